"""Saved web pages. Nothing is ever fetched: what is not in the file is not there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.errors import SourceError
from reader.model.article import RefusalKind
from reader.sources.draft import Draft
from reader.sources.page_facts import page_facts
from reader.text.decode import decode
from reader.text.html import article_root, folded, page_text, parse
from reader.text.safe import normalise

SUFFIXES: Final = (".html", ".htm", ".xhtml")
MEDIA_TYPES: Final = ("text/html", "application/xhtml+xml")

# Where a page names its encoding (HTML standard, "determining the character encoding": the first 1024 bytes)
_DECLARED: Final = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset\s*=\s*["']?\s*|\?xml\b[^>]*?\bencoding\s*=\s*["'])([A-Za-z0-9_:.-]+)""",
    re.IGNORECASE,
)
_LOOKED_AT: Final = 4096


def read(data: bytes) -> Sequence[Draft]:
    """The article of a page.

    Raises:
        SourceError: when the bytes are no text, or there is no article in the page.
    """
    declared = _DECLARED.search(data, 0, _LOOKED_AT)
    decoded = decode(data, declared[1].decode("ascii") if declared else "")
    page = parse(normalise(decoded.text))
    if page is None:
        raise SourceError("there is no article text in this page", kind=RefusalKind.EMPTY)
    root = article_root(page)
    stated = page_facts(page, root)
    text = normalise(page_text(page, root, frozenset({folded(stated.title)})))
    if not text.strip():
        raise SourceError("there is no article text in this page", kind=RefusalKind.EMPTY)
    return (Draft(text, stated, 0, decoded.encoding, decoded.warnings),)
