import json

from tests.exports.excerpts import TEXT, excerpt, exported


def test_an_excerpt_is_a_web_annotation_with_both_selectors():
    page = json.loads(exported("jsonld", excerpt(1, note="Why?", tags=["x"])))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    (item,) = page["items"]
    assert (item["type"], item["motivation"]) == ("Annotation", "commenting")
    assert item["created"] == "2024-07-20T09:30:00Z"
    assert item["target"]["source"] == "https://planet.test/talks"
    quote, position = item["target"]["selector"]
    assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", "The talks would go on.")
    assert (position["type"], TEXT[position["start"] : position["end"]]) == (
        "TextPositionSelector",
        quote["exact"],
    )
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("commenting", "Why?"),
        ("tagging", "x"),
    ]


def test_an_excerpt_without_words_of_the_user_has_no_body():
    (item,) = json.loads(exported("jsonld", excerpt(1)))["items"]
    assert "body" not in item
    assert item["motivation"] == "highlighting"
