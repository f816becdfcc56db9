"""Nationalities, religious and political groups: one entity in the singular, noun and adjective together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from reader.entities.names.clusters import Cluster, NameMention, by_form
from reader.entities.names.folding import fold_words
from reader.model.entity import EntityType

_ADJECTIVES: Final = {
    "arab": "arab", "brit": "british", "briton": "british", "dane": "danish", "dutchman": "dutch",
    "englishman": "english", "filipina": "filipino", "finn": "finnish", "frenchman": "french",
    "irishman": "irish", "jew": "jewish", "kurd": "kurdish", "pole": "polish", "scot": "scottish",
    "scotsman": "scottish", "spaniard": "spanish", "swede": "swedish", "turk": "turkish", "welshman": "welsh",
    "frenchwoman": "french", "englishwoman": "english", "argentine": "argentinian", "slovak": "slovakian",
}  # fmt: skip
_SAME_IN_PLURAL: Final = ("ss", "ois", "ais", "sioux")


def singular(name: str) -> str:
    """``North Koreans`` becomes ``North Korean``; ``Chinese``, ``Swiss`` and ``Quebecois`` stay."""
    low = name.casefold()
    if low.endswith("men"):
        return f"{name[:-2]}{'A' if name.isupper() else 'a'}{name[-1]}"
    if not low.endswith("s") or low.endswith(_SAME_IN_PLURAL) or len(low) < 4:
        return name
    if low.endswith("ies"):
        return name[:-3] + ("Y" if name.isupper() else "y")
    return name[:-1]


@lru_cache(maxsize=4096)
def group_key(name: str) -> str:
    """The folded name by which a group is the same: singular, and the adjective where the noun has one."""
    words = fold_words(singular(name))
    if not words:
        return ""
    last = _ADJECTIVES.get(words[-1], words[-1])
    return " ".join((*words[:-1], last))


def group_groups(mentions: Sequence[NameMention]) -> list[Cluster]:
    """Nationalities and groups of an article."""
    forms = by_form(mentions, (tuple(group_key(m.name).split()) for m in mentions))
    return [Cluster(EntityType.NORP, form.words, form.members) for form in forms]
