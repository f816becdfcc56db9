"""Who is named in both articles, and who in one alone."""

from reader.inquiry.comparing.naming import named_apart
from reader.model.entity import Analysis, Entity, EntityType
from reader.text.safe import safe_line


def entity(name, kind=EntityType.PERSON, count=1, *, lone=False):
    key = "" if lone else f"{kind}:{name.casefold()}"
    return Entity(kind, safe_line(name), key, (safe_line(name),), count, 1.0)


def named(*entities):
    return Analysis("test 1", entities=entities)


def test_each_is_named_in_both_or_in_one_and_counted():
    found = named_apart(
        named(entity("Ann Lee", count=2), entity("Rome", EntityType.PLACE)),
        named(entity("Ann Lee"), entity("Paris", EntityType.PLACE, 4)),
    )
    assert [(one.canonical, one.first, one.second) for one in found.both] == [("Ann Lee", 2, 1)]
    assert [one.canonical for one in found.first] == ["Rome"]
    assert [(one.canonical, one.second) for one in found.second] == [("Paris", 4)]


def test_a_lone_surname_is_the_one_person_of_that_name_in_the_other():
    found = named_apart(named(entity("Lee", lone=True)), named(entity("Ann Lee", count=3)))
    assert [(one.canonical, one.first, one.second) for one in found.both] == [("Ann Lee", 1, 3)]
    assert not found.first
    assert not found.second


def test_a_lone_surname_that_two_persons_have_is_neither():
    found = named_apart(named(entity("Lee", lone=True)), named(entity("Ann Lee"), entity("Bob Lee")))
    assert not found.both
    assert [one.canonical for one in found.first] == ["Lee"]


def test_dates_are_left_out():
    found = named_apart(named(entity("2024", EntityType.DATE)), named())
    assert (found.both, found.first, found.second) == ((), (), ())
