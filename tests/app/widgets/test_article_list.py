"""The list of articles."""

import pytest
from textual import events
from textual.widgets import Input

from reader.app.widgets.article_list import ArticleList
from reader.app.widgets.list_row import ListRow
from reader.app.widgets.row_lines import Headings
from reader.model.article import ArticleId
from reader.text.safe import safe_line
from tests.app.widgets.hosting import Host, screen_lines, styles_of

SIZE = (80, 24)
SNIPPET = "the highest-ranking diplomat to flee Cuba"


class Rows:
    """A source that can hold rows back, and counts what it is asked for."""

    def __init__(self, length, *, here=lambda _index: True, **row):
        self.length, self.here, self.row = length, here, row
        self.asked = 0
        self.needed = []

    def __len__(self):
        return self.length

    def get(self, index):
        self.asked += 1
        if not self.here(index):
            return None
        facts = {
            "title": safe_line(f"Article {index} about Cuba"),
            "publisher": safe_line("BBC News"),
            "date": "16 Jul 2024",
            "snippet": safe_line(SNIPPET),
            "snippet_hits": ((20, 28), (37, 41)),
            **self.row,
        }
        return ListRow(key=ArticleId(f"{index:016x}"), **facts)

    def need(self, first, last):
        self.needed.append((first, last))


def _key(index):
    return ArticleId(f"{index:016x}")


def _shown(source, **more):
    rows = ArticleList()
    rows.set_source(source, **more)
    return Host(rows)


async def test_a_hundred_thousand_rows_cost_only_those_on_screen():
    source = Rows(100_000)
    async with _shown(source).run_test(size=SIZE):
        assert source.asked < 100


async def test_a_row_shows_title_date_snippet_and_publisher():
    app = _shown(Rows(3))
    async with app.run_test(size=SIZE):
        first, second = screen_lines(app)[:2]
    assert first.startswith("▌  Article 0 about Cuba")
    assert first.rstrip().endswith("16 Jul 2024")
    assert second.startswith(f"▌  {SNIPPET}")
    assert second.rstrip().endswith("BBC News")


async def test_unread_starred_and_marked_articles_have_signs():
    app = _shown(Rows(3, unread=True, starred=True))
    async with app.run_test(size=SIZE) as pilot:
        assert screen_lines(app)[0].startswith("▌● ")
        assert "★ 16 Jul 2024" in screen_lines(app)[0]
        await pilot.press("v")
        assert screen_lines(app)[0].startswith(" ✓ ")


async def test_hits_are_lit_by_more_than_colour():
    app = _shown(Rows(3))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("j")
        (lit,) = styles_of(app, "diplomat")
        (plain,) = styles_of(app, "highest")
    assert lit.bold
    assert not plain.bold


async def test_the_last_of_many_articles_is_opened():
    app = _shown(Rows(100_000))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("G")
        app.query_one(ArticleList).action_open()
        await pilot.pause()
        assert [(m.index, m.key) for m in app.sent(ArticleList.Opened)] == [(99_999, _key(99_999))]
        assert any("Article 99999 " in line for line in screen_lines(app))


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        (["j", "j", "k"], 1),
        (["down", "up", "down"], 1),
        (["space"], 11),
        (["pagedown", "b"], 0),
        (["G", "g"], 0),
        (["end"], 999),
        (["end", "home"], 0),
        (["ctrl+d"], 6),
        (["ctrl+d", "ctrl+u"], 0),
        (["k"], 0),
    ],
)
async def test_keys_of_both_worlds_move_the_cursor(keys, row):
    app = _shown(Rows(1000))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys)
        assert app.widget.cursor == row


async def test_moving_says_which_article_is_under_the_cursor():
    app = _shown(Rows(10))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("j")
        await pilot.pause()
        assert [(m.index, m.key) for m in app.sent(ArticleList.Moved)] == [(1, _key(1))]


async def test_the_list_says_early_which_rows_it_will_need():
    source = Rows(100_000)
    app = _shown(source)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("G")
        first, last = source.needed[-1]
    assert last == 100_000
    assert first < 100_000 - 2 * SIZE[1] // 2


async def test_rows_that_are_not_here_yet_are_painted_when_they_come():
    missing = {0, 1}
    source = Rows(5, here=lambda index: index not in missing)
    app = _shown(source)
    async with app.run_test(size=SIZE) as pilot:
        assert "· · ·" in screen_lines(app)[0]
        assert app.widget.cursor_key is None
        missing.clear()
        app.widget.rows_changed(0, 2)
        await pilot.pause()
        assert "Article 0" in screen_lines(app)[0]
        assert [m.key for m in app.sent(ArticleList.Moved)] == [_key(0)]


async def test_enter_on_a_row_that_is_not_here_opens_nothing():
    app = _shown(Rows(5, here=lambda _: False))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("enter", "v", "V")
        await pilot.pause()
        assert app.sent(ArticleList.Opened) == []
        assert not app.widget.marks


async def test_an_empty_list_takes_every_key():
    app = _shown(Rows(0))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("j", "k", "G", "g", "space", "enter", "v", "V")
        assert app.widget.cursor == 0
        assert app.widget.cursor_key is None


async def test_a_heading_stands_between_two_rows_and_is_no_row():
    app = _shown(Rows(50), headings=Headings((2,), ["2 with all words, 48 with some"].__getitem__))
    async with app.run_test(size=SIZE) as pilot:
        lines = screen_lines(app)
        assert lines[4].startswith("── 2 with all words, 48 with some ─")
        assert "Article 1 " in lines[2]
        assert "Article 2 " in lines[5]
        await pilot.click(ArticleList, offset=(10, 4))
        assert app.widget.cursor == 0
        await pilot.click(ArticleList, offset=(10, 6))
        assert app.widget.cursor == 2
        await pilot.press("G")
        assert any("Article 49 " in line for line in screen_lines(app))


async def test_the_heading_of_a_row_comes_into_sight_with_it():
    starts = range(0, 60, 2)
    app = _shown(Rows(60), headings=Headings(starts, lambda number: f"Group {number}"))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("G")
        assert "Group 0" not in "".join(screen_lines(app))
        await pilot.press("g")
        assert screen_lines(app)[0].startswith("── Group 0 ─")
        await pilot.press(*"jj")
        assert app.widget.cursor == 2
        await pilot.press("G", "k", "k")
        lines = screen_lines(app)
        assert next(at for at, line in enumerate(lines) if "Article 58 " in line) - 1 == next(
            at for at, line in enumerate(lines) if "Group 29" in line
        )


async def test_marks_are_the_articles_own_and_outlive_a_new_result():
    app = _shown(Rows(100))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "j", "V")
        await pilot.pause()
        assert app.widget.marks == {_key(0), _key(1), _key(2)}
        assert app.sent(ArticleList.Marked)[-1].marks == app.widget.marks
        app.widget.set_source(Rows(2))
        await pilot.pause()
        assert sum("✓" in line for line in screen_lines(app)) == 2
        app.widget.clear_marks()
        assert not app.widget.marks


async def test_a_range_says_which_rows_could_not_all_be_marked():
    app = _shown(Rows(10, here=lambda index: index != 1))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "j", "V")
        await pilot.pause()
        assert app.sent(ArticleList.Marked)[-1].absent == (0, 3)
        app.widget.mark([_key(1)])
        assert app.widget.marks == {_key(0), _key(1), _key(2)}


async def test_the_mouse_moves_opens_and_marks():
    app = _shown(Rows(100))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.double_click(ArticleList, offset=(10, 7))
        await pilot.click(ArticleList, offset=(10, 10), control=True)
        await pilot.pause()
        assert [m.index for m in app.sent(ArticleList.Opened)] == [3]
        assert app.widget.marks == {_key(5)}


async def test_the_wheel_scrolls_and_leaves_the_cursor():
    app = _shown(Rows(100))
    async with app.run_test(size=SIZE) as pilot:
        for _ in range(10):
            app.widget.post_message(
                events.MouseScrollDown(app.widget, 5, 5, 0, 1, 0, shift=False, meta=False, ctrl=False)
            )
        await pilot.pause()
        assert app.widget.scroll_offset.y > 0
        assert app.widget.cursor == 0


async def test_rows_that_arrive_above_do_not_make_the_list_jump():
    app = _shown(Rows(1000))
    async with app.run_test(size=SIZE) as pilot:
        app.widget.show(500)
        await pilot.press("k", "k", "k")
        before = 2 * app.widget.cursor - app.widget.scroll_offset.y
        app.widget.set_source(Rows(1040), cursor=537)
        await pilot.pause()
        assert 2 * app.widget.cursor - app.widget.scroll_offset.y == before


async def test_a_resize_keeps_the_cursor_in_sight():
    app = _shown(Rows(100))
    async with app.run_test(size=(80, 40)) as pilot:
        app.widget.show(19)
        await pilot.resize_terminal(60, 10)
        await pilot.pause()
        assert any("Article 19 " in line for line in screen_lines(app))


@pytest.mark.parametrize("width", [4, 10, 31, 32, 44, 80, 200])
async def test_every_line_fills_the_width_exactly(width):
    title = safe_line("朝鲜外交官 👩‍👩‍👧 ☎️ [/red] e\u0301" * 4)
    app = _shown(
        Rows(100, title=title, snippet=title, title_hits=((0, 5),), unread=True),
        headings=Headings((1,), ["朝" * 99].__getitem__),
    )
    async with app.run_test(size=(width, 24)):
        wide = app.widget.scrollable_content_region.width
        assert {app.widget.render_line(y).cell_length for y in range(24)} == {wide}


async def test_markup_in_a_title_is_shown_as_it_is():
    app = _shown(Rows(1, title=safe_line("Vote [z (1 3 [/nope] [link=http://x] [@click=app.bell]reply")))
    async with app.run_test(size=SIZE):
        line = screen_lines(app)[0]
        assert "Vote [z (1 3 [/nope] [link=http://x] [@click=app.bell]reply" in line
        assert line.rstrip().endswith("16 Jul 2024")


async def test_a_hit_far_into_the_snippet_is_brought_in_sight():
    text = "word " * 30 + "the diplomat fled"
    at = text.index("diplomat")
    app = _shown(Rows(1, snippet=safe_line(text), snippet_hits=((at, at + 8),)))
    async with app.run_test(size=(44, 24)):
        assert "…word the diplomat" in screen_lines(app)[1]
        assert [style.bold for style in styles_of(app, "diplomat")] == [True]


async def test_the_cursor_is_seen_with_and_without_focus_and_without_colour():
    class Two(Host):
        def compose(self):
            yield Input()
            yield self.widget

    rows = ArticleList()
    rows.set_source(Rows(10))
    app = Two(rows)
    async with app.run_test(size=SIZE) as pilot:
        focused = styles_of(app, "Article 0")[0].bgcolor
        await pilot.press("tab")
        assert rows.has_focus is False
        away = styles_of(app, "Article 0")[0].bgcolor
        plain = styles_of(app, "Article 1")[0].bgcolor
        assert len({focused, away, plain}) == 3
        assert sum(line.startswith("▌") for line in screen_lines(app)) == 2
