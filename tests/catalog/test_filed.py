"""What is filed, and the fingerprint by which index and analysis know that it has changed."""

from dataclasses import replace

from reader.catalog.filed import FiledArticle, stamp_of
from reader.model.dates import PartialDate
from reader.text.safe import safe_line
from tests.builders import article


def test_the_stamp_changes_with_all_that_is_indexed_or_analysed_and_with_nothing_else():
    bridge = article("A bridge falls", "It fell.", publisher="The Post", date="2024-07-16")
    filed = FiledArticle(bridge, "news/bridge.txt", safe_line("It fell."))
    changes = [
        {}, {"title": safe_line("x")}, {"text": "x"}, {"byline": safe_line("x")}, {"publisher": safe_line("x")},
        {"date": PartialDate("2024")}, {"language": "fr"}, {"url": safe_line("https://x")}, {"title_made": True},
    ]  # fmt: skip
    stamps = {stamp_of(replace(filed, article=replace(bridge, **change))) for change in changes}
    assert len(stamps) == len(changes)
    assert stamp_of(replace(filed, source="other.txt")) not in stamps
    assert stamp_of(replace(filed, article=replace(bridge, words=7), lead=safe_line(""))) == stamp_of(filed)
