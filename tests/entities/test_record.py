"""An analysis kept as a line of JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.entities.analysis import analyse
from reader.entities.record import dumps, loads
from reader.model.entity import Analysis, Entity, EntityType, Mention
from tests.entities.gold import gold_names, seed_article

names = st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1, max_size=8)
entities = st.builds(
    lambda kind, name, keyed, others, count, points: Entity(
        kind,
        name,
        f"{kind}:{name.lower()}" if keyed else "",
        (name, *others),
        count,
        points,
        name if keyed else None,
    ),
    st.sampled_from(list(EntityType)),
    names,
    st.booleans(),
    st.lists(names, max_size=2),
    st.integers(1, 10**6),
    st.floats(-3, 9),
)


@st.composite
def analyses(draw):
    found = tuple(draw(st.lists(entities, min_size=1, max_size=4)))
    starts = sorted(draw(st.sets(st.integers(0, 10**7), max_size=6)))
    mentions = tuple(
        Mention(s, s + draw(st.integers(1, 50)), draw(st.integers(0, len(found) - 1))) for s in starts
    )
    return Analysis(draw(names), mentions, mentions[:2], found)


@given(analyses())
def test_what_is_read_back_is_what_was_kept(analysis):
    assert loads(dumps(analysis)) == analysis


def test_it_is_one_line_and_no_longer_than_the_article():
    article = seed_article()
    line = dumps(analyse(article, gold_names()))
    assert "\n" not in line
    assert len(line) < len(article.text)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{}",
        "null",
        "[1]",
        '[2,"r",[],[],[]]',
        '[1,"r",[0,4,0],[],[]]',
        '[1,"r",[0,0],[],[]]',
        '[1,"r",[-4,2,0],[],[["ORG","A","a",["A"],1,1.0,null]]]',
        '[1,"r",[],[],[["HERO","A","a",["A"],1,1.0,null]]]',
        '[1,"r",[],[],[["ORG",7,"a",["A"],1,1.0,null]]]',
        '[1,"r",[],[],[["ORG","A","a",["A"],"many",1.0,null]]]',
        "[" * 100_000,
    ],
)
def test_anything_else_is_refused(line):
    with pytest.raises(ValueError):
        loads(line)


def test_what_could_act_on_a_terminal_is_not_read_back():
    line = dumps(Analysis("r", (), (), (Entity(EntityType.ORG, "A", "", ("A",), 1, 1.0),)))
    spoilt = line.replace('"A"', json.dumps("\x1b[31mA\u202e"))
    assert "\x1b" not in loads(spoilt).entities[0].canonical
