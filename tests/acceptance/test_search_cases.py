"""Cases that real users of neighbouring programs reported, about finding articles; each test names its case.

K04 newsboat 3070, feedparser 421; K08, K10 Zotero 1300, 1876; K13 bibsearch 21; K15 Whoosh 1; K17 Datashare
575; K19 flatnotes 371; K42 AIL 195; K47 dupeGuru 335; K49 trafilatura 879.
"""

import os
import shutil
from pathlib import Path

import pytest

from reader.library.opening import open_library
from tests.sources.extra_inputs import ODD_NAMES
from tests.unprivileged import unprivileged

HARD = Path(__file__).parent.parent / "data" / "hard"


@pytest.fixture
def folder(tmp_path):
    """An empty folder, and a way to put articles into it."""
    place = tmp_path / "news"
    place.mkdir()

    def write(**texts):
        for name, text in texts.items():
            (place / f"{name}.txt").write_text(text)
        return place

    return write


def titles(done):
    return [hit["title"] for hit in done.json["hits"]]


def lit(hit):
    snippet = hit["snippet"]
    return [snippet["text"][start:end] for start, end in snippet["hits"]]


def test_k04_one_broken_byte_is_one_replacement_sign_and_the_accents_stay_right(newsreader):
    record = newsreader("show", HARD / "enc-one-bad-byte.txt", "--json").json
    assert "Zoë Brontë" in record["text"]
    assert record["text"].count("\ufffd") == 1
    (warning,) = record["warnings"]
    assert "1 byte" in warning["message"]


@pytest.mark.parametrize(
    "plain",
    [
        "Kardosova",
        "Klapste",
        "Truta",
        "Marcinska",
        "Lodz",
        "Orsted",
        "Strasse",
        "Equateur",
        "Algerie",
        "revolution",
    ],
)
def test_k08_plain_letters_find_accented_names(newsreader, folder, plain):
    place = folder(
        names="Names\n\nKardošová, Klápště, Truță, Marcińska, Łódź, Ørsted, Straße.\n",
        places="Lieux\n\nL’Équateur et l’Algérie après la révolution.\n",
    )
    assert newsreader("search", plain, place, "--count").out == "1\n"


def test_k08_a_search_with_accents_ranks_the_accented_form_first(newsreader, folder):
    place = folder(
        plain="Lodz travel\n\nThe town of Lodz is old.\n", accent="Łódź travel\n\nThe town of Łódź is old.\n"
    )
    assert titles(newsreader("search", "Łódź", place, "--json")) == ["Łódź travel", "Lodz travel"]


def test_k10_straight_and_curly_quotes_are_the_same_in_words_and_round_phrases(newsreader):
    straight = newsreader("search", "Quartet's", "--json")
    assert straight.json["total"] > 0
    assert titles(straight) == titles(newsreader("search", "Quartet’s", "--json"))
    phrase = "War maniacs of the South Korean"
    found = titles(newsreader("search", f'"{phrase}"', "--json"))
    assert len(found) == 1
    assert titles(newsreader("search", f"“{phrase}”", "--json")) == found


def test_k13_hyphens_are_no_trap(newsreader):
    for query in ("Ban Ki-moon", "ki-moon", "Tae Yong-ho"):
        assert newsreader("search", query, "--count").code == 0
    for query in ("-moon", "moon-", "--", "-", "- moon", "a--b"):
        assert newsreader("search", "--count", "--", query).code in {0, 1, 2}
    all_of_them = newsreader("search", "", "--count").out
    assert newsreader("search", "--count", "--", "-moon").out != all_of_them


def test_k15_a_phrase_with_stop_words_needs_all_of_them_in_place(newsreader, folder):
    place = folder(
        one="Notice\n\nThe Meeting of the Board is on Monday.\n",
        two="Note\n\nThe Board had no Meeting of note.\n",
    )
    assert titles(newsreader("search", '"Meeting of the Board"', place, "--json")) == ["Notice"]


def test_k17_a_letter_with_a_sign_does_not_cut_the_query(newsreader, folder):
    place = folder(good="Mañana\n\nMañana la façade naïve.\n", bad="Ana\n\nAna se va. Fa ade na ve.\n")
    for query in ("mañana", "manana", "façade", "naive", "naïve", "title:mañana"):
        done = newsreader("search", query, place, "--json")
        assert titles(done) == ["Mañana"]
        assert done.json["query"]["understood"] == query


@pytest.mark.parametrize(
    ("query", "article"),
    [("灯台", "灯台の修理が終わる"), ("修理", "灯台の修理が終わる"), ("田中", "灯台の修理が終わる"),
     ("老桥", "老桥重新开放"), ('"灯台の修理"', "灯台の修理が終わる")],
)  # fmt: skip
def test_k19_words_are_found_where_the_script_has_no_spaces_and_exactly_they_are_lit(
    newsreader, tmp_path, query, article
):
    for name in ("uni-cjk.txt", "enc-shift-jis.txt"):
        shutil.copy(HARD / name, tmp_path)
    hits = {hit["title"]: hit for hit in newsreader("search", query, tmp_path, "--json").json["hits"]}
    assert article in hits
    assert set(lit(hits[article])) == {query.strip('"')}


def damaged(how):
    """Ways in which an index breaks: a function from its folder."""

    def toc(index, size):
        (file,) = index.rglob("*.toc")
        file.write_bytes(file.read_bytes()[:size])

    def half(index):
        for file in index.rglob("*.pst"):
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])

    return {
        "toc of 10 bytes": lambda i: toc(i, 10),
        "empty toc": lambda i: toc(i, 0),
        "half a segment": half,
    }[how]


@pytest.mark.parametrize("how", ["toc of 10 bytes", "empty toc", "half a segment"])
def test_k42_a_damaged_index_is_rebuilt_with_one_line_and_the_users_work_is_untouched(
    newsreader, tmp_path, how
):
    assert newsreader("search", "havana", "--count").out == "1\n"
    library = tmp_path / "home" / "data" / "library.db"
    open_library(library)[0].close()
    before = library.read_bytes()
    (index,) = tmp_path.rglob("index")
    damaged(how)(index)
    done = newsreader("search", "havana", "--count")
    assert (done.code, done.out) == (0, "1\n")
    (line,) = done.err.splitlines()
    assert "index is being rebuilt" in line
    done = newsreader("search", "havana", "--count")
    assert (done.code, done.out, done.err) == (0, "1\n", "")
    assert library.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("--like", "SEED"),
        ("--list-saved",),
        ("--batch", "LIST"),
        ("havana", "--facets"),
        ("havana", "--explain"),
        ("havana", "--concordance"),
    ],
)
def test_k42_a_damaged_index_is_rebuilt_whatever_asks_first(newsreader, tmp_path, words):
    hit = newsreader("search", "havana", "--save", "Havana", "--json").json["hits"][0]["id"]
    (tmp_path / "list.txt").write_text("havana\n")
    places = {"SEED": hit, "LIST": tmp_path / "list.txt"}
    words = [places.get(word, word) for word in words]
    sound = newsreader("search", *words)
    (index,) = tmp_path.rglob("index")
    damaged("half a segment")(index)
    done = newsreader("search", *words)
    assert (done.code, done.out) == (sound.code, sound.out)
    assert "index is being rebuilt" in done.err


def test_k42_a_cache_that_cannot_be_written_is_told_in_one_line(newsreader):
    with unprivileged() as place:
        home = place / "home"
        newsreader("search", "havana", "--home", home)
        (index,) = home.rglob("index")
        index.parent.chmod(0o500)
        try:
            done = newsreader("search", "havana", "--home", home)
        finally:
            index.parent.chmod(0o700)
    assert done.code in {0, 3}
    assert len(done.err.splitlines()) <= 2


def test_k47_files_of_every_name_are_listed_opened_and_named_among_the_problems(newsreader, tmp_path):
    place = tmp_path / "news"
    place.mkdir()
    for number, name in enumerate(ODD_NAMES):
        path = os.path.join(os.fsencode(place), name)
        Path(os.fsdecode(path)).write_text(f"Odd name {number}\n\nThe text of number {number}.\n")
    Path(os.fsdecode(os.path.join(os.fsencode(place), b"bad\xff.pdf"))).write_bytes(b"%PDF")
    hits = newsreader("search", "odd name", place, "--json").json["hits"]
    assert len(hits) == len(ODD_NAMES)
    for hit in hits:
        record = newsreader("show", hit["id"], "--json").json
        assert record["path"] == hit["path"]
        assert record["path"].isprintable()
    (skipped,) = newsreader("doctor", place, "--json").json["skipped"]
    assert skipped["path"].endswith("/bad\\xff.pdf")


def test_k49_a_short_page_has_each_paragraph_once(newsreader):
    text = newsreader("show", HARD / "doc-page-small.html", "--json").json["text"]
    assert text.count("First synthetic paragraph") == 1
    assert text.count("Second synthetic paragraph") == 1
