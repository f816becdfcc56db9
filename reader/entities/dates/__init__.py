"""Dates in English prose: where they stand, and what they mean against the article's own date."""

from reader.entities.dates.spotting import DateSpan, find_dates

__all__ = ["DateSpan", "find_dates"]
