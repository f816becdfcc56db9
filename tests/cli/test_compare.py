"""``newsreader compare``: two articles, sentence by sentence."""

import pytest

AGENCY = """Bridge opens

The bridge over the Tay opened on Tuesday, officials said. It cost 40 million pounds.
Angela Merkel led the work. Traffic had been diverted for three years.
"""
PAPER = """At last: a bridge

Angela Merkel led the work.
The bridge over the Tay opened on Monday, officials said. Nobody came from Warsaw to the feast.
It cost 40 million pounds.
"""


@pytest.fixture
def versions(tmp_path):
    (tmp_path / "agency.txt").write_text(AGENCY)
    (tmp_path / "paper.txt").write_text(PAPER)
    return tmp_path / "agency.txt", tmp_path / "paper.txt"


def test_each_sentence_stands_on_a_line_with_a_sign(newsreader, versions):
    done = newsreader("compare", *versions)
    assert done.code == 0
    assert done.lines[0].startswith("A  ")
    assert done.lines[0].endswith("Bridge opens")
    assert done.lines[2:] == [
        "2 sentences alike, 1 changed (1 moved), 1 only in A, 1 only in B",
        "",
        " ~A The bridge over the Tay opened on [-Tuesday-], officials said.",
        " ~B The bridge over the Tay opened on {+Monday+}, officials said.",
        "  B Nobody came from Warsaw to the feast.",
        "    It cost 40 million pounds.",
        ">   Angela Merkel led the work.",
        "  A Traffic had been diverted for three years.",
    ]


def test_what_is_alike_in_both_can_be_left_out(newsreader, versions):
    lines = newsreader("compare", *versions, "--differences").lines
    assert not any("40 million" in line for line in lines)
    assert any("Traffic" in line for line in lines)


def test_the_document_has_offsets_into_the_texts_that_show_prints(newsreader, versions):
    document = newsreader("compare", *versions, "--json").json
    assert set(document) == {
        "version", "first", "second", "alike", "changed", "only_first", "only_second", "moved", "cut", "pairs",
    }  # fmt: skip
    texts = {
        side: newsreader("show", path, "--json").json["text"]
        for side, path in zip(("first", "second"), versions, strict=True)
    }
    assert {pair["kind"] for pair in document["pairs"]} == {"alike", "changed", "first", "second"}
    for pair in document["pairs"]:
        assert set(pair) == {"kind", "moved", "first", "second"}
        for side, text in texts.items():
            if (sentence := pair[side]) is not None:
                assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    changed = next(pair for pair in document["pairs"] if pair["kind"] == "changed")
    assert [texts["second"][low:high] for low, high in changed["second"]["marks"]] == ["Monday"]


def test_who_is_named_in_both_and_who_in_one_alone(newsreader, versions):
    names = newsreader("compare", *versions, "--names", "--json").json["names"]
    assert ("Angela Merkel", 1, 1) in [
        (one["canonical"], one["first"], one["second"]) for one in names["both"]
    ]
    assert "Warsaw" in [one["canonical"] for one in names["second"]]
    out = newsreader("compare", *versions, "--names").out
    assert "named in both: " in out
    assert "named in B alone: Warsaw" in out


def test_one_of_them_may_come_from_a_pipe_but_not_both(newsreader, versions):
    assert newsreader("compare", versions[0], "-", stdin=PAPER.encode()).code == 0
    done = newsreader("compare", "-", "-", stdin=PAPER.encode())
    assert done.code == 2
    assert "standard input" in done.err


def test_an_article_that_is_not_there_is_named(newsreader, versions):
    done = newsreader("compare", versions[0], "nowhere.txt", "--json")
    assert done.error["kind"] == "missing"
