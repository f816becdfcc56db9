"""Names from other scripts in one spelling each: Dmitriy is Dmitry, Mohammad is Mohammed, al-Assad is Assad.

How such a name is written in Latin letters is the choice of the newspaper, not of the bearer. What bearers choose
themselves, as Stephen and Steven or Joe and Joseph, keeps two persons apart and is not here. Neither are forms that
belong to another language: Volodymyr is not Vladimir, Mehmet is not Mohammed.
"""

from __future__ import annotations

import re
from typing import Final

_GIVEN_NAMES: Final = """
    abdul abdel abdol abd abdal
    abdullah abdallah abdulla
    abdulaziz abdelaziz
    abdulrahman abdelrahman abdurrahman abdarrahman
    ahmed ahmad
    aisha ayesha aicha aysha
    akram ekram
    ayman aiman
    ehsan ihsan
    faisal faysal feisal faisel
    fatima fatema fatemeh fatimah
    fouad fuad
    habib habeeb
    hamid hameed
    hashim hashem hachem
    hassan hasan
    hosni husni
    hussein hussain hossein husain husayn hosein
    ibrahim ebrahim
    ismail esmail ismaeel esmaeil
    javad jawad
    kamal kamaal
    karim kareem
    khalid khaled
    khalil khaleel
    mahdi mehdi
    mahmoud mahmud mahmood mehmood
    majid majeed
    mohammed mohamed mohammad mohamad muhammad muhammed muhamad mohd
    mohsen mohsin
    moqtada muqtada moktada
    muammar moammar muammer moamer muamar
    mustafa mostafa moustafa
    nasser nasir naser naseer
    nouri nuri
    omar umar
    osama usama
    qasem qassem qasim qassim kassem ghasem
    rashid rasheed rachid
    reza riza
    saeed said saeid
    salim saleem
    samir sameer
    suleiman sulaiman suleyman sulayman soleiman
    tariq tareq tarek tarik
    walid waleed oualid
    yasser yasir yaser yassir
    yusuf youssef yousef yusef yousuf yousif youssouf yusuff
    zainab zaynab zeinab zeynab

    alexei alexey aleksei aleksey alexej
    alexander aleksandr alexandr
    anatoly anatoli anatoliy anatolii
    anastasia anastasiya
    andrei andrey andrej
    arkady arkadi arkadiy arkadii
    dmitry dmitri dmitriy dmitrii dimitri dimitry dmitrij
    ekaterina yekaterina
    elena yelena
    fyodor fedor feodor
    gennady gennadi gennadiy gennadii
    georgy georgi georgiy georgii
    grigory grigori grigoriy grigorii
    ksenia kseniya xenia
    maxim maksim
    natalia natalya nataliya
    nikolai nikolay nikolaj
    pyotr petr
    sergei sergey serguei sergej
    tatiana tatyana
    valery valeri valeriy valerii
    vasily vasili vasiliy vasilii vassily vassili
    vitaly vitali vitaliy vitalii
    yegor egor
    yevgeny evgeny yevgeni evgeni yevgeniy evgeniy evgenii yevgenii
    yulia yuliya iulia
    yuri yury yuriy yurii iouri

    benjamin binyamin benyamin
    yaakov yaacov
    yitzhak yitzchak itzhak
    yannis giannis
"""
"""A name a line, the spelling it goes by first: Arabic and Persian, Russian and Ukrainian, Hebrew, Greek."""

_SPELT: Final = {
    spelling: first
    for first, *others in (line.split() for line in _GIVEN_NAMES.splitlines() if line.strip())
    for spelling in others
}
_ENDING: Final = re.compile(r"(?<=..)sk(?:yy|yi|iy|ii|ij|yj)$")  # -ский, -ський; -ski is Polish
ARTICLES: Final = frozenset({"al", "el"})
"""The Arabic article as it is written apart."""
_WITH_ARTICLE: Final = re.compile(r"(?:^|\s)[ae]l[-‐‑][^\s]+$", re.IGNORECASE)


def given_name(word: str) -> str:
    """A folded given name in the spelling that it goes by."""
    return _SPELT.get(word, word)


def last_name(word: str) -> str:
    """A folded last name in the spelling that it goes by: ``zelenskyy`` becomes ``zelensky``."""
    return _ENDING.sub("sky", word)


def spelt(words: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words of a full name, each in one spelling, without the Arabic article before a later name."""
    if len(words) < 2:
        return tuple(map(last_name, words))
    inner = (given_name(word) for word in words[1:-1] if word not in ARTICLES)
    return (given_name(words[0]), *inner, last_name(words[-1]))


def without_article(name: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The folded words of a name without its Arabic article, when that and one word are all: ``al-Assad``.

    Only a hyphen tells the article from a given name: Al Gore has two.
    """
    alone = len(words) == 2 and words[0] in ARTICLES and _WITH_ARTICLE.search(name.strip())
    return words[1:] if alone else words
