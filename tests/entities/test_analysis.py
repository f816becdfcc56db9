"""What an article names, from the recogniser's spans to entities in order."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.analysis import analyse
from reader.entities.crf import CrfRecognizer
from reader.model.article import Article
from reader.model.dates import PartialDate
from reader.model.entity import Analysis, EntityType, NameSpan
from tests.entities.gold import CORE, HARD, Told, found, gold_names, seed_article, wanted

PERSON, ORG, PLACE, NORP, EVENT = (
    EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.NORP, EntityType.EVENT,
)  # fmt: skip
NAMES = {"Yoon Suk Yeol": PERSON, "Yoon": PERSON, "Seoul": PLACE, "BBC": ORG, "North Korea": PLACE}


def article(text: str, title: str = "", **more) -> Article:
    return Article("0" * 16, title, text, "-", **({"language": "en"} | more))


def surfaces(text: str, analysis: Analysis) -> list[str]:
    return [text[m.start : m.end] for m in analysis.mentions]


def entity(analysis: Analysis, canonical: str):
    (one,) = (entity for entity in analysis.entities if entity.canonical == canonical)
    return one


def test_gold_names_of_the_owner_s_article_give_all_its_gold_mentions():
    assert found(analyse(seed_article(), gold_names())) == wanted(HARD)


def test_the_recogniser_finds_all_core_mentions_of_the_owner_s_article():
    assert wanted(CORE) <= found(analyse(seed_article(), CrfRecognizer()))


def test_the_recogniser_finds_the_hard_mentions_too_and_no_false_one():
    assert found(analyse(seed_article(), CrfRecognizer())) == wanted(HARD)


def test_a_surname_in_the_title_is_the_full_name_of_the_text():
    analysis = analyse(article("Yoon Suk Yeol spoke in Seoul.", "Yoon speaks"), Told(NAMES))
    (mention,) = analysis.title_mentions
    assert (mention.start, mention.end) == (0, 4)
    assert analysis.entities[mention.entity].canonical == "Yoon Suk Yeol"


def test_the_title_counts_and_puts_its_names_first():
    analysis = analyse(article("In Seoul: Yoon Suk Yeol.", "Yoon speaks"), Told(NAMES))
    assert [(one.canonical, one.count) for one in analysis.entities] == [("Yoon Suk Yeol", 2), ("Seoul", 1)]


def test_a_title_made_from_the_lead_is_no_headline():
    text = "Yoon Suk Yeol spoke in Seoul on a warm day."
    made = analyse(article(text, "Yoon Suk Yeol spoke in…", title_made=True), Told(NAMES))
    untitled = analyse(article(text), Told(NAMES))
    assert made.entities == untitled.entities
    assert [(m.start, m.end) for m in made.title_mentions] == [(0, 13)]


def test_names_of_an_entity_stand_most_frequent_first():
    analysis = analyse(article("Yoon Suk Yeol, then Yoon, then Yoon."), Told(NAMES))
    assert entity(analysis, "Yoon Suk Yeol").names == ("Yoon", "Yoon Suk Yeol")


def test_the_side_of_a_country_is_a_name_of_it():
    analysis = analyse(article("North Korea replied. The North is angry."), Told(NAMES))
    assert entity(analysis, "North Korea").names == ("North Korea", "North")


def test_a_side_takes_the_place_of_what_the_recogniser_said_there():
    analysis = analyse(article("North Korea and the South."), Told(NAMES | {"South": ORG}))
    assert [(one.type, one.canonical) for one in analysis.entities] == [
        (PLACE, "North Korea"),
        (PLACE, "South Korea"),
    ]


def test_dates_are_entities_by_value():
    text = "In June 2024, on 3 June and in June."
    analysis = analyse(article(text, date=PartialDate("2024-07-16")), Told())
    assert surfaces(text, analysis) == ["June 2024", "3 June", "June"]
    assert [(one.canonical, one.iso, one.count) for one in analysis.entities] == [
        ("2024-06", "2024-06", 2),
        ("2024-06-03", "2024-06-03", 1),
    ]


def test_without_an_article_date_a_relative_one_keeps_its_wording_and_is_never_joined():
    analysis = analyse(article("On Sunday. Again on Sunday."), Told())
    (one,) = analysis.entities
    assert (one.canonical, one.iso, one.key, one.count) == ("Sunday", None, "", 2)


def test_a_name_inside_a_date_with_digits_gives_way():
    text = "It was on May 5, 2024."
    assert surfaces(text, analyse(article(text), Told({"May": PERSON}))) == ["May 5, 2024"]


def test_a_date_inside_a_name_gives_way():
    text = "After the September 11 attacks."
    assert surfaces(text, analyse(article(text), Told({"September 11 attacks": EVENT}))) == [
        "September 11 attacks"
    ]


def test_a_lone_surname_has_no_key():
    assert entity(analyse(article("Yoon spoke."), Told(NAMES)), "Yoon").key == ""


def test_the_recogniser_is_named_with_its_version():
    assert analyse(article("Seoul"), Told(NAMES)).recognizer == "told 1"


FRENCH = "Le président est arrivé à Seoul le 5 juin pour une visite dans la capitale avec la délégation. March 2024."


@pytest.mark.parametrize("language", ["fr", ""])
def test_in_another_language_nothing_is_found_and_no_recogniser_named(language):
    assert analyse(article(FRENCH, language=language), Told(NAMES)) == Analysis("")


def test_a_recogniser_for_another_language_finds_names_there_but_no_dates():
    told = Told(NAMES)
    told.languages = frozenset({"fr"})
    analysis = analyse(article(FRENCH, language="fr"), told)
    assert surfaces(FRENCH, analysis) == ["Seoul"]


def test_english_text_has_dates_though_the_recogniser_does_not_know_english():
    told = Told(NAMES)
    told.languages = frozenset({"fr"})
    assert surfaces("Seoul, in May 2024", analyse(article("Seoul, in May 2024"), told)) == ["May 2024"]


def test_what_a_careless_recogniser_says_is_put_right():
    spans = [
        NameSpan(6, 12, PLACE), NameSpan(0, 4, PERSON), NameSpan(2, 8, ORG), NameSpan(3, 3, ORG),
        NameSpan(9, 99, ORG), NameSpan(14, 16, EntityType.DATE),
    ]  # fmt: skip
    analysis = analyse(article("Yoon  Seoul   at"), Told(spans=spans))
    assert [(m.start, m.end) for m in analysis.mentions] == [(0, 4), (6, 12)]


def test_no_name_reaches_from_the_title_into_the_text():
    analysis = analyse(
        article("Seoul said", "About"), Told(spans=[NameSpan(2, 9, PLACE), NameSpan(6, 11, PLACE)])
    )
    assert [(m.start, m.end) for m in analysis.mentions] == [(0, 5)]
    assert analysis.title_mentions == ()


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "\ud800", "A" * 100_000, "Seoul " * 20_000])
def test_odd_texts_are_analysed(text):
    analysis = analyse(article(text), CrfRecognizer())
    assert all(m.end <= len(text) for m in analysis.mentions)


def test_text_in_capitals_is_analysed():
    text = seed_article().text.upper()
    analysis = analyse(replace(seed_article(), text=text), CrfRecognizer())
    assert "Kim Jong Un" in {one.canonical for one in analysis.entities}


words = st.sampled_from(
    [
        "Yoon",
        "Suk",
        "Yeol",
        "Seoul",
        "BBC",
        "the",
        "North",
        "South Korea",
        "in",
        "May",
        "2016",
        "(",
        ")",
        ".",
        "\n",
        "’s",
    ]
)
texts = st.lists(words, max_size=40).map(" ".join)


@given(texts, texts, st.booleans(), st.sampled_from([None, PartialDate("2024"), PartialDate("2024-07-16")]))
def test_mentions_stand_in_order_inside_the_text_and_belong_to_an_entity(title, text, made, date):
    analysis = analyse(article(text, title.replace("\n", " "), title_made=made, date=date), Told(NAMES))
    for mentions, within in ((analysis.mentions, text), (analysis.title_mentions, title)):
        ends = [0, *(m.end for m in mentions)]
        assert all(end <= m.start < m.end <= len(within) for end, m in zip(ends, mentions, strict=False))
        for m in mentions:
            assert " ".join(within[m.start : m.end].split()) in analysis.entities[m.entity].names
    counted = [m.entity for m in (*analysis.mentions, *(() if made else analysis.title_mentions))]
    assert [counted.count(number) for number in range(len(analysis.entities))] == [
        e.count for e in analysis.entities
    ]
    assert list(analysis.entities) == sorted(analysis.entities, key=lambda e: -e.salience)


@given(texts, texts)
def test_an_analysis_does_not_depend_on_other_articles(one, other):
    recognizer = Told(NAMES)
    alone = analyse(article(one), recognizer)
    analyse(article(other), recognizer)
    assert analyse(article(one), recognizer) == alone
