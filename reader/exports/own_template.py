"""The user's own template, read from its file for an export."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.errors import ConfigError
from reader.exports.format import ExportOptions
from reader.text.safe import shown_path


def with_template(options: ExportOptions, file: Path | None) -> ExportOptions:
    """The options with the template that a file holds; unchanged without a file.

    Raises:
        ConfigError: when it cannot be read.
    """
    if file is None:
        return options
    name = shown_path(str(file))
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"cannot read the template {name}: {error.strerror}", kind="template") from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            f"cannot read the template {name}", "it is a text file in UTF-8", kind="template"
        ) from error
    return replace(options, template=text, template_name=name)
