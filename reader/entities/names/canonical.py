"""What to call an entity, and by what it is the same in another article."""

from __future__ import annotations

from collections import Counter
from typing import Final

from reader.entities.aliases import Aliases
from reader.entities.names.bodies import without_legal_form
from reader.entities.names.clusters import Cluster
from reader.entities.names.folding import fold, fold_words, is_acronym, is_shouted
from reader.entities.names.groups import group_key, singular
from reader.entities.names.personal import person_words, titles_before
from reader.entities.names.spellings import spelt
from reader.model.entity import EntityType

_NAME_WORDS: Final = 4  # a longer form of a person's name is more likely to be a faulty span


def canonical_name(cluster: Cluster) -> str:
    """The longest sensible form, then the most frequent, then the first; capitals throughout come last."""
    if cluster.alias_of:
        return cluster.alias_of
    counts = Counter(m.name for m in cluster.members)
    first: dict[str, int] = {}
    for mention in cluster.members:
        first[mention.name] = min(mention.start, first.get(mention.name, mention.start))

    def merit(name: str) -> tuple[bool, bool, int, bool, int, int]:
        size = len(fold_words(name))
        if cluster.type is EntityType.PERSON:
            size = min(len(person_words(name)), _NAME_WORDS)
        adjective = cluster.type is not EntityType.NORP or fold(singular(name)) == group_key(name)
        short = cluster.type is not EntityType.PERSON and is_acronym(name)
        return (not short, adjective, size, not is_shouted(name), counts[name], -first[name])

    return _presented(max(counts, key=merit), cluster.type)


def _presented(name: str, kind: EntityType) -> str:
    """A surface form made fit to be a heading: no title, no article, singular, not shouted."""
    name = " ".join(name.split())
    words = name.split(" ")
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    if kind is EntityType.PERSON:
        words = words[titles_before([fold(word) for word in words]) :]
    name = " ".join(words)
    if kind is EntityType.NORP:
        name = singular(name)
    if is_shouted(name) and (len(words) > 1 or len(name) > 4) and kind in _PLAIN_CASE:
        name = name.title()
    return name


_PLAIN_CASE: Final = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.NORP})


def entity_key(kind: EntityType, canonical: str, aliases: Aliases) -> str:
    """Type and folded canonical name, such as ``PLACE:united states``; ``""`` for a lone surname.

    A person's middle initial, how a name of another script is spelt, and a firm's legal form do not count;
    organisations, places and events go by the name that the list of aliases gives them.
    """
    if kind is EntityType.PERSON:
        words = person_words(canonical)
        if len(words) > 2:
            words = (words[0], *(w for w in words[1:-1] if len(w) > 1), words[-1])
        return f"{kind}:{' '.join(spelt(words))}" if len(words) > 1 else ""
    name = group_key(canonical) if kind is EntityType.NORP else fold(aliases.sure(canonical) or canonical)
    if kind is EntityType.ORG:
        name = " ".join(without_legal_form(tuple(name.split())))
    return f"{kind}:{name}" if name else ""


def lone_name(name: str) -> str:
    """A person's one-word name, folded, by which it is the same in another article: ``al-Assad`` is ``assad``."""
    return " ".join(spelt(person_words(name)))
