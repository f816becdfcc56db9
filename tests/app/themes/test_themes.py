"""Colours can be read, and nothing is told by colour alone."""

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from reader.app.themes import defaults_of, suitable, themes
from reader.app.widgets.entity_signs import SIGNS, legend
from tests.app.library import small_library
from tests.app.pilots import LARGE, reading

OURS = [theme for theme in themes() if not theme.ansi]
LEAST = {"newsreader-contrast": 7.0}  # WCAG 2.2, contrast (minimum) 4.5 and (enhanced) 7


def ratio(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""

    def luminance(name: str) -> float:
        channels = [channel / 255 for channel in Color.parse(name).rgb]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_text_names_and_hits_can_be_read_on_their_backgrounds(theme):
    least, colours = LEAST.get(theme.name, 4.5), theme.variables
    on_background = {name: value for name, value in colours.items() if name.startswith("entity-")}
    on_background |= {"foreground": theme.foreground, "quiet": colours["quiet"], "accent": theme.accent}
    for name, colour in on_background.items():
        assert ratio(colour, theme.background) >= least, name
        assert ratio(colour, theme.panel) >= min(least, 4.5), f"{name} on panel"
    for pair in ("hit", "current", "block-cursor", "block-cursor-blurred", "screen-selection"):
        assert ratio(colours[f"{pair}-foreground"], colours[f"{pair}-background"]) >= 4.5, pair


def test_a_theme_that_is_not_ours_has_a_value_for_each_of_our_variables():
    known = set(OURS[0].variables)
    for theme in BUILTIN_THEMES.values():
        assert {name for name in known if name.startswith(("entity-", "hit-", "current-"))} <= set(
            defaults_of(theme)
        )


def test_a_variable_that_a_theme_knows_gets_no_other_value():
    theme = Theme("some", primary="#336699", variables={"quiet": "#888888"})
    found = defaults_of(theme)
    assert "quiet" not in found
    assert "rule" in found


def test_each_type_of_entity_has_a_sign_and_a_word_of_its_own():
    assert (
        len({sign.sign for sign in SIGNS.values()})
        == len({sign.word for sign in SIGNS.values()})
        == len(SIGNS)
        == 6
    )
    assert all(sign.word in legend(2).plain for sign in SIGNS.values())


@pytest.mark.parametrize(
    ("environment", "colours", "theme"),
    [
        ({}, "truecolor", "newsreader-dark"),
        ({"COLORFGBG": "0;15"}, "truecolor", "newsreader-light"),
        ({"COLORFGBG": "15;0"}, "256", "newsreader-dark"),
        ({}, "standard", "ansi-dark"),
        ({"COLORFGBG": "0;default;15"}, "standard", "ansi-light"),
        ({}, None, "newsreader-dark"),
    ],
)
def test_the_theme_suits_the_terminal_unless_one_is_chosen(environment, colours, theme):
    assert suitable(environment, colours) == theme


@pytest.mark.parametrize(
    "name", ["newsreader-light", "newsreader-contrast", "ansi-dark", "ansi-light", "nord"]
)
async def test_every_theme_can_be_put_on_and_is_there_again_at_the_next_start(name):
    room = small_library()
    async with reading(room, LARGE) as run:
        run.app.theme = name
        await run.settle()
        await run.keys("Q")
    assert room.session.state["theme"] == name


async def test_names_differ_by_style_when_there_is_no_colour():
    async with reading(small_library(), LARGE) as run:
        styles = set()
        for sign in SIGNS.values():
            style = run.desk.text.get_component_rich_style(f"reading-pane--{sign.style}", partial=True)
            styles.add((style.bold, style.italic, style.underline))
        assert len(styles) == len(SIGNS)
