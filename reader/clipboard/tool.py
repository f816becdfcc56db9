"""Hands a text to a program of the user's system on its standard input."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from typing import Final

from reader.errors import ClipboardError

TIMEOUT: Final = 1.0
"""Seconds. A tool that waits longer waits for something that is not there, such as a display."""


def is_here(name: str, environment: Mapping[str, str]) -> bool:
    """Whether a program of that name is on ``PATH``."""
    return shutil.which(name, path=environment.get("PATH", os.defpath)) is not None


def hand_over(
    command: Sequence[str], data: bytes, environment: Mapping[str, str], *, timeout: float = TIMEOUT
) -> None:
    """Run ``command`` with ``data`` on its standard input.

    Its output goes nowhere: some tools stay to serve the clipboard and would hold a pipe open.

    Raises:
        ClipboardError: when it cannot be run, fails, or takes longer than ``timeout`` seconds.
    """
    program = shutil.which(command[0], path=environment.get("PATH", os.defpath))
    if program is None:
        raise ClipboardError(f"{command[0]} is not installed")
    try:
        done = subprocess.run(
            [program, *command[1:]],
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            timeout=timeout,
            check=False,
            start_new_session=True,  # Ctrl+C in the reader is not meant for it
        )
    except subprocess.TimeoutExpired as error:
        raise ClipboardError(f"{command[0]} did not answer within {timeout:g} seconds") from error
    except OSError as error:
        raise ClipboardError(f"{command[0]} could not be run: {error.strerror}") from error
    if done.returncode != 0:
        raise ClipboardError(f"{command[0]} failed with exit code {done.returncode}")
