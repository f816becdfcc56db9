"""A fresh home for every program that is started."""

import os
import sys

import pytest

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
