"""Names from other scripts, and what alone may mean their bearer."""

import pytest

from reader.entities.aliases import shipped
from reader.entities.names.canonical import entity_key, lone_name
from reader.entities.names.personal import last_word, person_words
from reader.entities.names.spellings import spelt
from reader.model.entity import EntityType
from tests.entities.names.building import grouped


def key(name):
    return entity_key(EntityType.PERSON, name, shipped())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dmitriy Medvedev", "Dmitry Medvedev"),
        ("Mohammad ElBaradei", "Mohamed ElBaradei"),
        ("Sheikh Khalid Mashal", "Khaled Mashal"),
        ("Ivan Mohammad Karimi", "Ivan Mohammed Karimi"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Bashar al-Assad", "Bashar Assad"),
        ("Mohammed El Sayed", "Mohamed Sayed"),
        ("Grand Ayatollah Ali Khamenei", "Ali Khamenei"),
    ],
)
def test_spellings_are_one_across_articles_and_within_one(one, other):
    assert key(one) == key(other)
    assert len(grouped(f"P[{one}] and P[{other}]")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joe Kennedy", "Joseph Kennedy"),  # the bearer's choice
        ("Stephen King", "Steven King"),
        ("Volodymyr Ivanov", "Vladimir Ivanov"),  # two languages
        ("Adam Kowalski", "Adam Kowalsky"),
        ("Nasser Hussain", "Nasser Hussein"),  # a last name is not touched but for its ending
        ("Dmitry Medvedev", "Anatoly Medvedev"),
        ("Donald Trump Jr.", "Donald Trump"),
    ],
)
def test_what_bearers_choose_keeps_two_apart(one, other):
    assert key(one) != key(other)


def test_a_name_in_its_one_spelling_stays():
    words = ("dmitry", "mohammed", "zelensky")
    assert spelt(words) == words == spelt(spelt(("dmitriy", "al", "mohamad", "zelenskyi")))


def test_an_arabic_article_before_a_lone_name_is_no_first_name():
    assert person_words("al-Assad") == person_words("President Al-Assad") == ("assad",)
    assert person_words("Al Gore") == ("al", "gore")


def test_a_lone_name_has_one_spelling_in_every_article():
    assert lone_name("Zelenskyy") == lone_name("President Zelensky") == "zelensky"
    assert lone_name("El-Sisi") == "sisi"


def test_a_first_name_alone_means_its_bearer_in_another_spelling():
    assert grouped(
        "P[Sergey Lavrov] and P[Sergei], P[Junior Seau] and P[Junior], P[Bashar al-Assad], P[al-Assad]"
    ) == {
        "Sergey Lavrov": ["Sergey Lavrov", "Sergei"],
        "Junior Seau": ["Junior Seau", "Junior"],
        "Bashar al-Assad": ["Bashar al-Assad", "al-Assad"],
    }


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("martin luther king jr", "king"),
        ("benedict xvi", "benedict"),
        ("john paul ii", "ii"),
        ("ann lee", "lee"),
        ("lee jr", "lee"),
    ],
)
def test_a_person_is_called_alone_by_the_last_name(name, alone):
    assert last_word(tuple(name.split())) == alone
