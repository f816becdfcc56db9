"""How central an entity is."""

import math

from reader.entities.salience import salience
from reader.model.entity import EntityType

PLACE = EntityType.PLACE


def test_it_is_the_sum_of_count_position_and_headline():
    assert salience(PLACE, 3, 0.25, in_title=True) == 0.4 * math.log(4) + 0.75 + 1.2


def test_the_headline_weighs_more_than_any_place_in_the_text():
    assert salience(PLACE, 1, 1.0, in_title=True) > salience(PLACE, 1, 0.0, in_title=False)


def test_groups_count_less_and_dates_come_last():
    same = {kind: salience(kind, 5, 0.0, in_title=True) for kind in EntityType}
    assert same[PLACE] > same[EntityType.NORP] > same[EntityType.DATE]
    assert same[EntityType.DATE] < salience(PLACE, 1, 1.0, in_title=False)
