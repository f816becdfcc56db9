"""Two articles compared, sentence by sentence."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widgets import Static

from reader.app.command import Context
from reader.app.desk.hints import hints_of
from reader.app.errors import errands
from reader.app.laid_over import LaidOver
from reader.app.reading.dates import about
from reader.app.reading.side_by_side import place_of
from reader.app.typed_keys import in_turn
from reader.app.widgets.comparison_view import BESIDE, ComparisonView
from reader.app.widgets.key_line import KeyLine
from reader.inquiry.comparing.arranging import mirrored
from reader.inquiry.comparing.telling import counted
from reader.text.shown_title import shown_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.app.desk.comparing import Comparing
    from reader.model.article import Article
    from reader.model.comparison import Comparison, NamedApart, NamedInBoth

_KEYS: Final = {
    "compare.next-difference": "Difference",
    "compare.side": "Other side",
    "compare.read": "Read there",
    "compare.names": "Names",
    "compare.swap": "Swap",
}
_WAYS_OUT: Final = {"compare.back": "Back", "compare.help": "Help"}
_LETTERS: Final = "AB"
_AGAIN: Final = 1.0  # seconds until names that were not known are asked for again


class ComparisonScreen(LaidOver[None]):
    """It has the whole screen; heads and counts above, then the sentences.

    Args:
        comparing: leads further.
        first: the one called A.
        second: the one called B.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (BESIDE, "-wide")]  # noqa: RUF012 - Textual types it so
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (16, "-tall")]  # noqa: RUF012 - as above
    DEFAULT_CSS = """
    ComparisonScreen {
        background: $background;
        color: $foreground;
        & > #heads { height: auto; background: $panel; }
        .head { width: 1fr; padding: 0 1; max-height: 3; }
        &.-wide > #heads { layout: horizontal; }
        &.-narrow > #heads { layout: vertical; }
        &.-narrow .head { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
        #standing { height: 1; }
        #counts, #named, #cut { width: 1fr; height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        #place { width: auto; padding: 0 1; color: $quiet; }
        #named { color: $quiet; }
        #cut { display: none; color: $text-warning; }
        &.-cut #cut { display: block; }
        & > #sentences { height: 1fr; margin: 1 0 0 0; }
        &.-narrow > #sentences { margin: 0; }
        &.-flat > #named { display: none; }
    }
    """

    def __init__(self, comparing: Comparing, first: Article, second: Article) -> None:
        super().__init__()
        self._comparing = comparing
        self._articles = (first, second)
        self._named: NamedApart | None = None

    def compose(self) -> ComposeResult:
        """Heads, counts, names, sentences, keys."""
        with Container(id="heads"):
            yield Static("", id="head-0", classes="head", markup=False)
            yield Static("", id="head-1", classes="head", markup=False)
        with Horizontal(id="standing"):
            yield Static("Comparing…", id="counts", markup=False)
            yield Static("", id="place", markup=False)
        yield Static("", id="cut", markup=False)
        yield Static("Names: looking…", id="named", markup=False)
        yield ComparisonView(id="sentences")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Compare."""
        self._start = errands(self)
        self._in_turn = in_turn(self)
        keymap = self._comparing.visiting.keymap
        self.query_one(KeyLine).show(
            hints_of(_KEYS, keymap), hints_of(_WAYS_OUT, keymap), most=len(_KEYS) + len(_WAYS_OUT)
        )
        self._show_heads()
        self._view.focus()
        self._in_turn(self._compare())

    @property
    def _view(self) -> ComparisonView:
        return self.query_one(ComparisonView)

    async def _compare(self) -> None:
        first, second = self._articles
        comparison = await self._comparing.newsroom.comparing.compare(first.id, second.id)
        if comparison is None:
            self.query_one("#counts", Static).update("One of the two articles is gone")
            return
        self._view.show(comparison)
        self.query_one("#counts", Static).update(counted(comparison.counts()))
        self.query_one("#cut", Static).update(f"! {comparison.cut}")
        self.set_class(bool(comparison.cut), "-cut")
        self._start(self._find_names())

    async def _find_names(self) -> None:
        first, second = self._articles
        self._named = await self._comparing.named(first, second)
        if self._articles != (first, second):  # swapped meanwhile
            await self._find_names()
        elif self._named is None:
            self.query_one("#named", Static).update("Names: not known yet")
            self.set_timer(_AGAIN, lambda: self._start(self._find_names()))
        else:
            self.query_one("#named", Static).update(_named_in_words(self._named))

    # -- what is shown --------------------------------------------------------------------------------

    def on_resize(self) -> None:
        """The heads say more where there is room."""
        self._show_heads()

    def _show_heads(self) -> None:
        view = self._view
        for side, article in enumerate(self._articles):
            letter, title = _LETTERS[side], shown_title(article)
            shown = (
                Content.styled(f"[{letter}]", "bold $accent") if side == view.side else Content(f" {letter} ")
            )
            whence = Content.styled(about(article), "$quiet")
            named = Content.styled(title, "bold")
            beside = self.app.size.width >= BESIDE
            parts = (shown, " ", whence, "\n", named) if beside else (shown, " ", named, "  ", whence)
            self.query_one(f"#head-{side}", Static).update(Content.assemble(*parts))

    @on(ComparisonView.Moved)
    def _tell(self) -> None:
        self._show_heads()
        self.query_one("#place", Static).update(self._view.place)

    # -- keys -----------------------------------------------------------------------------------------

    @on(ComparisonView.Chosen)
    def _read(self) -> None:
        view = self._view
        if view.comparison is not None:
            side, sentence = place_of(view.comparison.pairs[view.cursor], view.side)
            self._comparing.visiting.read(self._articles[side].id, sentence.start)

    def action_side(self) -> None:
        """Look at the other article."""
        self._view.look_at(1 - self._view.side)

    def action_swap(self) -> None:
        """What was B is A, and the order is that of its text."""
        if (comparison := self._view.comparison) is not None:
            self._in_turn(self._swap(comparison))

    async def _swap(self, comparison: Comparison) -> None:
        view = self._view
        pair = comparison.pairs[view.cursor] if comparison.pairs else None
        swapped = await asyncio.to_thread(mirrored, comparison)
        self._articles = self._articles[::-1]
        if self._named is not None:
            self._named = self._named.mirrored()
            self.query_one("#named", Static).update(_named_in_words(self._named))
        view.side = 1 - view.side
        sides = pair and (pair.second, pair.first)
        at = next((at for at, one in enumerate(swapped.pairs) if (one.first, one.second) == sides), 0)
        view.show(swapped, at)
        self.query_one("#counts", Static).update(counted(swapped.counts()))

    def action_names(self) -> None:
        """Who is named in both, and who in one alone."""
        from reader.app.screens.compared_names import ComparedNamesScreen  # noqa: PLC0415 - when first wanted

        if self._named is not None:
            self.app.push_screen(ComparedNamesScreen(self._named, self._comparing.visiting.page))

    def action_help(self) -> None:
        """The keys, those of this screen first."""
        self._comparing.visiting.help(Context.COMPARISON)

    def action_back(self) -> None:
        """To where one was."""
        self.dismiss()


def _named_in_words(named: NamedApart) -> str:
    """Those named in one alone, by name; of both how many, as they are the many."""
    return f"Names: {len(named.both):,} in both · only A: {_listed(named.first)} · only B: {_listed(named.second)}"


def _listed(part: Sequence[NamedInBoth]) -> str:
    return ", ".join(one.canonical for one in part[:20]) or "–"
