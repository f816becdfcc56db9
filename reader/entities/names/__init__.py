"""Which mentions of an article name the same thing, and what to call it."""
