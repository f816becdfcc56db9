"""A query as it is kept: nothing in it is unfinished any more, and it finds what the list shows."""

from __future__ import annotations

from datetime import date

from reader.newsroom.searching import SearchDesk


def finished(text: str) -> str:
    """The text with its last word finished, which is else taken for the beginning of a word."""
    return f"{text.rstrip()} "


async def settled(search: SearchDesk, text: str) -> str:
    """A text that finds, once it is finished, what this one finds while it is being typed.

    ``havan`` becomes ``havan*``; ``havana`` stays as it is where no longer word begins so.
    """
    begun = _begun(text)
    if begun == text:
        return text
    found, whole = await search.matching(text), await search.matching(finished(text))
    return text if set(found) == set(whole) else begun


async def worded(search: SearchDesk, text: str) -> str:
    """A text to which more is added: its last word as it was typed, or with ``*`` where it was but begun.

    ``korea`` stays as it is though ``korean`` begins so, too; ``kore``, which hardly any article has, becomes ``kore*``.
    """
    begun = _begun(text)
    if begun == text:
        return text
    found, whole = await search.matching(text), await search.matching(finished(text))
    return text if 2 * len(set(whole)) >= len(set(found)) else begun


def _begun(text: str) -> str:
    """The text with ``*`` behind its last word, if that is how it is read while being typed."""
    from reader.search.describe import describe  # noqa: PLC0415 - not needed for the first frame
    from reader.search.syntax import parse  # noqa: PLC0415 - as above

    today = date.today()  # noqa: DTZ011 - the user's own day
    typed = describe(parse(text, today=today, final=False))
    whole, begun = (describe(parse(each, today=today, final=True)) for each in (text, f"{text}*"))
    return f"{text}*" if typed == begun != whole else text
