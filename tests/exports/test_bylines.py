import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exports.bylines import authors_of
from reader.model.citation import Author


def named(byline, publisher=""):
    return [
        author.literal or "|".join(filter(None, (author.family, author.given, author.suffix)))
        for author in authors_of(byline, publisher)
    ]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ana Roe", ["Roe|Ana"]),
        ("Ana Roe and Bob Bay", ["Roe|Ana", "Bay|Bob"]),
        ("Ana Roe, Bob Bay & Cy Cole", ["Roe|Ana", "Bay|Bob", "Cole|Cy"]),
        ("Ana Roe; Bob Bay", ["Roe|Ana", "Bay|Bob"]),
        ("Roe, Ana", ["Roe|Ana"]),
        ("Reporting by Ana Roe and Bob Bay; Editing by Cy Cole", ["Roe|Ana", "Bay|Bob"]),
    ],
)
def test_the_authors_of_a_byline_are_told_apart(byline, names):
    assert named(byline) == names


@pytest.mark.parametrize(
    "byline",
    [
        "By Ana Roe in Seoul",
        "Ana Roe in Seoul and Tokyo",
        "Ana Roe in Seoul and New York",
        "Ana Roe at the White House",
        "Ana Roe, Seoul correspondent",
        "Ana Roe for Reuters",
        "Ana Roe (AFP)",
        "Ana Roe, The Daily Planet",
        "Ana Roe @anaroe ana@planet.test",
        "Dr. Ana Roe PhD",
        "ANA ROE",
    ],
)
def test_places_roles_titles_and_addresses_are_no_part_of_a_name(byline):
    assert named(byline, "The Daily Planet") == ["Roe|Ana"]


@pytest.mark.parametrize(
    "byline",
    [
        "Wikinews contributors",
        "Contributeurs de Wikinews",
        "BBC News",
        "Reuters",
        "AFP",
        "staff and agencies",
        "The Editorial Board",
        "Office of U.S. Senator Bill Frist",
        "Department of Trade and Industry",
        "Johnson & Johnson",
        "Daily Planet",
    ],
)
def test_an_organisation_stays_whole(byline):
    assert authors_of(byline, "Daily Planet") == (Author(literal=byline),)


def test_people_and_organisations_may_stand_side_by_side():
    assert named("Ana Roe and Associated Press") == ["Roe|Ana", "Associated Press"]


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("Ursula von der Leyen", "von der Leyen|Ursula"),
        ("Ana Maria de la Cruz", "de la Cruz|Ana Maria"),
        ("Dick Van Dyke", "Van Dyke|Dick"),
        ("Mohammed bin Salman", "bin Salman|Mohammed"),
        ("Martin Luther King, Jr.", "King|Martin Luther|Jr."),
        ("Harry Connick III", "Connick|Harry|III"),
        ("Ban Ki-moon", "Ban|Ki-moon"),
        ("Hyung-jin Kim", "Kim|Hyung-jin"),
        ("PAT O'BRIEN-MCDONALD", "O'Brien-McDonald|Pat"),
        ("Emily Post", "Post|Emily"),
        ("Al Gore", "Gore|Al"),
        ("Иван Петров", "Петров|Иван"),
        ("Cher", "Cher"),
    ],
)
def test_particles_suffixes_and_family_names_are_found(byline, name):
    assert named(byline) == [name]


@pytest.mark.parametrize("name", ["毛泽东", "김정은", "محمد بن سلمان", "नरेन्द्र मोदी"])
def test_a_name_whose_parts_cannot_be_told_is_not_divided(name):
    assert authors_of(name) == (Author(literal=name),)


@pytest.mark.parametrize("byline", ["", "  ", "By", ",", "..."])
def test_no_byline_names_nobody(byline):
    assert [a for a in authors_of(byline) if a.literal.strip(" ,.") not in {"", "By"}] == []


def test_an_endless_byline_is_cut():
    assert len(authors_of("Ana Roe, Bob Bay, " * 100_000)) <= 2


@given(st.text(st.sampled_from("AaBb \t,;&.'-()[]@/|and王")))
def test_every_byline_gives_authors_with_a_name(byline):
    assert all(author.literal or (author.family and author.given) for author in authors_of(byline))
