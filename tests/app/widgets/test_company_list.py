"""Whom an entity appears with, and what it is called."""

from textual import on

from reader.app.widgets.company_list import CompanyList
from reader.model.entity import EntityType
from reader.model.who import Companion
from tests.app.widgets.hosting import Host, screen_lines
from tests.builders import entity_page

SEOUL = Companion("place:seoul", EntityType.PLACE, "Seoul", together=3, association=12.0)
CUBA = Companion("place:cuba", EntityType.PLACE, "Cuba", together=2, association=7.5)


class Companies(Host):
    @on(CompanyList.Met)
    @on(CompanyList.Named)
    def keep(self, message):
        self.messages.append(message)


def _app(*company):
    names = (("North Korea", 12), ("DPRK", 4))
    page = entity_page("North Korea", EntityType.PLACE, names=names, total=12, company=company)
    return Companies(CompanyList(id="company")), page


async def test_the_strongest_tie_is_chosen_first_and_leads_to_its_entity():
    app, page = _app(SEOUL, CUBA)
    async with app.run_test() as pilot:
        app.widget.show(page)
        await pilot.press("enter", "j", "enter")
        assert [message.companion for message in app.messages] == [SEOUL, CUBA]


async def test_the_names_stand_below_and_lead_to_their_articles():
    app, page = _app(SEOUL)
    async with app.run_test() as pilot:
        app.widget.show(page)
        await pilot.press("G", "enter")
        assert [message.name for message in app.messages] == ["DPRK"]


async def test_without_company_that_is_said_and_the_first_name_is_at_hand():
    app, page = _app()
    async with app.run_test() as pilot:
        app.widget.show(page)
        await pilot.press("enter")
        assert "Nobody and nothing more often than by chance" in "\n".join(screen_lines(app))
        assert [message.name for message in app.messages] == ["North Korea"]
