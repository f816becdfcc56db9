"""Whom and what an entity appears with, and below it the names by which it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.app.widgets.choices import Choices
from reader.app.widgets.entity_lines import called, companion

if TYPE_CHECKING:
    from reader.model.who import Companion, EntityPage


class CompanyList(Choices):
    """Both in one list: the strongest tie first, then the most frequent name."""

    DEFAULT_CSS = """
    CompanyList {
        background: $background;
        border: none;
        padding: 0;
        scrollbar-size-vertical: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    class Met(Message):
        """The user wants to see another entity of the company."""

        def __init__(self, companion: Companion) -> None:
            super().__init__()
            self.companion = companion

    class Named(Message):
        """The user wants the articles in which the entity is called ``name``."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, markup=False, compact=True)
        self._jumps: list[Companion | str | None] = []  # what each line leads to

    def show(self, page: EntityPage) -> None:
        """Show the company and the names of an entity; the cursor goes to the first that can be chosen."""
        lines: list[tuple[Content, Companion | str | None]] = [
            (Content.styled(f" {page.measure}, articles", "$quiet"), None),
            *((companion(one, page), one) for one in page.company),
        ]
        if not page.company:
            lines = [(Content.styled(" Nobody and nothing more often than by chance", "$quiet"), None)]
        lines.append((Content(""), None))
        lines.append((Content.styled(" All names, with their articles", "bold $quiet"), None))
        lines += [(called(name, count), str(name)) for name, count in page.names]
        self._jumps = [jump for _, jump in lines]
        self.clear_options()
        self.add_options([Option(content, disabled=jump is None) for content, jump in lines])
        self.highlighted = next((at for at, jump in enumerate(self._jumps) if jump is not None), None)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Say what was chosen."""
        message.stop()
        jump = self._jumps[message.option_index]
        if isinstance(jump, str):
            self.post_message(self.Named(jump))
        elif jump is not None:
            self.post_message(self.Met(jump))
