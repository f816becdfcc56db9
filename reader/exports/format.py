"""What an export format is: the one thing that each file in ``formats`` states; and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TextIO

from reader.exports.style import DEFAULT_STYLE
from reader.model.article import Span
from reader.model.excerpt import Excerpt, ExcerptState


@dataclass(frozen=True, slots=True)
class ExportedExcerpt:
    """An excerpt and how it stands today.

    Attributes:
        span: where the words stand now, where that is certain; ``None`` leaves the place where they stood.
    """

    excerpt: Excerpt
    state: ExcerptState
    span: Span | None = None

    @property
    def place(self) -> Span:
        """Where the words stand, or stood when they were kept."""
        return self.span or (self.excerpt.selector.start, self.excerpt.selector.end)


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How an export is to look.

    Attributes:
        style: of citations in words; one of ``citing.style_names(records=False)``.
        template: the user's own, for formats that are made from one; empty for the format's own.
        template_name: what to call it when something is wrong in it.
        in_order: the order is the user's own: a document for people leaves every excerpt where it is, and
            heads an article again where another stands between; else those of one article come together.
    """

    style: str = DEFAULT_STYLE
    template: str = ""
    template_name: str = ""
    in_order: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write excerpts out.

    Attributes:
        title: its name for the user.
        suffix: of files, with the full stop.
        media_type: as registered with IANA, or the one in use.
        write: all of them, in the order given; every note, tag, state and citation is in it. It may raise
            ``ConfigError`` for a template and ``UsageError`` for a style.
        takes_template: whether ``ExportOptions.template`` counts.
    """

    title: str
    suffix: str
    media_type: str
    write: Callable[[Sequence[ExportedExcerpt], TextIO, ExportOptions], None]
    takes_template: bool = False
