"""The trained recogniser: linear-chain conditional random fields with word lists and article-level repair.

Lafferty, McCallum and Pereira, "Conditional Random Fields", ICML 2001, through CRFsuite. One field reads the
article, a second reads it again knowing what the first has found in all of it (``secondlook``). The model files
are package data with their own licence (CC BY-SA 4.0, see ``data/ATTRIBUTION.md``);
``reader.entities.training`` makes them.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

import pycrfsuite

from reader.entities import labels, repair, shipped
from reader.entities.features import FeatureExtractor, Views
from reader.entities.gazetteer import Gazetteer, load_gazetteer
from reader.entities.glance import Window, everywhere, labelled, near_capitals
from reader.entities.labels import Span, to_spans
from reader.entities.reading import Reading, read
from reader.entities.rules import version_of
from reader.entities.secondlook import add_first_look, unsettled, with_events
from reader.entities.tokens import blocks, sentences
from reader.entities.truecase import Truecaser, load_truecaser
from reader.model.entity import EntityType, NameSpan

BLOCK: Final = 200_000
"""Code points that are one article to the tagger: a longer text is read in blocks of so many at most."""

_MODULES: Final = (
    "context.py", "crf.py", "features.py", "gazetteer.py", "glance.py", "labels.py", "reading.py", "repair",
    "secondlook.py", "tokens.py", "truecase.py", "wording.py", "wordtable.py",
)  # fmt: skip

SHOWN: Final = {
    labels.PERSON: EntityType.PERSON,
    labels.ORG: EntityType.ORG,
    labels.PLACE: EntityType.PLACE,
    labels.NORP: EntityType.NORP,
    labels.EVENT: EntityType.EVENT,
}
"""Kinds of the corpora by type of the product; works and products are recognised but not shown."""


class Tagger:
    """Names in sentences of words. One at a time: a lock lets threads share it.

    Args:
        model: reads an article first.
        second: reads it again and knows what the first has found; without it the first decides.
        thorough: looks at all words, not only at those near a capital.
    """

    def __init__(
        self,
        model: bytes,
        gazetteer: Gazetteer,
        truecaser: Truecaser,
        second: bytes | None = None,
        *,
        thorough: bool = False,
    ) -> None:
        self._content = (model, second)  # the library reads from these bytes as long as it is open
        self._first = _opened(model)
        self._second = None if second is None else _opened(second)
        self._gazetteer = gazetteer
        self._truecaser = truecaser
        self._thorough = thorough
        self._extractor = FeatureExtractor(gazetteer)
        self._lock = threading.Lock()

    def article(self, sentences: Sequence[Sequence[str]]) -> list[list[Span]]:
        """Spans of each sentence of one article, in order, not overlapping, works and products included."""
        readings, windows = self._read(sentences)
        return repair.article(readings, self._tag(readings, windows), self._gazetteer)

    def unrepaired(self, sentences: Sequence[Sequence[str]]) -> list[list[Span]]:
        """What the models say by themselves, before the repair."""
        return self._tag(*self._read(sentences))

    def _read(self, sentences: Sequence[Sequence[str]]) -> tuple[list[Reading], list[list[Window]]]:
        """Readings, and which words are looked at: all where the case of words is no more than likely."""
        likely = self._truecaser.article(sentences)
        readings = read(likely, self._gazetteer)
        windows = [
            near_capitals(reading) if words is printed and not self._thorough else everywhere(reading)
            for reading, words, printed in zip(readings, likely, sentences, strict=True)
        ]
        return readings, windows

    def _tag(self, readings: Sequence[Reading], windows: Sequence[Sequence[Window]]) -> list[list[Span]]:
        with self._lock:
            views = self._extractor.article(readings, windows)
            first = [labelled(self._first, sentence) for sentence in views.full()]
            spans = [to_spans(found) for found in first]
            if self._second is not None:
                again = _looked_again(self._second, views, windows, readings, first)
                spans = [
                    with_events(found, to_spans(others)) for found, others in zip(spans, again, strict=True)
                ]
        return spans

    def labels(self) -> list[str]:
        """The labels the first model knows."""
        known: list[str] = self._first.labels()
        return known


def _looked_again(
    second: pycrfsuite.Tagger,
    views: Views,
    windows: Sequence[Sequence[Window]],
    readings: Sequence[Reading],
    first: Sequence[Sequence[str]],
) -> list[list[str]]:
    """The labels of a second look at what a first has not settled; the rest is outside of names."""
    items = views.brief([unsettled(*sentence) for sentence in zip(windows, readings, first, strict=True)])
    add_first_look(items, readings, first)
    return [labelled(second, sentence) for sentence in items]


def _opened(model: bytes) -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(model)
    return tagger


@lru_cache(maxsize=1)
def load_tagger() -> Tagger:
    """The tagger of the package; read once in a process."""
    model, second = (shipped.unpacked(name) for name in (shipped.MODEL, shipped.SECOND))
    return Tagger(model, load_gazetteer(), load_truecaser(), second)


class CrfRecognizer:
    """Finds persons, organisations, places, groups and events in English text.

    Making one reads a short file; the model is loaded (some 70 ms, once in a process) by the first ``find``.
    """

    name = "crf"
    languages = frozenset({"en"})

    def __init__(self) -> None:
        self.version = _version()

    def find(self, text: str, language: str) -> Sequence[NameSpan]:
        """Names in text order that do not overlap; none in a language other than English.

        Ranges are code points of ``text``; leading articles, titles and a closing 's are not in them.
        Time grows with the text's length only: it is read in blocks, each an article of its own.
        """
        if language.partition("-")[0].lower() not in self.languages:
            return ()
        return [span for offset, part in blocks(text, BLOCK) for span in _find(part, offset)]


def _find(text: str, offset: int) -> Iterator[NameSpan]:
    parts = list(sentences(text))
    spans = load_tagger().article([sentence.words for sentence in parts])
    for sentence, names in zip(parts, spans, strict=True):
        for start, end, kind in names:
            if kind in SHOWN:
                first, last = sentence.ranges[start], sentence.ranges[end - 1]
                yield NameSpan(offset + first.start, offset + last.end, SHOWN[kind])


def _version() -> str:
    """Changes with the models, the lists, the case words and the modules that use them; the last look comes first."""
    sums = json.loads(shipped.manifest())
    files = (shipped.SECOND, shipped.MODEL, shipped.GAZETTEER, shipped.CASE)
    return "-".join((*(sums[name][:8] for name in files), version_of(*_MODULES)))
