import io
import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ConfigError
from reader.exports.template.filters import FILTERS
from reader.exports.template.rendering import Template


@dataclass(frozen=True)
class Item:
    title: str
    tags: tuple[str, ...] = ()


ITEMS = (Item("One", ("south korea", "cuba")), Item("Two"))


def filled(source, **values):
    out = io.StringIO()
    Template(source).render(
        {"items": ITEMS, "none": (), "word": "a<b", **values}, out, lambda t: t.replace("<", "&lt;")
    )
    return out.getvalue()


def complaint(source, **values):
    with pytest.raises(ConfigError) as caught:
        filled(source, **values)
    return str(caught.value)


def verdict(source):
    """What is said of a wrong template; nothing of a good one."""
    try:
        filled(source)
    except ConfigError as error:
        return str(error)
    return ""


def test_text_stays_as_it_is_and_values_are_escaped():
    assert filled("<p>{{ word }}</p>") == "<p>a&lt;b</p>"


def test_raw_writes_a_value_as_it_is():
    assert filled("{{ word|raw }}") == "a<b"


def test_a_loop_goes_through_a_list_and_knows_where_it_is():
    source = "{% for item in items %}{{ loop.index }} {{ item.title }}{% if not loop.last %}, {% endif %}{% endfor %}"
    assert filled(source) == "1 One, 2 Two"


def test_a_loop_over_nothing_takes_its_else():
    assert filled("{% for item in none %}x{% else %}nothing{% endfor %}") == "nothing"


def test_the_first_branch_that_holds_is_written():
    source = "{% if word == 'x' %}1{% elif word != 'a<b' or none %}2{% else %}3{% endif %}"
    assert filled(source) == "3"
    assert filled(source, word="x") == "1"
    assert filled(source, word="y") == "2"


def test_and_binds_closer_than_or_and_brackets_closest():
    assert filled("{% if word or none and none %}yes{% endif %}") == "yes"
    assert filled("{% if (word or none) and none %}yes{% endif %}") == ""


def test_a_block_alone_on_its_line_leaves_no_line():
    assert filled("a\n  {% if word %}\nb\n  {% endif %}\nc\n") == "a\nb\nc\n"


def test_a_value_and_a_block_within_a_line_leave_it_alone():
    assert filled("a {{ word|raw }} {% if word %} b {% endif %}c") == "a a<b  b c"


def test_a_hyphen_eats_white_space():
    assert filled("a \n {{- word|raw -}} \n b") == "aa<bb"


def test_comments_say_nothing():
    assert filled("a{# {{ no }} #}b") == "ab"


def test_braces_in_quotes_end_nothing():
    assert filled("{{ '}}' }}{{ \"%}\" }}") == "}}%}"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ items|length }}", "2"),
        ("{{ (items|first).title }}", None),
        ("{{ word|upper|raw }}", "A<B"),
        ("{{ 'AB'|lower }}", "ab"),
        ("{{ '  a '|trim }}", "a"),
        ("{{ 'abcdef'|truncate(3) }}", "ab…"),
        ("{{ 'abc'|replace('b', '-') }}", "a-c"),
        ("{{ 'abc'|first }}{{ 'abc'|last }}", "ac"),
        ("{{ ''|default('nothing') }}", "nothing"),
        ("{{ none }}", ""),
        ("{{ 'a<\n\nb'|quote }}", "> a&lt;\n>\n> b"),
        ("{{ 'a\nb'|indent(2) }}", "  a\n  b"),
        ("{{ 'a: \"b\"'|yaml }}", '"a: \\"b\\""'),
    ],
)
def test_filters_change_a_value(source, text):
    if text is None:
        assert "too much" in complaint(source)
    else:
        assert filled(source) == text


def test_filters_of_tags():
    source = "{% for item in items %}{{ item.tags|join('; ') }}|{{ item.tags|hashtags }}|{{ item.tags|yaml }}{% endfor %}"
    assert filled(source) == 'south korea; cuba|#south-korea #cuba|["south korea", "cuba"]||[]'


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("a\nb {{ wrod }}", "line 2 of the template: there is no 'wrod'; did you mean 'word'?"),
        (
            "{% for item in items %}\n{{ item.titel }}{% endfor %}",
            "line 2 of the template: there is no 'titel'",
        ),
        ("{{ word|uper }}", "there is no filter 'uper'; did you mean 'upper'?"),
        ("{{ word", "{{ is not closed"),
        ("{% if word %}", "line 1 of the template: the block is not closed by endif"),
        ("{% endif %}", "endif cannot stand here"),
        ("{% for item in items %}{% endif %}", "endif cannot stand here"),
        ("{% for in items %}{% endfor %}", "a name is missing before 'in'"),
        ("{% for x items %}{% endfor %}", "'in' is missing before 'items'"),
        ("{% for x in word %}{% endfor %}", "for goes through a list"),
        ("{{ word word }}", "'word' is too much"),
        ("{{ word + 1 }}", "'+' means nothing here"),
        ("{{ }}", "a name is missing"),
        ("{% %}", "an empty block cannot stand here"),
        ("{{ items|first }}", "a record cannot be written"),
        ("{{ word|truncate('x') }}", "truncate: it takes a number"),
        ("{{ word|replace('x') }}", "replace: replace takes two texts"),
        ("{{ word|upper( }}", "a name is missing"),
        ("{% include 'x' %}", "include cannot stand here"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(source, said):
    assert said in complaint(source)


@pytest.mark.parametrize("path", ["word.upper", "word.__class__", "items.__len__", "item.__class__"])
def test_nothing_of_python_can_be_reached(path):
    assert "there is no" in complaint(f"{{{{ {path} }}}}", item=ITEMS[0])


@pytest.mark.parametrize(
    "source",
    [
        "{% if word %}" * 5000,
        "{{ " + "(" * 5000 + "word" + ")" * 5000 + " }}",
        "{{ " + "word|upper(" * 5000 + " }}",
        "{% if " + "not " * 20_001 + "word %}{% endif %}x",
        "{{ word" + "|upper" * 30_000 + " }}",
        "{{ word" + " or none" * 20_000 + " }}",
        "x" * 300_000,
        "{{ '" * 50_000,
    ],
)
def test_a_template_made_to_exhaust_is_refused_or_harmless(source):
    assert len(verdict(source)) < 300


def test_loops_in_loops_come_to_an_end(monkeypatch):
    monkeypatch.setattr("reader.exports.template.rendering._MOST_STEPS", 10_000)
    names = "abcdefghij"
    source = "".join(f"{{% for {n} in items %}}" for n in names) + "x" + "{% endfor %}" * len(names)
    assert "goes on without end" in complaint(source, items=ITEMS * 10)


def test_every_filter_says_what_it_does():
    assert all(FILTERS[name].__doc__ for name in FILTERS)


@given(
    st.lists(
        st.sampled_from(["{{", "}}", "{%", "%}", "{#", "#}", " ", "\n", "word", "if", "endif", "|", "(", "'"])
    )
)
def test_every_text_is_a_template_or_refused_with_its_line(parts):
    assert re.match("line [0-9]+ of the template: .|$", verdict("".join(parts)))
