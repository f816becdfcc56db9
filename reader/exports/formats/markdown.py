"""Markdown, made from a template: the user's own, or the one below.

A template sees ``articles`` and ``excerpts``, as ``reader.exports.views`` describes them. Every value is made
inert; ``{{ excerpt.note|raw }}`` lets the Markdown of one's own notes act.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TextIO

from reader.exports.format import ExportedExcerpt, ExportOptions, Format
from reader.exports.markdown_text import markdown_text
from reader.exports.template.rendering import Template
from reader.exports.views import article_views, excerpt_views

TEMPLATE: Final = """\
{% for article in articles %}
{% if not loop.first %}

{% endif %}
## {{ article.title }}

{{ article.citation }}
{% for excerpt in article.excerpts %}

{{ excerpt.quote|quote }}
{% if excerpt.note %}

{{ excerpt.note }}
{% endif %}
{% if excerpt.tags %}

Tags: {{ excerpt.tags|join(", ") }}
{% endif %}

*Kept {{ excerpt.created }}, {{ excerpt.state }}* ({{ excerpt.id }})
{% endfor %}
{% endfor %}
"""


def _write(excerpts: Sequence[ExportedExcerpt], out: TextIO, options: ExportOptions) -> None:
    template = Template(options.template or TEMPLATE)
    views = excerpt_views(excerpts, options.style)
    articles = article_views(excerpts, options.style, views, in_order=options.in_order)
    values = {"articles": articles, "excerpts": views}
    template.render(values, out, markdown_text)


FORMAT: Final = Format("Markdown", ".md", "text/markdown", _write, takes_template=True)
