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


class Roomy(App[None]):
    """A list, and what was chosen in it."""

    def compose(self):
        self.told = []
        yield Choices(Option("one"), Option("two"))

    def on_option_list_option_selected(self, message):
        self.told.append(message.option.prompt)


async def test_paging_a_list_that_has_no_room_does_nothing():
    async with Unpainted().run_test() as pilot:
        choices = pilot.app.query_one(Choices)
        choices.highlighted = 0
        await pilot.press("pagedown", "pageup", "space", "b")
        assert choices.highlighted == 0


async def test_a_choice_that_was_replaced_meanwhile_is_not_told():
    async with Roomy().run_test() as pilot:
        choices = pilot.app.query_one(Choices)
        for replaced in (False, True):
            choices.highlighted = 1
            choices.action_select()
            if replaced:
                choices.clear_options().add_options([Option("three"), Option("four")])
            await pilot.pause()
            assert pilot.app.told == ["two"]


def test_a_click_on_an_option_that_is_gone_goes_no_further():
    def clicked(option):
        event = Click(None, 3, 1, 0, 0, 1, False, False, False, style=Style(meta={"option": option}))
        Choices(Option("one"), Option("two")).on_click(event)
        return event

    assert clicked(2)._no_default_action
    assert not clicked(1)._no_default_action
