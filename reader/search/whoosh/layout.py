"""The files of a segment that are ours, beside Whoosh's: numpy arrays that are mapped, not read.

================ ============================================================================================
``.rows.npy``    ``ROW`` for every document
``.terms.npy``   ``TERM`` for every term of every field, field after field, each in byte order
``.words.bin``   the bytes of those terms, a line feed after each
``.telling.npy`` for every document the rows in ``.terms.npy`` of its most telling words (``NO_WORD`` fills up)
``.about.json``  which rows of ``.terms.npy`` are which field's; names of publishers and languages
================ ============================================================================================

Their names begin like those of Whoosh's files of the segment, so that they come and go with it.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from reader.search.whoosh.schema import TEXTS

ROWS: Final = ".rows.npy"
TERMS: Final = ".terms.npy"
WORDS: Final = ".words.bin"
TELLING: Final = ".telling.npy"
ABOUT: Final = ".about.json"

ROW: Final = np.dtype(
    [
        ("id", np.uint64),
        ("stamp", np.uint64),
        ("first", np.uint32),  # yyyymmdd, 0 when undated
        ("last", np.uint32),
        ("publisher", np.uint32),  # position among the segment's names
        ("language", np.uint32),
        ("lengths", np.uint32, (len(TEXTS),)),  # tokens of each field
    ]
)

TERM: Final = np.dtype(
    [
        ("begin", np.uint32),  # where it begins in the words file; it ends where the next begins
        ("articles", np.uint32),
        ("extent", np.uint64),  # where its postings begin in Whoosh's ``.pst`` file
        ("length", np.uint32),  # and how many bytes they are
        ("is_word", np.bool_),  # it stands as a word of its own somewhere, not only joined or as a pair
    ]
)

TELLING_WORDS: Final = 32
NO_WORD: Final = 0xFFFFFFFF
