"""An article with marks is known again after a move, an edit, or the loss of everything else."""

from reader.model.article import ArticleId
from tests.library.builders import article


def test_marked_articles_are_known_by_content_and_by_path(library):
    library.marks.set_read([article(1, content=77)], read=True)
    assert library.known.by_content() == {ArticleId(f"{77:016x}"): article(1).id}
    assert library.known.by_path() == {"/news/1.txt": article(1).id}


def test_a_path_that_is_no_utf_8_comes_back_as_it_was(library):
    odd = "/news/caf\udce9.txt"
    library.marks.set_starred([article(1, path=odd)], starred=True)
    assert library.known.by_path() == {odd: article(1).id}
    assert library.known.of([article(1).id])[article(1).id].path == odd


def test_a_move_and_an_edit_are_remembered_for_known_articles_alone(library):
    library.marks.set_read([article(1)], read=True)
    moved = article(1, path="/elsewhere/1.txt", content=5)
    library.known.renew([moved, article(2)])
    assert library.known.of([article(1).id, article(2).id]) == {article(1).id: moved}


def test_nothing_is_written_when_nothing_moved(library):
    library.marks.set_read([article(1)], read=True)
    before = library.store.value("SELECT total_changes()")
    library.known.renew([article(1)])
    assert library.store.value("SELECT total_changes()") == before


def test_a_later_article_of_a_file_is_not_known_by_its_path(library):
    from dataclasses import replace

    library.marks.set_read([replace(article(1), part=1)], read=True)
    assert library.known.by_path() == {}


def test_an_article_stays_known_when_its_marks_are_taken_back(library):
    library.undo(library.marks.set_read([article(1)], read=True))
    assert article(1).id in library.known.of([article(1).id])
