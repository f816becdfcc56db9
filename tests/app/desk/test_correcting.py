"""What is made of a correction that is said on the screen, and what another may be the same as."""

import pytest

from reader.app.desk.correcting import Correcting, Subject
from reader.app.desk.undoing import Undoing
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType
from tests.app.library import small_library

YOON, LONE = (EntityName(EntityType.PERSON, name) for name in ("Yoon Suk Yeol", "Yoon"))
CUBA = EntityName(EntityType.PLACE, "Cuba")


@pytest.fixture
def room():
    return small_library()


@pytest.fixture
def correcting(room):
    async def show(*_):
        pass

    return Correcting(room.corrections, room.names, Undoing(lambda _: None, show), show)


@pytest.mark.parametrize(("entity", "into"), [(LONE, YOON), (YOON, LONE)])
async def test_a_lone_surname_becomes_the_person_whichever_was_at_hand(room, correcting, entity, into):
    await correcting.make(CorrectionKind.MERGE, Subject(entity), into, everywhere=True)
    (made,) = await room.corrections.made()
    assert (made.correction.entity, made.correction.into) == (LONE, YOON)


async def test_what_the_article_names_comes_before_the_library_and_what_is_called_so_before_all(correcting):
    korea = EntityName(EntityType.PLACE, "South Korea")
    subject = Subject(CUBA, others=(korea,))
    found = [one.entity.name for one in await correcting.candidates(subject, "korea")]
    assert found == ["South Korea", "North Korea", "North Korean"]
    found = [one.entity.name for one in await correcting.candidates(subject, "north korea")]
    assert found == ["North Korea", "North Korean"]


async def test_nothing_is_the_same_as_itself(correcting):
    assert [one.entity for one in await correcting.candidates(Subject(CUBA), "cuba")] == []


def test_names_that_differ_in_spelling_alone_are_offered_once():
    assert Subject(YOON, ("Yoon Suk-yeol", "Yoon", "Yoon Suk Yeol")).parts == ("Yoon Suk-yeol", "Yoon")
