"""Show all excerpts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.command import Command, Context

if TYPE_CHECKING:
    from reader.app.screens.desk import Desk
    from reader.model.excerpt import Excerpt


def run(desk: Desk) -> None:
    """Show all excerpts; the one chosen there is read in its article."""
    from reader.app.screens.excerpts import ExcerptsScreen  # noqa: PLC0415 - loaded when first opened

    def chosen(excerpt: Excerpt | None) -> None:
        desk.status.hush()  # what was undone there was said there
        if excerpt is not None:
            desk.read(excerpt.article)
            desk.kept.go_to(excerpt.id)

    desk.app.push_screen(ExcerptsScreen(desk.newsroom, desk.undoing, desk.citing, desk.options), chosen)


COMMAND = Command(
    id="excerpts",
    title="Show all excerpts",
    keys="E",
    contexts=(Context.ANYWHERE,),
    run=run,
    help="Every passage that was kept, in all articles; Enter there opens the article at the place.",
)
