"""The version of the rules."""

from pathlib import Path

from reader.entities import rules


def test_it_is_eight_hexadecimal_digits():
    assert len(rules.rules_version()) == 8
    assert int(rules.rules_version(), 16) >= 0


def test_every_part_is_there_and_changes_it(monkeypatch):
    versions = set()
    for part in rules._PARTS:
        monkeypatch.setattr(rules, "_PARTS", (part,))
        versions.add(rules.rules_version.__wrapped__())
        monkeypatch.undo()
    assert len(versions) == len(rules._PARTS)


def test_it_knows_all_modules_of_its_folders():
    folder = Path(rules.__file__).parent
    for part in ("names", "dates"):
        known = {file.name for file in rules._files(folder / part)}
        assert known == {file.name for file in (folder / part).glob("*.py")}
