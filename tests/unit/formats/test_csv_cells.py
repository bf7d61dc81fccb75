"""Cells of CSV files: what a spreadsheet may make of them, and numbers that can be read in two ways."""

from pathlib import Path

import pytest

from lmstudio.core.landmarks import from_names
from lmstudio.errors import TableError
from lmstudio.formats.tables import csv_cells, csv_table


@pytest.mark.parametrize("sign", ["\n=", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_a_line_feed_and_wide_signs_begin_formulas_too(sign: str) -> None:
    assert csv_cells.guard(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize(
    ("delimiter", "cells", "doubted"),
    [
        (";", ("12,5", "1.234"), "1.234"),
        (";", ("1.234", "12,5"), "1.234"),
        ("\t", ("1,234", "12.5"), "1,234"),
        (";", ("12,5", "0.75"), ""),
        (";", ("1.234", "2.345"), ""),
        (";", ("1,234", "2,345"), ""),
        (";", ("1,234", "7"), ""),
    ],
)
def test_a_number_that_may_mean_thousands_is_refused(
    tmp_path: Path, delimiter: str, cells: tuple[str, str], doubted: str
) -> None:
    lines = [("image", "landmark", "x", "y"), ("a.png", "sella", *cells)]
    (tmp_path / "t.csv").write_text("\n".join(delimiter.join(line) for line in lines), encoding="utf-8")
    schema = from_names(["sella"])
    if not doubted:
        (label,) = csv_table.read(tmp_path / "t.csv", schema)
        assert label.point.xy == tuple(float(each.replace(",", ".")) for each in cells)
        return
    with pytest.raises(TableError, match=f"others a point, so “{doubted}” may mean thousands"):
        csv_table.read(tmp_path / "t.csv", schema)
