r"""The characters that matter when a text is cut into words, as insides of regular expression sets.

Whole Unicode blocks are named where the unassigned rest does no harm (The Unicode Standard 15.0, block
charts and UnicodeData.txt, general categories Mn, Mc, Me, Cf).
"""

from __future__ import annotations

from typing import Final

APOSTROPHES: Final = "'’‘ʼʻ′`´＇\u05f3\u05f4"  # with Hebrew geresh and gershayim
HYPHENS: Final = r"\-‐‑‒–−﹣－"  # an em dash parts sentences, so it is not one of them

UNSEEN: Final = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
INVISIBLE: Final = UNSEEN + "\ufe00-\ufe0f"  # and the variation selectors

MARKS: Final = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u0816-\u082d\u0859-\u085b\u08d3-\u08ff"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u09e2\u09e3"
    "\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0ae2\u0ae3\u0afa-\u0aff"
    "\u0b01-\u0b03\u0b3c-\u0b57\u0b62\u0b63\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c-\u0c56\u0c62\u0c63"
    "\u0c81-\u0c83\u0cbc-\u0cd6\u0ce2\u0ce3\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d62\u0d63"
    "\u0d81-\u0d83\u0dca-\u0ddf\u0df2\u0df3\u0f18\u0f19\u0f35\u0f37\u0f39\u0f3e\u0f3f\u0f71-\u0fbc"
    "\u0898-\u089f\u08ca-\u08d2\u09fe\u135d-\u135f\u1ab0-\u1aff\u1cd0-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9\u1dc0-\u1dff\u20d0-\u20ff\u2de0-\u2dff\ua66f-\ua67d\ua69e\ua69f\ua6f0\ua6f1\ua8e0-\ua8ff\ufb1e\ufe20-\ufe2f"
)

UNSPACED: Final = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecf\u0edc-\u0edf"  # Thai, Lao
    "\u1000-\u103f\u1050-\u109f\u1780-\u17d3\u17d7\u17dc\u17dd"  # Burmese, Khmer
    "\u3005-\u3007\u3041-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
HANGUL: Final = "\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uffa0-\uffdc"

_SIGN: Final = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecf"
    "\u102b-\u1038\u103a-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074"
    "\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d1\u17d3\u17dd\u3099\u309a\uff9e\uff9f"
)
UNIT: Final = (
    # a Korean syllable written as its letters; then any character with its signs and stacked letters
    rf"(?:[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|.)(?:[{_SIGN}{INVISIBLE}]|[\u1039\u17d2].?)*+"
)
"""One letter as its readers see it, from a run of ``UNSPACED`` or ``HANGUL`` characters."""

FOLDED_MARKS: Final = (
    # Latin, Greek, Arabic and Hebrew marks go; a Cyrillic letter keeps all but the stress and that of ё
    r"(?:(?<![\u0400-\u04ff])[\u0300-\u036f]|(?<=[\u0400-\u04ff])[\u0300\u0301]|(?<=\u0435)\u0308)"
    r"|[\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    r"\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]"
)
"""What folding takes away from a word in lower case, decomposed (NFKD)."""

LETTERS: Final = {
    # letters that Unicode does not decompose, and what readers type for them
    "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ħ": "h", "Ħ": "h",
    "ŧ": "t", "Ŧ": "t", "ŋ": "n", "Ŋ": "n", "ı": "i", "ĸ": "k", "æ": "ae", "Æ": "ae", "œ": "oe",
    "Œ": "oe", "þ": "th", "Þ": "th", "ß": "ss", "ẞ": "ss", "ə": "a", "Ə": "a", "ɓ": "b", "Ɓ": "b",
    "ɗ": "d", "Ɗ": "d", "ƙ": "k", "Ƙ": "k", "ƴ": "y", "Ƴ": "y",
    # Arabic: tatweel goes; letters that writers interchange, and their Persian and Urdu shapes
    "ـ": "", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ٱ": "ا",
}  # fmt: skip
