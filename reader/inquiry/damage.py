"""The word for an answer that a damaged index could not give; who sees it has the index built anew."""

from typing import Final

DAMAGED: Final = "the search index is damaged and is being rebuilt"
