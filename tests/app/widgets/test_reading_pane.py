"""The article being read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app.reading.layer import ENTITIES, EXCERPTS, HITS
from reader.app.widgets.reading_pane import ReadingPane
from reader.text.sentences import sentence_at
from tests.app.widgets.hosting import Host, screen_lines, styles_of
from tests.builders import article
from tests.examples import examples

SIZE = (80, 24)
TEXT = "\n\n".join(
    f"{at}. The diplomat, Ri Il-kyu, fled from Cuba to South Korea. “He is safe,” said Seoul of him and "
    f"his family on day {at}. Officials agreed."
    for at in range(1, 101)
)


def _host(text=TEXT, *, at=None, where="top", **facts):
    pane = ReadingPane()
    pane.open(article(text=text, **facts), at=at, where=where)
    return Host(pane)


def _spans(text, words, style="hit"):
    found, at = [], 0
    while (at := text.find(words, at)) >= 0:
        found.append((at, at + len(words), style))
        at += len(words)
    return found


def _top(app):
    return screen_lines(app)[0].strip()


# -- what is shown ----------------------------------------------------------------------------------------


async def test_title_facts_and_paragraphs_stand_below_each_other():
    app = _host(
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
    app = _host()
    async with app.run_test(size=(width, 40)):
        lines = [line[: app.widget.scrollable_content_region.width].rstrip() for line in screen_lines(app)]
        assert max(map(len, lines)) <= margin + measure
        assert max(map(len, lines)) > margin + measure - 12
        assert all(line.startswith(" " * margin) for line in lines if line)


async def test_the_measure_can_be_changed_and_keeps_the_place():
    app = _host(at=TEXT.index("50. "))
    async with app.run_test(size=(120, 40)) as pilot:
        app.widget.measure = 40
        await pilot.pause()
        assert _top(app).startswith("50. ")
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
    app = _host(text, title="Only a title")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("j", "G", "v", "s", "escape")
        await pilot.click(ReadingPane, offset=(10, 10))
        assert _top(app) == "Only a title"


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 2), (20, 5)])
async def test_a_tiny_pane_does_not_fail(size):
    app = _host("朝鲜外交官 and more.\tTab.")
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "v", "s", "j", "escape", "G")
        assert len(screen_lines(app)) == size[1]


@pytest.mark.parametrize("width", [12, 37, 80])
async def test_every_line_fills_the_width_exactly(width):
    text = "朝鲜外交官 👩‍👩‍👧 ☎️ 🇰🇷 [/red] e\u0301\tx\n" + "z" + "\u0301" * 300 + " end\n" + "x" * 300
    app = _host(text, title="朝鲜外交官 [/red] 👩‍👩‍👧 " * 4)
    async with app.run_test(size=(width, 40)):
        app.widget.set_layer(HITS, [(0, 3, "hit"), (4, 5, "hit")])
        wide = app.widget.scrollable_content_region.width
        assert {app.widget.render_line(y).cell_length for y in range(40)} == {wide}


async def test_markup_is_shown_as_it_is():
    app = _host("See [/nope] and [@click=app.bell]this[/] [z (1", title="Vote [z (1 3 [/red] should reply")
    async with app.run_test(size=SIZE):
        shown = "\n".join(screen_lines(app))
    assert "Vote [z (1 3 [/red] should reply" in shown
    assert "See [/nope] and [@click=app.bell]this[/] [z (1" in shown


# -- layers -----------------------------------------------------------------------------------------------


async def test_types_of_entities_differ_by_more_than_colour():
    text = "Person Place Org Norp Event"
    app = _host(text, title="Person came")
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
    app = _host("Cuba again")
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
    app = _host("Cuba again")
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
    app = _host("Cuba again")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, [(0, 4, "hit")])
        app.widget.open(article(text="Cuba once more"))
        await pilot.pause()
        assert app.widget.hit_position == (0, 0)
        assert len(styles_of(app, "Cuba once")) == 1


# -- the place --------------------------------------------------------------------------------------------


async def test_a_resize_keeps_the_same_sentence_at_the_top():
    app = _host(at=TEXT.index("Officials", TEXT.index("50. ")))
    async with app.run_test(size=(120, 40)) as pilot:
        place = app.widget.place
        for size in [(80, 24), (60, 10), (200, 60), (120, 40)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.widget.place == place
            assert "Officials" in " ".join(screen_lines(app)[:2])


async def test_a_pane_that_was_without_height_comes_back_to_its_place():
    app = _host(at=TEXT.index("50. "))
    async with app.run_test(size=SIZE) as pilot:
        app.widget.styles.height = 0
        await pilot.pause()
        app.widget.styles.height = "1fr"
        await pilot.pause()
        assert _top(app).startswith("50. ")


async def test_the_first_code_point_brings_the_head_with_it():
    app = _host(at=0, title="The title")
    async with app.run_test(size=SIZE) as pilot:
        assert _top(app) == "The title"
        await pilot.press("G")
        app.widget.go_to(0, "top")
        await pilot.pause()
        assert _top(app) == "The title"


async def test_an_article_opens_with_a_code_point_at_a_third_of_the_height():
    at = TEXT.index("50. ")
    app = _host(at=at, where="third")
    async with app.run_test(size=(80, 24)):
        assert screen_lines(app)[8].strip().startswith("50. ")


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        (["j", "down", "k"], 1),
        (["space"], 23),
        (["pagedown", "b"], 0),
        (["ctrl+d"], 12),
        (["ctrl+d", "ctrl+u"], 0),
        (["G", "g"], 0),
        (["end", "home"], 0),
        (["k"], 0),
    ],
)
async def test_keys_of_both_worlds_scroll(keys, row):
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys)
        assert app.widget.scroll_offset.y == row


async def test_the_end_is_the_end():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("G")
        assert "Officials agreed." in screen_lines(app)[-1] + screen_lines(app)[-2]
        assert app.widget.percent == 100


async def test_space_at_the_end_asks_for_the_next_article_and_page_down_does_not():
    app = _host("x\n" * 20)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "pagedown", "pagedown", "pagedown")
        await pilot.pause()
        assert app.widget.percent == 100
        assert app.sent(ReadingPane.ReadToEnd) == []
        await pilot.press("space")
        await pilot.pause()
        assert len(app.sent(ReadingPane.ReadToEnd)) == 1


async def test_scrolling_tells_place_and_share():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "space")
        await pilot.pause()
        told = app.sent(ReadingPane.Scrolled)[-1]
        assert told.place == app.widget.place > 0
        assert 0 < told.percent < 100


# -- hits -------------------------------------------------------------------------------------------------


async def test_steps_through_hits_and_says_when_there_are_no_more():
    text = "x\n" * 30 + "Cuba\n" + "x\n" * 30 + "Cuba\n" + "x\n" * 30
    app = _host(text)
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, _spans(text, "Cuba"))
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
    app = _host(at=TEXT.index("50. "))
    async with app.run_test(size=SIZE):
        app.widget.set_layer(HITS, _spans(TEXT, "Ri Il-kyu"))
        app.widget.next_hit()
        assert app.widget.hit_position == (50, 100)


async def test_the_first_step_back_from_the_head_goes_to_the_last_hit():
    app = _host()
    async with app.run_test(size=SIZE):
        app.widget.set_layer(HITS, _spans(TEXT, "Ri Il-kyu"))
        app.widget.next_hit(-1)
        assert app.widget.hit_position == (100, 100)


async def test_a_hit_in_sight_does_not_scroll():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, _spans(TEXT, "Seoul"))
        app.widget.next_hit()
        app.widget.next_hit()
        await pilot.pause()
        assert app.widget.scroll_offset.y == 0


async def test_the_hit_an_article_opens_at_is_the_current_one():
    hits = _spans(TEXT, "Seoul")
    app = _host(at=hits[4][0], where="third")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, hits)
        await pilot.pause()
        assert app.widget.hit_position == (5, 100)


# -- selecting by keys ------------------------------------------------------------------------------------


async def test_two_sentences_by_three_keys():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s", "s")
        await pilot.pause()
        assert app.widget.selected_text().startswith("1. The diplomat, Ri Il-kyu, fled from Cuba")
        assert app.widget.selecting


async def test_what_is_selected_over_wrapped_lines_has_no_line_break():
    app = _host(
        "He fled. " + "The South Korean officials agreed to it at once and said so " * 4 + "today. End."
    )
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s", "s")
        assert "\n" not in app.widget.selected_text()
        assert app.widget.selected_text().endswith("said so today.")
        assert app.screen.get_selected_text() == app.widget.selected_text()


async def test_paragraphs_arrive_apart_by_one_blank_line():
    app = _host("One.\nTwo.\n\n\nThree.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("V", "j", "j")
        assert app.widget.selected_text() == "One.\n\nTwo.\n\nThree."


async def test_a_tab_is_shown_as_spaces_and_copied_as_a_tab():
    app = _host("a\tb")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.select(0, 3)
        await pilot.pause()
        assert any(line.strip() == "a       b" for line in screen_lines(app))
        assert app.widget.selected_text() == "a\tb"


async def test_selecting_starts_at_the_first_sentence_in_sight():
    at = TEXT.index("said Seoul", TEXT.index("50. "))
    app = _host(at=at)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s")
        assert app.widget.selected_text() == "Officials agreed."


async def test_selecting_starts_at_the_hit_stepped_to_until_one_scrolls_away():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, _spans(TEXT, "Officials")[:3])
        app.widget.next_hit()
        app.widget.next_hit()
        await pilot.press("v", "s")
        assert app.widget.selection == sentence_at(TEXT, _spans(TEXT, "Officials")[1][0])
        await pilot.press("escape", "j", "v", "s")
        assert app.widget.selected_text() != "Officials agreed."


async def test_a_sentence_around_a_mention_is_taken_whole():
    mention = _spans(TEXT, "South Korea")[0][:2]
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        app.widget.show(*mention)
        assert app.widget.selected_text() == "South Korea"
        await pilot.press("v", "s")
        assert app.widget.selection == sentence_at(TEXT, mention[0])
        app.widget.select(*mention)  # chosen by the user: its start stays
        await pilot.press("v", "s")
        assert app.widget.selection == (mention[0], sentence_at(TEXT, mention[0])[1])


async def test_selecting_goes_on_from_what_the_mouse_selected():
    app = _host("One two three four.")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.select(4, 7)
        await pilot.press("v", "e")
        assert app.widget.selected_text() == "two three"


async def test_shift_and_arrows_select_without_a_mode_key():
    app = _host("One two three four.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("shift+right", "shift+right", "shift+right", "shift+left")
        assert app.widget.selected_text() == "On"


async def test_escape_leaves_and_keeps_the_place():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "v", "s", "escape")
        await pilot.pause()
        assert not app.widget.selecting
        assert app.widget.selection is None
        assert app.widget.scroll_offset.y == 23


async def test_keys_of_selecting_are_free_while_nothing_is_selected():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("s", "p", "o", "e", "w", "0", "plus", "escape")
        assert app.widget.selection is None
        assert "s" not in {key for key, active in app.screen.active_bindings.items() if active.enabled}
        await pilot.press("v")
        assert "s" in {key for key, active in app.screen.active_bindings.items() if active.enabled}


async def test_the_caret_stays_in_sight():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "G")
        await pilot.pause()
        assert app.widget.percent == 100
        assert app.widget.selected_text().endswith("Officials agreed.")


async def test_the_terminals_own_cursor_stands_at_the_caret():
    app = _host("One two three.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "w")
        assert app.cursor_position == (3 + 4, ROW)


async def test_a_selection_survives_a_resize():
    app = _host()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("v", "s", "s", "s")
        chosen = app.widget.selected_text()
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert app.widget.selected_text() == chosen
        await pilot.press("o", "o", "S")
        assert chosen.startswith(app.widget.selected_text())


async def test_a_quotation_is_selected_to_its_closing_mark():
    app = _host("He fled. “He is safe,” said Seoul.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "plus")
        assert app.widget.selected_text() == "“He is safe,”"


async def test_every_change_of_the_selection_is_told():
    app = _host("One two three.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "w", "escape")
        await pilot.pause()
        told = [(m.start, m.end) for m in app.sent(ReadingPane.SelectionChanged)]
        assert told[-2:] == [(0, 4), (0, 0)]


async def test_a_range_given_from_outside_is_widened_to_whole_characters():
    app = _host("a👩‍👩‍👧b")
    async with app.run_test(size=SIZE):
        app.widget.select(2, 3)
        assert app.widget.selection == (1, 6)


async def test_a_new_article_has_no_selection():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s")
        app.widget.open(article(text="Another one."))
        await pilot.pause()
        assert app.widget.selection is None
        assert not app.widget.selecting


# -- the mouse --------------------------------------------------------------------------------------------

ODD = "朝鲜 👩‍👩‍👧 e\u0301 ☎️\tPlain word. 🇰🇷 end"
ROW = 3  # of the first line of the text: title, facts, blank


def _cells(text):
    """The cells of each cluster of the (single) line, from the text's left edge."""
    from reader.app.reading.clusters import clusters
    from reader.app.reading.wrap import line_width

    return [
        (cluster, cell)
        for cluster in clusters(text)
        for cell in range(line_width(text, 0, cluster.start), line_width(text, 0, cluster.end))
    ]


async def _drag(pilot, pane, start, end):
    await pilot.mouse_down(pane, offset=start)
    await pilot.hover(pane, offset=end)
    await pilot.mouse_up(pane, offset=end)


async def test_the_mouse_finds_every_character_on_each_of_its_cells():
    app = _host(ODD)
    async with app.run_test(size=SIZE):
        left = app.widget.margin
        assert app.widget.page.head.height == ROW
        for cluster, cell in _cells(ODD):
            assert app.widget.page.cluster_at(ROW, cell) == cluster[:2]
        assert left == 3


async def test_a_drag_selects_from_the_character_pressed_to_the_one_under_the_pointer():
    app = _host(ODD)
    async with app.run_test(size=SIZE) as pilot:
        cells = {ODD[cluster.start : cluster.end]: cell for cluster, cell in _cells(ODD)}
        left = app.widget.margin
        await _drag(pilot, app.widget, (left + cells["鲜"], ROW), (left + cells["☎️"], ROW))
        assert app.widget.selected_text() == "鲜 👩‍👩‍👧 e\u0301 ☎️"
        await _drag(pilot, app.widget, (left + cells["w"], ROW), (left + cells["P"], ROW))
        assert app.widget.selected_text() == "Plain w"
        await pilot.pause()
        assert [(m.start, m.end) for m in app.sent(ReadingPane.SelectionChanged)][-1] == app.widget.selection


async def test_a_drag_from_the_margins_takes_whole_lines():
    app = _host("One.\nTwo.\nThree.")
    async with app.run_test(size=SIZE) as pilot:
        await _drag(pilot, app.widget, (0, ROW), (60, ROW + 2))
        assert app.widget.selected_text() == "One.\n\nTwo."


async def test_a_drag_below_the_pane_scrolls_on():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.mouse_down(app.widget, offset=(10, ROW))
        pane, mouse = app.widget, app.widget._mouse
        mouse._cell, mouse.dragged = (10, 30), True
        for _ in range(5):
            mouse._step()
        await pilot.pause()
        assert pane.scroll_offset.y == 25
        await pilot.mouse_up(app.widget, offset=(10, 20))
        assert len(pane.selected_text()) > 1000


async def test_a_double_click_selects_the_word_and_a_triple_one_the_paragraph():
    app = _host("The diplomat fled.\nHe is safe.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.click(ReadingPane, offset=(3 + 6, ROW), times=2)
        assert app.widget.selected_text() == "diplomat"
        await pilot.click(ReadingPane, offset=(3 + 6, ROW), times=3)
        assert app.widget.selected_text() == "The diplomat fled."


async def test_a_plain_click_lets_the_selection_go():
    app = _host()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s")
        await pilot.click(ReadingPane, offset=(10, 10))
        await pilot.pause()
        assert app.widget.selection is None
        assert not app.widget.selecting


async def test_a_click_on_a_mention_says_which_unless_it_is_not_lit():
    app = _host("The diplomat fled from Cuba.")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(ENTITIES, [(23, 27, "place")])
        await pilot.click(ReadingPane, offset=(3 + 24, ROW))
        await pilot.click(ReadingPane, offset=(3 + 5, ROW))
        app.widget.show_layer(ENTITIES, shown=False)
        await pilot.click(ReadingPane, offset=(3 + 24, ROW))
        await pilot.pause()
        assert [m.offset for m in app.sent(ReadingPane.MentionClicked)] == [24]


async def test_a_click_besides_the_text_is_nothing():
    app = _host("Cuba.")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(ENTITIES, [(0, 5, "place")])
        for offset in [(0, 0), (1, ROW), (70, ROW), (10, 20)]:
            await pilot.click(ReadingPane, offset=offset, times=2)
        await pilot.pause()
        assert app.sent(ReadingPane.MentionClicked) == []
        assert app.widget.selected_text() == ""


# -- length -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["word " * 200_000, "x" * 1_000_000, "朝鲜外交官。" * 150_000, "e\u0301\u0302 " * 250_000],
    ids=["one line", "one word", "chinese", "marks"],
)
async def test_a_megabyte_is_there_at_once_and_whole_at_its_end(text):
    app = _host(text)
    async with app.run_test(size=SIZE) as pilot:
        assert screen_lines(app)[ROW].strip()
        app.widget.go_to(len(text) // 100)
        await pilot.pause()
        assert app.widget.in_sight(len(text) // 100)
        await pilot.press("v", "w", "escape")


async def test_the_lines_of_a_long_text_are_made_while_it_is_being_read():
    app = _host("e\u0301\u0302 naïve 朝 words\n" * 12_000)
    async with app.run_test(size=SIZE) as pilot:
        assert not app.widget.page.lines.complete
        while not app.widget.page.lines.complete:
            await pilot.pause(0.01)
        await pilot.pause()
        assert app.widget.virtual_size.height == ROW + len(app.widget.page.lines)


# -- whatever the keys ------------------------------------------------------------------------------------

KEYS = ["v", "V", "h", "j", "k", "l", "w", "b", "e", "s", "S", "p", "P", "o", "0", "g", "G", "plus", "escape",
        "space", "left_parenthesis", "right_parenthesis", "left_curly_bracket", "dollar_sign", "shift+down"]  # fmt: skip


@settings(max_examples=examples(8))
@given(st.lists(st.sampled_from(KEYS), min_size=5, max_size=15))
async def test_no_row_of_keys_selects_half_a_character(keys):
    text = "朝鲜外交官 👩‍👩‍👧 fled. “e\u0301 ☎️,” he said.\n\n🇰🇷🇯🇵 end.\tIt was so.\n" * 5
    app = _host(text)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*keys)
        pane = app.widget
        if pane.selection is not None:
            start, end = pane.selection
            assert 0 <= start <= end <= len(text)
            borders = {cluster.start for cluster in _clusters(text)} | {len(text)}
            assert {start, end} <= borders


def _clusters(text):
    from reader.app.reading.clusters import clusters

    found, at = [], 0
    for line in text.split("\n"):
        found += clusters(text, at, at + len(line))
        found += clusters(text, at + len(line), at + len(line) + 1)
        at += len(line) + 1
    return found
