"""Sentences that mention an entity."""

from reader.app.widgets.passage_list import PassageList
from reader.model.who import Join, Passage
from reader.text.safe import safe_line
from tests.app.widgets.hosting import Host, screen_lines
from tests.builders import article


def passage(text, join):
    one = article("Vote", text)
    return Passage(one.id, 0, len(text), safe_line(text), ((0, 3),), one.title, date="2024-07-16", join=join)


async def test_a_sentence_is_marked_as_probable_by_the_surname_alone_and_not_by_surname_and_company():
    app = Host(PassageList(id="passages"))
    shown = [passage("Lee won.", join) for join in (Join.SURNAME, Join.COMPANY, Join.NAME)]
    async with app.run_test() as pilot:
        app.widget.show(shown, "")
        await pilot.pause()
        origins = [line.strip(" ▌") for line in screen_lines(app) if "Vote" in line]
    assert origins == ["16 Jul 2024 · probably · Vote", *["16 Jul 2024 · Vote"] * 2]
