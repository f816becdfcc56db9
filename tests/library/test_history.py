"""The queries of the past, newest first."""

from reader.library import history


def test_queries_come_newest_first_and_once(library):
    for query in ("korea", "cuba", "korea "):
        library.history.add(query)
    assert library.history.queries() == ("korea", "cuba")


def test_blank_queries_are_none(library):
    library.history.add("  ")
    assert library.history.queries() == ()


def test_the_past_is_searched_without_case_and_accents(library):
    for query in ("élection", "cuba", "Election 2024"):
        library.history.add(query)
    assert library.history.queries(containing="ELECTION") == ("Election 2024", "élection")
    assert library.history.queries(limit=1, containing="election") == ("Election 2024",)


def test_old_queries_are_let_go(library, monkeypatch):
    monkeypatch.setattr(history, "LONGEST", 3)
    for number in range(5):
        library.history.add(f"query {number}")
    assert library.history.queries() == ("query 4", "query 3", "query 2")


def test_clearing_is_told_and_taken_back(library):
    for query in ("one", "two"):
        library.history.add(query)
    change = library.history.clear()
    assert change.said == "2 queries forgotten"
    library.undo(change)
    assert library.history.queries() == ("two", "one")
