"""Compiling the word lists."""

import gzip
import json

from reader.entities.gazetteer import Gazetteer
from reader.entities.shipped import unpack
from reader.entities.sortedtext import SortedText
from reader.entities.training.lists import NAME_LISTS, compile_case, compile_gazetteer


def write(path, text):
    path.parent.mkdir(exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(text)


def corpora(folder, **lists):
    base = {
        "country": ["zedland"],
        "org": ["zed corp"],
        "title": ["mr."],
        "first": ["zed"],
        "norp": ["zeddish"],
    }
    write(folder / "gazetteer.json.gz", json.dumps(base))
    for name in NAME_LISTS:
        write(folder / "lists" / f"{name}.txt.gz", "\n".join(lists.get(name, ())) + "\n")
    write(folder / "lists" / "case.txt.gz", "the\tl\nnato\tu\n")
    return folder


def gazetteer(folder, **lists) -> Gazetteer:
    return Gazetteer(unpack(compile_gazetteer(corpora(folder, **lists))))


def test_groups_become_codes_and_lists_add_theirs(tmp_path):
    lists = gazetteer(tmp_path, company=["Zed Corp"], region=["Zedshire"])
    assert lists.codes("zed corp") == ("K", "O")
    assert lists.codes("zedland") == ("C",)
    assert lists.codes("zedshire") == ("Q",)
    assert lists.codes("mr.") == ("Ti",)


def test_an_ambiguous_name_has_a_code_of_its_own_and_is_no_sure_organisation(tmp_path):
    assert gazetteer(tmp_path, company=["~Visa"]).codes("visa") == ("k",)


def test_names_are_split_as_texts_are(tmp_path):
    lists = gazetteer(tmp_path, company=["Zed's Bank"])
    words = ["Zed", "'s", "Bank"]
    assert {match.code for match in lists.matches(words, [word.lower() for word in words])} == {"K", "O"}


def test_usual_cases_are_kept(tmp_path):
    table = SortedText(unpack(compile_case(corpora(tmp_path))))
    assert (table.get("the"), table.get("nato"), table.get("zed")) == ("l", "u", "")


def test_the_same_lists_give_the_same_bytes(tmp_path):
    folder = corpora(tmp_path, club=["Zed FC"])
    assert compile_gazetteer(folder) == compile_gazetteer(folder)
