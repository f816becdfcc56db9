"""What every book of marks does: the one in the user's library, and the one in memory that tests use."""

import pytest

from reader.catalog.filing import FilingClerk
from reader.errors import UsageError
from reader.hosting.marks import LibraryMarks
from reader.hosting.userwork import UserWork
from reader.model.article import ArticleId
from reader.model.marks import UNMARKED
from tests.catalog.test_catalog import an_article, read_of
from tests.newsrooms.marks import MemoryMarks

ONE, TWO, THREE = (ArticleId(f"{number:016x}") for number in (1, 2, 3))
ALL = (ONE, TWO, THREE)


@pytest.fixture(params=["library", "memory"])
def book(request, tmp_path):
    if request.param == "memory":
        yield MemoryMarks()
        return
    clerk = FilingClerk(tmp_path / "catalog.db")
    clerk.put([read_of(an_article(number)) for number in (1, 2, 3)])
    clerk.close()
    work = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    yield LibraryMarks(work)
    work.close()


async def marks_of(book, article):
    return (await book.marks([article])).get(article, UNMARKED)


async def tags_of(book):
    return [(await marks_of(book, article)).tags for article in ALL]


async def test_tags_are_put_on_several_articles_and_the_number_is_told(book):
    change = await book.retag(ALL, add=["korea"], remove=[])
    assert change.said == "3 articles tagged “korea”"
    assert await tags_of(book) == [("korea",)] * 3


async def test_only_the_articles_that_changed_are_counted(book):
    await book.retag([ONE], add=["korea"], remove=[])
    change = await book.retag(ALL, add=["korea"], remove=[])
    assert change.said == "2 articles tagged “korea”"


async def test_undoing_leaves_a_tag_that_was_there_before(book):
    await book.retag([ONE], add=["korea"], remove=[])
    change = await book.retag(ALL, add=["korea"], remove=[])
    await change.undo()
    assert await tags_of(book) == [("korea",), (), ()]


async def test_tags_are_taken_off(book):
    await book.retag(ALL, add=["korea", "cuba"], remove=[])
    change = await book.retag([ONE, TWO], add=[], remove=["KOREA"])
    assert "2 articles" in change.said
    assert await tags_of(book) == [("cuba",), ("cuba",), ("cuba", "korea")]
    await change.undo()
    assert await tags_of(book) == [("cuba", "korea")] * 3


async def test_putting_on_and_taking_off_are_one_change(book):
    await book.retag([ONE], add=["korea"], remove=[])
    change = await book.retag([ONE], add=["cuba"], remove=["korea"])
    assert await tags_of(book) == [("cuba",), (), ()]
    await change.undo()
    assert await tags_of(book) == [("korea",), (), ()]


async def test_a_tag_that_is_put_on_and_taken_off_at_once_stands(book):
    await book.retag([ONE], add=["korea"], remove=["Korea"])
    assert (await tags_of(book))[0] == ("korea",)


async def test_what_is_no_tag_changes_nothing(book):
    with pytest.raises(UsageError):
        await book.retag(ALL, add=["korea", "  "], remove=[])
    assert await tags_of(book) == [(), (), ()]


async def test_a_note_is_kept_with_its_lines(book):
    change = await book.set_note(ONE, "Ask her\nagain")
    assert change.said == "Note kept"
    assert (await marks_of(book, ONE)).note == "Ask her\nagain"
    await change.undo()
    assert (await marks_of(book, ONE)).note is None


async def test_an_empty_note_deletes_it_and_undo_brings_it_back(book):
    await book.set_note(ONE, "Ask her again")
    change = await book.set_note(ONE, " \n")
    assert change.said == "Note deleted"
    assert (await marks_of(book, ONE)).note is None
    await change.undo()
    assert (await marks_of(book, ONE)).note == "Ask her again"


async def test_no_escape_sequence_comes_back_out_of_a_note_or_a_tag(book):
    await book.set_note(ONE, "\x1b[31mred")
    await book.retag([ONE], add=["\x1b[31mred"], remove=[])
    found = await marks_of(book, ONE)
    assert "\x1b" not in found.note
    assert found.tags == ("red",)
