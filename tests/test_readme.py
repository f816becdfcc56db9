"""What the README tells works as it tells it."""

from __future__ import annotations

import re
from pathlib import Path

from reader import config
from reader.app.keys import checked_keymap
from reader.cli.parsing import command_names

README = Path(__file__).parent.parent.joinpath("README.md").read_text(encoding="utf-8")


def section(heading: str) -> str:
    return README.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def test_its_settings_are_accepted(tmp_path):
    (block,) = re.findall(r"```toml\n(.*?)```", section("Settings"), re.DOTALL)
    file = tmp_path / "config.toml"
    file.write_text(block, encoding="utf-8")
    settings = config.load(file, {})
    assert settings.number("measure") == 72
    assert checked_keymap(settings.keys)


def test_it_tells_of_every_command_of_the_shell_and_of_no_other():
    told = re.findall(r"^\| (.*?) \|", section("In the shell"), re.MULTILINE)
    names = set(re.findall(r"newsreader (\w+)", " ".join(told))) | {"restore", "config", "help"}
    assert names == set(command_names())
