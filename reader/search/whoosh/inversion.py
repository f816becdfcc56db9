"""Turns documents into postings, in arrays: what each text costs is one ``findall`` and one look-up a word.

A raw word is analysed once in the life of an ``Inverter`` and has a number from then on; a text is an array
of these numbers. ``invert`` turns the arrays of all texts of a field into postings, without a loop over
words or articles.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reader.model.index_document import IndexDocument
from reader.model.query import Field
from reader.search.analysis import LONGEST, WORD, Role, analyse_once, fold
from reader.search.whoosh.schema import (
    LAST_PLACE,
    TEXTS,
    WRITING_BITS,
    Writing,
    text_of,
    value_term,
    writing,
    written_term,
)

U32 = NDArray[np.uint32]
_PART: Final = 500_000  # rows that are sorted at a time
_DOCUMENTS: Final = 1_000  # documents that are looked at at a time


class RawWords(dict[str, int]):
    """Numbers for raw words, and the terms that each of them stands for.

    Row ``n`` of the flat arrays begins at ``starts[n]`` and ends where the next begins.
    """

    def __init__(self) -> None:
        super().__init__()
        self.terms: dict[bytes, int] = {}
        self.is_word = bytearray()  # by term: it is a word as written, not joined or part of a run
        self.starts = array("I", [0])
        self.term = array("I")
        self.place = array("I")
        self.writing = array("B")
        self.places = array("I")  # by raw word: how many places it takes
        self.tokens = array("I")  # by raw word: how many tokens it is

    def __missing__(self, raw: str) -> int:
        if raw.isascii() and raw.isalnum() and len(raw) <= LONGEST:
            folded = raw.lower()  # what ``analyse`` would say of four words in five
            self._word(folded, raw, 0, is_word=True)
            return self._finish(raw, 1, 1)
        found = analyse_once(raw)
        seen = set()
        for token in found.tokens:
            if (token.folded, token.position) not in seen:  # a Korean word of two syllables is its own pair
                seen.add((token.folded, token.position))
                self._word(token.folded, token.raw, token.position, is_word=token.role is Role.WORD)
        return self._finish(raw, found.places, len(found.tokens))

    def value(self, value: str) -> int:
        """The number of a whole value, as one raw word that takes no place and counts for nothing."""
        key = "\x02" + value
        known = self.get(key)
        if known is not None:
            return known
        self._add(self._number(value_term(fold(" ".join(value.split())))), 0, Writing.FOLDED)
        return self._finish(key, 0, 0)

    def forget_words(self) -> None:
        """Free what only new words need."""
        self.clear()
        self.terms.clear()

    def _word(self, folded: str, raw: str, place: int, *, is_word: bool) -> None:
        how = writing(raw, folded)
        self._add(self._number(folded.encode(), is_word=is_word), place, how)
        if how is Writing.OTHER:
            self._add(self._number(written_term(raw)), place, Writing.FOLDED)

    def _number(self, term: bytes, *, is_word: bool = False) -> int:
        number = self.terms.setdefault(term, len(self.terms))
        if number == len(self.is_word):
            self.is_word.append(0)
        self.is_word[number] |= is_word
        return number

    def _add(self, term: int, place: int, how: Writing) -> None:
        self.term.append(term)
        self.place.append(place)
        self.writing.append(how)

    def _finish(self, raw: str, places: int, tokens: int) -> int:
        self.starts.append(len(self.term))
        self.places.append(places)
        self.tokens.append(tokens)
        self[raw] = number = len(self.starts) - 2
        return number


@dataclass
class _Texts:
    """All texts of one field: raw words, and where each text ends."""

    words: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("Q"))


@dataclass(frozen=True)
class Postings:
    """The inverted texts of one field, by term, then document, then place.

    Attributes:
        terms: rank (among all sorted terms of the inverter) of each term with a posting, ascending.
        firsts: where each term's documents begin; one more than there are terms.
        documents, counts: the documents of each term, and how many places each has.
        place_firsts: where each document's places begin in ``places``; one more than there are.
        places: packed as ``schema`` says.
    """

    terms: U32
    firsts: NDArray[np.int64]
    documents: U32
    counts: U32
    place_firsts: NDArray[np.int64]
    places: U32


class Inverter:
    """Collects documents; ``size`` tells how large the segment would be that they make."""

    def __init__(self) -> None:
        self._raw = RawWords()
        self._texts = {name: _Texts() for name in (*TEXTS, Field.LANG)}
        self.documents = 0
        self.size = 0  # raw words and characters of long runs: what memory and time grow with

    def add(self, document: IndexDocument) -> None:
        """Take in the texts of a document; it is number ``documents`` from now on."""
        number_of = self._raw.__getitem__
        for name, texts in self._texts.items():
            text = text_of(document, name)
            words = texts.words
            if name is not Field.LANG:
                found = WORD.findall(text)
                words.extend(map(number_of, found))
                self.size += max(len(found), len(text) // 8)
            if name is not Field.BODY and text and not text.isspace():
                words.append(self._raw.value(text))
            texts.ends.append(len(words))
        self.documents += 1

    @cached_property
    def terms(self) -> list[bytes]:
        """Every term of every field in order; ranks in ``Postings`` are positions in this list.

        Once it was asked for, no more documents may be added.
        """
        return sorted(self._raw.terms)

    @cached_property
    def is_word(self) -> NDArray[np.bool_]:
        """By rank: whether the term stands as a word of its own anywhere."""
        return np.frombuffer(self._raw.is_word, np.bool_)[self._order]

    def lengths(self, name: Field) -> U32:
        """Tokens of a field in each document."""
        words, ends = self._text_arrays(name)
        tokens = _running(np.frombuffer(self._raw.tokens, np.uint32)[words])
        return np.diff(tokens[ends], prepend=0).astype(np.uint32)

    def invert(self, name: Field) -> Iterator[Postings]:
        """The postings of one field, in parts that hold one range of terms after the other.

        Sorting part by part keeps memory at some twenty bytes a word, and is as quick.
        """
        words, ends = self._text_arrays(name)
        starts = np.frombuffer(self._raw.starts, np.uint32)
        rows = int((starts[1:] - starts[:-1])[words].sum())
        term, owner, packed = (np.empty(rows, np.uint32) for _ in range(3))
        done = 0
        for low in range(0, len(ends), _DOCUMENTS):
            some = self._expanded(words, ends, low, min(low + _DOCUMENTS, len(ends)))
            for whole, part in zip((term, owner, packed), some, strict=True):
                whole[done : done + len(part)] = part
            done += len(some[0])
        upto = np.zeros(len(self.terms) + 1, np.int64)
        for low in range(0, rows, _PART):  # ``bincount`` makes a wide copy of what it is given
            upto += np.bincount(term[low : low + _PART], minlength=len(upto))
        upto = np.cumsum(upto)
        parts = -(-rows // _PART)
        bounds = np.searchsorted(upto, [rows * part // parts for part in range(1, parts)], "right")
        for low, high in pairwise([0, *bounds.tolist(), len(upto)]):
            chosen = slice(None) if parts == 1 else np.flatnonzero((term >= low) & (term < high))
            yield _grouped(term[chosen], owner[chosen], packed[chosen])

    def _expanded(self, words: U32, ends: NDArray[np.int64], low: int, high: int) -> tuple[U32, U32, U32]:
        """For documents ``low`` to ``high`` a row for every term of every word: rank, document, packed place."""
        raw = self._raw
        begin = int(ends[low - 1]) if low else 0
        words, ends = words[begin : ends[high - 1]], ends[low:high] - begin
        starts = np.frombuffer(raw.starts, np.uint32)
        per_word = (starts[1:] - starts[:-1])[words]
        upto = _running(per_word)
        row = np.arange(upto[-1]) + np.repeat(starts[words] - upto[:-1], per_word)
        places = _running(np.frombuffer(raw.places, np.uint32)[words])
        begins = np.concatenate(([0], ends[:-1]))
        place = np.repeat(places[:-1] - np.repeat(places[begins], ends - begins), per_word)
        place = np.minimum(place + np.frombuffer(raw.place, np.uint32)[row], LAST_PLACE).astype(np.uint32)
        packed = place << WRITING_BITS | np.frombuffer(raw.writing, np.uint8)[row]
        owner = np.repeat(np.arange(low, high, dtype=np.uint32), np.diff(upto[ends], prepend=0))
        return self._ranks[np.frombuffer(raw.term, np.uint32)[row]], owner, packed

    def _text_arrays(self, name: Field) -> tuple[U32, NDArray[np.int64]]:
        """The raw words of all texts of a field, and where each text ends among them."""
        texts = self._texts[name]
        ends = np.frombuffer(texts.ends, np.uint64).astype(np.int64)
        return np.frombuffer(texts.words, np.uint32), ends

    @cached_property
    def _order(self) -> U32:
        """By rank: the number of the term."""
        numbers = self._raw.terms
        order = np.fromiter((numbers[term] for term in self.terms), np.uint32, len(numbers))
        self._raw.forget_words()
        return order

    @cached_property
    def _ranks(self) -> U32:
        """By number of the term: its rank."""
        ranks = np.empty(len(self._order), np.uint32)
        ranks[self._order] = np.arange(len(ranks), dtype=np.uint32)
        return ranks


def _running(values: NDArray[np.uint32] | NDArray[np.int64]) -> NDArray[np.int64]:
    """Sums of what stands before each value, and of all of them at the end."""
    sums = np.zeros(len(values) + 1, np.int64)
    np.cumsum(values, out=sums[1:])
    return sums


def _grouped(term: U32, owner: U32, packed: U32) -> Postings:
    """Sort by term; the rows come by document and place, and stay so within a term."""
    key = (term.astype(np.uint64) << np.uint64(32)) | np.arange(len(term), dtype=np.uint64)
    key.sort()  # several times as quick as a stable argsort of the terms
    term = (key >> np.uint64(32)).astype(np.uint32)
    order = key.astype(np.uint32)  # the low half
    owner, packed = owner[order], packed[order]
    new = np.ones(len(term), np.bool_)
    new[1:] = (term[1:] != term[:-1]) | (owner[1:] != owner[:-1])
    place_firsts = np.append(np.flatnonzero(new), len(term))
    term = term[place_firsts[:-1]]
    new_term = np.ones(len(term), np.bool_)
    new_term[1:] = term[1:] != term[:-1]
    firsts = np.flatnonzero(new_term)
    return Postings(
        terms=term[firsts],
        firsts=np.append(firsts, len(term)),
        documents=owner[place_firsts[:-1]],
        counts=np.diff(place_firsts).astype(np.uint32),
        place_firsts=place_firsts,
        places=packed,
    )
