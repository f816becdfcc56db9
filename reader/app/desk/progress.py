"""The background work in a few words."""

from __future__ import annotations

from reader.model.progress import Progress, Stage

_DOING = {
    Stage.SCAN: "Looking at the sources",
    Stage.READ: "Reading",
    Stage.INDEX: "Indexing",
    Stage.NAMES: "Finding names",
}


def in_words(progress: Progress) -> str:
    """``Indexing ▕███     ▏ 3,120 of 10,000 · 540/s · 13 s left``; empty when there is nothing to tell."""
    if progress.stage is Stage.DONE:
        return ""
    parts = [_DOING[progress.stage]]
    if progress.total:
        parts[0] += f" {_bar(progress.done / progress.total)} {progress.done:,} of {progress.total:,}"
    elif progress.done:
        parts[0] += f" {progress.done:,}"
    if progress.rate >= 1:
        parts.append(f"{progress.rate:,.0f}/s")
    if progress.left is not None:
        parts.append(f"{_span(progress.left)} left")
    return " · ".join(parts)


def refused_in_words(refused: int) -> str:
    """``3 files were not read``; empty when all were."""
    if not refused:
        return ""
    return "1 file was not read" if refused == 1 else f"{refused:,} files were not read"


def _bar(share: float, width: int = 8) -> str:
    done = round(max(0.0, min(share, 1.0)) * width)
    return "━" * done + "─" * (width - done)


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{round(minutes / 60)} h"
