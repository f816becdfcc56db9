"""Queries that would take long if nothing bounded them."""

from __future__ import annotations

from typing import Final

HOSTILE: Final = {
    "every two-letter beginning": " OR ".join(f"{a}{b}*" for a in "abcst" for b in "aeiorstl"),
    "forty commonest words near each other": " NEAR/100 ".join(["the", "of", "to", "and", "in"] * 8),
    "a long phrase of commonest words": '"' + " ".join(["the", "of", "to", "and", "in", "a"] * 16) + '"',
    "loose commonest words": " ".join(["the", "of", "to", "and", "in", "a", "that", "is", "was", "for"] * 4),
    "a window of commonest words": '"the of to and in a that is"~100',
    "forty fuzzy words": " ".join(f"{word}~2" for word in ("the", "said", "with", "from", "that") * 8),
    "fuzzy near fuzzy": "said~2 NEAR/100 that~2",
    "nested negations": "-(" * 9 + "the" + ")" * 9,
    "everything but everything": "* -(the OR of OR to OR and OR in) " * 6,
    "one huge word": "a" * 500,
    "five hundred stars": "*" * 500,
    "beginning near beginning": "co* NEAR/100 re*",
    "exact commonest words": '="the of" OR ="in the" OR ="to the" OR ="of the" OR ="and the"',
    "an unknown sentence": " ".join(f"xq{number}zv" for number in range(40)),
    "forty short fuzzy words": "a an at be by do go he if in is it me my no of on or so to up us we act all and are but "
    "can for had has her him his how its may new not".replace(" ", "~2 OR "),
    "each letter": " OR ".join("abcdefghijklmnopqrstuvwxyz"),
    "near pairs of commonest words": " OR ".join(
        f"{left} NEAR/100 {right}"
        for left in ("the", "of", "to", "and", "in")
        for right in ("a", "that", "is", "was")
    ),
    "slips run together": "thehouse ofthe inthe tobe andthe thatis wasfor onwith asby atfrom itbe arethis hehave ansaid "
    "willnot buthas northkorea southkorea unitednations primeminister whitehouse",
    "100,000 characters of prose": "Officials said on Monday that the government had agreed to talks . "
    * 1_500,
}
"""By what is hostile in them; each within what the language reads of a query."""
