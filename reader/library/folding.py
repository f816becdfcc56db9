"""The folding under which names and words in the library file are compared.

It belongs to the file: folded names are stored, so this must not drift with what search does. Another
folding needs a migration.
"""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Without case, accents and compatibility variants (Unicode NFKD, case-folded), white space as one blank."""
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c)))
    return " ".join(text.casefold().split())
