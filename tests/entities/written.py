"""Articles written down with their mentions marked, for tests of corrections: ``[PERSON Yoon Suk Yeol|Yoon]``."""

import re

from reader.entities.aliases import shipped
from reader.entities.names.canonical import entity_key
from reader.model.correction import Correction, CorrectionKind, EntityName
from reader.model.entity import Analysis, Entity, EntityType, Mention
from reader.text.safe import safe_line
from tests.entities.library import stamp

_MARK = re.compile(r"\[(?P<type>[A-Z]+) (?P<canonical>[^|\]]+)(?:\|(?P<surface>[^\]]+))?\]")


def written(title: str, text: str) -> tuple[str, str, Analysis]:
    """Title and text without the marks, and what they name: ``[TYPE canonical|as written here]``."""
    plain_title, title_places = _plain(title)
    plain_text, text_places = _plain(text)
    names = list(dict.fromkeys(name for *_, name, _ in [*title_places, *text_places]))
    entities = []
    for kind, canonical in names:
        surfaces = [
            surface for *_, name, surface in [*title_places, *text_places] if name == (kind, canonical)
        ]
        forms = sorted(dict.fromkeys(surfaces), key=lambda form: -surfaces.count(form))
        key = entity_key(kind, canonical, shipped())
        entities.append(
            Entity(kind, safe_line(canonical), key, tuple(map(safe_line, forms)), len(surfaces), 1.0)
        )
    return (
        plain_title,
        plain_text,
        Analysis(
            "r 1",
            tuple(Mention(start, end, names.index(name)) for start, end, name, _ in text_places),
            tuple(Mention(start, end, names.index(name)) for start, end, name, _ in title_places),
            tuple(entities),
        ),
    )


def _plain(marked: str):
    plain, at, places = "", 0, []
    for mark in _MARK.finditer(marked):
        plain += marked[at : mark.start()]
        surface = mark["surface"] or mark["canonical"]
        name = (EntityType(mark["type"]), mark["canonical"])
        places.append((len(plain), len(plain) + len(surface), name, surface))
        plain, at = plain + surface, mark.end()
    return plain + marked[at:], places


def correction(kind: str, entity: str, into: str = "", *, names=(), article=None, sequence=1) -> Correction:
    """``correction("merge", "ORG NIS", "ORG National Intelligence Service")``."""
    return Correction(
        id=f"{sequence:010}",
        kind=CorrectionKind(kind),
        article=article,
        entity=_name(entity),
        into=_name(into) if into else None,
        names=tuple(names),
        created=stamp(sequence),
        sequence=sequence,
    )


def _name(said: str) -> EntityName:
    kind, name = said.split(" ", 1)
    return EntityName(EntityType(kind), name)
