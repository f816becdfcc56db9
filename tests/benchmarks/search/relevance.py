"""How good the first ten are: ours, SQLite FTS5, tantivy and stock Whoosh on the judged queries.

    python -m tests.benchmarks.search.relevance [--each] [--unjudged]

The queries, the articles that serve them and the reasons stand in ``tests/search/relevance/judged.toml``.
Every engine gets the same titles and texts, and is asked in each of its reasonable settings. ``--each`` shows
nDCG query by query, ``--unjudged`` the articles among any engine's first ten that nobody has read for the
query yet. tantivy is left out when its wheel is not installed (``pip install -e .[bench]``).
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

from tests.search.relevance.judged import Judged, judged, ndcg, recall
from tests.search.relevance.rankers import FIRST, Fts5, Ranker, Starter, Written


def tantivy_rankers(articles: Mapping[str, Written]) -> dict[str, Ranker]:
    """tantivy with English stems, accents folded and titles twice: all the words, any of them."""
    import tantivy

    analyzer = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.stemmer("english"))
        .build()
    )
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("file", stored=True, tokenizer_name="raw")
    builder.add_text_field("title", tokenizer_name="folded")
    builder.add_text_field("body", tokenizer_name="folded")
    index = tantivy.Index(builder.build())
    index.register_tokenizer("folded", analyzer)
    writer = index.writer()
    for file, article in articles.items():
        writer.add_document(tantivy.Document(file=file, title=article.title, body=article.text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def asking(*, every: bool) -> Ranker:
        def ask(typed: str) -> list[str]:
            query, _ = index.parse_query_lenient(
                _without_signs(typed),
                ["title", "body"],
                field_boosts={"title": 2.0},
                conjunction_by_default=every,
            )
            return [searcher.doc(at)["file"][0] for _, at in searcher.search(query, FIRST).hits]

        return ask

    return _settings("tantivy", asking(every=True), asking(every=False))


def whoosh_rankers(articles: Mapping[str, Written]) -> dict[str, Ranker]:
    """Whoosh with its own analyzer, stems, accents folded, titles twice: all the words, any, many rather."""
    from whoosh import analysis, fields, qparser
    from whoosh.filedb.filestore import RamStorage
    from whoosh.scoring import BM25F
    from whoosh.support.charset import accent_map

    analyzer = analysis.StemmingAnalyzer() | analysis.CharsetFilter(accent_map)
    schema = fields.Schema(
        file=fields.ID(stored=True),
        title=fields.TEXT(analyzer=analyzer, field_boost=2.0),
        body=fields.TEXT(analyzer=analyzer),
    )
    index = RamStorage().create_index(schema)
    writer = index.writer()
    for file, article in articles.items():
        writer.add_document(file=file, title=article.title, body=article.text)
    writer.commit()
    searcher = index.searcher(weighting=BM25F())

    def asking(group: Any) -> Ranker:
        parser = qparser.MultifieldParser(["title", "body"], schema, group=group)

        def ask(typed: str) -> list[str]:
            found = searcher.search(parser.parse(_without_signs(typed)), limit=FIRST)
            return [hit["file"] for hit in found]

        return ask

    rather = {"Whoosh, any, many rather": asking(qparser.OrGroup.factory(0.9))}
    return _settings("Whoosh", asking(qparser.AndGroup), asking(qparser.OrGroup)) | rather


def _without_signs(typed: str) -> str:
    """A query without what another engine's language gives a meaning."""
    return " ".join(re.findall(r"[\w.’'-]*\w", typed))


def _settings(name: str, every: Ranker, some: Ranker) -> dict[str, Ranker]:
    def both(typed: str) -> list[str]:
        return list(dict.fromkeys([*every(typed), *some(typed)]))[:FIRST]

    return {f"{name}, all": every, f"{name}, any": some, f"{name}, all then any": both}


def all_rankers(starter: Starter) -> dict[str, Ranker]:
    """Every engine in every setting, by name; ours first."""
    fts5 = Fts5(starter.articles)
    rankers: dict[str, Ranker] = {
        "newsreader": starter.ranked,
        "SQLite FTS5, all": fts5.all_words,
        "SQLite FTS5, any": fts5.any_word,
        "SQLite FTS5, all then any": fts5.all_then_any,
    }
    makers: list[Callable[[Mapping[str, Written]], dict[str, Ranker]]] = [whoosh_rankers]
    if importlib.util.find_spec("tantivy"):
        makers.insert(0, tantivy_rankers)
    else:
        print("tantivy is not installed: left out")
    for make in makers:
        rankers |= make(starter.articles)
    return rankers


def table(rankings: Mapping[str, Mapping[Judged, Sequence[str]]]) -> None:
    """Print the means, and how far ours is above the best of the others."""
    print(f"{len(judged())} queries{'nDCG@10':>34}{'recall@10':>11}{'first is best':>15}")
    means: dict[str, float] = {}
    for name, ranked in rankings.items():
        means[name] = mean(ndcg(ranking, query.grades) for query, ranking in ranked.items())
        found = mean(recall(ranking, query.grades) for query, ranking in ranked.items())
        first = mean(
            bool(ranking) and query.grades.get(ranking[0], 0) == max(query.grades.values())
            for query, ranking in ranked.items()
        )
        print(f"{name:34}{means[name]:10.3f}{found:11.3f}{first:15.0%}")
    _by_kind(rankings)
    ours = means.pop("newsreader")
    best = max(means, key=means.__getitem__)
    print(f"newsreader is {ours - means[best]:+.3f} nDCG beside the best of the others ({best})")


def _by_kind(rankings: Mapping[str, Mapping[Judged, Sequence[str]]]) -> None:
    print("nDCG@10 by what is hard about the query: newsreader, and the best of the others at it")
    for kind in dict.fromkeys(query.kind for query in judged()):
        worth = {
            name: mean(ndcg(ranked[query], query.grades) for query in ranked if query.kind == kind)
            for name, ranked in rankings.items()
        }
        queries = sum(query.kind == kind for query in judged())
        ours = worth.pop("newsreader")
        best = max(worth, key=worth.__getitem__)
        print(f"    {kind:10}{queries:4}{ours:8.3f}{worth[best]:8.3f}  {best}")


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--each", action="store_true", help="nDCG of every query")
    options.add_argument("--unjudged", action="store_true", help="articles nobody has read for a query yet")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        starter = Starter(Path(folder))
        rankings = {
            name: {query: rank(query.text) for query in judged()}
            for name, rank in all_rankers(starter).items()
        }
        starter.close()
    if asked.each:
        for query in judged():
            worth = "".join(f"{ndcg(rankings[name][query], query.grades):8.3f}" for name in rankings)
            print(f"{query.text[:50]:50}{worth}")
    if asked.unjudged:
        for query in judged():
            pool = {file for ranked in rankings.values() for file in ranked[query]} - query.seen
            if pool:
                print(query.text, *sorted(pool), sep="\n    ")
    table(rankings)


if __name__ == "__main__":
    main()
