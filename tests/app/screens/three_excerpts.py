"""Three excerpts of three articles, and their screen opened, as the tests of what it offers begin."""

from tests.app.library import DIPLOMAT, MOONS, TALKS

FIRST = "A North Korean diplomat"
LAST = "twelve more moons"


async def library_with_three(run):
    book = run.room.excerpts
    await book.keep(DIPLOMAT, (0, len(FIRST)), "a note", ("cuba",))
    at = MOONS.text.index(LAST)
    await book.keep(MOONS, (at, at + len(LAST)), "", ("sky",))
    await book.keep(TALKS, (0, 20))
    await run.keys("E")


def quotes(run):
    rows = run.app.screen.query_one("#excerpt-list").source
    return [rows.get(at).title for at in range(len(rows))]
