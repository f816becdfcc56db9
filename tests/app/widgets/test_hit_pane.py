"""Stepping through the hits of an article."""

from reader.app.reading.layer import HITS
from reader.app.widgets.reading_pane import ReadingPane
from tests.app.widgets.articles import SIZE, TEXT, hosted, spans
from tests.app.widgets.hosting import screen_lines


async def test_steps_through_hits_and_says_when_there_are_no_more():
    text = "x\n" * 30 + "Cuba\n" + "x\n" * 30 + "Cuba\n" + "x\n" * 30
    app = hosted(text)
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, spans(text, "Cuba"))
        assert app.widget.hit_position == (0, 2)
        assert app.widget.next_hit()
        await pilot.pause()
        assert any("Cuba" in line for line in screen_lines(app))
        assert app.widget.hit_position == (1, 2)
        assert app.widget.next_hit()
        assert not app.widget.next_hit()
        assert app.widget.hit_position == (2, 2)
        assert app.widget.next_hit(-1)
        assert not app.widget.next_hit(-1)
        await pilot.pause()
        assert [m.direction for m in app.sent(ReadingPane.HitsExhausted)] == [1, -1]


async def test_the_first_step_goes_to_the_nearest_hit_below_the_top():
    app = hosted(at=TEXT.index("50. "))
    async with app.run_test(size=SIZE):
        app.widget.set_layer(HITS, spans(TEXT, "Ri Il-kyu"))
        app.widget.next_hit()
        assert app.widget.hit_position == (50, 100)


async def test_the_first_step_back_from_the_head_goes_to_the_last_hit():
    app = hosted()
    async with app.run_test(size=SIZE):
        app.widget.set_layer(HITS, spans(TEXT, "Ri Il-kyu"))
        app.widget.next_hit(-1)
        assert app.widget.hit_position == (100, 100)


async def test_a_hit_in_sight_does_not_scroll():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, spans(TEXT, "Seoul"))
        app.widget.next_hit()
        app.widget.next_hit()
        await pilot.pause()
        assert app.widget.scroll_offset.y == 0


async def test_the_hit_an_article_opens_at_is_the_current_one():
    hits = spans(TEXT, "Seoul")
    app = hosted(at=hits[4][0], where="third")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, hits)
        await pilot.pause()
        assert app.widget.hit_position == (5, 100)
