"""Many rows in small bites come out as all at once would."""

import json
import random

from reader.library.bulk import BITE, as_json, ascending

CHANCE = random.Random(1)


def test_rows_come_in_order_however_many_there_are():
    rows = [(CHANCE.randrange(1000), n) for n in range(3 * BITE + 1)]
    assert list(ascending(rows)) == sorted(rows)
    assert list(ascending([])) == []


def test_every_value_is_in_one_of_the_lists():
    values = list(range(2 * BITE + 5))
    assert [value for part in as_json(values) for value in json.loads(part)] == values
    assert list(as_json([])) == []
