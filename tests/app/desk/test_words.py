"""What the desk says: progress, copies, nothing found, the query for a name, the state of a session."""

import pytest

from reader.app.desk.copying import went
from reader.app.desk.naming import naming
from reader.app.desk.progress import in_words, refused_in_words
from reader.app.desk.searching import found_in_words, some_in_words
from reader.app.desk.session import SessionState, restored
from reader.app.desk.spelling import NothingFound
from reader.model.answer import Answer, Instead
from reader.model.clipboard import Copied
from reader.model.entity import Entity, EntityType
from reader.model.progress import Progress, Stage
from reader.model.query import ClauseCount, Sort


def answer(text="x", total=0, **more):
    return Answer(text, text, (), total, more.pop("partial", 0), 0, (), 12.0, **more)


def test_what_was_found_is_counted_timed_and_its_order_named():
    assert found_in_words(answer(total=3), 10_482, Sort.RELEVANCE) == "3 of 10,482 · 0.01 s · relevance"


def test_what_keeps_an_answer_from_being_whole_is_said():
    said = found_in_words(answer(total=3, partial=41, pending=812, cut="too many forms"), 10_482, Sort.DATE)
    assert said == "3 (+41) of 10,482 · 0.01 s · date · 812 not searchable yet · in part"


@pytest.mark.parametrize(
    "why", [{"cut": "the index is being made anew"}, {"pending": 47}], ids=["no index", "not read"]
)
def test_while_the_first_articles_are_being_read_the_search_goes_on(why):
    assert found_in_words(answer(**why), 0, Sort.RELEVANCE) == "searching…"


def test_in_an_empty_library_nothing_is_found():
    assert found_in_words(answer(), 0, Sort.RELEVANCE) == "0 of 0 · 0.01 s · relevance"


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (Progress(Stage.DONE), ""),
        (Progress(Stage.SCAN), "Looking at the sources"),
        (Progress(Stage.READ, done=12), "Reading 12"),
        (Progress(Stage.INDEX, done=5, total=10), "Indexing ━━━━──── 5 of 10"),
        (Progress(Stage.INDEX, done=11, total=10), "Indexing ━━━━━━━━ 11 of 10"),
        (
            Progress(Stage.NAMES, done=1, total=4, rate=3.2, left=200.0),
            "Finding names ━━────── 1 of 4 · 3/s · 3 min left",
        ),
        (Progress(Stage.NAMES, done=1, total=4, left=9000.0), "Finding names ━━────── 1 of 4 · 2 h left"),
    ],
)
def test_progress_is_told_in_a_few_words(progress, said):
    assert in_words(progress) == said


def test_refused_files_are_counted():
    assert [refused_in_words(n) for n in (0, 1, 3)] == ["", "1 file was not read", "3 files were not read"]


def test_a_copy_is_called_copied_only_when_something_confirmed_it():
    assert went(Copied(1, "wl-copy", confirmed=True)) == "Copied 1 character (wl-copy)"
    sent = went(Copied(1204, "OSC 52", confirmed=False, detail="also in /tmp/x"))
    assert sent == "Sent 1,204 characters (OSC 52); the terminal does not confirm; also in /tmp/x"


@pytest.mark.parametrize(
    ("text", "clauses", "reason", "correction"),
    [
        ("havanna", [((0, 7), "havanna", 0, ("havana",))], "No article has “havanna”.", "havana"),
        ("title:havanna x", [((0, 13), "title:havanna", 0, ("havana",)), ((14, 15), "x", 3, ())],
         "No article has “title:havanna”.", "title:havana x"),
        ("a -bxx", [((0, 1), "a", 0, ()), ((2, 6), "-bxx", 0, ("box",))],
         "No article has “a” and “-bxx”.", "a -box"),
        ("nort korea", [((0, 10), "nort korea", 0, ("north korea",))], "No article has “nort korea”.", '"north korea"'),
        ("sun moon", [((0, 3), "sun", 4, ()), ((4, 8), "moon", 1200, ())],
         "No article has all of it: “sun” is in 4 and “moon” is in 1,200.", None),
        ("?", [], "No article answers this.", None),
    ],
)  # fmt: skip
def test_nothing_found_names_the_clause_that_kills_it_and_the_nearest_spelling(
    text, clauses, reason, correction
):
    counts = tuple(ClauseCount(at, clause, count, near) for at, clause, count, near in clauses)
    nothing = NothingFound(answer(text, clauses=counts))
    assert (nothing.reason, nothing.correction) == (reason, correction)


@pytest.mark.parametrize(
    ("kind", "canonical", "iso", "query"),
    [
        (EntityType.PERSON, "Yoon Suk Yeol", None, 'person:"Yoon Suk Yeol"'),
        (EntityType.ORG, 'The "NIS"', None, 'org:"The NIS"'),
        (EntityType.PLACE, "Cuba", None, 'place:"Cuba"'),
        (EntityType.NORP, "North Korean", None, 'group:"North Korean"'),
        (EntityType.EVENT, "Defectors’ Day", None, 'event:"Defectors’ Day"'),
        (EntityType.DATE, "2024-02", "2024-02", "date:2024-02"),
        (EntityType.DATE, "last spring", None, '"last spring"'),
    ],
)
def test_a_name_becomes_a_query_in_its_own_field(kind, canonical, iso, query):
    assert naming(Entity(kind, canonical, "", (canonical,), 1, 1.0, iso)) == query


def test_a_session_is_restored_as_it_was_stored():
    state = SessionState('place:"Cuba"', "date", "00ff", "reading", names=False, measure=80, theme="nord")
    assert restored(state.stored()) == state


def test_a_damaged_session_counts_as_none():
    nonsense = {
        "query": 1,
        "sort": "size",
        "pane": "x",
        "names": 3,
        "measure": 5000,
        "article": None,
        "theme": [],
    }
    assert restored(nonsense) == SessionState()
    assert restored({"query": "a\x1b[31mb"}).query == "ab"


def test_partial_hits_say_what_was_also_meant():
    assert some_in_words(answer(partial=3)) == "3 with some of the words"
    gaddafi, agency = Instead("Qaddafi", "gaddafi"), Instead("IAEA", '"International Atomic Energy Agency"')
    assert some_in_words(answer(partial=3, instead=(gaddafi, gaddafi, agency))) == (
        "3 with “gaddafi”, “International Atomic Energy Agency” or some of the words"
    )
