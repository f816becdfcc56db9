"""The first lines of a plain article."""

from __future__ import annotations

import pytest

from reader.text.headers import is_headline, read_header


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("Harbour bridge reopens", ""),
        ("Harbour bridge reopens", "Officials opened the bridge on Wednesday."),
        ("Harbour bridge reopens after two years of repairs, officials say at last", "By Zoë Brontë"),
        ("Troops leave the U.S.", ""),
        ("Is the bridge open?", ""),
        ("老桥重新开放", ""),
        ("AT&amp;T &ldquo;wins&rdquo; case", ""),
        ("Notes from the road, February 2006", ""),
    ],
)
def test_a_headline_is_one(line, following):
    assert is_headline(line, following)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("The mayor resigned on Monday.", ""),
        ("“The mayor resigned.”", ""),
        ("Colleagues,", ""),
        ("The board said:", ""),
        ("A high-profile diplomat stationed in Cuba has defected to the", "south, the agency has confirmed."),
        (
            "A high-profile diplomat stationed in Cuba has defected, it says,",
            "Seoul has confirmed this to all the papers",
        ),
        ("By Freja Enband", ""),
        ("Die Warte, 10 April 2019", ""),
        ("10 April 2019", ""),
        ("---", ""),
        ("> quoted", ""),
        ("- an item", ""),
        ("Port\tTonnes", ""),
        ("x" * 300, ""),
        ("", ""),
    ],
)
def test_prose_marks_and_header_lines_are_no_headline(line, following):
    assert not is_headline(line, following)


def test_header_lines_tell_who_where_and_when():
    header = read_header("By Freja Enband\nDie Warte, 10 April 2019\n\nLAGOS — If one thing")
    assert header.byline == "Freja Enband"
    assert header.publisher == "Die Warte"
    assert header.date is not None
    assert header.date.iso == "2019-04-10"
    assert header.end == len("By Freja Enband\nDie Warte, 10 April 2019\n")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Peter O'Brien and Min-jun al-Rashid", "Peter O'Brien and Min-jun al-Rashid"),
        ("BY ZOË BRONTË", "ZOË BRONTË"),
        ("Von Anna von Stein", "Anna von Stein"),
        ("By Zoë Brontë, Political Editor", "Zoë Brontë, Political Editor"),
    ],
)
def test_bylines(line, names):
    assert read_header(line).byline == names


@pytest.mark.parametrize(
    "line", ["By Friday the bridge was open.", "By then it rained in Rye", "by and by", "In 2012 the war"]
)
def test_prose_is_no_header(line):
    header = read_header(line)
    assert (header.byline, header.publisher, header.date, header.end) == ("", "", None, 0)


def test_a_dateline_alone_is_a_date_without_a_publisher():
    header = read_header("Tuesday, July 12, 2005\n\nLondon is quiet.")
    assert header.publisher == ""
    assert header.date is not None
    assert header.date.iso == "2005-07-12"


def test_header_lines_are_not_looked_for_in_a_long_line():
    assert read_header("By " + "A" * 5000).byline == ""
