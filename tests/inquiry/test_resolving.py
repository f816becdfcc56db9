"""From the user's tree to the engine's: what only we know becomes sets of articles."""

from datetime import date

import pytest

from reader.inquiry.resolving import resolve
from reader.model.entity import EntityType
from reader.model.query import And, Articles, FlagName, Named, Not, Or, Phrase, Word
from reader.search import syntax
from reader.search.clock import Clock

READ, STARRED, TAGGED, KOREA, PENDING = ({n} for n in (1, 2, 3, 4, 5))


class Work:
    """What the user did."""

    def marked(self, flag):
        return frozenset({FlagName.READ: READ, FlagName.STARRED: STARRED}.get(flag, ()))

    def tagged(self, tag):
        return frozenset(TAGGED if tag == "cuba" else ())

    def tags(self, start):
        return ("cuba",)


class Names:
    """Who and where; ``unseen`` are articles not looked at yet."""

    def __init__(self, unseen=()):
        self.unseen = frozenset(unseen)
        self.asked = []

    def articles_naming(self, kind, name):
        self.asked.append((kind, name))
        return frozenset(KOREA if name == "North Korea" else ())

    def pending(self):
        return self.unseen


def parse(text):
    return syntax.parse(text, today=date(2024, 7, 16), final=True)


def resolved(text, unseen=()):
    return resolve(parse(text), Work(), Names(unseen)).root


def nodes(node):
    """A node and everything in it."""
    yield node
    for child in getattr(node, "children", ()):
        yield from nodes(child)
    if isinstance(node, Not):
        yield from nodes(node.child)


def test_words_stay_as_they_are():
    query = parse('korea "foreign minister" title:talks date:2024 -nuclear')
    assert resolve(query, Work(), Names()) == query


def test_what_is_read_or_starred_is_a_set_of_articles():
    assert resolved("is:read").ids == READ
    assert resolved("is:starred").ids == STARRED


def test_unread_is_everything_that_is_not_read():
    root = resolved("is:unread")
    assert isinstance(root, Not)
    assert root.child.ids == READ


def test_a_tag_is_the_articles_that_carry_it():
    assert resolved("tag:cuba").ids == TAGGED
    assert resolved("tag:peru").ids == frozenset()


def test_a_name_is_the_articles_that_name_it():
    root = resolved('place:"North Korea"')
    assert isinstance(root, Articles)
    assert root.ids == KOREA


@pytest.mark.parametrize(
    ("field", "kind"),
    [("person", EntityType.PERSON), ("org", EntityType.ORG), ("place", EntityType.PLACE),
     ("group", EntityType.NORP), ("event", EntityType.EVENT), ("name", None)],
)  # fmt: skip
def test_each_field_of_names_asks_for_its_own_kind(field, kind):
    names = Names()
    resolve(parse(f'{field}:"North Korea"'), Work(), names)
    assert names.asked == [(kind, "North Korea")]


def test_of_articles_not_looked_at_yet_those_with_the_name_as_typed_are_found():
    root = resolved('place:"North Korea"', PENDING)
    assert isinstance(root, Or)
    known, rest = root.children
    assert known.ids == KOREA
    assert isinstance(rest, And)
    assert rest.children[0].ids == PENDING
    assert rest.children[1] == Phrase("North Korea", at=rest.at)


def test_names_for_which_there_was_no_time_are_asked_for_as_words():
    clock = Clock(-1)
    root = resolve(parse('place:"North Korea" is:read'), Work(), Names(), clock=clock).root
    assert root.children[0] == Phrase("North Korea", at=(0, 19))
    assert root.children[1].ids == READ
    assert clock.stopped


def test_everything_is_resolved_however_deep_it_stands():
    root = resolved('korea (is:read OR -(tag:cuba -place:"North Korea"))', PENDING)
    kinds = {type(node) for node in nodes(root)}
    assert not kinds & {Named}
    assert {Articles, Word} <= kinds
    sets = [node.ids for node in nodes(root) if isinstance(node, Articles)]
    assert frozenset(READ) in sets
    assert frozenset(TAGGED) in sets
    assert frozenset(KOREA) in sets


def test_a_set_of_articles_says_what_it_stands_for_and_where():
    root = resolved('korea place:"North Korea"')
    name = root.children[1]
    assert name.label == 'place:"North Korea"'
    assert name.at == (6, 25)
