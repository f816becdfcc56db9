"""Small excerpts, quiet and hostile ones, and strategies for both."""

import io
from datetime import UTC, datetime

from hypothesis import strategies as st

from reader.exports.exporting import export
from reader.exports.format import ExportedExcerpt, ExportOptions
from reader.model.article import ArticleId, DateSource
from reader.model.citation import Author, Citation
from reader.model.dates import PartialDate
from reader.model.excerpt import Excerpt, ExcerptId, ExcerptState
from reader.text.anchor import describe
from reader.text.safe import normalise, safe_line, safe_text

TEXT = "Mr Yoon spoke in Seoul.\nThe talks would go on. Officials in Havana declined to comment."
STORY = Citation(
    title="Talks go on",
    authors=(Author("Roe", "Ana"),),
    byline="Ana Roe",
    publisher="The Planet",
    date=PartialDate("2024-07-16"),
    date_source=DateSource.STATED,
    url="https://planet.test/talks",
    language="en",
    accessed=PartialDate("2024-07-20"),
    path="/news/talks.txt",
)


def excerpt(
    number=1,
    quote="The talks would go on.",
    *,
    note="",
    tags=(),
    citation=STORY,
    article="00000000000000aa",
    text=TEXT,
    state=ExcerptState.IN_PLACE,
    span=None,
) -> ExportedExcerpt:
    start = text.index(quote)
    kept = Excerpt(
        id=ExcerptId(f"{number:010}"),
        article=ArticleId(article),
        selector=describe(text, start, start + len(quote)),
        citation=citation,
        note=note,
        tags=tuple(tags),
        created=datetime(2024, 7, 20, 9, 30, tzinfo=UTC),
        sequence=number,
    )
    return ExportedExcerpt(kept, state, span)


def exported(name, *excerpts, **options) -> str:
    out = io.StringIO(newline="")
    export(name, excerpts, out, ExportOptions(**options))
    return out.getvalue()


def kept(source):
    """What an export has to bring back of an excerpt."""
    e = source.excerpt
    return (e.id, e.article, e.selector, e.citation, e.note, e.tags, e.created)


_CHARACTERS = st.one_of(
    st.sampled_from("=+-@'\"\\`*_[]<>{}()#|~$&%^:;,./!?\n\t ab1é王\u202e\x1b"),
    st.characters(exclude_categories=["Cs"]),
)
lines = st.text(_CHARACTERS, max_size=30).map(safe_line)
texts = st.text(_CHARACTERS, min_size=1, max_size=60).map(safe_text).filter(str.strip)
notes = texts.map(normalise).map(safe_text).filter(str.strip)
dates = st.none() | st.sampled_from(["2024", "2024-02", "2024-02-29", "2024-02-29T10:00:00+00:00"]).map(
    PartialDate
)
authors = st.one_of(
    st.builds(lambda name: Author(literal=name), lines.filter(bool)),
    st.builds(
        lambda family, given, suffix: Author(family, given, suffix=suffix),
        lines.filter(bool),
        lines,
        st.sampled_from(["", "Jr.", "III"]),
    ),
)
citations = st.builds(
    Citation,
    title=lines,
    authors=st.lists(authors, max_size=3).map(tuple),
    byline=lines,
    publisher=lines,
    date=dates,
    date_source=st.none() | st.sampled_from(DateSource),
    url=st.sampled_from(["", "https://planet.test/a_b?c={d}&e=%20#f"]),
    language=st.sampled_from(["", "en", "fr"]),
    accessed=st.none() | st.just(PartialDate("2024-07-20")),
    title_made=st.booleans(),
    path=st.sampled_from(["", "/news/a.txt", "/news/\udcff.txt"]),
)


@st.composite
def excerpts(draw):
    """Excerpts of any text, kept at any place of it."""
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    if not text[start:end].strip():
        start, end = 0, len(text)
    number = draw(st.integers(1, 9_999_999))
    return ExportedExcerpt(
        Excerpt(
            id=ExcerptId(f"{number:010}"),
            article=ArticleId(f"{draw(st.integers(0, 3)):016x}"),
            selector=describe(text, start, end),
            citation=draw(citations),
            note=draw(st.just("") | notes),
            tags=tuple(dict.fromkeys(draw(st.lists(lines.filter(bool), max_size=3)))),
            created=draw(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))),  # noqa: DTZ001
            sequence=number,
        ),
        draw(st.sampled_from(ExcerptState)),
    )
