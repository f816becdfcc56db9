"""What the user says about an article instead of its file."""

from reader.model.article import DateSource
from reader.model.dates import PartialDate
from reader.model.metadata import (
    MetadataField as Field,
)
from reader.model.metadata import (
    as_plain,
    corrected,
    corrected_fields,
    corrections_in_words,
    from_plain,
    own_metadata,
)
from tests.builders import article

STORY = article("A bridge", byline="Ana Roe", date="2024-07-16", date_source=DateSource.PATH)


def test_a_correction_stands_in_the_article_and_the_files_own_word_stays_known():
    said = corrected(STORY, {Field.PUBLISHER: "Granma", Field.DATE: "2024-06"})
    assert (said.publisher, said.date, said.date_source) == ("Granma", PartialDate("2024-06"), None)
    assert (own_metadata(said).publisher, own_metadata(said).date_source) == (None, DateSource.PATH)
    assert corrections_in_words(said) == "publisher, date corrected by you"


def test_an_empty_correction_says_that_there_is_none():
    assert corrected(STORY, {Field.BYLINE: ""}).byline is None


def test_corrections_replace_those_of_before_and_without_any_the_file_has_its_say():
    said = corrected(corrected(STORY, {Field.TITLE: "B"}), {Field.BYLINE: "C"})
    assert corrected_fields(said) == (Field.BYLINE,)
    assert corrected(said, {}) == STORY


def test_what_the_file_says_too_is_no_correction():
    assert corrected(STORY, {Field.BYLINE: "Ana Roe"}) == STORY


def test_metadata_comes_back_from_plain_values():
    for metadata in (own_metadata(STORY), own_metadata(corrected(STORY, {Field.DATE: ""}))):
        assert from_plain(as_plain(metadata)) == metadata
