"""Small gazetteers, readings and drafts for tests."""

from reader.entities.gazetteer import OPENS, Gazetteer
from reader.entities.labels import Span
from reader.entities.reading import Reading, read
from reader.entities.repair.draft import Draft
from reader.entities.sortedtext import SortedText

NAMES = {
    "mr.": "Ti",
    "president": "Ti",
    "army": "Os",
    "ann": "Fn",
    "christian": "Fn,N",
    "lee": "Ln",
    "seoul": "T",
    "eu": "O",
    "british": "N",
    "dutch": "N",
    "korean": "N",
    "new zealand": "C",
    "red cross": "O",
    "red cross society": "K,O",
    "social union": "O,P",
    "long war": "E",
}


def gazetteer(names: dict[str, str] = NAMES) -> Gazetteer:
    longest: dict[str, int] = {}
    for name in names:
        first, *rest = name.split(" ")
        if rest:
            longest[first] = max(longest.get(first, 0), 1 + len(rest))
    values = names | {first + OPENS: str(length) for first, length in longest.items()}
    return Gazetteer(SortedText.compile(values))


def reading(text: str, names: dict[str, str] = NAMES) -> Reading:
    """Words of ``text`` are what spaces separate."""
    (only,) = read([text.split()], gazetteer(names))
    return only


def spans(text: str, marked: str) -> list[Span]:
    """``marked`` is ``KIND words|KIND words``: the first place of these words in ``text``."""
    words, found = text.split(), []
    for part in filter(None, marked.split("|")):
        kind, *name = part.split()
        start = next(i for i in range(len(words)) if words[i : i + len(name)] == name)
        found.append(Span(start, start + len(name), kind))
    return found


def draft(text: str, marked: str = "") -> Draft:
    return Draft(reading(text), spans(text, marked))


def shown(text: str, found: list[Span] | tuple[Span, ...]) -> str:
    """The inverse of ``spans``."""
    words = text.split()
    return "|".join(f"{kind} {' '.join(words[start:end])}" for start, end, kind in found)
