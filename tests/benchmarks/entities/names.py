"""B-cubed and pair scores of name resolution on Re-DocRED, with its own mentions and types.

    python -m tests.benchmarks.entities.names [--split train|test] [--errors N] CORPORA

CORPORA is a folder with Re-DocRED (Tan et al., EMNLP 2022) as `redocred.test.jsonl.gz`, a document a line: `sents`, a
list of sentences with tokens `t`; `entities` with `type` and `mentions`, each the number of its sentence and
its first and last token, half open. Beside it `gazetteer.json.gz`: `norp`, a list of words for nationalities.
B-cubed: Bagga and Baldwin, Algorithms for scoring coreference chains, LREC 1998.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

from reader.entities.aliases import shipped
from reader.entities.names.clusters import NameMention
from reader.entities.names.folding import fold
from reader.entities.names.resolving import group_names
from reader.model.entity import EntityType

TYPES = {"PER": EntityType.PERSON, "ORG": EntityType.ORG, "LOC": EntityType.PLACE}
_CLITICS = {"'s", "’s", "'", "’", ","}  # what a text has without a blank before it
Labels = Mapping[int, int]  # start of a mention to the number of its entity


def b_cubed(gold: Labels, found: Labels) -> tuple[float, float]:
    """Sums over mentions of precision and recall."""
    in_gold, in_found = _clusters(gold), _clusters(found)
    precision = recall = 0.0
    for mention in gold:
        right = len(in_gold[gold[mention]] & in_found[found[mention]])
        precision += right / len(in_found[found[mention]])
        recall += right / len(in_gold[gold[mention]])
    return precision, recall


def pairs(labels: Labels) -> set[tuple[int, int]]:
    """Pairs of mentions in one entity."""
    return {pair for members in _clusters(labels).values() for pair in combinations(sorted(members), 2)}


def _clusters(labels: Labels) -> dict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for mention, label in labels.items():
        found[label].add(mention)
    return found


def documents(path: Path) -> Iterator[tuple[str, list[NameMention], dict[int, int]]]:
    """Text, mentions in text order and gold entity by start, of each document."""
    demonyms = _demonyms(path)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            places, text = [], ""
            for sentence in record["sents"]:
                row = []
                for token in sentence["t"]:
                    if token in _CLITICS:
                        text = text.rstrip(" ")
                    row.append((len(text), len(text) + len(token)))
                    text += token + " "
                places.append(row)
            mentions, gold = [], {}
            for number, entity in enumerate(record["entities"]):
                for sentence, first, last in entity["mentions"]:
                    start, end = places[sentence][first][0], places[sentence][last - 1][1]
                    surface = text[start:end]
                    kind = TYPES.get(entity["type"])
                    if (
                        kind is None
                        or start in gold
                        or (entity["type"] == "LOC" and fold(surface) in demonyms)
                    ):
                        continue
                    gold[start] = number
                    mentions.append(NameMention(start, end, kind, surface))
            yield text, sorted(mentions, key=lambda m: m.start), gold


def _demonyms(path: Path) -> set[str]:
    """The nationalities that the corpus tags as such: its places that are none of them are scored."""
    with gzip.open(path.parent / "gazetteer.json.gz", "rt", encoding="utf-8") as file:
        words = json.load(file)
    return {fold(word) for word in words["norp"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="test", choices=["train", "test"])
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("corpora", type=Path, metavar="CORPORA", help="a folder with Re-DocRED")
    given = parser.parse_args()
    path = given.corpora / f"redocred.{given.split}.jsonl.gz"
    if not path.is_file():
        sys.exit(
            f"{path} is missing: Re-DocRED as `python -m tests.benchmarks.entities.names --help` describes it"
        )
    totals: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * 6)
    wrong: Counter[str] = Counter()
    took, aliases = 0.0, shipped()
    for text, mentions, gold in documents(path):
        begun = time.perf_counter()
        clusters = group_names(mentions, text, aliases)
        took += time.perf_counter() - begun
        found = {m.start: number for number, cluster in enumerate(clusters) for m in cluster.members}
        for name, kind in [*TYPES.items(), ("ALL", None)]:
            part = {m.start: gold[m.start] for m in mentions if kind in {m.type, None}}
            mine = {start: found[start] for start in part}
            right, guessed, true = pairs(part) & pairs(mine), pairs(mine), pairs(part)
            precision, recall = b_cubed(part, mine)
            for place, value in enumerate(
                (precision, recall, len(part), len(right), len(guessed), len(true))
            ):
                totals[name][place] += value
        _note_errors(mentions, gold, found, wrong)
    for name, (precision, recall, count, right, guessed, true) in totals.items():
        p, r, pp, pr = precision / count, recall / count, right / max(guessed, 1), right / max(true, 1)
        print(
            f"{name:4} mentions {count:6.0f}  B-cubed P {100 * p:.1f} R {100 * r:.1f} F {200 * p * r / (p + r):.2f}"
            f"  pairs P {100 * pp:.1f} R {100 * pr:.1f} F {200 * pp * pr / (pp + pr):.1f}"
        )
    print(f"{1e6 * took / totals['ALL'][2]:.0f} us a mention")
    for line, times in wrong.most_common(given.errors):
        print(times, line)


def _note_errors(mentions: list[NameMention], gold: Labels, found: Labels, wrong: Counter[str]) -> None:
    names = {m.start: f"{m.surface}" for m in mentions}
    for what, one, other in (("split", gold, found), ("MERGED", found, gold)):
        for members in _clusters({m: one[m] for m in gold}).values():
            if len({other[m] for m in members}) > 1:
                kind = next(m.type for m in mentions if m.start in members)
                wrong[f"{what} {kind}: {' | '.join(sorted({names[m] for m in members}))}"] += 1


if __name__ == "__main__":
    main()
