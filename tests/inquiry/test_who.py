"""The page of an entity: when, with whom, in which sentences."""

import pytest

from reader.errors import NotFoundError
from reader.inquiry.who import PageSize, entity_page, meant
from reader.model.who import Join
from tests.builders import article
from tests.inquiry.library import LONE, NEW, OLD, UNDATED, fill, opened

ANN = "PERSON:ann lee"


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("who")
    fill(folder)
    with opened(folder) as both:
        yield both


def test_an_entity_has_its_articles_newest_first_and_its_dates(parts):
    page = entity_page(*parts, ANN)
    assert page.articles == (NEW.id, OLD.id)
    assert (page.first, page.latest) == ("2023-05-01", "2024-07-16")
    assert page.months == (("2023-05", 1), ("2024-07", 1))


def test_an_article_without_a_date_comes_last_and_dates_nothing(parts):
    page = entity_page(*parts, "PLACE:seoul")
    assert page.articles == (OLD.id, UNDATED.id)
    assert (page.first, page.latest) == ("2023-05-01", "2023-05-01")


def test_its_sentences_stand_where_they_say_newest_first(parts):
    page = entity_page(*parts, ANN)
    texts = {article.id: article.text for article in (OLD, NEW, LONE)}
    assert [passage.text for passage in page.passages] == [
        "Lee won again.",
        "Ann Lee met the Harbour Trust.",
        "Ann Lee spoke in Seoul.",
        "Ms Lee left.",
    ]
    for passage in page.passages:
        assert texts[passage.article][passage.start : passage.end] == passage.text
    assert [passage.text[slice(*hit)] for passage in page.passages for hit in passage.hits] == [
        "Lee", "Ann Lee", "Ann Lee", "Ms Lee",
    ]  # fmt: skip


def test_an_article_that_gives_a_surname_alone_is_probable_and_not_counted(parts):
    page = entity_page(*parts, ANN)
    assert page.probable == (LONE.id,)
    assert LONE.id not in page.articles
    assert [passage.join for passage in page.passages] == [Join.SURNAME, Join.NAME, Join.NAME, Join.NAME]
    assert [(naming.row.id, naming.join) for naming in page.namings] == [
        (LONE.id, Join.SURNAME), (NEW.id, Join.NAME), (OLD.id, Join.NAME),
    ]  # fmt: skip


def test_an_article_that_gives_a_surname_in_the_company_the_person_keeps_is_joined_and_not_counted(tmp_path):
    full = [
        article(
            f"Visit {n}",
            f"Ann Lee met the Harbour Trust in Seoul, {n}.",
            date=f"2020-01-0{n}",
            path=f"/f/{n}",
        )
        for n in (1, 2, 3)
    ]
    joined = article("Joined", "Lee sued the Harbour Trust. Seoul was quiet.", date="2021-01-01", path="/j")
    quiet = [article(f"Quiet {n}", f"Bob Stone slept {n} hours.", path=f"/q/{n}") for n in range(60)]
    fill(tmp_path, [*full, joined, LONE, *quiet])
    with opened(tmp_path) as both:
        page = entity_page(*both, ANN, PageSize(articles=2))
    assert (page.joined, page.probable) == ((joined.id,), (LONE.id,))
    assert (page.total, page.accompanied, page.uncertain, page.all_articles) == (3, 1, 1, 5)
    assert (page.articles, page.latest) == ((full[2].id, full[1].id), "2020-01-03")
    assert page.months == (("2020-01", 3),)
    assert [(passage.text, passage.join) for passage in page.passages[:2]] == [
        ("Lee won again.", Join.SURNAME), ("Lee sued the Harbour Trust.", Join.COMPANY),
    ]  # fmt: skip
    assert [naming.join for naming in page.namings] == [Join.SURNAME, Join.COMPANY, *[Join.NAME] * 3]


def test_more_sentences_than_asked_for_are_cut_and_it_says_so(parts):
    page = entity_page(*parts, ANN, PageSize(passages=2))
    assert (len(page.passages), page.cut) == (2, True)
    assert not entity_page(*parts, ANN, PageSize(passages=4)).cut


def test_an_unknown_key_has_no_page(parts):
    assert entity_page(*parts, "PERSON:no body") is None


def test_a_surname_means_the_person_whom_the_library_means_by_it(parts):
    assert meant(parts[0], None, "Lee")[0].key == ANN
    assert meant(parts[0], None, "ann lee")[0].key == ANN


def test_an_unknown_name_is_refused_with_names_that_begin_alike(parts):
    with pytest.raises(NotFoundError, match=r"no article names Harbor; did you mean Harbour Trust\?"):
        meant(parts[0], None, "Harbor")


@pytest.mark.parametrize(("part", "whole"), [("Trust", "Harbour Trust"), ("Sto", "Bob Stone")])
def test_a_part_of_a_name_is_refused_with_the_whole_name(parts, part, whole):
    with pytest.raises(NotFoundError, match=rf"no article names {part}; did you mean {whole}\?"):
        meant(parts[0], None, part)


def test_of_a_sentence_without_an_end_what_stands_around_the_name_is_shown(tmp_path):
    row = "4,711 | 12.5 | " * 200
    table = article("Table", f"{row}Ann Lee and Ann Lee {row}{row}Ann Lee {row}", date="2024-01-01")
    fill(tmp_path, [table])
    with opened(tmp_path) as both:
        passages = entity_page(*both, ANN).passages
    assert [len(passage.hits) for passage in passages] == [2, 1]
    for passage in passages:
        assert len(passage.text) < 1_100
        assert table.text[passage.start : passage.end] == passage.text
        assert {passage.text[slice(*hit)] for hit in passage.hits} == {"Ann Lee"}
