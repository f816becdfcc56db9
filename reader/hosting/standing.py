"""How kept excerpts stand in their articles as these were last read; each text is compared by its hash first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reader.hosting.placing import cached_text
from reader.model.article import ArticleId
from reader.model.excerpt import Excerpt, ExcerptId, ExcerptState, Selector
from reader.model.known import KnownArticle
from reader.text.anchor import content_hash, find_all

_REMEMBERED: Final = 20_000  # excerpts in changed texts


@dataclass(frozen=True, slots=True)
class Changed:
    """An article whose text is not the one that was quoted."""

    article: ArticleId
    text: str
    content: str


class Standing:
    """Tells states; what was found in a changed text is remembered while the text stays so.

    Args:
        catalog: that of the articles which are open; others beside it are asked for those that it has not.
    """

    def __init__(self, catalog: Path) -> None:
        self._catalog = catalog
        self._found: OrderedDict[tuple[Selector, str], ExcerptState] = OrderedDict()

    def certain(
        self, excerpts: Sequence[Excerpt], known: Mapping[ArticleId, KnownArticle]
    ) -> tuple[dict[ExcerptId, ExcerptState], list[Changed]]:
        """What can be told without a search, and the articles whose excerpts have to be found again.

        Args:
            excerpts: any.
            known: where their articles were last seen.
        """
        states: dict[ExcerptId, ExcerptState] = {}
        changed: list[Changed] = []
        together: dict[ArticleId, list[Excerpt]] = {}
        for excerpt in excerpts:
            together.setdefault(excerpt.article, []).append(excerpt)
        with cached_text(self._catalog.parent.parent, known, first=self._catalog) as text_of:
            for article, own in together.items():
                text = text_of(article)
                if text is None:
                    states |= dict.fromkeys((excerpt.id for excerpt in own), ExcerptState.LOST)
                    continue
                content = content_hash(text)
                told = {excerpt.id: self._told(text, content, excerpt.selector) for excerpt in own}
                states |= {key: state for key, state in told.items() if state is not None}
                if None in told.values():
                    changed.append(Changed(article, text, content))
        return states, changed

    def find(self, changed: Changed, excerpts: Sequence[Excerpt]) -> dict[ExcerptId, ExcerptState]:
        """The states of all excerpts of an article together, as they are found when it is opened."""
        anchors = find_all(changed.text, [excerpt.selector for excerpt in excerpts])
        for excerpt, anchor in zip(excerpts, anchors, strict=True):
            self._found[excerpt.selector, changed.content] = anchor.state
        while len(self._found) > _REMEMBERED:
            self._found.popitem(last=False)
        return {excerpt.id: anchor.state for excerpt, anchor in zip(excerpts, anchors, strict=True)}

    def _told(self, text: str, content: str, selector: Selector) -> ExcerptState | None:
        if selector.content == content and text.startswith(selector.exact, selector.start):
            return ExcerptState.IN_PLACE
        return self._found.get((selector, content))
