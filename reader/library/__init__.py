"""The user's own work, in one SQLite file in the data directory: marks, places, excerpts, notes."""
