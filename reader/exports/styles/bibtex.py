"""BibTeX: an ``@article`` of its newspaper, or ``@misc`` where none is known; see ``reader.exports.tex``."""

from __future__ import annotations

from typing import Final

from reader.exports.bibtex_entry import bibtex_entry
from reader.exports.style import Style
from reader.exports.tex import key_of
from reader.model.citation import Citation
from reader.model.dates import PartialDate


def _write(citation: Citation, accessed: PartialDate | None) -> str:
    return bibtex_entry(citation, key_of(citation), accessed)


STYLE: Final = Style("BibTeX", _write, record=True, between="\n\n")
