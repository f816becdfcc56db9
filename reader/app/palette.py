"""The palette: every command by its name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

from reader.app.family import commands
from reader.app.keys import shown_key
from reader.app.screens.desk import Desk


class _Offer(NamedTuple):
    label: str
    help: str | None
    run: Callable[[], Awaitable[None] | None]


class CommandsProvider(Provider):
    """Offers what makes sense on the desk now; on another screen, what its keys do."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for offer in self._offers():
            yield DiscoveryHit(offer.label, offer.run, help=offer.help)

    async def search(self, query: str) -> Hits:
        """Those whose title answers what is typed."""
        matcher = self.matcher(query)
        for offer in self._offers():
            if (score := matcher.match(offer.label)) > 0:
                yield Hit(score, matcher.highlight(offer.label), offer.run, help=offer.help)

    def _offers(self) -> Iterator[_Offer]:
        desk = self.screen
        if not isinstance(desk, Desk):
            yield from self._keys_there()
            return
        for command in sorted(commands().values(), key=lambda command: command.title):
            if command.listed and command.available(desk):
                label = _label(command.title, command.keys.split(",")[0])
                yield _Offer(label, command.help or None, partial(desk.action_command, command.id))

    def _keys_there(self) -> Iterator[_Offer]:
        """What the screen's own keys do, each once, under its first key; moving in a list is left to the keys."""
        offers: dict[str, _Offer] = {}
        for node, binding, enabled, _ in self.screen.active_bindings.values():
            room = (binding.id or "").partition(".")[0]
            if enabled and binding.description and room not in ("", "list"):
                label = _label(binding.description, binding.key)
                offers.setdefault(
                    binding.action, _Offer(label, None, partial(self._act, node, binding.action))
                )
        yield from sorted(offers.values())

    async def _act(self, node: DOMNode, action: str) -> None:
        await self.app.run_action(action, default_namespace=node)


def _label(title: str, key: str) -> str:
    """The title, with its first key."""
    return f"{title}  ({shown_key(key)})" if key else title
