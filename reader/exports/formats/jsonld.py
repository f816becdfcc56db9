"""W3C Web Annotations (Web Annotation Data Model, 2017), as JSON-LD: an ``AnnotationPage``.

The words are a ``TextQuoteSelector``, their place as it was when they were kept a ``TextPositionSelector``,
notes and tags ``TextualBody``. What the model has no term for stands under ``newsreader:``; with it
``importing`` gives back equal excerpts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from typing import Any, Final, TextIO

from reader.exports.format import ExportedExcerpt, ExportOptions, Format
from reader.exports.json_text import json_text
from reader.exports.tex import key_of
from reader.model.citation import as_csl
from reader.text.safe import safe_url

CONTEXT: Final = (
    "http://www.w3.org/ns/anno.jsonld",
    {"newsreader": "urn:newsreader:", "newsreader:citation": {"@type": "@json"}},
)
NAMESPACE: Final = "newsreader:"
EXCERPT_URN: Final = "urn:newsreader:excerpt:"
ARTICLE_URN: Final = "urn:newsreader:article:"


def annotation(exported: ExportedExcerpt) -> dict[str, Any]:
    """One excerpt as an annotation."""
    excerpt, selector = exported.excerpt, exported.excerpt.selector
    bodies = [_body(excerpt.note, "commenting")] if excerpt.note else []
    bodies += [_body(tag, "tagging") for tag in excerpt.tags]
    target: dict[str, Any] = {
        "source": safe_url(excerpt.citation.url) or f"{ARTICLE_URN}{excerpt.article}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": selector.exact,
                "prefix": selector.prefix,
                "suffix": selector.suffix,
            },
            {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
        ],
        "newsreader:article": excerpt.article,
        "newsreader:content": selector.content,
        "newsreader:copies": selector.copies,
        "newsreader:twins": selector.twins,
        "newsreader:citation": as_csl(excerpt.citation, key_of(excerpt.citation)),
    }
    return {
        "id": f"{EXCERPT_URN}{excerpt.id}",
        "type": "Annotation",
        "motivation": "commenting" if excerpt.note else "highlighting",
        "created": excerpt.created.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        **({"body": bodies} if bodies else {}),
        "target": target,
        "newsreader:state": exported.state.value,
    }


def _body(value: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _write(excerpts: Sequence[ExportedExcerpt], out: TextIO, _options: ExportOptions) -> None:
    out.write(
        f'{{"@context": {json_text(CONTEXT)},\n"id": "urn:newsreader:excerpts",\n"type": "AnnotationPage",\n'
    )
    out.write('"items": [')
    out.writelines(
        f"{',' if at else ''}\n{json_text(annotation(exported))}" for at, exported in enumerate(excerpts)
    )
    out.write("\n]}\n")


FORMAT: Final = Format("W3C Web Annotations (JSON-LD)", ".jsonld", "application/ld+json", _write)
