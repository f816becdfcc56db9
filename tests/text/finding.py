"""Quoting, editing, finding again: what came of it."""

import random
from collections import Counter
from collections.abc import Sequence

from reader.model.excerpt import Anchor, ExcerptState, Selector
from reader.text.anchor import describe, find_all
from tests.text.edits import EDITS, Edited, passages, with_repeats

FACTS = {ExcerptState.IN_PLACE, ExcerptState.MOVED}


def same_neighbours(span: tuple[int, int], edited: Edited, quoted: Selector) -> bool:
    before, after = edited.text[: span[0]], edited.text[span[1] :]
    return before.endswith(quoted.prefix) and after.startswith(quoted.suffix)


def outcome(anchor: Anchor, edited: Edited, quoted: Selector) -> str:
    """``right``, ``asked``, ``suggested`` (the right passage), ``suggested elsewhere``, ``lost``, ``wrong``.

    Wrong is a place said as a fact that is not the quotation's own; a copy counts as its own only when
    it is all that is left of it.
    """
    start, end = quoted.start, quoted.end
    own, copies = edited.places(start, end)
    if anchor.state in FACTS:
        assert anchor.span is not None
        assert anchor.span[1] - anchor.span[0] == end - start
        # pieces of the passage and of copies may have come together to the very words again
        whole_again = not own and (
            edited.share_of(anchor.span, start, end) > 0 or same_neighbours(anchor.span, edited, quoted)
        )
        return "right" if anchor.span[0] in (own or copies) or whole_again else "wrong"
    if anchor.state is ExcerptState.ASK:
        return "asked"
    if anchor.state is ExcerptState.CHANGED:
        near = edited.share_of(anchor.candidates[0], start, end) > 0
        return "suggested" if near else "suggested elsewhere"
    return "lost"


def try_edits(texts: Sequence[str], number: int, seed: int) -> tuple[Counter[str], list[str]]:
    """``number`` edits over the texts, with nine quotations each; the tally and what went wrong."""
    chance = random.Random(seed)
    tally: Counter[str] = Counter()
    wrong = []
    for count in range(number):
        text, other = texts[count % len(texts)], texts[(count * 7 + 3) % len(texts)]
        if count % 3 == 0:
            text = with_repeats(text, chance)
        quoted = passages(text, chance)
        selectors = [describe(text, *span) for span in quoted]
        edited, made = Edited.of(text), []
        for _ in range(chance.choice((1, 1, 2, 3))):
            edit = chance.choice(EDITS)
            edited = edit(edited, chance.choice(quoted)[0], chance, other)
            made.append(edit.__name__)
        for anchor, selector in zip(find_all(edited.text, selectors), selectors, strict=True):
            came = outcome(anchor, edited, selector)
            tally[came] += 1
            if came == "wrong":
                wrong.append(f"{made}: {selector.exact!r} -> {anchor.state} {anchor.span}")
    return tally, wrong
