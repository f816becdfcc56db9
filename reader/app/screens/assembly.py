"""Puts the desk together: which part is given what. A part knows its neighbours by what it is given alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.app.desk.arranging import Arranging
from reader.app.desk.citing import Citing
from reader.app.desk.finding import Finding
from reader.app.desk.following import Following
from reader.app.desk.indexing import Indexing
from reader.app.desk.kept import Kept
from reader.app.desk.landing import Landing
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
from reader.app.errors import errands, tell
from reader.app.screens.panes import ArticlePane, ListPane, NamesPane
from reader.app.typed_keys import in_turn
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.key_line import KeyLine
from reader.app.widgets.reading_pane import ReadingPane
from reader.app.widgets.search_line import SearchLine
from reader.app.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def assemble(desk: Desk) -> None:
    """Find the widgets of a desk that was just put together, and give it its parts."""
    _find_widgets(desk)
    desk.start = errands(desk)
    desk.in_turn = in_turn(desk)
    desk.undoing = Undoing(desk.say, desk.show_marks)
    _assemble_finding(desk)
    _assemble_reading(desk)
    _assemble_session(desk)


def _find_widgets(desk: Desk) -> None:
    desk.search_line = desk.query_one(SearchLine)
    desk.list_pane = desk.query_one(ListPane)
    desk.articles = desk.query_one(ArticleList)
    desk.text = desk.query_one(ReadingPane)
    desk.names_pane = desk.query_one(NamesPane)
    desk.names = desk.names_pane.entities
    desk.status = desk.query_one(StatusLine)
    desk.keys = desk.query_one(KeyLine)


def _assemble_finding(desk: Desk) -> None:
    """What leads from a query to an article."""
    room = desk.newsroom
    desk.following = Following(desk)
    desk.arranging = Arranging(
        desk,
        (desk.list_pane, desk.query_one(ArticlePane), desk.names_pane),
        articles=desk.articles,
        text=desk.text,
        names=desk.names,
        line=desk.search_line.input,
        readable=lambda: not desk.opening.empty or desk.articles.cursor_key is not None,
    )
    desk.marks = PatientMarks(room.marks, desk.start, partial(tell, desk.app), desk.show_marks)
    desk.searching = Searching(
        room,
        desk.marks,
        desk.articles,
        desk.start,
        say=desk.search_line.say,
        listed=desk.following.listed,
    )
    desk.opening = Opening(
        room,
        desk.marks,
        desk.text,
        desk.start,
        query=lambda key: desk.finding.question(key) or desk.searching.question,
        audience=desk.following,
    )
    desk.finding = Finding(desk.query_one(ArticlePane), desk.text, desk.opening, desk.arranging, desk.say)
    desk.stepping = Stepping(desk.articles, desk.searching, room.marks, desk.opening, desk.say)


def _assemble_reading(desk: Desk) -> None:
    """What is done with the open article, and what is known of it."""
    room = desk.newsroom
    desk.marking = Marking(room.marks, desk.searching, desk.text, desk.undoing)
    desk.reading = Reading(room.marks, desk.text, desk.marking, start=desk.start, later=desk.set_timer)
    desk.citing = Citing(desk.options.citation, desk.say)
    desk.kept = Kept(room.excerpts, desk.text, desk.names_pane.excerpts, desk.start, desk.say)
    desk.walking = Walking(desk.text, desk.names, desk.say)


def _assemble_session(desk: Desk) -> None:
    """What goes on in the background, and what comes back at the next start."""
    room = desk.newsroom
    desk.indexing = Indexing(
        room.ingest,
        desk.status,
        start=desk.start,
        later=desk.set_timer,
        changed=desk.following.library_changed,
        rested=desk.following.explain_list,
    )
    desk.leaving = Leaving(
        room.session,
        searching=desk.searching,
        opening=desk.opening,
        reading=desk.reading,
        arranging=desk.arranging,
        pane=desk.text,
        citing=desk.citing,
        measure=desk.options.measure,
    )
    desk.resuming = Resuming(
        leaving=desk.leaving,
        searching=desk.searching,
        line=desk.search_line,
        opening=desk.opening,
        arranging=desk.arranging,
        shelf=room.shelf,
        one_file=desk.options.one_file,
        start=desk.start,
        read=partial(desk.read, landing=Landing.PLACE),
    )
