"""The desk: search line, list, article, names. It is what commands work on, and passes messages on."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Static

from reader.app.command import Context
from reader.app.desk.arranging import BY_HEIGHT, BY_WIDTH, TOO_SMALL, WIDE, Arranging, Pane
from reader.app.desk.hints import key_hints
from reader.app.desk.landing import Landing
from reader.app.errors import tell_of_library, tell_of_unkept
from reader.app.family import bindings, commands
from reader.app.keys import key_entries
from reader.app.screens import later_parts
from reader.app.screens.assembly import assemble
from reader.app.screens.panes import ArticlePane, ListPane, NamesPane, Panes
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.entity_panel import EntityPanel
from reader.app.widgets.excerpt_panel import ExcerptPanel
from reader.app.widgets.key_line import KeyLine
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.search_line import SearchLine
from reader.app.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from reader.app.desk.citing import Citing
    from reader.app.desk.finding import Finding
    from reader.app.desk.following import Following
    from reader.app.desk.indexing import Indexing
    from reader.app.desk.kept import Kept
    from reader.app.desk.leaving import Leaving
    from reader.app.desk.marking import Marking
    from reader.app.desk.opening import Opening
    from reader.app.desk.patience import PatientMarks
    from reader.app.desk.reading import Reading
    from reader.app.desk.resuming import Resuming
    from reader.app.desk.searching import Searching
    from reader.app.desk.stepping import Stepping
    from reader.app.desk.undoing import Undoing
    from reader.app.desk.walking import Walking
    from reader.app.errors import Start
    from reader.app.options import ReaderOptions
    from reader.app.widgets.find_line import FindLine
    from reader.model.article import ArticleId
    from reader.newsroom import Newsroom

_PATIENCE: Final = 0.15  # seconds that the first frame waits for what it is to show


class Desk(Screen[None]):
    """The screen on which everything is found, read and marked."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Context.ANYWHERE)]
    AUTO_FOCUS = ""  # ``Arranging`` gives the focus
    HORIZONTAL_BREAKPOINTS = BY_WIDTH
    VERTICAL_BREAKPOINTS = BY_HEIGHT

    # its parts, with which commands work: ``assemble`` puts them in their places, others are made when first used
    search_line: SearchLine
    list_pane: ListPane
    articles: ArticleList
    text: ReadingPane
    names_pane: NamesPane
    names: EntityPanel
    status: StatusLine
    keys: KeyLine
    start: Start
    in_turn: Start
    # what leads from a query to an article
    arranging: Arranging
    choosing = cached_property(later_parts.choosing)
    finding: Finding
    following: Following
    narrowing = cached_property(later_parts.narrowing)
    opening: Opening
    querying = cached_property(later_parts.querying)
    saving = cached_property(later_parts.saving)
    searching: Searching
    stepping: Stepping
    # what is done with the open article, and what the user says of it
    citing: Citing
    copying = cached_property(later_parts.copying)
    keeping = cached_property(later_parts.keeping)
    kept: Kept
    marking: Marking
    marks: PatientMarks
    noting = cached_property(later_parts.noting)
    reading: Reading
    tagging = cached_property(later_parts.tagging)
    undoing: Undoing
    # who and where
    on_demand = cached_property(later_parts.on_demand)
    visiting = cached_property(later_parts.visiting)
    walking: Walking
    # what goes on in the background, and what comes back at the next start
    abreast = cached_property(later_parts.abreast)
    indexing: Indexing
    leaving: Leaving
    resuming: Resuming

    def __init__(self, newsroom: Newsroom, options: ReaderOptions) -> None:
        super().__init__()
        self.newsroom = newsroom
        self.options = options
        self._declared = {entry.id: entry.keys for entry in key_entries(options.keys)}

    def compose(self) -> ComposeResult:
        """One line, the panes, two lines."""
        for size, breakpoints in zip(
            self.app.size, (self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS), strict=True
        ):
            self.add_class(*self._get_breakpoint_classes(size, breakpoints), update=False)
        shown = "-at-list -names" if self.app.size.width >= WIDE else "-at-list"
        yield SearchLine(id="search")
        with Panes(id="panes"):
            yield ListPane(id="list-pane", classes=shown)
            yield ArticlePane(id="reading-pane", classes=shown)
            yield NamesPane(id="names-pane", classes=shown)
        yield StatusLine(id="status")
        yield KeyLine(id="keys")
        yield Static(TOO_SMALL, id="too-small", markup=False)

    async def on_mount(self) -> None:
        """Put the parts together, then bring back what was left."""
        assemble(self)
        self.text.show_layer("entities", shown=self.options.highlight)
        self.arranging.go(Pane.LIST)
        self.following.rearranged()
        self.bindings_updated_signal.subscribe(self, lambda _screen: self._show_keys())
        beginning = asyncio.ensure_future(self._begin())
        await asyncio.wait({beginning}, timeout=_PATIENCE)  # so that the first frame has rows and article
        self.start(beginning)
        self.call_after_refresh(self._set_out)

    async def _begin(self) -> None:
        state = await self.leaving.load()
        if state.theme and not self.options.theme and state.theme in self.app.available_themes:
            self.app.theme = state.theme
        await self.resuming.begin(state)
        await self.opening.arrived()

    def _set_out(self) -> None:
        """The first frame is out: now processes may compete for the machine."""
        self.names_pane.fill()
        self.opening.analyse()
        self.kept.look()
        self.indexing.begin()
        self.abreast.begin()
        self.start(tell_of_library(self.app, self.newsroom.marks))
        self.start(tell_of_unkept(self.app, self.newsroom.unkept))

    async def show_marks(self, articles: Sequence[ArticleId]) -> None:
        """Show what the user says of these articles, where they are on screen."""
        await self.marking.show(articles)
        await self.kept.renew(articles)

    # -- what commands use ----------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Tell something in the status line, until the next key."""
        self.status.say(text)

    def at_hand(self) -> Sequence[ArticleId]:
        """What a command on articles works on: the marked ones, else the one under the eyes."""
        return self.choosing.at_hand()

    def find(self, query: str) -> None:
        """Put a query into the search line and ask it."""
        self.search_line.put(query)
        self.resuming.overtaken()
        self.querying.used(query)
        self.finding.end()
        self.arranging.go(Pane.LIST)
        self.searching.ask(query)

    def typed(self, text: str) -> None:
        """The query is another now; one that was asked for already goes on."""
        if text != self.searching.text:
            self.resuming.overtaken()
            self.finding.end()
            self.arranging.show_list()
            self.status.hush()
            self.querying.typed()
            self.searching.ask(text)

    def read_current(self) -> bool:
        """Open the article under the list's cursor, and go into it; whether there is one."""
        if (key := self.articles.cursor_key) is not None:
            self.read(key)
        return key is not None

    def read(self, key: ArticleId, place: int | None = None, *, landing: Landing = Landing.BEST) -> None:
        """Open an article, at a place of its text (a code point) if one is given, and go into it."""
        self.resuming.overtaken()
        self.querying.used(self.searching.text)
        if place is None:
            self.opening.open(key, landing)
        else:
            self.opening.open_at(key, place)
        self.arranging.go(Pane.READING)
        self.reading.entered()

    async def leave(self) -> None:
        """Save the state and leave the program."""
        await self.leaving.save()
        self.app.exit(0)

    def action_command(self, name: str) -> None:
        """Run a command; the next key waits until it is done."""
        self.status.hush()
        work = commands()[name].run(self)
        if work is not None:
            self.in_turn(work)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that makes no sense now is not in force."""
        if action == "command" and parameters and hasattr(self, "leaving"):
            command = commands().get(str(parameters[0]))
            return command is not None and command.available(self)
        return True

    def action_copy_text(self) -> None:
        """Ctrl+C copies the selection; without one it is left to the program to say how to leave."""
        if not (text := self.text.selected_text()):
            raise SkipAction
        self.start(self.copying.copy(text))

    # -- what the parts tell ------------------------------------------------------------------------

    def on_key(self) -> None:
        """What was said stands until the next key; the key itself is looked at after this."""
        self.status.hush()

    @on(SearchLine.Typed)
    def _typed(self) -> None:
        self.typed(self.search_line.text)  # a key that followed may have changed it since

    @on(ArticleList.Moved)
    def _moved(self, message: ArticleList.Moved) -> None:
        if message.index and self.resuming.waiting:  # rows that come leave it on the first
            self.resuming.overtaken()
        walking = self.arranging.main is Pane.LIST and not self.resuming.waiting
        if not self.stepping.arrived(message.key) and walking and self.arranging.previews:
            self.opening.preview(message.key)
        self.following.fill_text()
        self.following.show_place()

    @on(ArticleList.Opened)
    def _chosen(self, message: ArticleList.Opened) -> None:
        self.read(message.key)

    @on(ArticleList.Marked)
    def _marked(self, message: ArticleList.Marked) -> None:
        if message.absent:
            self.start(self.choosing.mark(*message.absent))
        self.following.show_place()
        self._show_keys()

    def on_find_line_typed(self, message: FindLine.Typed) -> None:
        """What to find in the article is another text; the line is loaded when it is first wanted."""
        self.finding.typed(message.text)

    def on_find_input_elsewhere(self) -> None:
        """All articles are to be searched instead."""
        self.finding.end()
        self.action_command("search.focus")

    @on(ReadingPane.HitsChanged)
    def _hits_changed(self) -> None:
        self.finding.show()
        self.following.show_place()

    @on(ReadingPane.Resized)
    def _resized(self) -> None:
        self.following.show_place()

    @on(ReadingPane.Scrolled)
    def _scrolled(self) -> None:
        self.reading.scrolled()
        self.following.show_place()

    @on(ReadingPane.SelectionChanged)
    def _selected(self) -> None:
        if self.following.stale:  # it may have been let go of
            self.start(self.following.freshen())
        self.following.show_place()
        self.refresh_bindings()

    @on(ReadingPane.HitsExhausted)
    def _hits_exhausted(self, message: ReadingPane.HitsExhausted) -> None:
        if self.finding.round(message.direction):
            return
        landing = Landing.FIRST_HIT if message.direction > 0 else Landing.LAST_HIT
        self.stepping.step(message.direction, landing)

    @on(ReadingPane.ReadToEnd)
    def _read_to_end(self) -> None:
        self.stepping.step(1, Landing.HEAD)

    @on(ReadingPane.MentionClicked)
    def _mention_clicked(self, message: ReadingPane.MentionClicked) -> None:
        if (entity := self.walking.at(message.offset)) is not None:
            self.names.follow(entity)

    @on(EntityPanel.Chosen)
    def _entity_chosen(self, message: EntityPanel.Chosen) -> None:
        self.walking.next_of(message.entity)

    @on(ExcerptPanel.Chosen)
    def _excerpt_chosen(self, message: ExcerptPanel.Chosen) -> None:
        self.kept.go_to(message.excerpt)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Another pane has the focus, perhaps by a click."""
        if event.widget is self.articles:
            self.arranging.entered(Pane.LIST)
        elif event.widget is self.text:
            self.arranging.entered(Pane.READING)
            self.reading.entered()
        self.arranging.frame()
        self.following.fill_text()
        self.following.show_place()
        self._show_keys()

    def on_descendant_blur(self) -> None:
        """Perhaps nothing has the focus now, as when the terminal is left for another window."""
        self.arranging.frame()

    def on_resize(self) -> None:
        """Another width may be another layout."""
        if hasattr(self, "leaving"):
            self.arranging.arrange()
            self.following.rearranged()

    # -- the two lines below --------------------------------------------------------------------------

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """What lay over the desk is gone."""
        if not self.stack_updates:  # it is shown the first time: all was styled when it was put together
            event.refresh_styles = False
        self._show_keys()

    def _show_keys(self) -> None:
        if self.is_current:  # actions of the key map are looked up on the screen in front
            marked = len(self.articles.marks) if self.articles.has_focus else 0
            self.keys.show(*key_hints(self, self._declared, selecting=self.text.selecting, marked=marked))
