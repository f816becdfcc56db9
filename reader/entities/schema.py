"""The tables of the store of entities.

An article points to its analysis, so that equal texts are analysed once. ``article.entities`` lists the ids
of its entities as little-endian 32-bit integers, for counting among many articles, and is null until the
article is counted; ``appearance`` is the same
the other way round. ``name`` holds every folded name of an entity with the number of articles that use it,
``called`` the articles that use a name which is not the entity's canonical one there. Dates are not among them.
The number of the schema changes with every change of what is counted, of folding and of keys.
"""

from __future__ import annotations

from typing import Final

VERSION: Final = 2
TABLES: Final = ("called", "name", "appearance", "entity", "article", "record", "analysis")
SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS analysis (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, recognizer TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS record (analysis INTEGER PRIMARY KEY, line BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS article (
    id INTEGER PRIMARY KEY, analysis INTEGER NOT NULL, date TEXT NOT NULL, entities BLOB
);
CREATE INDEX IF NOT EXISTS article_analysis ON article (analysis);
CREATE INDEX IF NOT EXISTS article_unsettled ON article (id) WHERE entities IS NULL;
CREATE TABLE IF NOT EXISTS entity (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, type TEXT NOT NULL, surname TEXT NOT NULL,
    articles INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS entity_surname ON entity (surname) WHERE surname <> '';
CREATE TABLE IF NOT EXISTS appearance (
    entity INTEGER NOT NULL, article INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (entity, article)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS name (
    id INTEGER PRIMARY KEY, folded TEXT NOT NULL, entity INTEGER NOT NULL, type TEXT NOT NULL,
    surface TEXT NOT NULL, articles INTEGER NOT NULL, canonical INTEGER NOT NULL, UNIQUE (folded, entity)
);
CREATE INDEX IF NOT EXISTS name_entity ON name (entity);
CREATE TABLE IF NOT EXISTS called (
    name INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (name, article)
) WITHOUT ROWID
"""
