"""Child processes and threads: the one room that starts them, so that a face only awaits."""
