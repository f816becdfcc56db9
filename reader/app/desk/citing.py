"""Citations on the screen: in which style they are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from reader.model.dates import PartialDate

# The styles are imported where they are used: they take 9 ms, which no first screen needs.

if TYPE_CHECKING:
    from reader.model.article import Article
    from reader.model.citation import Citation


class Citing:
    """Writes citations in the user's style.

    Args:
        configured: the style that the settings name; empty for none.
        say: tells which style is taken.

    Attributes:
        chosen: the style that the user chose on the screen; empty for none. It comes back at the next start,
            unless the settings name another.
    """

    def __init__(self, configured: str, say: Callable[[str], None]) -> None:
        self._configured = configured
        self._say = say
        self._taken = configured
        self.chosen = ""

    @property
    def style(self) -> str:
        """The style in force."""
        from reader.exports.style import DEFAULT_STYLE  # noqa: PLC0415 - see above

        return self._taken or self.chosen or DEFAULT_STYLE

    def choose(self, style: str) -> str:
        """Take a style for this session and the next ones; returns what was said."""
        from reader.exports.citing import style_of  # noqa: PLC0415 - see above

        self._taken = self.chosen = style
        said = f"Citations are written in {style_of(style).title} from now on"
        if self._configured and self._configured != style:
            said = f"{said}; the next start goes back to {self._configured}, which your settings name"
        self._say(said)
        return said

    def cite(self, citations: Sequence[Citation]) -> str:
        """Citations in the style in force, as one text without a line end."""
        from reader.exports.citing import cite_all  # noqa: PLC0415 - see above

        return cite_all(citations, self.style).rstrip("\r\n")

    def of(self, articles: Sequence[Article]) -> list[Citation]:
        """The citations of articles that are looked at today."""
        from reader.exports.citing import citation_of  # noqa: PLC0415 - see above

        today = PartialDate(datetime.now().astimezone().date().isoformat())
        return [citation_of(article, today) for article in articles]
