"""What one query may cost, so that no query, however hostile, takes a second."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from reader.model.query import And, Fuzzy, Near, Node, Not, Or, Prefix

MOST_FORMS: Final = 200  # of one beginning
_ALL_FORMS: Final = 600  # of one query, unless that would leave each beginning less than
_FEWEST_FORMS: Final = 25
SECONDS: Final = 0.35  # of one query; after that, only words as typed are looked up


@dataclass
class Budget:
    """Bounds what a query may cost; ``cut`` says what was left out.

    Attributes:
        most: forms that one beginning or fuzzy word may stand for.
        until: when time is up (``time.monotonic``).
        hurried: something was left out because time was up; with more time there may be more.
    """

    most: int = MOST_FORMS
    until: float = math.inf
    cut: str = ""
    hurried: bool = False

    @classmethod
    def shared(cls, root: Node, until: float = math.inf) -> Budget:
        """A budget for a query, in equal parts for all its words with many forms; it ends at ``until`` at the latest."""
        most = max(_FEWEST_FORMS, min(MOST_FORMS, _ALL_FORMS // max(1, _open_words(root))))
        return cls(most, min(time.monotonic() + SECONDS, until))

    @property
    def is_spent(self) -> bool:
        """Whether time is up."""
        return time.monotonic() > self.until

    def stop(self) -> bool:
        """Whether to look at no more articles; then ``cut`` says so."""
        if not self.is_spent:
            return False
        self.cut, self.hurried = "it took too long: words were compared in some of the articles only", True
        return True

    def take(self, find: Callable[[], Sequence[str]]) -> Sequence[str]:
        """As many of the forms that ``find`` gives, best first, as may be looked up."""
        if self.is_spent:
            self.cut, self.hurried = "it took too long: other forms of some words were left out", True
            return ()
        forms = find()
        if len(forms) > self.most:
            self.cut = f"too many words: only the {self.most} most frequent forms were searched"
        return forms[: self.most]


def _open_words(node: Node) -> int:
    """How many words of a query stand for many others."""
    match node:
        case And(children=children) | Or(children=children):
            return sum(map(_open_words, children))
        case Not(child=child):
            return _open_words(child)
        case Near(left=left, right=right):
            return _open_words(left) + _open_words(right)
        case _:
            return isinstance(node, Prefix | Fuzzy)
