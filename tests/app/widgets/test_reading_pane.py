"""The article being read: scrolling by keys, selecting by keys and mouse."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app.reading.layer import ENTITIES, HITS
from reader.app.widgets.reading_pane import ReadingPane
from reader.text.sentences import sentence_at
from tests.app.widgets.articles import ROW, SIZE, TEXT, hosted, spans
from tests.app.widgets.hosting import screen_lines
from tests.builders import article
from tests.examples import examples

# -- scrolling -------------------------------------------------------------------------------------------


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
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys)
        assert app.widget.scroll_offset.y == row


async def test_the_end_is_the_end():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("G")
        assert "Officials agreed." in screen_lines(app)[-1] + screen_lines(app)[-2]
        assert app.widget.percent == 100


async def test_space_at_the_end_asks_for_the_next_article_and_page_down_does_not():
    app = hosted("x\n" * 20)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "pagedown", "pagedown", "pagedown")
        await pilot.pause()
        assert app.widget.percent == 100
        assert app.sent(ReadingPane.ReadToEnd) == []
        await pilot.press("space")
        await pilot.pause()
        assert len(app.sent(ReadingPane.ReadToEnd)) == 1


# -- selecting by keys ------------------------------------------------------------------------------------


async def test_two_sentences_by_three_keys():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s", "s")
        await pilot.pause()
        assert app.widget.selected_text().startswith("1. The diplomat, Ri Il-kyu, fled from Cuba")
        assert app.widget.selecting


async def test_what_is_selected_over_wrapped_lines_has_no_line_break():
    app = hosted(
        "He fled. " + "The South Korean officials agreed to it at once and said so " * 4 + "today. End."
    )
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s", "s")
        assert "\n" not in app.widget.selected_text()
        assert app.widget.selected_text().endswith("said so today.")
        assert app.screen.get_selected_text() == app.widget.selected_text()


async def test_paragraphs_arrive_apart_by_one_blank_line():
    app = hosted("One.\nTwo.\n\n\nThree.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("V", "j", "j")
        assert app.widget.selected_text() == "One.\n\nTwo.\n\nThree."


async def test_a_tab_is_shown_as_spaces_and_copied_as_a_tab():
    app = hosted("a\tb")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.select(0, 3)
        await pilot.pause()
        assert any(line.strip() == "a       b" for line in screen_lines(app))
        assert app.widget.selected_text() == "a\tb"


async def test_selecting_starts_at_the_first_sentence_in_sight():
    at = TEXT.index("said Seoul", TEXT.index("50. "))
    app = hosted(at=at)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s")
        assert app.widget.selected_text() == "Officials agreed."


async def test_selecting_starts_at_the_hit_stepped_to_until_one_scrolls_away():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(HITS, spans(TEXT, "Officials")[:3])
        app.widget.next_hit()
        app.widget.next_hit()
        await pilot.press("v", "s")
        assert app.widget.selection == sentence_at(TEXT, spans(TEXT, "Officials")[1][0])
        await pilot.press("escape", "j", "v", "s")
        assert app.widget.selected_text() != "Officials agreed."


async def test_a_sentence_around_a_mention_is_taken_whole():
    mention = spans(TEXT, "South Korea")[0][:2]
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        app.widget.show(*mention)
        assert app.widget.selected_text() == "South Korea"
        await pilot.press("v", "s")
        assert app.widget.selection == sentence_at(TEXT, mention[0])
        app.widget.select(*mention)  # chosen by the user: its start stays
        await pilot.press("v", "s")
        assert app.widget.selection == (mention[0], sentence_at(TEXT, mention[0])[1])


async def test_selecting_goes_on_from_what_the_mouse_selected():
    app = hosted("One two three four.")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.select(4, 7)
        await pilot.press("v", "e")
        assert app.widget.selected_text() == "two three"


async def test_shift_and_arrows_select_without_a_mode_key():
    app = hosted("One two three four.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("shift+right", "shift+right", "shift+right", "shift+left")
        assert app.widget.selected_text() == "On"


async def test_escape_leaves_and_keeps_the_place():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("space", "v", "s", "escape")
        await pilot.pause()
        assert not app.widget.selecting
        assert app.widget.selection is None
        assert app.widget.scroll_offset.y == 23


async def test_keys_of_selecting_are_free_while_nothing_is_selected():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("s", "p", "o", "e", "w", "0", "plus", "escape")
        assert app.widget.selection is None
        assert "s" not in {key for key, active in app.screen.active_bindings.items() if active.enabled}
        await pilot.press("v")
        assert "s" in {key for key, active in app.screen.active_bindings.items() if active.enabled}


async def test_the_caret_stays_in_sight():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "G")
        await pilot.pause()
        assert app.widget.percent == 100
        assert app.widget.selected_text().endswith("Officials agreed.")


async def test_the_terminals_own_cursor_stands_at_the_caret():
    app = hosted("One two three.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "w")
        assert app.cursor_position == (3 + 4, ROW)


async def test_a_selection_survives_a_resize():
    app = hosted()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("v", "s", "s", "s")
        chosen = app.widget.selected_text()
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert app.widget.selected_text() == chosen
        await pilot.press("o", "o", "S")
        assert chosen.startswith(app.widget.selected_text())


async def test_a_quotation_is_selected_to_its_closing_mark():
    app = hosted("He fled. “He is safe,” said Seoul.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "plus")
        assert app.widget.selected_text() == "“He is safe,”"


async def test_every_change_of_the_selection_is_told():
    app = hosted("One two three.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "w", "escape")
        await pilot.pause()
        told = [(m.start, m.end) for m in app.sent(ReadingPane.SelectionChanged)]
        assert told[-2:] == [(0, 4), (0, 0)]


async def test_a_range_given_from_outside_is_widened_to_whole_characters():
    app = hosted("a👩‍👩‍👧b")
    async with app.run_test(size=SIZE):
        app.widget.select(2, 3)
        assert app.widget.selection == (1, 6)


async def test_what_is_selected_before_the_text_is_laid_out_is_selected():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        app.widget.display = False
        await pilot.pause()
        app.widget.open(article(text="One two three."))
        app.widget.measure = 30  # laid out anew, in no room
        assert app.widget.page is None
        app.widget.select(4, 7)
        app.widget.display = True
        await pilot.pause()
        assert app.widget.page is not None
        assert app.widget.selected_text() == "two"


async def test_a_new_article_has_no_selection():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s")
        app.widget.open(article(text="Another one."))
        await pilot.pause()
        assert app.widget.selection is None
        assert not app.widget.selecting


# -- the mouse --------------------------------------------------------------------------------------------

ODD = "朝鲜 👩‍👩‍👧 e\u0301 ☎️\tPlain word. 🇰🇷 end"


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
    app = hosted(ODD)
    async with app.run_test(size=SIZE):
        left = app.widget.margin
        assert app.widget.page.head.height == ROW
        for cluster, cell in _cells(ODD):
            assert app.widget.page.cluster_at(ROW, cell) == cluster[:2]
        assert left == 3


async def test_a_drag_selects_from_the_character_pressed_to_the_one_under_the_pointer():
    app = hosted(ODD)
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
    app = hosted("One.\nTwo.\nThree.")
    async with app.run_test(size=SIZE) as pilot:
        await _drag(pilot, app.widget, (0, ROW), (60, ROW + 2))
        assert app.widget.selected_text() == "One.\n\nTwo."


async def test_a_drag_below_the_pane_scrolls_on():
    app = hosted()
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
    app = hosted("The diplomat fled.\nHe is safe.")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.click(ReadingPane, offset=(3 + 6, ROW), times=2)
        assert app.widget.selected_text() == "diplomat"
        await pilot.click(ReadingPane, offset=(3 + 6, ROW), times=3)
        assert app.widget.selected_text() == "The diplomat fled."


async def test_a_plain_click_lets_the_selection_go():
    app = hosted()
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", "s")
        await pilot.click(ReadingPane, offset=(10, 10))
        await pilot.pause()
        assert app.widget.selection is None
        assert not app.widget.selecting


async def test_a_click_on_a_mention_says_which_unless_it_is_not_lit():
    app = hosted("The diplomat fled from Cuba.")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(ENTITIES, [(23, 27, "place")])
        await pilot.click(ReadingPane, offset=(3 + 24, ROW))
        await pilot.click(ReadingPane, offset=(3 + 5, ROW))
        app.widget.show_layer(ENTITIES, shown=False)
        await pilot.click(ReadingPane, offset=(3 + 24, ROW))
        await pilot.pause()
        assert [m.offset for m in app.sent(ReadingPane.MentionClicked)] == [24]


async def test_a_click_besides_the_text_is_nothing():
    app = hosted("Cuba.")
    async with app.run_test(size=SIZE) as pilot:
        app.widget.set_layer(ENTITIES, [(0, 5, "place")])
        for offset in [(0, 0), (1, ROW), (70, ROW), (10, 20)]:
            await pilot.click(ReadingPane, offset=offset, times=2)
        await pilot.pause()
        assert app.sent(ReadingPane.MentionClicked) == []
        assert app.widget.selected_text() == ""


# -- whatever the keys ------------------------------------------------------------------------------------

KEYS = ["v", "V", "h", "j", "k", "l", "w", "b", "e", "s", "S", "p", "P", "o", "0", "g", "G", "plus", "escape",
        "space", "left_parenthesis", "right_parenthesis", "left_curly_bracket", "dollar_sign", "shift+down"]  # fmt: skip


@settings(max_examples=examples(8))
@given(st.lists(st.sampled_from(KEYS), min_size=5, max_size=15))
async def test_no_row_of_keys_selects_half_a_character(keys):
    text = "朝鲜外交官 👩‍👩‍👧 fled. “e\u0301 ☎️,” he said.\n\n🇰🇷🇯🇵 end.\tIt was so.\n" * 5
    app = hosted(text)
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
