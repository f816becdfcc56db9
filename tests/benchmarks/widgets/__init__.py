"""What the two large widgets cost, beside Textual's own for the same rows or the same text.

Run ``python -m tests.benchmarks.widgets.article_list`` and ``python -m tests.benchmarks.widgets.reading_pane``.
Times are headless: from a key or a call to the painted screen, without the terminal.
"""
