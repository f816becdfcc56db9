"""Bringing a folder of notes up to date.

A note is written beside and renamed, so that it is whole at any moment. One that was changed while it was
being renewed is read again. What cannot be written safely is left alone and reported: a note whose marks are
damaged, a link, two notes for one article.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reader.errors import ExportError
from reader.exports.format import ExportedExcerpt, ExportOptions
from reader.exports.markdown_text import markdown_text
from reader.exports.obsidian.names import SUFFIX, name_key, note_name
from reader.exports.obsidian.note import DamagedNoteError, Marked, block, marked, renewed
from reader.exports.telling import Told, unheard
from reader.exports.template.rendering import Template
from reader.exports.views import ArticleView, article_views
from reader.exports.writing import replace_file
from reader.model.export import ExportStage, Tell
from reader.text.safe import shown_path

TEMPLATE: Final = """\
# {{ article.title }}

{{ article.citation }}
{% for excerpt in article.excerpts %}

{{ excerpt.quote|quote }}
{% if excerpt.note %}

{{ excerpt.note }}
{% endif %}
{% if excerpt.tags %}

{{ excerpt.tags|hashtags }}
{% endif %}

*Kept {{ excerpt.created }}, {{ excerpt.state }}* ({{ excerpt.id }})
{% endfor %}
"""
_LARGEST: Final = 16 << 20  # bytes of a note; what is larger is none
_MOST_FILES: Final = 200_000
_ATTEMPTS: Final = 3


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A note that was not written, and why. ``path`` can be shown."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What became of a folder; paths as the file system gives them."""

    written: tuple[Path, ...] = ()
    unchanged: tuple[Path, ...] = ()
    left_alone: tuple[LeftAlone, ...] = ()


@dataclass(slots=True)
class _Found:
    """What is in the folder already."""

    notes: dict[str, Path] = field(default_factory=dict)  # article -> its note
    names: set[str] = field(default_factory=set)  # name_key of what is at the top of the folder
    faulty: dict[str, LeftAlone] = field(default_factory=dict)  # article -> why its note stays as it is
    damaged: list[LeftAlone] = field(default_factory=list)


def export_notes(
    excerpts: Sequence[ExportedExcerpt],
    folder: Path,
    options: ExportOptions | None = None,
    tell: Tell = unheard,
) -> Notes:
    """Write or renew the note of each article; notes of other articles stay as they are.

    Args:
        excerpts: all that a note is to hold; an article's are taken together, in their order.
        folder: made when it is not there.
        options: style of citations; a template that sees ``article`` (``reader.exports.views``).
        tell: hears how many notes are done.

    Raises:
        ConfigError: when the template is wrong; nothing is written then.
        ExportError: when the folder or a note cannot be written. Notes that were written stay.
    """
    options = options or ExportOptions()
    template = Template(options.template or TEMPLATE)
    articles = article_views(excerpts, options.style)
    blocks = [
        block(article.id, _rendered(template, article))
        for article in Told(articles, ExportStage.PREPARING, tell)
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _write_all(folder, Told(articles, ExportStage.NOTES, tell, often=1), blocks)
    except OSError as error:
        where = shown_path(os.fspath(error.filename or folder))
        raise ExportError(f"cannot write the notes: {error.strerror}", where, kind="export") from error


def _rendered(template: Template, article: ArticleView) -> str:
    out = io.StringIO()
    template.render({"article": article}, out, markdown_text)
    return out.getvalue()


def _write_all(folder: Path, articles: Sequence[ArticleView], blocks: Sequence[bytes]) -> Notes:
    found = _look_through(folder)
    written: list[Path] = []
    unchanged: list[Path] = []
    left = list(found.damaged)
    for article, content in zip(articles, blocks, strict=True):
        if article.id in found.faulty:
            left.append(found.faulty[article.id])
        elif note := found.notes.get(article.id):
            fault = _renew(note, content, written, unchanged)
            left.extend([fault] if fault else [])
        else:
            written.append(_create(folder, article, content, found.names))
    return Notes(tuple(written), tuple(unchanged), tuple(dict.fromkeys(left)))


def _create(folder: Path, article: ArticleView, content: bytes, names: set[str]) -> Path:
    """A new note; never over a file that is there."""
    whole = content + b"\n"
    while True:
        name = note_name(article.title, names)
        names.add(name_key(name))
        note = folder / name
        try:
            replace_file(note, whole, new=True)
        except FileExistsError:
            continue
        return note


def _renew(note: Path, content: bytes, written: list[Path], unchanged: list[Path]) -> LeftAlone | None:
    """Exchange the block of a note that is there."""
    for _ in range(_ATTEMPTS):
        before = note.stat()
        text = note.read_bytes()
        try:
            place = marked(text)
        except DamagedNoteError as error:
            return _left(note, str(error))
        if place is None:
            return _left(note, "its block was taken out while it was being renewed")
        whole = renewed(text, place, content)
        if whole == text:
            unchanged.append(note)
            return None
        if replace_file(note, whole, unless_changed_since=before):
            written.append(note)
            return None
    return _left(note, "another program keeps changing it")


def _look_through(folder: Path) -> _Found:
    """The notes that carry a mark, and the names that are taken."""
    found = _Found({}, {name_key(entry.name) for entry in os.scandir(folder)})
    for note in _notes(folder):
        try:
            place = _marked_in(note)
        except DamagedNoteError as error:
            found.damaged.append(_left(note, str(error)))
            found.faulty.update(dict.fromkeys(_articles_in(note), found.damaged[-1]))
            continue
        if place is None:
            continue
        if place.article in found.notes or place.article in found.faulty:
            first = found.notes.pop(place.article, note)
            reason = f"the same article has another note, {shown_path(first.name)}"
            found.faulty[place.article] = _left(note, reason)
        else:
            found.notes[place.article] = note
    return found


def _notes(folder: Path) -> Iterator[Path]:
    """Files that may be notes, in a steady order; links and hidden folders are passed by."""
    seen = 0
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            seen += 1
            if seen > _MOST_FILES:
                raise ExportError(f"the folder has more than {_MOST_FILES:,} files", kind="export")
            path = Path(where, name)
            if name.lower().endswith(SUFFIX) and stat.S_ISREG(path.lstat().st_mode):
                yield path


def _marked_in(note: Path) -> Marked | None:
    if note.lstat().st_size > _LARGEST:
        return None
    return marked(note.read_bytes())


def _articles_in(note: Path) -> Iterator[str]:
    """The articles that a damaged note may have been for."""
    for line in note.read_bytes().split(b"\n"):
        if line.startswith(b"<!-- newsreader begin "):
            yield line[22:38].decode("ascii", "replace")


def _left(note: Path, message: str) -> LeftAlone:
    return LeftAlone(shown_path(os.fspath(note)), message)
