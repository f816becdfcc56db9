"""Print the settings in force, and where each comes from."""

from __future__ import annotations

import argparse
import textwrap

from reader.cli.context import Context
from reader.config import Setting

HELP = "print the settings in force"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--explain", action="store_true", help="say what each setting does, too")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Print the settings, in the form of the configuration file."""
    settings = context.config.settings.values()
    if arguments.json:
        found = {
            s.option.key: {"value": s.value, "origin": s.origin, "help": s.option.help} for s in settings
        }
        context.print_json(
            {"file": str(context.config.file), "settings": found, "keys": dict(context.config.keys)}
        )
        return 0
    context.print(f"# {context.config.file}")
    for setting in settings:
        if arguments.explain:
            context.print()
            context.print(
                "\n".join(
                    textwrap.wrap(
                        f"{setting.option.help}{_range(setting)}.",
                        100,
                        initial_indent="# ",
                        subsequent_indent="# ",
                    )
                )
            )
            context.print(f"# set by: {setting.origin}; variable: {setting.option.variable}")
        context.print(f"{setting.option.key} = {_toml(setting)}")
    if context.config.keys:
        context.print("\n[keys]")
        for command, keys in context.config.keys.items():
            context.print(f'"{command}" = "{keys}"')
    elif arguments.explain:
        context.print("\n# Keys: newsreader help keys lists the commands to name here.\n[keys]")
    return 0


def _range(setting: Setting) -> str:
    option = setting.option
    if option.choices:
        return f" ({', '.join(option.choices)})"
    return f" ({option.least} to {option.most})" if option.most else ""


def _toml(setting: Setting) -> str:
    value = setting.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(_quoted(item) for item in value)}]"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
