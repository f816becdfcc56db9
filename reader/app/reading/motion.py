"""What a key can do with the caret and with a selection."""

from __future__ import annotations

from enum import StrEnum


class Motion(StrEnum):
    """What moves the caret."""

    NEXT_CHARACTER = "next-character"
    PREVIOUS_CHARACTER = "previous-character"
    NEXT_LINE = "next-line"
    PREVIOUS_LINE = "previous-line"
    NEXT_WORD = "next-word"
    PREVIOUS_WORD = "previous-word"
    WORD_END = "word-end"
    NEXT_SENTENCE = "next-sentence"
    PREVIOUS_SENTENCE = "previous-sentence"
    NEXT_PARAGRAPH = "next-paragraph"
    PREVIOUS_PARAGRAPH = "previous-paragraph"
    LINE_START = "line-start"
    LINE_END = "line-end"
    TEXT_START = "text-start"
    TEXT_END = "text-end"


class Unit(StrEnum):
    """What a selection can be extended by as a whole."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
