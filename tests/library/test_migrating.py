"""A file is brought forward step by step, each whole."""

import sqlite3

import pytest

from reader.library.migrating import migrate, migrations, statements, version_of

STEPS = ("CREATE TABLE one (x TEXT);", "CREATE TABLE two (x TEXT);\nINSERT INTO two VALUES ('a;b');\n")


@pytest.fixture
def connection():
    opened = sqlite3.connect(":memory:", isolation_level=None)
    yield opened
    opened.close()


def tables(connection):
    return [row[0] for row in connection.execute("SELECT name FROM sqlite_master ORDER BY name")]


def test_an_empty_file_takes_all_steps(connection):
    migrate(connection, STEPS)
    assert (version_of(connection), tables(connection)) == (2, ["one", "two"])


def test_a_file_goes_on_from_its_version(connection):
    migrate(connection, STEPS[:1])
    migrate(connection, STEPS)
    assert (version_of(connection), tables(connection)) == (2, ["one", "two"])


def test_a_file_that_is_there_is_left(connection):
    migrate(connection, STEPS)
    before = connection.total_changes
    migrate(connection, STEPS)
    assert connection.total_changes == before


def test_a_failing_step_leaves_the_one_before(connection):
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (STEPS[0], "CREATE TABLE two (x);\nnonsense;"))
    assert (version_of(connection), tables(connection)) == (1, ["one"])


def test_the_steps_of_the_package_make_the_newest_version(connection):
    migrate(connection, migrations())
    assert version_of(connection) == len(migrations())
    assert "excerpts" in tables(connection)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_trigger_is_one_statement():
    trigger = "CREATE TRIGGER t AFTER INSERT ON one BEGIN\n  DELETE FROM two;\n  DELETE FROM one;\nEND;\n"
    assert list(statements("CREATE TABLE one (x);\n" + trigger + "-- the end")) == [
        "CREATE TABLE one (x);\n",
        trigger,
        "-- the end",
    ]
