import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exports.headlines import ended, in_headline_style, levelled, quoted, single_quoted


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ('He said "no"', "He said “no”"),
        ("'Never', he said", "“Never”, he said"),
        ("Koreas' leaders don't meet", "Koreas’ leaders don’t meet"),
        ("Rock 'n' roll's '90s", "Rock ’n’ roll’s ’90s"),
        ("“He said ‘no’ to ‘us’”", "“He said ‘no’ to ‘us’”"),
        ('A 5" gun', 'A 5" gun'),
    ],
)
def test_quotation_marks_take_turns_and_apostrophes_stay(title, said):
    assert levelled(title) == said


def test_marks_give_way_to_those_around_them():
    assert quoted('He said "no" twice') == "“He said ‘no’ twice”"
    assert single_quoted("He said 'no' twice") == "‘He said “no” twice’"


@pytest.mark.parametrize(
    ("title", "closed"),
    [
        ("Talks end", "“Talks end.”"),
        ("Do talks end?", "“Do talks end?”"),
        ("Talks end!", "“Talks end!”"),
        ("He said 'no'", "“He said ‘no.’”"),
        ("He asked 'why?'", "“He asked ‘why?’”"),
        ("Inside the U.S.", "“Inside the U.S.”"),
    ],
)
def test_a_full_stop_goes_inside_unless_the_title_closes_itself(title, closed):
    assert quoted(title, ".") == closed


@pytest.mark.parametrize(
    ("title", "closed"),
    [
        ("Do talks end?", "“Do talks end?,”"),
        ("It is over.", "“It is over,”"),
        ("Inside the U.S.", "“Inside the U.S.,”"),
    ],
)
def test_a_comma_replaces_a_full_stop_alone(title, closed):
    assert quoted(title, ",") == closed


@pytest.mark.parametrize(
    ("title", "styled"),
    [
        ("the fall of a wall", "The Fall of a Wall"),
        ("North Korea shuts down reactor", "North Korea Shuts Down Reactor"),
        ("What they came for", "What They Came For"),
        ("iPhone and eBay at war: the end", "iPhone and eBay at War: The End"),
        ("co-operation without end", "Co-operation Without End"),
        ("the U.S. and its state-of-the-art 5-year-old", "The U.S. and Its State-of-the-Art 5-Year-Old"),
        ("UK's long-term plan isn't over", "UK's Long-Term Plan Isn't Over"),
    ],
)
def test_headline_style_raises_the_main_words(title, styled):
    assert in_headline_style(title, "en") == styled


@pytest.mark.parametrize(
    ("title", "language"), [("la fin du monde", "fr"), ("the end", ""), ("THE END OF", "en")]
)
def test_other_languages_and_capitals_stay_as_they_are(title, language):
    assert in_headline_style(title, language) == title


@given(st.text(st.sampled_from("ab \"'“”‘’.?-")))
def test_only_quotation_marks_of_a_title_ever_change(title):
    marks = "\"'“”‘’"
    assert [c for c in levelled(title) if c not in marks] == [c for c in title if c not in marks]
    assert len(levelled(title)) == len(title)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_headline_style_changes_case_alone(title):
    assert in_headline_style(title, "en").upper() == title.upper()


def test_nothing_is_not_ended():
    assert ended("") == ""
