"""How an article begins: its lead for a list row, and a title for an article that has none."""

from __future__ import annotations

import unicodedata
from typing import Final

from reader.model.article import SafeText
from reader.text.headers import read_header
from reader.text.safe import safe_line
from reader.text.sentences import paragraphs, sentences

TITLE_LIMIT: Final = 80
_LEAD_LIMIT: Final = 200
_WINDOW: Final = 2000
_TRAILING: Final = ' \t,;:—–-(“‘«"'


def lead(text: str, *, title: str = "") -> SafeText:
    """The first sentence or two as one line of at most 200 characters, header lines left out.

    Args:
        text: of an article.
        title: one that was made from the beginning of the text; the lead goes on behind the sentence that it
            comes from, where there is more.
    """
    start = read_header(text).end
    for _, last in sentences(text, start, start + _WINDOW) if title else ():
        if len(safe_line(text[start:last])) >= len(title):
            start = last if text[last : last + _WINDOW].strip() else start
            break
    end = min(len(text), start + _WINDOW)
    first = last = -1
    for sentence_start, sentence_end in sentences(text, start, end):
        if first < 0:
            if any(map(str.isalnum, text[sentence_start:sentence_end])):
                first, last = sentence_start, sentence_end
        elif sentence_end - first > _LEAD_LIMIT:
            break
        else:
            last = sentence_end
    whole = text[first:last] if first >= 0 else text[start:end]
    return safe_line(clip(safe_line(whole), _LEAD_LIMIT))


def made_title(text: str) -> SafeText:
    """A title from the lead of a text: its first paragraph, cut at a word within 80 characters."""
    start = read_header(text).end
    for first, last in paragraphs(text, start, start + _WINDOW):
        line = safe_line(text[first:last])
        if any(c.isalnum() for c in line):
            return safe_line(clip(line, TITLE_LIMIT))
    return safe_line(text[:TITLE_LIMIT])


def clip(line: str, limit: int) -> str:
    """At most ``limit`` code points of a line, cut at a word; where there is no blank, between letters."""
    if len(line) <= limit:
        return line
    cut = line.rfind(" ", limit // 2, limit + 1)
    if cut < 0:
        cut = limit
        while cut > 1 and _joins(line[cut]):
            cut -= 1
    return line[:cut].rstrip(_TRAILING)


def _joins(character: str) -> bool:
    """Whether a character belongs to the one before it: a mark, a joiner, a variation selector."""
    return unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf"}
