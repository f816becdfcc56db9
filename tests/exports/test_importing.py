import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.exports.importing import read_excerpts
from tests.exports.excerpts import excerpt, excerpts, exported, kept


def back(imported):
    return [(e.id, e.article, e.selector, e.citation, e.note, e.tags, e.created) for e in imported.excerpts]


def changed(name, **fields):
    """An export of one excerpt with fields of it changed."""
    document = json.loads(exported(name, excerpt(1, note="n", tags=["t"])))
    (item,) = document["excerpts" if name == "json" else "items"]
    item.update(fields)
    return json.dumps(document).encode()


def refusal(data):
    imported = read_excerpts(data)
    assert imported.excerpts == ()
    (refused,) = imported.refused
    assert refused.position == 1
    return refused.message


@pytest.mark.parametrize("name", ["json", "jsonld"])
@given(st.lists(excerpts(), max_size=4))
def test_what_was_exported_comes_back_equal(name, some):
    imported = read_excerpts(exported(name, *some).encode())
    assert imported.refused == ()
    assert back(imported) == [kept(each) for each in some]


def test_one_bad_excerpt_does_not_keep_the_others_out():
    document = json.loads(exported("json", excerpt(1), excerpt(2), excerpt(3)))
    document["excerpts"][1]["quote"] = 7
    imported = read_excerpts(json.dumps(document).encode())
    assert [e.id for e in imported.excerpts] == ["0000000001", "0000000003"]
    assert [(r.position, r.message) for r in imported.refused] == [(2, "quote is no text")]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"quote": " "}, "start and end do not fit"),
        ({"selector": None, "end": 3}, "start and end do not fit the quotation"),
        ({"selector": {"start": -1}}, "start is no place in a text"),
        ({"selector": {"start": True}}, "start is no place in a text"),
        ({"selector": {"start": 24, "content": "x"}}, "content is no SHA-256"),
        ({"selector": "x"}, "selector is no object"),
        ({"citation": None}, "it has no citation"),
        ({"citation": {"issued": {"date-parts": [[2024, 13]]}}}, "month must be in 1..12"),
        ({"citation": {"author": [3]}}, "an author is not a name"),
        ({"citation": {"custom": {"date": 3}}}, "date is not text"),
        ({"citation": {"title": "x" * 20_000}}, "a line of the citation is too long"),
        ({"citation": {"custom": {"path": "a\0b"}}}, "the citation's path is none"),
        ({"tags": "x"}, "tags are no list"),
        ({"tags": ["x" * 101]}, "a tag is no text of at most 100"),
        ({"note": {}}, "note is no text"),
        ({"note": "x" * 1_000_001}, "note is longer than 1,000,000 characters"),
        ({"created": "yesterday"}, "Invalid isoformat string"),
        ({"created": "0001-01-01T00:00:00+10:00"}, "date value out of range"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(fields, said):
    assert said in refusal(changed("json", **fields))


def test_an_endless_number_of_a_year_is_refused():
    data = changed("json", citation={"issued": {"date-parts": [["YEAR"]]}}).replace(b'"YEAR"', b"1e999")
    assert refusal(data) == "a date is not in date-parts"


def test_an_excerpt_needs_a_quotation():
    assert refusal(changed("jsonld", target={"source": "https://a.test/"})) == "it has no TextQuoteSelector"
    blank = {"source": "https://a.test/", "selector": {"type": "TextQuoteSelector", "exact": " "}}
    assert refusal(changed("jsonld", target=blank)) == "it has no quotation"


def test_hostile_text_is_made_safe():
    (told,) = read_excerpts(
        changed(
            "json",
            note="a\x1b[31mb\u202e",
            tags=["\x1bt\n"],
            citation={"title": "x\x1b[2J\ny", "URL": "javascript:1"},
        )
    ).excerpts
    assert "\x1b" not in told.note + "".join(told.tags) + told.citation.title
    assert "\u202e" not in told.note
    assert told.citation.url == ""


@pytest.mark.parametrize("id_", ["", "../../etc", "0000000001\n", "ABCDEFGHIJ", "https://hypothes.is/a/x"])
def test_an_id_of_another_shape_makes_it_a_new_excerpt(id_):
    (told,) = read_excerpts(changed("json", id=id_, article=id_)).excerpts
    assert (told.id, told.article) == (None, None)


def test_an_annotation_from_elsewhere_is_read_with_its_address():
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://hypothes.is/a/x",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "Why?"},
        "target": {
            "source": {"id": "https://a.test/story"},
            "selector": [
                {"type": "RangeSelector"},
                {"type": "TextQuoteSelector", "exact": "the words", "prefix": "so "},
            ],
        },
    }
    (told,) = read_excerpts(json.dumps(annotation).encode()).excerpts
    assert (told.id, told.article, told.note, told.created) == (None, None, "Why?", None)
    assert (told.selector.exact, told.selector.prefix, told.selector.content) == ("the words", "so ", "")
    assert told.citation.url == "https://a.test/story"


def test_a_list_and_a_collection_of_annotations_are_read():
    page = json.loads(exported("jsonld", excerpt(1)))
    assert len(read_excerpts(json.dumps(page["items"]).encode()).excerpts) == 1
    assert len(read_excerpts(json.dumps({"first": page}).encode()).excerpts) == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is not JSON"),
        (b"\xff\xfe", "it is not JSON"),
        (b"[" * 200_000, "it is not JSON; it goes too deep"),
        (b"1" * 10_000, "it is not JSON"),
        (b'{"version": 1, "excerpts": NaN}', "NaN is no JSON"),
        (b'{"version": 1, "excerpts": [Infinity]}', "Infinity is no JSON"),
        (b"{}", "there are no excerpts in it"),
        (b'"x"', "there are no excerpts in it"),
        (b'{"version": 2, "excerpts": []}', "the excerpts are of version 2; this program reads version 1"),
        (b'{"version": 1, "excerpts": {}}', "its excerpts are no list"),
    ],
)
def test_a_file_that_is_none_is_refused_whole(data, said):
    with pytest.raises(SourceError) as caught:
        read_excerpts(data)
    assert said in str(caught.value)


def test_a_file_too_large_is_not_even_parsed(monkeypatch):
    monkeypatch.setattr("reader.exports.json_items.MOST_BYTES", 10)
    with pytest.raises(SourceError, match="larger than"):
        read_excerpts(b"[" + b" " * 20 + b"]")


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_NAMES = (
    "id",
    "article",
    "quote",
    "start",
    "end",
    "prefix",
    "tags",
    "note",
    "created",
    "citation",
    "selector",
)


@given(st.sampled_from(["json", "jsonld"]), st.sampled_from([*_NAMES, "target", "body"]), _JSON)
def test_any_value_in_any_place_is_read_or_refused(name, field, value):
    imported = read_excerpts(changed(name, **{field: value}))
    assert len(imported.excerpts) + len(imported.refused) == 1


@given(_JSON)
def test_any_citation_is_read_or_refused(value):
    for field in ("title", "author", "issued", "accessed", "custom", "URL"):
        imported = read_excerpts(changed("json", citation={field: value}))
        assert len(imported.excerpts) + len(imported.refused) == 1
