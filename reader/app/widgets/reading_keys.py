"""The keys of the article: those that scroll, and those that select."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding, BindingType

from reader.app.reading.motion import Motion


def _motion(keys: str, motion: Motion, title: str) -> Binding:
    return Binding(keys, f"motion('{motion}')", title, show=False, id=f"select.{motion}")


READING_KEYS: Final[list[BindingType]] = [
    Binding("j,down", "line(1)", "Line down", show=False, id="read.line-down"),
    Binding("k,up", "line(-1)", "Line up", show=False, id="read.line-up"),
    Binding("space", "read_on", "Page down; at the end the next article", show=False, id="read.on"),
    Binding("pagedown,ctrl+f", "page(1)", "Page down", show=False, id="read.page-down"),
    Binding("pageup,ctrl+b", "page(-1)", "Page up", show=False, id="read.page-up"),
    Binding("b", "back", "Page up; word back when selecting", show=False, id="read.back"),
    Binding("ctrl+d", "page(0.5)", "Half a page down", show=False, id="read.half-down"),
    Binding("ctrl+u", "page(-0.5)", "Half a page up", show=False, id="read.half-up"),
    Binding("g,home", "edge(-1)", "Start of the article", show=False, id="read.start"),
    Binding("G,end", "edge(1)", "End of the article", show=False, id="read.end"),
    Binding("v", "select(False)", "Select", id="select.start"),
    Binding("V", "select(True)", "Select paragraphs", show=False, id="select.paragraphs"),
    Binding("escape", "leave", "Select nothing", show=False, id="select.leave"),
    Binding("o", "swap", "Other end", show=False, id="select.swap"),
    Binding("a", "anew", "Begin anew at the moving end", show=False, id="select.anew"),
    _motion("l,right", Motion.NEXT_CHARACTER, "Character on"),
    _motion("h,left", Motion.PREVIOUS_CHARACTER, "Character back"),
    _motion("w", Motion.NEXT_WORD, "Next word"),
    _motion("e", Motion.WORD_END, "End of the word"),
    _motion("right_parenthesis", Motion.NEXT_SENTENCE, "Next sentence"),
    _motion("left_parenthesis", Motion.PREVIOUS_SENTENCE, "Start of the sentence"),
    _motion("right_curly_bracket", Motion.NEXT_PARAGRAPH, "Next paragraph"),
    _motion("left_curly_bracket", Motion.PREVIOUS_PARAGRAPH, "Start of the paragraph"),
    _motion("0", Motion.LINE_START, "Start of the line"),
    _motion("dollar_sign", Motion.LINE_END, "End of the line"),
    Binding("s", "extend('sentence', 1)", "One sentence more", show=False, id="select.sentence"),
    Binding("S", "extend('sentence', -1)", "One sentence less", show=False, id="select.sentence-back"),
    Binding("p", "extend('paragraph', 1)", "One paragraph more", show=False, id="select.paragraph"),
    Binding("P", "extend('paragraph', -1)", "One paragraph less", show=False, id="select.paragraph-back"),
    Binding("plus", "quotation", "To the end of the quotation", show=False, id="select.quotation"),
    *(
        Binding(f"shift+{key}", f"shift('{motion}')", title, show=False, id=f"select.shift-{key}")
        for key, motion, title in (
            ("right", Motion.NEXT_CHARACTER, "Select a character on"),
            ("left", Motion.PREVIOUS_CHARACTER, "Select a character back"),
            ("down", Motion.NEXT_LINE, "Select a line on"),
            ("up", Motion.PREVIOUS_LINE, "Select a line back"),
            ("home", Motion.LINE_START, "Select to the start of the line"),
            ("end", Motion.LINE_END, "Select to the end of the line"),
        )
    ),
]
