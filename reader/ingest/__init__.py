"""Brings catalog, index and entities up to date with the sources, resumably, newest first."""
