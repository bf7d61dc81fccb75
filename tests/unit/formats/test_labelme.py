import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image as Picture

from lmstudio.core.annotation import Annotation, Point, Visibility
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.keypoints import labelme
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings
from lmstudio.imaging import display, film_reading
from tests.unit.formats.films import PROJECT, SCHEMA
from tests.unit.imaging import made

LABELLED = PROJECT.with_annotations(
    {"film-0001": Annotation({"sella": Point((0.0, 2.25)), "左 gonion": Point(None, Visibility.ABSENT)})}
)


def written(folder: Path, project: Project = LABELLED) -> dict[str, Any]:
    labelme.write(folder, project, {})
    content: dict[str, Any] = json.loads((folder / "ä 1.json").read_text(encoding="utf-8"))
    return content


def test_the_centre_of_the_first_pixel_is_half_a_pixel_from_the_corner(tmp_path: Path) -> None:
    (shape,) = written(tmp_path)["shapes"]
    assert shape["points"] == [[0.5, 2.75]]
    assert (shape["label"], shape["shape_type"]) == ("sella", "point")


def test_there_is_what_labelme_needs_to_open_it(tmp_path: Path) -> None:
    content = written(tmp_path)
    assert set(content) == {"version", "flags", "shapes", "imagePath", "imageData", "imageHeight", "imageWidth"}
    assert (content["imageHeight"], content["imageWidth"], content["imageData"]) == (30, 40, None)
    assert content["flags"] == {"absent: 左 gonion": True}
    assert sorted(each.name for each in tmp_path.iterdir()) == ["three.json", "ä 1.json", "映画 #2 %41.json"]


def test_labelme_finds_the_film_from_where_the_file_lies(tmp_path: Path) -> None:
    source = tmp_path / "films" / "ä 1.png"
    labelme.write(tmp_path / "out", LABELLED, {"film-0001": source})
    content = json.loads((tmp_path / "out" / "ä 1.json").read_text(encoding="utf-8"))
    assert content["imagePath"] == "../films/ä 1.png"
    found = labelme.read(tmp_path / "out", SCHEMA)
    matched = imported_labels.match(PROJECT, found, places={"film-0001": source})
    assert list(matched.annotations) == ["film-0001"]


def test_a_dicom_film_has_a_picture_beside_the_file_as_it_is_shown_first(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    source = made.write(
        made.dataset(made.ramp(), WindowCenter=2000, WindowWidth=1500), tmp_path / "in" / "skull.dcm"
    )
    project = Project(SCHEMA, (Image("film-0001", "in/skull.dcm", 20, 12),))
    project = project.with_annotations({"film-0001": Annotation({"sella": Point((1.0, 2.0))})})
    labelme.write(tmp_path / "out", project, {"film-0001": source})
    content = json.loads((tmp_path / "out" / "skull.json").read_text(encoding="utf-8"))
    assert (content["imagePath"], content["filmPath"]) == ("skull.dcm.png", "../in/skull.dcm")
    with Picture.open(tmp_path / "out" / "skull.dcm.png") as picture:
        shown = np.asarray(picture)
    film = film_reading.read_film(source)
    assert shown.dtype == np.uint8
    assert np.array_equal(shown, display.apply_window(film.pixels, display.default_window(film)))
    found = labelme.read(tmp_path / "out", SCHEMA)
    matched = imported_labels.match(project, found, places={"film-0001": source})
    assert matched.annotations == project.annotations
    labelme.write(tmp_path / "ids", project.without_file_names(), {"film-0001": source})
    assert [each.name for each in (tmp_path / "ids").iterdir()] == ["film-0001.json"]


def test_a_tiff_has_a_picture_that_is_upright(tmp_path: Path) -> None:
    stored = np.arange(12, dtype=np.uint8).reshape(4, 3)
    Picture.fromarray(stored).save(tmp_path / "skull.tif", tiffinfo={274: 6})
    project = Project(SCHEMA, (Image("film-0001", "skull.tif", 4, 3),))
    labelme.write(tmp_path / "out", project, {"film-0001": tmp_path / "skull.tif"})
    with Picture.open(tmp_path / "out" / "skull.tif.png") as picture:
        assert np.array_equal(np.asarray(picture), np.rot90(stored, -1))


def test_a_dicom_film_that_cannot_be_read_is_named_itself(tmp_path: Path) -> None:
    source = tmp_path / "skull.dcm"
    source.write_bytes(bytes(128) + b"DICM" + bytes(9))
    labelme.write(
        tmp_path / "out", Project(SCHEMA, (Image("film-0001", "skull.dcm", 2, 2),)), {"film-0001": source}
    )
    content = json.loads((tmp_path / "out" / "skull.json").read_text(encoding="utf-8"))
    assert content["imagePath"] == "../skull.dcm"
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_the_names_of_the_files_stay_here_where_the_reader_wants_it(tmp_path: Path) -> None:
    sources = {image.id: tmp_path / image.name for image in PROJECT.images}
    labelme.write(tmp_path / "out", LABELLED.without_file_names(), sources)
    files = sorted((tmp_path / "out").iterdir())
    assert [each.name for each in files] == ["film-0001.json", "film-0002.json", "film-0003.json"]
    assert not [each for each in files if "png" in each.read_text(encoding="utf-8")]


def test_other_shapes_and_other_flags_are_passed_over(tmp_path: Path) -> None:
    content = written(tmp_path)
    polygon = {"label": "mandible", "shape_type": "polygon", "points": [[0, 0], [1, 1], [2, 0]]}
    content |= {"shapes": [polygon, *content["shapes"]], "flags": {"blurred": True, "absent: sella": False}}
    (tmp_path / "ä 1.json").write_text(json.dumps(content), encoding="utf-8")
    assert [label.landmark for label in labelme.read(tmp_path, SCHEMA)] == ["sella"]


@pytest.mark.parametrize("way", [{}, {"imagePath": None}, {"imagePath": ""}, {"imagePath": " "}])
def test_a_file_without_the_way_to_its_film_is_that_of_the_film_of_its_name(
    tmp_path: Path, way: dict[str, object]
) -> None:
    shape = {"label": "sella", "points": [[1, 2]]}
    (tmp_path / "three.json").write_text(json.dumps({"shapes": [shape], **way}), encoding="utf-8")
    matched = imported_labels.match(PROJECT, labelme.read(tmp_path, SCHEMA))
    assert matched.annotations == {"film-0003": Annotation({"sella": Point((0.5, 1.5))})}


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ({"points": [[1, 2]]}, r"At shapes\[0\]: “label” is missing"),
        ({"label": "sella", "points": []}, r"At shapes\[0\]: 0 numbers were found, x and y were expected"),
        ({"label": "sella", "points": [[1, 2, 3]]}, "3 numbers were found"),
        ({"label": "sella", "points": [[1, None]]}, r"points\[0\]\[1\]: “None” is not a number"),
        ({"label": ["sella"], "points": [[1, 2]]}, r"shapes\[0\].label: a text was expected, a list was found"),
    ],
)
def test_what_is_wrong_is_told_with_its_file_and_place(tmp_path: Path, shape: object, message: str) -> None:
    path = tmp_path / "three.json"
    path.write_text(json.dumps({"shapes": [shape]}), encoding="utf-8")
    with pytest.raises(TableError, match=message) as caught:
        labelme.read(tmp_path, SCHEMA)
    assert caught.value.where == str(path)


def test_two_films_never_share_a_file(tmp_path: Path) -> None:
    twice = Project(SCHEMA, (Image("film-0001", "a/1.png", 4, 3), Image("film-0002", "a/1.JPG", 4, 3)))
    with pytest.raises(TableError, match=r"would both be written to 1\.json"):
        labelme.write(tmp_path, twice, {})
    assert list(tmp_path.iterdir()) == []


def shape(label: str, *places: tuple[float, float], **kind: str) -> dict[str, Any]:
    return {"label": label, "points": [list(xy) for xy in places], **kind}


def findings_of(folder: Path, *shapes: dict[str, Any]) -> tuple[list[Label], Findings]:
    content = {"imagePath": "a/ä 1.png", "shapes": list(shapes)}
    (folder / "ä 1.json").write_text(json.dumps(content), encoding="utf-8")
    findings = Findings()
    return labelme.read(folder, SCHEMA, findings=findings), findings


def test_a_landmark_that_is_no_point_is_told(tmp_path: Path) -> None:
    square = (1, 1), (5, 1), (5, 5)
    found, findings = findings_of(
        tmp_path,
        shape("sella", (3, 4), shape_type="point"),
        shape("sella", *square, shape_type="polygon"),
        shape("head", *square, shape_type="rectangle"),
        shape("左 gonion", (1, 1), (2, 1), shape_type="circle"),
        shape("Größe “A”", *square),
    )
    assert [(each.landmark, each.point.xy) for each in found] == [("sella", (3, 4))]
    assert findings.other_shapes == [("a/ä 1.png", "左 gonion"), ("a/ä 1.png", "Größe “A”")]
    assert findings.warnings() == (
        "Not drawn as points in the source, left out: 左 gonion of a/ä 1.png, Größe “A” of a/ä 1.png.",
    )


def test_a_point_of_several_places_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"At shapes\[0\]: a point was expected, 2 were found"):
        findings_of(tmp_path, shape("sella", (3, 4), (5, 6), shape_type="point"))
