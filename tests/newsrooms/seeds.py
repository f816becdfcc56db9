"""The starter library as it lies in the repository, with the names of its best-known articles."""

from __future__ import annotations

import re
from pathlib import Path

from reader.model.article import Article, DateSource
from reader.model.entity import EntityType
from tests.builders import article

P, C, L, G, D = EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.NORP, EntityType.DATE
SEED_NAMES: dict[str, tuple[EntityType, list[str]]] = {
    "North Korea": (L, ["North Korea", "Pyongyang"]),
    "South Korea": (L, ["South Korea", "Seoul"]),
    "Cuba": (L, ["Cuba"]),
    "Havana": (L, ["Havana"]),
    "United Kingdom": (L, ["United Kingdom"]),
    "Yoon Suk Yeol": (P, ["Yoon Suk Yeol", "Mr Yoon"]),
    "Kim Jong Un": (P, ["Kim Jong Un", "Kim Jong-un", "Kim"]),
    "Ri Il Kyu": (P, ["Ri Il Kyu"]),
    "Tae Yong-ho": (P, ["Tae Yong-ho"]),
    "Moon Jae-In": (P, ["Moon Jae-In", "Moon Jae In"]),
    "National Intelligence Service": (C, ["National Intelligence Service", "NIS"]),
    "BBC": (C, ["BBC"]),
    "The Chosun Ilbo": (C, ["Chosun Ilbo"]),
    "United Nations": (C, ["United Nations", "UN"]),
    "North Korean": (G, ["North Korean", "North Koreans"]),
    "South Korean": (G, ["South Korean"]),
    "North Korean Defectors’ Day": (EntityType.EVENT, ["North Korean Defectors’ Day"]),
    "2016": (D, ["2016"]),
    "2024-02": (D, ["February"]),
}


def seed_articles(folder: Path, most: int = 200) -> list[Article]:
    """Text files of a folder: the first line is the title, the file name begins with the date."""
    found = []
    for path in sorted(folder.rglob("*.txt"))[:most]:
        title, text = _parted(path.read_text("utf-8", "replace"))
        dated = re.match(r"\d{4}-\d\d-\d\d", path.name)
        if dated:
            found.append(
                article(title, text.strip(), publisher="Wikinews", date=dated.group(), path=str(path))
            )
        else:
            found.append(
                article(title[:90], f"{title}\n{text}", publisher="BBC News", date="2024-07-16",
                        date_source=DateSource.INFERRED, path=str(path))
            )  # fmt: skip
    return found


def _parted(text: str) -> tuple[str, str]:
    """Title and text; the title of the front matter, where there is one."""
    if text.startswith("---\n"):
        front, _, body = text[4:].partition("\n---\n")
        stated = re.search(r'^title: "?(.*?)"?$', front, re.MULTILINE)
        return (stated.group(1) if stated else "Untitled"), body.lstrip()
    title, _, body = text.partition("\n")
    return title, body
