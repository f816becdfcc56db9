"""The trained recogniser on raw text."""

import hashlib
import json
import re
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.entities import crf
from reader.entities.crf import _MODULES, BLOCK, SHOWN, CrfRecognizer, Tagger, load_tagger
from reader.entities.gazetteer import load_gazetteer
from reader.entities.labels import KINDS, OTHER, Span
from reader.entities.rules import version_of
from reader.entities.shipped import MODEL, unpacked
from reader.entities.tokens import split
from reader.entities.truecase import load_truecaser
from reader.model.entity import EntityType
from reader.ports import EntityRecognizer
from tests.examples import examples

DATA = resources.files("reader.entities").joinpath("data")
RECOGNIZER: EntityRecognizer = CrfRecognizer()


def found(text: str, language: str = "en") -> set[tuple[str, str]]:
    return {(text[span.start : span.end], span.type.value) for span in RECOGNIZER.find(text, language)}


def test_names_of_every_kind_are_found():
    text = (
        "Prime Minister Tony Blair told the BBC in London on Monday that British troops would stay. "
        "The United Nations was founded after World War II."
    )
    assert found(text) == {
        ("Tony Blair", "PERSON"),
        ("BBC", "ORG"),
        ("London", "PLACE"),
        ("British", "NORP"),
        ("United Nations", "ORG"),
        ("World War II", "EVENT"),
    }


def test_articles_titles_and_possessives_are_not_part_of_a_name():
    text = "The White House’s spokesman met Mr. Yoon Suk Yeol at the United States’s embassy."
    assert {"White House", "Yoon Suk Yeol", "United States"} <= {name for name, _ in found(text)}


def test_only_english_is_read():
    text = "Angela Merkel sprach in Berlin mit der BBC."
    assert found(text, "de") == set()
    assert found(text, "") == set()
    assert found("Angela Merkel spoke in Berlin.", "en-GB") >= {("Berlin", "PLACE")}


def test_offsets_are_code_points_whatever_stands_before():
    text = "😀 한국 “Then” Tony Blair went to London."
    assert ("Tony Blair", "PERSON") in found(text)


def test_a_text_in_capitals_is_read():
    text = "PRESIDENT GEORGE BUSH ARRIVED IN LONDON ON TUESDAY.\nTHE UNITED NATIONS WILL MEET IN GENEVA."
    assert {("GEORGE BUSH", "PERSON"), ("LONDON", "PLACE"), ("GENEVA", "PLACE")} <= found(text)


def test_a_name_that_may_have_lost_its_capitals_is_found_whole():
    assert ("JUNG WON - YONG", "PERSON") in found("JUNG WON - YONG (BORN 1992), SOUTH KOREAN SWIMMER")


def test_a_thorough_tagger_looks_at_words_far_from_any_capital_too():
    sentences = [split("On April 18, 2011 the minor planet received the number 274301.")]
    model, lists, case = unpacked(MODEL), load_gazetteer(), load_truecaser()
    assert Tagger(model, lists, case, thorough=True).unrepaired(sentences) == [[Span(6, 8, OTHER)]]
    assert Tagger(model, lists, case).unrepaired(sentences) == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n\t",
        "no capitals here, none in london either",
        "| Team | W | D | L |\n| --- | --- |\n| Ajax | 3 | 1 | 0 |\n" * 20,
        "TH3 PRES|DENT 0F TlIE UN1TED ST4TES " * 30,
        "“He said ‘she said “no” to’ him,” " * 50,
        "A" * 100_000,
        "A." * 20_000,
        "A-" * 20_000,
        "A " * 20_000,
        "'s " * 1000,
        "the The THE a A an " * 200,
        "\x00\x1b[31m\u202e\ud800 [b]Tony[/b]",
        "서울 北京 Москва " * 100,
    ],
)
def test_strange_texts_give_sane_spans(text):
    spans = RECOGNIZER.find(text, "en")
    assert_lawful(text, spans)


def assert_lawful(text, spans):
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        assert span.type in EntityType
        assert span.type is not EntityType.DATE
        name = text[span.start : span.end]
        assert name == name.strip()
        end = span.end


WORDS = """The the a Mr. President Seoul’s Seoul 's BBC British Army North South Korean Korea 52-year-old Ann Lee
UN in of and & ( ) “ ” . , - 12 May War Day ceremony RED CROSS Red Cross İ ﬁ 😀""".split()  # noqa: SIM905
PIECES = st.sampled_from([*WORDS, "\n"])


@settings(max_examples=examples(150))
@given(st.lists(PIECES, max_size=40))
def test_spans_are_in_order_inside_the_text_and_do_not_overlap(pieces):
    text = " ".join(pieces)
    spans = RECOGNIZER.find(text, "en")
    assert_lawful(text, spans)
    assert not any(text[span.start : span.end].lower().startswith(("the ", "'s")) for span in spans)


@settings(max_examples=examples(50))
@given(st.lists(PIECES, max_size=30), st.lists(PIECES, max_size=30))
def test_answers_do_not_depend_on_what_was_read_before(first, second):
    one, other = " ".join(first), " ".join(second)
    before = RECOGNIZER.find(one, "en")
    RECOGNIZER.find(other, "en")
    assert RECOGNIZER.find(one, "en") == before


def test_a_long_text_is_read_in_blocks_with_offsets_of_the_whole():
    line = "Nothing happened here that day, nothing at all.\n"
    text = line * (BLOCK // len(line) + 1) + "Tony Blair went to London.\n"
    assert found(text) >= {("Tony Blair", "PERSON"), ("London", "PLACE")}


def test_the_model_file_is_the_one_that_was_made():
    sums = json.loads(DATA.joinpath("manifest.json").read_text(encoding="utf-8"))
    assert sums == {name: hashlib.sha256(DATA.joinpath(name).read_bytes()).hexdigest() for name in sums}
    assert set(sums) == {"second.gz", "model.gz", "gazetteer.gz", "case.gz"}


def test_the_model_knows_the_kinds_of_the_corpora():
    assert set(load_tagger().labels()) == {"O"} | {f"{place}-{kind}" for place in "BI" for kind in KINDS}
    assert set(SHOWN) < KINDS


def test_the_version_names_model_lists_and_modules():
    sums = json.loads(DATA.joinpath("manifest.json").read_text(encoding="utf-8"))
    parts = RECOGNIZER.version.split("-")
    assert parts[:4] == [sums[name][:8] for name in ("second.gz", "model.gz", "gazetteer.gz", "case.gz")]
    assert parts[4:] == [version_of(*_MODULES)]


def test_every_module_that_decides_about_names_is_in_the_version():
    folder = Path(crf.__file__).parent
    reached, waiting = set(), ["crf"]
    while waiting:
        module = waiting.pop()
        reached.add(module)
        source = folder / f"{module}.py"
        imports = re.findall(
            r"^from reader\.entities(?:\.(\w+))?.* import (.+)",
            source.read_text(encoding="utf-8"),
            re.MULTILINE,
        )
        named = {name for inside, names in imports for name in ([inside] if inside else names.split(", "))}
        waiting += named - reached - {"repair", "rules", "shipped", "sortedtext"}
    assert reached | {"repair"} == {part.removesuffix(".py") for part in _MODULES}


def test_the_attribution_of_the_model_travels_with_it():
    text = DATA.joinpath("ATTRIBUTION.md").read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" in text
    assert all(
        corpus in text for corpus in ("Universal NER", "CrossNER", "Re-DocRED", "GUM", "wikigold", "multiNER")
    )
