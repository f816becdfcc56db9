"""``newsreader search`` without a query: the like of an article, saved searches, a list of queries."""

import csv
import io

from reader.exports.formats.csv import unguarded


def ids(done):
    return [line.split()[0] for line in done.lines]


def test_the_like_of_an_article_is_found_and_the_article_is_not_among_it(newsreader, news):
    (ferry,) = ids(newsreader("search", "captain", news))
    done = newsreader("search", "--like", ferry[:6], news)
    assert done.code == 0
    assert "Harbour bridge reopens" in done.out
    assert ferry not in done.out
    document = newsreader("search", "--like", news / "ferry.txt", "--json", news).json
    assert [hit["id"] for hit in document["hits"]] == ids(done)


def test_an_article_that_is_not_there_has_no_like(newsreader, news):
    done = newsreader("search", "--like", "ffffffffffffffff", news, "--json")
    assert done.code != 0
    assert "there is no article" in done.error["message"]


def test_a_search_is_saved_listed_and_asked_by_name(newsreader, news):
    assert newsreader("search", "harbour", news, "--save", "The harbour").code == 0
    (saved,) = newsreader("search", "--list-saved", news, "--json").json["searches"]
    assert set(saved) == {"name", "query", "total", "new", "created", "looked_at"}
    assert (saved["name"], saved["query"], saved["total"], saved["new"]) == ("The harbour", "harbour", 3, 0)
    asked = newsreader("search", "--saved", "the harbour", news)
    assert ids(asked) == ids(newsreader("search", "harbour", news))


def test_what_is_new_since_last_looked_at_is_counted_until_it_is_looked_at(newsreader, folder):
    assert newsreader("search", "harbour", folder, "--save", "Harbour").code == 0
    (folder / "new.txt").write_text(
        "A new harbour\n\nThe harbour of Tilling grows again this year, it said.\n"
    )
    assert "1 new" in newsreader("search", "--list-saved", folder).out
    assert newsreader("search", "--saved", "Harbour", "--count", folder).out.strip() == "4"
    assert "1 new" in newsreader("search", "--saved", "Harbour", folder).err
    assert "new" not in newsreader("search", "--list-saved", folder).out


def test_a_saved_search_that_is_not_there_is_missed_by_name(newsreader, news):
    done = newsreader("search", "--saved", "Nothing", news, "--json")
    assert done.code != 0
    assert "no saved search 'Nothing'" in done.error["message"]


def test_without_a_saved_search_the_list_says_how_to_save_one(newsreader, news):
    done = newsreader("search", "--list-saved", news)
    assert (done.code, done.out) == (1, "")
    assert "--save NAME" in done.err


def test_a_list_of_queries_becomes_a_table_of_counts(newsreader, news, tmp_path):
    names = tmp_path / "names.txt"
    names.write_text('harbour\n\n"Angela Merkel"\n="WHO"\nzebra\n')
    done = newsreader("search", "--batch", names, news, "--csv")
    assert done.code == 0
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert [(unguarded(row["query"]), row["total"]) for row in rows] == [
        ("harbour", "3"),
        ('"Angela Merkel"', "1"),
        ('="WHO"', "1"),
        ("zebra", "0"),
    ]
    assert rows[2]["query"].startswith("'=")


def test_the_list_comes_through_a_pipe_too_and_leaves_as_json(newsreader, news):
    document = newsreader("search", "--batch", "-", news, "--json", stdin=b"harbour\nfoo:harbour\n").json
    first, second = document["queries"]
    assert set(first) == {
        "text", "asked", "understood", "total", "partial", "unread", "first", "latest", "notes",
    }  # fmt: skip
    assert (first["text"], first["total"], first["notes"]) == ("harbour", 3, [])
    assert "foo: is not a field" in second["notes"][0]


def test_several_plain_words_are_a_name_and_asked_as_a_phrase(newsreader, news):
    lines = b"Angela Merkel\nMerkel Angela\nharbour ferry captain:\nmerkel OR captain\n"
    found = newsreader("search", "--batch", "-", news, "--json", stdin=lines).json["queries"]
    assert [(each["asked"], each["total"]) for each in found] == [
        ('"Angela Merkel"', 1), ('"Merkel Angela"', 0), ('"harbour ferry captain:"', 0), ("merkel OR captain", 2),
    ]  # fmt: skip
    assert (found[0]["first"], found[0]["latest"], found[0]["unread"]) == ("2021-03", "2021-03", 1)


def test_a_query_of_which_nothing_can_be_read_finds_nothing_in_a_list(newsreader, news):
    document = newsreader("search", "--batch", "-", news, "--json", stdin=b"harbour\n()\n").json
    assert document["queries"][1]["total"] == 0
    assert document["queries"][1]["notes"]


def test_a_list_without_a_query_is_refused(newsreader, news):
    done = newsreader("search", "--batch", "-", news, "--json", stdin=b"\n \n")
    assert done.code == 2
    assert done.error["kind"] == "empty"


def test_a_list_that_is_not_there_is_refused(newsreader, news, tmp_path):
    done = newsreader("search", "--batch", tmp_path / "gone.txt", news)
    assert done.code == 3
    assert "cannot read" in done.err


def test_without_a_query_there_is_an_error(newsreader, news):
    done = newsreader("search", "--json")
    assert done.code == 2
    assert done.error["message"] == "the following arguments are required: QUERY"
