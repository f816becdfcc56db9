import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exports.obsidian.names import name_key, note_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Talks go on", "Talks go on.md"),
        ("Who is he? A/B: “yes” [1] #2", "Who is he A B “yes” 1 2.md"),
        ("../../etc/passwd", "etc passwd.md"),
        ("..", "Article.md"),
        ("", "Article.md"),
        ("???", "Article.md"),
        ("CON", "Article CON.md"),
        ("com1.txt", "Article com1.txt.md"),
        ("-rf", "rf.md"),
        (".hidden", "hidden.md"),
        ("It is over.", "It is over.md"),
        ("a\x00b\nc\x1b[31m\u202e\udcff", "ab c.md"),
        ("北京的冬天", "北京的冬天.md"),
    ],
)
def test_a_headline_becomes_a_name_that_every_file_system_takes(title, name):
    assert note_name(title, set()) == name


def test_a_name_in_use_gets_a_number_whatever_its_case_and_composition():
    taken = {name_key("CAFE\u0301.md"), name_key("Café (2).md")}
    assert note_name("café", taken) == "café (3).md"


def test_a_long_headline_is_cut_between_characters():
    name = note_name("北" * 300, {name_key("北" * 65 + ".md")})
    assert len(name.encode()) <= 200
    assert name.startswith("北" * 60)


@given(st.text(), st.integers(0, 3))
def test_every_headline_has_a_name_without_tricks(title, others):
    taken = set()
    for _ in range(others):
        taken.add(name_key(note_name(title, taken)))
    name = note_name(title, taken)
    assert name_key(name) not in taken
    assert len(name.encode("utf-8")) <= 200
    assert not set(name) & set('/\\:*?"<>|#^[]\0\n')
    assert not name.startswith((".", "-"))
    assert name.endswith(".md")
