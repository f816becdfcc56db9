"""The catalog: lists, articles, ids that stay."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.catalog.catalog import Catalog
from reader.catalog.filed import FiledArticle, FileRead, FileState, KnownIds
from reader.catalog.filing import FilingClerk
from reader.model.article import (
    Article,
    ArticleId,
    ArticleWarning,
    DateSource,
    Refusal,
    RefusalKind,
    WarningKind,
)
from reader.model.dates import PartialDate
from reader.model.metadata import MetadataField as Field


def an_article(number, *, path=None, text="The bridge reopened.", date="2024-07-16", part=0):
    return Article(
        id=ArticleId(f"{number:016x}"),
        title=f"Bridge {number}",
        text=text,
        path=path or f"/news/{number}.txt",
        publisher="The Tilling Post",
        date=PartialDate(date) if date else None,
        date_source=DateSource.STATED if date else None,
        words=len(text.split()),
        part=part,
    )


def read_of(*articles, path=None, refusals=(), size=1):
    path = path or articles[0].path
    filed = tuple(FiledArticle(article, "news", "lead") for article in articles)
    return FileRead(FileState(path, size, 10, 1), 20, filed, tuple(refusals))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "catalog.db"


@pytest.fixture
def clerk(file):
    clerk = FilingClerk(file)
    yield clerk
    clerk.close()


@pytest.fixture
def catalog(file, clerk):
    catalog = Catalog(file)
    yield catalog
    catalog.close()


def titles(catalog):
    return [row.title for row in catalog.rows(0, 100)]


def test_articles_stand_newest_first_and_undated_ones_last(clerk, catalog):
    clerk.put(
        [read_of(an_article(1, date="2001")), read_of(an_article(2, date=None)), read_of(an_article(3))]
    )
    assert titles(catalog) == ["Bridge 3", "Bridge 1", "Bridge 2"]


def test_a_later_hour_of_the_same_day_is_newer(clerk, catalog):
    early, late = "2024-07-16T08:00:00+00:00", "2024-07-16T20:00:00+00:00"
    clerk.put([read_of(an_article(1, date=early)), read_of(an_article(2, date=late))])
    assert titles(catalog) == ["Bridge 2", "Bridge 1"]


def test_a_window_is_a_slice_of_the_whole_list(clerk, catalog):
    clerk.put([read_of(an_article(n, date=f"20{n:02}")) for n in range(1, 20)])
    everything = catalog.rows(0, 100)
    assert catalog.rows(5, 4) == everything[5:9]


def test_ids_alone_stand_in_the_order_of_the_list(clerk, catalog):
    clerk.put([read_of(an_article(n, date=f"200{n}")) for n in range(1, 6)])
    assert catalog.ids(1, 3) == [row.id for row in catalog.rows(1, 3)]


def test_the_articles_of_one_file_are_counted(clerk, catalog):
    clerk.put(
        [read_of(*(an_article(n, path="/news/feed.xml", part=n) for n in range(3))), read_of(an_article(9))]
    )
    assert (catalog.parts("/news/feed.xml"), catalog.parts("/news/9.txt"), catalog.parts("/no")) == (3, 1, 0)


def test_the_position_of_an_article_is_its_place_in_the_list(clerk, catalog):
    clerk.put([read_of(an_article(n, date=f"20{n % 3:02}")) for n in range(1, 20)])
    rows = catalog.rows(0, 100)
    assert [catalog.position(row.id) for row in rows] == list(range(19))


STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "drop"]), st.integers(1, 4), st.sampled_from(["/a", "/b", "/c"])),
    max_size=12,
)


@given(STEPS)
def test_the_number_of_articles_is_that_of_the_list_whatever_came_and_went(steps):
    with TemporaryDirectory() as folder:
        file = Path(folder) / "catalog.db"
        clerk, catalog = FilingClerk(file), Catalog(file)
        for step, number, path in steps:
            if step == "put":
                parts = [an_article(number + part, path=path, part=part) for part in range(number % 3 + 1)]
                clerk.put([read_of(*parts)])
            else:
                clerk.drop([path])
            assert catalog.count() == len(catalog.rows(0, 100))
        clerk.close()
        catalog.close()


def test_a_whole_article_comes_back_as_it_was_filed(clerk, catalog):
    article = an_article(0xFEDCBA9876543210, path="/news/caf\udce9.txt")
    clerk.put([read_of(article)])
    assert catalog.article(article.id) == article


def test_warnings_come_back(clerk, catalog):
    odd = Article(
        id=ArticleId("0" * 16),
        title="Odd",
        text="Odd.",
        path="/odd.txt",
        warnings=(ArticleWarning(WarningKind.BIDI, "2 direction marks were replaced"),),
    )
    clerk.put([read_of(odd)])
    found = catalog.article(odd.id)
    assert found is not None
    assert found.warnings == odd.warnings


def test_an_edited_file_keeps_its_id(clerk, catalog):
    clerk.put([read_of(an_article(1, path="/a.txt"))])
    clerk.put([read_of(an_article(2, path="/a.txt", text="Changed."))])
    found = catalog.article(ArticleId(f"{1:016x}"))
    assert found is not None
    assert found.text == "Changed."
    assert catalog.count() == 1
    assert (clerk.tally.added, clerk.tally.changed) == (1, 1)


def test_a_file_that_is_read_again_and_is_the_same_has_not_changed(clerk):
    reads = [read_of(an_article(number)) for number in range(1, 20)]
    clerk.put(reads)
    clerk.put(reads)
    assert (clerk.tally.added, clerk.tally.changed) == (19, 0)


def test_a_moved_file_keeps_its_id(clerk, catalog):
    clerk.put([read_of(an_article(1, path="/a.txt"))])
    clerk.drop(["/a.txt"])
    clerk.put([read_of(an_article(1, path="/b.txt"))])
    assert [row.id for row in catalog.rows(0, 10)] == [ArticleId(f"{1:016x}")]


def test_a_copy_is_one_article_and_a_refusal_that_says_so(clerk, catalog):
    clerk.put([read_of(an_article(1, path="/a.txt"))])
    clerk.put([read_of(an_article(1, path="/b.txt"))])
    assert catalog.count() == 1
    (refusal,) = catalog.refusals()
    assert (refusal.path, refusal.kind) == ("/b.txt", RefusalKind.DUPLICATE)
    assert "a.txt" in refusal.message


def test_when_the_first_of_two_copies_goes_the_other_is_to_be_read(clerk, catalog):
    clerk.put([read_of(an_article(1, path="/a.txt"))])
    clerk.put([read_of(an_article(1, path="/b.txt"))])
    assert clerk.drop(["/a.txt"]) == ["/b.txt"]
    assert "/b.txt" not in clerk.files()


def test_an_id_held_by_edited_content_is_not_given_to_another_article(clerk, catalog):
    clerk.put([read_of(an_article(1, path="/a.txt"))])
    clerk.put([read_of(an_article(2, path="/a.txt", text="Changed."))])
    clerk.put([read_of(an_article(1, path="/c.txt"))])
    assert catalog.count() == 2
    assert len({row.id for row in catalog.rows(0, 10)}) == 2


def test_the_id_of_the_users_own_work_wins_over_a_made_one(file):
    content, kept = ArticleId(f"{7:016x}"), ArticleId("e" * 16)
    clerk = FilingClerk(file, KnownIds(by_content={content: kept}, by_path={"/b.txt": ArticleId("d" * 16)}))
    clerk.put([read_of(an_article(7)), read_of(an_article(8, path="/b.txt"))])
    clerk.close()
    catalog = Catalog(file)
    assert {row.id for row in catalog.rows(0, 10)} == {kept, ArticleId("d" * 16)}
    catalog.close()


def test_an_article_is_named_by_a_unique_start_of_its_id_or_by_its_path(clerk, catalog, tmp_path):
    low, high = ArticleId("0a" + "0" * 14), ArticleId("fa" + "0" * 14)
    here = str(tmp_path / "x.txt")
    clerk.put([read_of(an_article(int(low, 16), path=here)), read_of(an_article(int(high, 16)))])
    assert catalog.resolve("0a") == [low]
    assert catalog.resolve("fa00") == [high]
    assert catalog.resolve(here) == [low]
    assert catalog.resolve("ffff") == []


def test_a_stamp_changes_with_anything_that_is_indexed(clerk, catalog):
    clerk.put([read_of(an_article(1, path="/a.txt"))])
    before = catalog.stamps().stamps[0]
    clerk.put([read_of(an_article(1, path="/a.txt", date="2023"))])
    assert catalog.stamps().stamps[0] != before


def test_documents_carry_the_first_and_last_day_a_date_may_mean(clerk, catalog):
    clerk.put([read_of(an_article(1, date="2024-02"))])
    (document,) = catalog.documents(catalog.stamps().ids)
    assert (document.first, document.last) == (20240201, 20240229)


def test_refusals_of_a_file_are_replaced_when_it_is_read_again(clerk, catalog):
    refusal = Refusal("/a.txt", RefusalKind.EMPTY, "there is no text in it")
    clerk.put([read_of(path="/a.txt", refusals=[refusal])])
    assert catalog.refusals() == [refusal]
    clerk.put([read_of(an_article(1, path="/a.txt"))])
    assert catalog.refusals() == []


@pytest.mark.parametrize("damage", [b"", b"not a database at all, just some text " * 100])
def test_a_damaged_catalog_is_made_anew(file, damage):
    FilingClerk(file).close()
    file.write_bytes(damage)
    catalog = Catalog(file)
    assert catalog.count() == 0
    catalog.close()


def test_a_catalog_of_another_version_is_made_anew(file):
    clerk = FilingClerk(file)
    clerk.put([read_of(an_article(1))])
    clerk.close()
    other = sqlite3.connect(file)
    other.execute("PRAGMA user_version = 9999")
    other.close()
    catalog = Catalog(file)
    assert catalog.count() == 0
    catalog.close()


def test_a_reader_sees_what_the_writer_committed(clerk, catalog):
    assert catalog.count() == 0
    clerk.put([read_of(an_article(1))])
    assert catalog.count() == 1


def test_a_reader_cannot_write(catalog):
    with pytest.raises(sqlite3.OperationalError):
        catalog._db.execute("DELETE FROM articles")


CORRECTIONS = {ArticleId(f"{1:016x}"): {Field.PUBLISHER: "Granma", Field.DATE: "2001"}}


def corrected_by(file, corrections):
    clerk = FilingClerk(file, KnownIds(corrections=corrections))
    clerk.correct()
    clerk.close()


def test_a_corrected_article_stands_in_row_order_and_document_as_the_user_says(file, clerk, catalog):
    clerk.put([read_of(an_article(1)), read_of(an_article(2, date="2010"))])
    before = catalog.stamp(ArticleId(f"{1:016x}"))
    corrected_by(file, CORRECTIONS)
    assert titles(catalog) == ["Bridge 2", "Bridge 1"]
    assert catalog.rows(1, 1)[0].publisher == "Granma"
    (document,) = catalog.documents([1])
    assert (document.publisher, document.first) == ("Granma", 20010101)
    assert catalog.stamp(ArticleId(f"{1:016x}")) != before
    assert catalog.article(ArticleId(f"{1:016x}")).own.publisher == "The Tilling Post"


def test_a_file_that_is_read_again_stays_corrected_and_its_own_new_word_is_known(file, clerk, catalog):
    corrected_by(file, CORRECTIONS)
    again = FilingClerk(file, KnownIds(corrections=CORRECTIONS))
    again.put([read_of(replace(an_article(1), publisher="The Post"))])
    again.close()
    article = catalog.article(ArticleId(f"{1:016x}"))
    assert (article.publisher, article.own.publisher) == ("Granma", "The Post")


def test_a_correction_that_was_taken_back_leaves_the_article_as_it_was(file, clerk, catalog):
    clerk.put([read_of(an_article(1))])
    before = catalog.article(ArticleId(f"{1:016x}")), catalog.stamps()
    corrected_by(file, CORRECTIONS)
    corrected_by(file, {})
    assert (catalog.article(ArticleId(f"{1:016x}")), catalog.stamps()) == before
