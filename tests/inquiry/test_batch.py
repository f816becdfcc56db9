"""A list of names: what is read, what is asked, what is counted."""

import pytest

from reader.errors import NewsreaderError
from reader.inquiry.batch import MOST, names_in, query_of, read_names, span_of, tallies


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("Angela Merkel", '"Angela Merkel"'),
        ("  Ban   Ki-moon ", '"Ban Ki-moon"'),
        ("Merkel", "Merkel"),
        ('"Angela Merkel"', '"Angela Merkel"'),
        ("merkel OR scholz", "merkel OR scholz"),
        ("person:merkel warsaw", "person:merkel warsaw"),
        ("korea -north", "korea -north"),
        ("diplom* cuba", "diplom* cuba"),
        ("L’Équateur uni", '"L’Équateur uni"'),
    ],
)
def test_several_plain_words_are_a_name_and_everything_else_a_query(name, query):
    assert query_of(name) == query


def test_blank_lines_are_no_names_and_a_list_without_names_is_refused():
    assert names_in("\ufeffa\r\n\n  b \n".removeprefix("\ufeff")) == ["a", "b"]
    for text in ("", " \n\t"):
        with pytest.raises(NewsreaderError):
            names_in(text)
    with pytest.raises(NewsreaderError):
        names_in("x\n" * (MOST + 1))


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"", b"x" * (5 << 20)])
def test_a_file_that_is_no_list_is_refused(tmp_path, data):
    (tmp_path / "list.txt").write_bytes(data)
    with pytest.raises(NewsreaderError, match=r"list\.txt"):
        read_names(tmp_path / "list.txt")


def test_the_span_is_of_months_and_of_years_without_one():
    assert span_of({"2003": 1, "2005": 2}, {"2005-02": 2}) == ("2003", "2005-02")
    assert span_of({}, {}) == ("", "")


def test_names_are_counted_with_months_and_what_is_unread(room):
    library = room.library()
    library.marks.set_read(room.known("North Korea talks"), read=True)
    library.close()
    desk = room.open()
    korea, nobody, nonsense = desk.answer(
        lambda inquiry: tallies(inquiry, ["North Korea", "Nobody Atall", "()"])
    )
    assert (korea.query, korea.total, korea.unread) == ('"North Korea"', 1, 0)
    assert (korea.first, korea.latest) == ("2024-05", "2024-05")
    assert (nobody.total, nobody.first, nobody.notes) == (0, "", ())
    assert (nonsense.total, nonsense.understood) == (0, "")
    assert nonsense.notes


def test_as_many_are_counted_as_the_time_allows_but_one_at_least(desk):
    assert len(desk.answer(lambda inquiry: tallies(inquiry, ["a", "b", "c"], seconds=-1))) == 1
