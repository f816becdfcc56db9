"""The engine in use: Whoosh's file format, written by our own segment writer, read by our own block reader.

- ``schema``, ``layout``, ``blocks``: what is stored.
- ``inversion``, ``telling``, ``writer``: documents to segment files.
- ``folder``, ``segments``: the index folder, its table of contents, its one writer.
- ``index``: small changes, in this process.
- ``leaf``, ``snapshot``, ``postings``, ``wordlist``: reading.
- ``terms``, ``nearby``, ``apart``: the words that a typed one stands for, near spellings and words run together too.
- ``places``, ``clauses``, ``evaluate``, ``budget``: which articles answer, within bounds.
- ``scoring``, ``ordering``, ``reasons``: in which order, and why.
- ``similar``, ``facets``: the articles nearest to one, and what the hits have in common.
- ``engine``: puts all this together.

Only these modules import Whoosh and numpy.
"""

import warnings

with warnings.catch_warnings():
    # Whoosh 2.7.4 was written before Python 3.12 began to warn about escapes in plain strings.
    warnings.simplefilter("ignore", SyntaxWarning)
    warnings.simplefilter("ignore", DeprecationWarning)
    from whoosh import analysis, fields, formats, index  # noqa: F401 - for the warnings alone
    from whoosh.codec import whoosh3  # noqa: F401 - imported while its warnings are off
