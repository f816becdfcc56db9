import os
import stat
from dataclasses import replace

import pytest

from reader.errors import ConfigError, ExportError
from reader.exports import writing
from reader.exports.format import ExportOptions
from reader.exports.obsidian.folder import export_notes
from tests.exports.excerpts import STORY, excerpt

OTHER = {"article": "00000000000000bb", "citation": replace(STORY, title="Talks end")}


def only(folder):
    (note,) = folder.iterdir()
    return note


def test_each_article_has_a_note_with_its_excerpts(tmp_path):
    done = export_notes(
        [excerpt(1, note="Why?", tags=["south korea"]), excerpt(2, **OTHER)], tmp_path / "vault"
    )
    assert [path.name for path in done.written] == ["Talks go on.md", "Talks end.md"]
    assert (tmp_path / "vault" / "Talks go on.md").read_text() == (
        "<!-- newsreader begin 00000000000000aa -->\n"
        "# Talks go on\n"
        "\n"
        "Roe, Ana. “Talks Go On.” Planet, July 16, 2024. https://planet.test/talks.\n"
        "\n"
        "> The talks would go on.\n"
        "\n"
        "Why?\n"
        "\n"
        "#south-korea\n"
        "\n"
        "*Kept 2024-07-20, in place* (0000000001)\n"
        "<!-- newsreader end -->\n"
    )


def test_a_second_run_changes_nothing(tmp_path):
    export_notes([excerpt(1)], tmp_path)
    before = only(tmp_path).stat()
    done = export_notes([excerpt(1)], tmp_path)
    assert (done.written, len(done.unchanged)) == ((), 1)
    assert only(tmp_path).stat().st_mtime_ns == before.st_mtime_ns


def test_the_words_of_the_user_around_the_block_stay(tmp_path):
    export_notes([excerpt(1)], tmp_path)
    note = only(tmp_path)
    note.write_bytes(b"---\ntags: [x]\n---\n" + note.read_bytes() + b"\nMy own words \xff\n")
    note.chmod(0o640)
    export_notes([excerpt(1, note="new")], tmp_path)
    text = only(tmp_path).read_bytes()
    assert text.startswith(b"---\ntags: [x]\n---\n<!-- newsreader begin")
    assert text.endswith(b"<!-- newsreader end -->\n\nMy own words \xff\n")
    assert b"\nnew\n" in text
    assert stat.S_IMODE(note.stat().st_mode) == 0o640


def test_a_note_that_was_renamed_and_moved_is_found_by_its_mark(tmp_path):
    export_notes([excerpt(1)], tmp_path)
    moved = tmp_path / "deep" / "Mine.md"
    moved.parent.mkdir()
    only_note = tmp_path / "Talks go on.md"
    only_note.rename(moved)
    done = export_notes([excerpt(1, note="new")], tmp_path)
    assert done.written == (moved,)
    assert not only_note.exists()


def test_a_note_of_the_user_with_the_same_name_is_left_alone(tmp_path):
    (tmp_path / "talks GO on.md").write_text("mine")
    done = export_notes([excerpt(1)], tmp_path)
    assert [path.name for path in done.written] == ["Talks go on (2).md"]
    assert (tmp_path / "talks GO on.md").read_text() == "mine"


def test_notes_of_other_articles_stay(tmp_path):
    export_notes([excerpt(1), excerpt(2, **OTHER)], tmp_path)
    before = (tmp_path / "Talks end.md").read_bytes()
    export_notes([excerpt(1, note="new")], tmp_path)
    assert (tmp_path / "Talks end.md").read_bytes() == before


def test_a_note_with_damaged_marks_is_reported_and_untouched(tmp_path):
    export_notes([excerpt(1)], tmp_path)
    note = only(tmp_path)
    damaged = note.read_text().replace("<!-- newsreader end -->", "mine")
    note.write_text(damaged)
    done = export_notes([excerpt(1)], tmp_path)
    (left,) = done.left_alone
    assert (left.path, left.message) == (str(note), "it has no marks where the block ends")
    assert only(tmp_path).read_text() == damaged


def test_two_notes_for_one_article_are_reported_and_untouched(tmp_path):
    export_notes([excerpt(1)], tmp_path)
    copy = tmp_path / "Copy.md"
    before = only(tmp_path).read_bytes()
    copy.write_bytes(before)
    done = export_notes([excerpt(1, note="new")], tmp_path)
    assert done.written == ()
    assert "the same article has another note, Copy.md" in done.left_alone[0].message
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [before, before]


def test_links_are_not_followed(tmp_path):
    outside = tmp_path / "outside.md"
    vault = tmp_path / "vault"
    export_notes([excerpt(1)], vault)
    only(vault).rename(outside)
    (vault / "Talks go on.md").symlink_to(outside)
    before = outside.read_bytes()
    done = export_notes([excerpt(1, note="new")], vault)
    assert [path.name for path in done.written] == ["Talks go on (2).md"]
    assert outside.read_bytes() == before


def test_a_note_that_changes_while_it_is_renewed_is_read_again(tmp_path, monkeypatch):
    export_notes([excerpt(1)], tmp_path)
    note = only(tmp_path)
    same = writing._same
    edits = iter([b"typed meanwhile\n"])

    def typed(path, before):
        for words in edits:
            path.write_bytes(path.read_bytes() + words)
        return same(path, before)

    monkeypatch.setattr(writing, "_same", typed)
    done = export_notes([excerpt(1, note="new")], tmp_path)
    assert done.written == (note,)
    assert note.read_bytes().endswith(b"-->\ntyped meanwhile\n")
    assert b"\nnew\n" in note.read_bytes()


def test_a_note_that_never_rests_is_left_alone(tmp_path, monkeypatch):
    export_notes([excerpt(1)], tmp_path)
    before = only(tmp_path).read_bytes()
    monkeypatch.setattr(writing, "_same", lambda path, before: False)
    done = export_notes([excerpt(1, note="new")], tmp_path)
    assert done.left_alone[0].message == "another program keeps changing it"
    assert only(tmp_path).read_bytes() == before


def test_nothing_is_left_beside_a_note_that_cannot_be_written(tmp_path, monkeypatch):
    export_notes([excerpt(1)], tmp_path)
    before = only(tmp_path).read_bytes()

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        export_notes([excerpt(1, note="new")], tmp_path)
    assert only(tmp_path).read_bytes() == before


def test_a_file_system_without_links_is_written_to_as_well(tmp_path, monkeypatch):
    def refuse(source, target):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "Other.md").write_text("mine")
    export_notes([excerpt(1)], tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Other.md", "Talks go on.md"]


def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "vault").write_text("")
    with pytest.raises(ExportError, match="cannot write the notes"):
        export_notes([excerpt(1)], tmp_path / "vault")


def test_a_wrong_template_writes_nothing(tmp_path):
    with pytest.raises(ConfigError):
        export_notes([excerpt(1)], tmp_path / "vault", ExportOptions(template="{{ artcle.title }}"))
    assert not (tmp_path / "vault").exists()


def test_an_own_template_may_let_the_markdown_of_notes_act(tmp_path):
    template = "{{ article.title|upper }}\n{% for e in article.excerpts %}{{ e.note|raw }}{% endfor %}"
    evil = "see [[Mr Yoon]]\n<!-- newsreader end -->\n"
    export_notes([excerpt(1, note=evil)], tmp_path, ExportOptions(template=template))
    export_notes([excerpt(1, note=evil)], tmp_path, ExportOptions(template=template))
    text = only(tmp_path).read_text()
    assert "see [[Mr Yoon]]" in text
    assert text.count("<!-- newsreader end -->") == 1


def test_a_headline_cannot_lead_out_of_the_folder(tmp_path):
    vault = tmp_path / "vault"
    export_notes([excerpt(1, citation=replace(STORY, title="../../evil\0"))], vault)
    assert [path.parent for path in vault.rglob("*.md")] == [vault]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["vault"]
