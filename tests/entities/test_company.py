"""Who and what is named together with an entity."""

from reader.entities.likelihood import log_likelihood_ratio
from tests.entities.library import NIS, PLACE, YOON, entity, filed


def test_companions_are_those_named_together_beyond_chance(store):
    seoul = entity(PLACE, "Seoul")
    everywhere = entity(PLACE, "Earth")
    store.put([filed(number, YOON, seoul, everywhere) for number in range(10)])
    store.put([filed(number, NIS, everywhere) for number in range(100, 150)])
    companions = store.about("PERSON:yoon suk yeol").companions
    assert [(one.canonical, one.together) for one in companions] == [("Seoul", 10)]
    assert companions[0].association == round(log_likelihood_ratio(10, 10, 10, 60), 2)
