"""Reports as PDF."""

import math
import re
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lmstudio import language
from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.judgement import UNKNOWN_PATIENT, Patient
from lmstudio.analysis.measurements.measured_films import Chosen
from lmstudio.analysis.measurements.norms import Sex
from lmstudio.analysis.tracing import tracings
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin
from lmstudio.core.image import Image
from lmstudio.errors import TableError
from lmstudio.formats import measurement_files, schema_files
from lmstudio.formats.measurement_files import cephalometric
from lmstudio.formats.report import sheets
from lmstudio.formats.report.pdf_paper import Paper
from lmstudio.formats.report.report_contents import FilmContents, Occasion, ReportMark
from lmstudio.formats.report.report_pdf import FilmReport
from lmstudio.formats.report.sheets import A4, LETTER, SHEETS, PaperSize
from tests.unit.analysis.measurements.invented import face

SCHEMA = schema_files.find_schema("cephalometric-45")
KEYS = landmark_keys.match_keys(cephalometric(), SCHEMA)
LIBRARY = measurement_files.load_library()
NOW = Occasion("Report of measurements", "Landmark Studio", datetime(2026, 1, 2, tzinfo=UTC))
RULER = Spacing(0.1, 0.1, SpacingOrigin.RULER)


def contents(
    points: dict[str, XY] | None = None,
    *,
    spacing: Spacing = RULER,
    analyses: tuple[str, ...] = ("steiner",),
    patient: Patient = UNKNOWN_PATIENT,
    title: str = "film-0001",
    predicted: tuple[str, ...] = (),
    facts: tuple[tuple[str, str], ...] = (("Pixel spacing", "0.1 mm/px"),),
) -> FilmContents:
    """An invented face on a film of noise, measured."""
    placed = {
        KEYS[key]: Point(
            (x * 10 + 300, y * 10 + 600),
            origin=Origin.PREDICTED if key in predicted else Origin.MANUAL,
            expected_error_px=9.0 if key in predicted else None,
        )
        for key, (x, y) in (face() if points is None else points).items()
    }
    annotation = Annotation(placed)
    image = Image("film-0001", "a.png", 1700, 2200, spacing=spacing)
    chosen = Chosen([LIBRARY.find(each) for each in analyses], SCHEMA)
    noise = np.random.default_rng(0).integers(0, 256, (2200, 1700), dtype=np.uint8)
    return FilmContents(
        title,
        facts,
        noise,
        (1700, 2200),
        spacing,
        tuple(ReportMark(name[:3], each.xy, each.by_reader) for name, each in placed.items() if each.xy),
        tracings.trace_film(cephalometric(), SCHEMA, image, annotation),
        chosen.measure(image, annotation, patient=patient).rows,
        final=not predicted,
    )


def write(
    path: Path, films: Sequence[FilmContents], sheet: PaperSize = A4, *, life_size: bool = False
) -> frozenset[str]:
    """Write a report; the characters that its font lacks."""
    with FilmReport(NOW, sheet, life_size=life_size) as report:
        for film in films:
            report.add_film(film)
        return report.save(path)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every line of text that is written from now on."""
    lines: list[str] = []
    before = Paper.write_text

    def heard(self: Paper, at: XY, text: str, **how: Any) -> None:
        lines.append(text)
        before(self, at, text, **how)

    monkeypatch.setattr(Paper, "write_text", heard)
    return lines


def streams(document: bytes) -> list[bytes]:
    """What the document holds, unpacked."""
    found = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", document, re.DOTALL)
    made = []
    for each in found:
        try:
            made.append(zlib.decompress(each))
        except zlib.error:
            made.append(each)
    return made


def test_a_report_is_for_archives_and_small(tmp_path: Path) -> None:
    path = tmp_path / "one.pdf"
    assert write(path, [contents()]) == frozenset()
    document = path.read_bytes()
    whole = b"\n".join([document, *streams(document)])
    assert document.startswith(b"%PDF-1.7")
    assert b"<pdfaid:part>2</pdfaid:part>" in whole
    assert b"<pdfaid:conformance>U</pdfaid:conformance>" in whole
    assert whole.count(b"/S /GTS_PDFA1") == 1
    fonts = whole.count(b"/Subtype /Type0")
    assert fonts == 2 == whole.count(b"/FontFile2 ") == whole.count(b"/ToUnicode ")
    assert b"/Helvetica" not in whole
    assert not [word for word in (b"/JavaScript", b"/EmbeddedFile", b"/Encrypt") if word in whole]
    # The film is noise, which no compression makes smaller.
    assert len(document) < 1_000_000


def test_the_same_report_is_made_twice(tmp_path: Path) -> None:
    made = []
    for name in ("a.pdf", "b.pdf"):
        write(tmp_path / name, [contents()])
        document = (tmp_path / name).read_bytes()
        # These are of the system's clock, whatever the library is told.
        document = re.sub(rb'xmp:(ModifyDate|MetadataDate)="[^"]*"', b"", document)
        made.append(re.sub(rb"/ID \[[^\]]*\]", b"", document))
    assert made[0] == made[1]


def test_what_a_film_is_measured_by_is_told(tmp_path: Path, written: list[str]) -> None:
    young = Patient(14.0, Sex.FEMALE)
    film = contents(analyses=("steiner", "ricketts", "mcnamara"), patient=young, predicted=("S", "B"))
    write(tmp_path / "one.pdf", [film])
    assert {"film-0001", "DRAFT", "Steiner", "Pixel spacing", "SNA", "ANB"} <= set(written)
    assert "82 (± 2)" in written
    assert any(text.startswith(("women 66.7 ± ", "women 61")) for text in written)
    assert any(re.fullmatch(r"\d+\.\d ± \d+\.\d° ○", text) for text in written)
    assert any("divided by 1.08" in text for text in written)
    assert any(text.startswith(("S: SNA", "B: ")) for text in written)
    assert any("rests on predicted points" in text for text in written)
    assert any("schematic, not traced" in text for text in written)
    assert "50 mm (by ruler)" in written


def test_without_spacing_there_are_angles_only_and_it_is_said(tmp_path: Path, written: list[str]) -> None:
    write(tmp_path / "one.pdf", [contents(spacing=UNKNOWN_SPACING)])
    assert any(text.startswith("No scale") for text in written)
    assert any("needs the spacing" in text for text in written)
    assert any(re.match(r"\d+\.\d( ± \d+\.\d)?°", text) for text in written)
    assert not [text for text in written if re.match(r"−?\d+\.\d.* mm$", text)]


@pytest.mark.parametrize(
    "points",
    [
        {key: face()[key] for key in ("S", "N", "A")},
        {key: (10.0 * k, 5.0 * k) for k, key in enumerate(face())},
        face("looks-left"),
    ],
    ids=["three", "one line", "looks left"],
)
def test_odd_films_have_a_report(points: dict[str, XY], tmp_path: Path) -> None:
    film = contents(points, analyses=("all", "steiner", "jarabak"))
    assert write(tmp_path / "one.pdf", [film]) == frozenset()
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF")


def lengths(document: bytes) -> set[float]:
    """The lengths (mm, to a hundredth) of all lines from one place to another that the document draws."""
    drawn = b"\n".join(streams(document))
    number = rb"(-?\d+\.?\d*)"
    lines = re.findall(rb"%s %s m\s+%s %s l\s" % (number, number, number, number), drawn)
    ends = (tuple(map(float, each)) for each in lines)
    return {round(math.dist(each[:2], each[2:]) / 72 * 25.4, 2) for each in ends}


@pytest.mark.parametrize("sheet", [A4, LETTER], ids=lambda sheet: sheet.id)
def test_a_tracing_is_printed_in_life_size(sheet: PaperSize, tmp_path: Path, written: list[str]) -> None:
    film = contents()
    write(tmp_path / "one.pdf", [film], sheet, life_size=True)
    document = (tmp_path / "one.pdf").read_bytes()
    found = lengths(document)
    assert 50.0 in found
    for plane in film.tracing.planes:
        # The film has a tenth of a millimetre to each pixel.
        assert round(math.dist(plane.start, plane.end) / 10, 1) in {round(each, 1) for each in found}
    box = re.search(rb"/MediaBox \[0 0 (\d+\.?\d*) (\d+\.?\d*)\]", document)
    assert box is not None
    sides = [float(side) / 72 * 25.4 for side in box.groups()]
    assert sides == pytest.approx([sheet.width, sheet.height], abs=0.01)
    assert any("This bar must measure 50 mm" in text for text in written)


def test_what_cannot_be_printed_in_its_size_is_said_to_be_so(tmp_path: Path, written: list[str]) -> None:
    write(tmp_path / "one.pdf", [contents(spacing=UNKNOWN_SPACING)], life_size=True)
    assert "There is no life-size page: the size of the pixels is not known." in written
    large = Spacing(0.5, 0.5, SpacingOrigin.RULER)
    write(tmp_path / "two.pdf", [contents(spacing=large)], life_size=True)
    assert "There is no life-size page: the landmarks do not fit on A4." in written
    assert not any("This bar must measure" in text for text in written)


def test_paper_is_that_of_the_place() -> None:
    names = {"en_US": LETTER, "es_MX": LETTER, "English_Canada": LETTER, "de_DE": A4, "en_GB.UTF-8": A4, "C": A4}
    assert {name: sheets.usual(name) for name in names} == names
    assert sheets.usual() in SHEETS.values()


def test_characters_without_a_letter_in_the_font_are_told(tmp_path: Path, written: list[str]) -> None:
    film = contents(facts=(("Patient", "王小明 Müller Παπαδοπούλου Ágnes Dvořák"),))
    assert write(tmp_path / "one.pdf", [film]) == {"王", "小", "明"}
    assert any("a character that the font of this report lacks" in text for text in written)


def test_a_set_of_films_is_one_report_and_none_is_refused(tmp_path: Path, written: list[str]) -> None:
    films = [contents(title=f"film-000{k}") for k in (1, 2)]
    write(tmp_path / "both.pdf", films)
    assert {"film-0001", "film-0002"} <= set(written)
    with pytest.raises(TableError, match="None of these films"):
        write(tmp_path / "none.pdf", [])
    assert not (tmp_path / "none.pdf").exists()


def test_decimals_are_written_as_the_language_does(tmp_path: Path, written: list[str]) -> None:
    language.translate_with(lambda text: text, "de")
    try:
        write(tmp_path / "one.pdf", [contents()])
    finally:
        language.translate_with(None)
    assert any(re.match(r"\d+,\d ± \d+,\d°", text) for text in written)


def test_what_the_tables_say_is_told_in_the_language_of_the_reader(tmp_path: Path, written: list[str]) -> None:
    words = {
        "mandible behind the norm": "Unterkiefer hinter der Norm",
        "Mandible to cranial base": "Unterkiefer zur Schädelbasis",
        "second-hand": "aus zweiter Hand",
        "Steiner": "Steiners Analyse",
    }
    points = {key: xy for key, xy in face().items() if key != "B"} | {"B": (20.0, 90.0)}
    language.translate_with(lambda text: words.get(text, text), "de")
    try:
        write(tmp_path / "one.pdf", [contents(points)])
    finally:
        language.translate_with(None)
    told = set(written)
    assert {"Steiners Analyse", "Unterkiefer zur Schädelbasis", "aus zweiter Hand"} <= told
    assert "▼ Unterkiefer hinter der" in told
    assert "Mandible to cranial base" not in told
    # By these names measurements are found again in tables, whatever the language.
    assert {"SNA", "SNB", "interincisal"} <= told


def test_primes_are_of_names_and_apostrophes_of_sentences(tmp_path: Path, written: list[str]) -> None:
    points = {key: xy for key, xy in face().items() if key != "Pog'"}
    film = contents(points, analyses=("soft-tissue",), facts=(("Error", "readers' points"),))
    write(tmp_path / "one.pdf", [film])
    assert any("needs" in text and "Pog′" in text for text in written)
    assert "Upper lip to Sn-Pog′" in written
    assert "readers’ points" in written
