"""Parts of the desk that no first frame needs: each is loaded and made when it is first used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.app.desk.abreast import Abreast
    from reader.app.desk.choosing import Choosing
    from reader.app.desk.copying import Copying
    from reader.app.desk.keeping import Keeping
    from reader.app.desk.narrowing import Narrowing
    from reader.app.desk.noting import Noting
    from reader.app.desk.on_demand import OnDemand
    from reader.app.desk.querying import Querying
    from reader.app.desk.saving import Saving
    from reader.app.desk.tagging import Tagging
    from reader.app.desk.visiting import Visiting
    from reader.app.screens.desk import Desk


# -- what leads from a query to an article ------------------------------------------------------------


def querying(desk: Desk) -> Querying:
    """What helps to write a query."""
    from reader.app.desk.querying import Querying  # noqa: PLC0415 - when it is first used, as all here

    warn = partial(desk.status.say, warning=True)
    return Querying(
        desk.newsroom, desk.search_line, desk.start, ask=desk.searching.ask, say=desk.say, warn=warn
    )


def narrowing(desk: Desk) -> Narrowing:
    """Facets."""
    from reader.app.desk.narrowing import Narrowing  # noqa: PLC0415

    return Narrowing(desk.newsroom.search, lambda: desk.searching.text, desk.find)


def saving(desk: Desk) -> Saving:
    """Saved queries."""
    from reader.app.desk.saving import Saving  # noqa: PLC0415

    return Saving(desk.newsroom.search, desk.newsroom.queries, desk.undoing, desk.find)


def choosing(desk: Desk) -> Choosing:
    """Which articles a command works on."""
    from reader.app.desk.choosing import Choosing  # noqa: PLC0415

    return Choosing(desk.articles, desk.searching, desk.opening, desk.arranging, desk.newsroom.shelf)


# -- what the user says of articles and passages ------------------------------------------------------


def tagging(desk: Desk) -> Tagging:
    """Tags of articles."""
    from reader.app.desk.tagging import Tagging  # noqa: PLC0415

    return Tagging(desk.newsroom.marks, desk.undoing, desk.say)


def noting(desk: Desk) -> Noting:
    """Notes on articles."""
    from reader.app.desk.noting import Noting  # noqa: PLC0415

    return Noting(desk.newsroom.marks, desk.newsroom.shelf, desk.undoing)


def keeping(desk: Desk) -> Keeping:
    """Keeping excerpts."""
    from reader.app.desk.keeping import Keeping  # noqa: PLC0415

    return Keeping(desk.newsroom.excerpts, desk.text, desk.kept, desk.undoing, desk.say)


def copying(desk: Desk) -> Copying:
    """The clipboard."""
    from reader.app.desk.copying import Copying  # noqa: PLC0415

    return Copying(desk.newsroom.clipboard, desk.citing, desk.say)


# -- who and where, and the other screens -------------------------------------------------------------


def on_demand(desk: Desk) -> OnDemand:
    """Parts that few sessions need."""
    from reader.app.desk.on_demand import OnDemand  # noqa: PLC0415

    return OnDemand(
        desk.newsroom,
        desk.searching,
        desk.opening,
        desk.undoing,
        choosing=desk.choosing,
        pane=desk.text,
    )


def visiting(desk: Desk) -> Visiting:
    """The screens that lie over the desk."""
    from reader.app.desk.visiting import Visiting  # noqa: PLC0415

    return Visiting(
        desk.newsroom,
        desk.options.keys,
        push=desk.app.push_screen,
        home=desk.arranging.home,
        read_at=desk.read,
        read=desk.read,
        find=desk.find,
        correcting=lambda: desk.on_demand.correcting,
        list_corrections=partial(desk.action_command, "corrections"),
    )


def abreast(desk: Desk) -> Abreast:
    """What other processes change."""
    from reader.app.desk.abreast import Abreast  # noqa: PLC0415

    return Abreast(
        desk.newsroom.library,
        start=desk.start,
        later=desk.set_timer,
        changed=desk.following.work_changed,
    )
