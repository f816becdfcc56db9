"""A list to choose from."""

from textual.app import App
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
