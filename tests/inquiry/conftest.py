"""A small library with a real index and real names, and a copy of it for each test."""

from __future__ import annotations

import os
import shutil

import pytest

from reader.catalog.catalog import Catalog
from reader.catalog.filed import KnownIds
from reader.ingest.collection import open_collection
from reader.ingest.coordinator import bring_up_to_date
from reader.ingest.options import IngestOptions
from reader.inquiry.desk import InquiryDesk
from reader.library.opening import open_library

ARTICLES = {
    "korea.md": ("North Korea talks", "2024-05-01", "North Korea said on Monday it would talk. The North wants aid."),
    "dprk.md": ("DPRK fires missile", "2024-05-02", "The Democratic People’s Republic of Korea (DPRK) fired a missile."),
    "pole.md": ("To the pole", "2024-05-03", "The explorers went north until the ice of the north was thin."),
    "merkel.md": ("Merkel in Warsaw", "2024-05-04", "Chancellor Angela Merkel went to Warsaw. Mrs Merkel spoke of Korea."),
}  # fmt: skip


def article(title, date, text):
    return f"---\ntitle: {title}\ndate: {date}\npublisher: The Tilling Post\nlanguage: en\n---\n{text}\n"


class Room:
    """The library of one test."""

    def __init__(self, root):
        self.folder = root / "news"
        self.collection = open_collection(root / "cache", [str(self.folder)])
        self.library_file = root / "data" / "library.db"
        self.desk = None

    def ingest(self, *, names=True):
        options = IngestOptions(workers=1, names=names)
        return bring_up_to_date(self.collection, KnownIds(), options, lambda _: None)

    def open(self):
        self.desk = InquiryDesk(self.collection, self.library_file)
        return self.desk

    def write(self, name, title, date, text):
        (self.folder / name).write_text(article(title, date, text))

    def rows(self):
        catalog = Catalog(self.collection.catalog_file)
        try:
            return {row.title: row.id for row in catalog.rows(0, 100)}
        finally:
            catalog.close()

    def known(self, *titles):
        """Articles as the library wants to know them."""
        ids = self.rows()
        catalog = Catalog(self.collection.catalog_file)
        try:
            return list(catalog.known([ids[title] for title in titles]).values())
        finally:
            catalog.close()

    def library(self):
        return open_library(self.library_file)[0]


@pytest.fixture(scope="session")
def _made(tmp_path_factory):
    root = tmp_path_factory.mktemp("inquiry")
    (root / "news").mkdir()
    for name, stated in ARTICLES.items():
        (root / "news" / name).write_text(article(*stated))
        os.utime(root / "news" / name, (10**9, 10**9))
    Room(root).ingest()
    return root


@pytest.fixture
def room(_made, tmp_path, monkeypatch):
    """A library of this test's own: the cache is copied, and knows its sources by their old place."""
    shutil.copytree(_made, tmp_path / "room")
    room = Room(tmp_path / "room")
    # the copied cache belongs to the folder it was made of: its files move to where this one's cache lies
    made = Room(_made).collection.directory.name
    shutil.rmtree(room.collection.directory)
    (tmp_path / "room" / "cache" / made).rename(room.collection.directory)
    yield room
    if room.desk is not None:
        room.desk.close()


@pytest.fixture
def desk(room):
    return room.open()
