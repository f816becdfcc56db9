"""Corrections as JSON, and back."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.exports.corrections import correction_record, read_corrections
from reader.model.article import ArticleId
from reader.model.correction import Correction, CorrectionKind, EntityName, objection
from reader.model.entity import EntityType
from reader.model.known import KnownArticle
from reader.text.safe import safe_line

ARTICLE = KnownArticle(ArticleId("0" * 15 + "7"), "/news/7.txt", 1, ArticleId("f" * 16), "Headline 7")
NIS = EntityName(EntityType.ORG, "NIS")
HIDDEN = Correction(
    "abcdefghjk", CorrectionKind.HIDE, ARTICLE.id, NIS, None, (), datetime(2026, 1, 2, tzinfo=UTC), 0
)
_names = st.text(min_size=1, max_size=20).map(safe_line).filter(str.strip)
_entities = st.builds(EntityName, st.sampled_from(EntityType), _names)


@st.composite
def corrections(draw):
    """Any that make sense."""
    kind, entity = draw(st.sampled_from(CorrectionKind)), draw(_entities)
    article = ARTICLE.id if entity.type is EntityType.DATE else draw(st.sampled_from([None, ARTICLE.id]))
    made = Correction(
        draw(st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=10, max_size=10)),
        kind,
        article,
        entity,
        None if kind is CorrectionKind.HIDE else EntityName(EntityType.ORG, f"{draw(_names)} Inc"),
        tuple(draw(st.lists(_names, min_size=1, max_size=2))) if kind is CorrectionKind.SPLIT else (),
        draw(st.datetimes(datetime(2000, 1, 1), timezones=st.just(UTC))),  # noqa: DTZ001 - the zone is given
        0,
    )
    assume(not objection(made))
    return made


def written(*some):
    records = [correction_record(each, ARTICLE if each.article else None) for each in some]
    return json.dumps({"version": 1, "corrections": records}).encode()


def changed(**fields):
    document = json.loads(written(HIDDEN))
    document["corrections"][0].update(fields)
    return json.dumps(document).encode()


@given(st.lists(corrections(), max_size=4))
def test_what_was_exported_comes_back_equal(some):
    imported = read_corrections(written(*some))
    assert (imported.corrections, imported.refused) == (tuple(some), ())
    assert set(imported.known.values()) == ({ARTICLE} if any(each.article for each in some) else set())


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"kind": "burn"}, "'burn' is none of merge, split, rename, retype, hide"),
        ({"entity": "NIS"}, "an entity is no object"),
        ({"entity": {"type": "ORG", "name": " "}}, "an entity needs a name"),
        ({"into": {"type": "ORG", "name": "x"}}, "to hide an entity it must be said into which"),
        ({"names": "NIS"}, "names are no list of texts, or too many"),
        ({"article": {"id": "7"}}, "its article has no id of ours"),
        ({"created": "tomorrow"}, "Invalid isoformat string: 'tomorrow'"),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_position(fields, said):
    imported = read_corrections(changed(**fields))
    assert imported.corrections == ()
    assert [(refused.position, refused.message) for refused in imported.refused] == [(1, said)]


@pytest.mark.parametrize("data", [b"no", b"[]", b'{"excerpts": []}', b'{"version": 2, "corrections": []}'])
def test_another_file_is_refused(data):
    with pytest.raises(SourceError):
        read_corrections(data)
