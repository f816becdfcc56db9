"""Removing excerpts, and finding all of them again."""

from __future__ import annotations

import argparse
from collections import Counter

from reader.cli.context import Context
from reader.cli.library import opened_library
from reader.errors import NotFoundError, UsageError
from reader.exports.format import ExportedExcerpt
from reader.exports.formats.json import record
from reader.hosting.corrected import excerpts_of
from reader.hosting.placing import fresh_text, known_of, placed
from reader.model.excerpt import ExcerptId, ExcerptOrder, ExcerptState
from reader.text.safe import safe_line

_CERTAIN = (ExcerptState.IN_PLACE, ExcerptState.MOVED)
_SHOWN = 60  # characters of a quotation


def remove_excerpts(context: Context, arguments: argparse.Namespace) -> int:
    """Remove excerpts by their ids, all or none.

    Raises:
        UsageError: when none is named.
        NotFoundError: when one is not there; nothing is removed then.
    """
    ids = [ExcerptId(word) for word in arguments.words[1:]]
    if not ids:
        raise UsageError("excerpts remove needs the id of an excerpt", "newsreader excerpts shows ids")
    with opened_library(context, writing=True) as library:
        excerpts = excerpts_of(library.store, ids)
        there = {excerpt.id for excerpt in excerpts}
        for name in ids:
            if name not in there:
                raise NotFoundError(
                    f"there is no excerpt {safe_line(name)}", "nothing was removed", kind="missing"
                )
        change = library.excerpts.delete(ids)
    if arguments.json:
        context.print_json(
            {"excerpts": [record(ExportedExcerpt(excerpt, ExcerptState.LOST)) for excerpt in excerpts]}
        )
    context.say(f"newsreader: {change.said}")
    return 0


def check_excerpts(context: Context, arguments: argparse.Namespace) -> int:
    """Find all excerpts again in their files as they are now, and tell how each stands.

    Raises:
        NotFoundError: when there is none.
    """
    if len(arguments.words) > 1:
        raise UsageError("excerpts check takes no query", "it looks at all of them", kind="usage")
    with opened_library(context, writing=False) as library:
        excerpts = excerpts_of(library.store, library.excerpt_search.select(order=ExcerptOrder.ARTICLE))
        if not excerpts:
            raise NotFoundError("nothing was kept yet", kind="missing")
        with fresh_text(context.directories.cache, known_of(library.store, excerpts)) as text_of:
            found = placed(excerpts, text_of)
    if arguments.json:
        context.print_json({"excerpts": [record(one) for one in found]})
        return 0
    for one in found:
        if one.state not in _CERTAIN:
            quote = safe_line(one.excerpt.selector.exact)
            cut = quote if len(quote) <= _SHOWN else f"{quote[: _SHOWN - 1]}…"
            context.print(f"{one.excerpt.id}\t{one.state}\t“{cut}” ({safe_line(one.excerpt.citation.title)})")
    counts = Counter(one.state for one in found)
    context.print(", ".join(f"{counts[state]:,} {state}" for state in ExcerptState if counts[state]))
    return 0
