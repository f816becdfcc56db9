"""Quotes passages of real articles, edits the articles, finds the passages again.

    python -m tests.trials.find_again [--articles 50] [--edits 200] [--seed 1] [--rounds 1] [FOLDER ...]

The articles are those of the starter library, and more from FOLDERs of .txt. Reports how many quotations were found at their right place, asked about, suggested or lost. None may be
said to stand where it does not: the exit code is 1 then.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.text.finding import try_edits

SEEDS = Path(__file__).parents[2] / "seeds"


def articles(number: int, folders: Sequence[Path] = ()) -> list[str]:
    """Texts of the starter library, and of further folders."""
    paths = [path for folder in (SEEDS, *folders) for path in sorted(folder.glob("*.txt"))]
    texts = (_body(path.read_text(encoding="utf-8", errors="replace")) for path in paths)
    return [text for text in texts if len(text) > 1000][:number]


def _body(text: str) -> str:
    """Without front matter, which is no part of what is quoted."""
    return text.split("\n---\n", 1)[-1].strip() if text.startswith("---\n") else text


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    parser.add_argument("--articles", type=int, default=50)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1, help="repeat with the next seeds")
    chosen = parser.parse_args()
    texts = articles(chosen.articles, chosen.folders)
    tally: Counter[str] = Counter()
    wrong: list[str] = []
    for round_ in range(chosen.rounds):
        came, faults = try_edits(texts, chosen.edits, chosen.seed + round_)
        tally += came
        wrong += faults
    total = sum(tally.values())
    print(f"{len(texts)} articles, {chosen.edits * chosen.rounds} edits, {total} quotations")
    for outcome, count in tally.most_common():
        print(f"  {outcome:20} {count:6}  {count / total:.1%}")
    print(f"  wrong: {len(wrong)}")
    for fault in wrong[:10]:
        print("   ", fault[:500])
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
