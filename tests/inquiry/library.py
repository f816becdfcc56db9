"""A few articles in a catalog and the names in them in a store, as an ingest leaves them."""

from contextlib import contextmanager
from pathlib import Path

from reader.catalog.catalog import Catalog
from reader.catalog.filed import FiledArticle, FileRead, FileState
from reader.catalog.filing import FilingClerk
from reader.catalog.numbers import stamp_key
from reader.entities.aliases import shipped
from reader.entities.names.canonical import entity_key
from reader.entities.posting import Filed
from reader.entities.store import EntityStore
from reader.ingest.naming import open_names
from reader.inquiry.named import NamedMentions
from reader.model.article import Article
from reader.model.entity import Analysis, EntityType
from tests.builders import analysis, article

P, C, L = EntityType.PERSON, EntityType.ORG, EntityType.PLACE
NAMES = {
    "Ann Lee": (P, ["Ann Lee", "Ms Lee"]),
    "Lee": (P, ["Lee"]),
    "Bob Stone": (P, ["Bob Stone"]),
    "Seoul": (L, ["Seoul"]),
    "Harbour Trust": (C, ["Harbour Trust"]),
}
OLD = article(
    "Old", "Ann Lee spoke in Seoul. Bob Stone did not.\nMs Lee left.", date="2023-05-01", path="/n/1"
)
NEW = article("New", "Ann Lee met the Harbour Trust.", date="2024-07-16", path="/n/2")
LONE = article("Lone", "Lee won again. Nobody else did.", date="2024-08-01", path="/n/3")
UNDATED = article("Undated", "The harbour was quiet in Seoul.", path="/n/4")
ARTICLES = (OLD, NEW, LONE, UNDATED)


def keyed(found: Analysis) -> Analysis:
    """The analysis with the keys that the recogniser gives."""
    from dataclasses import replace

    entities = tuple(replace(e, key=entity_key(e.type, e.canonical, shipped())) for e in found.entities)
    return replace(found, entities=entities)


def analysed(one: Article, names=NAMES) -> Analysis:
    return keyed(analysis(one, names))


def fill(folder: Path, articles=ARTICLES, names=NAMES) -> None:
    """Put articles and their names where an inquiry looks for them."""
    clerk = FilingClerk(folder / "catalog.db")
    clerk.put(
        FileRead(FileState(a.path, 1, 10, number), 20, (FiledArticle(a, "news", "lead"),), ())
        for number, a in enumerate(articles)
    )
    clerk.close()
    catalog = Catalog(folder / "catalog.db")
    store = open_names(folder / "names.db", writable=True)
    stamps = {a.id: stamp_key(catalog.stamp(a.id)) for a in articles}
    store.put(Filed(int(a.id, 16), stamps[a.id], analysed(a, names), a.date) for a in articles)
    store.close()
    catalog.close()


@contextmanager
def opened(folder: Path):
    """Names and catalog of what ``fill`` left."""
    catalog: Catalog = Catalog(folder / "catalog.db")
    store: EntityStore = open_names(folder / "names.db")
    yield NamedMentions(store, catalog), catalog
    store.close()
    catalog.close()
