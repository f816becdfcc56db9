"""From a file to articles: bytes, format, what the folders say, and at the end everything made safe."""

# ruff: noqa: PTH123 - paths are strings as the file system gives them, and there are many

from __future__ import annotations

import hashlib
import os
import stat
from typing import Final

from reader.errors import SourceError
from reader.model.article import (
    Article,
    ArticleId,
    DateSource,
    Refusal,
    RefusalKind,
    SafeText,
)
from reader.model.dates import PartialDate
from reader.sources import formats
from reader.sources.draft import Draft, Stated
from reader.sources.facts import NO_FACTS, Facts, FolderFacts
from reader.sources.folder import FoundFile, refused
from reader.sources.pathdate import path_date
from reader.text.inspection import safety_warnings
from reader.text.language import guess_language
from reader.text.lead import made_title
from reader.text.safe import safe_line, safe_text, safe_url
from reader.text.sentences import count_words

STANDARD_INPUT: Final = "-"
SIZE_LIMIT: Final = 64 << 20
_FIELD_LIMIT: Final = 400


def read_file(found: FoundFile, facts: FolderFacts) -> list[Article | Refusal]:
    """The articles of one file, or why there are none. Nothing raises; nothing is ever written."""
    if found.size > SIZE_LIMIT:
        return [_too_large(found.path, found.size)]
    try:
        data = _contents(found.path)
    except OSError as error:
        return [refused(found.path, error)]
    except SourceError as error:
        return [Refusal(found.path, RefusalKind(error.kind), error.message)]
    return _articles(data, found.path, found.root, facts.of(found.path, found.root))


def read_bytes(data: bytes, name: str = STANDARD_INPUT) -> list[Article | Refusal]:
    """The articles in bytes that came without a file.

    The suffix of ``name``, which becomes their path, says the format; without one the bytes do.
    """
    if len(data) > SIZE_LIMIT:
        return [_too_large(name, len(data))]
    return _articles(data, name, "", NO_FACTS)


def article_id(data: bytes, part: int = 0, parts: int = 1) -> ArticleId:
    """The first 64 bits of the SHA-256 of a file, with the position in it where it holds several."""
    digest = hashlib.sha256(data)
    if parts > 1:
        digest.update(b"\0%d" % part)
    return ArticleId(digest.hexdigest()[:16])


def _contents(path: str) -> bytes:
    """All bytes of a file that is still one; a pipe put in its place since cannot block or be read.

    Raises:
        OSError: when the file system does not give it.
        SourceError: when it is no file, or has grown beyond the limit.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise SourceError("it is a pipe, a device or a socket, not a file", kind=RefusalKind.NOT_A_FILE)
        data = file.read(SIZE_LIMIT + 1) or b""
    if len(data) > SIZE_LIMIT:
        raise SourceError(_too_large(path, len(data)).message, kind=RefusalKind.TOO_LARGE)
    return data


def _articles(data: bytes, path: str, root: str, facts: Facts) -> list[Article | Refusal]:
    expected = formats.format_of(path) or formats.PLAIN
    try:
        drafts = formats.reader(formats.recognised(data, expected))(data)
    except SourceError as error:
        return [Refusal(path, RefusalKind(error.kind), error.message)]
    found: list[Article | Refusal] = []
    for part, draft in enumerate(drafts):
        if not draft.text or draft.text.isspace():
            found.append(Refusal(path, RefusalKind.EMPTY, "there is no text in it"))
            continue
        identity = article_id(data, part, len(drafts)), part
        found.append(_article(draft, identity, path, root, facts))
    return found or [Refusal(path, RefusalKind.EMPTY, "there is no text in it")]


def _article(draft: Draft, identity: tuple[ArticleId, int], path: str, root: str, facts: Facts) -> Article:
    text = safe_text(draft.text)
    own, beside = draft.stated, facts.stated
    title = safe_line((own.title or beside.title)[:_FIELD_LIMIT])
    date, source = _date(own, facts, path, root)
    return Article(
        id=identity[0],
        title=title or made_title(text),
        text=text,
        path=path,
        body_start=draft.body_start,
        words=count_words(text),
        title_made=not title,
        byline=_field(own.byline or beside.byline),
        publisher=_field(own.publisher or beside.publisher),
        date=date,
        date_source=source,
        language=own.language or beside.language or guess_language(text),
        encoding=draft.encoding,
        url=safe_url(own.url or beside.url),
        part=identity[1],
        warnings=(*draft.warnings, *safety_warnings(own.title, own.byline, draft.text)),
    )


def _date(own: Stated, facts: Facts, path: str, root: str) -> tuple[PartialDate | None, DateSource | None]:
    """The best date there is, and where it comes from."""
    if own.date is not None:
        return own.date, DateSource.STATED
    if facts.stated.date is not None:
        return facts.stated.date, facts.date_source or DateSource.FOLDER
    from_path = path_date(path, root) if root else None
    return (from_path, DateSource.PATH) if from_path is not None else (None, None)


def _field(value: str) -> SafeText | None:
    return safe_line(value[:_FIELD_LIMIT]) or None


def _too_large(path: str, size: int) -> Refusal:
    message = (
        f"its {size / (1 << 20):,.0f} MB are more than the {SIZE_LIMIT >> 20} MB that are read of one file"
    )
    return Refusal(path, RefusalKind.TOO_LARGE, message)
