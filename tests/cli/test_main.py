"""The command as a whole: which one is meant, and how things that go wrong are told."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader import __version__
from reader.cli.commands import paths as paths_command
from reader.cli.main import main
from tests.examples import examples


def program(*words, home, **keywords):
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "reader", "--home", str(home), *map(str, words)],
        stdout=keywords.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
        **keywords,
    )


# -- which command


def test_the_version_is_printed(newsreader):
    for words in (["-V"], ["--version"]):
        assert newsreader(*words).out == f"newsreader {__version__}\n"


def test_options_for_all_may_stand_before_and_after_the_command(newsreader, news, tmp_path):
    home = tmp_path / "home"
    for words in (["--home", home, "search", "ferry", news], ["search", "ferry", news, "--home", home]):
        assert newsreader(*words, "--count").out == "2\n"


def test_a_word_that_is_no_command_is_a_path(newsreader):
    done = newsreader("serach", "havana")
    assert done.code == 3
    assert "there is no file or folder serach, havana" in done.err
    assert "did you mean the command search?" in done.err


def test_a_file_with_the_name_of_a_command_is_read_after_two_hyphens(newsreader, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = newsreader("--", "search")
    assert done.code == 3
    assert "there is no file or folder search" in done.err


def test_an_option_whose_value_is_the_name_of_a_command_names_none(newsreader):
    assert newsreader("--theme", "paths", "not-there").code == 3


def test_without_a_terminal_the_reader_says_what_works_without_one(newsreader, news):
    done = newsreader(news)
    assert done.code == 2
    assert "newsreader search" in done.err


def test_an_article_through_a_pipe_must_be_one(newsreader):
    for words in (["-"], []):
        done = newsreader(*words, stdin=b"\x00\x01\x02\x03" * 100)
        assert done.code == 3
        assert "standard input" in done.err


# -- what goes wrong


@pytest.mark.parametrize(
    "words",
    [["--frob"], ["search"], ["paths", "extra"], ["search", "x", "--sort", "up"], ["--home"], ["show"],
     ["search", "x", "--count", "--limit", "many"], ["show", "a", "b"]],
)  # fmt: skip
def test_wrong_usage_is_two_with_a_line_and_where_to_look(newsreader, words):
    done = newsreader(*words)
    assert (done.code, done.out) == (2, "")
    message, hint = done.err.splitlines()
    assert message.startswith("newsreader: ")
    assert "--help" in hint


def test_what_is_missing_is_named_and_nothing_else(newsreader):
    assert newsreader("search").err.splitlines()[0].endswith("required: QUERY")


@pytest.mark.parametrize("words", [["search", "--json"], ["--frob", "--json"], ["search", "--jsonl"]])
def test_for_programs_an_error_is_a_document_on_one_line(newsreader, words):
    done = newsreader(*words)
    assert done.code == 2
    assert (done.error["kind"], done.error["span"]) == ("usage", None)
    assert len(done.lines) == 1
    assert done.err == ""


def test_escapes_in_what_was_typed_are_not_sent_back(newsreader, news):
    for words in (["--fr\x1b]0;owned\x07"], ["show", "\x1b]0;owned\x07"], ["search", "x", "/\x1b[31m"],
                  ["search", "\x1b]0;owned\x07", news], ["search", "\x9b31m\u202e", news, "--explain"],
                  ["--config", "/\x1b[31m", "paths"], ["search", "--sort", "\x1b[31m", "x"]):  # fmt: skip
        done = newsreader(*words)
        assert not set(done.out + done.err) & {"\x1b", "\x07", "\x9b", "\u202e"}, words


def test_arguments_that_are_no_unicode_are_taken_as_they_are(newsreader, news):
    word = os.fsdecode(b"caf\xe9")
    for query in (word, f"place:{word}", f"tag:{word}", f'"{word}"', f"title:{word}*"):
        assert newsreader("search", query, news, "--json").code == 1
    assert newsreader("show", word).code == 1
    assert "caf\\xe9" in newsreader("search", "x", word).err


def test_a_fault_of_ours_is_one_line_and_the_trace_is_in_the_log(newsreader, monkeypatch, tmp_path):
    def fault(context, arguments):
        raise ZeroDivisionError("a secret of the trace")

    monkeypatch.setattr(paths_command, "run", fault)
    done = newsreader("paths")
    assert done.code == 70
    assert "something went wrong: ZeroDivisionError" in done.err
    assert "secret" not in done.err
    assert "secret" in (tmp_path / "home" / "state" / "newsreader.log").read_text()
    assert newsreader("paths", "--json").error["kind"] == "fault"


def test_what_the_system_refuses_is_told_in_its_words(newsreader, monkeypatch):
    def refuse(context, arguments):
        raise PermissionError(13, "Permission denied", "/somewhere")

    monkeypatch.setattr(paths_command, "run", refuse)
    done = newsreader("paths", "--json")
    assert done.code == 3
    assert done.error["message"] == "cannot go on: Permission denied: /somewhere"


def test_ctrl_c_is_130_and_says_nothing(newsreader, monkeypatch):
    def interrupted(context, arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(paths_command, "run", interrupted)
    done = newsreader("paths")
    assert (done.code, done.out, done.err) == (130, "", "")


def test_a_home_that_cannot_be_made_is_told(newsreader, news):
    done = newsreader("search", "x", news, "--home", "/dev/null/home", "--json")
    assert done.code == 3
    assert "/dev/null/home" in done.error["message"]
    assert "--home" in done.error["hint"]
    assert newsreader("paths", "--home", "/dev/null/home").code == 0


def test_quiet_leaves_results_and_errors_alone(newsreader, news):
    assert newsreader("-q", "search", "harbor", news).err == ""
    assert newsreader("-q", "--frob").err != ""


def test_verbose_says_what_was_read_and_where_it_is_kept(newsreader, news, tmp_path):
    assert "4 articles, 0 files not read" in newsreader("-v", "search", "harbour", news).err


WORDS = st.one_of(
    st.sampled_from(
        ["search", "show", "entities", "index", "doctor", "paths", "config", "help", "who", "cite", "--json",
         "--jsonl", "--count", "--limit", "3", "0", "--sort", "date", "--facets", "--explain", "--snippets",
         "-q", "-v", "--", "-", "--no-color", "-h", "-V", "query", "man", "--stats", "news", "harbour", "",
         "--theme", "--style", "bibtex", "--rebuild", "--no-names", '"', "place:x", "a AND (b OR", "-x"]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="/.~\0"), max_size=8),
    st.binary(max_size=8).filter(lambda raw: not set(raw) & set(b"/.~\0")).map(os.fsdecode),
)  # fmt: skip
"""What a shell may pass on: words in UTF-8, and other bytes as Python has them."""


@given(words=st.lists(WORDS, max_size=6))
@settings(max_examples=examples(120), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_ends_in_a_known_code_and_never_in_a_trace(words, news, tmp_path, monkeypatch):
    monkeypatch.chdir(news.parent)
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NEWSREADER_SOURCES", str(news))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Piped\n\nAn article.\n")))
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(words)
    assert code in {0, 1, 2, 3, 4}, (words, err.getvalue())
    assert "Traceback" not in err.getvalue()
    if code in {2, 3} and "--json" in words:
        assert "error" in json.loads(out.getvalue())


# -- the streams of a real process


def test_a_closed_pipe_ends_quietly(news, tmp_path):
    command = f"{sys.executable} -m reader --home {tmp_path}/home search harbour {news} --json | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines() == ["{", "0"]
    assert done.stderr == ""


@pytest.mark.skipif(
    not os.path.exists("/dev/full"), reason="this system has no /dev/full, a disk without space"
)
def test_a_full_disk_is_told(tmp_path):
    with open("/dev/full", "w") as full:
        done = program("paths", home=tmp_path, stdout=full)
    assert done.returncode == 3
    assert done.stderr == b"newsreader: cannot go on: No space left on device\n"


def test_streams_that_are_closed_swallow_what_they_get(tmp_path):
    for closed in (">&-", "2>&-", "<&-"):
        command = f"{sys.executable} -m reader --home {tmp_path} paths {closed}"
        done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


def test_what_an_encoding_lacks_is_escaped(news, tmp_path):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = program("show", news / "ferry.txt", home=tmp_path, env=environment)
    assert done.returncode == 0
    assert b"\\u201cIt was worth the wait" in done.stdout


def test_ctrl_c_ends_the_work_with_all_its_helpers(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(600):
        (folder / f"{number}.txt").write_text(
            f"Title {number}\n\n" + f"The harbour of Tilling {number}. " * 300
        )
    words = [sys.executable, "-m", "reader", "--home", str(tmp_path / "home"), "index", str(folder)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    while not list((tmp_path / "home").rglob("catalog.db")):
        assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")
