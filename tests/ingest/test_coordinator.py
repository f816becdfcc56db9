"""From the sources to a searchable, analysed collection; and back again after whatever happened."""

import os
import shutil

import pytest

from reader.catalog.catalog import Catalog
from reader.catalog.filed import KnownIds
from reader.ingest.collection import open_collection
from reader.ingest.coordinator import bring_up_to_date
from reader.ingest.naming import open_names
from reader.ingest.options import IngestOptions
from reader.model.article import ArticleId
from reader.model.metadata import MetadataField as Field
from reader.model.progress import Stage
from reader.model.query import Everything, Query, Sort, Word
from reader.search.whoosh.engine import WhooshEngine

LONG_AGO = 1_000_000_000


class Library:
    """A folder of articles and its collection."""

    def __init__(self, tmp_path):
        self.folder = tmp_path / "news"
        self.folder.mkdir()
        self.collection = open_collection(tmp_path / "cache", [str(self.folder)])
        self.reports = []

    def write(self, name, text, *, moment=LONG_AGO):
        path = self.folder / name
        path.write_text(text)
        os.utime(path, (moment, moment))

    def run(self, *, names=False, stopped=lambda: False, known=None):
        options = IngestOptions(workers=1, names=names)
        return bring_up_to_date(self.collection, known or KnownIds(), options, self.reports.append, stopped)

    def run_blind(self):
        """A run that cannot read what the user's work says."""
        options = IngestOptions(workers=1, names=False)
        bring_up_to_date(self.collection, None, options, self.reports.append)

    def search(self, word):
        engine = WhooshEngine(self.collection.index_directory)
        page = engine.search(Query(word, Word(word)), sort=Sort.RELEVANCE, offset=0, limit=100)
        engine.close()
        return [hit.id for hit in page.hits]

    def searchable(self):
        engine = WhooshEngine(self.collection.index_directory)
        page = engine.search(Query("", Everything()), sort=Sort.DATE, offset=0, limit=1)
        engine.close()
        return page.total

    def titles(self):
        catalog = Catalog(self.collection.catalog_file)
        titles = [row.title for row in catalog.rows(0, 10_000)]
        catalog.close()
        return titles

    def refusals(self):
        catalog = Catalog(self.collection.catalog_file)
        refusals = catalog.refusals()
        catalog.close()
        return refusals


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path)
    library.write("bridge.txt", "Harbour bridge reopens\n\nThe bridge over the harbour reopened.\n")
    library.write("ferry.txt", "Ferry stops\n\nThe ferry that crossed the harbour stops on Friday.\n")
    return library


def test_articles_become_listed_and_searchable(library):
    outcome = library.run()
    assert (outcome.articles, outcome.added) == (2, 2)
    assert sorted(library.titles()) == ["Ferry stops", "Harbour bridge reopens"]
    assert len(library.search("ferry")) == 1


def test_a_second_run_finds_nothing_to_do(library):
    library.run()
    outcome = library.run()
    assert (outcome.added, outcome.changed, outcome.removed) == (0, 0, 0)


def test_a_changed_file_is_found_by_its_new_words_only(library):
    library.run()
    library.write("ferry.txt", "Ferry stops\n\nThe tunnel is open.\n", moment=LONG_AGO + 60)
    outcome = library.run()
    assert (outcome.added, outcome.changed, outcome.removed) == (0, 1, 0)
    assert library.search("crossed") == []
    assert len(library.search("tunnel")) == 1


def test_a_removed_file_is_gone(library):
    library.run()
    (library.folder / "ferry.txt").unlink()
    assert library.run().removed == 1
    assert library.search("ferry") == []
    assert library.titles() == ["Harbour bridge reopens"]


def test_a_renamed_file_keeps_its_id(library):
    library.run()
    before = library.search("ferry")
    (library.folder / "ferry.txt").rename(library.folder / "boat.txt")
    library.run()
    assert library.search("ferry") == before


def test_an_article_with_the_users_work_keeps_its_id_when_the_cache_is_lost(library):
    library.run()
    (ferry,) = library.search("ferry")
    library.write("ferry.txt", "Ferry stops\n\nThe ferry stops on Monday.\n", moment=LONG_AGO + 60)
    shutil.rmtree(library.collection.directory)
    library.collection.directory.mkdir()
    library.run(known=KnownIds(by_path={str(library.folder / "ferry.txt"): ferry}))
    assert library.search("monday") == [ferry]


def test_an_article_read_while_the_users_work_could_not_be_is_known_again_by_its_path(library):
    path = str(library.folder / "ferry.txt")
    mine = ArticleId(f"{7:016x}")
    library.run_blind()
    library.run(names=True, known=KnownIds(by_path={path: mine}))
    assert library.search("ferry") == [mine]
    assert library.titles().count("Ferry stops") == 1


def test_an_article_read_while_the_users_work_could_not_be_is_known_again_by_its_content(library):
    mine = ArticleId(f"{7:016x}")
    library.run_blind()
    (ferry,) = library.search("ferry")
    library.run(known=KnownIds(by_content={ferry: mine}))
    assert library.search("ferry") == [mine]


def test_an_article_that_the_user_knows_is_never_taken_for_another(library):
    library.run()
    (ferry,) = library.search("ferry")
    other = ArticleId(f"{7:016x}")
    library.run(known=KnownIds(by_content={ferry: ferry}, by_path={str(library.folder / "ferry.txt"): other}))
    assert library.search("ferry") == [ferry]


def test_what_the_user_corrected_stays_while_the_library_cannot_be_read(library):
    library.run()
    (ferry,) = library.search("ferry")
    library.run(known=KnownIds(corrections={ferry: {Field.TITLE: "Zeppelin stops"}}))
    library.run_blind()
    assert library.search("zeppelin") == [ferry]


def test_the_other_of_two_copies_takes_the_place_of_one_that_goes(library):
    library.write("again.txt", (library.folder / "ferry.txt").read_text())
    library.run()
    assert len(library.titles()) == 2
    (library.folder / "again.txt").unlink()
    library.run()
    assert sorted(library.titles()) == ["Ferry stops", "Harbour bridge reopens"]
    assert library.refusals() == []


def test_what_a_folder_says_of_its_files_is_read_again_when_it_changes(library):
    library.run()
    library.write("newsreader.toml", '[defaults]\npublisher = "The Tilling Post"\n')
    assert library.run().changed == 2


@pytest.mark.parametrize("lost", ["index", "catalog.db"])
def test_a_lost_part_of_the_cache_comes_back(library, lost):
    library.run()
    path = library.collection.directory / lost
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    library.run()
    assert len(library.search("ferry")) == 1
    assert len(library.titles()) == 2


def test_a_damaged_index_is_rebuilt_and_one_line_says_so(library):
    library.run()
    (toc,) = library.collection.index_directory.rglob("*.toc")
    toc.write_bytes(toc.read_bytes()[:10])
    library.run()
    assert len(library.search("ferry")) == 1
    (note,) = [report.note for report in library.reports if report.note]
    assert "index is being rebuilt" in note


@pytest.mark.parametrize("part", ["rows.npy", "terms.npy", "about.json"])
def test_damage_below_the_surface_of_the_index_is_met_and_mended(library, part):
    library.run()
    (file,) = library.collection.index_directory.rglob(f"*{part}")
    file.write_bytes(b"\xff" * file.stat().st_size)
    outcome = library.run()
    assert len(library.search("ferry")) == 1
    assert outcome.searchable == 2
    (note,) = [report.note for report in library.reports if report.note]
    assert "index is being rebuilt" in note


def test_an_index_that_somebody_marked_as_damaged_is_rebuilt_once(library):
    library.run()
    library.collection.damage_file.write_text("reading it failed\x1b[31m")
    library.run()
    library.run()
    notes = [report.note for report in library.reports if report.note]
    assert notes == ["The search index is being rebuilt: reading it failed"]
    assert len(library.search("ferry")) == 1


def test_a_catalog_broken_inside_is_read_anew_and_one_line_says_so(library):
    for number in range(60):
        library.write(f"more-{number}.txt", f"More {number}\n\n" + f"Article {number} of the harbour. " * 100)
    library.run()
    data = bytearray(library.collection.catalog_file.read_bytes())
    data[8192:] = b"\xff" * (len(data) - 8192)
    library.collection.catalog_file.write_bytes(data)
    outcome = library.run()
    assert (outcome.articles, outcome.searchable) == (62, 62)
    notes = [report.note for report in library.reports if report.note]
    assert len(notes) == 1
    assert "read anew" in notes[0]


def test_names_are_found_once(library):
    library.write("pm.txt", "Visit\n\nPrime Minister Tony Blair met Kofi Annan in London.\n")
    library.run(names=True)
    names = open_names(library.collection.names_file)
    assert len(names.articles_naming(None, "Kofi Annan")) == 1
    names.close()
    library.reports.clear()
    library.run(names=True)
    assert Stage.NAMES not in {report.stage for report in library.reports}


def test_many_files_go_through_workers(library):
    for number in range(300):
        library.write(f"more-{number}.txt", f"More {number}\n\nArticle number{number} about the harbour.\n")
    outcome = library.run()
    assert (outcome.articles, library.searchable()) == (302, 302)
    assert len(library.search("number123")) == 1


def test_a_run_that_was_stopped_is_finished_by_the_next(library):
    for number in range(300):
        library.write(f"more-{number}.txt", f"More {number}\n\nArticle number{number} about the harbour.\n")
    library.run(stopped=lambda: True)
    assert library.run().articles == 302
    assert library.searchable() == 302


def test_a_folder_without_articles_is_an_empty_collection(tmp_path):
    (tmp_path / "empty").mkdir()
    collection = open_collection(tmp_path / "cache", [str(tmp_path / "empty")])
    outcome = bring_up_to_date(collection, KnownIds(), IngestOptions(workers=1), lambda _: None)
    assert outcome.articles == 0


def test_ids_are_those_of_the_content(library):
    library.run()
    (ferry,) = library.search("ferry")
    assert len(ferry) == 16
    assert ferry == ArticleId(ferry.lower())


def test_what_the_user_corrected_is_searched_by_and_can_be_taken_back(library):
    library.write("ferry.txt", "Ferry stops\n\nIt stops on Friday.\n")
    library.run()
    (ferry,) = library.search("ferry")
    outcome = library.run(known=KnownIds(corrections={ferry: {Field.TITLE: "Zeppelin stops"}}))
    assert (outcome.changed, library.search("zeppelin"), library.search("ferry")) == (1, [ferry], [])
    library.run()
    assert library.search("ferry") == [ferry]
