"""The reference engine's ranking: BM25F, computed for one article at a time.

Robertson, Zaragoza and Taylor (2004), "Simple BM25 extension to multiple weighted fields": occurrences are
weighted and normalised by length field by field, summed, and only then saturated::

    points = idf x tf (K1 + 1) / (tf + K1)        idf = ln(1 + (N - n + 0.5) / (n + 0.5))
    tf     = sum over fields of  boost x occurrences / (1 - B + B x length / average length)

with n of N articles meeting the clause. An occurrence of another form than the typed one counts ``STEM``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import Final

from reader.model.query import Explanation, Field, Node, Reason
from reader.search.analysis import Role, Token
from reader.search.describe import describe_node
from reader.search.memory_entry import Entry
from reader.search.occurrences import Occurrence

K1: Final = 1.2
B: Final = 0.75
STEM: Final = 0.5
BOOST: Final = {Field.TITLE: 2.0}
_SHORTEST: Final = 4  # words of fewer letters say little about an article
_FORMULA: Final = "BM25F over title (twice) and body; another form of a word counts half"


class Scorer:
    """Scores articles for one query.

    Args:
        entries: all articles of the index.
        clauses: the query's clauses, each with the number of articles that meet it.
    """

    def __init__(self, entries: Sequence[Entry], clauses: Sequence[tuple[Node, int]]) -> None:
        self._articles = len(entries)
        self._clauses = clauses
        self._entries = entries
        self._lengths: dict[Field, float] = {}

    def score(self, entry: Entry) -> float:
        """The points of all clauses."""
        return sum(reason.points for reason in self._reasons(entry))

    def explain(self, entry: Entry) -> Explanation:
        """The points clause by clause."""
        reasons = tuple(self._reasons(entry))
        return Explanation(entry.document.id, sum(reason.points for reason in reasons), reasons, _FORMULA)

    def _reasons(self, entry: Entry) -> Iterable[Reason]:
        for clause, articles in self._clauses:
            found = entry.found(clause)
            if not found:
                continue
            frequency = sum(
                BOOST.get(part, 1.0) * _weight(places) / self._norm(entry, part)
                for part, places in found.items()
            )
            rarity = log(1 + (self._articles - articles + 0.5) / (articles + 0.5))
            yield Reason(
                clause=describe_node(clause),
                forms=_forms(entry, found),
                field=", ".join(part.value for part in found),
                occurrences=sum(map(len, found.values())),
                articles=articles,
                points=rarity * frequency * (K1 + 1) / (frequency + K1),
            )

    def _norm(self, entry: Entry, part: Field) -> float:
        if part not in self._lengths:
            total = sum(len(other.fields.get(part, ())) for other in self._entries)
            self._lengths[part] = total / self._articles
        return 1 - B + B * len(entry.fields.get(part, ())) / (self._lengths[part] or 1)


def _weight(places: Iterable[Occurrence]) -> float:
    return sum(1.0 if place.exact else STEM for place in places)


def _forms(entry: Entry, found: Mapping[Field, list[Occurrence]]) -> tuple[str, ...]:
    """The different texts that met a clause, folded to small letters, in alphabetical order."""
    document = entry.document
    texts = {Field.TITLE: document.title, Field.BODY: document.body}
    shown = {
        texts.get(part, entry.value(part))[start:end].lower()
        for part, places in found.items()
        for place in places
        for start, end in place.spans
    }
    return tuple(sorted(shown))


def article_words(entry: Entry) -> frozenset[str]:
    """The words of title and body that say something about an article."""
    found: list[Token] = [*entry.fields[Field.TITLE], *entry.fields[Field.BODY]]
    return frozenset(
        token.folded
        for token in found
        if token.role is Role.PAIR
        or (token.role is Role.WORD and len(token.folded) >= _SHORTEST and not token.folded.isdigit())
    )
