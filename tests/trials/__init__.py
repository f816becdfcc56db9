"""Slow trials, run by hand as ``python -m tests.trials.NAME``; pytest does not collect them."""
