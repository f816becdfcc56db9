"""What a web page says of itself: JSON-LD (schema.org), meta elements (Open Graph and older habits), markup.

In the order of trust: what was written for machines about this article, then what readers see. A date is
taken only where it is called the date of publication.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from reader.model.dates import PartialDate
from reader.sources.draft import Stated, language_code
from reader.text.dates import stated_date
from reader.text.html import Page, folded
from reader.text.safe import safe_line, safe_url

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ARTICLE_TYPES: Final = re.compile(r"(?:\w*Article|BlogPosting|Report|LiveBlogPosting|Review)$")
_LONGEST: Final = 500
_LONGEST_JSON: Final = 1 << 19
_MOST_NODES: Final = 2000

_TITLES: Final = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title")
_AUTHORS: Final = ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author")
_PUBLISHERS: Final = ("og:site_name", "dc.publisher", "citation_journal_title", "application-name")
_DATES: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
    "publish-date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dcterms.created",
    "parsely-pub-date", "sailthru.date", "citation_publication_date",
)  # fmt: skip
_SITE_SEPARATORS: Final = re.compile(r"\s+[|–—·•»:-]{1,2}\s+")
_BY: Final = re.compile(r"(?:by|von|par|por|di|door|av|af)\s*:?\s+", re.IGNORECASE)


def page_facts(page: Page, root: LexborNode) -> Stated:
    """Title, byline, publisher, date, address and language of the article at ``root`` of a page."""
    meta, ld = _meta(page), _linked_data(page)
    headings = [_words(node) for node in (root.css("h1") or page.body.css("h1"))[:3]]
    full = _words(page.tree.css_first("title"))
    title = _first(ld.get("title"), *_of(meta, _TITLES), *headings) or _without_site(full, meta)
    return Stated(
        title=title,
        byline=_byline(page, root, ld, meta),
        publisher=_first(ld.get("publisher"), *_of(meta, _PUBLISHERS)) or _site(full, title),
        date=_date([ld.get("date", ""), *_of(meta, _DATES)]) or _marked_date(root),
        url=_address(page, ld, meta),
        language=_language(page, ld, meta),
    )


def _meta(page: Page) -> Mapping[str, str]:
    """The meta elements by name in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for node in page.tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = attributes.get("content") or ""
        if name and content.strip():
            found.setdefault(name.strip().lower(), content[:_LONGEST])
    return found


def _of(meta: Mapping[str, str], names: Iterable[str]) -> list[str]:
    return [meta.get(name, "") for name in names]


def _linked_data(page: Page) -> Mapping[str, str]:
    """The first article described in JSON-LD."""
    for script in page.tree.css('script[type="application/ld+json"]'):
        source = script.text()
        if len(source) > _LONGEST_JSON:
            continue
        try:
            described = json.loads(source)
        except (ValueError, RecursionError):
            continue
        for node in _objects(described):
            if any(_ARTICLE_TYPES.fullmatch(kind) for kind in _strings(node.get("@type"))):
                return _described(node)
    return {}


def _objects(described: Any) -> Iterable[Mapping[str, Any]]:
    """The JSON objects in a document, outer ones first, without recursion."""
    waiting = [described]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _described(node: Mapping[str, Any]) -> Mapping[str, str]:
    page = node.get("mainEntityOfPage")
    return {
        "title": _text(node.get("headline")),
        "byline": ", ".join(dict.fromkeys(_names(node.get("author")))),
        "publisher": next(iter(_names(node.get("publisher"))), ""),
        "date": _text(node.get("datePublished")),
        "url": _text(node.get("url")) or _text(page.get("@id") if isinstance(page, dict) else page),
        "language": _text(node.get("inLanguage")),
    }


def _names(value: Any) -> list[str]:
    """The names of one or several people or organisations."""
    values = value if isinstance(value, list) else [value]
    names = [_text(v.get("name") if isinstance(v, dict) else v) for v in values[:20]]
    return [name for name in names if name and not name.startswith(("http:", "https:"))]


def _text(value: Any) -> str:
    return value[:_LONGEST] if isinstance(value, str) else ""


def _strings(value: Any) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]


def _words(node: LexborNode | None) -> str:
    return safe_line((node.text() if node is not None else "")[: 2 * _LONGEST])[:_LONGEST]


def _first(*values: str | None) -> str:
    return next((line for value in values if value and (line := safe_line(value))), "")


def _without_site(title: str, meta: Mapping[str, str]) -> str:
    """A window title without the name of the site behind its last separator, where that is known."""
    site = meta.get("og:site_name", "")
    separators = list(_SITE_SEPARATORS.finditer(title))
    if separators and site and folded(title[separators[-1].end() :]) == folded(site):
        return title[: separators[-1].start()]
    return title


def _site(full: str, title: str) -> str:
    """The name of the site: what follows the article's title in the window title."""
    if not title or not full.startswith(title):
        return ""
    separator = _SITE_SEPARATORS.match(full, len(title))
    site = full[separator.end() :] if separator else ""
    return site if len(site) <= 60 else ""


def _byline(page: Page, root: LexborNode, ld: Mapping[str, str], meta: Mapping[str, str]) -> str:
    marked = root.css('[rel="author"], [itemprop="author"], .byline, .author') or page.body.css(
        '[rel="author"], .byline'
    )
    candidates = [ld.get("byline", ""), *_of(meta, _AUTHORS), *(_words(node) for node in marked[:3])]
    for candidate in candidates:
        line: str = safe_line(candidate)
        line = line[match.end() :] if (match := _BY.match(line)) else line
        if line and len(line) <= 150 and "://" not in line:
            return line
    return ""


def _date(candidates: Iterable[str]) -> PartialDate | None:
    return next((date for candidate in candidates if (date := stated_date(candidate))), None)


def _marked_date(root: LexborNode) -> PartialDate | None:
    """The date of a ``<time>`` that is called the publication's; one in a sentence may be any day."""
    marked = root.css("time[pubdate], time[itemprop=datePublished], time[class*=publish], time.entry-date")
    return _date(node.attributes.get("datetime") or "" for node in marked[:3])


def _address(page: Page, ld: Mapping[str, str], meta: Mapping[str, str]) -> str:
    link = page.tree.css_first('link[rel="canonical"]')
    canonical = link.attributes.get("href") or "" if link is not None else ""
    return next(
        (safe for url in (canonical, meta.get("og:url", ""), ld.get("url", "")) if (safe := safe_url(url))),
        "",
    )


def _language(page: Page, ld: Mapping[str, str], meta: Mapping[str, str]) -> str:
    root = page.tree.css_first("html")
    labels = (
        root.attributes.get("lang") if root is not None else "",
        ld.get("language"),
        meta.get("og:locale"),
    )
    return next((code for label in labels if label and (code := language_code(label))), "")
