"""Everything the library knows of one entity: when, with whom, in which sentences and articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reader.catalog.catalog import Catalog
from reader.entities.across import About
from reader.entities.appearances import Appearance
from reader.entities.company import ASSOCIATION
from reader.entities.lookup import Listed
from reader.entities.names.canonical import lone_name
from reader.entities.names.folding import fold
from reader.entities.posting import LONE, lasting_key, surname
from reader.errors import NotFoundError
from reader.inquiry.named import NamedMentions
from reader.model.article import Article, ArticleId, Span
from reader.model.entity import Analysis, Entity, EntityType
from reader.model.roster import RosterAsk
from reader.model.who import EntityPage, Join, Naming, Passage, PassagePart
from reader.text.safe import safe_line
from reader.text.sentences import paragraph_at, sentences

_STEP: Final = 50  # articles read at a time while sentences are gathered
_LONGEST: Final = 2_000  # code points of a sentence
_AROUND: Final = 500  # code points before and behind a mention in a longer one


@dataclass(frozen=True, slots=True)
class PageSize:
    """How many sentences, article rows and ids of articles a page holds at most; ``None``: all ids."""

    passages: int = 200
    namings: int = 300
    articles: int | None = None


_SIZE: Final = PageSize()


class EntityFile:
    """All that there is on one entity: the facts at once, sentences and articles part by part.

    Attributes:
        about: the facts.
    """

    def __init__(self, about: About) -> None:
        self.about = about
        self._appearances = _newest_first(about)
        self._surnames = _surnames(about)

    def page(self, mentions: NamedMentions, catalog: Catalog, size: PageSize = _SIZE) -> EntityPage:
        """The page, with its newest sentences and articles."""
        about = self.about
        passages = list(islice(self._passages(mentions, catalog, self._appearances), size.passages + 1))
        return EntityPage(
            key=about.key,
            type=about.type,
            canonical=about.canonical,
            names=about.names,
            total=len(about.articles),
            accompanied=len(about.joined),
            uncertain=len(about.probable),
            articles=tuple(_id(one) for one in about.articles[: size.articles]),
            joined=tuple(_id(one) for one in about.joined[: size.articles]),
            probable=tuple(_id(one) for one in about.probable[: size.articles]),
            first=about.first,
            latest=about.latest,
            months=about.months,
            company=about.companions,
            measure=ASSOCIATION,
            passages=tuple(passages[: size.passages]),
            cut=len(passages) > size.passages,
            namings=self.namings(catalog, 0, size.namings),
        )

    def passages(self, mentions: NamedMentions, catalog: Catalog, offset: int, limit: int) -> PassagePart:
        """The sentences of the articles ``offset`` to ``offset + limit``, newest first."""
        following = offset + limit
        found = tuple(self._passages(mentions, catalog, self._appearances[offset:following]))
        return PassagePart(found, following if following < len(self._appearances) else None)

    def namings(self, catalog: Catalog, offset: int, limit: int) -> tuple[Naming, ...]:
        """The articles ``offset`` to ``offset + limit``, newest first, those that give only a surname among them."""
        some = self._appearances[offset : offset + limit]
        rows = {row.id: row for row in catalog.rows_of([_id(one) for one, _ in some])}
        return tuple(
            Naming(row, one.count, join) for one, join in some if (row := rows.get(_id(one))) is not None
        )

    def _passages(
        self, mentions: NamedMentions, catalog: Catalog, appearances: Sequence[tuple[Appearance, Join]]
    ) -> Iterator[Passage]:
        """The sentences that mention it, article by article; in each in text order."""
        for at in range(0, len(appearances), _STEP):
            step = appearances[at : at + _STEP]
            articles = {
                article.id: article for article, _ in catalog.articles(one.article for one, _ in step)
            }
            for one, join in step:
                article = articles.get(_id(one))
                analysis = mentions.analysis(_id(one)) if article else None
                if article is not None and analysis is not None:
                    yield from self._in_article(article, analysis, one.date, join)

    def _in_article(self, article: Article, analysis: Analysis, date: str, join: Join) -> Iterator[Passage]:
        wanted = {
            number
            for number, entity in enumerate(analysis.entities)
            if lasting_key(entity) == self.about.key
            or (join is not Join.NAME and _is_lone(entity, self._surnames))
        }
        for span, hits in _sentences(article, analysis, wanted):
            text = safe_line(article.text[slice(*span)])
            yield Passage(article.id, *span, text, hits, article.title, article.publisher, date, join)


def entity_file(mentions: NamedMentions, key: str) -> EntityFile | None:
    """What there is on the entity with this key; ``None`` when no article names it.

    The key of a lone surname that the library nearly always means one person by leads to that person.
    """
    if key.startswith(LONE) and (bearer := mentions.bearer(key.removeprefix(LONE))) is not None:
        key = bearer.key
    about = mentions.about(key)
    return None if about is None else EntityFile(about)


def entity_page(
    mentions: NamedMentions, catalog: Catalog, key: str, size: PageSize = _SIZE
) -> EntityPage | None:
    """The page of the entity with this key; ``None`` when no article names it."""
    file = entity_file(mentions, key)
    return None if file is None else file.page(mentions, catalog, size)


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
    """A question with names of which this is a part, else that begin with its first word or its first letters."""
    first = name.split(maxsplit=1)[0] if name.split() else ""
    near: list[str] = []
    if first:
        near += [row.canonical for row in mentions.roster(RosterAsk(kind, name), 0, 3).rows]
    for start in dict.fromkeys((first, first[:4], first[:3])):
        if not near and len(start) > 1:
            near += mentions.values(kind, start, 3)
    return f"did you mean {' or '.join(near)}?" if near else ""


def _newest_first(about: About) -> list[tuple[Appearance, Join]]:
    """All appearances together, and by what each is known."""
    kinds = ((Join.NAME, about.articles), (Join.COMPANY, about.joined), (Join.SURNAME, about.probable))
    together = [(one, join) for join, some in kinds for one in some]
    return sorted(together, key=lambda pair: (pair[0].date, pair[0].article), reverse=True)


def _surnames(about: About) -> frozenset[str]:
    """The lone names by which articles may mean this person."""
    single = {lone_name(name) for name, _ in about.names if " " not in name}
    return frozenset({surname(about.key), *single} - {""})


def _is_lone(entity: Entity, surnames: frozenset[str]) -> bool:
    return entity.type is EntityType.PERSON and not entity.key and lone_name(entity.canonical) in surnames


def _sentences(
    article: Article, analysis: Analysis, wanted: Iterable[int]
) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Each sentence that holds a mention of one of these entities, with the mentions as ranges within it.

    Of a sentence that is too long to be one, as in a table, what stands around the mention.
    """
    entities, text = frozenset(wanted), article.text
    found: dict[Span, list[Span]] = {}
    paragraph = sentence = span = (0, 0)
    walk: Iterator[Span] = iter(())
    for mention in analysis.mentions:
        if mention.entity not in entities:
            continue
        if mention.start >= paragraph[1]:
            paragraph = paragraph_at(text, mention.start)
            walk, sentence = sentences(text, *paragraph), (paragraph[0], paragraph[0])
        while sentence[1] <= mention.start:
            sentence = next(walk, paragraph)
        # a name that the sentence splitter cuts: its whole line instead
        whole = sentence if mention.end <= sentence[1] else paragraph
        if whole[1] - whole[0] <= _LONGEST:
            span = whole
        elif not (span[0] <= mention.start and mention.end <= span[1]):
            span = max(whole[0], mention.start - _AROUND), min(whole[1], mention.end + _AROUND)
        found.setdefault(span, []).append((mention.start - span[0], min(mention.end, span[1]) - span[0]))
    for place, hits in found.items():
        yield place, tuple(hits)


def _id(appearance: Appearance) -> ArticleId:
    return ArticleId(f"{appearance.article:016x}")
