"""The palette: every command by its name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.app.command import Command
from reader.app.family import commands
from reader.app.keys import shown_key
from reader.app.screens.desk import Desk


class CommandsProvider(Provider):
    """Offers what makes sense on the desk now."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command in self._available():
            yield DiscoveryHit(_label(command), partial(self._run, command.id), help=command.help or None)

    async def search(self, query: str) -> Hits:
        """Those whose title answers what is typed."""
        matcher = self.matcher(query)
        for command in self._available():
            label = _label(command)
            if (score := matcher.match(label)) > 0:
                yield Hit(
                    score, matcher.highlight(label), partial(self._run, command.id), help=command.help or None
                )

    def _available(self) -> Iterator[Command]:
        desk = self.screen
        assert isinstance(desk, Desk)
        known = sorted(commands().values(), key=lambda command: command.title)
        return (command for command in known if command.listed and command.available(desk))

    def _run(self, name: str) -> None:
        desk = self.screen
        assert isinstance(desk, Desk)
        desk.action_command(name)


def _label(command: Command) -> str:
    """The title, with its first key."""
    key = command.keys.split(",")[0]
    return f"{command.title}  ({shown_key(key)})" if key else command.title
