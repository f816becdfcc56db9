"""Keeps excerpts until the disk is full, frees some room, and looks whether anything was lost.

    mkdir /tmp/small && sudo mount -t tmpfs -o size=2m tmpfs /tmp/small
    python -m tests.trials.full_disk /tmp/small

Needs an empty directory on a small file system of its own.
"""

import argparse
import sys
from pathlib import Path

from reader.errors import LibraryError
from reader.library.opening import open_library
from tests.library.builders import new


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    ballast = folder / "ballast"
    ballast.write_bytes(b"x" * 200_000)
    library, _ = open_library(folder / "data" / "library.db")
    kept, errors = [], []
    while len(errors) < 5:  # it stays open and answers, however often it is tried
        try:
            kept.append(library.excerpts.keep(new(1, note="x" * 5000))[0])
        except LibraryError as error:
            errors.append(f"{error.kind}: {error.message}")
    there = set(library.excerpt_search.select())
    print(f"{len(kept)} kept, then: {errors[0]}")
    library.close()
    again, word = open_library(folder / "data" / "library.db")
    print(f"opened again on the full disk; told: {word}")
    ballast.unlink()
    kept.append(again.excerpts.keep(new(1))[0])
    lost = (set(kept[:-1]) ^ there) | (set(kept) - set(again.excerpt_search.select()))
    sound = again.store.rows("PRAGMA integrity_check") == [("ok",)]
    again.close()
    print(
        f"with room again: one more kept, {len(lost)} lost or half kept, integrity {'ok' if sound else 'BROKEN'}"
    )
    return 1 if lost or not sound else 0


if __name__ == "__main__":
    sys.exit(main())
