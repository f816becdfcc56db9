"""The list of a concordance: every line is as wide as the list, every hit begins in the same column."""

import pytest
from rich.cells import cell_len

from reader.app.widgets.concordance_list import ConcordanceList
from reader.inquiry.concordance import concordance_lines
from tests.app.pilots import LARGE, MEDIUM, SMALL
from tests.app.widgets.hosting import Host
from tests.builders import article

TEXTS = (
    "灯台の修理が終わるまで北京の老桥は" * 4 + "x" + "灯台の修理が終わる" * 12,
    "👩‍👩‍👧 семья ждёт " * 9 + "x" + " ́é" * 60,
    "서울은 " * 30 + "x 한국은행",
    "x",
    "a" * 200 + "x" + "b" * 200,
    "กรุงเทพมหานคร" * 9 + "x" + "القاهرة" * 20,
)


@pytest.mark.parametrize("size", [(40, 10), SMALL, (81, 24), MEDIUM, (151, 40), LARGE])
async def test_hits_stand_in_one_column_and_no_line_is_longer_or_shorter_whatever_the_script(size):
    rows = ConcordanceList(id="lines")
    async with Host(rows).run_test(size=size):
        lines = [
            line
            for text in TEXTS
            for line in concordance_lines(
                article(f"{text[:60]} title", text), [(text.index("x"), text.index("x") + 1)]
            )
        ]
        rows.show(lines)
        columns = set()
        for y in range(len(lines)):
            segments = list(rows.render_line(y))
            at = next(number for number, segment in enumerate(segments) if segment.text == "x")
            columns.add(sum(cell_len(segment.text) for segment in segments[:at]))
            assert sum(cell_len(segment.text) for segment in segments) == rows.size.width - 0
        assert len(columns) == 1
