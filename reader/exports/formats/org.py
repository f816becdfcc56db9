"""Org (Emacs): a heading an article, below it a heading a quotation, with its facts in a property drawer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TextIO

from reader.exports.format import ExportedExcerpt, ExportOptions, Format
from reader.exports.org_text import org_heading, org_tags, org_text
from reader.exports.views import ArticleView, ExcerptView, article_views

_HEADING: Final = 60  # characters of a quotation that make its heading


def _write(excerpts: Sequence[ExportedExcerpt], out: TextIO, options: ExportOptions) -> None:
    out.write("#+TITLE: Excerpts\n")
    for article in article_views(excerpts, options.style, in_order=options.in_order):
        _write_article(article, out)


def _write_article(article: ArticleView, out: TextIO) -> None:
    out.write(f"\n* {org_heading(article.title) or 'Untitled'}\n")
    facts = {"ARTICLE": article.id, "URL": article.url, "DATE": article.date, "PUBLISHER": article.publisher}
    out.write(f"{_drawer(facts)}{org_text(article.citation)}\n")
    for excerpt in article.excerpts:
        _write_excerpt(excerpt, out)


def _write_excerpt(excerpt: ExcerptView, out: TextIO) -> None:
    line = " ".join(excerpt.quote.split())
    heading = line if len(line) <= _HEADING else f"{line[:_HEADING].rsplit(' ', 1)[0]}…"
    tags = org_tags(excerpt.tags)
    out.write(f"\n** {org_heading(heading)}{' ' if tags else ''}{tags}\n")
    facts = {
        "EXCERPT": excerpt.id,
        "STATE": excerpt.state,
        "KEPT": excerpt.created,
        "TAGS": ", ".join(excerpt.tags),
    }
    paragraphs = "\n\n".join(org_text(line) for line in excerpt.quote.split("\n") if line.strip())
    out.write(f"{_drawer(facts)}#+begin_quote\n{paragraphs}\n#+end_quote\n")
    if excerpt.note:
        out.write(f"\n{org_text(excerpt.note)}\n")


def _drawer(facts: dict[str, str]) -> str:
    lines = [f":{name}: {value}" for name, value in facts.items() if value]
    return "\n".join([":PROPERTIES:", *lines, ":END:", ""])


FORMAT: Final = Format("Org", ".org", "text/org", _write)
