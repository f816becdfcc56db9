"""What is around the desks: clipboard, background work, state between sessions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.errors import ClipboardError
from reader.model.clipboard import Copied
from reader.model.progress import Progress


@dataclass
class MemoryClipboard:
    """A clipboard that remembers; ``confirms`` and ``works`` say how the way behaves."""

    confirms: bool = True
    works: bool = True
    copied: list[str] = field(default_factory=list)

    async def copy(self, text: str) -> Copied:
        self.copied.insert(0, text)
        if not self.works:
            raise ClipboardError("No way to the clipboard worked", "the text is kept in the list of copies")
        return Copied(len(text), "wl-copy" if self.confirms else "OSC 52", self.confirms)

    def attach(self, write) -> None:
        self.write = write

    def copies(self) -> Sequence[str]:
        return self.copied


@dataclass
class MemoryIngest:
    """Reports what the test tells it to."""

    started: int = 0
    tell: Callable[[Progress], None] = lambda _: None

    def watch(self, report: Callable[[Progress], None]) -> None:
        self.tell = report

    async def start(self) -> None:
        self.started += 1

    async def stop(self) -> None:
        pass


@dataclass
class MemoryWatch:
    """Whether somebody else has changed the library."""

    changed: bool = False

    async def changed_elsewhere(self) -> bool:
        changed, self.changed = self.changed, False
        return changed


@dataclass
class MemorySession:
    """The state in a dict."""

    state: dict[str, object] = field(default_factory=dict)

    async def load(self) -> Mapping[str, object]:
        return self.state

    async def save(self, state: Mapping[str, object]) -> None:
        self.state = dict(state)
