"""What ``newsreader excerpts`` does, one action a file."""
