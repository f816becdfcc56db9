"""One HTML page without scripts, pictures or anything from elsewhere; it loads nothing, by its own policy."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final, TextIO

from reader.exports.format import ExportedExcerpt, ExportOptions, Format
from reader.exports.views import ArticleView, ExcerptView, article_views

_HEAD: Final = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Excerpts</title>
<style>
body { font: 1.05rem/1.5 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
blockquote { margin: 1.5rem 0 .5rem; padding-left: 1rem; border-left: 3px solid #999; }
footer { font-size: .85rem; color: #555; }
</style>
</head>
<body>
"""
_FOOT: Final = "</body>\n</html>\n"


def _write(excerpts: Sequence[ExportedExcerpt], out: TextIO, options: ExportOptions) -> None:
    out.write(_HEAD)
    seen: set[str] = set()
    for article in article_views(excerpts, options.style, in_order=options.in_order):
        out.write(_article(article, again=article.id in seen))
        seen.add(article.id)
    out.write(_FOOT)


def _article(article: ArticleView, *, again: bool) -> str:
    title = escape(article.title)
    if article.url:
        title = f'<a href="{escape(article.url)}" rel="noreferrer">{title}</a>'
    anchor = "" if again else f' id="a-{escape(article.id)}"'  # an id stands once in a page
    head = f"<section{anchor}>\n<h2>{title}</h2>\n<p><cite>{escape(article.citation)}</cite></p>\n"
    return f"{head}{''.join(map(_excerpt, article.excerpts))}</section>\n"


def _excerpt(excerpt: ExcerptView) -> str:
    source = f' cite="{escape(excerpt.url)}"' if excerpt.url else ""
    parts = [
        f'<article id="{escape(excerpt.id)}">\n',
        f'<blockquote{source} dir="auto">\n{_paragraphs(excerpt.quote)}</blockquote>\n',
    ]
    if excerpt.note:
        lines = "<br>\n".join(map(escape, excerpt.note.split("\n")))
        parts.append(f'<p class="note" dir="auto">{lines}</p>\n')
    if excerpt.tags:
        tags = " ".join(f"<li>{escape(tag)}</li>" for tag in excerpt.tags)
        parts.append(f'<ul class="tags">{tags}</ul>\n')
    kept = f'<time datetime="{excerpt.created}">{excerpt.created}</time>'
    parts.append(f"<footer>Kept {kept}, {escape(excerpt.state)}</footer>\n</article>\n")
    return "".join(parts)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>\n" for line in text.split("\n") if line.strip())


FORMAT: Final = Format("HTML", ".html", "text/html", _write)
