"""The line above the keys."""

from reader.app.widgets.status_line import StatusLine
from tests.app.widgets.hosting import Host, screen_lines


async def test_a_message_that_is_longer_than_the_line_shows_that_it_goes_on():
    line = StatusLine()
    app = Host(line)
    async with app.run_test(size=(22, 3)) as pilot:
        line.say("date: wants 2024, today or last week")
        await pilot.pause()
        assert screen_lines(app)[0].rstrip() == " date: wants 2024, t…"
