"""A list to choose from."""

from rich.style import Style
from textual.app import App
from textual.events import Click
from textual.widgets.option_list import Option

from reader.app.widgets.choices import Choices


class Unpainted(App[None]):
    """A list without any room."""

    CSS = "Choices { width: 0; height: 0; border: none; padding: 0; }"

    def compose(self):
        yield Choices(Option("one"), Option("two"))


async def test_paging_a_list_that_has_no_room_does_nothing():
    async with Unpainted().run_test() as pilot:
        choices = pilot.app.query_one(Choices)
        choices.highlighted = 0
        await pilot.press("pagedown", "pageup", "space", "b")
        assert choices.highlighted == 0


def test_a_click_on_an_option_that_is_gone_goes_no_further():
    def clicked(option):
        event = Click(None, 3, 1, 0, 0, 1, False, False, False, style=Style(meta={"option": option}))
        Choices(Option("one"), Option("two")).on_click(event)
        return event

    assert clicked(2)._no_default_action
    assert not clicked(1)._no_default_action
