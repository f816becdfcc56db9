"""What arrives when a part of an article is copied."""

from __future__ import annotations


def copied_text(text: str, start: int, end: int) -> str:
    """The article's own characters from ``start`` to ``end``, paragraphs apart by one blank line.

    Nothing of the screen is in it: no line break of the wrapping, no padding at the end of a line.
    """
    kept = (line.rstrip() for line in text[start:end].split("\n"))
    return "\n\n".join(line for line in kept if line).lstrip()
