"""Texts for hypothesis: made of few sentences, so that many of them stand in both."""

from hypothesis import strategies as st

from reader.text.safe import safe_text

_SENTENCES = [
    "The bridge opened on Tuesday.",
    "The bridge was opened late on Tuesday.",
    "Mr. Kim “denied” it.",
    'Mr. Kim "denied" it.',
    "He said so.",
    "首相は辞任した。",
    "No stop",
    "x",
    "…",
    "\u0301",
]
_BETWEEN = [" ", "\n", "\n\n", "  \n\t", ""]

TEXTS = st.lists(
    st.tuples(st.sampled_from(_SENTENCES), st.sampled_from(_BETWEEN)).map("".join), max_size=12
).map(lambda parts: safe_text("".join(parts)))
ANY = st.text(max_size=60).map(safe_text)
