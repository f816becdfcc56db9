"""The whole way from small corpora to a model."""

import gzip
import hashlib
import json

import pytest

from reader.entities.crf import Tagger
from reader.entities.gazetteer import Gazetteer
from reader.entities.labels import PLACE, Span
from reader.entities.shipped import unpack
from reader.entities.training.__main__ import build, main
from reader.entities.training.corpora import TRAINING
from reader.entities.training.lists import NAME_LISTS
from reader.entities.training.unlabelled import FILE
from reader.entities.truecase import Truecaser


def write(path, text):
    path.parent.mkdir(exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(text)


@pytest.fixture(scope="module")
def corpora(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpora")
    sentences = [
        {"t": ["Then", "Ann", "went", "to", place, "."], "y": ["O", "B-PER", "O", "O", "B-LOC", "O"]}
        for place in ("Zedburg", "Zedville", "Zedham")
    ]
    for corpus in TRAINING:
        write(folder / f"{corpus}.jsonl.gz", json.dumps({"sents": sentences}) + "\n")
    write(folder / "gazetteer.json.gz", json.dumps({"first": ["ann"], "org": ["zed corp"]}))
    for name in NAME_LISTS:
        write(folder / "lists" / f"{name}.txt.gz", "Zed Corp\nZed\n")
    write(folder / "lists" / "case.txt.gz", "then\tl\nnato\tu\n")
    news = {"title": "Ann went to Zedtown", "paragraphs": ["Then Ann went to Zedtown."]}
    write(folder / FILE, 2 * (json.dumps(news) + "\n"))
    return folder


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_model_is_trained_that_finds_what_the_corpora_hold(corpora, tmp_path):
    words = build(corpora, tmp_path, hold_out=False)
    assert words > 0
    files = contents(tmp_path)
    tagger = Tagger(
        unpack(files["model.gz"]),
        Gazetteer(unpack(files["gazetteer.gz"])),
        Truecaser(unpack(files["case.gz"])),
        unpack(files["second.gz"]),
    )
    (found,) = tagger.article([["Then", "Ann", "went", "to", "Zedford", "."]])
    assert Span(4, 5, PLACE) in found
    sums = json.loads(files.pop("manifest.json"))
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}


def test_the_same_corpora_give_the_same_files(corpora, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    build(corpora, first, hold_out=True)
    build(corpora, second, hold_out=True)
    assert contents(first) == contents(second)


def test_a_folder_without_corpora_is_a_clear_error(tmp_path, capsys):
    assert main([str(tmp_path), str(tmp_path / "out")]) == 3
    assert "Traceback" not in capsys.readouterr().err
