"""Any sequence of changes can be taken back to where it began, and done again."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.changes import Change, Turn
from reader.library.opening import open_library
from reader.model.correction import CorrectionKind, EntityName
from reader.model.entity import EntityType
from reader.model.metadata import MetadataField
from tests.examples import examples
from tests.library.builders import article, content, new, passage

NAMES = st.sampled_from(["Cuba", "cuba", "Korea", "Séoul"])
ARTICLES = st.lists(st.integers(0, 4).map(article), min_size=1, max_size=5)
ACTIONS = st.one_of(
    st.tuples(st.just("read"), ARTICLES, st.booleans()),
    st.tuples(st.just("tag"), ARTICLES, NAMES),
    st.tuples(st.just("untag"), ARTICLES, NAMES),
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("note"), st.integers(0, 4).map(article), st.sampled_from(["", "mine", "yours"])),
    st.tuples(st.just("keep"), st.integers(0, 4), NAMES),
    st.tuples(st.just("delete"), st.integers(0, 3), st.none()),
    st.tuples(st.just("requote"), st.integers(0, 3), st.sampled_from(["Mr Yoon", "Havana"])),
    st.tuples(st.just("gather"), st.integers(0, 3), st.integers(0, 3)),
    st.tuples(st.just("correct"), NAMES, st.none()),
    st.tuples(st.just("title"), st.integers(0, 4).map(article), NAMES),
)


def act(library, action) -> list[Change]:  # noqa: C901 - a flat list of all that can be done
    """Do one thing; what cannot be done now is nothing."""
    kind, one, other = action
    excerpts = library.excerpt_search.select()
    chosen = excerpts[one : one + 1] if isinstance(one, int) else []
    match kind:
        case "read":
            return [library.marks.set_read(one, read=other)]
        case "tag":
            return [library.tags.add(one, [other])]
        case "untag":
            return [library.tags.remove([a.id for a in one], [other])]
        case "rename":
            return [library.tags.rename(one, other)]
        case "note":
            return [library.notes.set(one, other)]
        case "keep":
            return [library.excerpts.keep(new(one, tags=(other,)))[1]]
        case "delete":
            return [library.excerpts.delete(chosen)]
        case "requote":
            return [library.excerpts.place(excerpt, passage(other)) for excerpt in chosen]
        case "gather":
            put = library.dossiers.put("Visit", chosen)
            dossier = library.dossiers.all()[0].id
            order = list(library.dossiers.excerpts(dossier))
            order.insert(other, order.pop(0)) if order else None
            return [put, library.dossiers.arrange(dossier, order, 1)]
        case "correct":
            return [library.corrections.make(CorrectionKind.HIDE, EntityName(EntityType.PLACE, one))[1]]
        case _:
            return [library.metadata.correct(one, {MetadataField.TITLE: other})]


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTIONS, max_size=12))
def test_all_changes_are_taken_back_and_done_again(tmp_path_factory, actions):
    library, _ = open_library(tmp_path_factory.mktemp("changes") / "library.db", backup=False)
    library.store.value("PRAGMA synchronous = OFF")  # what is tried here is no power cut
    before = content(library)
    changes = [change for action in actions for change in act(library, action)]
    after = content(library)
    undone = [library.undo(change) for change in reversed(changes)]
    assert content(library) == before
    again = [library.undo(change) for change in reversed(undone)]
    assert content(library) == after
    assert {change.turn for change in undone} <= {Turn.UNDONE}
    assert [change.what for change in again] == [change.what for change in changes]
    library.close()


def test_a_change_of_many_rows_is_one_transaction(library, path):
    many = [article(number) for number in range(5000)]
    version = library.store.value("PRAGMA data_version")
    other, _ = open_library(path)
    change = library.marks.set_read(many, read=True)
    assert change.said == "5,000 articles marked read"
    assert other.changed_elsewhere()
    assert len(other.marks.read()) == 5000
    assert library.store.value("PRAGMA data_version") == version
    other.close()
