"""Articles made from others."""

import gzip

import pytest

from reader.entities.labels import ORG, PERSON, to_spans
from reader.entities.training.augment import OrganisationSwap, in_capitals, kept, share
from reader.entities.training.corpora import AnnotatedArticle

LISTS = {
    "company": ["Zedcorp", "Big Zed Corp", "Zed Holdings Limited", "~Visa"],
    "univ": ["Zed University"],
    "club": ["Zedham United"],
    "party": ["Zed Party"],
    "armed": ["Zed Front"],
    "media": ["Zed Times"],
    "gov": ["Zed Ministry"],
    "ngo": ["Zed Aid"],
}
NAMES = {name for names in LISTS.values() for name in names}


@pytest.fixture
def swap(tmp_path) -> OrganisationSwap:
    for group, names in LISTS.items():
        with gzip.open(tmp_path / f"{group}.txt.gz", "wt", encoding="utf-8") as file:
            file.write("\n".join(names))
    return OrganisationSwap(tmp_path, frozenset({"zedcorp"}))


def article(*sentences: tuple[str, str], name: str = "news/0") -> AnnotatedArticle:
    return AnnotatedArticle(
        name,
        tuple(tuple(words.split()) for words, _ in sentences),
        tuple(tuple(labels.split()) for _, labels in sentences),
    )


def organisations(copy: AnnotatedArticle) -> list[str]:
    return [
        " ".join(words[span.start : span.end])
        for words, labels in zip(copy.sentences, copy.labels, strict=True)
        for span in to_spans(labels)
        if span.kind == ORG
    ]


def test_an_organisation_takes_one_other_name_throughout(swap):
    copy = swap.copy(
        article(
            ("Ann left Acme Widgets .", "B-PER O B-ORG I-ORG O"), ("so Acme Widgets won", "O B-ORG I-ORG O")
        )
    )
    first, second = organisations(copy)
    assert first == second
    assert first in NAMES
    assert copy.sentences[0][0] == "Ann"
    assert to_spans(copy.labels[0])[0].kind == PERSON


def test_a_university_takes_the_name_of_a_university(swap):
    assert organisations(swap.copy(article(("at Acme University", "O B-ORG I-ORG")))) == ["Zed University"]


def test_ambiguous_names_and_legal_forms_are_not_taken(swap):
    taken = {
        organisations(swap.copy(article(("so Acme won", "O B-ORG O"), name=f"news/{number}")))[0]
        for number in range(50)
    }
    assert taken == {"Zedcorp"}


def test_sentences_without_an_organisation_are_left_out(swap):
    copy = swap.copy(article(("Ann won", "B-PER O"), ("so Acme won", "O B-ORG O")))
    assert len(copy.sentences) == 1
    assert swap.copy(article(("Ann won", "B-PER O"))) is None


def test_a_copy_is_the_same_in_every_run(swap):
    original = article(("so Acme Widgets won", "O B-ORG I-ORG O"))
    assert swap.copy(original) == swap.copy(original)


def test_one_sentence_in_25_is_in_capitals_and_none_changes_its_labels():
    original = article(*[("so the Acme Widgets won", "O O B-ORG I-ORG O")] * 100)
    printed = in_capitals(original)
    assert sum(words[0].isupper() for words in printed.sentences) == 4
    assert sum(words[-1] == "Won" for words in printed.sentences) == 0
    assert printed.labels == original.labels


def test_sentences_with_a_name_are_kept_and_a_share_of_the_others():
    many = article(*[("so Acme won", "O B-ORG O"), ("so it won", "O O O")] * 500)
    numbers = list(kept(many, 0.5))
    assert sum(number % 2 == 0 for number in numbers) == 500
    assert 200 < sum(number % 2 for number in numbers) < 300


def test_shares_are_spread_evenly():
    assert 400 < sum(share(f"news/{number}") < 0.5 for number in range(1000)) < 600
