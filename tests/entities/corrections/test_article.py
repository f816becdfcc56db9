"""What an article names, as the user has corrected it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.entities.corrections.article import corrected
from reader.entities.corrections.steps import StepsByArticle
from reader.entities.identity import identity, identity_of
from reader.model.article import ArticleId
from reader.model.correction import CorrectionKind
from reader.text.safe import safe_line
from tests.entities.written import correction, written

SPIES = written(
    "[ORG KSB] looks on",
    "The [ORG National Intelligence Service] met [PERSON Kim Jong Un|Kim]. [ORG KSB] men and "
    "[PERSON Kim Jong Un] and [PERSON Kim Jong Un|Kim] saw [PLACE Havana].",
)


def shown(analysis):
    """Type, canonical name, names and count of every entity, by name."""
    return sorted((e.type.value, e.canonical, e.names, e.count) for e in analysis.entities)


def steps_of(made):
    """All of them, as if they held in one article."""
    return StepsByArticle([replace(one, article=None) for one in made]).everywhere


def after(*corrections, article=SPIES):
    title, text, analysis = article
    return corrected(analysis, steps_of(corrections), title, text)


def test_entities_that_are_the_same_become_one_with_all_their_names_and_mentions():
    merged = after(correction("merge", "ORG KSB", "ORG National Intelligence Service"))
    assert shown(merged) == [
        ("ORG", "National Intelligence Service", ("KSB", "National Intelligence Service"), 3),
        ("PERSON", "Kim Jong Un", ("Kim", "Kim Jong Un"), 3),
        ("PLACE", "Havana", ("Havana",), 1),
    ]
    (service,) = (n for n, e in enumerate(merged.entities) if e.key == "ORG:national intelligence service")
    assert [m.entity for m in merged.title_mentions] == [service]
    assert sum(m.entity == service for m in merged.mentions) == 2


def test_what_becomes_one_with_the_headline_is_as_central_as_the_headline():
    before, now = SPIES[2], after(correction("merge", "ORG KSB", "ORG National Intelligence Service"))
    assert before.entities[0].canonical == "KSB"
    assert now.entities[0].canonical == "National Intelligence Service"


def test_names_that_are_another_s_leave_with_their_mentions():
    split = after(correction("split", "PERSON Kim Jong Un", "PERSON Kim Yo Jong", names=["Kim"]))
    assert [one for one in shown(split) if one[0] == "PERSON"] == [
        ("PERSON", "Kim Jong Un", ("Kim Jong Un",), 1),
        ("PERSON", "Kim Yo Jong", ("Kim",), 2),
    ]


def test_a_name_may_go_to_an_entity_that_the_article_names_already():
    split = after(correction("split", "PERSON Kim Jong Un", "PLACE Havana", names=["Kim", "Castro"]))
    assert ("PLACE", "Havana", ("Kim", "Havana"), 3) in shown(split)


def test_an_entity_is_renamed_and_keyed_by_its_new_name():
    renamed = after(correction("rename", "PLACE Havana", "PLACE La Habana"))
    assert ("PLACE", "La Habana", ("Havana",), 1) in shown(renamed)
    assert "PLACE:la habana" in [e.key for e in renamed.entities]


def test_an_entity_gets_another_type():
    retyped = after(correction("retype", "PLACE Havana", "ORG Havana"))
    assert ("ORG", "Havana", ("Havana",), 1) in shown(retyped)
    assert "ORG:havana" in [e.key for e in retyped.entities]


def test_a_hidden_entity_is_gone_with_its_mentions():
    hidden = after(correction("hide", "ORG KSB"))
    assert [e.canonical for e in hidden.entities if e.type == "ORG"] == ["National Intelligence Service"]
    assert hidden.title_mentions == ()
    assert len(hidden.mentions) == len(SPIES[2].mentions) - 1


def test_corrections_apply_to_what_the_earlier_ones_left():
    merge = correction("merge", "ORG KSB", "ORG National Intelligence Service", sequence=1)
    hide = correction("hide", "ORG National Intelligence Service", sequence=2)
    assert "ORG" not in [e.type for e in after(merge, hide).entities]
    assert [e.canonical for e in after(hide, merge).entities if e.type == "ORG"] == [
        "National Intelligence Service"
    ]


def test_an_entity_is_known_by_its_key_whatever_the_article_calls_it():
    article = written("", "The [PERSON George W. Bush] era, [PLACE US].")
    assert after(correction("hide", "PERSON George Bush"), article=article).entities[0].type == "PLACE"
    assert shown(after(correction("hide", "PLACE United States"), article=article))[0][0] == "PERSON"


def test_a_correction_that_fits_nothing_gives_back_the_very_same_analysis():
    assert after(correction("hide", "PLACE Atlantis")) is SPIES[2]
    assert after() is SPIES[2]


def test_a_made_title_is_not_counted_a_second_time():
    title, text, analysis = written("[ORG KSB] men", "[ORG KSB] men saw [PLACE Havana].")
    once = [type(e)(e.type, e.canonical, e.key, e.names, 1, e.salience) for e in analysis.entities]
    made = type(analysis)("r 1", analysis.mentions, analysis.title_mentions, tuple(once))
    renamed = corrected(made, steps_of([correction("rename", "ORG KSB", "ORG Spies")]), title, text)
    assert [(e.canonical, e.count) for e in renamed.entities] == [("Spies", 1), ("Havana", 1)]


def test_the_corrections_of_an_article_are_its_own_and_those_for_everywhere_in_their_order():
    mine, other = ArticleId("1" * 16), ArticleId("2" * 16)
    hide = correction("hide", "ORG KSB", sequence=1)
    rename = correction("rename", "PLACE Havana", "PLACE La Habana", article=mine, sequence=2)
    by_article = StepsByArticle([hide, rename])
    assert [step.source for step in by_article.of(mine)] == ["ORG:ksb", "PLACE:havana"]
    assert [step.source for step in by_article.of(other)] == ["ORG:ksb"]


# -- laws -----------------------------------------------------------------------------------------

NAMES = (
    "PERSON Kim Jong Un",
    "PERSON Kim",
    "ORG KSB",
    "ORG Kim",
    "PLACE Havana",
    "PLACE Cuba",
    "NORP Cubans",
)
SURFACES = ("Kim", "Kim Jong Un", "KSB", "the KSB", "Havana", "HAVANA", "Cuban")
_marks = st.builds("[{}|{}]".format, st.sampled_from(NAMES), st.sampled_from(SURFACES))
marked = st.lists(st.one_of(_marks, st.sampled_from(["met", "and", "saw", "."])), max_size=8).map(" ".join)
articles = st.builds(written, marked, marked)
_entities = st.sampled_from([*NAMES, "PERSON Kim Yo Jong", "DATE 2024-07-16"])


@st.composite
def corrections(draw):
    kind = draw(st.sampled_from(CorrectionKind))
    into = "" if kind is CorrectionKind.HIDE else draw(_entities)
    names = draw(st.sets(st.sampled_from(SURFACES), min_size=1)) if kind is CorrectionKind.SPLIT else ()
    return correction(kind, draw(_entities), into, names=sorted(names))


def places(analysis):
    titles = [(0, m.start, m.end) for m in analysis.title_mentions]
    return [*titles, *((1, m.start, m.end) for m in analysis.mentions)]


@given(articles, st.lists(corrections(), max_size=4))
def test_an_analysis_stays_sound_whatever_is_corrected(article, made):
    title, text, found = article
    analysis = corrected(found, steps_of(made), title, text)
    kept = places(analysis)
    assert kept == sorted(kept)
    assert set(kept) <= set(places(found))
    if not any(one.kind is CorrectionKind.HIDE for one in made):
        assert kept == places(found)
    mentions = [*analysis.title_mentions, *analysis.mentions]
    assert {m.entity for m in mentions} == set(range(len(analysis.entities)))
    surfaces = [(m.entity, title[m.start : m.end]) for m in analysis.title_mentions]
    surfaces += [(m.entity, text[m.start : m.end]) for m in analysis.mentions]
    for number, entity in enumerate(analysis.entities):
        own = [safe_line(surface) for of, surface in surfaces if of == number]
        assert entity.count == len(own)
        assert set(entity.names) == set(own)


@given(articles, corrections())
def test_a_correction_made_twice_is_made_once(article, one):
    title, text, found = article
    once = corrected(found, steps_of([one]), title, text)
    assert corrected(once, steps_of([one]), title, text) == once


@given(articles, corrections())
def test_what_was_corrected_is_afterwards_what_the_correction_says(article, one):
    title, text, found = article
    if one.kind is CorrectionKind.SPLIT:
        return
    source, target = identity_of(one.entity), one.into and identity_of(one.into)
    was = any(identity(e.type, e.canonical) == source for e in found.entities)
    now = corrected(found, steps_of([one]), title, text).entities
    if source != target:
        assert source not in [identity(e.type, e.canonical) for e in now]
    if was and one.into:
        (meant,) = (e for e in now if identity(e.type, e.canonical) == target)
        assert (meant.type, meant.canonical) == (one.into.type, one.into.name)
