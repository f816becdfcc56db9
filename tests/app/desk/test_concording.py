"""Gathering the lines of a concordance, sorting and writing them."""

import asyncio

import pytest

from reader.app.desk import concording
from reader.app.desk.concording import Concording
from reader.inquiry.lineorder import LineOrder
from tests.builders import article
from tests.newsrooms.search import MemorySearch
from tests.newsrooms.shelf import MemoryShelf

TEXTS = ("the old river runs", "a big river ends", "=a new River Bends", "no water here")


def gathering(texts=TEXTS, query="river"):
    articles = [article(f"Article {n}", text, date=f"{2020 - n}-01-01") for n, text in enumerate(texts)]
    return Concording(MemorySearch(MemoryShelf(articles), {}), query)


async def test_the_lines_come_part_by_part_newest_article_first():
    lines = gathering(["a river"] * 100)
    counts = []
    await lines.gather(lambda: counts.append(len(lines.lines)))
    assert counts[0] < 100
    assert counts[-1] == 100
    assert lines.whole
    assert not lines.cut


async def test_they_are_sorted_by_what_stands_right_or_left_whatever_the_case():
    lines = gathering()
    await lines.gather(lambda: None)
    await lines.sort(LineOrder.RIGHT)
    assert [line.right.strip() for line in lines.lines] == ["Bends", "ends", "runs"]
    await lines.sort(LineOrder.LEFT)
    assert [line.left.split()[-1] for line in lines.lines] == ["big", "new", "old"]
    await lines.sort(LineOrder.ARTICLE)
    assert [line.right.strip() for line in lines.lines] == ["runs", "ends", "Bends"]


async def test_an_order_asked_for_meanwhile_holds_for_the_lines_that_came_later():
    lines = gathering(["river b"] * 20 + ["river a"] * 20)
    seen, sorting = [], []

    def arrived():
        if not seen:
            sorting.append(asyncio.ensure_future(lines.sort(LineOrder.RIGHT)))
        seen.append(len(lines.lines))

    await lines.gather(arrived)
    await sorting[0]
    assert [line.right for line in lines.lines] == [" a"] * 20 + [" b"] * 20


@pytest.mark.parametrize(("most", "cut"), [(9, True), (10, False)])
async def test_more_lines_than_can_be_shown_are_told(monkeypatch, most, cut):
    monkeypatch.setattr(concording, "MOST", most)
    lines = gathering(["a river"] * 10)
    await lines.gather(lambda: None)
    assert (len(lines.lines), lines.cut) == (most, cut)
