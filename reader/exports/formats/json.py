"""The JSON of ``newsreader excerpts --format json``, version 1; ``importing`` reads it back, whole.

``{"version": 1, "excerpts": [{...}]}``, each with

- ``id``, ``article``: ids; ``quote``: the words; ``prefix``, ``suffix``: what stood right before and after;
- ``start``, ``end``: code points of the article's text, exclusive: where the words stand now, where that is
  certain, else where they stood;
- ``state``: ``in place``, ``moved``, ``ask`` (which of several places only the user can say), ``changed``, ``lost``;
- ``note``, ``tags``, ``created`` (ISO 8601, UTC); ``citation``: a CSL-JSON item, as it was when the words were kept;
- ``selector``: how they were found then: ``start``, ``end``, ``content`` (SHA-256 of the text), ``copies``, ``twins``
  (how often the words stood in it, and between the same neighbours).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TextIO

from reader.exports.format import ExportedExcerpt, ExportOptions, Format
from reader.exports.json_text import json_text
from reader.exports.tex import key_of
from reader.model.citation import as_csl

VERSION: Final = 1


def record(exported: ExportedExcerpt) -> dict[str, Any]:
    """One excerpt as its JSON object."""
    excerpt, selector = exported.excerpt, exported.excerpt.selector
    start, end = exported.place
    return {
        "id": excerpt.id,
        "article": excerpt.article,
        "quote": selector.exact,
        "start": start,
        "end": end,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "state": exported.state.value,
        "note": excerpt.note,
        "tags": list(excerpt.tags),
        "created": excerpt.created.isoformat(),
        "citation": as_csl(excerpt.citation, key_of(excerpt.citation)),
        "selector": {
            "start": selector.start,
            "end": selector.end,
            "content": selector.content,
            "copies": selector.copies,
            "twins": selector.twins,
        },
    }


def _write(excerpts: Sequence[ExportedExcerpt], out: TextIO, _options: ExportOptions) -> None:
    out.write(f'{{"version": {VERSION}, "excerpts": [')
    out.writelines(
        f"{',' if at else ''}\n{json_text(record(exported))}" for at, exported in enumerate(excerpts)
    )
    out.write("\n]}\n")


FORMAT: Final = Format("JSON", ".json", "application/json", _write)
