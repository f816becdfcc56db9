"""The keys of the list of all excerpts."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

EXCERPT_KEYS: Final[list[BindingType]] = [
    Binding("enter,l,right", "open", "Open the article there", id="excerpts.open"),
    Binding("slash", "screen.search", "Search", id="excerpts.search"),
    Binding("s", "screen.arrange", "Arrange by day, by article, by tag", id="excerpts.arrange"),
    Binding("A", "mark_all", "Mark all that is listed, or take these marks off", id="excerpts.mark-all"),
    Binding("t", "screen.tag", "Tags: put on, take off", id="excerpts.tag"),
    Binding("a", "screen.put", "Put into a dossier", id="excerpts.put"),
    Binding("d", "screen.dossiers", "Dossiers", id="excerpts.dossiers"),
    Binding("J", "screen.shift(1)", "Move down in the dossier", id="excerpts.down"),
    Binding("K", "screen.shift(-1)", "Move up in the dossier", id="excerpts.up"),
    Binding("p", "screen.place", "Move the marked ones here, in the dossier", id="excerpts.place-here"),
    Binding("x", "screen.take_out", "Take out of the dossier", id="excerpts.take-out"),
    Binding("e", "screen.export", "Export what is marked, else what is listed", id="excerpts.export"),
    Binding("y", "screen.copy(False)", "Copy the words", id="excerpts.copy"),
    Binding("Y", "screen.copy(True)", "Copy with citation", id="excerpts.copy-cited"),
    Binding("r", "screen.style", "Choose the citation style, with a preview", id="excerpts.style"),
    Binding("X", "screen.note", "Note and tags", id="excerpts.note"),
    Binding("D,delete", "screen.delete", "Delete", id="excerpts.delete"),
    Binding("u", "screen.undo", "Undo the last change", id="excerpts.undo"),
    Binding("question_mark,f1", "screen.help", "Show every key in force", id="excerpts.help"),
    Binding("q,h,left,escape", "screen.back", "Back", id="excerpts.back"),
]
