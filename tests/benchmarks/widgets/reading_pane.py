"""The reading pane beside Static in a VerticalScroll, from 1,000 to 200,000 words."""

import asyncio
from time import perf_counter

from textual.app import App
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.app.reading.layer import ENTITIES, HITS
from reader.app.widgets.reading_pane import ReadingPane
from tests.app.widgets.hosting import Host
from tests.benchmarks.widgets.clock import paint, timed, told
from tests.builders import article

SIZE = (120, 40)
PARAGRAPH = (
    "The diplomat, Ri Il-kyu, fled from Cuba to South Korea in November. “He is safe,” said Seoul of him and "
    "his family. The National Intelligence Service has not confirmed this to the BBC, officials said on Friday.\n\n"
)  # 38 words
NAMES = {"Ri Il-kyu": "person", "Cuba": "place", "South Korea": "place", "Seoul": "place", "BBC": "org",
         "National Intelligence Service": "org", "Friday": "date", "November": "date"}  # fmt: skip


def _spans(text: str, names: dict[str, str]) -> list[tuple[int, int, str]]:
    found = []
    for name, style in names.items():
        at = -1
        while (at := text.find(name, at + 1)) >= 0:
            found.append((at, at + len(name), style))
    return sorted(found)


async def _ours(text: str, rounds: int) -> tuple[list[float], list[float], list[float]]:
    one = article(text=text)
    entities, hits = _spans(text, NAMES), _spans(text, {"diplomat": "hit"})
    app = Host(ReadingPane())
    async with app.run_test(size=SIZE):
        pane = app.widget

        async def opened() -> None:
            pane.open(one)
            pane.set_layer(ENTITIES, entities)
            pane.set_layer(HITS, hits)
            paint(app)

        async def page() -> None:
            if pane.percent == 100:
                pane.action_edge(-1)
            pane.action_page(1)
            await asyncio.sleep(0)
            paint(app)

        async def hit() -> None:
            if not pane.next_hit(1):
                pane.set_layer(HITS, hits)
            await asyncio.sleep(0)
            paint(app)

        times = await timed(opened, rounds)
        return times, await timed(page, 30), await timed(hit, 30)


async def _static(text: str) -> float:
    class Peer(App):
        def compose(self):
            yield VerticalScroll()

    app = Peer()
    async with app.run_test(size=SIZE) as pilot:
        scroll = app.query_one(VerticalScroll)
        start = perf_counter()
        await scroll.mount(Static(Content(text)))
        await pilot.pause()
        paint(app)
        return 1000 * (perf_counter() - start)


def main() -> None:
    """Measure both in turn and print."""
    print(f"at {SIZE[0]}x{SIZE[1]}; opening means layout, entities and hits lit, first screen painted")
    for words in (1_000, 10_000, 200_000):
        text = PARAGRAPH * (words // 38)
        peer = [asyncio.run(_static(text))]
        opened, pages, hits = asyncio.run(_ours(text, 20 if words < 100_000 else 7))
        print(told(f"reading pane: open {words:,} words", opened, peer))
        print(told(f"Static in VerticalScroll: {words:,} words", peer))
        print(told("reading pane: one page down", pages))
        print(told("reading pane: next hit", hits))
    for name, text in {
        "1 MB in one line": "word " * 200_000,
        "1 MB in one word": "x" * 1_000_000,
        "400,000 Chinese characters": "朝鲜外交官的、文章。" * 40_000,
        "1 MB of piled marks": ("e" + "\u0301\u0302" * 6) * 40_000,
    }.items():
        opened, pages, _ = asyncio.run(_ours(text, 5))
        print(told(f"reading pane: open {name}", opened))
        print(told("reading pane: one page down", pages))


if __name__ == "__main__":
    main()
