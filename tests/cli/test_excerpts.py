"""Excerpts, backups and restoring from the shell."""

import re

import pytest

from reader.library.opening import open_library

TEXT = "A diplomat has fled.\n\nHe fled with his family,\nofficials said.\n"


@pytest.fixture
def story(tmp_path):
    file = tmp_path / "story.txt"
    file.write_text(f"Who is the defector?\n\n{TEXT}")
    return file


def add(newsreader, story, *more):
    return newsreader("excerpts", "add", story, "--quote", "diplomat has fled", *more)


def test_the_id_is_printed_and_the_excerpt_is_there_with_note_and_tags(newsreader, story):
    done = add(newsreader, story, "--note", "why?", "--tag", "a", "--tag", "b")
    (kept,) = newsreader("excerpts", "--json").json["excerpts"]
    assert (done.code, done.out.strip()) == (0, kept["id"])
    assert (kept["quote"], kept["note"], kept["tags"]) == ("diplomat has fled", "why?", ["a", "b"])
    assert kept["state"] == "in place"


def test_the_help_names_all_that_is_in_the_json(newsreader, story):
    add(newsreader, story)
    (kept,) = newsreader("excerpts", "--json").json["excerpts"]
    described = newsreader("excerpts", "--help").out
    assert {key for key in (*kept, *kept["selector"]) if not re.search(rf"\b{key}\b", described)} == set()


def test_white_space_may_differ_and_the_words_of_the_article_are_kept(newsreader, story):
    newsreader("excerpts", "add", story, "--quote", "his family, officials")
    assert newsreader("excerpts", "--json").json["excerpts"][0]["quote"] == "his family,\nofficials"


def test_words_that_stand_twice_need_an_occurrence(newsreader, story):
    assert newsreader("excerpts", "add", story, "--quote", "fled").code == 2
    assert newsreader("excerpts", "add", story, "--quote", "fled", "--occurrence", "2").code == 0
    assert newsreader("excerpts", "add", story, "--quote", "fled", "--occurrence", "3").code == 1


def test_words_that_are_not_there_are_told(newsreader, story):
    done = newsreader("excerpts", "add", story, "--quote", "zebra", "--json")
    assert (done.code, done.error["kind"]) == (1, "missing")


def test_a_query_that_finds_nothing_and_an_empty_library_exit_with_1(newsreader, story):
    assert newsreader("excerpts").code == 1
    add(newsreader, story)
    assert newsreader("excerpts", "zebra").code == 1
    assert newsreader("excerpts", "diplomat").code == 0


def test_a_wrong_id_removes_nothing(newsreader, story):
    kept = add(newsreader, story).out.strip()
    assert newsreader("excerpts", "remove", kept, "zzzzzzzzzz").code == 1
    assert newsreader("excerpts").code == 0
    assert newsreader("excerpts", "remove", kept).code == 0
    assert newsreader("excerpts").code == 1


def test_check_finds_the_words_in_the_file_as_it_is_now(newsreader, story):
    add(newsreader, story)
    story.write_text(f"Who is the defector?\n\nNews first. {TEXT}")
    assert newsreader("excerpts", "check", "--json").json["excerpts"][0]["state"] != "in place"
    story.unlink()
    assert newsreader("excerpts", "check", "--json").json["excerpts"][0]["state"] == "lost"


@pytest.mark.parametrize("form", ["json", "jsonld"])
def test_an_export_comes_back_and_what_is_there_stays(newsreader, story, tmp_path, form):
    kept = add(newsreader, story, "--note", "why?").out.strip()
    file = tmp_path / "kept.json"
    newsreader("excerpts", "--format", form, "-o", file)
    newsreader("excerpts", "remove", kept)
    assert newsreader("excerpts", "import", file, "--json").json["added"] == 1
    assert newsreader("excerpts", "import", file, "--json").json["same"] == 1
    (back,) = newsreader("excerpts", "--json").json["excerpts"]
    assert (back["id"], back["note"]) == (kept, "why?")


def in_dossier(tmp_path, name, *excerpts):
    library, _ = open_library(tmp_path / "home" / "data" / "library.db")
    library.dossiers.put(name, excerpts)
    library.close()


def test_what_lies_in_a_dossier_is_listed_in_its_order(newsreader, story, tmp_path):
    first, second = (
        newsreader("excerpts", "add", story, "--quote", quote).out.strip()
        for quote in ("diplomat has fled", "his family")
    )
    in_dossier(tmp_path, "Visit to Havana", second, first)
    for words in (
        ["--dossier", "visit to HAVANA"],
        ['in:"Visit to Havana"'],
        ["in:visit", "--sort", "dossier"],
    ):
        listed = newsreader("excerpts", *words, "--json").json["excerpts"]
        assert [one["id"] for one in listed] == [second, first]
    listed = newsreader("excerpts", "family", "--dossier", "Visit to Havana", "--sort", "oldest", "--json")
    assert [one["id"] for one in listed.json["excerpts"]] == [second]


def test_a_dossier_that_is_not_there_and_an_order_without_one_are_refused(newsreader, story, tmp_path):
    add(newsreader, story)
    in_dossier(tmp_path, "Visit", *())
    done = newsreader("excerpts", "--dossier", "vis", "--json")
    assert (done.code, done.error["hint"]) == (1, "there are Visit")
    assert newsreader("excerpts", "--sort", "dossier").code == 2
    assert newsreader("excerpts", "check", "--dossier", "Visit").code == 2


def test_dossiers_are_listed_by_name_with_their_number(newsreader, story, tmp_path):
    kept = add(newsreader, story).out.strip()
    assert newsreader("dossiers").code == 1
    in_dossier(tmp_path, "Visit", kept)
    in_dossier(tmp_path, "another")
    assert [line.split() for line in newsreader("dossiers").lines] == [["0", "another"], ["1", "Visit"]]
    listed = newsreader("dossiers", "--json").json["dossiers"]
    assert [(one["name"], one["excerpts"]) for one in listed] == [("another", 0), ("Visit", 1)]


def test_a_file_is_written_through_a_link_and_into_no_folder_that_is_not_there(newsreader, story, tmp_path):
    add(newsreader, story)
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    assert newsreader("excerpts", "-o", tmp_path / "link.md").code == 0
    assert "diplomat has fled" in (tmp_path / "real.md").read_text()
    done = newsreader("excerpts", "-o", tmp_path / "none" / "a.md", "--json")
    assert (done.code, done.error["kind"]) == (3, "export")


def test_an_option_that_does_not_belong_is_refused(newsreader):
    assert newsreader("excerpts", "check", "--quote", "x").code == 2


def test_a_backup_brings_everything_back(newsreader, story, tmp_path):
    kept = add(newsreader, story).out.strip()
    assert newsreader("backup", tmp_path / "b.db").code == 0
    newsreader("excerpts", "remove", kept)
    assert newsreader("restore", tmp_path / "b.db").code == 0
    assert newsreader("excerpts", "--json").json["excerpts"][0]["id"] == kept


def test_what_is_no_backup_is_refused_and_nothing_is_changed(newsreader, story):
    add(newsreader, story)
    assert newsreader("restore", story).code == 3
    assert newsreader("backup", story).code == 3
    assert newsreader("excerpts").code == 0
    assert TEXT in story.read_text()


def test_options_may_stand_before_and_after_the_article(newsreader, story):
    assert newsreader("excerpts", "add", "--quote", "diplomat has fled", story, "--note", "why?").code == 0
    assert (
        newsreader("excerpts", "--sort", "oldest", "note:why", "--json").json["excerpts"][0]["note"] == "why?"
    )


def test_words_behind_two_hyphens_are_no_options(newsreader, story):
    add(newsreader, story)
    assert newsreader("excerpts", "--json", "--", "-has:note").code == 0


def settings(tmp_path, text):
    file = tmp_path / "home" / "config" / "config.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return file.parent


def test_the_settings_give_the_style_and_the_template_and_options_go_before(newsreader, story, tmp_path):
    add(newsreader, story)
    folder = settings(tmp_path, 'citation = "apa"\ntemplate = "mine.md"\n')
    (folder / "mine.md").write_text("{% for a in articles %}{{ a.citation|raw }}{% endfor %}")
    assert newsreader("excerpts", "--format", "markdown").out.startswith("Who is the defector? (n.d.)")
    assert newsreader("excerpts", "--format", "markdown", "--style", "chicago").out.startswith("“Who Is")
    other = tmp_path / "other.md"
    other.write_text("other")
    assert newsreader("excerpts", "--format", "markdown", "--template", other).out == "other"


def test_of_a_faulty_template_the_place_is_told_and_nothing_is_written(newsreader, story, tmp_path):
    add(newsreader, story)
    folder = settings(tmp_path, 'template = "mine.md"\n')
    (folder / "mine.md").write_text("Heading\n{% for a in articles %}\n{{ a.titel }}\n{% endfor %}")
    done = newsreader("excerpts", "--format", "markdown")
    assert (done.code, done.out) == (2, "")
    assert f"{folder / 'mine.md'}: line 3 of the template: there is no 'titel'" in done.err
    out = tmp_path / "out.md"
    assert newsreader("excerpts", "--format", "markdown", "-o", out).code == 2
    assert not out.exists()


def test_when_none_is_kept_it_says_how_and_when_none_answers_that_there_are_others(newsreader, story):
    removed = add(newsreader, story).out.strip()
    newsreader("excerpts", "remove", removed)
    assert "nothing was kept yet" in newsreader("excerpts").err
    add(newsreader, story)
    assert "no excerpt answers this" in newsreader("excerpts", "zebra").err
