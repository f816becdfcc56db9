"""RIS (Research Information Systems, *RIS Format Specifications*, 2001 and 2012): type ``NEWS``.

A line is two capital letters or digits, two blanks, a hyphen, a blank, a value of one line, CR LF. Dates are
``YYYY/MM/DD/`` with empty parts where unknown, names ``Family, Given, Suffix``. The specification allows no
asterisk in names, publications and keywords.
"""

from __future__ import annotations

from typing import Final

from reader.exports.headlines import title_of
from reader.exports.personal_names import turned
from reader.exports.spelled_dates import is_inferred
from reader.exports.style import Style
from reader.model.citation import Citation
from reader.model.dates import PartialDate
from reader.text.safe import safe_line

_END: Final = "\r\n"


def _write(citation: Citation, accessed: PartialDate | None) -> str:
    date = citation.date
    fields = [
        ("TY", "NEWS"),
        *(("AU", turned(author).replace("*", "")) for author in citation.authors),
        ("TI", title_of(citation)),
        ("T2", citation.publisher.replace("*", "")),
        ("PY", date.iso[:4] if date else ""),
        ("DA", _date(date) if date else ""),
        ("UR", citation.url),
        ("Y2", _date(accessed) if accessed and citation.url else ""),
        ("LA", citation.language),
        ("N1", "Date inferred" if date and is_inferred(citation) else ""),
    ]
    lines = [f"{tag}  - {line}" for tag, value in fields if (line := safe_line(value))]
    return _END.join([*lines, "ER  - "])


def _date(date: PartialDate) -> str:
    parts = date.iso[:10].split("-")
    return "/".join([*parts, "", "", ""][:3]) + "/"


STYLE: Final = Style("RIS", _write, record=True, between=_END * 2, closing=_END)
