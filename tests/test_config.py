"""Settings: where they come from, and what is said of a wrong one."""

from pathlib import Path

import pytest

from reader import config
from reader.errors import ConfigError


def load(tmp_path, text="", environment=None, **keywords):
    file = tmp_path / "config.toml"
    if text:
        file.write_text(text)
    return config.load(file, environment or {}, **keywords)


def test_without_a_file_the_defaults_are_in_force(tmp_path):
    assert load(tmp_path).number("measure") == 72


def test_a_home_that_cannot_hold_a_file_has_no_settings(tmp_path):
    (tmp_path / "file").touch()
    assert config.load(tmp_path / "file" / "config.toml", {}).number("measure") == 72


def test_the_file_is_over_the_default(tmp_path):
    assert load(tmp_path, "measure = 60").number("measure") == 60


def test_a_variable_is_over_the_file(tmp_path):
    found = load(tmp_path, "measure = 60", {"NEWSREADER_MEASURE": "80"})
    assert found.number("measure") == 80
    assert found.settings["measure"].origin == "NEWSREADER_MEASURE"


def test_a_flag_is_over_a_variable(tmp_path):
    found = load(tmp_path, environment={"NEWSREADER_MOUSE": "yes"}, flags={"mouse": False})
    assert not found.flag("mouse")


def test_a_list_in_a_variable_is_separated_as_in_path(tmp_path):
    assert load(tmp_path, environment={"NEWSREADER_SOURCES": "/a:/b"}).items("sources") == ("/a", "/b")


def test_an_unknown_option_is_told_with_the_nearest_one(tmp_path):
    with pytest.raises(ConfigError, match="did you mean 'measure'"):
        load(tmp_path, "mesure = 60")


@pytest.mark.parametrize(
    "text", ["measure = 7", 'measure = "72"', "measure = true", "mouse = 1", "sources = 'x'"]
)
def test_a_value_of_the_wrong_kind_is_told_with_what_it_takes(tmp_path, text):
    with pytest.raises(ConfigError, match="takes"):
        load(tmp_path, text)


def test_a_file_that_is_no_toml_is_told_by_name(tmp_path):
    with pytest.raises(ConfigError, match=r"config\.toml is not valid TOML"):
        load(tmp_path, "measure = ")


def test_a_file_that_was_named_must_be_there(tmp_path):
    with pytest.raises(ConfigError, match="there is no configuration file"):
        load(tmp_path, required=True)


def test_keys_are_a_table_of_commands(tmp_path):
    assert load(tmp_path, '[keys]\n"list.next" = "j"').keys == {"list.next": "j"}
    with pytest.raises(ConfigError, match="keys"):
        load(tmp_path, "keys = 3")


def test_every_option_says_what_it_does():
    assert all(option.help for option in config.OPTIONS)


def test_a_citation_style_is_one_of_those_there_are_or_unset(tmp_path):
    assert load(tmp_path).text("citation") == ""
    assert load(tmp_path, 'citation = "mla"').text("citation") == "mla"
    with pytest.raises(ConfigError, match="did you mean 'chicago'"):
        load(tmp_path, 'citation = "chicgo"')


def test_a_path_begins_at_the_file_that_names_it(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", "/home/me")
    assert load(tmp_path).path("template") is None
    assert load(tmp_path, 'template = "notes.md"').path("template") == tmp_path / "notes.md"
    assert load(tmp_path, 'template = "~/notes.md"').path("template") == Path("/home/me/notes.md")
    assert load(tmp_path, environment={"NEWSREADER_TEMPLATE": "n.md"}).path("template") == Path("n.md")
