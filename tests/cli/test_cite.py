import json

import pytest

from reader.cli.main import main

STORY = """---
title: Who is the defector?
byline: Jean Mackenzie
publisher: BBC News
date: 2024-07-16
url: https://www.bbc.com/news/1
language: en
---

A North Korean diplomat has fled to the South with his family, officials in Seoul said.
"""


@pytest.fixture
def story(tmp_path):
    file = tmp_path / "story.md"
    file.write_text(STORY)
    return str(file)


@pytest.fixture
def cite(tmp_path, capsys):
    """The exit code and what is said on stdout and stderr."""

    def run(*arguments):
        code = main(["--home", str(tmp_path / "home"), "cite", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_file_is_cited_after_chicago_unless_another_style_is_asked_for(cite, story):
    chicago = "Mackenzie, Jean. “Who Is the Defector?” BBC News, July 16, 2024. https://www.bbc.com/news/1.\n"
    assert cite(story) == (0, chicago, "")
    assert cite(story, "--style", "chicago") == (0, chicago, "")


@pytest.mark.parametrize(
    ("style", "start"),
    [
        ("apa", "Mackenzie, J. (2024, July 16)."),
        ("mla", "Mackenzie, Jean. “Who Is"),
        ("harvard", "Mackenzie, J. (2024) ‘Who is"),
        ("bibtex", "@article{mackenzie2024who"),
        ("biblatex", "@article{mackenzie2024who"),
        ("ris", "TY  - NEWS"),
        ("csl-json", "["),
    ],
)
def test_every_style_of_the_contract_is_there(cite, story, style, start):
    code, out, _ = cite(story, "--style", style)
    assert code == 0
    assert out.startswith(start)


def test_csl_json_is_an_array_of_items_without_paths_of_this_machine(cite, story):
    (item,) = json.loads(cite(story, "--style", "csl-json")[1])
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"family": "Mackenzie", "given": "Jean"}]
    assert item["issued"] == {"date-parts": [[2024, 7, 16]]}
    assert story not in json.dumps(item)


def test_every_line_of_ris_ends_as_its_specification_says(cite, story):
    out = cite(story, "--style", "ris")[1]
    assert out.endswith("\r\nER  - \r\n")
    assert out.count("\n") == out.count("\r\n")


def test_the_day_of_access_goes_where_the_style_wants_it(cite, story):
    assert "(Accessed: 20 July 2024)" in cite(story, "--style", "harvard", "--accessed", "2024-07-20")[1]
    assert "ccessed" not in cite(story, "--style", "apa", "--accessed", "2024-07-20")[1]


def test_a_day_that_is_none_is_refused(cite, story):
    code, out, err = cite(story, "--accessed", "tomorrow")
    assert (code, out) == (2, "")
    assert "'tomorrow' is not a date" in err


def test_an_unknown_style_is_refused_with_the_list_of_those_there_are(cite, story):
    code, out, err = cite(story, "--style", "turabian")
    assert (code, out) == (2, "")
    assert "chicago" in err


def test_an_article_that_is_not_there_is_told(cite):
    code, out, err = cite("nowhere.txt")
    assert (code, out) == (1, "")
    assert "nowhere.txt" in err


def test_without_a_style_that_of_the_settings_is_taken(cite, story, tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('citation = "apa"')
    assert cite(story, "--config", str(file))[1].startswith("Mackenzie, J. (2024, July 16).")
