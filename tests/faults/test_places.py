"""Unicode and very long paths, and films that are not those that were added."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.edit import Edit
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.landmarks import Schema
from lmstudio.errors import MissingFilm, ProjectError
from lmstudio.session import Session
from tests.conftest import write_film

unix = pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not allow")
PLACED = Annotation({"sella": Point((1.0, 2.0))})
PLACE = Edit(EditKind.PLACE, ("sella",), points={("film-0001", "sella"): (None, PLACED.points["sella"])})


@pytest.mark.parametrize(
    "name", ["Müller & Søn", "日本語 レントゲン", "🦴", "a b  c", "per%20cent#hash?", "'quote'"]
)
def test_names_of_all_kinds_work_for_project_folder_and_film(tmp_path: Path, schema: Schema, name: str) -> None:
    if sys.platform == "win32" and "?" in name:
        pytest.skip("Windows does not allow this name")
    folder = tmp_path / name
    folder.mkdir()
    write_film(folder / f"{name}.png")
    with Session.create(folder / f"{name}.lmproj", schema) as session:
        session.films.add_folder(folder)
        session.apply(PLACE)
        session.backup(tmp_path / f"{name} copy.lmproj")
    for path in (folder / f"{name}.lmproj", tmp_path / f"{name} copy.lmproj"):
        with Session.open(path) as again:
            assert not again.read_only
            assert again.read(again.project.images[0]).width == 40
            assert again.project.annotation("film-0001") == PLACED


@unix
def test_a_file_name_that_is_no_text_works(tmp_path: Path, schema: Schema) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/films\xff"))
    folder.mkdir()
    write_film(folder / "a.png")
    with Session.create(folder / "p.lmproj", schema) as session:
        session.films.add_folder(folder)
    with Session.create(tmp_path / "q.lmproj", schema) as session:
        session.films.add_folder(folder)
    with Session.open(tmp_path / "q.lmproj") as again:
        assert again.read(again.project.images[0]).width == 40


@unix
def test_films_may_lie_in_very_long_paths(tmp_path: Path, schema: Schema) -> None:
    folder = tmp_path.joinpath(*(["d" * 200] * 6))
    folder.mkdir(parents=True)
    write_film(folder / ("f" * 250 + ".png"))
    with Session.create(tmp_path / "p.lmproj", schema) as session:
        session.films.add_folder(folder)
        assert session.read(session.project.images[0]).width == 40


@unix
def test_a_project_in_too_long_a_path_is_refused_with_what_to_do(tmp_path: Path, schema: Schema) -> None:
    folder = tmp_path.joinpath(*(["d" * 200] * 3))
    folder.mkdir(parents=True)
    with pytest.raises(ProjectError, match="path of the project is too long") as caught:
        Session.create(folder / "p.lmproj", schema)
    assert "shorter" in caught.value.remedy
    assert list(folder.iterdir()) == []
    shutil.copy(__file__, folder / "p.lmproj")
    with pytest.raises(ProjectError):
        Session.open(folder / "p.lmproj")


@unix
def test_a_project_in_a_path_as_long_as_is_possible_works(tmp_path: Path, schema: Schema) -> None:
    room = 490 - len(os.fsencode(tmp_path)) - len("/p.lmproj")
    folder = tmp_path
    while room > 1:
        name = "d" * min(200, room - 1)
        folder, room = folder / name, room - len(name) - 1
    folder.mkdir(parents=True, exist_ok=True)
    write_film(folder / "a.png")
    with Session.create(folder / "p.lmproj", schema) as session:
        session.films.add_folder(folder)
        session.apply(PLACE)
    with Session.open(folder / "p.lmproj") as again:
        assert again.project.annotation("film-0001") == PLACED


@pytest.mark.parametrize("length", [200, 240])
def test_a_project_of_a_long_name_works(tmp_path: Path, schema: Schema, length: int) -> None:
    path = tmp_path / ("n" * (length - 7) + ".lmproj")
    with Session.create(path, schema) as session:
        session.films.add_images([write_film(tmp_path / "a.png")])
        session.apply(PLACE)
    with Session.open(path) as again:
        assert again.project.annotation("film-0001") == PLACED


@pytest.mark.parametrize("length", [241, 255, 300])
def test_a_project_of_too_long_a_name_is_refused_with_what_to_do(
    tmp_path: Path, schema: Schema, length: int
) -> None:
    with pytest.raises(ProjectError, match="name of the project is too long") as caught:
        Session.create(tmp_path / ("n" * (length - 7) + ".lmproj"), schema)
    assert "shorter" in caught.value.remedy
    assert list(tmp_path.iterdir()) == []


def test_a_film_that_was_replaced_by_one_of_another_size_is_noticed(session: Session, film_folder: Path) -> None:
    write_film(film_folder / "film1.png", width=60, seed=8)
    with pytest.raises(MissingFilm, match="The file of film-0001 is a different one now") as caught:
        session.read(session.project.images[0])
    assert "original" in caught.value.remedy


def test_a_film_that_was_replaced_by_one_of_the_same_length_is_noticed(
    session: Session, film_folder: Path
) -> None:
    path = film_folder / "film1.png"
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    path.write_bytes(content)
    with pytest.raises(MissingFilm, match="is a different one now"):
        session.read(session.project.images[0])


def test_a_film_that_is_replaced_while_the_project_is_open_is_noticed(session: Session, film_folder: Path) -> None:
    image = session.project.images[0]
    session.read(image)
    shutil.copy(film_folder / "film2.png", film_folder / "film1.png")
    with pytest.raises(MissingFilm):
        session.read(image)


def test_two_films_that_changed_their_names_are_noticed(session: Session, film_folder: Path) -> None:
    (film_folder / "film1.png").rename(film_folder / "x.png")
    (film_folder / "film2.png").rename(film_folder / "film1.png")
    (film_folder / "x.png").rename(film_folder / "film2.png")
    for image in session.project.images[:2]:
        with pytest.raises(MissingFilm):
            session.read(image)


def test_a_film_with_another_date_is_the_same_film(session: Session, film_folder: Path) -> None:
    session.read(session.project.images[0])
    os.utime(film_folder / "film1.png", (1, 1))
    assert session.read(session.project.images[0]).width == 40
