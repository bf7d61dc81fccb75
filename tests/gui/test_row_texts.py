"""A value in the window and in the report: the same number, which stands to its limits as it does in truth."""

from collections.abc import Iterator

import pytest

from lmstudio import language
from lmstudio.analysis.measurements.film_readings import Reading
from lmstudio.analysis.measurements.judgement import SURE, Circumstances, Patient, judge
from lmstudio.analysis.measurements.measured_films import MeasuredRow
from lmstudio.analysis.measurements.norms import Sex
from lmstudio.analysis.measurements.propagation import Spread
from lmstudio.core.geometry import SpacingOrigin
from lmstudio.formats import measurement_files
from lmstudio.formats.report import report_texts
from lmstudio.formats.tables import measurement_table
from lmstudio.gui.analysis import row_texts

LIBRARY = measurement_files.load_library()


@pytest.fixture
def german() -> Iterator[None]:
    """The program in German, for its decimal signs."""
    language.translate_with(None, "de")
    yield
    language.translate_with(None)


def told(
    analysis: str, measure: str, value: float, off: float | None, about: Circumstances | None = None
) -> MeasuredRow:
    """A row whose value may be off by so much, 95 of 100 times."""
    found = LIBRARY.find(analysis)
    row = next(row for row in found.rows if row.measure == measure)
    spread = Spread() if off is None else Spread(off / SURE, "A")
    verdict = judge(value, spread.error, row, found, about=about or Circumstances(), others={})
    return MeasuredRow(found, row, Reading(value, spread), verdict)


@pytest.mark.parametrize(
    ("analysis", "measure", "value", "off", "text"),
    [
        # Steiner's norm ends at 84: 84.04 is beyond it, which 84.0 would not be; 83.96 is within, as 84.0 is.
        ("steiner", "SNA", 84.04, None, "84.04°"),
        ("steiner", "SNA", 83.96, None, "84.0°"),
        ("steiner", "SNA", 79.96, None, "79.96°"),
        ("steiner", "SNA", 82.31, 0.94, "82.31 ± 0.94°"),
        # 86.14 less 2.08 is 84.06, decidedly beyond; 86.1 less 2.1 would be 84.0.
        ("steiner", "SNA", 86.14, 2.08, "86.14 ± 2.08°"),
        ("steiner", "SNA", 86.24, 2.08, "86.2 ± 2.1°"),
        # Not decided, whichever side 84.0 is on.
        ("steiner", "SNA", 84.04, 1.5, "84.0 ± 1.5°"),
        # 2.7 less 1.8 is 0.9000000000000001 for a computer.
        ("downs", "U1-APog mm", 0.93, None, "0.9 mm"),
        ("downs", "NA-APog", -0.04, 1.5, "0.0 ± 1.5°"),
        # The classes end at 0.65 and at 25.
        ("isbi", "FHI", 0.648, None, "0.648"),
        ("isbi", "FHI", 0.654, None, "0.65"),
        ("spine", "Cobb", 24.96, None, "24.96°"),
        ("spine", "Cobb", 25.04, None, "25.0°"),
    ],
)
def test_a_value_is_told_alike_and_on_its_side_of_the_limit(
    analysis: str, measure: str, value: float, off: float | None, text: str
) -> None:
    row = told(analysis, measure, value, off)
    assert report_texts.value(row).replace("\N{THIN SPACE}", " ") == text
    unit = {"deg": "°", "mm": " mm"}.get(row.measurement.unit, "")
    number, _, error = text.removesuffix(unit).partition(" ± ")
    assert row_texts.value_text(row) == f"{number}{unit}"
    assert row_texts.error_text(row) == f"± {error or '?'}"


def test_a_norm_has_the_same_numbers_in_the_window_the_report_and_the_table() -> None:
    # 134.3 / 1.08 = 124.3519 and 6.8 / 1.08 = 6.2963.
    man = Circumstances(Patient(sex=Sex.MALE), SpacingOrigin.RULER)
    (band,) = told("mcnamara", "Co-Gn", 120.0, None, man).verdict.bands
    assert (
        row_texts.norm_text(band) == "124.35 ± 6.3 (mean, SD), men, divided by 1.08, the enlargement of its films"
    )
    assert report_texts.norm(band) == "men 124.35 ± 6.3 SD"
    assert measurement_table.norm_words(band) == "m 124.35 ± 6.3, divided by 1.08"


@pytest.mark.usefixtures("german")
def test_decimals_in_the_window_are_written_as_in_the_report() -> None:
    row = told("downs", "AB-NPog", -4.62, 0.5)
    assert row_texts.value_text(row) == "−4,62°"
    assert row_texts.error_text(row) == "± 0,50"
    assert report_texts.value(row) == "−4,62 ± 0,50°"
    (band,) = row.verdict.bands
    assert row_texts.norm_text(band) == "−4,6 ± 3,7 (mean, SD)"
