"""An export as the user ordered it: a document in a file, or a folder of notes."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reader.exports.exporting import export
from reader.exports.format import ExportedExcerpt, ExportOptions
from reader.exports.obsidian.folder import export_notes
from reader.exports.own_template import with_template
from reader.exports.writing import write_document
from reader.model.export import NOTES, Exported, ExportOrder


def write(excerpts: Sequence[ExportedExcerpt], order: ExportOrder) -> Exported:
    """Write excerpts, in their order.

    Raises:
        ExportError: when they cannot be written (``kind`` is ``exists`` for a file that may not be replaced).
        ConfigError: when the template is wrong; nothing is written then.
        UsageError: when format or style do not exist.
    """
    options = with_template(ExportOptions(order.style, in_order=order.in_order), order.template)
    if order.form == NOTES:
        notes = export_notes(excerpts, order.path, options)
        left = tuple(f"{note.path}: {note.message}" for note in notes.left_alone)
        return Exported(len(excerpts), (len(notes.written), len(notes.unchanged)), left)
    document = io.StringIO(newline="")
    export(order.form, excerpts, document, options)
    write_document(order.path, document.getvalue(), replace=order.replace)
    return Exported(len(excerpts))
