"""Answers typed queries from index, catalog, entities and the user's own work together."""
