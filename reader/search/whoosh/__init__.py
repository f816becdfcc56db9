"""The engine in use: Whoosh's file format, written by our own segment writer, read by our own block reader."""
