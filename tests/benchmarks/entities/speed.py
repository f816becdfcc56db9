"""Speed and memory of the recogniser from raw text on one core, beside spaCy's when there is one (``peer``).

Seconds are of this process alone, the least of some rounds; one look and both take turns.

    python -m tests.benchmarks.entities.speed FOLDER

FOLDER holds English articles as .txt, such as `seeds`.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.entities import peer

_ROUNDS = 7


def resident() -> float:
    """Resident memory of this process in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def looks(texts: Sequence[str]) -> tuple[float, float]:
    """Seconds for all texts with the first look alone and with both."""
    from reader.entities.crf import Tagger, load_tagger
    from reader.entities.gazetteer import load_gazetteer
    from reader.entities.shipped import MODEL, unpacked
    from reader.entities.tokens import sentences
    from reader.entities.truecase import load_truecaser

    taggers = (Tagger(unpacked(MODEL), load_gazetteer(), load_truecaser()), load_tagger())
    best = [float("inf"), float("inf")]
    for _ in range(_ROUNDS):
        for number, tagger in enumerate(taggers):
            started = time.process_time()
            for text in texts:
                tagger.article([sentence.words for sentence in sentences(text)])
            best[number] = min(best[number], time.process_time() - started)
    one, both = best
    return one, both


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="English articles as .txt")
    folder = parser.parse_args().folder
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    if not texts:
        sys.exit(f"there is no .txt article in {folder}")
    words = sum(len(text.split()) for text in texts)
    bare = resident()

    from reader.entities.crf import CrfRecognizer

    started = time.perf_counter()
    recognizer = CrfRecognizer()
    recognizer.find("", "en")
    recognizer.find("Loaded.", "en")
    print(f"import and load {1000 * (time.perf_counter() - started):.0f} ms")
    best = float("inf")
    for _ in range(_ROUNDS):
        started = time.process_time()
        for text in texts:
            recognizer.find(text, "en")
        best = min(best, time.process_time() - started)
    added = resident() - bare
    one, both = looks(texts)
    print(f"{len(texts)} articles, {words:,} words: {words / best:,.0f} words/s, +{added:.0f} MB")
    print(
        f"names alone: one look {words / one:,.0f} words/s, two {words / both:,.0f}, ratio {one / both:.2f}"
    )
    long = "\n".join(texts * (5_000_000 // sum(map(len, texts)) + 1))[:5_000_000]
    started = time.process_time()
    recognizer.find(long, "en")
    print(
        f"a text of {len(long):,} characters: {time.process_time() - started:.1f} s, {resident() - bare:+.0f} MB"
    )
    other = peer.run(texts)
    if other is None:
        print(f"no spaCy to compare with: set {peer.VARIABLE} to an interpreter that has it")
        return 0
    print(
        f"spaCy: {words / other.seconds:,.0f} words/s ({words / other.only:,.0f} with its name finder alone), "
        f"+{other.megabytes:.0f} MB; ratio {other.seconds / best:.1f} ({other.only / best:.1f}), "
        f"memory {added / other.megabytes:.2f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
