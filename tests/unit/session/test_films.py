import shutil
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal

import pytest

from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import from_names
from lmstudio.errors import FilmError, MissingFilm, ReplacedFilm
from lmstudio.session import Session, intake
from tests.conftest import write_film
from tests.unit.session.steps import place, reopened, set_spacings

Form = Literal["NFC", "NFD"]


def test_images_are_numbered_and_keep_size_and_content(session: Session) -> None:
    images = session.project.images
    assert [image.id for image in images] == ["film-0001", "film-0002", "film-0003"]
    assert [image.path for image in images] == ["films/film1.png", "films/film2.png", "films/film3.png"]
    assert {(image.width, image.height) for image in images} == {(40, 30)}
    assert all(len(image.sha256) == 64 and image.size_bytes > 0 for image in images)


def test_adding_a_folder_again_adds_nothing(session: Session, film_folder: Path) -> None:
    added = session.films.add_folder(film_folder)
    assert (added.images, added.skipped, added.already) == ((), (), 3)


def test_a_copy_of_a_film_is_not_added_twice(session: Session, film_folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(film_folder / "film1.png", tmp_path / "copy.png"))
    added = session.films.add_images([copy, copy])
    assert (added.images, added.already) == ((), 2)


def test_the_same_name_in_another_folder_is_another_film(session: Session, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    added = session.films.add_images([write_film(tmp_path / "more" / "film1.png", seed=9)])
    assert [(image.id, image.name) for image in added.images] == [("film-0004", "film1.png")]
    assert session.read(added.images[0]).pixels.shape == (30, 40)


def test_two_sizes_in_one_folder_are_fine(session: Session, tmp_path: Path) -> None:
    (tmp_path / "sizes").mkdir()
    write_film(tmp_path / "sizes" / "a.png", width=50, height=20, seed=4)
    write_film(tmp_path / "sizes" / "b.png", width=20, height=50, seed=5)
    added = session.films.add_folder(tmp_path / "sizes")
    assert [(image.width, image.height) for image in added.images] == [(50, 20), (20, 50)]


def test_a_file_that_is_no_film_is_told_and_the_rest_is_added(session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.png").write_text("not a picture")
    write_film(folder / "b.png", seed=7)
    added = session.films.add_folder(folder)
    assert [image.name for image in added.images] == ["b.png"]
    assert [skipped.path.name for skipped in added.skipped] == ["a.png"]
    assert added.skipped[0].error.remedy


def test_an_empty_folder_is_refused_with_what_to_do(session: Session, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(FilmError, match="no films") as caught:
        session.films.add_folder(tmp_path / "empty")
    assert caught.value.remedy


def test_a_project_that_moves_with_its_films_finds_them(session: Session, tmp_path: Path) -> None:
    session.close()
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    shutil.move(tmp_path / "films", moved / "films")
    shutil.move(session.path, moved / "tiny.lmproj")
    with Session.open(moved / "tiny.lmproj") as again:
        assert again.read(again.project.images[2]).pixels.shape == (30, 40)


def test_a_missing_film_is_told(session: Session, film_folder: Path) -> None:
    (film_folder / "film1.png").unlink()
    with pytest.raises(MissingFilm, match="film-0001 was not found"):
        session.read(session.project.images[0])


def test_missing_films_are_found_again_by_their_content(
    session: Session, film_folder: Path, tmp_path: Path
) -> None:
    place(session, "sella", (1.0, 2.0))
    other = tmp_path / "archive" / "deep"
    other.mkdir(parents=True)
    (film_folder / "film1.png").rename(other / "renamed.png")
    assert session.films.relocate(tmp_path / "archive") == 1
    assert session.image_path(session.project.images[0]) == other / "renamed.png"
    session.read(session.project.images[0])
    assert reopened(session).images == session.project.images


def test_a_film_replaced_by_another_is_left_out_and_told(session: Session, film_folder: Path) -> None:
    write_film(film_folder / "film2.png", seed=99)
    added = session.films.add_folder(film_folder)
    assert (added.images, added.already) == ((), 2)
    (left_out,) = added.skipped
    assert left_out.path.name == "film2.png"
    assert isinstance(left_out.error, ReplacedFilm)
    assert "film-0002 is a different one now" in str(left_out.error)


def test_missing_films_are_known_again_where_they_are_added_once_more(
    session: Session, film_folder: Path, tmp_path: Path
) -> None:
    place(session, "sella", (1.0, 2.0))
    (film_folder / "film1.png").rename(film_folder / "another name.png")
    moved = film_folder.rename(tmp_path / "renamed")
    write_film(moved / "new.png", seed=9)
    shutil.copy(moved / "film2.png", moved / "film2 - copy.png")
    added = session.films.add_folder(moved)
    assert (len(added.images), added.found, added.already) == (1, 3, 1)
    for image in session.project.images:
        session.read(image)
    known = ["another name.png", "film2.png", "film3.png"]
    assert [each.name for each in session.project.images] == [*known, "new.png"]
    session.undo()
    assert [each.name for each in session.project.images] == known
    assert reopened(session).images == session.project.images


def test_the_spacing_of_the_project_goes_before_that_of_the_file(session: Session) -> None:
    spacing = Spacing(0.1, 0.2, SpacingOrigin.RULER)
    set_spacings(session, {"film-0002": spacing})
    assert session.read(session.project.images[1]).spacing == spacing
    after = reopened(session)
    assert after.images[1].spacing == spacing
    assert not after.images[0].spacing.known


def test_films_are_read_from_several_threads_at_once(session: Session) -> None:
    images = session.project.images * 8
    with ThreadPoolExecutor(4) as pool:
        films = list(pool.map(session.read, images))
    assert [(film.width, film.height) for film in films] == [(40, 30)] * len(images)


def test_films_that_were_examined_elsewhere_are_added(session: Session, tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        paths = [write_film(tmp_path / "new.png", seed=11), tmp_path / "none.png"]
        examined = pool.submit(lambda: list(intake.examine_all(paths))).result()
    added = session.films.add_examined(examined)
    assert [image.name for image in added.images] == ["new.png"]
    assert [skipped.path.name for skipped in added.skipped] == ["none.png"]


@pytest.mark.parametrize(("before", "after"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_a_film_is_there_however_the_disk_stores_accents(tmp_path: Path, before: Form, after: Form) -> None:
    folder = tmp_path / unicodedata.normalize(before, "Zürich")
    folder.mkdir()
    film = write_film(folder / unicodedata.normalize(before, "Müller 1.png"), seed=3)
    with Session.create(tmp_path / "p.lmproj", from_names(["sella"])) as session:
        image = session.films.add_folder(folder).images[0]
        film.rename(folder / unicodedata.normalize(after, film.name))
        folder = folder.rename(tmp_path / unicodedata.normalize(after, folder.name))
        assert session.image_path(image) == folder / unicodedata.normalize(after, film.name)
        assert session.read(image).pixels.shape == (30, 40)
        assert session.films.add_folder(folder).already == 1
        (folder / unicodedata.normalize(after, film.name)).unlink()
        with pytest.raises(MissingFilm):
            session.read(image)


def test_another_film_whose_name_only_looks_the_same_is_not_taken_for_it(tmp_path: Path) -> None:
    film = write_film(tmp_path / unicodedata.normalize("NFD", "Müller.png"), seed=3)
    with Session.create(tmp_path / "p.lmproj", from_names(["sella"])) as session:
        image = session.films.add_images([film]).images[0]
        film.unlink()
        write_film(tmp_path / unicodedata.normalize("NFC", film.name), seed=4)
        with pytest.raises(ReplacedFilm):
            session.read(image)
