"""``python -m reader.entities.training CORPORA OUT [--develop]``: see the package's docstring."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from itertools import chain
from pathlib import Path

from reader.entities.crf import Tagger
from reader.entities.gazetteer import Gazetteer
from reader.entities.shipped import CASE, GAZETTEER, MANIFEST, MODEL, SECOND, unpack
from reader.entities.training.augment import OrganisationSwap
from reader.entities.training.folds import second_look
from reader.entities.training.lists import base_lists, compile_case, compile_gazetteer
from reader.entities.training.train import RECIPE, SECOND_RECIPE, Examples, train, training_articles
from reader.entities.training.unlabelled import read_by
from reader.entities.truecase import Truecaser
from reader.errors import NewsreaderError


def main(arguments: list[str] | None = None) -> int:
    """Compile the lists, train, write the files; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m reader.entities.training", description=__doc__)
    parser.add_argument("corpora", type=Path, help="folder of the corpora and of lists/")
    parser.add_argument("out", type=Path, help="folder to write to, made if missing")
    parser.add_argument("--develop", action="store_true", help="hold the development part out")
    options = parser.parse_args(arguments)
    try:
        words = build(options.corpora, options.out, hold_out=options.develop)
    except (NewsreaderError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 3
    sys.stdout.write(f"trained on {words:,} words\n")
    return 0


def build(corpora: Path, out: Path, *, hold_out: bool) -> int:
    """Writes the five files into ``out``; returns the number of words trained on."""
    out.mkdir(parents=True, exist_ok=True)
    lists, case = compile_gazetteer(corpora), compile_case(corpora)
    gazetteer, truecaser = Gazetteer(unpack(lists)), Truecaser(unpack(case))
    swap = OrganisationSwap(corpora / "lists", frozenset(base_lists(corpora)["org"]))
    examples = Examples(gazetteer, truecaser, swap, RECIPE)
    annotated = list(training_articles(corpora, hold_out=hold_out))
    first, _ = train(examples.of_all(annotated), RECIPE)
    news = read_by(Tagger(first, gazetteer, truecaser, thorough=True), corpora)
    model, words = train(examples.of_all(chain(annotated, news)), RECIPE)
    second, _ = train(second_look(examples, annotated, SECOND_RECIPE), SECOND_RECIPE)
    files = {MODEL: _packed(model), SECOND: _packed(second), GAZETTEER: lists, CASE: case}
    for name, content in files.items():
        (out / name).write_bytes(content)
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    (out / MANIFEST).write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")
    return words


def _packed(model: bytes) -> bytes:
    return gzip.compress(model, 9, mtime=0)


if __name__ == "__main__":
    sys.exit(main())
