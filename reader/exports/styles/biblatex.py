"""BibLaTeX (Kime and others, *The biblatex Package*, 3.x): ISO 8601 dates, an ``@article`` of a newspaper.

An article on the web without a publication is ``@online``; without either it is ``@misc``. A date that the
article does not state carries ``~``, uncertain and approximate in the package's extended date format being
``%`` and ``~`` (2.3.8).
"""

from __future__ import annotations

from typing import Final

from reader.exports import tex
from reader.exports.headlines import title_of
from reader.exports.spelled_dates import is_inferred
from reader.exports.style import Style
from reader.model.citation import Citation
from reader.model.dates import PartialDate

# langid takes babel's names (the package's manual, 2.2.3); other languages are left to ``language``.
_BABEL: Final = {
    "de": "ngerman", "en": "english", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch",
    "pl": "polish", "pt": "portuguese", "ru": "russian", "sv": "swedish",
}  # fmt: skip


def _write(citation: Citation, accessed: PartialDate | None) -> str:
    kind = "article" if citation.publisher else "online" if citation.url else "misc"
    date = citation.date.iso[:10] if citation.date else ""
    language = citation.language.partition("-")[0].lower()
    fields = [
        ("author", tex.names(citation.authors)),
        ("title", tex.title(title_of(citation))),
        ("journaltitle", tex.escaped(citation.publisher)),
        ("entrysubtype", "newspaper" if citation.publisher else ""),
        ("date", f"{date}~" if date and is_inferred(citation) else date),
        ("url", tex.address(citation.url)),
        ("urldate", accessed.iso[:10] if accessed and citation.url else ""),
        ("langid", _BABEL.get(language, "")),
    ]
    return tex.entry(kind, tex.key_of(citation), fields)


STYLE: Final = Style("BibLaTeX", _write, record=True, between="\n\n")
