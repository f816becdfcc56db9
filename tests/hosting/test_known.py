"""What the library knows of articles follows edits and moves."""

from reader.catalog.filing import FilingClerk
from reader.hosting.known import known_ids, renew_known
from reader.hosting.marks import LibraryMarks
from reader.hosting.userwork import UserWork
from reader.model.article import ArticleId
from tests.catalog.test_catalog import an_article, read_of

ONE, CHANGED = ArticleId(f"{1:016x}"), ArticleId(f"{9:016x}")


def test_without_a_library_nothing_is_known(tmp_path):
    assert not known_ids(tmp_path / "library.db").by_content


async def test_a_marked_article_is_known_by_its_content_and_path_after_an_edit(tmp_path):
    library, catalog = tmp_path / "library.db", tmp_path / "catalog.db"
    clerk = FilingClerk(catalog)
    clerk.put([read_of(an_article(1, path="/a.txt"))])
    work = UserWork(library, catalog)
    await LibraryMarks(work).set_read([ONE], read=True)
    clerk.put([read_of(an_article(9, path="/a.txt", text="Changed."))])
    clerk.close()
    renew_known(library, catalog)
    work.close()
    known = known_ids(library)
    assert known.by_content == {CHANGED: ONE}
    assert known.by_path == {"/a.txt": ONE}
