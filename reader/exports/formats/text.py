"""Plain text: an article's citation, and under it each quotation with its note, tags and state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TextIO

from reader.exports.format import ExportedExcerpt, ExportOptions, Format
from reader.exports.views import ExcerptView, article_views


def _write(excerpts: Sequence[ExportedExcerpt], out: TextIO, options: ExportOptions) -> None:
    for at, article in enumerate(article_views(excerpts, options.style, in_order=options.in_order)):
        out.write("\n\n" if at else "")
        out.write(f"{article.citation}\n")
        for excerpt in article.excerpts:
            out.write("\n")
            _write_one(excerpt, out)


def _write_one(excerpt: ExcerptView, out: TextIO) -> None:
    paragraphs = [line.strip() for line in excerpt.quote.split("\n")]
    out.write("\n\n".join(f"    {line}" for line in paragraphs if line) + "\n")
    if excerpt.note:
        out.write(_hanging("Note: ", excerpt.note))
    if excerpt.tags:
        out.write(f"Tags: {', '.join(excerpt.tags)}\n")
    out.write(f"Kept {excerpt.created}, {excerpt.state} ({excerpt.id})\n")


def _hanging(label: str, text: str) -> str:
    """A labelled text whose later lines stand below its first."""
    first, *more = text.split("\n")
    return "\n".join([f"{label}{first}", *(f"{' ' * len(label)}{line}".rstrip() for line in more)]) + "\n"


FORMAT: Final = Format("Plain text", ".txt", "text/plain", _write)
