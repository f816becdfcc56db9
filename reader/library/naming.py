"""Names that the user gives to things, of which no two may read alike."""

from __future__ import annotations

from typing import Final

from reader.errors import UsageError
from reader.library.folding import folded
from reader.library.store import Store
from reader.library.wording import quoted
from reader.text.safe import safe_line

LONGEST_NAME: Final = 200
_HOLDERS: Final = {
    "dossiers": "SELECT id FROM dossiers WHERE folded = ?",
    "saved_searches": "SELECT id FROM saved_searches WHERE folded = ?",
}


def clean_name(store: Store, table: str, name: str, *, own: str = "") -> tuple[str, str]:
    """A name as one safe line, and folded. ``own`` is the id of what may hold it already.

    Raises:
        UsageError: when it is empty, too long, or another holds it.
    """
    name = safe_line(name)
    key = folded(name)
    if not key:
        raise UsageError("a name needs at least one letter or digit", kind="name")
    if len(name) > LONGEST_NAME:
        raise UsageError(
            f"the name {quoted(name)} is too long", f"{LONGEST_NAME} characters at most", kind="name"
        )
    if store.value(_HOLDERS[table], key) not in {None, own}:
        raise UsageError(f"there is already one named {quoted(name)}", "choose another name", kind="name")
    return name, key
