"""Corrections of entities are data, in the order they were made."""

import pytest

from reader.errors import UsageError
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType
from tests.library.builders import article

YOON = EntityName(EntityType.PERSON, "Yoon Suk Yeol")
MR_YOON = EntityName(EntityType.PERSON, "Yoon")
HAVANA = EntityName(EntityType.ORG, "Havana")
CUBA = EntityName(EntityType.PLACE, "Havana")


def test_a_merge_everywhere_is_listed_as_it_was_made(library):
    made, change = library.corrections.make(CorrectionKind.MERGE, MR_YOON, YOON)
    (found,) = library.corrections.all()
    assert (found.id, found.kind, found.entity, found.into) == (made, CorrectionKind.MERGE, MR_YOON, YOON)
    assert (found.article, found.names) == (None, ())
    assert change.said == "“Yoon” is the same as “Yoon Suk Yeol” everywhere"


@pytest.mark.parametrize(
    ("kind", "entity", "into", "names", "said"),
    [
        (CorrectionKind.RENAME, YOON, MR_YOON, (), "“Yoon Suk Yeol” is now named “Yoon” in this article"),
        (CorrectionKind.RETYPE, HAVANA, CUBA, (), "“Havana” is a place in this article"),
        (
            CorrectionKind.SPLIT,
            YOON,
            MR_YOON,
            ("Mr Yoon",),
            "“Mr Yoon” is “Yoon”, not “Yoon Suk Yeol” in this article",
        ),
        (CorrectionKind.HIDE, HAVANA, None, (), "“Havana” is hidden in this article"),
    ],
)
def test_every_kind_is_said_and_kept_for_one_article(library, *, kind, entity, into, names, said):
    _, change = library.corrections.make(kind, entity, into, names=names, article=article(1))
    (found,) = library.corrections.of(article(1).id)
    assert change.said == said
    assert (found.kind, found.article, found.into, found.names) == (kind, article(1).id, into, names)
    assert library.corrections.of(article(2).id) == ()


def test_corrections_for_everywhere_hold_in_every_article_in_their_order(library):
    library.corrections.make(CorrectionKind.HIDE, HAVANA)
    library.corrections.make(CorrectionKind.MERGE, MR_YOON, YOON, article=article(1))
    library.corrections.make(CorrectionKind.HIDE, YOON)
    kinds = [(c.kind, c.sequence) for c in library.corrections.of(article(1).id)]
    assert kinds == [(CorrectionKind.HIDE, 1), (CorrectionKind.MERGE, 2), (CorrectionKind.HIDE, 3)]


def test_a_correction_is_taken_back_and_done_again(library):
    _, change = library.corrections.make(CorrectionKind.HIDE, HAVANA)
    before = library.corrections.all()
    undone = library.undo(change)
    assert library.corrections.all() == ()
    library.undo(undone)
    assert library.corrections.all() == before


def test_what_was_corrected_is_listed_with_where_it_holds_the_last_one_first(library):
    library.corrections.make(CorrectionKind.MERGE, MR_YOON, YOON, article=article(1))
    library.corrections.make(CorrectionKind.HIDE, HAVANA)
    assert [(made.said, made.title) for made in library.corrections.made()] == [
        ("“Havana” is hidden", ""),
        ("“Yoon” is the same as “Yoon Suk Yeol”", "Headline 1"),
    ]


def test_a_date_is_corrected_in_one_article_at_a_time(library):
    may = EntityName(EntityType.DATE, "May"), EntityName(EntityType.PERSON, "May")
    with pytest.raises(UsageError):
        library.corrections.make(CorrectionKind.RETYPE, *may)
    library.corrections.make(CorrectionKind.RETYPE, *may, article=article(1))
    library.corrections.make(CorrectionKind.HIDE, may[0])
    assert [found.article for found in library.corrections.all()] == [article(1).id, None]


def test_an_older_correction_is_removed_from_the_list(library):
    made, _ = library.corrections.make(CorrectionKind.HIDE, HAVANA)
    assert library.corrections.remove([made, "none"]).said == "1 correction removed"
    assert library.corrections.all() == ()


@pytest.mark.parametrize(
    ("kind", "entity", "into", "names"),
    [
        (CorrectionKind.MERGE, YOON, None, ()),
        (CorrectionKind.MERGE, YOON, YOON, ()),
        (CorrectionKind.HIDE, YOON, MR_YOON, ()),
        (CorrectionKind.SPLIT, YOON, MR_YOON, ()),
        (CorrectionKind.RENAME, YOON, MR_YOON, ("Mr Yoon",)),
        (CorrectionKind.RENAME, YOON, EntityName(EntityType.PERSON, " "), ()),
        (CorrectionKind.HIDE, EntityName(EntityType.PERSON, ""), None, ()),
    ],
)
def test_a_correction_that_says_nothing_is_refused(library, kind, entity, into, names):
    with pytest.raises(UsageError):
        library.corrections.make(kind, entity, into, names=names)
    assert library.corrections.all() == ()
