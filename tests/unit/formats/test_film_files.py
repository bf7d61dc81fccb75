"""Folders with a file for each film, where several films have one name."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import film_files, registry, tracing_svg
from lmstudio.formats.matching import imported_labels

SCHEMA = from_names(["sella", "nasion"])
ALIKE = ("study/a/one/001.png", "study/b/one/001.PNG", "study/b/two/001.png", "study/b/two/002.png")


def films(paths: Sequence[str]) -> tuple[Image, ...]:
    return tuple(Image(f"film-{k:04}", path, 400, 300) for k, path in enumerate(paths, start=1))


def test_films_of_one_name_lie_in_as_many_of_their_folders_as_tell_them_apart() -> None:
    named = film_files.name_files(films(ALIKE), ".txt", Path("out"), deep=True)
    assert list(named) == ["a/one/001.txt", "b/one/001.txt", "b/two/001.txt", "002.txt"]
    assert [image.path for image in named.values()] == list(ALIKE)
    near = film_files.name_files(films(["a/x.png", "b/x.png"]), ".txt", Path("out"), deep=True)
    assert list(near) == ["a/x.txt", "b/x.txt"]


@pytest.mark.parametrize(
    ("paths", "deep"),
    [
        (["a/x.png", "b/x.png"], False),
        (["a/x.png", "a/x.jpg"], True),
        (["x.png", "X.jpg"], True),
        (["a/x.png", "A/X.png"], True),
        (["../x.png", "a/x.png"], True),
        (["C:/x.png", "D:/x.png"], True),
        (["/x.png", "/a/../x.png"], True),
    ],
)
def test_what_no_folder_tells_apart_or_leads_out_of_it_is_refused(paths: list[str], deep: bool) -> None:
    with pytest.raises(TableError, match="would both be written"):
        film_files.name_files(films(paths), ".txt", Path("out"), deep=deep)


@pytest.mark.parametrize("name", ["labelme", "yolo-pose"])
def test_points_of_films_of_one_name_come_back_to_the_right_films(name: str, tmp_path: Path) -> None:
    each, project = registry.find_format(name), Project(SCHEMA, films(ALIKE))
    points = {
        image.id: Annotation({"sella": Point((k + 1.0, 2.0)), "nasion": Point((3.0, k + 4.0))})
        for k, image in enumerate(project.images)
    }
    assert each.write is not None
    assert each.read is not None
    assert each.write(tmp_path / "out", project.with_annotations(points), {}) == ()
    matched = imported_labels.match(project, each.read(tmp_path / "out", SCHEMA), where=tmp_path)
    assert matched.unknown == ()
    found = {key: {n: point.xy for n, point in one.points.items()} for key, one in matched.annotations.items()}
    assert found == {
        key: {n: pytest.approx(point.xy, abs=0.01) for n, point in one.points.items()}
        for key, one in points.items()
    }


def test_drawings_of_films_of_one_name_are_of_each(tmp_path: Path) -> None:
    project = Project(SCHEMA, films(["a/x.png", "b/x.png"]))
    points = {"film-0002": Annotation({"sella": Point((5.0, 6.0))})}
    assert tracing_svg.write(tmp_path / "out", project.with_annotations(points)) == ("film-0001",)
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.svg")] == ["out/b/x.svg"]
