r"""Text as BibTeX, BibLaTeX and TeX read it.

BibTeX counts braces without regard to backslashes (Patashnik, *BibTeXing*, 1988, section 4), so a brace in
the text becomes a command, never ``\{``. Letters beyond ASCII stay: files are UTF-8.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from reader.exports.headlines import levelled
from reader.model.citation import Author, Citation
from reader.text.safe import safe_line

_COMMANDS: Final = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{mark: f"\\{mark}" for mark in "&%$#_"},
}
_SPECIAL: Final = re.compile(r"[\\{}~^&%$#_]")
_IN_ADDRESS: Final = {"{": "%7B", "}": "%7D", "\\": "%5C"}
_ADDRESS_SPECIAL: Final = re.compile(r"[{}\\]")
_KEY_WORD: Final = re.compile(r"[a-z0-9]+")
_SMALL: Final = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "the", "to", "with")
)
_AND: Final = re.compile(r"\band\b", re.IGNORECASE)


def escaped(text: str) -> str:
    """One line of text that TeX prints as it is; its braces are balanced."""
    return _SPECIAL.sub(lambda match: _COMMANDS[match.group()], safe_line(text))


def title(text: str) -> str:
    """A title whose capitals no style changes, with typographic quotation marks."""
    return f"{{{escaped(levelled(text))}}}"


def address(url: str) -> str:
    """An address for a field that is read verbatim: braces and backslashes are percent-encoded."""
    return _ADDRESS_SPECIAL.sub(lambda match: _IN_ADDRESS[match.group()], safe_line(url))


def names(authors: Iterable[Author]) -> str:
    """Names as BibTeX takes them apart: ``King, Jr., Martin Luther and {BBC News}``."""
    return " and ".join(map(_name, authors))


def _name(author: Author) -> str:
    if author.literal:
        return f"{{{escaped(author.literal)}}}"
    return ", ".join(_name_part(part) for part in (author.family, author.suffix, author.given) if part)


def _name_part(part: str) -> str:
    """A part of a name; in braces when a comma or ``and`` in it would be read as the end of it."""
    text = escaped(part)
    return f"{{{text}}}" if "," in text or _AND.search(text) else text


def entry(kind: str, key: str, fields: Sequence[tuple[str, str]]) -> str:
    """An entry with those fields that have a value. Values are ready: escaped, and a month is a macro."""
    lines = [
        f"  {name} = {value}," if name == "month" and not value[:1].isdigit() else f"  {name} = {{{value}}},"
        for name, value in fields
        if value
    ]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"])


def key_of(citation: Citation) -> str:
    """A key that stays the same wherever the article is cited: ``mackenzie2024diplomat3f9c``.

    Author, year and first telling word of the title for people, and four hexadecimal digits that tell two
    such articles apart. ASCII letters and digits only.
    """
    lead = citation.authors[0] if citation.authors else None
    who = (lead.family or lead.literal) if lead else citation.publisher
    year = citation.date.iso[:4] if citation.date else ""
    words = [word for word in _KEY_WORD.findall(_ascii(citation.title)) if word not in _SMALL]
    facts = (citation.title, citation.publisher, citation.date.iso if citation.date else "", citation.url)
    digest = hashlib.sha256("\n".join(facts).encode("utf-8", "surrogatepass")).hexdigest()
    name = "".join(_KEY_WORD.findall(_ascii(who)))
    return f"{name[:24] or 'article'}{year}{words[0][:24] if words else ''}{digest[:4]}"


def _ascii(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    return decomposed.encode("ascii", "ignore").decode("ascii").lower()
