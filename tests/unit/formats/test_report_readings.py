"""The pages of a report on films of one subject, and on two readings."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lmstudio.analysis.measurements.evaluation import Blank, Why
from lmstudio.analysis.measurements.film_readings import Reading
from lmstudio.analysis.measurements.propagation import Spread
from lmstudio.analysis.observers import reader_comparison
from lmstudio.analysis.observers.read_films import ReaderPoints, ReadFilms
from lmstudio.analysis.superimposition import measure_changes
from lmstudio.analysis.superimposition.shifts import Displacement, Shift
from lmstudio.analysis.tracing.average_head import Tissue
from lmstudio.analysis.tracing.outlines import TracedCurve
from lmstudio.analysis.tracing.tracings import Tracing
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.geometry import XY
from lmstudio.core.image import Image
from lmstudio.formats import measurement_files
from lmstudio.formats.report.pdf_paper import Paper
from lmstudio.formats.report.report_contents import LaterFilm, SubjectContents
from lmstudio.formats.report.report_pdf import FilmReport
from lmstudio.formats.superimposition_svg import COLOURS
from tests.unit.analysis.measurements.invented import face
from tests.unit.formats.test_report_pdf import KEYS, NOW, RULER, SCHEMA

DEFINITIONS = measurement_files.cephalometric()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Any]]:
    """Every line of text, and the colour of every line, that is put on a page from now on."""
    found: dict[str, list[Any]] = {"texts": [], "bold": [], "colours": []}
    write, line = Paper.write_text, Paper.draw_line

    def heard(self: Paper, at: XY, text: str, **how: Any) -> None:
        found["texts"].append(text)
        found["bold"] += [text] if how.get("bold") else []
        write(self, at, text, **how)

    def seen(self: Paper, places: Sequence[XY], **how: Any) -> None:
        found["colours"].append(how.get("colour"))
        line(self, places, **how)

    monkeypatch.setattr(Paper, "write_text", heard)
    monkeypatch.setattr(Paper, "draw_line", seen)
    return found


def reading(value: float, error: float) -> Reading:
    return Reading(value, Spread(error, "A"))


def outline(x: float) -> Tracing:
    return Tracing((TracedCurve("jaw", Tissue.BONE, ((x, 0.0), (x + 50, 80.0))),), ())


def test_a_subject_is_drawn_in_colours_and_says_what_is_within_the_error(
    tmp_path: Path, drawn: dict[str, list[Any]]
) -> None:
    first = {"SNA": reading(80.0, 1.0), "SNB": reading(78.0, 1.0), "ANB": Reading(Blank(Why.MISSING, ("B",)))}
    later = {"SNA": reading(81.0, 1.0), "SNB": reading(73.0, 1.0), "ANB": reading(4.0, 1.0)}
    first["FHI"], later["FHI"] = reading(0.62, 0.01), reading(0.68, 0.01)
    changes = measure_changes.changes(DEFINITIONS, first, later, first, years=2.0)
    steps = (
        Displacement("Pog", Shift(3.0, 0.5), Shift(-0.04, 0.5)),
        Displacement("Me", Shift(0.1, None), Shift(0.0, 0.1)),
    )
    subject = SubjectContents(
        title="film-0001, film-0002",
        films=(("film-0001", outline(0)), ("film-0002", outline(3))),
        in_mm=True,
        laid_on="S-N at S",
        names={key: each.name for key, each in DEFINITIONS.measurements.items()},
        later=(LaterFilm("film-0001 to film-0002, 2.0 years", changes, steps),),
        notes=("N moves forward.",),
        forwards="S-N",
    )
    with FilmReport(NOW) as report:
        report.add_subject(subject)
        assert report.save(tmp_path / "one.pdf") == frozenset()
    assert set(COLOURS[:2]) <= set(drawn["colours"])
    assert {"film-0001", "film-0002", "S-N at S", "50 mm", "N moves forward."} <= set(drawn["texts"])
    assert {"SNA – Maxilla to cranial base [°]", "+1.0", "2.8", "+0.5", "within the error"} <= set(drawn["texts"])
    assert {"SNB – Mandible to cranial base [°]", "−5.0", "−2.5", "changed", "Pog", "moved"} <= set(drawn["bold"])
    assert {"needs B", "error not known", "0.0"} <= set(drawn["texts"])
    # Shares with two decimals: 1.96 times the root of 2 hundredths squared is 0.03, and the change 0.03 a year.
    assert {"0.62", "0.68", "+0.06", "0.03", "+0.03"} <= set(drawn["bold"])
    assert "−0.0" not in drawn["texts"]
    # Without porion or orbitale forwards is not along Frankfort.
    assert any("Forwards is along S-N of the first film" in text for text in drawn["texts"])


def test_two_readings_are_told_by_measurement_and_by_landmark(tmp_path: Path, drawn: dict[str, list[Any]]) -> None:
    images = tuple(Image(f"film-000{k}", f"{k}.png", 1700, 2200, spacing=RULER) for k in range(3))
    places = {KEYS[key]: Point((x * 10 + 300, y * 10 + 600)) for key, (x, y) in face().items()}
    first = {image.id: Annotation(places) for image in images}
    # The second reader is off by 0.3 mm downwards everywhere, and by one millimetre more at B on one film.
    lower = {name: replace(each, xy=(each.xy[0], each.xy[1] + 3)) for name, each in places.items() if each.xy}
    second = dict.fromkeys(first, Annotation(lower))
    b = lower[KEYS["B"]]
    assert b.xy is not None
    second["film-0002"] = Annotation({**lower, KEYS["B"]: replace(b, xy=(b.xy[0], b.xy[1] + 10))})
    compared = reader_comparison.compare(
        ReadFilms(images, SCHEMA),
        ReaderPoints("first", first),
        ReaderPoints("second", second),
        [measurement_files.load_library().find("steiner")],
    )
    with FilmReport(NOW) as report:
        report.add_observers(compared)
        report.save(tmp_path / "one.pdf")
    texts = drawn["texts"]
    assert {"Observers", "first less second on 3 films.", "Landmarks, mm", "SNB [°]", "Pog′"} <= set(texts)
    assert "Below 25 films no error figure is reliable." in texts
    row = texts[texts.index("S") : texts.index("S") + 9]
    assert row[:3] == ["S", "3", "0.30"]
    assert row[-1] == "100"
