"""Articles and analyses for tests, stated in as few words as the test needs."""

from __future__ import annotations

import hashlib
import re

from reader.model.article import Article, ArticleId, ArticleRow, DateSource
from reader.model.dates import PartialDate
from reader.model.entity import Analysis, Entity, EntityType, Mention
from reader.model.who import EntityPage
from reader.text.safe import safe_line, safe_text


def article(
    title="A title",
    text="The first sentence of the text. And a second one.",
    *,
    byline=None,
    publisher=None,
    date=None,
    date_source=DateSource.STATED,
    path="/news/article.txt",
    url=None,
) -> Article:
    """An article; its id follows from title and text."""
    digest = hashlib.blake2b(f"{title}\n{text}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return Article(
        id=ArticleId(digest),
        title=safe_line(title),
        text=safe_text(text),
        path=path,
        words=len(text.split()),
        byline=safe_line(byline) if byline else None,
        publisher=safe_line(publisher) if publisher else None,
        date=PartialDate(date) if date else None,
        date_source=date_source if date else None,
        url=safe_line(url) if url else None,
    )


def row_of(article: Article) -> ArticleRow:
    """The row of the list for an article."""
    return ArticleRow(
        article.id,
        article.title,
        article.publisher,
        article.date,
        article.date_source,
        article.words,
        safe_line(article.text[:200]),
        article.title_made,
    )


def analysis(
    article: Article, names: dict[str, tuple[EntityType, list[str]]], recognizer="test 1"
) -> Analysis:
    """Who and where by a table: canonical name -> type and forms. Most mentions first."""
    found: list[tuple[int, int, str]] = []
    in_title: list[tuple[int, int, str]] = []
    for canonical, (_, forms) in names.items():
        pattern = re.compile(
            r"\b(?:" + "|".join(map(re.escape, sorted(forms, key=len, reverse=True))) + r")\b"
        )
        found += [(*match.span(), canonical) for match in pattern.finditer(article.text)]
        in_title += [(*match.span(), canonical) for match in pattern.finditer(article.title)]
    found, in_title = _apart(found), _apart(in_title)
    counts = {name: sum(m[2] == name for m in [*found, *in_title]) for name in names}
    order = sorted((name for name in names if counts[name]), key=lambda name: -counts[name])
    entities = tuple(
        Entity(
            type=names[name][0],
            canonical=safe_line(name),
            key=f"{names[name][0].value}:{name.casefold()}",
            names=tuple(map(safe_line, names[name][1])),
            count=counts[name],
            salience=float(counts[name]),
            iso=name if names[name][0] is EntityType.DATE else None,
        )
        for name in order
    )
    return Analysis(
        recognizer,
        tuple(Mention(start, end, order.index(name)) for start, end, name in found),
        tuple(Mention(start, end, order.index(name)) for start, end, name in in_title),
        entities,
    )


def entity_page(canonical="Ann Lee", kind=EntityType.PERSON, **facts) -> EntityPage:
    """The page of an entity of which nothing is known but these facts."""
    unknown = {
        **dict.fromkeys(("total", "accompanied", "uncertain"), 0),
        **dict.fromkeys(("names", "articles", "joined", "probable", "months"), ()),
        **dict.fromkeys(("company", "passages", "namings"), ()),
        **dict.fromkeys(("first", "latest"), ""),
    }
    return EntityPage(
        key=f"{kind}:{canonical.casefold()}",
        type=kind,
        canonical=safe_line(canonical),
        measure="test 1",
        cut=False,
        **(unknown | facts),
    )


def _apart(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """In text order, the longer of two that overlap."""
    kept: list[tuple[int, int, str]] = []
    for mention in sorted(found, key=lambda m: (m[0], -m[1])):
        if not kept or mention[0] >= kept[-1][1]:
            kept.append(mention)
    return kept
