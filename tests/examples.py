"""How many examples a property test tries that is slower, or needs more, than most."""

from hypothesis import settings

_USUAL = 100


def examples(number: int) -> int:
    """So many of the usual hundred, and of another profile's number in proportion."""
    return max(1, number * settings.default.max_examples // _USUAL)
