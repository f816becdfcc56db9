"""The article laid out: what is shown of it, and at which place."""

import pytest

from reader.app.reading.layer import ENTITIES, EXCERPTS, HITS
from reader.app.widgets.reading_pane import ReadingPane
from tests.app.widgets.articles import ROW, SIZE, TEXT, hosted, top_line
from tests.app.widgets.hosting import Host, screen_lines, styles_of
from tests.builders import article

# -- what is shown ----------------------------------------------------------------------------------------


async def test_title_facts_and_paragraphs_stand_below_each_other():
    app = hosted(
        "First one.\n\n\nSecond one.\nThird.", title="The title", publisher="BBC News", date="2024-07-16"
    )
    async with app.run_test(size=SIZE):
        lines = [line.strip() for line in screen_lines(app)[:9]]
    assert lines == [
        "The title",
        "BBC News · 16 Jul 2024 · 5 words · 1 min",
        "",
        "First one.",
        "",
        "Second one.",
        "",
        "Third.",
        "",
    ]


@pytest.mark.parametrize(("width", "measure", "margin"), [(120, 72, 23), (80, 72, 3), (40, 37, 1)])
async def test_the_text_stands_in_the_middle_at_the_measure(width, measure, margin):
    app = hosted()
    async with app.run_test(size=(width, 40)):
        lines = [line[: app.widget.scrollable_content_region.width].rstrip() for line in screen_lines(app)]
        assert max(map(len, lines)) <= margin + measure
        assert max(map(len, lines)) > margin + measure - 12
        assert all(line.startswith(" " * margin) for line in lines if line)


async def test_the_measure_can_be_changed_and_keeps_the_place():
    app = hosted(at=TEXT.index("50. "))
    async with app.run_test(size=(120, 40)) as pilot:
        app.widget.measure = 40
        await pilot.pause()
        assert top_line(app).startswith("50. ")
        assert max(len(line[:-1].strip()) for line in screen_lines(app)) <= 40
        app.widget.measure = 5
        assert app.widget.measure > 5


async def test_without_an_article_the_pane_is_empty_and_takes_every_key():
    pane = ReadingPane()
    app = Host(pane)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("j", "space", "G", "g", "v", "V", "s", "shift+right", "escape")
        assert not pane.next_hit()
        assert (pane.place, pane.percent, pane.selection, pane.selected_text()) == (0, 0, None, "")
        pane.open(article(text="Now there is one."))
        await pilot.pause()
        assert any("Now there is one." in line for line in screen_lines(app))
        pane.open(None)
        await pilot.pause()
        assert not any(line.strip() for line in screen_lines(app))


@pytest.mark.parametrize("text", ["", " \n \n"])
async def test_an_article_without_text_shows_its_head(text):
    app = hosted(text, title="Only a title")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("j", "G", "v", "s", "escape")
        await pilot.click(ReadingPane, offset=(10, 10))
        assert top_line(app) == "Only a title"


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 2), (20, 5)])
async def test_a_tiny_pane_does_not_fail(size):
    app = hosted("朝鲜外交官 and more.\tTab.")
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "v", "s", "j", "escape", "G")
        assert len(screen_lines(app)) == size[1]


@pytest.mark.parametrize("width", [12, 37, 80])
async def test_every_line_fills_the_width_exactly(width):
    text = "朝鲜外交官 👩‍👩‍👧 ☎️ 🇰🇷 [/red] e\u0301\tx\n" + "z" + "\u0301" * 300 + " end\n" + "x" * 300
    app = hosted(text, title="朝鲜外交官 [/red] 👩‍👩‍👧 " * 4)
    async with app.run_test(size=(width, 40)):
        app.widget.set_layer(HITS, [(0, 3, "hit"), (4, 5, "hit")])
        wide = app.widget.scrollable_content_region.width
        assert {app.widget.render_line(y).cell_length for y in range(40)} == {wide}


async def test_markup_is_shown_as_it_is():
    app = hosted("See [/nope] and [@click=app.bell]this[/] [z (1", title="Vote [z (1 3 [/red] should reply")
    async with app.run_test(size=SIZE):
        shown = "\n".join(screen_lines(app))
    assert "Vote [z (1 3 [/red] should reply" in shown
    assert "See [/nope] and [@click=app.bell]this[/] [z (1" in shown


# -- layers -----------------------------------------------------------------------------------------------


async def test_types_of_entities_differ_by_more_than_colour():
    text = "Person Place Org Norp Event"
    app = hosted(text, title="Person came")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(
            ENTITIES,
            [(text.index(word), text.index(word) + len(word), word.lower()) for word in text.split()],
            title=[(0, 6, "person")],
        )
        await pilot.pause()
        looks = {
            (style.bold, style.italic, style.underline)
            for word in ["Place", "Org", "Norp", "Event", "words"]
            for style in styles_of(app, word)
        }
        assert len(looks) == 5
        assert styles_of(app, "Person")[0].bold


async def test_a_hidden_layer_is_not_painted_in_the_next_article_either():
    app = hosted("Cuba again")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.show_layer(ENTITIES, shown=False)
        app.widget.open(article(text="Cuba again"))
        app.widget.set_layer(ENTITIES, [(0, 4, "place")])
        await pilot.pause()
        assert not styles_of(app, "Cuba")[0].underline
        app.widget.show_layer(ENTITIES, shown=True)
        await pilot.pause()
        assert styles_of(app, "Cuba")[0].underline


async def test_a_hit_lies_over_an_excerpt_over_an_entity():
    app = hosted("Cuba again")
    async with app.run_test(size=SIZE) as pilot:
        seen = []
        for name, style in ((HITS, "hit"), (EXCERPTS, "excerpt"), (ENTITIES, "place")):
            app.widget.set_layer(name, [(0, 4, style)])
            await pilot.pause()
            seen.append(styles_of(app, "Cuba")[0])
    assert seen[0].bgcolor == seen[1].bgcolor == seen[2].bgcolor
    assert seen[2].underline


async def test_a_layer_that_is_not_known_is_refused():
    with pytest.raises(ValueError, match="no layer 'colours'"):
        ReadingPane().set_layer("colours", [])


async def test_a_new_article_takes_no_layer_over():
    app = hosted("Cuba again")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, [(0, 4, "hit")])
        app.widget.open(article(text="Cuba once more"))
        await pilot.pause()
        assert app.widget.hit_position == (0, 0)
        assert len(styles_of(app, "Cuba once")) == 1


# -- the place --------------------------------------------------------------------------------------------


async def test_a_resize_keeps_the_same_sentence_at_the_top():
    app = hosted(at=TEXT.index("Officials", TEXT.index("50. ")))
    async with app.run_test(size=(120, 40)) as pilot:
        place = app.widget.place
        for size in [(80, 24), (60, 10), (200, 60), (120, 40)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.widget.place == place
            assert "Officials" in " ".join(screen_lines(app)[:2])


@pytest.mark.parametrize("taller", [(80, 60), (200, 60)], ids=["same width", "wider"])
async def test_a_window_that_grew_beyond_the_end_and_is_as_before_has_the_same_line_at_its_top(taller):
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("G", "k")
        await pilot.pause()
        top = top_line(app)
        for size in [taller, SIZE]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert top_line(app) == top


async def test_a_pane_that_was_without_height_comes_back_to_its_place():
    app = hosted(at=TEXT.index("50. "))
    async with app.run_test(size=SIZE) as pilot:
        app.widget.styles.height = 0
        await pilot.pause()
        app.widget.styles.height = "1fr"
        await pilot.pause()
        assert top_line(app).startswith("50. ")


async def test_the_first_code_point_brings_the_head_with_it():
    app = hosted(at=0, title="The title")
    async with app.run_test(size=SIZE) as pilot:
        assert top_line(app) == "The title"
        await pilot.press("G")
        app.widget.go_to(0, "top")
        await pilot.pause()
        assert top_line(app) == "The title"


async def test_an_article_opens_with_a_code_point_at_a_third_of_the_height():
    at = TEXT.index("50. ")
    app = hosted(at=at, where="third")
    async with app.run_test(size=(80, 24)):
        assert screen_lines(app)[8].strip().startswith("50. ")


async def test_scrolling_tells_place_and_share():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "space")
        await pilot.pause()
        told = app.sent(ReadingPane.Scrolled)[-1]
        assert told.place == app.widget.place > 0
        assert 0 < told.percent < 100


# -- length -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["word " * 200_000, "x" * 1_000_000, "朝鲜外交官。" * 150_000, "e\u0301\u0302 " * 250_000],
    ids=["one line", "one word", "chinese", "marks"],
)
async def test_a_megabyte_is_there_at_once_and_whole_at_its_end(text):
    app = hosted(text)
    async with app.run_test(size=SIZE) as pilot:
        assert screen_lines(app)[ROW].strip()
        app.widget.go_to(len(text) // 100)
        await pilot.pause()
        assert app.widget.in_sight(len(text) // 100)
        await pilot.press("v", "w", "escape")


async def test_the_lines_of_a_long_text_are_made_while_it_is_being_read():
    app = hosted("e\u0301\u0302 naïve 朝 words\n" * 12_000)
    async with app.run_test(size=SIZE) as pilot:
        assert not app.widget.page.lines.complete
        while not app.widget.page.lines.complete:
            await pilot.pause(0.01)
        await pilot.pause()
        assert app.widget.virtual_size.height == ROW + len(app.widget.page.lines)
