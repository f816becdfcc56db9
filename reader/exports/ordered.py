"""An export as the user ordered it: a document in a file, or a folder of notes."""

from __future__ import annotations

from collections.abc import Sequence

from reader.exports.exporting import compose
from reader.exports.format import ExportedExcerpt, ExportOptions
from reader.exports.obsidian.folder import export_notes
from reader.exports.own_template import with_template
from reader.exports.telling import Document, Told, unheard
from reader.exports.writing import check_document, write_document
from reader.model.export import NOTES, Exported, ExportOrder, ExportStage, Tell


def check(order: ExportOrder) -> None:
    """Whether the order can be carried out, as far as that is known before there are any excerpts.

    Raises:
        ExportError: when a document could not be written now (``kind`` as in ``write``).
    """
    if order.form != NOTES:
        check_document(order.path, replace=order.replace)


def write(excerpts: Sequence[ExportedExcerpt], order: ExportOrder, tell: Tell = unheard) -> Exported:
    """Write excerpts, in their order.

    Args:
        excerpts: all of them.
        order: how, and where to.
        tell: hears how far it is. What it raises stops the export: of a document nothing is written then, of a
            folder the notes that were written stay.

    Raises:
        ExportError: when they cannot be written (``kind`` is ``exists`` for a file that may not be replaced).
        ConfigError: when the template is wrong; nothing is written then.
        UsageError: when format or style do not exist.
    """
    options = with_template(ExportOptions(order.style, in_order=order.in_order), order.template)
    told = Told(excerpts, ExportStage.PREPARING, tell)
    if order.form == NOTES:
        notes = export_notes(told, order.path, options, tell)
        left = tuple(f"{note.path}: {note.message}" for note in notes.left_alone)
        return Exported(len(excerpts), (len(notes.written), len(notes.unchanged)), left)
    document = Document(tell)
    compose(order.form, told, document, options)
    write_document(order.path, document.getvalue(), replace=order.replace)
    return Exported(len(excerpts))
