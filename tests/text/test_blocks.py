"""Paragraphs, lists, quotations and tables as lines."""

from __future__ import annotations

from reader.text.blocks import BlockWriter, joined


def test_paragraphs_stand_apart():
    writer = BlockWriter()
    writer.paragraph("One.")
    writer.paragraph("  ")
    writer.paragraph("Two.")
    assert joined(writer.blocks) == "One.\n\nTwo."


def test_items_of_a_tight_list_follow_each_other_with_their_numbers():
    writer = BlockWriter()
    writer.paragraph("Lamps:")
    writer.open_list(9)
    for text in ("nine", "ten"):
        writer.open_item()
        writer.paragraph(text, tight=True)
        writer.close_level()
    writer.close_list()
    writer.paragraph("End.")
    assert joined(writer.blocks) == "Lamps:\n\n9. nine\n10. ten\n\nEnd."


def test_what_an_item_goes_on_with_is_indented():
    writer = BlockWriter()
    writer.open_list()
    writer.open_item()
    writer.paragraph("first\nline", tight=True)
    writer.paragraph("second")
    assert joined(writer.blocks) == "- first\n  line\n\n  second"


def test_lines_of_a_quotation_are_marked_at_every_depth():
    writer = BlockWriter()
    writer.open_quote()
    writer.open_quote()
    writer.paragraph("inner\nmost")
    writer.close_level()
    writer.paragraph("outer")
    assert joined(writer.blocks) == "> > inner\n> > most\n\n> outer"


def test_rows_of_one_table_follow_each_other_and_two_tables_do_not():
    writer = BlockWriter()
    writer.row(["Port", "Tonnes"])
    writer.row(["Rye", "88"])
    writer.row(["", ""])
    writer.end_rows()
    writer.row(["Other"])
    assert joined(writer.blocks) == "Port\tTonnes\nRye\t88\n\nOther"
