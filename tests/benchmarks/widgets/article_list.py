"""The article list beside OptionList, at 100,000 rows."""

import asyncio
from time import perf_counter

from textual.widgets import OptionList

from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.list_row import ListRow
from reader.model.article import ArticleId
from reader.text.safe import safe_line
from tests.app.widgets.hosting import Host
from tests.benchmarks.widgets.clock import paint, timed, told

ROWS = 100_000
SIZE = (120, 40)
TITLE, SNIPPET = "Article {} about Cuba", safe_line("the highest-ranking diplomat to flee Cuba")


class Rows:
    """Rows made when asked for."""

    def __len__(self) -> int:
        return ROWS

    def get(self, index: int) -> ListRow:
        return ListRow(
            ArticleId(f"{index:016x}"),
            safe_line(TITLE.format(index)),
            safe_line("BBC News"),
            "16 Jul 2024",
            snippet=SNIPPET,
            snippet_hits=((20, 28),),
        )

    def need(self, first: int, last: int) -> None:
        pass


def _of_ours() -> ArticleList:
    rows = ArticleList()
    rows.set_source(Rows())
    return rows


def _of_textual() -> OptionList:
    return OptionList(*(f"{TITLE.format(at)}\n{SNIPPET}" for at in range(ROWS)), markup=False)


async def _measure(make) -> tuple[float, list[float], list[float]]:
    start = perf_counter()
    app = Host(make())
    async with app.run_test(size=SIZE):
        paint(app)
        shown = 1000 * (perf_counter() - start)
        rows = app.widget

        async def act(action) -> None:
            action()
            await asyncio.sleep(0)
            paint(app)

        if isinstance(rows, OptionList):
            down, page = rows.action_cursor_down, rows.action_page_down
        else:
            down, page = (lambda: rows.action_move(1)), (lambda: rows.action_page(1))
        steps = await timed(lambda: act(down), 200)
        pages = await timed(lambda: act(page), 100)
        return shown, steps, pages


def main() -> None:
    """Measure both in turn and print."""
    ours, textual = asyncio.run(_measure(_of_ours)), asyncio.run(_measure(_of_textual))
    print(f"{ROWS:,} rows at {SIZE[0]}x{SIZE[1]}, whole screen painted at each step")
    for name, mine, peer in (
        ("shown", [ours[0]], [textual[0]]),
        ("one row down", ours[1], textual[1]),
        ("one page down", ours[2], textual[2]),
    ):
        print(told(f"article list: {name}", mine, peer))
        print(told(f"OptionList: {name}", peer))


if __name__ == "__main__":
    main()
