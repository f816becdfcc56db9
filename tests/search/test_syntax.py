"""The query language, as a specification."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.entity import EntityType
from reader.model.query import (
    And,
    DateRange,
    Everything,
    Exactly,
    Field,
    Flag,
    FlagName,
    Fuzzy,
    Named,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Value,
    Word,
)
from reader.search.syntax import MAX_CLAUSES, MAX_DEPTH, parse
from tests.search.queries import anything
from tests.search.trees import all_nodes, without_places

TODAY = date(2024, 7, 20)  # a Saturday


def asked(text: str, *, final: bool = True) -> Query:
    return parse(text, today=TODAY, final=final)


def tree(text: str, *, final: bool = True):
    return without_places(asked(text, final=final).root)


def faults(text: str, *, final: bool = True) -> list[str]:
    return [fault.message for fault in asked(text, final=final).faults]


A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Everything()),
        ("   ", Everything()),
        ("*", Everything()),
        ("korea", Word("korea")),
        ("a b c", And((A, B, C), loose=True)),
        ("a AND b", And((A, B))),
        ("a b AND c", And((A, B, C))),
        ("a OR b c", Or((A, And((B, C))))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("(a OR b) a c", And((Or((A, B)), And((A, C), loose=True)))),
        ("(a b) c", And((A, B, C))),
        ("-a", Not(A)),
        ("NOT a", Not(A)),
        ("NOT NOT a", A),
        ("-(a b)", Not(And((A, B)))),
        ("a -b c", And((And((A, C), loose=True), Not(B)))),
        ('"a b"', Phrase("a b")),
        ("“a   b”", Phrase("a b")),
        ("„a b“", Phrase("a b")),
        ("«a b»", Phrase("a b")),
        ('"a b"~5', Phrase("a b", slop=5)),
        ('"a b" c a', And((Phrase("a b"), And((C, A), loose=True)))),
        ("a NEAR/5 b", Near(A, B, 5)),
        ("a NEAR b", Near(A, B, 10)),
        ("a NEAR/5 b NEAR/2 c", And((Near(A, B, 5), Near(B, C, 2)))),
        ("NOT a NEAR/5 b", Not(Near(A, B, 5))),
        ("title:a NEAR/5 b", Near(Word("a", Field.TITLE), Word("b", Field.TITLE), 5)),
        ("kor*", Prefix("kor")),
        ("word~", Fuzzy("word", 1)),
        ("word~2", Fuzzy("word", 2)),
        ('="US"', Exactly("US")),
        ("=US", Exactly("US")),
        ("title:korea", Word("korea", Field.TITLE)),
        ("title: korea", Word("korea", Field.TITLE)),
        ("Title:korea", Word("korea", Field.TITLE)),
        ('body:"a b"', Phrase("a b", Field.BODY)),
        ("publisher:bbc", Word("bbc", Field.PUBLISHER)),
        ("byline:smith", Word("smith", Field.BYLINE)),
        ("by:smith", Word("smith", Field.BYLINE)),
        ("source:wikinews", Word("wikinews", Field.SOURCE)),
        ("title:(a OR b)", Or((Word("a", Field.TITLE), Word("b", Field.TITLE)))),
        ('title:="US"', Exactly("US", Field.TITLE)),
        ("title:AND", Word("AND", Field.TITLE)),
        ("tag:cuba", Value(Field.TAG, "cuba")),
        ('tag:"to read"', Value(Field.TAG, "to read")),
        ("lang:fr", Value(Field.LANG, "fr")),
        ("is:unread", Flag(FlagName.UNREAD)),
        ("is:Read", Flag(FlagName.READ)),
        ("is:starred", Flag(FlagName.STARRED)),
        ("has:excerpt", Flag(FlagName.EXCERPT)),
        ("has:note", Flag(FlagName.NOTE)),
        ('person:"Ban Ki-moon"', Named(EntityType.PERSON, "Ban Ki-moon")),
        ("org:NIS", Named(EntityType.ORG, "NIS")),
        ("place:Seoul", Named(EntityType.PLACE, "Seoul")),
        ("group:Kurds", Named(EntityType.NORP, "Kurds")),
        ("event:Olympics", Named(EntityType.EVENT, "Olympics")),
        ("name:Kim", Named(None, "Kim")),
        ("-moon", Not(Word("moon"))),
        ("moon-", Word("moon-")),
        ("Tae Yong-ho", And((Word("Tae"), Word("Yong-ho")), loose=True)),
        ("a – b", And((A, B), loose=True)),
        ("a, b!", And((A, B), loose=True)),
        ("and or not near", And((Word("and"), Word("or"), Word("not"), Word("near")), loose=True)),
        ("he said: no", And((Word("he"), Word("said"), Word("no")), loose=True)),
        ("Event: a", And((Word("Event"), A), loose=True)),
        ("https://a.example/b", Word("https://a.example/b")),
        ("12:30", Word("12:30")),
        (":~0", Word(":~0")),
        ('צה"ל הודיע', And((Word('צה"ל'), Word("הודיע")), loose=True)),
        ('"צה"ל הודיע"', Phrase('צה"ל הודיע')),
    ],
)
def test_text_becomes_this_tree_without_a_fault(text, expected):
    assert tree(text) == expected
    assert not faults(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("date:2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("date:2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("date:2024-07-16", date(2024, 7, 16), date(2024, 7, 16)),
        ("date:2024-06..2024-07-16", date(2024, 6, 1), date(2024, 7, 16)),
        ("date:2024-06..", date(2024, 6, 1), None),
        ("date:..2024-06", None, date(2024, 6, 30)),
        ("date:2024..2023", date(2023, 1, 1), date(2024, 12, 31)),
        ("date:today", TODAY, TODAY),
        ("date:yesterday", date(2024, 7, 19), date(2024, 7, 19)),
        ('date:"last week"', date(2024, 7, 8), date(2024, 7, 14)),
        ('date:"this week"', date(2024, 7, 15), date(2024, 7, 21)),
        ('date:"last month"', date(2024, 6, 1), date(2024, 6, 30)),
        ("date:last_month..today", date(2024, 6, 1), TODAY),
        ('date:"last year"', date(2023, 1, 1), date(2023, 12, 31)),
        ('date:"last 7 days"', date(2024, 7, 14), TODAY),
        ('date:"July 2024"', date(2024, 7, 1), date(2024, 7, 31)),
        ('date:"16 jul 2024"', date(2024, 7, 16), date(2024, 7, 16)),
        ("before:2024-06", None, date(2024, 5, 31)),
        ("after:2024-06", date(2024, 6, 1), None),
        ("newer:30d", date(2024, 6, 20), None),
        ("newer:1m", date(2024, 6, 20), None),
        ("older:1y", None, date(2023, 7, 19)),
    ],
)
def test_dates_are_read_at_their_precision(text, first, last):
    assert tree(text) == DateRange(first, last)
    assert not faults(text)


def test_before_and_after_a_date_leave_no_day_out_and_none_twice():
    before, after = tree("before:2024-06"), tree("after:2024-06")
    assert (after.first - before.last).days == 1


@pytest.mark.parametrize(
    ("text", "expected", "fault"),
    [
        ("date:xyz korea", Word("korea"), "date: wants"),
        ("date:2024-13 korea", Word("korea"), "date: wants"),
        ("date:2024-06-31 korea", Word("korea"), "date: wants"),
        ("newer:soon korea", Word("korea"), "newer: wants an age"),
        ("is:unred korea", Word("korea"), "is: wants unread, read or starred"),
        ("korea title:", Word("korea"), "title: has nothing after it"),
        ("foo:bar", Word("foo:bar"), "foo: is not a field"),
        ("word~9", Fuzzy("word", 2), "~2 is the most"),
        ('"a b"~999', Phrase("a b", slop=100), "at most 100 apart"),
        ("a NEAR/999 b", Near(A, B, 100), "NEAR/100 is the farthest"),
        ("k*", Word("k"), "2 letters are needed before *"),
        ("wo*rd", Word("wo*rd"), "* counts only at the end"),
        ('"a b', Phrase("a b"), "closing quote is missing"),
        ("(a OR b", Or((A, B)), "this ( is not closed"),
        ("a)", A, "this ) has no ("),
        ("AND a", A, "AND wants something on both sides"),
        ("a OR", A, "OR wants something on both sides"),
        ("a AND OR b", Or((A, B)), "OR wants something on both sides"),
        ("a NOT", A, "NOT wants something after it"),
        ("a NEAR -b", And((A, Not(B))), "NEAR wants a word or a phrase"),
        ("a NEAR (b c)", And((A, B, C)), "NEAR wants a word or a phrase"),
        ("title:a NEAR body:b", And((Word("a", Field.TITLE), Word("b", Field.BODY))), "in the same field"),
        ('""', Everything(), "no letter or digit"),
        ("--", Everything(), "no letter or digit"),
        ("x" * 65 + " a", A, "more than 64 characters"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_searched(text, expected, fault):
    assert tree(text) == expected
    assert [message for message in faults(text) if fault in message]


def test_a_fault_marks_its_place_and_offers_the_cure():
    (fault,) = asked("korea prson:kim").faults
    assert (fault.at, fault.hint) == ((6, 15), "did you mean person: ?")
    (fault,) = asked("is:unred").faults
    assert (fault.at, fault.hint) == ((0, 8), "did you mean is:unread ?")


def test_clauses_beyond_the_limit_are_left_out_with_one_fault():
    query = asked(" ".join(f"w{number}" for number in range(60)))
    assert len(query.root.children) == MAX_CLAUSES
    (fault,) = query.faults
    assert query.text[slice(*fault.at)].startswith("w40")


def test_characters_beyond_the_limit_are_left_out_at_a_word():
    query = asked("one " + "word" * 20 + " " + "two " * 300)
    assert "only the first 500 characters" in query.faults[-1].message
    assert query.faults[-1].at[1] == len(query.text)


def test_deep_parentheses_are_ignored_beyond_the_limit():
    query = asked("(" * 200 + "a" + ")" * 200)
    assert without_places(query.root) == A
    assert f"more than {MAX_DEPTH} deep" in query.faults[0].message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("k", Everything()),
        ("ko", Prefix("ko", begun=True)),
        ("north ko", And((Word("north"), Prefix("ko", begun=True)), loose=True)),
        ("north ko ", And((Word("north"), Word("ko")), loose=True)),
        ("title:ko", Prefix("ko", Field.TITLE, begun=True)),
        ("Ki-mo", Prefix("Ki-mo", begun=True)),
        ("U.S.", Word("U.S.")),
        ('"north ko', Phrase("north")),
        ('"north korea ', Phrase("north korea")),
        ('"no', Prefix("no", begun=True)),
        ('"-x', Phrase("-x")),
        ('korea "', Word("korea")),
        ("korea (", Word("korea")),
        ("korea AND", Word("korea")),
        ("korea AND ", Word("korea")),
        ("korea -", Word("korea")),
        ("korea title:", Word("korea")),
        ("korea is:unr", Word("korea")),
        ("date:2024-0", DateRange(date(2024, 1, 1), date(2024, 12, 31))),
        ("date:2024-06..20", DateRange(date(2024, 6, 1), None)),
        ("korea date:", Word("korea")),
        ("(korea OR jap", Or((Word("korea"), Prefix("jap", begun=True)))),
        ("k*", Word("k")),
        ("korea n", Word("korea")),
        ("korea -n", Word("korea")),
        ("korea AND n", Word("korea")),
        ("n", Everything()),
        ("korea 7", And((Word("korea"), Word("7")), loose=True)),
        ("\u6e2f", Word("\u6e2f")),
    ],
)
def test_while_typing_an_unfinished_end_is_quietly_read_so_far(text, expected):
    assert tree(text, final=False) == expected
    assert not faults(text, final=False)


def test_while_typing_a_fault_before_the_end_is_told():
    assert faults("date:xyz korea", final=False)


@pytest.mark.parametrize("text", ["a\x00b", "a\x1b[31mb", "a\ud800b", "a\u202eb"])
def test_characters_that_nobody_sees_only_part_words(text):
    assert "\x1b" not in str(tree(text))
    assert tree(text).children[0] == A


@given(anything, st.booleans(), st.dates())
def test_any_text_gives_a_tree_whose_places_lie_in_it(text, final, today):
    query = parse(text, today=today, final=final)
    spans = [node.at for node in all_nodes(query.root)] + [fault.at for fault in query.faults]
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert query.text == text


@given(anything)
def test_every_fault_is_a_sentence_for_people(text):
    for fault in asked(text).faults:
        assert fault.message
        assert fault.message.isprintable()


@given(anything, st.booleans())
def test_a_tree_holds_no_group_of_fewer_than_two(text, final):
    for node in all_nodes(asked(text, final=final).root):
        if isinstance(node, And | Or):
            assert len(node.children) > 1
        if isinstance(node, And) and not node.loose:
            assert not any(isinstance(child, And) and not child.loose for child in node.children)
