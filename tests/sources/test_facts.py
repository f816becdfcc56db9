"""What a ``newsreader.toml`` says about the articles of its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model.article import DateSource
from reader.sources.facts import NO_FACTS, FolderFacts


def facts_of(folder: Path, name: str, **tomls: str):
    """The facts for a file of ``folder``, with the content of its folder's file (``here``) and one above."""
    (folder / "in").mkdir()
    if "above" in tomls:
        (folder / "newsreader.toml").write_text(tomls["above"], encoding="utf-8")
    if "here" in tomls:
        (folder / "in" / "newsreader.toml").write_text(tomls["here"], encoding="utf-8")
    return FolderFacts().of(str(folder / "in" / name), str(folder))


def problems_of(folder: Path, toml: str) -> list[str]:
    (folder / "newsreader.toml").write_text(toml, encoding="utf-8")
    return [refusal.message for refusal in FolderFacts().refusals(str(folder))]


def test_a_folder_without_the_file_says_nothing(tmp_path):
    assert facts_of(tmp_path, "a.txt") == NO_FACTS


def test_a_file_is_spoken_of_by_name_and_the_rest_by_defaults(tmp_path):
    facts = facts_of(
        tmp_path,
        "a.txt",
        here='[defaults]\npublisher = "Post"\nlanguage = "en"\n[files."a.txt"]\ntitle = "T"\ndate = 2024-02-29\n',
    )
    assert (facts.stated.title, facts.stated.publisher, facts.stated.language) == ("T", "Post", "en")
    assert str(facts.stated.date) == "2024-02-29"
    assert facts.date_source is DateSource.FOLDER


def test_the_nearer_folder_wins_field_by_field(tmp_path):
    facts = facts_of(
        tmp_path,
        "a.txt",
        above='[defaults]\npublisher = "Far"\nbyline = "Far"\n[files."in/a.txt"]\ntitle = "Far"\n',
        here='[defaults]\npublisher = "Near"\n',
    )
    assert (facts.stated.publisher, facts.stated.byline, facts.stated.title) == ("Near", "Far", "Far")


def test_a_date_can_be_called_inferred(tmp_path):
    facts = facts_of(tmp_path, "a.txt", here='[files."a.txt"]\ndate = 2024-07-16\ndate_source = "inferred"\n')
    assert facts.date_source is DateSource.INFERRED


@pytest.mark.parametrize(
    ("date", "iso"),
    [("2024", "2024"), ('"2024-07"', "2024-07"), ("2024-07-16T10:00:00Z", "2024-07-16T10:00:00+00:00")],
)
def test_a_date_has_the_precision_it_is_given(tmp_path, date, iso):
    assert str(facts_of(tmp_path, "a.txt", here=f"[defaults]\ndate = {date}\n").stated.date) == iso


def test_folders_above_the_root_say_nothing(tmp_path):
    (tmp_path / "newsreader.toml").write_text('[defaults]\npublisher = "Above"\n', encoding="utf-8")
    assert FolderFacts().of(str(tmp_path / "in" / "a.txt"), str(tmp_path / "in")) == NO_FACTS


@pytest.mark.parametrize(
    "toml",
    [
        "not toml",
        'ignore = "a.txt"',
        "defaults = 3",
        "files = []",
        '[files]\n"a.txt" = "x"',
        "[default]\n",
        "[defaults]\ntitel = 'x'\n",
        "[defaults]\ntitle = 3\n",
        "[defaults]\ndate = 'yesterday'\n",
        "[defaults]\nurl = 'javascript:alert(1)'\n",
        "[defaults]\ndate_source = 'guessed'\n",
    ],
)
def test_each_mistake_is_told_in_one_sentence(tmp_path, toml):
    assert len(problems_of(tmp_path, toml)) == 1


def test_what_is_right_in_a_file_with_mistakes_counts(tmp_path):
    facts = facts_of(tmp_path, "a.txt", here='unknown = 1\n[defaults]\npublisher = "Post"\nbyline = 3\n')
    assert facts.stated.publisher == "Post"


def test_a_file_that_is_no_utf_8_is_told(tmp_path):
    (tmp_path / "newsreader.toml").write_bytes(b"title = '\xff'")
    assert len(FolderFacts().refusals(str(tmp_path))) == 1
