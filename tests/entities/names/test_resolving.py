"""Which mentions of an article name the same thing."""

import random

from reader.entities.names.clusters import NameMention
from reader.entities.names.resolving import group_names
from reader.model.entity import EntityType
from tests.entities.names.building import LIST, grouped, marked


def test_a_surname_belongs_to_the_full_name():
    assert grouped("President P[Yoon Suk Yeol] spoke. Mr P[Yoon] left.") == {
        "Yoon Suk Yeol": ["Yoon Suk Yeol", "Yoon"]
    }


def test_a_surname_in_the_headline_belongs_to_the_full_name_below():
    assert grouped("P[Trump] wins. P[Donald Trump] has won.") == {"Donald Trump": ["Trump", "Donald Trump"]}


def test_a_first_name_belongs_to_the_full_name():
    assert grouped("P[Hillary Clinton] ran. P[Hillary] lost.") == {
        "Hillary Clinton": ["Hillary Clinton", "Hillary"]
    }


def test_two_people_of_one_surname_stay_two_and_the_surname_is_whose_the_article_is():
    text = "P[George Bush] and his brother P[Jeb Bush] met. P[George Bush] spoke, then P[Bush] left; P[Jeb] stayed."
    assert grouped(text) == {
        "George Bush": ["George Bush", "George Bush", "Bush"],
        "Jeb Bush": ["Jeb Bush", "Jeb"],
    }


def test_father_and_son_stay_two():
    assert set(grouped("P[Paul Desmarais Jr.] and P[Paul Desmarais Sr.]")) == {
        "Paul Desmarais Jr.",
        "Paul Desmarais Sr.",
    }


def test_kings_of_one_name_stay_two():
    assert set(grouped("P[James III] was before P[James IV].")) == {"James III", "James IV"}


def test_spellings_of_a_name_are_one_person():
    assert grouped("P[Moon Jae-In] met P[Moon Jae In] and P[Tae Yong-ho], once P[Tae Yongho].") == {
        "Moon Jae-In": ["Moon Jae-In", "Moon Jae In"],
        "Tae Yong-ho": ["Tae Yong-ho", "Tae Yongho"],
    }


def test_one_letter_more_is_the_same_person():
    assert grouped("P[Mohammed Dahlan] and P[Mohamed Dahlan]") == {
        "Mohammed Dahlan": ["Mohammed Dahlan", "Mohamed Dahlan"]
    }


def test_initials_and_middle_names_are_the_same_person():
    names = ["George W. Bush", "George Bush", "G. W. Bush", "Bush"]
    assert grouped("; ".join(f"P[{name}]" for name in names)) == {"George W. Bush": names}


def test_a_first_name_can_look_like_a_title():
    assert grouped("P[Earl Warren] and P[Warren]") == {"Earl Warren": ["Earl Warren", "Warren"]}


def test_an_acronym_in_parentheses_is_its_long_form():
    text = "The O[Institutional Revolutionary Party] (O[PRI]) won. The O[PRI] rules."
    assert grouped(text) == {
        "Institutional Revolutionary Party": ["Institutional Revolutionary Party", "PRI", "PRI"]
    }


def test_an_acronym_in_parentheses_takes_the_type_of_its_long_form():
    assert grouped("O[African Union] (L[AU])") == {"African Union": ["African Union", "AU"]}


def test_the_article_s_own_long_form_comes_before_the_list():
    text = "The O[Norwegian Intelligence Service] (O[NIS]) said. O[NIS] knows."
    assert grouped(text) == {
        "Norwegian Intelligence Service": ["Norwegian Intelligence Service", "NIS", "NIS"]
    }


def test_an_acronym_is_known_by_its_initials():
    assert grouped("O[Bank of Utopia] and O[BOU]") == {"Bank of Utopia": ["Bank of Utopia", "BOU"]}


def test_a_sure_alias_gives_the_canonical_name_by_itself():
    assert grouped("The L[US] and O[UNSC]") == {"United States": ["US"], "UN Security Council": ["UNSC"]}


def test_all_names_of_the_list_are_one_entity():
    assert grouped("L[United States of America], L[US], the L[United States]") == {
        "United States": ["United States of America", "US", "United States"]
    }


def test_an_acronym_of_the_list_is_met_by_capitals_only():
    assert grouped("O[Who] played.") == {"Who": ["Who"]}
    assert grouped("The O[WHO] warned.") == {"World Health Organization": ["WHO"]}


def test_a_weak_alias_counts_only_beside_its_long_form():
    assert grouped("O[PT] won.") == {"PT": ["PT"]}
    assert grouped("The O[Workers' Party] and O[PT]") == {"Workers' Party": ["Workers' Party", "PT"]}


def test_a_part_of_one_longer_name_is_it():
    assert grouped(
        "O[Johns Hopkins University] and O[Johns Hopkins]; O[Philadelphia 76ers] and O[76ers]"
    ) == {
        "Johns Hopkins University": ["Johns Hopkins University", "Johns Hopkins"],
        "Philadelphia 76ers": ["Philadelphia 76ers", "76ers"],
    }


def test_a_part_of_two_longer_names_is_neither():
    assert set(grouped("O[Florida Supreme Court], O[Texas Supreme Court], O[Supreme Court]")) == {
        "Florida Supreme Court", "Texas Supreme Court", "Supreme Court",
    }  # fmt: skip


def test_a_city_is_not_its_country_and_a_river_not_its_state():
    text = (
        "L[Mexico City], L[Mexico], L[Mississippi River], L[Mississippi], L[Kingdom of Thailand], L[Thailand]"
    )
    assert set(grouped(text)) == {
        "Mexico City",
        "Mexico",
        "Mississippi River",
        "Mississippi",
        "Kingdom of Thailand",
    }


def test_a_person_and_a_place_of_one_name_stay_two():
    assert {len(found) for found in grouped("P[Denzel Washington] went to L[Washington].").values()} == {1}


def test_a_firm_is_the_same_without_its_legal_form():
    assert grouped("O[Acme Widgets Inc.] and O[Acme Widgets]") == {
        "Acme Widgets Inc.": ["Acme Widgets Inc.", "Acme Widgets"]
    }


def test_a_nation_is_one_in_singular_and_plural_noun_and_adjective():
    assert grouped(
        "N[North Koreans] and a N[North Korean]; N[Frenchmen], N[French]; N[Chinese]; N[Tories], N[Tory]"
    ) == {
        "North Korean": ["North Koreans", "North Korean"],
        "French": ["Frenchmen", "French"],
        "Chinese": ["Chinese"],
        "Tory": ["Tories", "Tory"],
    }


def test_every_mention_is_in_exactly_one_entity():
    plain, mentions = marked("P[A B] (O[AB]) O[A B] (P[AB]), N[A], E[B], L[A], L[B A], P[A], P[B]")
    members = [m for cluster in group_names(mentions, plain, LIST) for m in cluster.members]
    assert sorted(members, key=lambda m: m.start) == mentions


def test_thousands_of_namesakes_are_kept_apart():
    chance = random.Random(1)
    first = ["".join(chance.choices("abdeiklmnorstu", k=9)).capitalize() for _ in range(2500)]
    mentions = [
        NameMention(30 * i, 30 * i + 13, EntityType.PERSON, f"{first[i % 2500]} Kim") for i in range(5000)
    ]
    assert len(group_names(mentions, "", LIST)) == 2500
