"""Tags as notes programs write them."""

from __future__ import annotations

import re
from typing import Final

_NOT_IN_TAGS: Final = re.compile(r"[^\w/-]+")


def hashtag(tag: str) -> str:
    """``#south-korea``: letters, digits, ``_``, ``-`` and ``/``, and not digits alone; empty when none are left.

    The rule is Obsidian's (help: "Tag format"), which others share.
    """
    name = _NOT_IN_TAGS.sub("-", tag).strip("-/")
    if not name:
        return ""
    return f"#{name}" if any(not c.isdigit() for c in name) else f"#{name}-"
