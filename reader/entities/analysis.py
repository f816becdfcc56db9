"""What an article names: names and dates, joined into entities, the most central first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from reader.entities.aliases import shipped
from reader.entities.dates import DateSpan, find_dates
from reader.entities.names.canonical import canonical_name, entity_key
from reader.entities.names.clusters import NameMention
from reader.entities.names.folding import fold
from reader.entities.names.resolving import group_names
from reader.entities.salience import salience
from reader.entities.sides import Side, find_sides
from reader.model.article import Article, Span
from reader.model.entity import Analysis, Entity, EntityType, Mention, NameSpan
from reader.ports import EntityRecognizer
from reader.text.language import guess_language
from reader.text.safe import safe_line


@dataclass(frozen=True, slots=True)
class _Found:
    """One entity before it is numbered: where it stands, and all but its salience."""

    type: EntityType
    canonical: str
    key: str
    spans: tuple[Span, ...]  # in text order
    iso: str | None = None


def analyse(article: Article, recognizer: EntityRecognizer) -> Analysis:
    """The persons, organisations, places, groups, events and dates of an article.

    Title and text are read together, so that a surname in the headline belongs to the full name below it.
    A title that was made from the lead is not a headline and counts for nothing by itself.

    In a language that the recogniser does not know there are no names, and ``Analysis.recognizer`` is empty;
    dates are found in English alone. A text too short to tell is taken for English.
    """
    head = "" if article.title_made or not article.title else f"{article.title}\n"
    whole = head + article.text
    language = article.language or guess_language(whole) or "en"
    language = language.partition("-")[0].casefold()
    english, known = language == "en", language in recognizer.languages
    spans = _sound(recognizer.find(whole, language), whole, len(head)) if known else []
    if english and known:
        spans = _with_sides(spans, sides := find_sides(whole))
    else:
        sides = []
    dates = find_dates(whole, article.date) if english else []
    spans, dates = _either(spans, dates, whole)
    found = [*_names(spans, sides, whole), *_dates(dates, whole)]
    used = f"{recognizer.name} {recognizer.version}" if known else ""
    return _arranged(found, whole, len(head), used, _made_from(article))


def _sound(spans: Iterable[NameSpan], text: str, head: int) -> list[NameSpan]:
    """Names in text order without those that overlap, lie outside or reach from the title into the text."""
    kept, end = [], 0
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        across = span.start < head < span.end + (span.end == head)
        if end <= span.start < span.end <= len(text) and not across and span.type is not EntityType.DATE:
            kept.append(span)
            end = span.end
    return kept


def _with_sides(spans: Sequence[NameSpan], sides: Sequence[Side]) -> list[NameSpan]:
    """Names with the sides of countries among them, where no longer name stands."""
    exact = {(side.start, side.end) for side in sides}
    rest = [span for span in spans if (span.start, span.end) not in exact]
    free = [s for s in sides if not _touching((s.start, s.end), rest)]
    added = [NameSpan(side.start, side.end, EntityType.PLACE) for side in free]
    return sorted([*rest, *added], key=lambda span: span.start)


def _touching(range_: Span, spans: Sequence[NameSpan]) -> Sequence[NameSpan]:
    """Those of the ordered ``spans`` that overlap a range."""
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if spans[middle].end > range_[0] else (middle + 1, high)
    end = low
    while end < len(spans) and spans[end].start < range_[1]:
        end += 1
    return spans[low:end]


def _either(
    spans: Sequence[NameSpan], dates: Iterable[DateSpan], text: str
) -> tuple[list[NameSpan], list[DateSpan]]:
    """Names and dates that do not overlap: a name inside a date with digits gives way, else the date does."""
    kept, gone = [], set[NameSpan]()
    for date in dates:
        met = _touching((date.start, date.end), spans)
        inside = all(date.start <= span.start and span.end <= date.end for span in met)
        if met and not (inside and any(c.isdigit() for c in text[date.start : date.end])):
            continue
        gone.update(met)
        kept.append(date)
    return [span for span in spans if span not in gone], kept


def _names(spans: Iterable[NameSpan], sides: Iterable[Side], text: str) -> Iterator[_Found]:
    stands_for = {(side.start, side.end): side.country for side in sides}
    mentions = [
        NameMention(s.start, s.end, s.type, text[s.start : s.end], stands_for.get((s.start, s.end), ""))
        for s in spans
    ]
    aliases = shipped()
    for cluster in group_names(mentions, text, aliases):
        canonical = canonical_name(cluster)
        places = tuple(sorted((m.start, m.end) for m in cluster.members))
        yield _Found(cluster.type, canonical, entity_key(cluster.type, canonical, aliases), places)


def _dates(dates: Iterable[DateSpan], text: str) -> Iterator[_Found]:
    """Dates of one value are one entity; those without a value, of one wording."""
    gathered: dict[tuple[str | None, str], list[DateSpan]] = {}
    for date in dates:
        wording = "" if date.iso else fold(text[date.start : date.end])
        gathered.setdefault((date.iso, wording), []).append(date)
    for (iso, _), same in gathered.items():
        first = same[0]
        canonical = iso or text[first.start : first.end]
        key = f"{EntityType.DATE}:{iso}" if iso else ""
        yield _Found(EntityType.DATE, canonical, key, tuple((d.start, d.end) for d in same), iso)


def _arranged(found: Iterable[_Found], whole: str, head: int, used: str, made: Span) -> Analysis:
    """Entities by salience, mentions by place, title and text apart."""
    length = max(len(whole) - head, 1)
    scored = []
    for one in found:
        first = next((start - head for start, _ in one.spans if start >= head), 0) / length
        in_title = one.spans[0][0] < head
        scored.append((salience(one.type, len(one.spans), first, in_title=in_title), one))
    scored.sort(key=lambda pair: (-pair[0], pair[1].spans[0]))
    entities = tuple(_entity(one, points, whole) for points, one in scored)
    mentions = sorted(
        (start, end, number) for number, (_, one) in enumerate(scored) for start, end in one.spans
    )
    title = [Mention(*mention) for mention in mentions if mention[0] < head]
    text = [Mention(start - head, end - head, number) for start, end, number in mentions if start >= head]
    if made != (0, 0):
        title = [Mention(m.start - made[0], m.end - made[0], m.entity) for m in text if m.end <= made[1]]
    return Analysis(used, tuple(text), tuple(title), entities)


def _entity(one: _Found, points: float, whole: str) -> Entity:
    names = Counter(safe_line(whole[start:end]) for start, end in one.spans)
    return Entity(
        type=one.type,
        canonical=safe_line(one.canonical),
        key=one.key,
        names=tuple(name for name, _ in names.most_common()),
        count=len(one.spans),
        salience=round(points, 4),
        iso=one.iso,
    )


def _made_from(article: Article) -> Span:
    """The range of the text that a made title repeats; empty for a title of the article's own."""
    if not article.title_made:
        return (0, 0)
    start = len(article.text) - len(article.text.lstrip())
    same = takewhile(
        lambda pair: pair[0] == pair[1],
        zip(article.title, article.text[start : start + len(article.title)], strict=False),
    )
    return start, start + sum(1 for _ in same)
