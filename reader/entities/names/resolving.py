"""Mentions of one article to its entities."""

from __future__ import annotations

from collections.abc import Sequence

from reader.entities.aliases import Aliases
from reader.entities.names.bodies import group_bodies
from reader.entities.names.clusters import Cluster, NameMention
from reader.entities.names.definitions import definitions
from reader.entities.names.folding import fold_words
from reader.entities.names.groups import group_groups
from reader.entities.names.people import group_people
from reader.model.entity import EntityType

BODIES = (EntityType.ORG, EntityType.PLACE, EntityType.EVENT)


def group_names(mentions: Sequence[NameMention], text: str, aliases: Aliases) -> list[Cluster]:
    """Which mentions name the same thing.

    Works in time that grows with the number of mentions, not with its square.

    Args:
        mentions: in text order, not overlapping, without dates.
        text: the text they stand in, for short forms in parentheses.
        aliases: the list of other names.

    Returns:
        Clusters in no particular order; each mention is in exactly one.
    """
    by_type: dict[EntityType, list[NameMention]] = {}
    for mention in mentions:
        by_type.setdefault(mention.type, []).append(mention)
    defined = definitions(mentions, text)
    clusters = group_people(by_type.get(EntityType.PERSON, ()))
    clusters += group_groups(by_type.get(EntityType.NORP, ()))
    for kind in BODIES:
        clusters += group_bodies(kind, by_type.get(kind, ()), aliases, defined)
    return _apart_by_definition(clusters, defined)


def _apart_by_definition(
    clusters: list[Cluster], defined: dict[tuple[str, ...], tuple[str, ...]]
) -> list[Cluster]:
    """Join a short form that was given another type to the long form beside which the article explains it."""
    if not defined:
        return clusters
    long_forms = {fold_words(m.name): c for c in clusters for m in c.members}
    kept = []
    for cluster in clusters:
        long = defined.get(cluster.words)
        home = long_forms.get(long) if long else None
        if home is None or home is cluster or home.type is cluster.type:
            kept.append(cluster)
        else:
            home.members.extend(cluster.members)
    return kept
