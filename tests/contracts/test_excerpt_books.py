"""What every desk of excerpts and dossiers does: those in the user's library, and those in memory."""

import pytest

from reader.catalog.filing import FilingClerk
from reader.errors import NotFoundError, UsageError
from reader.hosting.dossiers import LibraryDossiers
from reader.hosting.excerpts import LibraryExcerpts
from reader.hosting.userwork import UserWork
from reader.model.excerpt import ExcerptOrder, Listing
from tests.catalog.test_catalog import an_article, read_of
from tests.newsrooms.excerpts import MemoryExcerpts

TEXT = "The first sentence of many. A diplomat has defected to the South with his family."
ONE, TWO = an_article(1, text=TEXT), an_article(2, text=TEXT)
DAY, OWN = ExcerptOrder.NEWEST, (ExcerptOrder.DOSSIER, ExcerptOrder.NEWEST)


@pytest.fixture(params=["library", "memory"])
def desks(request, tmp_path):
    """Excerpts, dossiers."""
    if request.param == "memory":
        excerpts = MemoryExcerpts()
        yield excerpts, excerpts.dossiers
        return
    clerk = FilingClerk(tmp_path / "catalog.db")
    clerk.put([read_of(ONE), read_of(TWO)])
    clerk.close()
    work = UserWork(tmp_path / "data" / "library.db", tmp_path / "catalog.db")
    excerpts = LibraryExcerpts(work)
    yield excerpts, LibraryDossiers(work)
    excerpts.close()
    work.close()


async def kept(desks):
    """Three excerpts, in the order of keeping."""
    excerpts, _ = desks
    await excerpts.keep(ONE, (0, 9), "", ("cuba",))
    await excerpts.keep(TWO, (0, 9), "", ("cuba", "sky"))
    await excerpts.keep(ONE, (28, 45))
    return (await excerpts.find("", (ExcerptOrder.OLDEST,))).excerpts


async def parts(desks, order):
    """The groups of a listing, each with its excerpts."""
    found = await desks[0].find("", (order,))
    return [(group.name, found.excerpts[group.start : group.start + group.size]) for group in found.groups]


async def test_nothing_is_found_where_nothing_is_kept(desks):
    assert await desks[0].find("", OWN) == Listing()
    assert tuple(await desks[1].all()) == ()


async def test_the_groups_of_each_arrangement(desks):
    first, second, third = await kept(desks)
    assert [ids for _, ids in await parts(desks, DAY)] == [(third, second, first)]
    assert await parts(desks, ExcerptOrder.ARTICLE) == [(ONE.id, (first, third)), (TWO.id, (second,))]
    assert await parts(desks, ExcerptOrder.TAG) == [
        ("cuba", (second, first)),
        ("sky", (second,)),
        ("", (third,)),
    ]


async def test_what_lies_in_a_dossier_comes_in_its_order_unless_another_is_asked_for(desks):
    first, second, third = await kept(desks)
    await desks[1].put("Visit", [second, third, first])
    found = await desks[0].find("in:visit", OWN)
    assert (found.excerpts, found.groups, found.order) == ((second, third, first), (), OWN[0])
    assert (found.dossier.name, found.dossier.excerpts) == ("Visit", 3)
    assert (await desks[0].find("in:visit", (DAY,))).excerpts == (third, second, first)
    assert (await desks[0].find("", OWN)).order is DAY


async def test_several_are_tagged_at_once_and_it_is_taken_back(desks):
    ids = await kept(desks)
    change = await desks[0].retag(ids, add=["new"], remove=["cuba"])
    assert [one.tags for one in await desks[0].get(ids)] == [("new",), ("new", "sky"), ("new",)]
    assert change.said.startswith("3 excerpts tagged")
    await change.undo()
    assert [one.tags for one in await desks[0].get(ids)] == [("cuba",), ("cuba", "sky"), ()]


async def test_an_excerpt_lies_in_several_dossiers_and_once_in_each(desks):
    first, second, _ = await kept(desks)
    await desks[1].put("Visit", [first])
    await desks[1].put("VISIT", [second, first])
    change = await desks[1].put("Other", [first])
    assert [(one.name, one.excerpts) for one in await desks[1].all()] == [("Other", 1), ("Visit", 2)]
    assert change.said.endswith("put in the new dossier “Other”")
    await change.undo()
    assert [one.name for one in await desks[1].all()] == ["Visit"]


async def test_a_dossier_is_put_into_order_thinned_out_renamed_deleted_and_all_comes_back(desks):
    first, second, third = await kept(desks)
    await desks[1].put("Visit", [first, second, third])
    (made,) = await desks[1].all()
    changes = [
        await desks[1].arrange(made.id, [third, first], 1),
        await desks[1].take_out(made.id, [second]),
        await desks[1].rename(made.id, "Journey"),
    ]
    assert (await desks[0].find("in:journey", OWN)).excerpts == (third, first)
    changes.append(await desks[1].delete(made.id))
    assert tuple(await desks[1].all()) == ()
    assert len(await desks[0].get([first, second, third])) == 3
    for change in reversed(changes):
        assert (await change.undo()).startswith("Undone")
    assert (await desks[0].find("in:visit", OWN)).excerpts == (first, second, third)


async def test_names_that_cannot_be_and_dossiers_that_are_gone_are_told(desks):
    await desks[1].put("Visit", await kept(desks))
    await desks[1].put("Other", [])
    visit = next(one for one in await desks[1].all() if one.name == "Visit")
    with pytest.raises(UsageError):
        await desks[1].put(" ", [])
    with pytest.raises(UsageError):
        await desks[1].rename(visit.id, "other")
    with pytest.raises(NotFoundError):
        await desks[1].rename("none", "x")
