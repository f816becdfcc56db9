"""What the tagger sees of words."""

from reader.entities.features import FeatureExtractor
from reader.entities.reading import plain, read
from reader.entities.wordtable import LIMIT, LONGEST, WordTable, shape
from tests.entities.builders import gazetteer


def items(*sentences: str) -> list[list[set[str]]]:
    lists = gazetteer()
    readings = read([sentence.split() for sentence in sentences], lists)
    return [
        [{feature.decode() for feature in item} for item in sentence]
        for sentence in FeatureExtractor(lists).article(readings).full()
    ]


def test_a_word_shows_itself_and_two_neighbours_to_each_side():
    (sentence,) = items("in old Seoul they said")
    assert {"w=seoul", "s=Xxx", "p1=s", "f3=oul", "Cap", "g=BT"} <= sentence[2]
    assert {"-1w=old", "-2w=in", "+1w=they", "+2w=said", "-1|0=old|seoul", "0|+1=seoul|they"} <= sentence[2]


def test_the_first_and_the_last_word_know_it():
    (sentence,) = items("Seoul said")
    assert ["BOS" in item for item in sentence] == [True, False]
    assert ["EOS" in item for item in sentence] == [False, True]
    assert not any(feature.startswith(("-1w", "-2", "-1|0")) for feature in sentence[0])
    assert not any(feature.startswith(("-2", "+")) for feature in sentence[1])


def test_a_listed_name_is_told_to_its_words_and_their_neighbours():
    (sentence,) = items("to New Zealand now")
    assert "+1g=BC2" in sentence[0]
    assert "g=BC2" in sentence[1]
    assert {"g=IC2", "-1g=BC2"} <= sentence[2]
    assert {"-1g=IC2", "-2g=BC2"} <= sentence[3]


def test_capitalised_words_know_their_run_and_what_surrounds_it():
    (sentence,) = items("the Big Red Army said")
    assert {"run=0/3", "runendw=army", "runend=Os", "runprev=the", "runnext=said"} <= sentence[1]
    assert "run=2/3" in sentence[3]
    assert not any(feature.startswith("run") for feature in sentence[0])


def test_what_the_article_shows_of_a_word_elsewhere_is_known_everywhere():
    first, _ = items("Then Lee spoke", "We saw President Lee there")
    assert {"d_ti=1", "d_mid=2"} <= first[1]


def test_counts_of_the_article_are_capped():
    first, *_ = items("Then Lee spoke", *["in Lee"] * 9)
    assert "d_in=3" in first[1]


def test_a_word_that_is_also_printed_in_lower_case_shows_it():
    first, _ = items("Talks failed", "The talks failed")
    assert "d_low0" in first[0]


def test_typographic_marks_are_read_as_plain_ones():
    assert [plain(word) for word in ("’s", "“", "–", "``", "café")] == ["'s", '"', "-", '"', "café"]


def test_shapes_squeeze_long_runs():
    assert [shape(word) for word in ("McDonald", "USA", "2,024", "Éire")] == ["XxXxx", "XX", "d,dd", "Xxx"]


def test_recent_words_are_kept_in_bounds_and_answers_stay_equal():
    table = WordTable(gazetteer())
    first = table["Seoul"]
    for number in range(3 * LIMIT):
        table[f"word{number}"]
    assert len(table) <= LIMIT
    assert table["Seoul"] == first


def test_a_very_long_word_is_cut_and_not_kept():
    table = WordTable(gazetteer())
    assert table["x" * 1_000_000].lowered == b"x" * LONGEST
    assert len(table) == 0
