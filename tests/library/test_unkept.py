"""Notes while they are typed: safe in files of their own."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.library.unkept import UnkeptNotes
from reader.model.article import ArticleId
from reader.model.excerpt import ExcerptId
from reader.model.unkept import NoteOn, UnkeptNote
from tests.unprivileged import unprivileged

NOON = datetime(2024, 7, 16, 12, 0, 0, 5, UTC)
ON_ARTICLE = NoteOn(ArticleId("00000000000000aa"), quote="Moons of Jupiter")
ON_PASSAGE = replace(ON_ARTICLE, passage=(10, 14), quote="moon")
ON_EXCERPT = replace(ON_ARTICLE, excerpt=ExcerptId("0000000001"), quote="moon")


def note(about=ON_ARTICLE, text="half a thou", tags=(), written=NOON):
    return UnkeptNote(about, text, tags, written)


@pytest.fixture
def notes(tmp_path):
    return UnkeptNotes(tmp_path / "data" / "unkept")


@pytest.mark.parametrize("about", [ON_ARTICLE, ON_PASSAGE, ON_EXCERPT])
def test_a_note_is_found_again_by_what_it_is_about(notes, about):
    notes.put(note(about, tags=("moons", "naïve")))
    assert notes.find(about) == note(about, tags=("moons", "naïve"))
    assert all(notes.find(other) is None for other in {ON_ARTICLE, ON_PASSAGE, ON_EXCERPT} - {about})


def test_a_later_version_stands_in_the_place_of_the_earlier(notes):
    notes.put(note())
    notes.put(note(text="half a thought"))
    assert [each.note for each in notes.all()] == ["half a thought"]


def test_all_are_listed_newest_first(notes):
    notes.put(note(ON_ARTICLE, written=NOON))
    notes.put(note(ON_PASSAGE, written=NOON + timedelta(hours=1)))
    notes.put(note(ON_EXCERPT, written=NOON - timedelta(hours=1)))
    assert [each.about for each in notes.all()] == [ON_PASSAGE, ON_ARTICLE, ON_EXCERPT]


def test_what_was_dropped_is_gone_and_may_be_dropped_again(notes):
    notes.put(note())
    notes.drop(ON_ARTICLE)
    notes.drop(ON_ARTICLE)
    assert not notes.all()


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[1]", b'{"version": 2}', b'{"version": 1, "about": 3}', b"\xff"]
)
def test_a_file_that_makes_no_sense_is_left_alone_and_hides_no_other(notes, tmp_path, damage):
    notes.put(note())
    other = tmp_path / "data" / "unkept" / "other.json"
    other.write_bytes(damage)
    assert [each.about for each in notes.all()] == [ON_ARTICLE]
    assert other.read_bytes() == damage


def test_only_the_user_can_read_them(notes, tmp_path):
    notes.put(note())
    (path,) = (tmp_path / "data" / "unkept").iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    assert {folder.stat().st_mode & 0o777 for folder in path.parents[:2]} == {0o700}


def test_where_nothing_can_be_written_it_says_so_and_keeps_the_earlier_version():
    with unprivileged() as folder:
        notes = UnkeptNotes(folder / "unkept")
        notes.put(note())
        (folder / "unkept").chmod(0o500)
        with pytest.raises(LibraryError, match="not safe yet: Permission denied"):
            notes.put(note(text="more"))
        assert [each.note for each in notes.all()] == ["half a thou"]


def test_what_a_file_holds_is_made_safe_to_show(notes, tmp_path):
    notes.put(note())
    (path,) = (tmp_path / "data" / "unkept").iterdir()
    stored = json.loads(path.read_text())
    path.write_text(json.dumps({**stored, "note": "a\x1b]0;b", "tags": ["c\nd"]}))
    (found,) = notes.all()
    assert "\x1b" not in found.note
    assert found.tags == ("c d",)


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"), include_characters="\n")))
def test_what_was_typed_comes_back_as_it_was(tmp_path_factory, text):
    notes = UnkeptNotes(tmp_path_factory.mktemp("unkept"))
    notes.put(note(text=text))
    assert notes.find(ON_ARTICLE).note == text
