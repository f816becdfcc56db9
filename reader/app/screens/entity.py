"""The page of an entity: its names, its months, its company, its sentences, its articles; each leads further."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reader.app.command import Context
from reader.app.desk.arranging import NARROW, WIDE
from reader.app.desk.hints import hints_of
from reader.app.desk.naming import as_phrase, naming_clause
from reader.app.desk.profiling import Profiling
from reader.app.desk.recognizing import names_by
from reader.app.errors import errands
from reader.app.laid_over import LaidOver
from reader.app.typed_keys import in_turn
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.company_list import CompanyList
from reader.app.widgets.entity_keys import ENTITY_KEYS
from reader.app.widgets.entity_lines import head
from reader.app.widgets.key_line import KeyLine
from reader.app.widgets.month_chart import MonthChart
from reader.app.widgets.naming_list import NamingList
from reader.app.widgets.passage_list import PassageList
from reader.app.widgets.status_line import StatusLine
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.app.desk.visiting import Visiting
    from reader.model.entity import EntityType

_KEYS: Final = {
    "enter": "Go there",
    "entity.part-next": "Next part",
    "entity.search": "Search it",
    "entity.correct": "Correct",
    "entity.back": "Back",
    "entity.help": "Help",
}
_PARTS: Final = ("entity-months", "entity-company", "entity-passages", "entity-namings")
_UNKNOWN: Final = (
    "No article that was looked at so far names it. The names of the others are still being found."
)
_PATIENCE: Final = 1.0  # seconds until an unknown name is looked for again: it may have been found since
_GONE: Final = "Nothing is called so any more; u takes the last change back."


class EntityScreen(LaidOver[None]):
    """It opens at once, and shows what is known as it comes.

    Args:
        visiting: leads further.
        key: of the entity.
        kind: what it is.
        name: what it is called where one comes from.
    """

    BINDINGS: ClassVar[list[BindingType]] = ENTITY_KEYS
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (NARROW, "-medium"), (WIDE, "-wide")]  # noqa: RUF012 - Textual types it so
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (20, "-tall"), (36, "-high")]  # noqa: RUF012 - Textual types it so
    DEFAULT_CSS = """
    EntityScreen {
        background: $background;
        color: $foreground;
        #entity-head { height: auto; max-height: 3; background: $panel; padding: 0 1; }
        #entity-unknown { display: none; height: 1fr; padding: 1 2; color: $quiet; }
        #entity-tabs { display: none; height: 1; padding: 0 1; color: $quiet; }
        #entity-parts { height: 1fr; }
        #entity-company, #entity-passages, #entity-namings { width: 100%; height: 100%; }
        .entity-part { height: 100%; }
        .entity-title { height: 1; padding: 0 1; color: $quiet; text-style: bold; }
        .entity-part:focus-within > .entity-title { color: $accent; }
        .entity-part > #entity-company, .entity-part > #entity-passages, .entity-part > #entity-namings {
            height: 1fr;
        }
        &.-high #entity-months { height: 9; }
        &.-flat #entity-months { display: none; }
        &.-unknown #entity-months, &.-unknown #entity-parts, &.-unknown #entity-tabs { display: none; }
        &.-unknown #entity-unknown { display: block; }
        &.-narrow #entity-tabs { display: block; }
        &.-narrow .entity-title { display: none; }
        &.-narrow .entity-part { display: none; }
        &.-narrow .entity-part.-shown { display: block; }
        &.-medium #entity-parts {
            layout: grid; grid-size: 2 2; grid-columns: 2fr 3fr; grid-rows: 3fr 2fr;
        }
        &.-medium #part-company { row-span: 2; }
        &.-wide #entity-parts { layout: grid; grid-size: 3 1; grid-columns: 1fr 2fr 1fr; }
        &.-medium #part-passages, &.-medium #part-namings, &.-wide #part-passages, &.-wide #part-namings {
            border-left: solid $rule;
        }
        &.-medium .entity-part:focus-within, &.-wide .entity-part:focus-within { border-left: solid $accent; }
        &.-medium #part-company, &.-wide #part-company { border-left: solid $background; }
    }
    """

    def __init__(self, visiting: Visiting, key: str, kind: EntityType, name: str) -> None:
        super().__init__()
        self._visiting = visiting
        self._kind = kind
        self._entity_name = name
        self._key = key
        self._correcting = False
        self._known = False
        self.profiling = Profiling(visiting.newsroom.names, key)

    def compose(self) -> ComposeResult:
        """Head, chart, three parts, two lines."""
        yield Static(head(self._kind, self._entity_name, None), id="entity-head", markup=False)
        yield Static(_UNKNOWN, id="entity-unknown", markup=False)
        yield MonthChart(id="entity-months")
        yield Static("", id="entity-tabs", markup=False)
        with Container(id="entity-parts"):
            with Container(id="part-company", classes="entity-part -shown"):
                yield Static("Appears with", classes="entity-title", markup=False)
                yield CompanyList(id="entity-company")
            with Container(id="part-passages", classes="entity-part"):
                yield Static("Sentences, newest first", classes="entity-title", markup=False)
                yield PassageList(id="entity-passages")
            with Container(id="part-namings", classes="entity-part"):
                yield Static("Articles, newest first", classes="entity-title", markup=False)
                yield NamingList(id="entity-namings")
        yield StatusLine()
        yield KeyLine()

    def on_mount(self) -> None:
        """Fetch the facts, then the first sentences."""
        self.query_one(KeyLine).show(hints_of(_KEYS, self._visiting.keymap), [], most=len(_KEYS))
        self._start = errands(self)
        self._in_turn = in_turn(self)
        self._focus("entity-company")
        self._in_turn(self._fetch())  # the next key waits for the facts; sentences may take longer

    async def _fetch(self) -> None:
        known, page = self._known, await self.profiling.facts()
        if page is None:
            self.query_one("#entity-unknown", Static).update(_GONE if known else _UNKNOWN)
            self.add_class("-unknown")
            self.set_focus(None)
            if not known:
                self.set_timer(_PATIENCE, self._look_again)
            return
        self._known = True
        if self.has_class("-unknown"):
            self.remove_class("-unknown")
            self._focus("entity-company")
        self._kind, self._entity_name = page.type, page.canonical
        self.query_one("#entity-head", Static).update(head(page.type, page.canonical, page))
        self._chart.show(page.months)
        self._chart.can_focus = bool(page.months)
        self.query_one(CompanyList).show(page)
        namings = self.query_one(NamingList)
        namings.set_source(self.profiling.articles(page, namings.rows_changed, self._start))
        self._show_tabs()
        self._say_recognizer()
        self._start(self._fetch_passages())

    async def _fetch_anew(self) -> None:
        """Something may have been corrected, or found."""
        self.profiling = Profiling(self._visiting.newsroom.names, self._key)
        await self._fetch()

    def _look_again(self) -> None:
        if not self._known:  # else a correction brought it here meanwhile
            self._start(self._fetch_anew())

    def on_screen_resume(self) -> None:
        """Back from a correction, the page shows what is so now."""
        if self._correcting:
            self._correcting = False
            self._start(self._fetch_anew())

    async def _fetch_passages(self) -> None:
        if await self.profiling.more():
            empty = "No sentence of these articles can be shown" if self.profiling.whole else "Looking…"
            self.query_one(PassageList).show(self.profiling.passages, empty)
            self._show_tabs()

    def _say_recognizer(self) -> None:
        self.query_one(StatusLine).place = names_by(self._visiting.newsroom.names.recognizer)

    # -- the parts ------------------------------------------------------------------------------

    @property
    def _chart(self) -> MonthChart:
        return self.query_one(MonthChart)

    def _focus(self, part: str) -> None:
        """Go to a part; at a narrow width it comes on screen in place of the others."""
        widget = self.query_one(f"#{part}", Widget)
        if widget.parent is not self and isinstance(widget.parent, Widget):
            for other in self.query(".entity-part"):
                other.set_class(other is widget.parent, "-shown")
        self.set_focus(widget, scroll_visible=False)
        self._show_tabs()

    def _show_tabs(self) -> None:
        """At a narrow width: which parts there are, and which one shows."""
        page, passages = self.profiling.page, len(self.profiling.passages)
        more = "" if self.profiling.whole else "+"
        titles = {
            "part-company": "Appears with",
            "part-passages": f"Sentences ({passages:,}{more})" if page else "Sentences",
            "part-namings": f"Articles ({page.all_articles:,})" if page else "Articles",
        }
        shown = {name: self.query_one(f"#{name}").has_class("-shown") for name in titles}
        tabs = [
            Content.styled(f"[{title}]", "bold $accent") if shown[name] else Content(f" {title} ")
            for name, title in titles.items()
        ]
        self.query_one("#entity-tabs", Static).update(Content(" ").join(tabs))
        for name, title in list(titles.items())[1:]:
            self.query_one(f"#{name} > .entity-title", Static).update(f"{title}, newest first")

    def on_descendant_focus(self) -> None:
        """A click may have gone to another part."""
        self._show_tabs()

    # -- jumps ----------------------------------------------------------------------------------

    @on(CompanyList.Met)
    def _companion_chosen(self, message: CompanyList.Met) -> None:
        one = message.companion
        self._visiting.page(one.key, one.type, one.canonical)

    @on(CompanyList.Named)
    def _name_chosen(self, message: CompanyList.Named) -> None:
        self._visiting.find(as_phrase(message.name))

    @on(MonthChart.Chosen)
    def _month_chosen(self, message: MonthChart.Chosen) -> None:
        self._visiting.find(f"{self._clause} {message.column.clause}")

    @on(PassageList.Chosen)
    def _passage_chosen(self, message: PassageList.Chosen) -> None:
        passage = message.passage
        self._visiting.read(passage.article, passage.start + passage.hits[0][0])

    @on(PassageList.Wanted)
    def _passages_wanted(self) -> None:
        self._start(self._fetch_passages())

    @on(ArticleList.Opened)
    def _article_chosen(self, message: ArticleList.Opened) -> None:
        message.stop()
        self._visiting.read(message.key)

    @on(ArticleList.Moved)
    def _moved(self, message: ArticleList.Moved) -> None:
        message.stop()

    @property
    def _clause(self) -> str:
        return naming_clause(self._kind, self._entity_name)

    # -- keys -----------------------------------------------------------------------------------

    def action_part(self, by: int) -> None:
        """To the next part of the page, or the one before."""
        parts = [part for part in _PARTS if self._reachable(part)]
        if not parts:
            return
        now = self.focused.id if self.focused else None
        at = parts.index(now) if now in parts else -1
        self._focus(parts[(at + by) % len(parts)])

    def _reachable(self, part: str) -> bool:
        if self.has_class("-unknown"):
            return False
        return part != "entity-months" or (self._chart.display and self._chart.can_focus)

    def action_search(self) -> None:
        """Search the library for the name."""
        self._visiting.find(self._clause)

    def action_correct(self) -> None:
        """Say what is wrong with the name."""
        if (page := self.profiling.page) is not None:
            self._correcting = True
            names = [name for name, _ in page.names]
            tell = self.query_one(StatusLine).say
            self._visiting.correct(page.type, page.canonical, names, tell=tell)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._in_turn(self._undo())

    async def _undo(self) -> None:
        self.query_one(StatusLine).say(safe_line(await self._visiting.undo()))
        await self._fetch_anew()

    def action_help(self) -> None:
        """The keys, those of this page first."""
        self._visiting.help(Context.ENTITY)

    def action_back(self) -> None:
        """To the page before, or to where one came from."""
        self.dismiss()
