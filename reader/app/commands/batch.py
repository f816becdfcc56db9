"""Count what each name of a list finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk


def run(desk: Desk) -> None:
    """Ask for the list, or show the table of the last one."""
    from reader.app.desk.copying import went  # noqa: PLC0415 - loaded when first opened
    from reader.app.desk.settling import finished  # noqa: PLC0415 - as above
    from reader.app.desk.spelling import NothingFound  # noqa: PLC0415 - as above
    from reader.app.screens.batch import BatchScreen  # noqa: PLC0415 - as above
    from reader.app.screens.names import NamesScreen  # noqa: PLC0415 - as above
    from reader.model.sort import Sort  # noqa: PLC0415 - as above

    def begin() -> None:
        desk.start(desk.on_demand.batching.count())

    def find(query: str) -> None:
        desk.find(finished(query))

    async def better(query: str) -> str | None:
        answer = await desk.newsroom.search.ask(finished(query), sort=Sort.DATE, offset=0, limit=1)
        correction = None if answer is None else NothingFound(answer).correction
        return correction.strip() if correction else None

    async def copy(text: str) -> str:
        return went(await desk.newsroom.clipboard.copy(text))

    def show() -> None:
        desk.app.push_screen(
            BatchScreen(desk.on_demand.batching, begin=begin, find=find, better=better, copy=copy)
        )

    def read() -> None:
        begin()
        show()

    if desk.on_demand.batching.names:
        show()
    else:
        desk.app.push_screen(NamesScreen(desk.on_demand.batching, read))


COMMAND = Command(
    id="batch",
    title="Count what each name of a list finds",
    keys="B",
    contexts=(Context.ANYWHERE,),
    run=run,
    help="Paste the list or name a file; a table of counts, sorted by s, exported by e; Enter asks for a name.",
)
