"""Which columns of a landmark table mean something, however they are called."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.landmarks import from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.tables import csv_table

CEPH = from_names(["sella", "nasion", "subspinale"])
FILMS = Project(CEPH, (Image("film-0001", "images/001.jpg", 40, 30), Image("film-0002", "images/002.jpg", 40, 30)))


def imported(path: Path) -> Project:
    matched = imported_labels.match(FILMS, csv_table.read(path, CEPH), where=path)
    assert matched.unknown == ()
    return FILMS.with_annotations(matched.annotations)


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "labels.csv"
    path.write_bytes(text.encode("utf-8"))
    return path


@pytest.mark.parametrize("spell", [str.upper, str.title, lambda name: name.replace("_", " ").capitalize()])
def test_no_column_is_passed_over_for_its_capitals(tmp_path: Path, spell: Callable[[str], str]) -> None:
    project = FILMS.with_annotations(
        {
            "film-0001": Annotation(
                {
                    "sella": Point((1.0, 2.0), Visibility.OCCLUDED, Origin.PREDICTED, 0.5, (1.5, 2.5), "round 1"),
                    "nasion": Point(None, Visibility.ABSENT),
                }
            )
        }
    )
    csv_table.write_long(tmp_path / "ours.csv", project)
    header, rest = (tmp_path / "ours.csv").read_text(encoding="utf-8").split("\n", 1)
    path = written(tmp_path, ",".join(map(spell, header.strip().split(","))) + "\n" + rest)
    assert imported(path).annotation("film-0001") == project.annotation("film-0001")


def test_columns_that_differ_in_capitals_alone_are_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "image,landmark,X,x,y\n001.jpg,sella,99,1,2\n")
    with pytest.raises(TableError, match="“x” appears twice"):
        csv_table.read(path, CEPH)


@pytest.mark.parametrize("columns", ["width,height", "Image width,Image height"])
@pytest.mark.parametrize(
    "table", ["image,{},landmark,x,y\n001.jpg,{},sella,1,2\n", "image,{},sella_x,sella_y\n001.jpg,{},1,2\n"]
)
def test_places_on_a_copy_of_another_size_are_refused(tmp_path: Path, table: str, columns: str) -> None:
    image = FILMS.images[0]
    path = written(tmp_path, table.format(columns, f"{image.width}.0,{image.height}"))
    assert len(imported(path).annotation(image.id).points) == 1
    path = written(tmp_path, table.format(columns, f"{image.width // 2},{image.height // 2}"))
    with pytest.raises(TableError, match="pixels in the source"):
        imported(path)


@pytest.mark.parametrize(
    "text",
    [
        "image,landmark,x,y,V,Likelihood\n"
        "001.jpg,sella,1,2,2,\n001.jpg,nasion,3,4,0,\n001.jpg,subspinale,5,6,1,0.25\n",
        "image,sella_x,sella_y,sella_v,nasion_x,nasion_y,nasion_v,subspinale_x,subspinale_y,subspinale_v,"
        "subspinale_likelihood\n001.jpg,1,2,2,3,4,0,5,6,1.0,0.25\n",
    ],
    ids=["long", "wide"],
)
def test_numbers_of_visibility_and_likelihoods_of_networks_are_not_passed_over(tmp_path: Path, text: str) -> None:
    assert imported(written(tmp_path, text)).annotation("film-0001").points == {
        "sella": Point((1.0, 2.0)),
        "subspinale": Point((5.0, 6.0), Visibility.OCCLUDED, Origin.PREDICTED),
    }
