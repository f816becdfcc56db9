"""A small template language, a part of Jinja's, for the user's own exports.

Why not Jinja itself: its sandbox guards Python objects, and guarding them failed several times (CVE-2024-56326,
CVE-2025-27516); it bounds neither time nor memory (``"a" * 10**10``); and it would cost a dependency and 35 ms
(of which nothing is needed but the five things below). Here there are no objects to reach: values are text,
numbers, lists and records, and what a template can do is count.

- ``{{ excerpt.quote }}`` writes a value, escaped for the document; ``{{ excerpt.note|raw }}`` as it is.
- ``{% for excerpt in excerpts %} … {% else %} … {% endfor %}``, with ``loop.index``, ``loop.first``, ``loop.last``.
- ``{% if excerpt.note and not loop.first %} … {% elif … %} … {% else %} … {% endif %}``, with ``==`` and ``!=``.
- ``{# a comment #}``.
- Filters: see ``filters``; ``{{ excerpt.tags|join(", ") }}``.

A block that stands alone on its line leaves no line behind; ``{%-`` and ``-%}`` eat white space as in Jinja.
"""
