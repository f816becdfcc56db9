"""Web pages as text to be read: the article of a page without the rest of the page.

The tree comes from Lexbor, which follows the HTML standard, and is walked without recursion, so that a page
of 100,000 nested elements is only odd. What is not the article is told by its element, its role and the
words of its class, never by what it says.
"""

# ruff: noqa: SIM905 - word lists are read and edited as text

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from reader.errors import SourceError
from reader.text.blocks import BlockWriter, joined
from reader.text.bombs import is_bomb

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_NEVER_TEXT: Final = frozenset(
    """head script style noscript template svg math iframe object embed video audio canvas map nav aside footer
    form button select option textarea input dialog menu""".split()
)
_BLOCKS: Final = frozenset(
    """address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2
    h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr
    ul""".split()
)
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELL_BLOCKS: Final = frozenset("p div table ul ol h1 h2 h3 h4 blockquote pre".split())
_BESIDE_ROLES: Final = frozenset(
    {"navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "toolbar"}
)
_BESIDE_CLASSES: Final = frozenset(
    """ad ads adbox adslot adunit advert adverts advertisement advertising banner breadcrumb breadcrumbs comment
    comments consent cookie cookies copyright disqus donate footer masthead menu modal nav navbar navigation
    newsletter outbrain pagination paywall popup promo promotion recirculation recommended related share sharing
    sidebar signup skip skiplink social sponsor sponsored subscribe subscription taboola tags toolbar trending
    widget""".split()
)
_BYLINE_CLASSES: Final = frozenset("author authors byline bylines meta timestamp pubdate".split())
_BYLINE_LIMIT: Final = 150
_WORDS: Final = re.compile(r"[a-z]+")
_HIDDEN_STYLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Weight:
    """What stands below an element: characters of text, and elements that are blocks."""

    characters: int = 0
    blocks: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page; ``weights`` by ``mem_id``, measured in one walk so that no page is slow."""

    tree: LexborHTMLParser
    body: LexborNode
    weights: Mapping[int, Weight]

    def weight(self, node: LexborNode) -> Weight:
        """What stands below an element of the body."""
        return self.weights.get(node.mem_id, _NOTHING)


_NOTHING: Final = Weight()


def parse(html: str) -> Page | None:
    """A page, or a piece of one; ``None`` when there is nothing in it.

    Raises:
        SourceError: of kind ``bomb`` when parsing it would take minutes or gigabytes.
    """
    if is_bomb(html):
        raise SourceError(
            "its elements are nested too deep, or too many of them left open, to be read", kind="bomb"
        )
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - 10 ms, and most articles are plain text

    tree = LexborHTMLParser(html)
    body = tree.body
    return None if body is None else Page(tree, body, _weights(body))


def fragment_text(html: str) -> str:
    """The text of a piece of HTML, such as one inside Markdown."""
    page = parse(html)
    return page_text(page, page.body) if page is not None else ""


def article_root(page: Page) -> LexborNode:
    """The element that holds the article: what says so itself, else what holds most of the paragraphs."""
    for selector in ("[itemprop=articleBody]", "article", "main, [role=main]"):
        found = [(page.weight(node).characters, node) for node in page.tree.css(selector)]
        longest, root = max(found, key=lambda candidate: candidate[0], default=(0, page.body))
        if longest * 2 > sum(length for length, _ in found):  # not one of many teasers
            return root
    return _most_paragraphs(page)


def page_text(page: Page, root: LexborNode, titles: frozenset[str] = frozenset()) -> str:
    """The text of an article: a blank line between paragraphs, list items and table rows on their own lines.

    Headings that equal one of ``titles`` (in the form that ``folded`` gives) are left out: they are shown as
    the title.
    """
    beside = _Beside(page, page.weight(root).characters)
    reading = _Reading(page, titles)
    for node, entered in _steps(root, beside):
        if entered:
            reading.enter(node)
        else:
            reading.leave(node)
    reading.flush()
    return joined(reading.writer.blocks)


def folded(text: str) -> str:
    """A heading in the form in which two of them are compared."""
    return " ".join(text.split()).casefold()


def _most_paragraphs(page: Page) -> LexborNode:
    """The parent of two thirds of what stands in ``<p>`` and of half of all text; else the whole body."""
    parents: dict[int, tuple[int, LexborNode]] = {}
    whole = 0
    for paragraph in page.body.css("p"):
        length = page.weight(paragraph).characters
        whole += length
        if (parent := paragraph.parent) is not None:
            parents[parent.mem_id] = (parents.get(parent.mem_id, (0, parent))[0] + length, parent)
    most, parent = max(parents.values(), key=lambda candidate: candidate[0], default=(0, page.body))
    enough = most * 3 >= whole * 2 and most * 2 >= page.weight(page.body).characters
    return parent if enough else page.body


def _weights(body: LexborNode) -> dict[int, Weight]:
    weights: dict[int, Weight] = {}
    above: list[tuple[int, int]] = []
    characters = blocks = 0
    for node, entered in _steps(body, lambda node: node.tag in _NEVER_TEXT):
        tag = node.tag
        if tag == "-text":
            characters += len(node.text_content or "") if entered else 0
        elif entered:
            above.append((characters, blocks))
            characters = blocks = 0
        else:
            weights[node.mem_id] = Weight(characters, blocks)
            characters_before, blocks_before = above.pop()
            characters += characters_before
            blocks += blocks_before + (tag in _CELL_BLOCKS)
    return weights


def _steps(root: LexborNode, skip: Callable[[LexborNode], bool]) -> Iterator[tuple[LexborNode, bool]]:
    """The nodes of a tree in order, as each is entered (True) and left (False); ``skip`` prunes."""
    yield root, True
    open_nodes = [root]
    child = root.first_child
    while open_nodes:
        if child is None:
            node = open_nodes.pop()
            yield node, False
            child = node.next if open_nodes else None
        elif skip(child):
            child = child.next
        else:
            yield child, True
            open_nodes.append(child)
            child = child.first_child


@dataclass
class _Beside:
    """Tells whether an element is not part of the article, which has ``whole`` characters."""

    page: Page
    whole: int

    def __call__(self, node: LexborNode) -> bool:
        tag = node.tag or ""
        if tag == "-text":
            return False
        if tag in _NEVER_TEXT or not tag[:1].isalpha():
            return True
        attributes = node.attributes
        if not attributes:
            return False
        if "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return True
        if attributes.get("role") in _BESIDE_ROLES or _HIDDEN_STYLE.search(attributes.get("style") or ""):
            return True
        words = _WORDS.findall(f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower())
        if not _BESIDE_CLASSES.isdisjoint(words):
            # what holds most of the text is the article, even if its class is "social"
            return self.page.weight(node).characters * 5 <= self.whole * 2
        return not _BYLINE_CLASSES.isdisjoint(words) and self.page.weight(node).characters <= _BYLINE_LIMIT


@dataclass
class _Reading:
    """Where the reading of an article's nodes stands; ``pieces`` is the open paragraph or table cell."""

    page: Page
    titles: frozenset[str]
    writer: BlockWriter = field(default_factory=BlockWriter)
    pieces: list[str] = field(default_factory=list)
    cells: list[str] | None = None
    in_cell: bool = False
    preformatted: int = 0
    heading: int = 0

    def enter(self, node: LexborNode) -> None:
        """An element begins, or a text stands here."""
        tag = node.tag or ""
        if tag == "-text":
            text = node.text_content or ""
            self.pieces.append(text if self.preformatted else text.replace("\n", " "))
        elif tag == "br":
            self.pieces.append(" " if self.in_cell else "\n")
        elif tag in _BLOCKS and not self.in_cell:
            self.flush()
            self._open(tag, node)

    def leave(self, node: LexborNode) -> None:
        """An element ends."""
        tag = node.tag or ""
        if tag not in _BLOCKS:
            return
        if self.in_cell:
            self.pieces.append(" ")
            if tag in {"td", "th"}:
                self._end_cell()
            return
        self.flush()
        self._close(tag)

    def flush(self) -> None:
        """End the open paragraph."""
        text = "".join(self.pieces)
        self.pieces.clear()
        if not text or text.isspace():
            return
        if self.heading and folded(text) in self.titles:
            return
        if self.preformatted:
            self.writer.paragraph(text.strip("\n"))
            return
        lines = [" ".join(line.split()) for line in text.split("\n")]
        for part in re.split(r"\n{2,}", "\n".join(lines).strip("\n")):
            self.writer.paragraph(part, heading=self.heading, tight=True)

    def _open(self, tag: str, node: LexborNode) -> None:
        match tag:
            case "ul":
                self.writer.open_list()
            case "ol":
                start = node.attributes.get("start") or "1"
                self.writer.open_list(int(start) if start.isdecimal() and len(start) < 6 else 1)
            case "li":
                self.writer.open_item()
            case "blockquote":
                self.writer.open_quote()
            case "pre":
                self.preformatted += 1
            case "table":
                self.writer.end_rows()
            case "tr":
                self.cells = []
            case "td" | "th":
                # a cell with more than one block in it is layout, not a value
                self.in_cell = self.cells is not None and self.page.weight(node).blocks <= 1
            case _ if tag in _HEADINGS:
                self.heading = int(tag[1])

    def _close(self, tag: str) -> None:
        match tag:
            case "ul" | "ol":
                self.writer.close_list()
            case "li" | "blockquote":
                self.writer.close_level()
            case "pre":
                self.preformatted -= 1
            case "table":
                self.writer.end_rows()
            case "tr":
                self.writer.row(self.cells or [])
                self.cells = None
            case _ if tag in _HEADINGS:
                self.heading = 0

    def _end_cell(self) -> None:
        if self.cells is not None:
            self.cells.append(" ".join("".join(self.pieces).split()))
        self.pieces.clear()
        self.in_cell = False
