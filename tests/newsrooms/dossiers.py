"""Collections of excerpts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial

from reader.errors import NotFoundError, UsageError
from reader.model.excerpt import (
    Dossier,
    ExcerptId,
)
from reader.text.safe import safe_line
from tests.newsrooms.change import MemoryChange


@dataclass(frozen=True)
class Lying:
    """A dossier in memory."""

    name: str
    excerpts: tuple[ExcerptId, ...] = ()


@dataclass
class MemoryDossiers:
    """Dossiers in a dict."""

    kept: dict[str, Lying] = field(default_factory=dict)

    def listed(self) -> Sequence[Dossier]:
        moment = datetime(2026, 1, 1, tzinfo=UTC)
        found = sorted(self.kept.items(), key=lambda item: item[1].name.casefold())
        return [Dossier(key, lying.name, moment, len(lying.excerpts)) for key, lying in found]

    async def all(self) -> Sequence[Dossier]:
        return self.listed()

    async def put(self, name: str, excerpts: Sequence[ExcerptId]) -> MemoryChange:
        name = safe_line(name)
        if not name:
            raise UsageError("a name needs at least one letter or digit")
        same = [key for key, lying in self.kept.items() if lying.name.casefold() == name.casefold()]
        key = same[0] if same else f"dossier-{len(self.kept)}"
        lying = self.kept.get(key, Lying(name))
        new = tuple(excerpt for excerpt in excerpts if excerpt not in lying.excerpts)
        where = "" if same else "the new dossier "
        said = f"{len(new)} excerpts put in {where}“{lying.name}”"
        return self._set({**self.kept, key: replace(lying, excerpts=(*lying.excerpts, *new))}, said)

    async def take_out(self, dossier: str, excerpts: Sequence[ExcerptId]) -> MemoryChange:
        lying = self._lying(dossier)
        left = tuple(excerpt for excerpt in lying.excerpts if excerpt not in excerpts)
        said = f"{len(lying.excerpts) - len(left)} excerpts taken out of “{lying.name}”"
        return self._set({**self.kept, dossier: replace(lying, excerpts=left)}, said)

    async def arrange(self, dossier: str, order: Sequence[ExcerptId], moved: int) -> MemoryChange:
        lying = self._lying(dossier)
        after = iter([excerpt for excerpt in order if excerpt in lying.excerpts])
        arranged = tuple(next(after) if excerpt in order else excerpt for excerpt in lying.excerpts)
        said = f"{moved} excerpt{'s' * (moved != 1)} moved in “{lying.name}”"
        return self._set({**self.kept, dossier: replace(lying, excerpts=arranged)}, said)

    async def rename(self, dossier: str, name: str) -> MemoryChange:
        lying = self._lying(dossier)
        taken = [
            one for key, one in self.kept.items() if key != dossier and one.name.casefold() == name.casefold()
        ]
        if taken or not name.strip():
            raise UsageError(f"there is already one named “{name}”", "choose another name")
        said = f"Dossier “{lying.name}” is now “{name}”"
        return self._set({**self.kept, dossier: replace(lying, name=name)}, said)

    async def delete(self, dossier: str) -> MemoryChange:
        left = {key: lying for key, lying in self.kept.items() if key != dossier}
        return self._set(left, f"Dossier “{self._lying(dossier).name}” deleted")

    def _lying(self, dossier: str) -> Lying:
        if dossier not in self.kept:
            raise NotFoundError("that dossier is gone", "it may have been deleted")
        return self.kept[dossier]

    def _set(self, kept: dict[str, Lying], said: str) -> MemoryChange:
        change = MemoryChange(said, partial(setattr, self, "kept", self.kept))
        self.kept = kept
        return change
