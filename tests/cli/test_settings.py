"""``newsreader paths`` and ``newsreader config``: where things are, and what is in force."""

import tomllib


def test_paths_lie_under_the_home_that_is_given(newsreader, tmp_path):
    for words in (
        ["paths", "--home", tmp_path / "x"],
        ["--home", tmp_path / "x", "paths"],
        [f"--home={tmp_path}/x", "paths"],
    ):
        done = newsreader(*words, "--json")
        assert set(done.json) == {"version", "config", "library", "cache", "state", "log"}
        assert all(done.json[name].startswith(f"{tmp_path}/x/") for name in set(done.json) - {"version"})


def test_paths_are_a_name_and_a_place_a_line(newsreader, tmp_path):
    done = newsreader("paths")
    assert [line.split()[0] for line in done.lines] == ["config", "library", "cache", "state", "log"]
    assert not (tmp_path / "home").exists()


def test_config_prints_a_file_that_means_the_same(newsreader, tmp_path):
    file = tmp_path / "config.toml"
    file.write_text('measure = 60\nsources = ["/a b", "/c\\"d"]\n[keys]\n"search.focus" = "f4"\n')
    for options in ([], ["--explain"]):
        printed = tomllib.loads(newsreader("config", "--config", file, *options).out)
        assert printed["measure"] == 60
        assert printed["sources"] == ["/a b", '/c"d']
        assert printed["keys"] == {"search.focus": "f4"}


def test_config_says_where_each_setting_comes_from(newsreader, monkeypatch, tmp_path):
    monkeypatch.setenv("NEWSREADER_MOUSE", "no")
    settings = newsreader("config", "--json").json["settings"]
    assert settings["mouse"] == {**settings["mouse"], "value": False, "origin": "NEWSREADER_MOUSE"}
    assert settings["measure"]["origin"] == "default"
    assert "# set by: NEWSREADER_MOUSE" in newsreader("config", "--explain").out


def test_a_wrong_setting_is_two_with_its_place_and_the_cure(newsreader, tmp_path):
    file = tmp_path / "config.toml"
    for text, word in (
        ("mesure = 3", "did you mean 'measure'"),
        ("measure = 3", "from 30 to 160"),
        ("measure = [", "not valid TOML"),
        ("[keys]\nx = 3", "must map commands to keys"),
    ):
        file.write_text(text)
        done = newsreader("paths", "--config", file, "--json")
        assert done.code == 2
        assert done.error["kind"] == "config"
        assert word in done.error["message"] + done.error["hint"]
        assert str(file) in done.error["message"]


def test_a_file_of_settings_that_was_named_must_be_there(newsreader, tmp_path):
    assert newsreader("paths", "--config", tmp_path / "none.toml").code == 2


def test_the_configured_sources_are_searched_when_none_are_given(newsreader, news, tmp_path):
    file = tmp_path / "config.toml"
    file.write_text(f'sources = ["{news}"]\n')
    assert newsreader("search", "harbour", "--config", file, "--count").out == "3\n"


def test_with_nothing_configured_the_starter_library_is_searched(newsreader):
    assert newsreader("search", "havana", "--count").out == "1\n"
