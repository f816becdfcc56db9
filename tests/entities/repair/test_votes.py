"""One name, one kind throughout an article."""

from reader.entities.repair.votes import vote
from tests.entities.builders import reading, shown, spans


def voted(*sentences: tuple[str, str]) -> list[str]:
    texts = [text for text, _ in sentences]
    found = vote([reading(text) for text in texts], [spans(text, marked) for text, marked in sentences])
    return [shown(text, part) for text, part in zip(texts, found, strict=True)]


def test_a_name_takes_its_clear_majority_kind():
    assert voted(("Ajax won", "ORG Ajax"), ("old Ajax", "ORG Ajax"), ("at Ajax", "LOC Ajax")) == [
        "ORG Ajax", "ORG Ajax", "ORG Ajax",
    ]  # fmt: skip


def test_without_a_clear_majority_every_mention_keeps_its_kind():
    assert voted(("Ajax won", "ORG Ajax"), ("at Ajax", "LOC Ajax")) == ["ORG Ajax", "LOC Ajax"]


def test_the_last_name_of_a_known_person_is_a_person():
    assert voted(("Ann Ajax won", "PER Ann Ajax"), ("at Ajax", "LOC Ajax"))[1] == "PER Ajax"


def test_a_demonym_is_not_made_a_person_by_a_last_name():
    assert voted(("Ann Dutch won", "PER Ann Dutch"), ("a Dutch win", "NORP Dutch"))[1] == "NORP Dutch"


def test_a_known_name_that_was_missed_inside_a_sentence_is_found():
    known = ("so Red Ajax won", "ORG Red Ajax")
    assert voted(known, known, ("then Red Ajax lost", ""))[2] == "ORG Red Ajax"


def test_a_name_known_once_only_is_not_looked_for():
    assert voted(("so Ajax won", "ORG Ajax"), ("then Ajax lost", ""))[1] == ""


def test_a_single_word_at_the_start_of_a_sentence_is_not_enough():
    known = ("so Sun won", "ORG Sun")
    assert voted(known, known, ("Sun shone", ""))[2] == ""


def test_a_known_name_inside_a_longer_run_of_capitals_is_left_alone():
    known = ("so Ajax won", "ORG Ajax")
    assert voted(known, known, ("the New Ajax Stadium", ""))[2] == ""


def test_very_short_words_are_not_looked_for():
    known = ("so No won", "ORG No")
    assert voted(known, known, ("he said No again", ""))[2] == ""
