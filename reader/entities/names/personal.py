"""Personal names as words: titles, first and last names, initials, spellings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.entities.names.folding import fold_words
from reader.entities.names.spellings import ARTICLES, given_name, last_name, spelt, without_article

_TITLES = """
    president us uk prime minister senator mr mrs ms miss dr sir lord lady pope king queen prince princess
    chancellor secretary general governor mayor judge justice vice former then representative congressman
    congresswoman captain gen sen gov rep lt col sgt maj cmdr rev fr st professor prof supreme leader deputy
    defense defence sheikh ayatollah emperor empress archbishop bishop cardinal admiral colonel major sergeant
    lieutenant marshal ambassador chief saint dame baron baroness duke duchess count countess earl sultan shah
    tsar reverend father sister brother ex emir imam rabbi premier speaker chairman chairwoman attorney grand mufti
"""
_ALSO_NAMES = (
    "prince king duke earl major judge justice marshal count bishop pope baron queen lady general dame"
)
TITLES: Final = frozenset(_TITLES.split())
TITLES_OR_NAMES: Final = frozenset(_ALSO_NAMES.split())
_GENERATIONS: Final = frozenset({"jr", "sr", "junior", "senior"})
_NUMBERS: Final = frozenset(
    {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"}
)
_SUFFIXES: Final = _GENERATIONS | _NUMBERS
_LONGEST: Final = 6  # words of a name that are looked at
_SPELT_LONG: Final = 5  # letters from which on two spellings one edit apart are one name
_SPELT_SHORT: Final = 20  # letters up to which that is looked at


def titles_before(words: Sequence[str]) -> int:
    """How many of a name's folded words are titles before it: ``Mr Yoon`` has one, ``Earl Warren`` none."""
    count = 0
    while count < len(words) - 1 and words[count] in TITLES:
        if words[count] in TITLES_OR_NAMES and count == len(words) - 2:
            break
        count += 1
    return count


def person_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's name without titles before it: ``Mr Yoon`` becomes ``("yoon",)``.

    Neither is the Arabic article before a lone name one of them.
    """
    words = fold_words(name)
    return without_article(name, words[titles_before(words) :])


def core_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name in one spelling, without Jr, II and the like, cut to a bounded length."""
    core = spelt((*words[:1], *(w for w in words[1:] if w not in _SUFFIXES)))
    return core if len(core) <= _LONGEST else (*core[: _LONGEST - 1], core[-1])


def lone_words(words: tuple[str, ...]) -> frozenset[str]:
    """The words that alone may mean the person of a full name, as they stand there and in one spelling."""
    later = (word for word in words[1:] if word not in _SUFFIXES and word not in ARTICLES)
    return frozenset((*core_words(words), *words[:1], *later))


def last_word(words: tuple[str, ...]) -> str:
    """What a person of this full name is called alone: the last name, before Jr, or what stands before XVI.

    John Paul II is called neither John nor Paul.
    """
    numbered = len(words) == 2 and words[-1] in _NUMBERS
    return words[-2] if numbered or (len(words) > 1 and words[-1] in _GENERATIONS) else words[-1]


def lone_spellings(word: str) -> tuple[str, ...]:
    """A lone name as it stands, and as ``lone_words`` may have it."""
    return word, given_name(word), last_name(word)


def nearly(word: str) -> Iterator[str]:
    """A long word, and it with one letter left out: two words one edit apart share at least one of these."""
    if _SPELT_LONG <= len(word) <= _SPELT_SHORT:
        yield word
        yield from (word[:i] + word[i + 1 :] for i in range(len(word)))


def set_apart(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether Jr and Sr, or III and IV, keep two names apart."""
    mine, yours = set(some[1:]) & _SUFFIXES, set(others[1:]) & _SUFFIXES
    return bool(mine and yours and mine != yours)


def may_be_one(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two names of several words can be one person's."""
    if set_apart(some, others):
        return False
    short, full = core_words(some), core_words(others)
    if len(short) < 2 or len(full) < 2:
        return some == others
    if "".join(short) == "".join(full) or set(short) <= set(full) or set(full) <= set(short):
        return True
    return short[-1] == full[-1] and _agree(short[:-1], full[:-1])


def _agree(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether first names agree: the same first one, or one given by its initials."""
    if not some or not others:
        return False
    if some[0] == others[0]:
        return True
    for brief, long in ((some, others), (others, some)):
        if len(brief) == 1 and len(brief[0]) <= 2 and "".join(w[0] for w in long).startswith(brief[0]):
            return True
        if len(brief[0]) == 1 and long[0].startswith(brief[0]):
            return True
    return False
