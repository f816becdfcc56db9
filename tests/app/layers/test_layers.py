"""What is lit in an article, as ranges with the name of a style."""

from reader.app.layers.hits import hits
from reader.app.layers.mentions import text_mentions, title_mentions
from reader.app.widgets.entity_signs import SIGNS
from reader.app.widgets.text_pane import TextPane
from reader.model.entity import EntityType
from tests.builders import analysis, article


def test_mentions_carry_the_style_of_their_type():
    one = article("Ri in Cuba", "Ri fled from Cuba. Ri is safe.")
    found = analysis(one, {"Ri": (EntityType.PERSON, ["Ri"]), "Cuba": (EntityType.PLACE, ["Cuba"])})
    assert sorted(text_mentions(found)) == [(0, 2, "person"), (13, 17, "place"), (19, 21, "person")]
    assert sorted(title_mentions(found)) == [(0, 2, "person"), (6, 10, "place")]


def test_hits_are_hits():
    assert hits([(3, 5), (8, 9)]) == [(3, 5, "hit"), (8, 9, "hit")]


def test_the_pane_has_a_look_for_every_type():
    assert {f"reading-pane--{sign.style}" for sign in SIGNS.values()} <= TextPane.COMPONENT_CLASSES
