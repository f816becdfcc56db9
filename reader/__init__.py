"""newsreader: find, judge, read, compare, quote and cite news in a terminal.

A map of the rooms, from the ground up; a room imports only rooms below it (import-linter holds this):

- ``errors``, ``paths``, ``config``, ``families``: what every room may use.
- ``model``: plain frozen data in the field's terms; imports the standard library alone.
- ``ports``: the protocols behind which a part can be swapped.
- ``text``: pure functions over strings; ``text.safe`` is the only door for text from outside.
- ``sources``: article formats coming in, one file each.
- ``catalog``: the cache of parsed articles of one set of sources; deletable.
- ``library``: the user's own work, in one SQLite file that is never thrown away.
- ``search``: the query language, the reference engine, snippets; ``search.whoosh`` the engine in use.
- ``entities``: who and where: mentions, names, dates, salience, and the cache of what was found.
- ``exports``: excerpts and citations going out, one file each.
- ``clipboard``: the ways a copied text can travel.
- ``ingest``: brings catalog, index and entities up to date with the sources.
- ``inquiry``: answers a typed query from all of these; ``inquiry.comparing`` puts two articles side by side.
- ``hosting``: the child processes and threads that keep the interface free.
- ``newsroom``: the desks that a face works with, as protocols, and the value that holds them together.
- ``cli`` and ``app``: the two faces. Only ``app`` knows Textual.
"""

from typing import Final

__version__: Final = "0.1.0"
