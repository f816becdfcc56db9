"""The few articles that the tests of the interface read."""

from __future__ import annotations

from reader.model.entity import EntityType
from reader.newsroom import Newsroom
from tests.builders import article
from tests.newsrooms.in_memory import newsroom
from tests.newsrooms.surroundings import MemorySession

DIPLOMAT = article(
    "Diplomat in Cuba defects to Seoul",
    "A North Korean diplomat stationed in Cuba has defected to the South.\n"
    "His work involved stopping Havana from forging ties with Seoul.\n"
    "President Yoon Suk Yeol promised support for defectors. “They are our people,” he said.\n"
    "Mr Yoon has taken a more hawkish approach towards North Korea than others.\n"
    "A last word on Havana came in February.",
    byline="Jean Mackenzie",
    publisher="BBC News",
    date="2024-07-16",
    path="/news/diplomat.txt",
)
TALKS = article(
    "North Korea returns to talks",
    "Envoys met in Beijing to talk about North Korea and its reactor.\nHavana was not on the agenda.",
    publisher="Wikinews",
    date="2007-02-08",
    url="https://example.org/talks",
)
MOONS = article(
    "Twelve more moons of Saturn discovered",
    "Astronomers have found twelve more moons around Saturn.",
    publisher="Wikinews",
    date="2005-05-04",
)
LONG = article(
    "A long report on rivers",
    "\n".join(f"Paragraph {n} tells of the river and of what it carries to the sea." for n in range(1, 201)),
    publisher="Wikinews",
    date="2004-01-02",
)
NAMES = {
    "North Korea": (EntityType.PLACE, ["North Korea"]),
    "Seoul": (EntityType.PLACE, ["Seoul"]),
    "Cuba": (EntityType.PLACE, ["Cuba"]),
    "Yoon Suk Yeol": (EntityType.PERSON, ["Yoon Suk Yeol", "Mr Yoon"]),
    "North Korean": (EntityType.NORP, ["North Korean"]),
    "2024-02": (EntityType.DATE, ["February"]),
}
AGENCY = article(
    "Tay bridge opens after three years of work",
    "The bridge over the Tay opened to traffic on Tuesday after three years of work, officials said.\n"
    "It cost 40 million pounds. “We are proud of it,” said chief engineer Mary Reid.\n"
    "Traffic had been diverted over Seoul since 2021. Mr Yoon did not attend the opening.",
    publisher="Tilling News Agency",
    date="2024-03-05",
    path="/news/agency.txt",
)
PAPER = article(
    "At last, Tilling has its bridge",
    '"We are proud of it," said chief engineer Mary Reid.\n'
    "The bridge over the Tay opened to traffic on Wednesday after more than three years of work, officials said.\n"
    "Nobody from the government in Cuba came to the feast.\n"
    "It cost 40 million pounds. Traffic had been diverted over Seoul since 2021.",
    publisher="The Tilling Post",
    date="2024-03-06",
    path="/news/paper.txt",
)


def two_versions() -> Newsroom:
    """An agency's copy and the paper's, which is the newer one, and an article about something else."""
    return newsroom([AGENCY, PAPER, MOONS], NAMES)


def small_library(session: MemorySession | None = None, **more) -> Newsroom:
    """Four articles; the newest is the one about the diplomat."""
    return newsroom([DIPLOMAT, TALKS, MOONS, LONG], NAMES, session=session, **more)
