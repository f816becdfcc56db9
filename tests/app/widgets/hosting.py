"""A bare app around one widget, and how to look at its screen."""

from textual import on
from textual.app import App
from textual.widget import Widget

from reader.app.themes import defaults_of, themes
from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.reading_pane import ReadingPane


class Host(App):
    """Shows one widget over the whole screen and keeps the messages it sends."""

    def __init__(self, widget: Widget):
        super().__init__()
        for theme in themes():
            self.register_theme(theme)
        self.widget = widget
        self.messages = []

    def get_theme_variable_defaults(self):
        return defaults_of(self.current_theme)

    def compose(self):
        yield self.widget

    def on_mount(self):
        self.widget.focus()

    @on(ArticleList.Moved)
    @on(ArticleList.Opened)
    @on(ArticleList.Marked)
    @on(ReadingPane.Scrolled)
    @on(ReadingPane.SelectionChanged)
    @on(ReadingPane.HitsExhausted)
    @on(ReadingPane.MentionClicked)
    @on(ReadingPane.ReadToEnd)
    def keep(self, message):
        self.messages.append(message)

    def sent(self, kind):
        """The messages of a kind that reached the app."""
        return [message for message in self.messages if type(message) is kind]


def screen_lines(app) -> list[str]:
    """The text of the screen, a string a line."""
    return ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]


def styles_of(app, words) -> list:
    """The styles of the segments that lie within the first place on screen that shows ``words``."""
    for strip in app.screen._compositor.render_strips():
        line = "".join(segment.text for segment in strip)
        if (start := line.find(words)) >= 0:
            found, at = [], 0
            for segment in strip:
                if at < start + len(words) and at + len(segment.text) > start:
                    found.append(segment.style)
                at += len(segment.text)
            return found
    raise AssertionError(f"{words!r} is not on screen")
