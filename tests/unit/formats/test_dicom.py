"""Points as DICOM objects: read again with highdicom and pydicom, as a PACS would."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from pydicom.uid import generate_uid

from lmstudio.analysis.measurements import landmark_keys
from lmstudio.analysis.measurements.measured_films import Chosen
from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin, of_shape
from lmstudio.core.landmarks import Landmark, Schema
from lmstudio.core.project import Image, Project
from lmstudio.formats import measurement_files, registry, schema_files
from tests.unit.analysis.measurements.invented import face
from tests.unit.imaging import made

sr = pytest.importorskip("highdicom.sr", reason="highdicom is not installed: pip install --no-deps highdicom")

SCHEMA = Schema("tiny", (Landmark("sella", "S"), Landmark("Größe “A”"), Landmark("gonion", "Go")))
POINTS = {
    "sella": Point((0.0, 3.25)),
    "Größe “A”": Point((12.5, 7.0), Visibility.OCCLUDED, Origin.PREDICTED),
    "gonion": Point(None, Visibility.ABSENT),
}
ID, BIRTH = "MRN-123", "19700102"
IDENTITY = {"PatientID": ID, "PatientBirthDate": BIRTH, "PatientSex": "F", "AccessionNumber": "ACC-9"}
STUDY = {
    "StudyInstanceUID": generate_uid(),
    "SeriesInstanceUID": generate_uid(),
    "StudyID": "study-7",
    "StudyDate": "20200304",
    "StudyTime": "1011",
    "WindowCenter": 2000,
    "WindowWidth": 1500,
}
FORMATS = ("dicom-sr", "dicom-gsps")


def film(path: Path, **attributes: Any) -> Path:
    return made.write(made.dataset(made.ramp(), **{**IDENTITY, **STUDY, **attributes}), path)


def project(points: Mapping[str, Point] = POINTS, path: str = "skull.dcm") -> Project:
    whole = Project(SCHEMA, (Image("film-0001", path, 20, 12),))
    return whole.with_annotations({"film-0001": Annotation(points)})


def exported(name: str, folder: Path, source: Path, what: Project | None = None) -> pydicom.Dataset:
    write = registry.find_format(name).write
    assert write is not None
    assert write(folder / "out", what or project(), {"film-0001": source}) == ()
    (path,) = (folder / "out").iterdir()
    return pydicom.dcmread(path)


@pytest.mark.parametrize("name", FORMATS)
def test_an_object_refers_to_its_film_and_belongs_to_its_study(name: str, tmp_path: Path) -> None:
    source = film(tmp_path / "skull.dcm")
    before, after = pydicom.dcmread(source), exported(name, tmp_path, source)
    assert after.StudyInstanceUID == before.StudyInstanceUID
    assert after.SeriesInstanceUID != before.SeriesInstanceUID
    assert after.SOPInstanceUID != before.SOPInstanceUID
    references = [each.value for each in after.iterall() if each.keyword == "ReferencedSOPInstanceUID"]
    assert set(references) == {before.SOPInstanceUID}
    assert str(before.SeriesInstanceUID) in str(after)


def test_points_of_a_report_count_from_the_corner_of_the_first_pixel(tmp_path: Path) -> None:
    exported("dicom-sr", tmp_path, film(tmp_path / "skull.dcm"))
    report = sr.srread(tmp_path / "out" / "skull.sr.dcm")
    groups = report.content.get_planar_roi_measurement_groups()
    found = {each.tracking_identifier: each for each in groups}
    assert set(found) == {"sella", "Größe “A”"}
    assert np.asarray(found["sella"].roi.value).tolist() == [[0.5, 3.75]]
    assert np.asarray(found["Größe “A”"].roi.value).tolist() == [[13.0, 7.5]]
    said = {each.name.meaning: each.value.meaning for each in found["Größe “A”"].get_qualitative_evaluations()}
    assert said == {"Visibility": "Occluded", "Origin": "Predicted"}
    assert found["sella"].get_qualitative_evaluations() == []
    assert (report.CompletionFlag, report.VerificationFlag) == ("PARTIAL", "UNVERIFIED")


def test_a_landmark_has_the_same_code_on_every_film_and_no_other_has_it(tmp_path: Path) -> None:
    codes: set[tuple[str, str]] = set()
    for missing in SCHEMA.names:
        points = {name: Point((k + 1.0, 2.0)) for k, name in enumerate(SCHEMA.names) if name != missing}
        (tmp_path / missing).mkdir()
        exported("dicom-sr", tmp_path / missing, film(tmp_path / missing / "skull.dcm"), project(points))
        groups = sr.srread(tmp_path / missing / "out" / "skull.sr.dcm").content.get_planar_roi_measurement_groups()
        codes |= {(each.finding_type.meaning, each.finding_type.value) for each in groups}
    assert len(codes) == len(dict(codes)) == len({code for _, code in codes}) == len(SCHEMA)


def small_face(spacing: Spacing) -> Project:
    """An invented face on a film of 20 by 12 pixels, of whose points one is predicted."""
    schema = schema_files.find_schema("cephalometric-19")
    keys = landmark_keys.match_keys(measurement_files.cephalometric(), schema)
    places = {name: face()[key] for key, name in keys.items() if key in face()}
    least = [min(xy[axis] for xy in places.values()) for axis in (0, 1)]
    scale = min(
        side / max(xy[axis] - least[axis] for xy in places.values()) for axis, side in ((0, 18.0), (1, 10.0))
    )
    points = {
        name: Point(((x - least[0]) * scale, (y - least[1]) * scale), origin=Origin.PREDICTED)
        if name == "menton"
        else Point(((x - least[0]) * scale, (y - least[1]) * scale))
        for name, (x, y) in places.items()
    }
    image = Image("film-0001", "skull.dcm", 20, 12, spacing=spacing)
    return Project(schema, (image,)).with_annotations({"film-0001": Annotation(points)})


def measurements(folder: Path, what: Project) -> Any:
    """The one group of measurements that are of no region."""
    exported("dicom-sr", folder, film(folder / "skull.dcm"), what)
    (group,) = sr.srread(folder / "out" / "skull.sr.dcm").content.get_image_measurement_groups()
    return group


def test_a_report_has_the_measurements_beside_the_points(tmp_path: Path) -> None:
    what = small_face(Spacing(2.0, 2.0, SpacingOrigin.CALIBRATED))
    group = measurements(tmp_path, what)
    found = {each.name.value: each for each in group.get_measurements()}
    values = measured(what)
    assert len(found) == len(values) > 60
    for key, value in values.items():
        assert found[f"measure-{key}"].value == pytest.approx(value, abs=1e-4)
    assert found["measure-SNA"].unit.value == "deg"
    assert found["measure-N-Me"].unit.value == "mm"
    assert found["measure-PFH/AFH"].unit.value == "%"
    assert found["measure-FHI"].unit.value == "1"
    said = {each.name.meaning: each.value.meaning for each in group.get_qualitative_evaluations()}
    assert said == {"Spacing": "Calibrated", "Origin": "Predicted", "Uncertainty": "Chance-errors"}


def test_without_spacing_a_report_has_no_lengths(tmp_path: Path) -> None:
    group = measurements(tmp_path, small_face(UNKNOWN_SPACING))
    units = {each.unit.value for each in group.get_measurements()}
    assert units == {"deg", "%", "1"}


def measured(what: Project) -> dict[str, float]:
    """The cephalometric measurements that are not blank."""
    schema, (image,) = what.schema, what.images
    chosen = Chosen([measurement_files.everything()], schema)
    (points,) = chosen.points(image, what.annotation(image.id))
    found = points.values(row.measure for row in measurement_files.everything().rows)
    return {key: value for key, value in found.items() if isinstance(value, float)}


def test_a_spine_has_the_code_of_cobb(tmp_path: Path) -> None:
    schema = schema_files.find_schema("spine-68")
    points = {name: Point((2.0 + 3 * (k % 2) + 0.02 * k, 0.16 * k)) for k, name in enumerate(schema.names)}
    image = Image("film-0001", "skull.dcm", 20, 12)
    what = Project(schema, (image,)).with_annotations({"film-0001": Annotation(points)})
    codes = [
        (each.name.value, each.name.scheme_designator) for each in measurements(tmp_path, what).get_measurements()
    ]
    assert codes[0] == ("285285000", "SCT")


def test_points_of_a_presentation_state_count_from_the_corner_of_the_first_pixel(tmp_path: Path) -> None:
    state = exported("dicom-gsps", tmp_path, film(tmp_path / "skull.dcm"))
    (annotation,) = state.GraphicAnnotationSequence
    points = annotation.GraphicObjectSequence
    assert [list(each.GraphicData) for each in points] == [[0.5, 3.75], [13.0, 7.5]]
    assert {(each.GraphicType, each.GraphicAnnotationUnits) for each in points} == {("POINT", "PIXEL")}
    assert [each.UnformattedTextValue for each in annotation.TextObjectSequence] == ["S", "Größe “A” (predicted)"]


@pytest.mark.parametrize(
    ("spacing", "expected"),
    [
        (Spacing(0.1, 0.2, SpacingOrigin.DETECTOR), ("PresentationPixelSpacing", [0.2, 0.1])),
        (Spacing(1 / 3, 1 / 7, SpacingOrigin.RULER), ("PresentationPixelSpacing", [1 / 7, 1 / 3])),
        (of_shape(0.75), ("PresentationPixelAspectRatio", [3, 4])),
        (UNKNOWN_SPACING, ("PresentationPixelAspectRatio", [1, 1])),
    ],
)
def test_a_presentation_state_leaves_the_pixels_in_their_shape(
    tmp_path: Path, spacing: Spacing, expected: tuple[str, list[float]]
) -> None:
    what = project().with_spacings({"film-0001": spacing})
    (area,) = exported("dicom-gsps", tmp_path, film(tmp_path / "skull.dcm"), what).DisplayedAreaSelectionSequence
    said = {each.keyword: list(each.value) for each in area if each.keyword.startswith("PresentationPixel")}
    assert said == {expected[0]: pytest.approx(expected[1])}


@pytest.mark.parametrize(("interpretation", "shape"), [("MONOCHROME1", "INVERSE"), ("MONOCHROME2", "IDENTITY")])
def test_a_presentation_state_leaves_the_film_as_bright_as_it_was(
    tmp_path: Path, interpretation: str, shape: str
) -> None:
    source = film(tmp_path / "skull.dcm", PhotometricInterpretation=interpretation)
    state = exported("dicom-gsps", tmp_path, source)
    assert state.PresentationLUTShape == shape
    (voi,) = state.SoftcopyVOILUTSequence
    assert (float(voi.WindowCenter), float(voi.WindowWidth)) == (2000, 1500)


@pytest.mark.parametrize(
    "windows",
    [{"WindowCenter": [500, 100], "WindowWidth": [200, 0]}, {"WindowWidth": None}, {"WindowCenter": [1, 2]}],
    ids=["no width", "none", "of other numbers"],
)
def test_a_film_whose_windows_are_none_has_its_points_all_the_same(
    tmp_path: Path, windows: dict[str, Any]
) -> None:
    state = exported("dicom-gsps", tmp_path, film(tmp_path / "skull.dcm", **windows))
    assert len(state.GraphicAnnotationSequence[0].GraphicObjectSequence) == 2
    assert "SoftcopyVOILUTSequence" not in state


@pytest.mark.parametrize(("given", "said"), [({}, ""), ({"Laterality": "L"}, "L")], ids=["unknown", "left"])
def test_a_presentation_state_says_which_side_the_film_shows(
    tmp_path: Path, given: dict[str, str], said: str
) -> None:
    assert exported("dicom-gsps", tmp_path, film(tmp_path / "skull.dcm", **given)).Laterality == said


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.skipif(shutil.which("dciodvfy") is None, reason="dciodvfy (dicom3tools) is not installed")
def test_another_program_finds_no_error_in_an_object(name: str, tmp_path: Path) -> None:
    exported(name, tmp_path, film(tmp_path / "skull.dcm"))
    (path,) = (tmp_path / "out").iterdir()
    found = subprocess.run(["dciodvfy", str(path)], capture_output=True, text=True, check=False)
    assert "Error" not in found.stdout + found.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_who_the_patient_is_is_said_only_where_files_may_be_named(name: str, tmp_path: Path) -> None:
    source = film(tmp_path / "skull.dcm")
    named = exported(name, tmp_path / "a", source)
    assert (named.PatientName, named.PatientID, named.PatientBirthDate) == (made.PATIENT, ID, BIRTH)
    unnamed = exported(name, tmp_path / "b", source, project().without_file_names())
    (path,) = (tmp_path / "b" / "out").iterdir()
    assert path.name.startswith("film-0001.")
    content = path.read_bytes()
    for word in (made.PATIENT, ID, BIRTH, "ACC-9", "study-7", "20200304", "skull"):
        assert word.encode() not in content
    assert unnamed.PatientName == ""


def test_a_name_in_another_character_set_is_the_same(tmp_path: Path) -> None:
    source = film(tmp_path / "skull.dcm", SpecificCharacterSet="ISO_IR 100", PatientName="Müller^Jörg")
    assert str(exported("dicom-sr", tmp_path, source).PatientName) == "Müller^Jörg"


BEYOND = {"sella": Point((-0.6, 3.0))}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("points", [{}, BEYOND, {"gonion": POINTS["gonion"]}], ids=["none", "beyond", "absent"])
def test_a_film_without_points_on_it_is_left_out(name: str, tmp_path: Path, points: dict[str, Point]) -> None:
    write = registry.find_format(name).write
    assert write is not None
    source = film(tmp_path / "skull.dcm")
    assert write(tmp_path / "out", project(points), {"film-0001": source}) == ("film-0001",)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", ["missing", "raster", "other size", "no study", "damaged", "unknown"])
def test_a_film_that_is_not_that_dicom_file_is_left_out(name: str, tmp_path: Path, kind: str) -> None:
    write = registry.find_format(name).write
    assert write is not None
    source = tmp_path / "skull.dcm"
    if kind == "raster":
        source.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 600)
    elif kind == "other size":
        made.write(made.dataset(made.ramp(30, 40), **STUDY), source)
    elif kind == "no study":
        made.write(made.dataset(made.ramp()), source)
    elif kind == "damaged":
        source.write_bytes(film(source).read_bytes()[:400])
    sources = {} if kind == "unknown" else {"film-0001": source}
    assert write(tmp_path / "out", project(), sources) == ("film-0001",)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_film_is_never_overwritten(name: str, tmp_path: Path) -> None:
    write = registry.find_format(name).write
    assert write is not None
    source = film(tmp_path / "skull.dcm")
    before = source.read_bytes()
    assert write(tmp_path, project(), {"film-0001": source}) == ()
    assert source.read_bytes() == before


BAD: dict[str, tuple[str, list[str]]] = {
    "StudyDate": ("DA", ["unknown", "20260230", "2020-03-04", "02012026", "20200304\\20200305"]),
    "PatientBirthDate": ("DA", ["00000000", "19701301", "1970"]),
    "StudyTime": ("TM", ["10:11", "noon", "256060"]),
    "PatientSex": ("CS", ["X", "m", "FEMALE", "\xe9"]),
    "PatientID": ("LO", ["7" * 65, "a\\b", "caf\xe9"]),
    "PatientName": ("PN", ["N" * 65 + "^A", "M\xfcller", "a=b=c=d"]),
    "AccessionNumber": ("SH", ["A" * 17]),
    "StudyID": ("SH", ["S" * 17]),
    "ReferringPhysicianName": ("PN", ["Dr^\xe4"]),
    "Laterality": ("CS", ["links"]),
    "RescaleType": ("LO", ["R" * 65]),
    "VOILUTFunction": ("CS", ["CURVED"]),
    "WindowCenterWidthExplanation": ("LO", ["E" * 65]),
    "WindowWidth": ("DS", ["wide", "0"]),
    "RescaleSlope": ("DS", ["steep", "1.0"]),
}
"""Attributes of a film that are optional for a new object, how they are written, and what they must not say."""
GREY = (
    "Laterality",
    "RescaleType",
    "VOILUTFunction",
    "WindowCenterWidthExplanation",
    "WindowWidth",
    "RescaleSlope",
)
"""Those that a report has no use for."""
CASES = [(keyword, value) for keyword, (_representation, values) in BAD.items() for value in values]


def spoiled(path: Path, keyword: str, value: str) -> Path:
    """A film that says that of an attribute, byte by byte, and nothing of its characters."""
    representation = BAD[keyword][0]
    whole = pydicom.dcmread(film(path))
    tag = pydicom.tag.Tag(keyword)
    data = value.encode("latin-1")
    data += b" " * (len(data) % 2)
    whole[tag] = pydicom.dataelem.RawDataElement(tag, representation, len(data), data, 0, False, True, True)
    whole.save_as(path)
    return path


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(("keyword", "value"), CASES, ids=[f"{keyword}-{value[:9]}" for keyword, value in CASES])
def test_a_bad_optional_attribute_is_left_out_and_said(
    name: str, keyword: str, value: str, tmp_path: Path
) -> None:
    write = registry.find_format(name).write
    assert write is not None
    source = spoiled(tmp_path / "skull.dcm", keyword, value)
    omitted: dict[str, tuple[str, ...]] = {}
    assert write(tmp_path / "out", project(), {"film-0001": source}, omitted=omitted) == ()
    if name == "dicom-sr" and keyword in GREY:
        assert not omitted
    else:
        assert keyword in omitted["film-0001"]
    (path,) = (tmp_path / "out").iterdir()
    made_of_it = pydicom.dcmread(path)
    assert made_of_it.StudyInstanceUID == STUDY["StudyInstanceUID"]
    assert value.encode("latin-1") not in path.read_bytes() or len(value) < 5
    if keyword in IDENTITY or keyword in ("StudyDate", "StudyTime", "StudyID", "PatientName"):
        assert not made_of_it.get(keyword)
    for other in {*IDENTITY, "StudyDate"} - {keyword}:
        assert str(made_of_it.get(other)) == {**IDENTITY, **STUDY}[other]


@pytest.mark.parametrize("said", ["ISO_IR 100", "ISO_IR 192", "\\ISO 2022 IR 87"])
def test_a_character_set_that_is_one_is_followed(said: str, tmp_path: Path) -> None:
    name = "Yamada^Tarou=山田^太郎" if "87" in said else "Müller^Jörg"
    source = film(tmp_path / "skull.dcm", SpecificCharacterSet=said.split("\\"), PatientName=name)
    assert str(exported("dicom-sr", tmp_path, source).PatientName) == name


@pytest.mark.parametrize("said", ["NONSENSE", "UTF-8 oder so"])
@pytest.mark.parametrize("name", FORMATS)
def test_a_name_in_an_unknown_character_set_is_not_guessed(name: str, said: str, tmp_path: Path) -> None:
    source = film(tmp_path / "skull.dcm", SpecificCharacterSet="ISO_IR 100", PatientName="Müller^Jörg")
    whole = source.read_bytes()
    source.write_bytes(whole.replace(b"ISO_IR 100", said.encode()[:10].ljust(10)))
    omitted: dict[str, tuple[str, ...]] = {}
    write = registry.find_format(name).write
    assert write is not None
    assert write(tmp_path / "out", project(), {"film-0001": source}, omitted=omitted) == ()
    assert omitted == {"film-0001": ("PatientName",)}


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_not_copied_at_all_is_not_found_wrong(name: str, tmp_path: Path) -> None:
    source = spoiled(tmp_path / "skull.dcm", "PatientSex", "X")
    omitted: dict[str, tuple[str, ...]] = {}
    write = registry.find_format(name).write
    assert write is not None
    unnamed = project().without_file_names()
    assert write(tmp_path / "out", unnamed, {"film-0001": source}, omitted=omitted) == ()
    assert omitted == {}


@pytest.mark.parametrize("keyword", ["StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID"])
def test_a_film_is_referred_to_by_its_uid_as_it_is(keyword: str, tmp_path: Path) -> None:
    source = film(tmp_path / "skull.dcm", **{keyword: "1.2.840.99999.7"})
    source.write_bytes(source.read_bytes().replace(b"1.2.840.99999.7", b"1.2.840.99999.x"))
    write = registry.find_format("dicom-sr").write
    assert write is not None
    assert write(tmp_path / "out", project(), {"film-0001": source}) == ()
    assert b"1.2.840.99999.x" in (tmp_path / "out" / "skull.sr.dcm").read_bytes()
