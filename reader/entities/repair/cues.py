"""Words of news prose that end a name of some kind, lower-cased."""

from typing import Final

ORG_ENDS: Final = frozenset(
    """agency army party ministry bank university council committee commission parliament congress senate
    assembly court police navy force forces service services association federation union institute
    corporation company group times news authority board league club academy front movement department
    bureau guard airlines""".split()  # noqa: SIM905 - running text is easier to read and to change
)
EVENT_ENDS: Final = frozenset(
    """war day olympics cup championship championships games festival summit prix open marathon tournament
    awards""".split()  # noqa: SIM905 - as above
)
EVENT_TAILS: Final = frozenset(
    "ceremony celebrations celebration event weekend match parade service commemoration".split()  # noqa: SIM905 - reads better
)
"""Words after an event's name that are not part of it."""

SIDES: Final = frozenset({"north", "south", "east", "west"})
LINKS: Final = frozenset({"of", "for", "and", "&"})
