"""The user's own editor."""

from contextlib import contextmanager

import pytest

from reader.app.desk.outside_editor import edited_outside
from reader.errors import NewsreaderError, UsageError


class Lent:
    """A program that lends its terminal."""

    @contextmanager
    def suspend(self):
        yield


def script(tmp_path, body):
    file = tmp_path / "editor"
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)
    return {"EDITOR": str(file)}


def test_what_the_editor_left_is_taken(tmp_path):
    editor = script(tmp_path, 'cat "$1" > "$1.x"; echo " and more" >> "$1.x"; mv "$1.x" "$1"')
    assert edited_outside(Lent(), "a note", editor) == "a note and more"


def test_visual_goes_before_editor_and_may_have_arguments(tmp_path):
    editor = script(tmp_path, 'echo "got $1" > "$2"')
    assert edited_outside(Lent(), "", {"VISUAL": f"{editor['EDITOR']} -n", "EDITOR": "false"}) == "got -n"


@pytest.mark.parametrize("body", ["exit 1", 'printf "\\377" > "$1"', 'rm "$1"'])
def test_an_editor_that_leaves_no_text_is_an_error(tmp_path, body):
    with pytest.raises(NewsreaderError):
        edited_outside(Lent(), "a note", script(tmp_path, body))


@pytest.mark.parametrize("environment", [{}, {"EDITOR": "  "}])
def test_without_an_editor_the_user_is_told_how_to_set_one(environment):
    with pytest.raises(UsageError, match="set EDITOR"):
        edited_outside(Lent(), "", environment)


def test_an_editor_that_is_not_there_is_told(tmp_path):
    with pytest.raises(NewsreaderError, match="cannot be started"):
        edited_outside(Lent(), "", {"EDITOR": str(tmp_path / "nowhere")})
