"""What is said of the recogniser."""

from dataclasses import replace

import pytest

from reader.app.desk.recognizing import names_by, names_note, nothing_found
from reader.model.entity import Analysis
from reader.text.language import _CYRILLIC_WORDS, _FUNCTION_WORDS, _SCRIPTS
from tests.app.library import DIPLOMAT, small_library
from tests.app.pilots import LARGE, reading


@pytest.mark.parametrize(
    ("recognizer", "said"),
    [("crf 3e3343e4-13b3a99f", "Names by crf 3e3343e4"), ("table", "Names by table"), ("", "")],
)
def test_the_recogniser_is_named_with_the_first_part_of_its_version(recognizer, said):
    assert names_by(recognizer) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ko", "Only dates are found in Korean texts"),
        ("pt-BR", "Only dates are found in Portuguese texts"),
        ("tlh", "Only dates are found in tlh texts"),
        ("", "Only dates are found where the language is not known"),
    ],
)
def test_a_text_in_an_unknown_language_says_that_dates_alone_are_found(language, said):
    assert names_note(Analysis(""), language) == said
    assert nothing_found(Analysis("")) == "There are none here"


def test_every_language_that_is_told_has_a_name():
    told = {*_FUNCTION_WORDS, *_CYRILLIC_WORDS, *(name for *_, name in _SCRIPTS if len(name) == 2)} - {"en"}
    assert not [code for code in told if f" {code} " in names_note(Analysis(""), code)]


def test_of_other_articles_nothing_is_said():
    assert names_note(Analysis("crf 1"), "en") == ""
    assert names_note(None, "ko") == ""


async def test_the_names_of_a_text_in_another_language_say_that_dates_alone_are_found():
    room = small_library()
    room.shelf.articles[0] = replace(DIPLOMAT, language="ko")

    async def nothing(_article):
        return Analysis("")

    room.names.analysis = nothing
    async with reading(room, LARGE) as run:
        await run.keys("enter")
        assert "Only dates are found in Korean" in run.screen
        assert "There are none here" in run.screen
        assert "Names by table 1" in run.screen
