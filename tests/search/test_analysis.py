"""What a word is, and under which forms it is found."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.analysis import (
    LONGEST,
    WORD,
    Role,
    analyse,
    exact_form,
    fold,
    forms,
    is_stemmed,
    stem,
    tokens,
)

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("aeisStTU019.,'’-‑–&@+# \u200b\u00ad\u0301éßłİ大灯台の한국ทีเรุفتحףד״й\n"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


def words(text: str) -> list[str]:
    return [token.folded for token in tokens(text)]


def finds(typed: str, text: str) -> bool:
    """Whether one of the forms of what is typed stands in the text."""
    standing = {(token.position, token.folded) for token in tokens(text)}
    return any(
        all((place + offset, term) in standing for offset, term in form.terms)
        for form in forms(typed)
        for place, _ in standing
    )


EQUAL = [
    ("O'Brien", "O’Brien"), ("obrien", "O’Brien’s"), ("o’brien", "OBrien"),
    ("Jae-In", "Moon Jae In"), ("jaein", "Moon Jae‑In"), ("Jae-In", "Jaein"), ("jae", "Jae-In"),
    ("U.S.", "the US said"), ("US", "the U.S. said"), ("us", "U.S.-led"), ("U.S.-led", "US-led"),
    ("AT&T", "ATT"), ("att", "AT&T"), ("C++", "in C++."), ("5.3m", "€5.3m"), ("3000", "3,000 men"),
    ("3,000", "3000"), ("metoo", "#MeToo"), ("#MeToo", "MeToo"), ("handle", "@handle"),
    ("a.b@c.com", "write a.b@c.com."), ("COVID-19", "Covid 19"), ("covid19", "COVID-19"),
    ("52-year-old", "a 52 year old"), ("F-16X", "F16X"), ("don’t", "don't"), ("dont", "don’t"),
    ("seoul", "Seoul’s"), ("Quartet’s", "the Quartet"), ("Ki-moon", "Ki‐moon"), ("Yong ho", "Yong‑ho"),
    ("jean-luc", "Jean–Luc"), ("al-Assad", "Bashar al Assad"), ("equateur", "l’Équateur"),
    ("l'equateur", "l’Équateur"), ("d'angelo", "D'Angelo's"), ("hawaii", "Hawaiʻi"), ("its", "it's its"),
    ("Equateur", "Équateur"), ("Kardosova", "Kardošová"), ("Klapste", "Klápště"), ("Truta", "Truță"),
    ("Marcinska", "Marcińska"), ("Lodz", "Łódź"), ("Orsted", "Ørsted"), ("Strasse", "Straße"),
    ("STRASSE", "straße"), ("mañana", "Mañana"), ("naive", "naïve"), ("financial", "ﬁnancial"),
    ("full width", "Ｆｕｌｌ　ｗｉｄｔｈ"), ("istanbul", "İstanbul"), ("σίσυφος", "ΣΊΣΥΦΟΣ"),
    ("minister resigned", "The min\u200bis\u200cter re\u2060sig\ufeffned"), ("government", "govern\u00adment's"),
    ("cafe", "cafe\u0301"), ("caf\u00e9", "cafe\u0301"), ("елка", "ёлка"), ("حداد", "حدّاد"),
    ("فتح", "فُتح"), ("محمد", "مـحـمد"), ("שלום", "שָׁלוֹם"), ('ד"ר', "ד״ר"), ("पुल", "का पुल फिर"),
    ("灯台", "岬の灯台の修理"), ("灯", "灯台"), ("老桥", "河上的老桥星期三"), ("สะพาน", "สะพานท่าเรือ"),
    ("대통령", "윤석열 대통령이"), ("국", "한국"), ("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"),
    ("qur'an", "Quran"), ("PhD", "Ph.D."), ("JK Rowling", "J.K. Rowling"), ("JK Rowling", "J.K.Rowling"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "text"), EQUAL)
def test_an_equivalent_spelling_finds_the_word(typed: str, text: str) -> None:
    assert finds(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("ana", "mañana"),
        ("и", "й"),
        ("c++", "c"),
        ("35", "3,5"),
        ("10", "1-0"),
        ("か", "が"),
        ("kimoon", "ki moon"),
    ],
)
def test_another_word_is_not_found(typed: str, text: str) -> None:
    assert not finds(typed, text)


def test_every_token_says_where_it_stands_in_the_original_text() -> None:
    text = "Zoë’s re\u00adsponse: Jae‑In 👩‍👩‍👧 灯台"
    assert [(token.folded, text[token.start : token.end], token.position) for token in tokens(text)] == [
        ("zoe", "Zoë", 0),
        ("response", "re\u00adsponse", 1),
        ("jae", "Jae", 2),
        ("jaein", "Jae‑In", 2),
        ("in", "In", 3),
        ("灯", "灯", 4),
        ("灯台", "灯台", 4),
        ("台", "台", 5),
    ]


def test_the_span_of_a_decomposed_letter_holds_its_accent() -> None:
    text = "cafe\u0301!"
    assert [text[token.start : token.end] for token in tokens(text)] == ["cafe\u0301"]


@pytest.mark.parametrize(
    ("typed", "raws"),
    [("US", ("US",)), ("U.S.", ("U.S",)), ("WHO’s", ("WHO",)), ("Jae‑In said", ("Jae-In", "said"))],
)
def test_an_exact_form_keeps_the_words_as_typed(typed: str, raws: tuple[str, ...]) -> None:
    assert exact_form(typed).raws == raws


def test_the_joined_form_takes_one_place_where_the_pieces_take_two() -> None:
    apart, together = forms("Ban Ki-moon said")
    assert apart.terms == ((0, "ban"), (1, "ki"), (2, "moon"), (3, "said"))
    assert together.terms == ((0, "ban"), (1, "kimoon"), (2, "said"))


@pytest.mark.parametrize("typed", ["", "--", "' .", "👍🏽", "\u0301"])
def test_what_holds_no_word_has_no_form(typed: str) -> None:
    assert forms(typed) == ()


@pytest.mark.parametrize(("word", "same"), [("community", "communities"), ("diplomat", "diplomats")])
def test_english_endings_share_a_stem(word: str, same: str) -> None:
    assert stem(word) == stem(same)


def test_community_and_communism_are_two_stems() -> None:
    assert stem("community") != stem("communism")


@pytest.mark.parametrize(("language", "stemmed"), [("", True), ("en-GB", True), ("fr", False), ("zh", False)])
def test_only_english_and_unknown_languages_are_stemmed(language: str, *, stemmed: bool) -> None:
    assert is_stemmed(language) is stemmed


@pytest.mark.parametrize(
    "unit", ["a", "a-", "a'", "a.", "1.", "1,000", "a\u0301", "a-\u0301", "\u0e31", "灯", "대", "a&"]
)
def test_twenty_thousand_characters_without_a_space_are_cut_into_short_terms(unit: str) -> None:
    assert max(len(token.folded) for token in tokens(unit * (20_000 // len(unit)))) <= LONGEST


@pytest.mark.parametrize(
    ("script", "letter"),
    [
        ("COMBINING", "a"),
        ("ARABIC", "ا"),
        ("HEBREW", "ש"),
        ("DEVANAGARI", "क"),
        ("BENGALI", "ক"),
        ("TAMIL", "க"),
        ("TELUGU", "క"),
        ("GURMUKHI", "ਕ"),
        ("THAI", "ก"),
        ("LAO", "ກ"),
        ("KHMER", "ក"),
    ],
)
def test_every_mark_of_a_script_is_part_of_its_word(script: str, letter: str) -> None:
    signs = [chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code))[0] == "M"]
    own = [sign for sign in signs if unicodedata.name(sign).startswith(script + " ")]
    parted = [sign for sign in own if len(WORD.findall(letter + sign + letter)) != 1]
    assert own
    assert [sign for sign in parted if "KATAKANA" not in unicodedata.name(sign)] == []


@given(TEXTS)
def test_spans_lie_in_the_text_and_places_never_go_back(text: str) -> None:
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.position for token in found] == sorted(token.position for token in found)
    assert all(0 < len(token.folded) <= LONGEST for token in found)


@given(TEXTS)
def test_the_indexing_path_and_the_span_giving_path_agree(text: str) -> None:
    place, quick = 0, []
    for raw in WORD.findall(text):
        found = analyse(raw)
        quick += [(place + token.position, token.folded, token.raw) for token in found.tokens]
        place += found.places
    assert quick == [(token.position, token.folded, token.raw) for token in tokens(text)]


@given(TEXTS)
def test_every_word_of_a_text_finds_the_text_as_it_stands(text: str) -> None:
    for match in WORD.finditer(text):
        if analyse(match.group()).tokens:
            assert finds(match.group(), text)


@given(TEXTS)
def test_a_span_typed_again_is_found_again(text: str) -> None:
    for token in tokens(text):
        if token.role in {Role.WORD, Role.JOINED}:
            assert finds(text[token.start : token.end], text)


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
