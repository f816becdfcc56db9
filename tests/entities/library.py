"""A few made-up analyses to file in a store."""

from datetime import UTC, datetime, timedelta

from reader.entities.aliases import shipped
from reader.entities.names.canonical import entity_key
from reader.entities.posting import Filed
from reader.model.dates import PartialDate
from reader.model.entity import Analysis, Entity, EntityType, Mention

PERSON, ORG, PLACE, NORP, DATE = (
    EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.NORP, EntityType.DATE,
)  # fmt: skip
BIG = 2**64 - 1


def entity(kind: EntityType, canonical: str, *names: str, count: int = 1) -> Entity:
    key = entity_key(kind, canonical, shipped()) if kind is not DATE else f"DATE:{canonical}"
    return Entity(kind, canonical, key, names or (canonical,), count, 1.0)


def filed(article: int, *entities: Entity, date: str = "", key: str = "") -> Filed:
    mentions = tuple(Mention(5 * n, 5 * n + 2, n) for n in range(len(entities)))
    analysis = Analysis("r 1", mentions, (), entities)
    return Filed(article, key or f"key of {article}", analysis, PartialDate(date) if date else None)


KOREA = entity(PLACE, "North Korea", "North Korea", "DPRK")
KOREA_ONLY_NORTH = entity(PLACE, "North Korea", "North")
NIS = entity(ORG, "National Intelligence Service", "NIS", "National Intelligence Service")
YOON = entity(PERSON, "Yoon Suk Yeol", "Yoon Suk Yeol", "Yoon")
LONE_YOON = entity(PERSON, "Yoon")
KOREANS = entity(NORP, "North Korean", "North Koreans", "North Korean")


def stamp(sequence: int) -> datetime:
    """A moment for the correction with this number."""
    return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=sequence)
