"""The hard inputs that a repository cannot hold: big files, links, odd names, a pipe. All made up."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

_SENTENCE = b"harbour bridge reopened on Wednesday and "
_ODD = b"Odd name\n\nThe file has an odd name.\n"
ODD_NAMES = (
    b"two  spaces and 'quotes\".txt",
    b"new\nline.txt",
    b"caf\xe9-latin1.txt",
    b"esc\x1b[31mred.txt",
    b"-rf.txt",
    "nfd-cafe\u0301.txt".encode(),
    b"[bold]x[@click=app.quit].txt",
    b"n" * 251 + b".txt",
)


def make_extra(folder: Path) -> None:
    """Make them all in ``folder``."""
    for name in ODD_NAMES:
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(_ODD)
    _big_files(folder)
    (folder / "bomb.txt.gz").write_bytes(gzip.compress(bytes(20_000_000), 1))
    (folder / "loop").mkdir()
    (folder / "loop" / "self").symlink_to(".")
    (folder / "dangling.txt").symlink_to("no-such-file.txt")
    (folder / "link-to-dev-zero.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    (folder / "no-read.txt").write_bytes(_ODD)
    (folder / "no-read.txt").chmod(0)


def _big_files(folder: Path) -> None:
    (folder / "big-one-line.txt").write_bytes(b"One line\n\n" + _SENTENCE * 25_000 + b"the needle is here.\n")
    paragraphs = (b"Paragraph %d: " % n + _SENTENCE * 8 + b"end.\n\n" for n in range(14_500))
    (folder / "big-5mb.txt").write_bytes(b"Five megabytes\n\n" + b"".join(paragraphs) + b"Last paragraph.\n")
    (folder / "big-no-space.txt").write_bytes(b"No spaces\n\n" + b"a" * 1_000_000 + b"\n")
    (folder / "big-sparse.txt").touch()
    os.truncate(folder / "big-sparse.txt", 4 << 30)
