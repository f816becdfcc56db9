"""Running commands in this process, each test with a home of its own or with the one that is read by all."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from dataclasses import dataclass

import pytest

from reader.cli.main import main
from tests.cli.news import write_news


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code, and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        """The one document that stdout is."""
        document = json.loads(self.out)
        assert document["version"] == 1
        return document

    @property
    def error(self):
        """The error that the document tells."""
        assert set(self.json) == {"version", "error"}
        assert set(self.json["error"]) == {"kind", "message", "hint", "span"}
        return self.json["error"]

    @property
    def lines(self):
        return self.out.splitlines()


@pytest.fixture
def newsreader(tmp_path, capsys, monkeypatch):
    """Runs one command; the last word given as ``stdin`` is what comes through the pipe."""
    monkeypatch.setenv("NEWSREADER_HOME", str(tmp_path / "home"))
    for variable in [name for name in os.environ if name.startswith("NEWSREADER_")]:
        if variable != "NEWSREADER_HOME":
            monkeypatch.delenv(variable)

    def run(*words, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err + captured.out
        return Done(code, captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def _indexed(tmp_path_factory):
    """A folder of news and a home in which it is indexed, names and all."""
    root = tmp_path_factory.mktemp("cli")
    folder = write_news(root / "news")
    assert main(["index", str(folder), "--home", str(root / "home"), "-q"]) == 0
    return root


@pytest.fixture
def news(_indexed, tmp_path):
    """The folder of news, whose index lies ready in this test's home."""
    shutil.copytree(_indexed / "home", tmp_path / "home")
    return _indexed / "news"


@pytest.fixture
def folder(tmp_path):
    """A folder of news of this test's own, not indexed yet."""
    return write_news(tmp_path / "news")
