"""Telling an organisation in a byline from a person."""

from __future__ import annotations

import re
from typing import Final

from reader.exports.word_lists import phrases_of, words_of

_WORDS: Final = words_of(
    """
    academy agencies agency alliance archive army association associates authority board broadcaster
    broadcasting bureau campaign center centre channel chronicle church coalition collective college
    commission committee communications company congress consortium contributeurs contributor
    contributors corporation correspondent correspondents council courier daily department desk digest
    dispatch editor editorial editors embassy examiner express federation forum foundation gazette
    government group guardian herald house independent initiative institute institution international
    journal laboratory league magazine mail media mediators ministry mirror monitor museum national
    network networks news newspaper newspapers newsroom observer office online organisation organization
    parliament party police post press programme project publishing radio redaction rédaction redaktion
    redacción report reporter reporters review secretariat service services society staff standard star
    studio syndicate team telegraph television times today tribune trust tv unit university weekly wire
    wikinews wires world writers
    """
)
_PERSON_SURNAMES: Final = words_of(
    """
    board church college express guardian herald house mail post press star standard times world daily
    bureau trust party wire today
    """
)
_NAMES: Final = phrases_of(
    """
    aap|abc|ada derana|afp|agence france-presse|al arabiya|al jazeera|ani|ansa|antara|ap|apa|associated press
    |axios|bbc|belga|bernama|bloomberg|cbc|cbs|cnn|deutsche welle|dpa|dw|efe|euronews|gns|ians|interfax|itar-tass
    |itv|jiji|kcna|kyodo|le monde|mena|msnbc|nbc|npr|ntb|pa|pa media|pbs|politico|press association|propublica|pti
    |reuters|rfi|ritzau|rte|rté|sky|sputnik|stt|tass|conversation|ukrinform|upi|voa|wikinews|xinhua|yonhap
    """
)
_LEAD: Final = re.compile(r"(?:the|our|office of|contributeurs de|ministry of)\s", re.IGNORECASE)
_ACRONYM: Final = re.compile(r"[A-Z][A-Z0-9&]{1,7}")
_PLAIN: Final = re.compile(r"[\s.,]+")


def is_organisation(name: str, publisher: str = "") -> bool:
    """Whether a name in a byline is surely not a person's.

    It is the publication itself, a known agency, an acronym, a name in no capitals (``staff and agencies``),
    or it has a word that organisations have (``Office``, ``contributors``).
    """
    if is_named(name, publisher):
        return True
    tokens = name.replace(",", " ").split()
    if not tokens:
        return False
    if _LEAD.match(name) or all(token == token.lower() != token.upper() for token in tokens):
        return True
    if len(tokens) == 1 and _ACRONYM.fullmatch(tokens[0]):
        return True
    words = [token.strip(".'’()").casefold() for token in tokens]
    telling = [word for word in words if word in _WORDS]
    if not telling:
        return False
    # "Emily Post" and "Alan House" are people: one such surname behind one given name
    lone_surname = len(words) == 2 and telling == [words[1]] and words[1] in _PERSON_SURNAMES
    return not lone_surname


def is_named(name: str, publisher: str = "") -> bool:
    """Whether it is the publication itself or an agency that is known by name."""
    folded = _folded(name)
    return bool(folded) and (folded == _folded(publisher) or folded in _NAMES)


def _folded(name: str) -> str:
    return _PLAIN.sub(" ", name).strip().casefold().removeprefix("the ")
