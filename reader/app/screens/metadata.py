"""A form for what is said about an article. It closes when the corrections are safe, and not before."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Static

from reader.app.reading.dates import WHENCE
from reader.app.screens.draft import DraftScreen
from reader.errors import UsageError
from reader.model.article import Article, ArticleId
from reader.model.metadata import SHOWN_AS, MetadataField, metadata_of, own_metadata
from reader.text.metadata import checked
from reader.text.safe import safe_line

Correct = Callable[[ArticleId, Mapping[MetadataField, str | None]], Awaitable[None]]
"""Keeps corrections; see ``reader.app.desk.amending``."""

_FIELDS: Final = (
    MetadataField.TITLE,
    MetadataField.BYLINE,
    MetadataField.PUBLISHER,
    MetadataField.DATE,
    MetadataField.URL,
)
_FOOT: Final = "F2 keeps · tab next · F3 as the file says · esc closes"


class MetadataScreen(DraftScreen):
    """A line for each field, and below it what the file says or what is wrong.

    Args:
        article: as it is shown now.
        correct: keeps corrections.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+s", "keep", "Keep"),  # no priority: what was typed before it arrives before it
        Binding("f3,ctrl+r", "own", "As the file says"),
        Binding("tab,down", "step(1)", "Next field", show=False, priority=True),
        Binding("shift+tab,up", "step(-1)", "Field before", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    MetadataScreen {
        & > #sheet { max-height: 100%; }
        #fields { height: auto; max-height: 50vh; margin: 1 0 0 0; scrollbar-size-vertical: 1; }
        Horizontal { height: 1; }
        .name { width: 11; color: $quiet; }
        Input { width: 1fr; background: $surface; padding: 0 1; }
        .said { height: 1; margin: 0 0 0 12; color: $quiet; text-wrap: nowrap; text-overflow: ellipsis; }
        .said.-wrong { color: $text-error; }
    }
    """

    def __init__(self, article: Article, correct: Correct) -> None:
        super().__init__("What is said about this article", _FOOT, keeps="F2")
        self._article = article
        self._correct = correct
        shown, own = metadata_of(article), own_metadata(article)
        self._shown = {field: shown.value(field) for field in _FIELDS}
        self._own = {field: own.value(field) for field in _FIELDS}

    def parts(self) -> ComposeResult:
        """Fields."""
        with VerticalScroll(id="fields", can_focus=False):
            for field in _FIELDS:
                with Horizontal():
                    yield Static(SHOWN_AS[field].capitalize(), classes="name", markup=False)
                    yield Input(self._shown[field], id=field.value, placeholder="has none", compact=True)
                yield Static("", id=f"said-{field.value}", classes="said", markup=False)
        yield Static("", id="trouble", markup=False)

    def on_mount(self) -> None:
        """Begin at the first field."""
        for field in _FIELDS:
            self._tell(field)
            self._input(field).cursor_position = 0  # a long one shows its beginning
        self.set_focus(self._input(_FIELDS[0]))

    def _input(self, field: MetadataField) -> Input:
        return self.query_one(f"#{field.value}", Input)

    def _tell(self, field: MetadataField) -> UsageError | None:
        """Say below a field what is wrong with it, or what the file says; returns what is wrong."""
        line = self.query_one(f"#said-{field.value}", Static)
        wrong = _wrong(field, self._input(field).value)
        line.set_class(wrong is not None, "-wrong")
        line.update(safe_line(str(wrong)) if wrong else self._origin(field))
        return wrong

    def _origin(self, field: MetadataField) -> str:
        own = self._own[field]
        if safe_line(self._input(field).value) == own:
            return self._as_own(field) if own else "the file has none"
        return f"yours; the file says: {own}" if own else "yours; the file has none"

    def _as_own(self, field: MetadataField) -> str:
        own = own_metadata(self._article)
        if field is MetadataField.TITLE and own.title_made:
            return "its opening words: the file has no title"
        if field is MetadataField.DATE and own.date_source in WHENCE:
            return WHENCE[own.date_source]
        return "as the file says"

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self._tell(MetadataField(message.input.id or ""))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.action_keep()

    def action_step(self, direction: int) -> None:
        """To the next field or the one before, at once, so that keys typed ahead arrive there."""
        inputs = [self._input(field) for field in _FIELDS]
        at = next((at for at, each in enumerate(inputs) if each is self.focused), 0)
        self.set_focus(inputs[(at + direction) % len(inputs)])

    def action_own(self) -> None:
        """Put the file's own value into the field at hand."""
        if isinstance(field := self.focused, Input):
            field.value = self._own[MetadataField(field.id or "")]
            field.cursor_position = len(field.value)

    def action_keep(self) -> None:
        """Keep what was changed; close once it is safe."""
        wrong = [field for field in _FIELDS if self._tell(field)]
        if wrong:
            self.set_focus(self._input(wrong[0]))
        elif self.changed:
            super().action_keep()
        else:
            self.dismiss()

    async def save(self) -> None:
        """Keep the corrections."""
        await self._correct(self._article.id, self._corrections())

    @property
    def changed(self) -> bool:
        """Whether anything is corrected anew."""
        return bool(self._corrections())

    def _corrections(self) -> dict[MetadataField, str | None]:
        """What is to be kept: ``None`` where the file's own value stands again."""
        typed = {field: safe_line(self._input(field).value) for field in _FIELDS}
        return {
            field: None if value == self._own[field] else value
            for field, value in typed.items()
            if value != self._shown[field]
        }


def _wrong(field: MetadataField, value: str) -> UsageError | None:
    try:
        checked(field, value)
    except UsageError as error:
        return error
    return None
