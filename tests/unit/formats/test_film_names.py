"""Which film a table means: the rule, and that every format, spacings and comparisons keep to it."""

import hashlib
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import Landmark, Schema, from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import film_files, registry
from lmstudio.formats.keypoints import labelme
from lmstudio.formats.matching import film_names, imported_labels
from lmstudio.formats.matching.film_names import NamedFilms
from lmstudio.formats.matching.landmark_names import LandmarkNames
from lmstudio.formats.registry import Format
from lmstudio.formats.tables import csv_table

SCHEMA = from_names(["sella", "nasion"])
ROOT = Path("/study")


def films(*paths: str) -> tuple[Image, ...]:
    return tuple(Image(f"film-{k:04d}", path, 40, 30) for k, path in enumerate(paths, start=1))


def found(images: tuple[Image, ...], *names: str, by_name: bool = False, root: Path = ROOT) -> NamedFilms:
    places = {image.id: root / image.path for image in images}
    return film_names.find_films(images, names, places=places, by_name=by_name)


def paths(named: NamedFilms) -> dict[str, str]:
    return {name: image.path for name, image in named.found.items()}


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("name", "film"),
    [
        ("patient-a/001.png", "patient-a/001.png"),
        ("patient-b\\001.png", "patient-b/001.png"),
        (".\\patient-b\\001.png", "patient-b/001.png"),
        ("x/../patient-b//001.png", "patient-b/001.png"),
        ("../patient-b/001.png", "patient-b/001.png"),
        ("/study/patient-b/001.png", "patient-b/001.png"),
        ("study/patient-b/001.png", "patient-b/001.png"),
        ("C:\\other\\patient-b\\001.png", "patient-b/001.png"),
        ("\\\\server\\share\\patient-a\\001", "patient-a/001.png"),
        ("/data/old/patient-a/001.png", "patient-a/001.png"),
        ("002.png", "patient-b/002.png"),
        ("002", "patient-b/002.png"),
        (" 002.png ", "patient-b/002.png"),
        ("film-0002", "patient-b/001.png"),
    ],
)
def test_a_path_is_compared_part_by_part_from_its_end(name: str, film: str) -> None:
    images = films("patient-a/001.png", "patient-b/001.png", "patient-b/002.png")
    assert paths(found(images, name)) == {name: film}


@pytest.mark.parametrize(
    "name",
    [
        "patient-b/001.png",
        "patient-b\\001.png",
        "C:\\study\\patient-b\\001.png",
        "/study/patient-b/001.png",
        "patient-b/patient-c/001.png",
        "patient-b/001",
        "Patient-b/001.PNG",
    ],
)
def test_a_folder_that_contradicts_means_another_film_unless_the_name_alone_is_to_count(name: str) -> None:
    images = films("patient-a/001.png")
    named = found(images, name)
    assert (paths(named), named.unknown) == ({}, ())
    assert {each: image.path for each, image in named.by_name.items()} == {name: "patient-a/001.png"}
    assert paths(found(images, name, by_name=True)) == {name: "patient-a/001.png"}


def test_a_project_in_the_folder_of_its_films_knows_that_folder_too() -> None:
    images, root = films("001.png"), Path("/study/patient-a")
    assert paths(found(images, "patient-a/001.png", "001.png", root=root)).keys() == {
        "patient-a/001.png",
        "001.png",
    }
    assert not found(images, "patient-b/001.png", root=root).found
    assert not found(images, "C:/study/patient-b/001.png", root=root).found
    moved = found(images, "C:/old/patient-a/001.png", root=root)
    assert len(moved.respelled) == 1
    assert not found(images, "patient-a/old/001.png", root=root).found


@pytest.mark.parametrize(
    "name", ["D:\\elsewhere\\films\\001.png", "labeled-data\\films\\001.png", "~/x/films/001"]
)
def test_of_a_path_from_elsewhere_it_is_said_for_what_it_is_taken(name: str) -> None:
    named = found(films("films/001.png", "more/001.png"), name)
    assert paths(named) == {name: "films/001.png"}
    assert named.respelled == named.found


@pytest.fixture
def studies(tmp_path: Path) -> Path:
    """Two folders with a film of one name and another content, and a third with a copy of the first."""
    for study, content in {"one": b"first", "two": b"other", "three": b"first"}.items():
        (tmp_path / study / "films").mkdir(parents=True)
        (tmp_path / study / "films" / "001.png").write_bytes(content)
    return tmp_path


def in_study(folder: Path, path: str) -> tuple[Project, dict[str, Path]]:
    """A project of one film in a folder, and where that lies."""
    content = (folder / path).read_bytes()
    image = Image("film-0001", path, 40, 30, len(content), hashlib.sha256(content).hexdigest())
    return Project(SCHEMA, (image,)), {image.id: folder / path}


@pytest.mark.parametrize(("study", "is_film"), [("one", True), ("two", False), ("three", True)])
@pytest.mark.parametrize("path", ["films/001.png", "one/films/001.png"])
def test_a_path_that_leads_to_a_file_of_this_computer_is_the_film_of_that_content(
    studies: Path, study: str, is_film: bool, path: str
) -> None:
    project, places = in_study(studies / "one" if path.startswith("films") else studies, path)
    name = str(studies / study / "films" / "001.png")
    named = film_names.find_films(project.images, [name], places=places)
    assert (list(named.found), list(named.by_name)) == (([name], []) if is_film else ([], [name]))


@pytest.mark.parametrize(("study", "is_film"), [("one", True), ("two", False), ("three", True), ("none", True)])
def test_a_path_beside_that_of_the_film_is_the_film_unless_it_leads_to_another(
    studies: Path, study: str, is_film: bool
) -> None:
    project, places = in_study(studies / "one", "films/001.png")
    name = f"{study}\\films\\001.png"
    named = film_names.find_films(project.images, [name], places=places)
    assert (list(named.found), list(named.by_name)) == (([name], []) if is_film else ([], [name]))


def test_copies_of_a_film_in_several_folders_are_that_film(studies: Path) -> None:
    project, places = in_study(studies / "one", "films/001.png")
    names = [str(studies / study / "films" / "001.png") for study in ("one", "two", "three")]
    named = film_names.find_films(project.images, names, places=places)
    assert list(named.found) == [names[0], names[2]]


@pytest.mark.parametrize(("study", "is_film"), [("one", True), ("two", False), ("three", True)])
@pytest.mark.parametrize("way", ["001.png", "..\\films\\001.png"])
def test_a_labelme_file_beside_a_film_is_of_that_film(studies: Path, study: str, is_film: bool, way: str) -> None:
    project, places = in_study(studies, "one/films/001.png")
    folder = studies / study / "films"
    shape = {"label": "sella", "points": [[1.5, 2.5]], "shape_type": "point"}
    (folder / "001.json").write_text(json.dumps({"imagePath": way, "shapes": [shape]}), encoding="utf-8")
    matched = imported_labels.match(project, labelme.read(folder, SCHEMA), where=folder, places=places)
    assert bool(matched.annotations) == is_film
    assert bool(matched.named.by_name) != is_film
    (folder / "001.png").unlink()
    assert imported_labels.match(project, labelme.read(folder, SCHEMA)).annotations


def test_the_name_that_fits_best_is_the_film_and_one_that_contradicts_it_is_none() -> None:
    images = films("patient-a/001.png")
    for by_name in (False, True):
        named = found(images, "patient-b/001.png", "patient-a/001.png", by_name=by_name)
        assert paths(named) == {"patient-a/001.png": "patient-a/001.png"}
        assert named.unknown == ("patient-b/001.png",)


@pytest.mark.parametrize(
    ("names", "by_name"),
    [
        (("x/001.png", "y/001.png"), True),
        (("C:/x/films/001.png", "D:/y/films/001.png"), False),
    ],
)
def test_two_films_of_a_table_are_never_one_of_the_project(names: tuple[str, ...], by_name: bool) -> None:
    with pytest.raises(TableError, match="two films in the source"):
        found(films("films/001.png"), *names, by_name=by_name)


@pytest.mark.parametrize(
    ("name", "by_name"), [("001.png", False), ("001", False), ("c/001.png", True), ("B/001.PNG", False)]
)
def test_what_fits_several_films_is_refused(name: str, by_name: bool) -> None:
    with pytest.raises(TableError, match="name of 2 films"):
        found(films("a/b/001.png", "e/b/001.png"), name, by_name=by_name)


def test_an_id_that_is_also_the_name_of_another_film_is_refused() -> None:
    images = films("films/film-0000.png", "films/film-0001.png")
    with pytest.raises(TableError, match="name of 2 films"):
        found(images, "film-0001")
    assert paths(found(images, "film-0001.png")) == {"film-0001.png": "films/film-0001.png"}


def test_names_are_compared_however_accents_are_stored() -> None:
    images = films(f"{nfd('Zürich')}/{nfd('Müller 1.png')}", "Zürich/Ångström.dcm")
    assert set(paths(found(images, "Müller 1.png", "Zürich\\Müller 1", nfd("Ångström"))).values()) == {
        images[0].path,
        images[1].path,
    }
    assert not found(images, "Müller 1.png").respelled


def test_capitals_count_where_they_tell_films_apart_and_are_passed_over_where_nothing_else_fits() -> None:
    assert paths(found(films("a/IMG.png", "a/img.png"), "img.png")) == {"img.png": "a/img.png"}
    named = found(films("a/IMG_2.PNG"), "img_2.png", "A/Img_2.png")
    assert len(named.found) == len(named.respelled) == 2
    both = found(films("a/img.png"), "img.png", "IMG.png")
    assert (paths(both), both.unknown) == ({"img.png": "a/img.png"}, ("IMG.png",))
    with pytest.raises(TableError, match="name of 2 films"):
        found(films("a/IMG.png", "a/img.png"), "Img.png")


def test_label_studio_renames_what_is_sent_to_it() -> None:
    images = films("a/my film (2).png", "a/x.png")
    named = found(images, "/data/upload/1/0a1b2c3d-my_film_2.png", "upload/7/ffffffff-x.png")
    assert list(paths(named).values()) == ["a/my film (2).png", "a/x.png"]
    assert list(named.respelled) == ["/data/upload/1/0a1b2c3d-my_film_2.png"]
    elsewhere = found(images, "my_film_2.png", "20240101-x.png")
    assert not elsewhere.found
    assert {name: image.path for name, image in elsewhere.nearest.items()} == {
        "my_film_2.png": "a/my film (2).png"
    }
    with pytest.raises(TableError, match="name of 2 films"):
        found(films("my film 2.png", "my film (2).png"), "/data/upload/1/0a1b2c3d-my_film_2.png")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("001.png", "001"),
        ("scan.v2.TIFF", "scan.v2"),
        ("1.2.840.99999.7.1", "1.2.840.99999.7.1"),
        ("1.2.840.99999.7.1.dcm", "1.2.840.99999.7.1"),
        ("patient.one", "patient.one"),
        (".png", ".png"),
        ("IM.0001", "IM.0001"),
    ],
)
def test_a_dot_begins_a_suffix_only_if_it_is_a_known_one(name: str, stem: str) -> None:
    assert film_names.stem(name) == stem


UIDS = Project(SCHEMA, films(*(f"films/1.2.840.99999.7.{k}" for k in range(3)), "films/dr. no", "films/dr. yes"))


@pytest.mark.parametrize("each", [each for each in registry.FORMATS if each.read], ids=lambda each: str(each.name))
def test_films_named_by_their_uid_are_written_and_read(each: Format, tmp_path: Path) -> None:
    assert each.read is not None
    assert each.write is not None
    points = {
        image.id: Annotation({"sella": Point((k + 1.0, 2.0)), "nasion": Point((3.0, 4.0))})
        for k, image in enumerate(UIDS.images)
    }
    target = tmp_path / f"out{each.suffix}"
    assert each.write(target, UIDS.with_annotations(points), {}) == ()
    matched = imported_labels.match(UIDS, each.read(target, SCHEMA), where=target)
    assert matched.unknown == ()
    places = {key: each.points["sella"].xy for key, each in matched.annotations.items()}
    assert places == {key: pytest.approx(each.points["sella"].xy) for key, each in points.items()}


@pytest.mark.parametrize("suffix", [".txt", ".json", ".sr.dcm", ".gsps.dcm"])
def test_a_file_for_each_film_keeps_the_whole_name_of_one_without_suffix(suffix: str, tmp_path: Path) -> None:
    names = film_files.name_files(UIDS.images[:1], suffix, tmp_path)
    assert list(names) == [f"1.2.840.99999.7.0{suffix}"]
    assert len(film_files.name_files(UIDS.images, suffix, tmp_path)) == len(UIDS.images)
    for one, other in (("a.png", "A.jpg"), ("a.1", "A.1.dcm"), ("é.png", nfd("é.tif"))):
        with pytest.raises(TableError, match="would both be written"):
            film_files.name_files(films(one, other), suffix, tmp_path)


NAMED_BY_THE_FILE = {"isbi", "yolo-pose"}
"""Formats whose files are called like the films, in whatever folder these are."""


@pytest.mark.parametrize(
    "each",
    [each for each in registry.FORMATS if each.read and each.name not in NAMED_BY_THE_FILE],
    ids=lambda each: str(each.name),
)
def test_no_format_puts_the_points_of_one_folder_on_a_film_of_another(each: Format, tmp_path: Path) -> None:
    assert each.read is not None
    assert each.write is not None
    theirs = Project(SCHEMA, films("patient-b/001.png"))
    target = tmp_path / f"out{each.suffix}"
    each.write(target, theirs.with_annotations({"film-0001": Annotation({"sella": Point((1.0, 2.0))})}), {})
    mine = Project(SCHEMA, films("patient-a/001.png"))
    read = each.read(target, SCHEMA)
    matched = imported_labels.match(mine, read, where=target)
    assert (matched.annotations, list(matched.named.by_name)) == ({}, ["patient-b/001.png"])
    assert list(imported_labels.match(mine, read, where=target, by_name=True).annotations) == ["film-0001"]


@pytest.mark.parametrize(
    "other", ["a/001.png", "A\\001.png", "film-0001", "001", "C:/study/a/001.png"], ids=lambda name: str(name)
)
def test_a_landmark_comes_once_for_each_film_whatever_the_names(tmp_path: Path, other: str) -> None:
    project, path = Project(SCHEMA, films("a/001.png")), tmp_path / "t.csv"
    one = "001.png" if other != "A\\001.png" else "a/001.PNG"
    path.write_text(f"image,landmark,x,y\n{one},sella,1,2\n{other},sella,3,4\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"appears twice.*line 2.*line 3"):
        imported_labels.match(project, csv_table.read(path, SCHEMA), where=path)
    path.write_text(f"image,landmark,x,y\n{one},sella,1,2\n{other},nasion,3,4\n", encoding="utf-8")
    assert len(imported_labels.match(project, csv_table.read(path, SCHEMA)).annotations["film-0001"].points) == 2
    path.write_text(f"image,landmark,x,y\n{one},sella,1,2\n{other},sella,1,2\n", encoding="utf-8")
    assert len(imported_labels.match(project, csv_table.read(path, SCHEMA)).annotations["film-0001"].points) == 1


def test_two_spacings_of_one_film_are_refused_whatever_the_names(tmp_path: Path) -> None:
    project, path = Project(SCHEMA, films("a/001.png")), tmp_path / "mm.csv"
    head = "image,mm_per_px_x,mm_per_px_y\n"
    path.write_text(f"{head}a/001.png,0.1,0.1\n001.png,0.2,0.2\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"two different spacings: as “a/001.png” and as “001.png”"):
        imported_labels.match_spacings(project, csv_table.read_spacings(path), where=path)
    path.write_text(f"{head}001.png,0.1,0.1\n001.png,0.2,0.2\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"Line 3.*different spacing"):
        csv_table.read_spacings(path)
    path.write_text(f"{head}001.png,0.1,0.1\na\\001.png,0.1,0.1\nb/001.png,0.3,0.3\n", encoding="utf-8")
    found = imported_labels.match_spacings(project, csv_table.read_spacings(path))
    assert found == {"film-0001": Spacing(0.1, 0.1, SpacingOrigin.TYPED)}


@given(
    st.lists(
        st.lists(st.sampled_from(["a", "b", "Ä", nfd("Ä"), "c d"]), min_size=1, max_size=4).map("/".join),
        min_size=1,
        max_size=6,
        unique=True,
    ),
    st.lists(st.lists(st.sampled_from(["a", "b", "Ä", "A", "..", "C:"]), min_size=1, max_size=4).map("\\".join)),
)
def test_every_film_is_known_by_its_own_path_and_nothing_is_two_films(paths: list[str], others: list[str]) -> None:
    images = films(*(f"{path}.png" for path in paths))
    own = {image.path: image for image in images}
    assert film_names.find_films(images, own).found == own
    for name in (f"{other}.png" for other in others):
        try:
            named = film_names.find_films(images, [name])
        except TableError:
            continue
        assert len(named.found) + len(named.unknown) + len(named.by_name) == 1


@pytest.mark.parametrize("name", ["ménton", nfd("ménton"), "MÉNTON", nfd("Mé"), "1"])
@pytest.mark.parametrize("form", [str, nfd])
def test_landmarks_are_known_however_accents_are_stored(name: str, form: Callable[[str], str]) -> None:
    french = Schema("French", (Landmark(form("ménton"), form("Mé")), Landmark("menton", "Me")))
    names = LandmarkNames(french, {1: form("ménton")})
    assert names.find(name) == form("ménton")
    assert names.find("Me") == "menton"
