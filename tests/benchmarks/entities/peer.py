"""spaCy's small English model, run by an interpreter that has it (it is no dependency of the project).

Give the interpreter as NEWSREADER_SPACY, for instance that of an environment made with
``python -m venv E && E/bin/pip install spacy`` and the model ``en_core_web_sm`` of the same version.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

VARIABLE = "NEWSREADER_SPACY"
KINDS = {
    "PERSON": "PER",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "ORG": "ORG",
    "NORP": "NORP",
    "EVENT": "EVENT",
}
"""spaCy's types by kind of the corpora."""

_SCRIPT = """
import json, sys, time, pkgutil
def resident():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmRSS")) / 1024
bare = resident()
import spacy
name = next(m.name for m in pkgutil.iter_modules() if m.name.startswith("en_core_web_sm"))
nlp = spacy.load(name)
texts = json.load(sys.stdin)
nlp(texts[0])
started = time.process_time()
found = [[(e.start_char, e.end_char, e.label_) for e in nlp(text).ents] for text in texts]
seconds = time.process_time() - started
added = resident() - bare
with nlp.select_pipes(enable=["tok2vec", "ner"]):
    started = time.process_time()
    for text in texts:
        nlp(text)
    only = time.process_time() - started
json.dump({"found": found, "seconds": seconds, "only": only, "megabytes": added, "name": name}, sys.stdout)
"""


@dataclass(frozen=True, slots=True)
class Peer:
    """What spaCy found in some texts: (start, end, spaCy's type) of each, and what that cost.

    Attributes:
        seconds: processor time of the model as it comes; ``only``: with all but its name finder turned off.
        megabytes: resident memory added to a bare interpreter.
    """

    found: tuple[tuple[tuple[int, int, str], ...], ...]
    seconds: float
    only: float
    megabytes: float


def run(texts: Sequence[str]) -> Peer | None:
    """Let spaCy read ``texts`` on one core; ``None`` when no interpreter is given."""
    interpreter = os.environ.get(VARIABLE)
    if not interpreter:
        return None
    one_core = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    done = subprocess.run(
        [interpreter, "-c", _SCRIPT],
        input=json.dumps(list(texts)),
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **one_core},
    )
    answer = json.loads(done.stdout)
    found = tuple(tuple((start, end, kind) for start, end, kind in spans) for spans in answer["found"])
    return Peer(found, answer["seconds"], answer["only"], answer["megabytes"])
