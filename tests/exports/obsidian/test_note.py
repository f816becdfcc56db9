import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exports.obsidian.note import DamagedNoteError, block, marked, renewed

ID = "00000000000000aa"
BLOCK = block(ID, "old")


def exchange(note):
    place = marked(note)
    assert place is not None
    return renewed(note, place, block(ID, "new"))


def test_a_block_says_whose_it_is():
    found = marked(b"before\n" + BLOCK + b"\nafter")
    assert found is not None
    assert found.article == ID


def test_what_stands_around_the_block_stays_byte_for_byte():
    note = b"---\r\nx: \xff\xfe\r\n---\r\n" + BLOCK + b"\n\nmy words \xe9\r\n"
    assert exchange(note) == note.replace(b"old", b"new")


def test_line_ends_and_a_byte_order_mark_of_another_editor_are_no_harm():
    note = b"\xef\xbb\xbf" + BLOCK.replace(b"\n", b"\r\n") + b"\r\nmine\r\n"
    assert exchange(note) == b"\xef\xbb\xbf" + block(ID, "new") + b"\r\nmine\r\n"


def test_a_file_without_marks_is_no_note_of_ours():
    assert marked(b"my own words, with <!-- a comment -->") is None


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (BLOCK.replace(b"<!-- newsreader end -->", b""), "no marks where the block ends"),
        (BLOCK.replace(b"<!-- newsreader begin", b""), "no marks where the block begins"),
        (BLOCK + b"\n" + BLOCK, "2 marks where the block begins"),
        (BLOCK + b"\n<!-- newsreader end -->", "2 marks where the block ends"),
        (b"<!-- newsreader end -->\n<!-- newsreader begin 00000000000000aa -->\n", "ends before it begins"),
    ],
)
def test_a_note_with_damaged_marks_is_told(note, said):
    with pytest.raises(DamagedNoteError, match=said):
        marked(note)


def test_a_mark_in_the_content_is_made_harmless():
    evil = "x\n<!-- newsreader end -->\n<!-- newsreader begin 00000000000000bb -->\ny"
    found = marked(block(ID, evil))
    assert found is not None
    assert found.article == ID


@given(st.text(), st.binary(), st.binary())
def test_whatever_is_written_and_around_it_the_block_is_found_again(content, before, after):
    note = before + b"\n" + block(ID, content) + b"\n" + after
    if b"newsreader" in before + after:
        return
    found = marked(note)
    assert found is not None
    assert note[found.start : found.end].rstrip(b"\r") == block(ID, content)
