"""Writes one segment: Whoosh's own files for its W3 codec, and our arrays beside them (``layout``).

Whoosh's writer calls several Python functions for every posting. Here all postings of a field come sorted
in arrays, and Python is left with one block to write for every term.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Final, Literal

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3Codec, W3TermInfo
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.filetables import OrderedHashWriter
from whoosh.util.numeric import byte_to_length

from reader.model.index_document import IndexDocument
from reader.model.query import Field
from reader.search.whoosh import layout
from reader.search.whoosh.beginnings import Beginnings
from reader.search.whoosh.blocks import encode
from reader.search.whoosh.inversion import Inverter, Postings
from reader.search.whoosh.schema import STEMMED, TEXTS
from reader.search.whoosh.telling import Telling

INDEX_NAME: Final = "MAIN"
_MOST_WORDS: Final = 5_500_000  # a worker stays below 250 MB
_MOST_DOCUMENTS: Final = 50_000  # the numbers of documents in ``Telling`` have 16 bits
_INFO: Final = W3TermInfo._struct  # noqa: SLF001 - the layout of a term's entry has no other name
_EXTENT: Final = struct.Struct("!qi")
_KEY: Final = struct.Struct("!H")
_LENGTHS: Final = np.array([byte_to_length(byte) for byte in range(256)], np.int64)


class SegmentWriter:
    """Collects documents and writes them as one segment.

    Args:
        folder: a folder on the same file system as the index.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._inverter = Inverter()
        self._rows: list[tuple[object, ...]] = []
        self._publishers = _Names()
        self._languages = _Names()

    @property
    def documents(self) -> int:
        """How many documents were taken in."""
        return len(self._rows)

    @property
    def is_full(self) -> bool:
        """Whether memory asks for another segment."""
        return self._inverter.size >= _MOST_WORDS or self.documents >= _MOST_DOCUMENTS

    def add(self, document: IndexDocument) -> None:
        """Take in a document. The caller sees to it that no id comes twice."""
        self._inverter.add(document)
        self._rows.append(
            (
                int(document.id, 16),
                document.stamp,
                document.first,
                document.last,
                self._publishers.number(document.publisher),
                self._languages.number(document.language),
                (0,) * len(TEXTS),
            )
        )

    def finish(self) -> Any:
        """Write all files, synced to disk; returns Whoosh's segment object, with ``sizes`` of its files."""
        storage = FileStorage(str(self._folder))
        codec = W3Codec()
        segment = codec.new_segment(storage, INDEX_NAME)
        segment.set_doc_count(len(self._rows))
        rows = np.array(self._rows, layout.ROW)
        telling = Telling(len(self._rows))
        tables = _TermFiles(storage, segment)
        field_lengths = {}
        for name in sorted((*TEXTS, Field.LANG)):
            lengths = self._inverter.lengths(name)
            in_bytes = _length_bytes(lengths)
            beginnings = Beginnings(len(self._rows))
            for postings in self._inverter.invert(name):
                terms = [self._inverter.terms[rank] for rank in postings.terms]
                is_word = self._inverter.is_word[postings.terms]
                first_row = tables.write(name, terms, postings, in_bytes, is_word=is_word)
                beginnings.add(terms, postings)
                if name in STEMMED:
                    telling.add(postings, first_row, self._inverter)
            tables.write(name, *beginnings.summed(), in_bytes, is_word=False)
            if name in TEXTS:
                rows["lengths"][:, TEXTS.index(name)] = lengths
                field_lengths[name.value] = int(lengths.sum())
                column = W3Codec.column_filename(segment, f"_{name.value}_len")
                (self._folder / column).write_bytes(in_bytes.tobytes())
        self._inverter = Inverter()  # its memory is needed now
        about = tables.close() | {"publishers": self._publishers.names, "languages": self._languages.names}
        np.save(self._path(segment, layout.ROWS), rows)
        np.save(self._path(segment, layout.TELLING), telling.table())
        self._path(segment, layout.ABOUT).write_text(json.dumps(about))
        segment._fieldlengths = field_lengths  # noqa: SLF001 - how Whoosh's own writer hands them over
        segment.sizes = {path.name: _synced(path) for path in self._folder.glob(segment.make_filename(".*"))}
        return segment

    def _path(self, segment: Any, extension: str) -> Path:
        return self._folder / str(segment.make_filename(extension))


class _Names:
    """Numbers for distinct names, in the order in which they came."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers))

    @property
    def names(self) -> list[str]:
        return list(self._numbers)


class _TermFiles:
    """The terms of all fields and their postings: Whoosh's term index, its postings file, our term table."""

    def __init__(self, storage: FileStorage, segment: Any) -> None:
        self._index = OrderedHashWriter(segment.create_file(storage, W3Codec.TERMS_EXT))
        self._fields: dict[str, int] = {}
        self._index.extras["fieldmap"] = self._fields
        folder = Path(storage.folder)
        self._postings: IO[bytes] = (folder / segment.make_filename(W3Codec.POSTS_EXT)).open("wb")
        self._words: IO[bytes] = (folder / segment.make_filename(layout.WORDS)).open("wb")
        self._table = folder / segment.make_filename(layout.TERMS)
        self._tables: list[NDArray[np.void]] = []
        self._ranges: dict[str, tuple[int, int]] = {}
        self._rows = 0
        self._word_bytes = 0
        self._extent = 0

    def write(
        self,
        name: Field,
        terms: Sequence[bytes],
        postings: Postings,
        lengths: NDArray[np.uint8],
        *,
        is_word: NDArray[np.bool_] | Literal[False],
    ) -> int:
        """Write terms of a field, in order; returns the row of the first in the term table.

        Args:
            name: the field; all its terms come one after the other.
            terms: of each posting list.
            postings: of these terms.
            lengths: of all documents.
            is_word: which of the terms stand as words of their own.
        """
        key = _KEY.pack(self._fields.setdefault(name.value, len(self._fields)))
        first_row = self._rows
        table = np.zeros(len(terms), layout.TERM)
        table["articles"] = np.diff(postings.firsts)
        table["is_word"] = is_word
        begins = np.cumsum([self._word_bytes, *(len(term) + 1 for term in terms)])
        table["begin"] = begins[:-1]
        self._word_bytes = int(begins[-1])
        self._words.writelines(term + b"\n" for term in terms)
        extents = np.empty(len(terms), np.uint64)
        sizes = np.empty(len(terms), np.uint32)
        for number, (term, block, info) in enumerate(_blocks(terms, postings, lengths)):
            self._postings.write(block)
            self._index.add(key + term, info + _EXTENT.pack(self._extent, len(block)))
            extents[number], sizes[number] = self._extent, len(block)
            self._extent += len(block)
        table["extent"], table["length"] = extents, sizes
        self._rows += len(terms)
        self._tables.append(table)
        begin, _ = self._ranges.get(name.value, (first_row, first_row))
        self._ranges[name.value] = (begin, self._rows)
        return first_row

    def close(self) -> dict[str, Any]:
        """Finish the files; returns which rows of the term table are which field's."""
        self._index.close()
        self._postings.close()
        self._words.close()
        np.save(self._table, np.concatenate(self._tables))
        return {"fields": self._ranges}


def _blocks(
    terms: Iterable[bytes], postings: Postings, lengths: NDArray[np.uint8]
) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Each term with its posting list and the fixed part of its entry in Whoosh's term index."""
    firsts = postings.firsts
    if len(firsts) < 2:
        return
    documents, counts, places = postings.documents, postings.counts, postings.places
    begin = firsts[:-1]
    gaps = np.diff(documents, prepend=np.uint32(0))
    gaps[begin] = documents[begin]
    of_documents = lengths[documents]
    columns = zip(
        terms,
        firsts.tolist(),
        firsts[1:].tolist(),
        postings.place_firsts[firsts].tolist(),
        postings.place_firsts[firsts[1:]].tolist(),
        documents[begin].tolist(),
        documents[firsts[1:] - 1].tolist(),
        np.add.reduceat(counts, begin).tolist(),
        np.maximum.reduceat(counts, begin).tolist(),
        np.minimum.reduceat(of_documents, begin).tolist(),
        np.maximum.reduceat(of_documents, begin).tolist(),
        strict=False,
    )
    for term, low, high, place, place_end, first, last, total, most, shortest, longest in columns:
        block = encode(
            gaps[low:high], counts[low:high], places[place:place_end], last, bytes((shortest, longest))
        )
        yield term, block, _INFO.pack(0, total, high - low, shortest, longest, most, first, last)


def _length_bytes(lengths: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Whoosh's ``length_to_byte``, for an array."""
    return np.minimum(np.searchsorted(_LENGTHS, lengths), 255).astype(np.uint8)


def _synced(path: Path) -> int:
    """Force a file to disk; returns its size."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        return os.fstat(file.fileno()).st_size
