"""``newsreader help``: the query language, the keys, the man page, completion; one source for all."""

import dataclasses
import io
import re
import shutil
import subprocess
import textwrap

import pytest

from reader.app.command import Context as Where
from reader.cli.parsing import EXIT_CODES, command_names, parser_for
from reader.exports.template.filters import FILTERS
from reader.exports.template.rendering import Template
from reader.exports.views import ArticleView, ExcerptView


def test_the_query_guide_has_examples_of_every_field_and_flag(newsreader):
    guide = newsreader("help", "query").out
    words = (
        "title: body: byline: publisher: source: lang: tag: person: org: place: group: event: date: is:unread"
    )
    assert all(word in guide for word in words.split())


def test_every_query_of_the_guide_can_be_read(newsreader, news):
    guide = newsreader("help", "query").out
    examples = [line[2:28].strip() for line in guide.splitlines() if re.match(r"  \S.{25}\S", line)]
    assert len(examples) > 8
    for example in examples:
        assert newsreader("search", "--count", "--", example, news).code in {0, 1}, example


def test_the_template_guide_names_every_field_and_filter_and_its_example_is_a_template(newsreader):
    guide = newsreader("help", "template").out
    fields = {field.name for view in (ArticleView, ExcerptView) for field in dataclasses.fields(view)}
    assert all(re.search(rf"[.]{name}\b", guide) for name in fields)
    assert all(f"|{name}" in guide for name in FILTERS)
    example = textwrap.dedent(guide.split("Jinja:\n")[1].split("\nWHAT")[0])
    out = io.StringIO()
    Template(example).render({"articles": [], "excerpts": []}, out, str)
    assert "{" not in out.getvalue()


def test_keys_are_listed_once_for_each_place_where_they_are_in_force(newsreader):
    done = newsreader("help", "keys")
    headings = [line for line in done.lines if line.isupper() and not line.startswith(" ")]
    assert headings == [where.upper() for where in Where]
    assert any(line.split()[-1] == "search.focus" for line in done.lines if line)


def test_a_key_of_the_users_own_is_listed(newsreader, tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('[keys]\n"search.focus" = "f4"\n')
    assert re.search(r"f4 +Search the articles", newsreader("help", "keys", "--config", file).out)


@pytest.mark.skipif(
    shutil.which("groff") is None,
    reason="the man page is checked where groff is installed, which is what shows it",
)
def test_the_man_page_is_one_that_groff_does_not_complain_about(newsreader):
    page = newsreader("help", "man").out
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8"], input=page, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    shown = re.sub(r"\x1b\[\d*m|.\x08", "", done.stdout)
    assert "newsreader - find, read, quote" in re.sub(r"[‐−]", "-", shown)
    assert all(f"newsreader {name}" in shown for name in command_names())
    assert "130 interrupted" in shown


def test_the_man_page_is_the_same_on_every_terminal(newsreader, monkeypatch):
    pages = set()
    for columns in ("40", "80", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        pages.add(newsreader("help", "man").out)
    (page,) = pages
    assert all(f"usage: newsreader {name} " in page for name in command_names())


@pytest.mark.parametrize(("shell", "check"), [("bash", "-n"), ("zsh", "-n"), ("fish", "--no-execute")])
def test_a_completion_script_is_one_that_its_shell_can_read(newsreader, tmp_path, shell, check):
    script = newsreader("help", shell).out
    assert all(name in script for name in command_names())
    if shutil.which(shell) is None:
        pytest.skip(f"the completion for {shell} is read by {shell} itself, which is not installed")
    file = tmp_path / "script"
    file.write_text(script)
    subprocess.run([shell, check, str(file)], check=True, capture_output=True)


@pytest.mark.parametrize("name", command_names())
def test_every_command_explains_itself(newsreader, name):
    done = newsreader(name, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"usage: newsreader {name}")
    assert EXIT_CODES in done.out
    assert all(action.help for action in parser_for(name)._actions)


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"]])
def test_the_whole_lists_all_commands(newsreader, words):
    done = newsreader(*words)
    assert done.code == 0
    assert all(re.search(rf"^    {name} +\w", done.out, re.MULTILINE) for name in command_names())


def test_an_unknown_topic_is_a_usage_error_that_lists_those_there_are(newsreader):
    done = newsreader("help", "everything")
    assert done.code == 2
    assert "query" in done.err
