"""An article in the reading pane, alone on the screen."""

from reader.app.widgets.reading_pane import ReadingPane
from tests.app.widgets.hosting import Host, screen_lines
from tests.builders import article

SIZE = (80, 24)
ROW = 3  # of the first line of the text: title, facts, blank
TEXT = "\n\n".join(
    f"{at}. The diplomat, Ri Il-kyu, fled from Cuba to South Korea. “He is safe,” said Seoul of him and "
    f"his family on day {at}. Officials agreed."
    for at in range(1, 101)
)


def hosted(text=TEXT, *, at=None, where="top", **facts):
    """A host of the pane with this article in it."""
    pane = ReadingPane()
    pane.open(article(text=text, **facts), at=at, where=where)
    return Host(pane)


def spans(text, words, style="hit"):
    """A layer that lights these words wherever they stand."""
    found, at = [], 0
    while (at := text.find(words, at)) >= 0:
        found.append((at, at + len(words), style))
        at += len(words)
    return found


def top_line(app):
    """What stands in the first line of the screen."""
    return screen_lines(app)[0].strip()
