"""A list of names on screen: from paste or file to a table, a query, a file."""

import csv
import json

from reader.exports.formats.csv import unguarded
from tests.app.library import small_library
from tests.app.pilots import SMALL, reading

NAMES = "Yoon Suk Yeol\nHavana\nZanzibar\nSaturn\nNorth Korea\n=Reactor\n"


async def counted(run, text=NAMES):
    """Open the sheet, write a list into it, and let it be counted."""
    await run.keys("B")
    run.app.screen.query_one("#body").text = text
    await run.keys("f2")
    await run.until(lambda: "with articles" in run.lines[0] and "counting" not in run.lines[0])


def rows(run):
    return [line.split() for line in run.lines[2:-2] if line.strip()]


async def test_a_pasted_list_becomes_a_table_of_counts():
    async with reading(small_library(), SMALL) as run:
        await counted(run)
        assert "6 names · 4 with articles" in run.lines[0]
        assert [row[-1 if row[-1] == "none" else -4] for row in rows(run)[:5]] == ["1", "2", "none", "1", "2"]
        assert "2007-02" in run.lines[3]


async def test_a_file_is_read_by_its_path_and_one_that_is_not_there_is_told(tmp_path):
    (tmp_path / "names.txt").write_text("Havana\n\nSaturn\n")
    async with reading(small_library()) as run:
        await run.keys("B")
        run.app.screen.query_one("#body").text = str(tmp_path / "gone.txt")
        await run.keys("f2")
        await run.until(lambda: "cannot read" in run.screen)
        run.app.screen.query_one("#body").text = str(tmp_path / "names.txt")
        await run.keys("f2")
        await run.until(lambda: "2 names · 2 with articles" in run.lines[0])


async def test_enter_asks_for_the_name_and_the_table_is_there_again_afterwards():
    async with reading(small_library()) as run:
        await counted(run)
        await run.keys("enter")
        assert run.desk.search_line.text.strip() == '"Yoon Suk Yeol"'
        assert run.desk.searching.answer.total == 1
        await run.keys("B")
        assert "6 names · 4 with articles" in run.lines[0]


async def test_the_table_is_sorted_by_articles_and_by_name():
    async with reading(small_library()) as run:
        await counted(run)
        await run.keys("s")
        assert "by articles" in run.lines[-2]
        assert rows(run)[0][:1] == ["▌Havana"]
        await run.keys("s")
        assert rows(run)[0][:1] == ["▌=Reactor"]


async def test_counting_is_stopped_and_goes_on():
    async with reading(small_library()) as run:
        run.room.search.gate.clear()
        await run.keys("B")
        run.app.screen.query_one("#body").text = NAMES
        run.send("f2")
        await run.until(lambda: "counting" in run.lines[0])
        run.send("x")
        await run.until(lambda: "stopped" in run.lines[0])
        run.room.search.gate.set()
        await run.settle()
        assert "0 of 6 names" in run.lines[0]
        await run.keys("x")
        await run.until(lambda: "6 names · 4" in run.lines[0])


async def test_it_is_exported_as_csv_or_json_and_a_file_is_replaced_only_when_asked_twice(
    tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "names.csv").write_text("mine")
    async with reading(small_library()) as run:
        await counted(run)
        await run.keys("e", "enter")
        await run.until(
            lambda: "is there already" in " ".join(run.screen.split()), "it says so, in two lines or one"
        )
        assert (tmp_path / "names.csv").read_text() == "mine"
        await run.keys("enter")
        await run.until(lambda: "6 names written to" in run.screen)
        await run.keys("e")
        run.app.screen.query_one("#body").value = "table.json"
        await run.keys("enter")
        await run.until(lambda: "table.json" in run.screen and run.app.screen.query("#lines"))
    table = list(csv.DictReader((tmp_path / "names.csv").read_text().splitlines()))
    assert [unguarded(row["query"]) for row in table] == NAMES.split("\n")[:-1]
    assert not any(cell.startswith("=") for row in table for cell in row.values())
    assert [each["total"] for each in json.loads((tmp_path / "table.json").read_text())["queries"]][:3] == [
        1,
        2,
        0,
    ]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["names.csv", "table.json"]


async def test_the_table_is_copied_with_tabs():
    async with reading(small_library()) as run:
        await counted(run)
        await run.keys("y")
        await run.until(lambda: "Copied" in run.screen)
        assert run.room.clipboard.copies()[0].startswith(
            "name\tarticles\tfirst\tlatest\tunread\nYoon Suk Yeol\t1"
        )


async def test_a_name_without_articles_gets_a_better_spelling():
    async with reading(small_library()) as run:
        await counted(run, "Havanna\n")
        await run.until(lambda: "did you mean havana?" in run.screen)
