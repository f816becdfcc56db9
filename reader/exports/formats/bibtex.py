"""BibTeX of the cited articles: one entry each, with the tags as keywords and the quotations as annotation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TextIO

from reader.exports.bibtex_entry import bibtex_entry
from reader.exports.format import ExportedExcerpt, ExportOptions, Format
from reader.exports.tex import escaped, key_of
from reader.exports.views import by_article, latest


def _write(excerpts: Sequence[ExportedExcerpt], out: TextIO, _options: ExportOptions) -> None:
    taken: set[str] = set()
    for at, together in enumerate(by_article(excerpts).values()):
        citation = latest(together)
        key = _unique(key_of(citation), taken)
        tags = dict.fromkeys(tag for each in together for tag in each.excerpt.tags)
        more = [
            ("keywords", ", ".join(escaped(tag.replace(",", " ")) for tag in tags)),
            ("annote", " ".join(map(_annotation, together))),
        ]
        out.write("\n" if at else "")
        out.write(f"{bibtex_entry(citation, key, citation.accessed, more)}\n")


def _annotation(exported: ExportedExcerpt) -> str:
    """A quotation with its note and state, on one line as BibTeX reads it."""
    excerpt = exported.excerpt
    note = f" {escaped(excerpt.note)}" if excerpt.note.strip() else ""
    return (
        f"“{escaped(excerpt.selector.exact)}”{note} ({exported.state.value}, kept {excerpt.created:%Y-%m-%d})"
    )


def _unique(key: str, taken: set[str]) -> str:
    """The key, with a letter behind it where another article of this file has the very same facts."""
    found, number = key, 1
    while found in taken:
        number += 1
        found = f"{key}-{number}"
    taken.add(found)
    return found


FORMAT: Final = Format("BibTeX of the cited articles", ".bib", "application/x-bibtex", _write)
