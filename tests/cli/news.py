"""A small folder of news for the commands. All made up."""

from __future__ import annotations

from pathlib import Path

VISIT = """---
title: Foreign minister visits Tilling
byline: Jean Mackenzie
publisher: The Tilling Post
date: 2021-03-04
url: https://tilling.example/visit
---
Foreign Minister Angela Merkel visited Warsaw on Monday. Mrs Merkel spoke to reporters 👩‍👩‍👧‍👦 there.

The World Health Organization (WHO) sent a letter. Officials of the WHO met Merkel in Warsaw.
"""
BRIDGE = """---
title: Harbour bridge reopens
publisher: The Tilling Post
date: 2021-02
---
The bridge over the harbour reopened on Wednesday. A ferry crossed it.
"""
FERRY = """Ferry stops for good

The ferry that crossed the harbour stops on Friday. “It was worth the wait,” said the captain.
"""
BARE = (
    "The mayor of Tilling resigned on Monday after the harbour board voted against the new bridge, it said.\n"
)


def write_news(folder: Path) -> Path:
    """The folder with its four articles."""
    folder.mkdir()
    (folder / "visit.md").write_text(VISIT)
    (folder / "bridge.md").write_text(BRIDGE)
    (folder / "ferry.txt").write_text(FERRY)
    (folder / "bare.txt").write_text(BARE)
    return folder
