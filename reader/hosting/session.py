"""Where things were left, for each set of sources: one small JSON file, written beside and renamed."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from reader.errors import NewsreaderError
from reader.hosting.threads import StoreThread
from reader.paths import private

_KEPT = 50  # sets of sources whose state is remembered


class SessionFile:
    """Implements ``newsroom.surroundings.SessionStore``. A file that cannot be read or written is no session at all."""

    def __init__(self, path: Path, collection: str) -> None:
        self._path = path
        self._collection = collection
        self._thread = StoreThread("session")

    async def load(self) -> Mapping[str, object]:
        """The last state."""
        return await self._thread.do(self._load)

    async def save(self, state: Mapping[str, object]) -> None:
        """Remember the state; other newsreaders' states stay."""
        await self._thread.do(self._save, state)

    def close(self) -> None:
        """Finish writing."""
        self._thread.close()

    def _load(self) -> Mapping[str, object]:
        state = self._all().get(self._collection, {})
        return state if isinstance(state, dict) else {}

    def _all(self) -> dict[str, object]:
        try:
            states = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return states if isinstance(states, dict) else {}

    def _save(self, state: Mapping[str, object]) -> None:
        states = self._all()
        states.pop(self._collection, None)
        states[self._collection] = dict(state)  # the newest stands last
        kept = dict(list(states.items())[-_KEPT:])
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            private(self._path.parent)
            beside.write_text(json.dumps(kept), encoding="utf-8")
            beside.replace(self._path)
        except (OSError, NewsreaderError):  # comfort, not work: no error of it
            with suppress(OSError):
                beside.unlink(missing_ok=True)
