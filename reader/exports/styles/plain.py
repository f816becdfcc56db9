"""One readable line for a copied passage: who said it, where, when, and where to find it.

What is unknown is left out, a date that is unknown is said, one that the article does not state itself is
marked ``(inferred)``. The source is the web address when there is one, else the name of the file.
"""

from __future__ import annotations

import os
from typing import Final

from reader.exports.headlines import title_of
from reader.exports.spelled_dates import is_inferred, spelled_date
from reader.exports.style import Style
from reader.model.citation import Citation
from reader.model.dates import PartialDate
from reader.text.safe import shown_path

_CLOSES_ITSELF: Final = ("?", "!", ".", "…")


def _write(citation: Citation, _accessed: PartialDate | None) -> str:
    parts = [
        citation.byline,
        f"“{title_of(citation)}”",
        citation.publisher,
        _dated(citation),
        citation.url or _file_name(citation.path),
    ]
    line = ", ".join(part for part in parts if part)
    return line if line.endswith(_CLOSES_ITSELF) or citation.url else f"{line}."


def _dated(citation: Citation) -> str:
    if citation.date is None:
        return "no date"
    return spelled_date(citation.date) + (" (inferred)" if is_inferred(citation) else "")


def _file_name(path: str) -> str:
    return "standard input" if path == "-" else shown_path(os.path.basename(path))  # noqa: PTH119 - surrogates


STYLE: Final = Style("Plain: byline, title, publisher, date, source", _write)
