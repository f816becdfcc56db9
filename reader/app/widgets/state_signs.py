"""How an excerpt that is not in its place is shown: by a sign and a word, never by colour alone."""

from __future__ import annotations

from typing import Final

from reader.model.excerpt_state import ExcerptState

STATE_SIGNS: Final = {
    ExcerptState.IN_PLACE: "",
    ExcerptState.MOVED: "→ moved",
    ExcerptState.ASK: "? which place",
    ExcerptState.CHANGED: "≠ changed",
    ExcerptState.LOST: "✗ lost",
}
"""Nothing is said of one that is in its place."""
