"""A newsroom in memory: for tests of the interface, and to try it (``python -m tests.newsrooms``).

``in_memory`` puts it together; each desk is a file beside it, so that a test can also take one alone.
"""
