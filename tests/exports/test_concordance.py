"""Concordance lines for spreadsheets and programs."""

import csv
import io

from reader.exports.concordance import COLUMNS, line_record, write_csv
from reader.exports.formats.csv import unguarded
from reader.inquiry.concordance import concordance_lines
from tests.builders import article

WHOLE = article("=Rivers", "=a new River Bends", publisher="Wikinews", date="2007-02")
(LINE,) = concordance_lines(WHOLE, [(7, 12)])


def test_written_lines_come_back_and_none_is_a_formula():
    out = io.StringIO(newline="")
    write_csv([LINE], out)
    [row] = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert (unguarded(row["left"]), row["hit"], row["right"]) == ("=a new ", "River", " Bends")
    assert (row["date"], row["publisher"]) == ("2007-02", "Wikinews")
    assert not any(cell.startswith("=") for cell in row.values())


def test_a_record_has_every_column_and_null_for_what_is_not_known():
    (bare,) = concordance_lines(article("T", "river"), [(0, 5)])
    assert tuple(line_record(bare)) == COLUMNS
    assert line_record(bare)["date"] is None
