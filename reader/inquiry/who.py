"""Everything the library knows of one entity: when, with whom, in which sentences and articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from reader.catalog.catalog import Catalog
from reader.entities.across import ASSOCIATION, About, Appearance
from reader.entities.lookup import Listed
from reader.entities.names.folding import fold
from reader.entities.posting import lasting_key, surname
from reader.errors import NotFoundError
from reader.inquiry.named import NamedMentions
from reader.model.article import Article, ArticleId, Span
from reader.model.entity import Analysis, Entity, EntityType
from reader.model.who import Company, EntityPage, Naming, Passage
from reader.text.safe import safe_line
from reader.text.sentences import paragraph_at, sentence_at

_STEP: Final = 50  # articles read at a time while sentences are gathered


@dataclass(frozen=True, slots=True)
class PageSize:
    """How many sentences and article rows a page holds at most."""

    passages: int = 200
    namings: int = 300


_SIZE: Final = PageSize()


def entity_page(
    mentions: NamedMentions, catalog: Catalog, key: str, size: PageSize = _SIZE
) -> EntityPage | None:
    """The page of the entity with this key; ``None`` when no article names it."""
    about = mentions.about(key)
    if about is None:
        return None
    appearances = _newest_first(about)
    passages: list[Passage] = []
    for passage in _passages(mentions, catalog, about, appearances):
        if len(passages) == size.passages:
            cut = True
            break
        passages.append(passage)
    else:
        cut = False
    return EntityPage(
        key=key,
        type=about.type,
        canonical=about.canonical,
        names=about.names,
        articles=tuple(_id(one) for one in about.articles),
        probable=tuple(_id(one) for one in about.probable),
        first=about.first,
        latest=about.latest,
        months=about.months,
        company=tuple(
            Company(one.key, one.type, one.canonical, one.together, one.association)
            for one in about.companions
        ),
        measure=ASSOCIATION,
        passages=tuple(passages),
        cut=cut,
        namings=tuple(_namings(catalog, appearances[: size.namings])),
    )


def meant(mentions: NamedMentions, kind: EntityType | None, name: str) -> tuple[Listed, ...]:
    """The entities that a name can mean, the likeliest first.

    A lone surname that the library nearly always means one person by means that person.

    Raises:
        NotFoundError: when no article names it; the hint gives names that begin alike.
    """
    found = sorted(
        mentions.find(kind, name), key=lambda one: (fold(one.canonical) != fold(name), -one.articles)
    )
    bearer = mentions.bearer(name) if kind in {None, EntityType.PERSON} else None
    if bearer is not None:
        found = [bearer, *(one for one in found if one.key != bearer.key)]
    if found:
        return tuple(found)
    raise NotFoundError(f"no article names {safe_line(name)}", _alike(mentions, kind, name), kind="missing")


def _alike(mentions: NamedMentions, kind: EntityType | None, name: str) -> str:
    """A question with names that begin with the same word, or with the same letters."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    for start in dict.fromkeys((name.strip(), first, first[:4], first[:3])):
        near = mentions.values(kind, start, 3) if len(start) > 1 else ()
        if near:
            return f"did you mean {' or '.join(near)}?"
    return ""


def _newest_first(about: About) -> list[tuple[Appearance, bool]]:
    """Sure and probable appearances together, and whether each is a probable one."""
    both = [(one, False) for one in about.articles] + [(one, True) for one in about.probable]
    return sorted(both, key=lambda pair: (pair[0].date, pair[0].article), reverse=True)


def _passages(
    mentions: NamedMentions, catalog: Catalog, about: About, appearances: list[tuple[Appearance, bool]]
) -> Iterator[Passage]:
    """The sentences that mention it, article by article; in each in text order."""
    surnames = _surnames(about)
    for at in range(0, len(appearances), _STEP):
        step = appearances[at : at + _STEP]
        articles = {article.id: article for article, _ in catalog.articles(one.article for one, _ in step)}
        for one, probable in step:
            article = articles.get(_id(one))
            analysis = mentions.analysis(_id(one)) if article else None
            if article is None or analysis is None:
                continue
            wanted = {
                number
                for number, entity in enumerate(analysis.entities)
                if lasting_key(entity) == about.key or (probable and _is_lone(entity, surnames))
            }
            for span, hits in _sentences(article, analysis, wanted):
                text = safe_line(article.text[slice(*span)])
                yield Passage(article.id, *span, text, hits, one.date, probable)


def _surnames(about: About) -> frozenset[str]:
    """The lone names by which articles may mean this person."""
    single = {fold(name) for name, _ in about.names if " " not in name}
    return frozenset({surname(about.key), *single} - {""})


def _is_lone(entity: Entity, surnames: frozenset[str]) -> bool:
    return entity.type is EntityType.PERSON and not entity.key and fold(entity.canonical) in surnames


def _sentences(
    article: Article, analysis: Analysis, wanted: Iterable[int]
) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Each sentence that holds a mention of one of these entities, with the mentions as ranges within it."""
    entities = frozenset(wanted)
    found: dict[Span, list[Span]] = {}
    for mention in analysis.mentions:
        if mention.entity in entities:
            start, end = sentence_at(article.text, mention.start)
            if end < mention.end:  # a name that the sentence splitter cuts: its whole line instead
                start, end = paragraph_at(article.text, mention.start)
            found.setdefault((start, end), []).append((mention.start - start, mention.end - start))
    for span, hits in found.items():
        yield span, tuple(hits)


def _namings(catalog: Catalog, appearances: list[tuple[Appearance, bool]]) -> Iterator[Naming]:
    rows = {row.id: row for row in catalog.rows_of([_id(one) for one, _ in appearances])}
    for one, probable in appearances:
        if (row := rows.get(_id(one))) is not None:
            yield Naming(row, one.count, probable)


def _id(appearance: Appearance) -> ArticleId:
    return ArticleId(f"{appearance.article:016x}")
