"""The command line: one file for each command, found by name; results to stdout, talk to stderr."""
