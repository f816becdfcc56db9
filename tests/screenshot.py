"""Draw the README's picture from the real program: ``python -m tests.screenshot``.

The reader runs on the starter library under a home of its own; a few keys are pressed, and the screen is saved
as ``.github/screenshot.svg``.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

from reader import config, paths
from reader.app.app import ReaderApp
from reader.app.options import ReaderOptions
from reader.hosting.opening import open_newsroom

PICTURE = Path(__file__).resolve().parent.parent / ".github" / "screenshot.svg"
SIZE = (120, 36)


async def draw(home: Path) -> str:
    newsroom = open_newsroom(
        config.load(home / "config.toml", {}),
        paths.directories(str(home)),
        [str(paths.seeds())],
        "starter library",
    )
    app = ReaderApp(newsroom, ReaderOptions(theme="newsreader-dark"))
    try:
        async with app.run_test(size=SIZE) as pilot:
            await seen(pilot, "North Korean diplomat")
            await seen(pilot, "1 of 47")
            await pilot.press("slash", *"korea", "space", *"diplomat")
            await seen(pilot, "relevance")
            await pilot.press("enter", "enter")
            await seen(pilot, "hit")
            return app.export_screenshot(title="newsreader")
    finally:
        newsroom.close()


async def seen(pilot, words: str) -> None:
    """Wait until the screen shows these words and nothing is under way."""
    for _ in range(400):
        await pilot.pause(0.05)
        lines = [
            "".join(segment.text for segment in strip)
            for strip in pilot.app.screen._compositor.render_strips()
        ]
        if any(words in line for line in lines) and not any("Finding" in line for line in lines):
            return
    raise TimeoutError(f"{words!r} was not seen")


def plain(picture: str) -> str:
    """Without fonts fetched from elsewhere, and with the spaces between words kept by every viewer."""
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    return picture.replace("<svg ", '<svg xml:space="preserve" ', 1)


def main() -> None:
    os.environ.update(COLORTERM="truecolor", TERM="xterm-256color")
    with tempfile.TemporaryDirectory() as home:
        picture = asyncio.run(draw(Path(home)))
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(plain(picture), encoding="utf-8")
    print(PICTURE)


if __name__ == "__main__":
    main()
