"""Search: the query language, the reference engine, what to light, snippets. Engines live in own rooms."""
