"""Random typed queries: plausible ones, and anything at all."""

from __future__ import annotations

from hypothesis import strategies as st

_PIECES = [
    "korea", "Ki-moon", "O’Brien", "U.S.", "AT&T", "C++", "3,000", "#MeToo", "a.b@c.com", "北京", "AND", "OR",
    "NOT", "NEAR", "NEAR/3", "-", "--", "(", ")", "((", '"', "“", "”", "=", "*", "~", "~2", "kor*", "k*",
    "word~", "word~9", '"a b"', '"a b"~5', '="US"', "=us", "title:", "body:", "person:", "name:", "is:unread",
    "is:", "has:note", "tag:", "lang:fr", "date:2024", "date:2024-06..", "date:yesterday", 'date:"last week"',
    "before:2024", "newer:30d", "older:1y", "date:", "foo:bar", "Title:", "https://a.b/c", "12:30", ",", "!",
    "AND,", ":", 'צה"ל', "א", "..", "'", "’s",
]  # fmt: skip

plausible = st.lists(
    st.tuples(st.sampled_from(_PIECES), st.sampled_from([" ", " ", " ", "", "\t"])), max_size=12
).map(lambda parts: "".join(piece + gap for piece, gap in parts))

anything = st.one_of(plausible, st.text(max_size=60), st.text('"“”()-=*~:.~/ANDORTabE1, ', max_size=40))
