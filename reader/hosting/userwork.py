"""The user's library for a face: one thread, one connection, shared by all that keep something in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from reader.catalog.catalog import Catalog
from reader.errors import LibraryError
from reader.hosting.threads import StoreThread
from reader.model.article import ArticleId

if TYPE_CHECKING:  # the library takes 40 ms to import, which its own thread does when it is first needed
    from reader.library.changes import Change
    from reader.library.library import Library
    from reader.model.known import KnownArticle

T = TypeVar("T")

_MOMENT: Final = 0.3  # seconds that leaving waits for the library without saying so


class Undoable:
    """Implements ``newsroom.change.Change``.

    Args:
        said: what was changed.
        take_back: does so, in the library's thread.
        thread: that one.
    """

    def __init__(self, said: str, take_back: Callable[[], Change], thread: StoreThread) -> None:
        self.said = said
        self._take_back = take_back
        self._thread = thread

    async def undo(self) -> str:
        """Take it back."""
        return (await self._thread.surely(self._take_back)).said


class UserWork:
    """The library file, opened when it is first needed. It knows articles by the catalog.

    Implements ``newsroom.surroundings.LibraryWatch``.

    Attributes:
        catalog_file: that of the articles which are open.
        word: what opening the library had to tell.
    """

    def __init__(self, library_file: Path, catalog_file: Path) -> None:
        self._library_file = library_file
        self.catalog_file = catalog_file
        self._thread = StoreThread("library")
        self._backup = StoreThread("backup")
        self._library: Library | None = None
        self.word: str | None = None
        self._found = library_file.exists()  # and counts as there while it is being mended, when it is not
        self._seen = self._found  # what was there at first is not news
        if self._found:
            # before the first marks are wanted; the day's backup comes when all is shown, see ``told``
            self._thread.begin(partial(self._opened, backup=False))

    @property
    def exists(self) -> bool:
        """Whether the user has kept anything yet."""
        return self._found or self._library is not None or self._library_file.exists()

    async def told(self) -> str | None:
        """What opening the library and making its backup had to tell; nothing if it is not there yet."""
        if self.exists:
            await self._thread.do(self._opened)
            await self._backup.do(self._back_up)
        return self.word

    async def use(self, work: Callable[[Library], T]) -> T:
        """What ``work`` makes of the library, in the library's thread.

        Raises:
            LibraryError: when it cannot be opened, read or written.
        """
        return await self._thread.do(lambda: work(self._opened()))

    async def changed_elsewhere(self) -> bool:
        """Whether another process has changed the library, or made it, since this was asked last."""

        def look(library: Library) -> bool:
            seen, self._seen = self._seen, True
            return library.changed_elsewhere() or not seen

        if not self.exists:
            return False
        try:
            return await self.use(look)
        except LibraryError:  # told to who needs it now
            return False

    async def change(self, make: Callable[[Library], Change]) -> Undoable:
        """A change, committed, that can be taken back; it is made also when the program is left meanwhile.

        Raises:
            LibraryError: when it cannot be made.
        """
        change = await self._thread.surely(lambda: make(self._opened()))
        return Undoable(change.said, lambda: self._opened().undo(change), self._thread)

    def known(self, library: Library, articles: Sequence[ArticleId]) -> Iterator[KnownArticle]:
        """What is remembered of articles, those left out that nobody knows. For use in ``work``.

        It comes portion by portion: letting go of 100,000 at once holds every thread of the program.
        """
        from reader.library.bulk import bites  # noqa: PLC0415 - see above

        catalog = Catalog(self.catalog_file)
        try:
            for some in bites(articles):
                known = catalog.known(some)
                yield from known.values()
                yield from library.known.of([article for article in some if article not in known]).values()
        finally:
            catalog.close()

    def close(self, tell: Callable[[str], None] = lambda _: None) -> None:
        """Finish what was asked, close the library, end the threads.

        Args:
            tell: shows in a line what is waited for, and what could not be kept.
        """
        if not self._thread.kept_word(_MOMENT):
            tell("Another program is writing to your library; what you changed last is kept after it")
        self._thread.close(self._shut)
        self._backup.close()
        for error in self._thread.unheard:
            tell(f"Your last change was not kept: {error}")

    def _opened(self, *, backup: bool = True) -> Library:
        from reader.library.opening import open_library  # noqa: PLC0415 - see above

        if self._library is None:
            self._library, self.word = open_library(self._library_file, backup=False)
            if backup:
                self._backup.begin(self._back_up)
        return self._library

    def _back_up(self) -> None:
        """Make the day's backup if it is due; a full disk must not keep the user from reading."""
        from reader.library.backups import daily_backup  # noqa: PLC0415 - see above

        try:
            daily_backup(self._library_file)
        except LibraryError as error:
            said = f"Today's backup could not be made: {error.message}"
            self.word = ". ".join(filter(None, (self.word, said)))

    def _shut(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None
