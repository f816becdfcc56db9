"""Mentions from a text in which each name stands in brackets behind a letter: ``P[Ri Il Kyu]``."""

import re

from reader.entities.aliases import Aliases
from reader.entities.names.canonical import canonical_name
from reader.entities.names.clusters import NameMention
from reader.entities.names.resolving import group_names
from reader.model.entity import EntityType

TYPES = {
    "P": EntityType.PERSON,
    "O": EntityType.ORG,
    "L": EntityType.PLACE,
    "N": EntityType.NORP,
    "E": EntityType.EVENT,
}
LIST = Aliases.of(
    [
        "# alias, canonical name, w for weak",
        "US\tUnited States",
        "United States of America\tUnited States",
        "NIS\tNational Intelligence Service",
        "WHO\tWorld Health Organization",
        "UN Security Council\tUN Security Council",
        "United Nations Security Council\tUN Security Council",
        "UNSC\tUN Security Council",
        "PT\tWorkers' Party\tw",
    ]
)


def marked(text: str) -> tuple[str, list[NameMention]]:
    plain, mentions = "", []
    for part in re.split(r"([POLNE]\[[^\]]*\])", text):
        if re.fullmatch(r"[POLNE]\[[^\]]*\]", part):
            surface = part[2:-1]
            mentions.append(NameMention(len(plain), len(plain) + len(surface), TYPES[part[0]], surface))
            plain += surface
        else:
            plain += part
    return plain, mentions


def grouped(text: str) -> dict[str, list[str]]:
    """Canonical name to the surfaces of its mentions in text order."""
    plain, mentions = marked(text)
    found = {}
    for cluster in group_names(mentions, plain, LIST):
        name = canonical_name(cluster)
        assert name not in found, f"two entities called {name}"
        found[name] = [m.surface for m in sorted(cluster.members, key=lambda m: m.start)]
    return found
