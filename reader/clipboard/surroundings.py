"""What the environment says about where the program runs."""

from __future__ import annotations

from collections.abc import Mapping


def is_remote(environment: Mapping[str, str]) -> bool:
    """Whether the session came over SSH, so that a tool here would reach the wrong clipboard."""
    return bool(environment.get("SSH_TTY") or environment.get("SSH_CONNECTION"))


def in_tmux(environment: Mapping[str, str]) -> bool:
    """Whether a tmux server stands between the program and the terminal."""
    return bool(environment.get("TMUX"))


def in_screen(environment: Mapping[str, str]) -> bool:
    """Whether GNU screen stands between the program and the terminal."""
    return bool(environment.get("STY")) and not in_tmux(environment)
