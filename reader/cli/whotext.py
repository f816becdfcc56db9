"""The page of an entity as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from reader.cli.context import Context
from reader.model.dates import PartialDate
from reader.model.who import EntityPage, Join
from reader.text.shown_title import shown_title

_BAR: Final = 40
_COMPANY: Final = 15
_PROBABLY: Final = "  (probably)"
_JOINED: Final[Mapping[Join, str]] = {
    Join.NAME: "",
    Join.COMPANY: "  (by surname and company)",
    Join.SURNAME: _PROBABLY,
}


def print_page(context: Context, page: EntityPage) -> None:
    """Names, dates, months, company, sentences, articles."""
    for line in _lines(page):
        context.print(line)


def _lines(page: EntityPage) -> Iterator[str]:
    yield f"{page.canonical}  {page.type}"
    count = len(page.articles)
    yield f"{count:,} article{'' if count == 1 else 's'}{_when(page)}"
    if page.joined:
        yield f"{len(page.joined):,} more by the surname, in the company that this person keeps"
    if page.probable:
        yield f"{len(page.probable):,} more that probably mean this person, by the surname alone"
    yield f"Names: {'; '.join(f'{name} ({articles:,})' for name, articles in page.names)}"
    if page.months:
        yield from ("", "Articles per month", *_chart(page.months))
    if page.company:
        yield from ("", f"Appears with, by {page.measure}")
    for one in page.company[:_COMPANY]:
        yield f"{one.association:8.1f}  {one.type:6}  {one.canonical} ({one.together:,} together)"
    if page.passages:
        yield from ("", "Sentences, newest first")
    for passage in page.passages:
        probable = _PROBABLY if passage.join is Join.SURNAME else ""
        yield f"{passage.article}  {passage.date[:10] or 'undated':10}  {passage.text}{probable}"
    if page.cut:
        yield "More sentences: --limit shows them"
    yield from ("", "Articles")
    for naming in page.namings:
        date = _date(naming.row.date)
        yield f"{naming.row.id}  {date:10}  {naming.count:3}  {shown_title(naming.row)}{_JOINED[naming.join]}"


def _when(page: EntityPage) -> str:
    if not page.first:
        return ", none with a date"
    same = page.first[:10] == page.latest[:10]
    return f", {page.first[:10]}" if same else f", first {page.first[:10]}, latest {page.latest[:10]}"


def _chart(months: tuple[tuple[str, int], ...]) -> Iterator[str]:
    most = max(count for _, count in months)
    for month, count in months:
        yield f"{month}  {'█' * max(1, round(count * _BAR / most))} {count:,}"


def _date(date: PartialDate | None) -> str:
    return date.iso[:10] if date else "undated"
