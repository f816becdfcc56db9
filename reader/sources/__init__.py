"""Article formats coming in: what is in a folder, and one file for each format."""
