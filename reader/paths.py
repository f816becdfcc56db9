"""Where things are kept: configuration, the user's data, the cache, the state."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.errors import NewsreaderError

APP = "newsreader"


@dataclass(frozen=True, slots=True)
class Directories:
    """The four directories. Losing ``cache`` costs a rebuild, ``state`` a blank session, ``data`` work.

    They follow the XDG base directory specification (or the platform's own habit), or all lie under one
    ``home``.
    """

    config: Path
    data: Path
    cache: Path
    state: Path

    @property
    def config_file(self) -> Path:
        """The user's settings."""
        return self.config / "config.toml"

    @property
    def library_file(self) -> Path:
        """The user's own work."""
        return self.data / "library.db"

    @property
    def unkept(self) -> Path:
        """Notes being typed."""
        return self.data / "unkept"

    @property
    def session_file(self) -> Path:
        """Where things were left."""
        return self.state / "session.json"

    @property
    def standard_input(self) -> Path:
        """Where articles that came through a pipe are kept for a while."""
        return self.state / "standard-input"

    @property
    def log_file(self) -> Path:
        """What went wrong behind the screen."""
        return self.state / "newsreader.log"


def directories(home: str | None, environment: Mapping[str, str] = os.environ) -> Directories:
    """The directories in force: ``home`` (flag), else ``NEWSREADER_HOME``, else the platform's places."""
    home = home or environment.get("NEWSREADER_HOME") or None
    if home is not None:
        root = Path(home).expanduser().absolute()
        return Directories(root / "config", root / "data", root / "cache", root / "state")
    from platformdirs import PlatformDirs  # noqa: PLC0415 - 5 ms that a given home spares

    places = PlatformDirs(APP, appauthor=False)
    return Directories(
        places.user_config_path, places.user_data_path, places.user_cache_path, places.user_state_path
    )


def private(directory: Path) -> Path:
    """Make a directory for the user's eyes only; returns it.

    Raises:
        NewsreaderError: when it cannot be made.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise NewsreaderError(
            f"cannot make the directory {directory}: {error.strerror}",
            "give another place with --home DIR",
            kind="permission",
        ) from error
    return directory


def seeds() -> Path:
    """The starter library: inside the installed package, or beside it in a checkout.

    Raises:
        NewsreaderError: when the installation lacks it.
    """
    package = Path(__file__).resolve().parent
    for place in (package / "seeds", package.parent / "seeds"):
        if place.is_dir():
            return place
    raise NewsreaderError("the starter library is missing from this installation", "install newsreader again")
