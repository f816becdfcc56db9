"""How the desk looks at the three sizes, as plain text.

After a change that is meant: ``NEWSREADER_UPDATE_LOOKS=1 pytest tests/app/test_looks.py``, and look at the
difference before it is kept.
"""

import os
from pathlib import Path

import pytest

from reader.app.desk.standing import place_in_words
from tests.app.library import small_library, two_versions
from tests.app.pilots import LARGE, MEDIUM, SMALL, reading

LOOKS = Path(__file__).with_name("looks")
SCENES = {
    "start": (small_library, ()),
    "found": (small_library, ("slash", *"havana", "enter")),
    "names": (small_library, ("enter", "3", "j")),
    "compared": (two_versions, ("v", "v", "c", "n")),
}


@pytest.mark.parametrize("size", [SMALL, MEDIUM, LARGE], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
async def test_the_desk_looks_as_it_did(scene, size):
    library, keys = SCENES[scene]
    async with reading(library(), size) as run:
        await run.keys(*keys)
        await run.until(lambda: run.desk.status.place == place_in_words(run.desk.text), "the place as it is")
        seen = run.screen + "\n"
    file = LOOKS / f"{scene}-{size[0]}x{size[1]}.txt"
    if os.environ.get("NEWSREADER_UPDATE_LOOKS"):
        file.write_text(seen, encoding="utf-8")
    assert seen == file.read_text(encoding="utf-8")
    assert all(len(line) <= size[0] for line in seen.split("\n"))
