"""The product's own doors: the command in this process, and the reader on a pseudo-terminal."""

from tests.cli.conftest import newsreader
from tests.terminal.conftest import home, reader

__all__ = ["home", "newsreader", "reader"]
