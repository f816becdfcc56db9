"""Settings: defaults, then ``config.toml``, then ``NEWSREADER_*`` variables, then flags.

Each option is described once, in ``OPTIONS``; ``newsreader config --explain`` and the README's table are
made from it. A key that does not exist is an error that names the nearest one that does.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ConfigError

Value = bool | int | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One setting.

    The type of ``default`` is the type it takes; ``least`` and ``most`` bound a number, ``choices`` a word, which
    may be the default, too.
    """

    key: str
    default: Value
    help: str
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return f"NEWSREADER_{self.key.upper()}"


CITATION_STYLES = (
    "apa", "biblatex", "bibtex", "chicago", "chicago-author-date", "chicago-note", "csl-json", "harvard", "mla",
    "plain", "ris",
)  # fmt: skip
"""The names of the styles in ``reader.exports.styles``, which cost too much to import for every start."""

OPTIONS = (
    Option("sources", (), "Folders and files that open when none are given; none: the starter library"),
    Option("measure", 72, "Width of the text column, in characters", least=30, most=160),
    Option("highlight", True, "Show people, organisations, places, groups, events and dates in the text"),
    Option("theme", "", "Colours: newsreader-dark, newsreader-light, newsreader-contrast, ansi-dark, "
           "or any theme that Textual has; empty: as chosen last"),
    Option("mouse", True, "Let the program have the mouse; without it the terminal selects"),
    Option("citation", "", "Style of citations: copied ones, exports, newsreader cite; empty: chicago, on screen the one "
           "chosen last", choices=CITATION_STYLES),
    Option("template", "", "File with your own template for Markdown exports (newsreader help template); "
           "a relative path begins at this file's folder"),
    Option("workers", 0, "Processes that read and index; 0: one for each processor", least=0, most=64),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """The value in force of one option, and where it comes from."""

    option: Option
    value: Value
    origin: str


@dataclass(frozen=True, slots=True)
class Config:
    """All settings in force."""

    settings: Mapping[str, Setting]
    keys: Mapping[str, str]  # command id -> keys, comma-separated
    file: Path

    def text(self, key: str) -> str:
        """The value of an option that is a word."""
        value = self.settings[key].value
        assert isinstance(value, str)
        return value

    def number(self, key: str) -> int:
        """The value of an option that is a number."""
        value = self.settings[key].value
        assert isinstance(value, int)
        return value

    def flag(self, key: str) -> bool:
        """The value of an option that is yes or no."""
        return bool(self.settings[key].value)

    def path(self, key: str) -> Path | None:
        """The value of an option that is a path, if any: from the user's home, or from the file that names it."""
        setting = self.settings[key]
        named = self.text(key)
        if not named:
            return None
        folder = self.file.absolute().parent if setting.origin == str(self.file) else Path()
        return folder / Path(named).expanduser()

    def items(self, key: str) -> tuple[str, ...]:
        """The value of an option that is a list."""
        value = self.settings[key].value
        assert isinstance(value, tuple)
        return value


def load(
    file: Path,
    environment: Mapping[str, str] = os.environ,
    flags: Mapping[str, Value] | None = None,
    *,
    required: bool = False,
) -> Config:
    """Read the settings.

    Args:
        file: the TOML file; a missing one means defaults unless ``required``.
        environment: variables ``NEWSREADER_<OPTION>``; lists are separated as in PATH.
        flags: values given on the command line.
        required: the user named the file.

    Raises:
        ConfigError: for an unreadable file, an unknown key or a value of the wrong kind.
    """
    table = _read(file, required=required)
    keys = table.pop("keys", {})
    if not isinstance(keys, dict) or not all(isinstance(value, str) for value in keys.values()):
        raise ConfigError(
            f"{file}: [keys] must map commands to keys",
            'for example: "list.next" = "j,down,ctrl+n"',
            kind="config",
        )
    known = {option.key: option for option in OPTIONS}
    for key in table:
        if key not in known:
            raise ConfigError(f"{file}: there is no option {key!r}", _nearest(key, known), kind="config")
    settings = {}
    for option in OPTIONS:
        setting = Setting(option, option.default, "default")
        if option.key in table:
            setting = Setting(option, _checked(option, table[option.key], str(file)), str(file))
        if (raw := environment.get(option.variable)) is not None:
            setting = Setting(
                option, _checked(option, _parsed(option, raw), option.variable), option.variable
            )
        if flags and option.key in flags:
            setting = Setting(option, _checked(option, flags[option.key], "the command line"), "command line")
        settings[option.key] = setting
    return Config(settings, keys, file)


def _read(file: Path, *, required: bool) -> dict[str, object]:
    try:
        text = file.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError) as error:
        if required:
            raise ConfigError(f"there is no configuration file {file}", kind="config") from error
        return {}
    except OSError as error:
        raise ConfigError(f"cannot read {file}: {error.strerror}", kind="config") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{file} is not valid TOML: {error}", kind="config") from error
    import tomllib  # noqa: PLC0415 - most users have no configuration file

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file} is not valid TOML: {error}", kind="config") from error


def _nearest(key: str, known: Mapping[str, Option]) -> str:
    return _meant(key, known) or "newsreader config --explain lists them"


def _meant(word: str, known: Iterable[str]) -> str:
    """``did you mean 'measure'?``, or nothing when no known word is like it."""
    import difflib  # noqa: PLC0415 - for a mistake only

    near = difflib.get_close_matches(word, list(known), 1)
    return f"did you mean {near[0]!r}?" if near else ""


def _parsed(option: Option, raw: str) -> object:
    """The text of an environment variable as a value of the option's type; itself when it is none."""
    if isinstance(option.default, bool):
        return {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}.get(
            raw.lower(), raw
        )
    if isinstance(option.default, int):
        return int(raw) if raw.strip().lstrip("-").isdecimal() else raw
    if isinstance(option.default, tuple):
        return [part for part in raw.split(os.pathsep) if part]
    return raw


def _checked(option: Option, value: object, where: str) -> Value:
    """``value`` as the option's type.

    Raises:
        ConfigError: when it is of another type or out of bounds.
    """
    default = option.default
    if isinstance(default, bool):
        if isinstance(value, bool):
            return value
        wants = "true or false"
    elif isinstance(default, int):
        if isinstance(value, int) and not isinstance(value, bool) and option.least <= value <= option.most:
            return value
        wants = f"a number from {option.least} to {option.most}"
    elif isinstance(default, tuple):
        if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
            return tuple(value)
        wants = "a list of paths"
    else:
        if isinstance(value, str) and (not option.choices or value in (*option.choices, default)):
            return value
        wants = f"one of {', '.join(option.choices)}" if option.choices else "a word in quotes"
    hint = _meant(value, option.choices) if isinstance(value, str) else ""
    raise ConfigError(f"{where}: {option.key} is {value!r} but takes {wants}", hint, kind="config")
