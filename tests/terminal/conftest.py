"""A fresh home for every program that is started."""

import os
import shutil
import sys

import pytest

from reader.cli.main import main
from tests.terminal.terminal import Terminal


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def reader(home):
    """Starts ``newsreader`` with a home of its own; arguments, size and environment as wanted."""
    home.mkdir(exist_ok=True)

    def start(*arguments, columns=120, rows=40, environment=None):
        return Terminal(
            [sys.executable, "-m", "reader", *arguments],
            columns=columns,
            rows=rows,
            environment={"NEWSREADER_HOME": str(home), "TMUX": "", **(environment or {})},
            directory=os.getcwd(),
        )

    return start


@pytest.fixture(scope="session")
def _starter(tmp_path_factory):
    """A home in which the starter library is indexed."""
    home = tmp_path_factory.mktemp("starter") / "home"
    assert main(["index", "--home", str(home), "-q"]) == 0
    return home


@pytest.fixture
def starter(_starter, home):
    """The same for one test alone: nothing is indexed while it looks at something else."""
    shutil.copytree(_starter, home, dirs_exist_ok=True)
