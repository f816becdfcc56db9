"""Every key in force: for the help, and to check the user's own keys before they are set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from textual.binding import Binding, BindingType
from textual.keys import format_key

from reader.app.command import Context
from reader.app.family import commands
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.comparison_keys import COMPARISON_KEYS
from reader.app.widgets.entity_keys import ENTITY_KEYS
from reader.app.widgets.entity_panel import EntityPanel
from reader.app.widgets.excerpt_keys import EXCERPT_KEYS
from reader.app.widgets.query_input import QueryInput
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.roster_keys import ROSTER_KEYS
from reader.errors import ConfigError


class KeyEntry(NamedTuple):
    """One thing a key does somewhere.

    Attributes:
        id: for the user's key map; empty for a key that cannot be moved.
        keys: Textual's names of the keys.
    """

    id: str
    title: str
    keys: tuple[str, ...]
    context: Context
    help: str = ""


_APART = (
    Context.SEARCH,
    Context.FINDING,
    Context.SELECTING,
    Context.EXCERPTS,
    Context.ENTITY,
    Context.ROSTER,
    Context.COMPARISON,
)
_START_SELECTING = frozenset({"select.start", "select.paragraphs"})
_FIXED = (
    KeyEntry("", "Copy the selection", ("ctrl+c",), Context.ANYWHERE),
    KeyEntry("", "Go where the line under the cursor leads", ("enter",), Context.ENTITY),
    KeyEntry("", "Walk the months, in the chart", ("left", "right"), Context.ENTITY),
)


def key_entries(keymap: Mapping[str, str]) -> list[KeyEntry]:
    """What every key does, with the user's keys in place of the default ones."""
    return [
        entry._replace(keys=_keys(keymap[entry.id])) if entry.id in keymap else entry
        for entry in (*_command_entries(), *_widget_entries(), *_FIXED)
    ]


def checked_keymap(keys: Mapping[str, str]) -> Mapping[str, str]:
    """The user's keys, by command.

    Raises:
        ConfigError: when there is no such command, it is left without a key, or two commands that are in
            force at the same place would share one.
    """
    if not keys:
        return {}
    known = {entry.id for entry in key_entries({}) if entry.id}
    for name, value in keys.items():
        if name not in known:
            raise ConfigError(f"[keys]: there is no command {name!r}", _nearest(name, known), kind="config")
        if not all(_keys(value)) or not value.strip():
            raise ConfigError(
                f"[keys]: {name} has no key",
                'write for example "j,down"; leave it out for the default',
                kind="config",
            )
    taken: dict[tuple[Context, str], str] = {}
    for entry in key_entries(keys):
        for key in entry.keys:
            for context in _together(entry.context):
                other = taken.get((context, key), entry.id)
                if other != entry.id and (other in keys or entry.id in keys):
                    raise ConfigError(
                        f"[keys]: {shown_key(key)} would be both {other} and {entry.id}",
                        "give one of them another key",
                        kind="config",
                    )
            taken[entry.context, key] = entry.id
    return {name: ",".join(_keys(value)) for name, value in keys.items()}


def shown_key(key: str) -> str:
    """A key as a user knows it: ``^p``, ``↵``, ``?``."""
    *modifiers, name = key.split("+")
    marks = {"ctrl": "^", "shift": "⇧", "alt": "alt-"}
    return "".join(marks.get(modifier, f"{modifier}-") for modifier in modifiers) + _SHOWN.get(
        name, format_key(name)
    )


_SHOWN = {"enter": "↵", "escape": "esc", "pageup": "pgup", "pagedown": "pgdn", "space": "space", "tab": "tab"}


def _together(context: Context) -> tuple[Context, ...]:
    """The contexts whose keys may not be the same.

    What is typed into a query is no key, the keys of a selection lie over the others while there is one, and
    the list of excerpts has the whole screen.
    """
    if context in _APART:
        return (context,)
    if context is Context.ANYWHERE:
        return tuple(other for other in Context if other not in _APART)
    return context, Context.ANYWHERE


def _keys(text: str) -> tuple[str, ...]:
    """Key names from a comma-separated list, single characters by their long names."""
    if not text.strip():
        return ()
    return tuple(binding.key for binding in Binding.make_bindings([Binding(text, "")]))


def _command_entries() -> Iterator[KeyEntry]:
    for command in commands().values():
        for context in command.contexts:
            if command.keys:
                yield KeyEntry(command.id, command.title, _keys(command.keys), context, command.help)


def _widget_entries() -> Iterator[KeyEntry]:
    for keys, context in (
        (ArticleList.BINDINGS, Context.LIST),
        (ReadingPane.BINDINGS, Context.READING),
        (EntityPanel.BINDINGS, Context.NAMES),
        (QueryInput.BINDINGS, Context.SEARCH),
        (EXCERPT_KEYS, Context.EXCERPTS),
        (ROSTER_KEYS, Context.ROSTER),
        (ENTITY_KEYS, Context.ENTITY),
        (COMPARISON_KEYS, Context.COMPARISON),
    ):
        yield from _own_entries(keys, context)
    for entry in _own_entries(ArticleList.BINDINGS, Context.EXCERPTS):
        yield entry._replace(title=entry.title.replace("article", "excerpt"))


def _own_entries(own: list[BindingType], context: Context) -> Iterator[KeyEntry]:
    for binding in own:
        if isinstance(binding, Binding) and binding.id and binding.id not in commands():
            selecting = binding.id.startswith("select.") and binding.id not in _START_SELECTING
            where = Context.SELECTING if selecting else context
            yield KeyEntry(binding.id, binding.description, _keys(binding.key), where)


def _nearest(name: str, known: set[str]) -> str:
    import difflib  # noqa: PLC0415 - only for an error

    near = difflib.get_close_matches(name, known, 1)
    return f"did you mean {near[0]!r}?" if near else "newsreader help keys lists them"
