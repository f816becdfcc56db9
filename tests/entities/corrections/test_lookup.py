"""Entities over the whole library, as the user has corrected them.

What is looked up must be what would be found had the recogniser been right in every article; the stored analyses
stay as it made them.
"""

import re
import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.entities.corrections.article import corrected
from reader.entities.corrections.steps import StepsByArticle
from reader.entities.identity import identity_of
from reader.entities.posting import LONE, Filed, lasting_key
from reader.entities.store import EntityStore
from reader.model.article import ArticleId
from reader.model.dates import PartialDate
from reader.model.entity import EntityType
from reader.model.roster import RosterAsk, RosterOrder
from tests.entities.corrections.test_article import SURFACES, corrections, marked
from tests.entities.library import ORG, PERSON, PLACE
from tests.entities.written import correction, written
from tests.examples import examples

KINDS = tuple(kind for kind in EntityType if kind is not EntityType.DATE)


class Library:
    """A store of written articles, their ids from 1, newest last."""

    def __init__(self, folder, *texts):
        self.store = EntityStore(folder / "entities.db", "r 1", writable=True, settle_after=0)
        self.texts = {}
        self.analyses = {}
        for number, (title, text, analysis) in enumerate(texts, 1):
            self.texts[number] = title, text
            self.analyses[number] = analysis
        self.store.put(
            Filed(number, f"key {number}", analysis, PartialDate(f"2024-01-{min(number, 31):02}"))
            for number, analysis in self.analyses.items()
        )

    def correct(self, *made):
        self.store.correct(made, lambda numbers: {n: self.texts[n] for n in numbers if n in self.texts})

    def naming(self, kind, name):
        return sorted(self.store.articles_naming(kind, name))

    def facets(self):
        return {
            facet.name: dict(facet.counts) for facet in self.store.top(self.texts, KINDS, 20) if facet.counts
        }


def plain(*texts):
    return [written("", text) for text in texts]


@pytest.fixture
def open_library(tmp_path):
    opened = []

    def opening(*texts):
        opened.append(Library(tmp_path, *plain(*texts)))
        return opened[-1]

    yield opening
    for library in opened:
        library.store.close()


def own(number):
    return ArticleId(f"{number:016x}")


def test_a_name_finds_what_was_merged_into_the_entity_everywhere(open_library):
    library = open_library(
        "[ORG KSB] met.", "The [ORG Kraven Bureau] met.", "[ORG KSB] and [ORG Kraven Bureau]."
    )
    library.correct(correction("merge", "ORG KSB", "ORG Kraven Bureau"))
    assert library.naming(ORG, "Kraven Bureau") == [1, 2, 3]
    assert library.naming(ORG, "KSB") == [1, 2, 3]
    assert [(one.canonical, one.articles) for one in library.store.find(ORG, "KSB")] == [("Kraven Bureau", 3)]
    assert library.facets() == {"org": {"Kraven Bureau": 3}}


def test_what_is_hidden_everywhere_is_found_nowhere(open_library):
    library = open_library("[PLACE Havana] and [PLACE Cuba].", "[PLACE Cuba]")
    library.correct(correction("hide", "PLACE Havana"))
    assert library.naming(None, "Havana") == []
    assert library.store.find(None, "Havana") == ()
    assert library.store.names_like("hav", PLACE, 5) == ()
    assert library.store.about("PLACE:havana") is None
    assert library.facets() == {"place": {"Cuba": 2}}
    assert [one.canonical for one in library.store.about("PLACE:cuba").companions] == []


def test_a_new_name_is_found_completed_and_shown_and_the_old_one_still_finds(open_library):
    library = open_library("[PLACE Havana] sleeps.", "[PLACE Havana]")
    library.correct(correction("rename", "PLACE Havana", "PLACE La Habana"))
    assert library.naming(PLACE, "La Habana") == library.naming(PLACE, "Havana") == [1, 2]
    (listed,) = library.store.names_like("la h", PLACE, 5)
    assert (listed.key, listed.canonical, listed.articles) == ("PLACE:la habana", "La Habana", 2)
    assert library.store.about("PLACE:havana").canonical == "La Habana"


def test_what_got_another_type_is_found_by_that_alone(open_library):
    library = open_library("[PLACE Havana] has won.", "[PLACE Cuba]")
    library.correct(correction("retype", "PLACE Havana", "ORG Havana"))
    assert library.naming(ORG, "Havana") == [1]
    assert library.naming(PLACE, "Havana") == []
    assert library.facets() == {"org": {"Havana": 1}, "place": {"Cuba": 1}}


@pytest.mark.parametrize("asked", ["Cuban", "Cubans", "the Cubans"])
def test_what_was_a_nationality_is_still_found_in_singular_and_plural(open_library, asked):
    library = open_library("[NORP Cuban|Cubans] won.", "[NORP Cuban] songs.", "[PERSON Cuban Pete] sang.")
    library.correct(correction("retype", "NORP Cuban", "ORG Team Cuba"))
    assert library.naming(ORG, asked) == [1, 2]


def test_no_other_name_is_found_in_the_singular(open_library):
    library = open_library("[PERSON Ann William|William] won.", "[PERSON Bob Williams|Williams] won.")
    library.correct(
        correction("rename", "PERSON Ann William", "PERSON Anna William"),
        correction("rename", "PERSON Bob Williams", "PERSON Robert Williams", sequence=2),
    )
    assert library.naming(PERSON, "Williams") == [2]
    assert library.naming(PERSON, "William") == [1]


def test_what_became_a_nationality_is_found_by_the_few_that_call_it_so(open_library):
    library = open_library(
        *["[ORG Team Cuba] won."] * 21, "[ORG Team Cuba|Cubans] and [ORG Team Cuba]."
    )  # fmt: skip
    library.correct(correction("retype", "ORG Team Cuba", "NORP Team Cuba"))
    assert library.naming(EntityType.NORP, "Cuban") == [22]


def test_the_names_of_what_was_a_nationality_are_counted_as_one(open_library):
    library = open_library("[NORP Cubans] won.", "[NORP Cuban] songs.")
    library.correct(
        correction("retype", "NORP Cuban", "ORG Team Cuba"),
        correction("hide", "ORG Team Cuba", article=own(2), sequence=2),
    )
    assert library.store.about("ORG:team cuba").names == (("Cubans", 1),)


def test_a_correction_of_one_article_holds_in_that_one(open_library):
    library = open_library(
        "[PERSON Kim Il Sung] and [PLACE Cuba].", "[PERSON Kim Il Sung]", "[PERSON Kim Il Sung]"
    )
    library.correct(
        correction("rename", "PERSON Kim Il Sung", "PERSON Kim Song Il", article=own(1)),
        correction("hide", "PERSON Kim Il Sung", article=own(2), sequence=2),
    )
    assert library.naming(PERSON, "Kim Il Sung") == [1, 3]  # the text of the first calls him so
    assert [one.article for one in library.store.about("PERSON:kim il sung").articles] == [3]
    assert [one.article for one in library.store.about("PERSON:kim song il").articles] == [1]
    assert library.facets() == {"person": {"Kim Il Sung": 1, "Kim Song Il": 1}, "place": {"Cuba": 1}}


def test_what_was_merged_everywhere_and_in_one_article_is_itself_again_is_counted_as_itself_there(
    open_library,
):
    library = open_library("[ORG KSB] met.", "[ORG KSB] and [PLACE Cuba].")
    library.correct(
        correction("merge", "ORG KSB", "ORG Kraven Bureau"),
        correction("rename", "ORG Kraven Bureau", "ORG KSB", article=own(2), sequence=2),
    )
    assert [one.article for one in library.store.about("ORG:kraven bureau").articles] == [1]
    assert [one.article for one in library.store.about("ORG:ksb").articles] == [2]
    assert library.facets() == {"org": {"Kraven Bureau": 1, "KSB": 1}, "place": {"Cuba": 1}}


def test_a_split_leaves_each_what_is_its_own(open_library):
    library = open_library(
        "[PERSON Kim Il Sung] and [PERSON Kim Il Sung|Kim].",
        "[PERSON Kim Il Sung]",
        "[PERSON Kim Il Sung|Kim]",
    )
    library.correct(correction("split", "PERSON Kim Il Sung", "PERSON Kim Yong Nam", names=["Kim"]))
    about = library.store.about("PERSON:kim yong nam")
    assert [(one.article, one.count) for one in about.articles] == [(3, 1), (1, 1)]
    assert about.names == (("Kim", 2),)
    assert [one.article for one in library.store.about("PERSON:kim il sung").articles] == [2, 1]


def test_companions_are_counted_as_corrected(open_library):
    library = open_library(
        "[PLACE Cuba] [ORG KSB]", "[PLACE Cuba] [ORG Kraven Bureau]", "[PLACE Cuba] [ORG KSB] [ORG Kraven Bureau]",
        *["[PLACE Peru]"] * 9,
    )  # fmt: skip
    library.correct(correction("merge", "ORG KSB", "ORG Kraven Bureau"))
    (companion,) = library.store.about("PLACE:cuba").companions
    assert (companion.canonical, companion.together) == ("Kraven Bureau", 3)
    assert [one.canonical for one in library.store.about("ORG:kraven bureau").companions] == ["Cuba"]


def test_the_list_of_all_entities_is_corrected(open_library):
    library = open_library("[ORG KSB] [PLACE Cuba]", "[ORG Kraven Bureau]", "[PLACE Peru]")
    library.correct(
        correction("merge", "ORG KSB", "ORG Kraven Bureau"), correction("hide", "PLACE Peru", sequence=2)
    )

    def listed(text=""):
        part = library.store.roster(RosterAsk(None, text, RosterOrder.ARTICLES), 0, 10, date(2024, 6, 1))
        return [(row.canonical, row.articles) for row in part.rows]

    assert listed() == [("Kraven Bureau", 2), ("Cuba", 1)]
    assert listed("ksb") == [("Kraven Bureau", 2)]
    assert listed("peru") == []


def test_what_was_merged_is_not_suggested_any_more(open_library):
    library = open_library(
        *["[PERSON Moon Jae-in] [PERSON Moon Jaein]"] * 2,
        *["[PERSON Moon Jae-in]", "[PERSON Moon Jaein]"] * 3,
    )
    assert len(library.store.twins(5)) == 1
    library.correct(correction("merge", "PERSON Moon Jaein", "PERSON Moon Jae-in"))
    assert library.store.twins(5) == ()


def test_a_person_whom_the_user_calls_by_one_name_is_listed_by_it(open_library):
    library = open_library(
        "[PERSON Edson Arantes] and [PERSON Smith] of [PLACE Peru]", "[PERSON Edson Arantes]"
    )
    library.correct(correction("rename", "PERSON Edson Arantes", "PERSON Pelé"))
    assert library.facets()["person"] == {"Pelé": 2}
    part = library.store.roster(RosterAsk(None, "", RosterOrder.NAME), 0, 10, date(2024, 6, 1))
    assert [row.canonical for row in part.rows] == ["Pelé", "Peru"]


def test_a_correction_holds_in_every_spelling_of_a_name(open_library):
    library = open_library(
        "[PERSON Dmitriy Medvedev]", "[PERSON Dmitry Medvedev]", "[PERSON al-Assad]", "[PERSON Assad]"
    )
    library.correct(
        correction("rename", "PERSON Dmitriy Medvedev", "PERSON Dima Medvedev"),
        correction("merge", "PERSON al-Assad", "PERSON Bashar al-Assad"),
    )
    assert library.facets()["person"] == {"Dima Medvedev": 2, "Bashar al-Assad": 2}


def test_a_lone_surname_means_whom_the_corrections_leave(open_library):
    library = open_library(
        "[PERSON Ann Lee]", "[PERSON Ann Lee]", "[PERSON Bob Lee]", "[PERSON Bob Lee]", "[PERSON Lee]"
    )
    assert library.store.bearer("Lee") is None
    library.correct(correction("merge", "PERSON Bob Lee", "PERSON Ann Lee"))
    assert library.store.bearer("Lee").canonical == "Ann Lee"
    assert [one.article for one in library.store.about("PERSON:ann lee").probable] == [5]


def told_by_company(company):
    """Articles that name Ann Lee with two others, one that gives her surname beside a company, and other news."""
    named = ["[PERSON Ann Lee] met [ORG KSB] in [PLACE Cuba]."] * 4
    return [*named, f"[PERSON Lee] met {company}.", *["[PLACE Peru] slept."] * 60]


def joins(library, key="PERSON:ann lee"):
    about = library.store.about(key)
    return [one.article for one in about.joined], [one.article for one in about.probable]


@pytest.mark.parametrize(
    ("beside", "made"),
    [
        ("[ORG Kraven Bureau] and [PLACE Cuba]", [correction("merge", "ORG Kraven Bureau", "ORG KSB")]),
        ("[NORP Cubans] and [ORG KSB]", [correction("retype", "NORP Cuban", "PLACE Cuba")]),
        (
            "[ORG KSB] and [PLACE Havana]",
            [correction("rename", "PLACE Havana", "PLACE Cuba", article=own(5))],
        ),
    ],
)
def test_a_surname_is_joined_by_the_company_that_corrections_make(open_library, beside, made):
    library = open_library(*told_by_company(beside))
    assert joins(library) == ([], [5])
    library.correct(*made)
    assert joins(library) == ([5], [])


@pytest.mark.parametrize("article", [None, own(5)])
def test_what_is_hidden_is_no_company(open_library, article):
    library = open_library(*told_by_company("[ORG KSB] and [PLACE Cuba]"))
    assert joins(library) == ([5], [])
    library.correct(correction("hide", "PLACE Cuba", article=article))
    assert joins(library) == ([], [5])


def test_a_surname_that_the_user_has_made_the_person_is_no_join_any_more(open_library):
    library = open_library(*told_by_company("[ORG KSB] and [PLACE Cuba]"))
    library.correct(correction("merge", "PERSON Lee", "PERSON Ann Lee", article=own(5)))
    assert joins(library) == ([], [])
    assert len(library.store.about("PERSON:ann lee").articles) == 5


def test_a_surname_that_means_something_else_everywhere_joins_nobody(open_library):
    library = open_library(*told_by_company("[ORG KSB] and [PLACE Cuba]"), "[ORG Lee Corp] met.")
    library.correct(correction("merge", "PERSON Lee", "ORG Lee Corp"))
    assert joins(library) == ([], [])


def test_corrections_taken_back_leave_no_trace(open_library):
    library = open_library("[ORG KSB] met.", "The [ORG Kraven Bureau] met.")
    before = library.facets()
    library.correct(
        correction("merge", "ORG KSB", "ORG Kraven Bureau"), correction("hide", "ORG KSB", article=own(1))
    )
    library.facets()
    library.correct()
    assert library.facets() == before
    assert library.naming(ORG, "Kraven Bureau") == [2]


def test_articles_that_come_later_are_corrected_too(open_library):
    library = open_library("[ORG KSB] met.")
    library.correct(correction("merge", "ORG KSB", "ORG Kraven Bureau"))
    assert library.naming(ORG, "Kraven Bureau") == [1]
    library.store.put([Filed(2, "key 2", plain("[ORG KSB]")[0][2])])
    assert library.naming(ORG, "Kraven Bureau") == [1, 2]


def test_the_stored_analyses_stay_as_the_recogniser_made_them(open_library):
    library = open_library("[ORG KSB] met.")
    library.correct(correction("hide", "ORG KSB"))
    library.facets()
    assert library.store.get("key 1") == library.analyses[1]


def rows(library, order):
    """The list of all entities; equals come in any order."""
    part = library.store.roster(RosterAsk(order=order), 0, 100, date(2024, 6, 1))
    by_name = order is RosterOrder.NAME
    place = (
        enumerate(part.rows)
        if by_name
        else ((row.rise if order is RosterOrder.RISE else 0, row) for row in part.rows)
    )
    return part.total, sorted(
        (at, row.key, row.articles, row.recent, row.before, row.rise) for at, row in place
    )


def company(about):
    """Equals come in any order."""
    return sorted((one.key, one.together, one.association) for one in about.companions)


# -- law ------------------------------------------------------------------------------------------


def calling_each_by_its_name(title, text):
    """As the recogniser has persons and bodies: called by a name that the article has for them somewhere."""
    names = dict.fromkeys(re.findall(r"\[((?:PERSON|ORG) [^|]+)", title + text))
    return written(title, " ".join([text, *(f"[{name}]" for name in names)]))


_written = st.builds(calling_each_by_its_name, marked, marked)
_texts = st.lists(_written, min_size=1, max_size=4)

TOLD_BY_COMPANY = [
    *plain(*["[PERSON Kim Jong Un], [PERSON Kim Jong Un|Kim], met the [ORG KSB] in [PLACE Havana]."] * 2),
    *plain("[PERSON Kim] of the [ORG KSB] left [PLACE Havana]."),
]
"""A lone surname, joined to a person by the company of two, once there is enough other news."""

_news = st.lists(_written, max_size=2).map(
    lambda drawn: [*TOLD_BY_COMPANY, *drawn, *plain(*["[PLACE Peru] slept."] * 60)]
)


@st.composite
def some_corrections(draw):
    made = draw(st.lists(corrections(), max_size=4))
    here, anywhere = st.integers(1, 4), st.one_of(st.none(), st.integers(1, 4))
    # a date is corrected in one article at a time
    where = [draw(here if one.entity.type is EntityType.DATE else anywhere) for one in made]
    return [
        type(one)(one.id, one.kind, at and own(at), one.entity, one.into, one.names, one.created, number)
        for number, (one, at) in enumerate(zip(made, where, strict=True))
    ]


@settings(max_examples=examples(40))
@given(st.one_of(_texts, _news), some_corrections())
@example([written("", "[NORP Cubans|Cuban]")], [correction("merge", "NORP Cubans", "PERSON Kim Jong Un")])
def test_the_library_is_what_it_would_be_had_every_article_been_right(texts, made):
    steps = StepsByArticle(made)
    called_so = any(identity_of(each.into).startswith(LONE) for each in made if each.into)
    right = [
        (title, text, corrected(analysis, steps.of(own(number)), title, text))
        for number, (title, text, analysis) in enumerate(texts, 1)
    ]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "a").mkdir()
        (Path(folder) / "b").mkdir()
        laid, wanted = Library(Path(folder) / "a", *texts), Library(Path(folder) / "b", *right)
        for some in (made[1:], made[:1], made):  # what was worked out before is used again where it holds
            laid.correct(*some)
            laid.facets()
        keys = {lasting_key(e) for *_, found in [*texts, *right] for e in found.entities}
        for key in keys:
            now, then = laid.store.about(key), wanted.store.about(key)
            if then is not None:
                assert now.articles == then.articles
                assert called_so or company(now) == company(then)
                assert {*now.joined, *now.probable} == {*then.joined, *then.probable}
                assert called_so or now.joined == then.joined
        shown = [
            {name: sorted(counts.values()) for name, counts in library.facets().items()}
            for library in (laid, wanted)
        ]
        # whom the user calls by one name is listed, unlike a lone surname
        assert called_so or shown[0] == shown[1]
        for order in RosterOrder:
            assert called_so or rows(laid, order) == rows(wanted, order)
        for name in SURFACES:
            assert laid.store.articles_naming(None, name) >= wanted.store.articles_naming(None, name)
        laid.store.close()
        wanted.store.close()


def test_what_there_is_no_time_for_is_done_bit_by_bit(tmp_path):
    library = Library(tmp_path, *[written("", "[PERSON Ann Lee] spoke")] * 201)
    library.correct(correction("split", "PERSON Ann Lee", "ORG Lee Corp", names=["Ann Lee"]))
    assert [library.store.prepare(0) for _ in range(4)] == [False, False, True, True]
    assert len(library.naming(ORG, "Lee Corp")) == 201
