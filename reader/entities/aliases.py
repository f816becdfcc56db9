"""The list of other names: acronyms, short forms and old names of organisations, places and events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Final

from reader.entities.names.folding import fold, is_acronym

_US: Final = "us"
_SPELT_OUT: Final = (("united states ", f"{_US} "), ("united nations ", "un "))


@dataclass(frozen=True, slots=True)
class Alias:
    """One line of the list. A ``weak`` alias counts only where the article has the canonical name too."""

    surface: str
    canonical: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Aliases:
    """The list, looked up by folded name; ``canonical`` are the sure canonical names, folded."""

    by_name: Mapping[str, tuple[Alias, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Iterable[str]) -> Aliases:
        """Read lines of alias, canonical name and an optional ``w``, tab-separated; ``#`` begins a comment."""
        by_name: dict[str, tuple[Alias, ...]] = {}
        canonicals: dict[str, str] = {}
        for line in lines:
            if not line.strip() or line.startswith("#"):
                continue
            surface, canonical, *flags = line.rstrip("\n").split("\t")
            name = fold(surface)
            if "w" not in flags:
                canonicals[fold(canonical)] = canonical
            by_name[name] = (*by_name.get(name, ()), Alias(surface, canonical, "w" in flags))
        return cls(by_name, canonicals)

    canonical: Mapping[str, str] = field(default_factory=dict)

    def sure(self, surface: str) -> str | None:
        """The canonical name that a surface form always has, or ``None``.

        ``United Nations`` and ``United States`` may be spelt out before the name of a body or not, and the
        bodies of the list are known with ``US`` before them too.
        """
        name = _abbreviated(fold(surface))
        body = name.removeprefix(f"{_US} ")
        american = self.canonical.get(body) if body != name and " " in body else None
        return self._sure(surface) or self._sure(name) or american

    def _sure(self, surface: str) -> str | None:
        return next((alias.canonical for alias in self._matching(surface) if not alias.weak), None)

    def weak(self, surface: str) -> tuple[str, ...]:
        """The canonical names that a surface form may have where the article names one of them."""
        return tuple(alias.canonical for alias in self._matching(surface) if alias.weak)

    def _matching(self, surface: str) -> tuple[Alias, ...]:
        found = self.by_name.get(fold(surface), ())
        # WHO is not Who: an acronym of the list is met by capitals only.
        return tuple(a for a in found if not is_acronym(a.surface) or is_acronym(surface))


@cache
def shipped() -> Aliases:
    """The list that comes with the program."""
    text = resources.files("reader.entities").joinpath("data", "aliases.tsv").read_text(encoding="utf-8")
    return Aliases.of(text.splitlines())


def _abbreviated(name: str) -> str:
    """A folded name of a body with ``us`` and ``un`` before it instead of the words spelt out."""
    for long, short in _SPELT_OUT:
        if name.startswith(long):
            return short + name[len(long) :]
    return name
