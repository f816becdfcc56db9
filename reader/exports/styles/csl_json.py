"""CSL-JSON: an array of items (CSL 1.0.2 data schema), as Zotero, pandoc and citeproc read it; no paths of this machine."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from typing import Final

from reader.exports.json_text import json_text
from reader.exports.style import Style
from reader.exports.tex import key_of
from reader.model.citation import Citation, as_csl
from reader.model.dates import PartialDate


def _write(citation: Citation, accessed: PartialDate | None) -> str:
    item = as_csl(replace(citation, accessed=accessed, path=""), key_of(citation))
    return textwrap.indent(json_text(item), " ")


STYLE: Final = Style("CSL-JSON", _write, record=True, opening="[\n", between=",\n", closing="\n]")
