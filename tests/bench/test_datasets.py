import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from lmstudio.bench import datasets
from lmstudio.core.geometry import SpacingOrigin
from lmstudio.errors import TableError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "ceph"
    (folder / "images").mkdir(parents=True)
    (folder / "landmarks.txt").write_text("1 sella\n2 subspinale (A point)\n")
    (folder / "images.csv").write_text(
        "image,mm_per_px_x,mm_per_px_y,split\n1.png,0.1,0.2,train\n2.png,0.1,0.2,validate\n3.png,0.1,0.2,test\n"
    )
    (folder / "labels.csv").write_text("image,landmark,x,y\n1.png,1,3.5,4\n1.png,2,5,6\n3.png,sella,7,8\n")
    for name in "123":
        Image.new("L", (30, 40)).save(folder / "images" / f"{name}.png")
    return folder


def test_landmarks_are_named_by_number_or_by_name(folder: Path) -> None:
    dataset = datasets.load(folder)
    assert dataset.schema.names == ("sella", "subspinale (A point)")
    assert dataset.films[0].truth == {"sella": (3.5, 4.0), "subspinale (A point)": (5.0, 6.0)}
    assert dataset.films[2].truth == {"sella": (7.0, 8.0)}


def test_a_split_holds_only_its_labelled_films_in_order(folder: Path) -> None:
    dataset = datasets.load(folder)
    assert [film.name for film in dataset.split("train", "validate")] == ["1.png"]
    assert [film.name for film in dataset.split("test")] == ["3.png"]


def test_a_set_becomes_a_project_with_spacing_per_axis(folder: Path) -> None:
    dataset = datasets.load(folder)
    project = datasets.as_project(dataset, dataset.split("train"))
    image = project.images[0]
    assert (image.width, image.height) == (30, 40)
    assert (image.spacing.x_mm, image.spacing.y_mm, image.spacing.origin) == (0.1, 0.2, SpacingOrigin.TYPED)
    assert [i.id for i in project.labelled()] == ["1.png"]
    assert datasets.read(image).pixels.shape == (40, 30)


@pytest.mark.parametrize("row", ["1.png,9,1,2", "2.png,1,one,2", "2.png,1,2"])
def test_a_bad_label_is_told_with_its_line(folder: Path, row: str) -> None:
    with (folder / "labels.csv").open("a") as table:
        table.write(row + "\n")
    with pytest.raises(TableError, match="Line 5"):
        datasets.load(folder)


@pytest.mark.parametrize("name", ["landmarks.txt", "labels.csv", "images.csv"])
def test_a_missing_table_is_told(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(TableError, match=name):
        datasets.load(folder)


def test_a_table_without_its_columns_is_told(folder: Path) -> None:
    (folder / "images.csv").write_text("film\n1.png\n")
    with pytest.raises(TableError, match="no column"):
        datasets.load(folder)


@pytest.mark.parametrize("row", ["4.png,1,1,2", "other/1.png,2,1,2", "4,1,1,2"])
def test_labels_of_a_film_that_the_set_lacks_are_told(folder: Path, row: str) -> None:
    with (folder / "labels.csv").open("a") as table:
        table.write(row + "\n")
    with pytest.raises(TableError, match=f"labels of 1 films .*{row.partition(',')[0]}"):
        datasets.load(folder)


def test_labels_may_name_the_films_by_their_paths_and_only_once(folder: Path) -> None:
    with (folder / "labels.csv").open("a") as table:
        table.write("images\\2.png,1,1,2\n")
    assert datasets.load(folder).films[1].truth == {"sella": (1.0, 2.0)}
    with (folder / "labels.csv").open("a") as table:
        table.write("images/1.png,1,9,9\n")
    with pytest.raises(TableError, match="appears twice"):
        datasets.load(folder)


def test_a_set_is_read_however_accents_are_stored(folder: Path) -> None:
    nfd = unicodedata.normalize("NFD", "é.png")
    (folder / "images" / "1.png").rename(folder / "images" / nfd)
    for table in ("images.csv", "labels.csv"):
        text = (folder / table).read_text().replace("1.png", nfd if table == "labels.csv" else "é.png")
        (folder / table).write_text(text, encoding="utf-8")
    (folder / "near_duplicates.csv").write_text(f"image_a,image_b\n{nfd},3.png\n", encoding="utf-8")
    (film,) = datasets.load(folder).split("train")
    assert (film.name, film.path.is_file(), film.truth["sella"]) == ("é.png", True, (3.5, 4.0))
    assert datasets.twins(folder, {film.name}) == {"3.png"}
