"""A collection that a command asks questions of: brought up to date, and mended when its index is damaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from reader.cli.context import Context
from reader.cli.updating import collection_of, require_articles, update
from reader.errors import IndexDamagedError
from reader.ingest.collection import Collection

if TYPE_CHECKING:
    from reader.inquiry.desk import InquiryDesk
    from reader.inquiry.inquiry import Inquiry

Given = TypeVar("Given")


@dataclass(frozen=True)
class Opened:
    """A collection brought up to date, and a desk that answers from it.

    Attributes:
        names: who and where the articles name is known, too.
    """

    context: Context
    collection: Collection
    desk: InquiryDesk
    names: bool

    def answer(self, question: Callable[[Inquiry], Given]) -> Given:
        """The answer to a question; an index that turns out damaged is built anew first.

        Raises:
            IndexDamagedError: when somebody else is at it.
        """
        try:
            return self.desk.answer(question)
        except IndexDamagedError:
            if update(self.context, self.collection, names=self.names) is None:
                raise
            return self.desk.answer(question)


@contextmanager
def opened(context: Context, words: Sequence[str], *, names: bool) -> Iterator[Opened]:
    """The collection of these paths, as long as it is asked.

    Raises:
        SourceError: when there is not one article.
    """
    from reader.inquiry.desk import InquiryDesk  # noqa: PLC0415 - numpy and Whoosh cost 150 ms

    paths = context.paths(words)
    collection = collection_of(context, paths)
    if update(context, collection, names=names) is not None:
        require_articles(collection, paths)
    desk = InquiryDesk(collection, context.directories.library_file)
    try:
        yield Opened(context, collection, desk, names)
    finally:
        desk.close()
