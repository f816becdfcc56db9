"""The desk: search line, list, article, names. It puts the parts together and passes messages on."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Static

from reader.app.command import Context
from reader.app.desk.abreast import Abreast
from reader.app.desk.arranging import BY_HEIGHT, BY_WIDTH, TOO_SMALL, WIDE, Arranging, Pane
from reader.app.desk.choosing import Choosing
from reader.app.desk.citing import Citing
from reader.app.desk.copying import Copying
from reader.app.desk.finding import Finding
from reader.app.desk.following import Following
from reader.app.desk.hints import key_hints
from reader.app.desk.indexing import Indexing
from reader.app.desk.keeping import Keeping
from reader.app.desk.kept import Kept
from reader.app.desk.landing import Landing
from reader.app.desk.leaving import Leaving
from reader.app.desk.marking import Marking
from reader.app.desk.narrowing import Narrowing
from reader.app.desk.noting import Noting
from reader.app.desk.on_demand import OnDemand
from reader.app.desk.opening import Opening
from reader.app.desk.patience import PatientMarks
from reader.app.desk.querying import Querying
from reader.app.desk.reading import Reading
from reader.app.desk.resuming import Resuming
from reader.app.desk.saving import Saving
from reader.app.desk.searching import Searching
from reader.app.desk.stepping import Stepping
from reader.app.desk.tagging import Tagging
from reader.app.desk.undoing import Undoing
from reader.app.desk.visiting import Visiting
from reader.app.desk.walking import Walking
from reader.app.errors import errands, tell, tell_of_library, tell_of_unkept
from reader.app.family import bindings, commands
from reader.app.keys import key_entries
from reader.app.screens.panes import ArticlePane, ListPane, NamesPane, Panes
from reader.app.typed_keys import in_turn
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.entity_panel import EntityPanel
from reader.app.widgets.excerpt_panel import ExcerptPanel
from reader.app.widgets.key_line import KeyLine
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.search_line import SearchLine
from reader.app.widgets.status_line import StatusLine

if TYPE_CHECKING:
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
        self._find_widgets()
        self._assemble()
        self.text.show_layer("entities", shown=self.options.highlight)
        self.arranging.go(Pane.LIST)
        self.following.rearranged()
        self.bindings_updated_signal.subscribe(self, lambda _screen: self._show_keys())
        beginning = asyncio.ensure_future(self._begin())
        await asyncio.wait({beginning}, timeout=_PATIENCE)  # so that the first frame has rows and article
        self.start(beginning)
        self.call_after_refresh(self._set_out)

    def _find_widgets(self) -> None:
        self.search_line = self.query_one(SearchLine)
        self.list_pane = self.query_one(ListPane)
        self.articles = self.query_one(ArticleList)
        self.text = self.query_one(ReadingPane)
        self.names_pane = self.query_one(NamesPane)
        self.names = self.query_one(EntityPanel)
        self.status = self.query_one(StatusLine)
        self.keys = self.query_one(KeyLine)

    def _assemble(self) -> None:
        self.start = errands(self)
        self._in_turn = in_turn(self)
        self.undoing = Undoing(self.say, self.show_marks)
        self._assemble_finding()
        self._assemble_reading()
        self._assemble_marking()
        self._assemble_names()
        self._assemble_session()

    def _assemble_finding(self) -> None:
        """What leads from a query to an article."""
        room = self.newsroom
        self.following = Following(self)
        self.arranging = Arranging(
            self,
            (self.list_pane, self.query_one(ArticlePane), self.names_pane),
            articles=self.articles,
            text=self.text,
            names=self.names,
            line=self.search_line.input,
            readable=lambda: not self.opening.empty or self.articles.cursor_key is not None,
        )
        self.marks = PatientMarks(room.marks, self.start, partial(tell, self.app), self.show_marks)
        self.searching = Searching(
            room,
            self.marks,
            self.articles,
            self.start,
            say=self.search_line.say,
            listed=self.following.listed,
        )
        warn = partial(self.status.say, warning=True)
        self.querying = Querying(
            room, self.search_line, self.start, ask=self.searching.ask, say=self.say, warn=warn
        )
        self.narrowing = Narrowing(room.search, lambda: self.searching.text, self.find)
        self.saving = Saving(room.search, room.queries, self.undoing, self.find)
        self.opening = Opening(
            room,
            self.marks,
            self.text,
            self.start,
            query=lambda key: self.finding.question(key) or self.searching.question,
            audience=self.following,
        )
        self.finding = Finding(self.query_one(ArticlePane), self.text, self.opening, self.arranging, self.say)
        self.choosing = Choosing(self.articles, self.searching, self.opening, self.arranging, room.shelf)
        self.stepping = Stepping(self.articles, self.searching, room.marks, self.opening, self.say)

    def _assemble_marking(self) -> None:
        """What the user says of articles and passages."""
        room = self.newsroom
        self.tagging = Tagging(room.marks, self.undoing, self.say)
        self.noting = Noting(room.marks, room.shelf, self.undoing)
        self.kept = Kept(room.excerpts, self.text, self.query_one(ExcerptPanel), self.start, self.say)
        self.keeping = Keeping(room.excerpts, self.text, self.kept, self.undoing, self.say)

    def _assemble_reading(self) -> None:
        """What is done with the open article."""
        room = self.newsroom
        self.marking = Marking(room.marks, self.searching, self.text, self.undoing)
        self.reading = Reading(room.marks, self.text, self.marking, start=self.start, later=self.set_timer)
        self.citing = Citing(self.options.citation, self.say)
        self.copying = Copying(room.clipboard, self.citing, self.say)

    def _assemble_names(self) -> None:
        """Who and where: in the open article, and over the library."""
        self.on_demand = OnDemand(
            self.newsroom,
            self.searching,
            self.opening,
            self.undoing,
            choosing=self.choosing,
            pane=self.text,
        )
        self.walking = Walking(self.text, self.names, self.say)
        self.visiting = Visiting(
            self.newsroom,
            self.options.keys,
            push=self.app.push_screen,
            home=self.arranging.home,
            read_at=self.read,
            read=self.read,
            find=self.find,
            correcting=lambda: self.on_demand.correcting,
            list_corrections=partial(self.action_command, "corrections"),
        )

    def _assemble_session(self) -> None:
        """What goes on in the background, and what comes back at the next start."""
        room = self.newsroom
        self.indexing = Indexing(
            room.ingest,
            self.status,
            start=self.start,
            later=self.set_timer,
            changed=self.following.library_changed,
            rested=self.following.explain_list,
        )
        self.abreast = Abreast(
            room.library, start=self.start, later=self.set_timer, changed=self.following.work_changed
        )
        self.leaving = Leaving(
            room.session,
            searching=self.searching,
            opening=self.opening,
            reading=self.reading,
            arranging=self.arranging,
            pane=self.text,
            citing=self.citing,
            measure=self.options.measure,
        )
        self.resuming = Resuming(
            leaving=self.leaving,
            searching=self.searching,
            line=self.search_line,
            opening=self.opening,
            arranging=self.arranging,
            shelf=room.shelf,
            one_file=self.options.one_file,
            start=self.start,
            read=partial(self.read, landing=Landing.PLACE),
        )

    async def _begin(self) -> None:
        state = await self.leaving.load()
        if state.theme and not self.options.theme and state.theme in self.app.available_themes:
            self.app.theme = state.theme
        await self.resuming.begin(state)
        await self.opening.arrived()

    def _set_out(self) -> None:
        """The first frame is out: now processes may compete for the machine."""
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
        self.querying.used(query)
        self.finding.end()
        self.arranging.go(Pane.LIST)
        self.searching.ask(query)

    def typed(self, text: str) -> None:
        """The query is another now; one that was asked for already goes on."""
        if text != self.searching.text:
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
            self._in_turn(work)

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
            self.keys.show(*key_hints(self, self._declared, selecting=self.text.selecting))
