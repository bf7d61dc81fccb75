"""Label files in subfolders, as YOLO, Roboflow and LabelMe lay them."""

import json
import sys
from pathlib import Path

import pytest

from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import registry
from lmstudio.formats.keypoints import labelme, yolo_pose
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.tables import isbi
from tests.unit.formats import raw
from tests.unit.formats.raw import NAMES, PROJECT, SCHEMA

LINE = "0 .5 .5 1 1 .25 .5 2 .5 .25 2 .75 .125 2 .125 .75 2\n"
DATA = "kpt_shape: [4, 3]\nnames: {0: skull}\n"


def yolo(folder: Path, *files: str) -> Path:
    folder.mkdir()
    (folder / "data.yaml").write_text(DATA)
    (folder / "README.roboflow.txt").write_text("no labels")
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(LINE)
    return folder


def shapes(path: Path, film: str | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    shape = {"label": "sella", "points": [[len(str(path)), 2]]}
    path.write_text(json.dumps({"shapes": [shape], **({} if film is None else {"imagePath": film})}))
    return path


@pytest.mark.parametrize(
    "files",
    [
        ("labels/1.txt", "labels/2.txt"),
        ("labels/train/1.txt", "labels/val/2.txt"),
        ("train/labels/1.txt", "valid/labels/2.txt"),
        ("labels/train/patient-a/1.txt", "labels/2.txt"),
        ("export/dataset/labels/1.txt", "export/dataset/labels/2.txt"),
    ],
)
def test_label_files_of_yolo_are_found_in_every_layout(tmp_path: Path, files: tuple[str, ...]) -> None:
    folder = yolo(tmp_path / "set", *files)
    matched = imported_labels.match(PROJECT, yolo_pose.read(folder, SCHEMA))
    assert matched.unknown == ()
    assert {key: tuple(each.points) for key, each in matched.annotations.items()} == {
        "film-0001": NAMES,
        "film-0002": NAMES,
    }


@pytest.mark.parametrize(
    ("files", "films", "without_images"),
    [
        (("labels/train/1.txt", "labels/val/1.txt"), {"images/train/1", "images/val/1"}, {"train/1", "val/1"}),
        (("train/labels/1.txt", "valid/labels/1.txt"), {"train/images/1", "valid/images/1"}, None),
        (
            ("labels/a/1.txt", "labels/b/1.txt", "labels/b/2.txt"),
            {"images/a/1", "images/b/1", "2"},
            {"a/1", "b/1", "2"},
        ),
    ],
)
def test_films_of_one_name_are_told_by_where_their_label_files_lie(
    tmp_path: Path, files: tuple[str, ...], films: set[str], without_images: set[str] | None
) -> None:
    folder = yolo(tmp_path / "set", *files)
    assert {label.image for label in yolo_pose.read(folder, SCHEMA)} == (without_images or films)
    (folder / "images").mkdir()
    assert {label.image for label in yolo_pose.read(folder, SCHEMA)} == films


def test_label_files_of_labelme_are_found_in_subfolders_and_told_apart(tmp_path: Path) -> None:
    folder = tmp_path / "all"
    shapes(folder / "patient-a" / "1.json", "1.png")
    shapes(folder / "patient-b" / "1.json", "1.png")
    shapes(folder / "patient-b" / "again" / "1.json", "..\\films\\1.png")
    shapes(folder / "patient-b" / "2.json")
    assert labelme.recognises(folder)
    films = {label.image for label in labelme.read(folder, SCHEMA)}
    assert films == {"patient-a/1.png", "patient-b/1.png", "..\\films\\1.png", "2"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_label_files_in_linked_folders_are_read_once_and_circles_end(tmp_path: Path) -> None:
    shapes(tmp_path / "archive" / "1.json")
    folder = tmp_path / "all"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / name).symlink_to(tmp_path / "archive")
    (tmp_path / "archive" / "round").symlink_to(folder)
    assert [label.image for label in labelme.read(folder, SCHEMA)] == ["1"]


def test_what_is_hidden_and_what_archives_add_is_no_label_file(tmp_path: Path) -> None:
    shapes(tmp_path / "all" / "1.json")
    for name in ("._1.json", "__MACOSX/1.json", ".cache/1.json"):
        shapes(tmp_path / "all" / name).write_bytes(b"\0")
    assert [label.image for label in labelme.read(tmp_path / "all", SCHEMA)] == ["1"]


def test_texts_beside_a_folder_of_json_are_of_isbi(tmp_path: Path) -> None:
    points = {"1.png": dict(zip(NAMES, ((1, 2), (3, 4), (5, 6), (7, 8)), strict=True))}
    folder = raw.isbi(tmp_path, points)
    shapes(folder / "old" / "1.json")
    assert registry.recognise_format(folder).name == "isbi"


def test_label_files_that_lie_deeper_than_their_format_reads_are_named(tmp_path: Path) -> None:
    raw.isbi(tmp_path, {"1.png": {"sella": (1, 2)}})
    with pytest.raises(TableError, match="in its subfolders, such as all"):
        isbi.read(tmp_path, SCHEMA)
    (tmp_path / "empty").mkdir()
    with pytest.raises(TableError, match=r"There is no label file in this folder \("):
        isbi.read(tmp_path / "empty", SCHEMA)


def on_films(folder: Path, name: str, *paths: str) -> dict[str, list[str]]:
    """The landmarks that get points, by the paths of the project's films."""
    films = tuple(Image(f"film-{k:04}", path, raw.WIDTH, raw.HEIGHT) for k, path in enumerate(paths, start=1))
    reader = registry.find_format(name).read
    assert reader is not None
    matched = imported_labels.match(Project(SCHEMA, films), reader(folder, SCHEMA))
    assert matched.unknown == ()
    return {
        image.path: list(matched.annotations[image.id].points)
        for image in films
        if image.id in matched.annotations
    }


@pytest.mark.parametrize(
    ("files", "films"),
    [
        (("labels/train/1.txt", "labels/val/1.txt"), ("images/train/1.png", "images/val/1.png")),
        (("train/labels/1.txt", "valid/labels/1.txt"), ("train/images/1.png", "valid/images/1.png")),
        (("labels/a/1.txt", "labels/b/1.txt"), ("../set/images/a/1.dcm", "../set/images/b/1.dcm")),
    ],
)
def test_films_of_one_name_in_two_folders_get_each_its_own_points(
    tmp_path: Path, files: tuple[str, ...], films: tuple[str, ...]
) -> None:
    folder = yolo(tmp_path / "set", *files)
    (folder / files[1]).write_text("0 .5 .5 1 1 .25 .5 2 0 0 0 0 0 0 0 0 0\n")
    assert on_films(folder, "yolo-pose", *films) == {films[0]: list(NAMES), films[1]: ["sella"]}


def test_files_of_labelme_beside_films_of_one_name_get_each_its_own_points(tmp_path: Path) -> None:
    folder = tmp_path / "all"
    shapes(folder / "a" / "1.json", "1.png")
    shape = {"label": "nasion", "points": [[1, 2]]}
    (folder / "b").mkdir()
    (folder / "b" / "1.json").write_text(json.dumps({"imagePath": "1.png", "shapes": [shape]}))
    assert on_films(folder, "labelme", "all/a/1.png", "all/b/1.png") == {
        "all/a/1.png": ["sella"],
        "all/b/1.png": ["nasion"],
    }
