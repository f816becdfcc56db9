"""Excerpts going out in the formats of ``reader.exports.formats``."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TextIO

from reader.errors import ConfigError, UsageError
from reader.exports.citing import style_names, style_of
from reader.exports.format import ExportedExcerpt, ExportOptions, Format
from reader.families import load, members

_FAMILY = "reader.exports.formats"
_DEFAULTS = ExportOptions()


def format_names() -> tuple[str, ...]:
    """Every format's name."""
    return members(_FAMILY)


def format_of(name: str) -> Format:
    """A format by its name.

    Raises:
        UsageError: when there is none of that name.
    """
    try:
        found = load(_FAMILY, name).FORMAT
    except LookupError as error:
        raise UsageError(
            f"there is no export format {name!r}", f"one of {', '.join(format_names())}", kind="format"
        ) from error
    assert isinstance(found, Format)
    return found


def export(
    name: str, excerpts: Sequence[ExportedExcerpt], out: TextIO, options: ExportOptions = _DEFAULTS
) -> None:
    """Write excerpts in a format, in their order; ``ExportOptions.in_order`` says when those of one article come together.

    Args:
        name: one of ``format_names``.
        excerpts: may be empty; the document is then empty, too, and still a good one.
        out: takes UTF-8, and leaves line ends alone (``newline=""``).
        options: style of citations, template.

    Raises:
        UsageError: when format or style do not exist, or the style is a record.
        ConfigError: when the template is wrong; the message names file and line, and nothing is written.
    """
    if not format_of(name).takes_template:
        compose(name, excerpts, out, options)
        return
    document = io.StringIO(newline="")
    compose(name, excerpts, document, options)
    out.write(document.getvalue())


def compose(name: str, excerpts: Sequence[ExportedExcerpt], out: TextIO, options: ExportOptions) -> None:
    """As ``export``, but of a template that turns out wrong the beginning may be written."""
    form = format_of(name)
    if style_of(options.style).record:
        words = ", ".join(style_names(records=False))
        raise UsageError(f"{options.style} is no style in words", f"one of {words}", kind="style")
    try:
        form.write(excerpts, out, options)
    except ConfigError as error:
        if not options.template_name:
            raise
        raise ConfigError(f"{options.template_name}: {error.message}", error.hint, kind=error.kind) from error
