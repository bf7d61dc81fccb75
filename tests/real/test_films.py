"""The real films beside the repository, which are never copied into it."""

import csv

import pytest

from lmstudio.imaging import display, film_reading
from lmstudio.imaging.normalise import normalised
from tests.real.data import ABSENT, DATA

CEPH = DATA / "ceph" / "images"

pytestmark = pytest.mark.skipif(not CEPH.is_dir(), reason=ABSENT)


def test_every_lateral_cephalogram_is_found_in_order() -> None:
    films, errors = film_reading.find_films(CEPH)
    with (DATA / "ceph" / "images.csv").open(newline="") as file:
        listed = {row["image"] for row in csv.DictReader(file)}
    assert errors == []
    assert listed <= {film.name for film in films}
    assert films == sorted(films)


def test_every_lateral_cephalogram_has_the_size_of_the_set() -> None:
    sizes = {film_reading.read_size(film) for film in film_reading.find_films(CEPH)[0]}
    assert all(abs(width - 826) <= 4 and abs(height - 1024) <= 4 for width, height in sizes)


@pytest.mark.parametrize("part", range(4))
def test_every_lateral_cephalogram_opens(part: int) -> None:
    films, _errors = film_reading.find_films(CEPH)
    assert films
    for path in films[part::4]:
        film = film_reading.read_film(path)
        assert (film.width, film.height) == film_reading.read_size(path)
        assert film.pixels.std() > 10
        assert not film.spacing.known


def test_a_real_film_fills_the_grey_levels_of_screen_and_network() -> None:
    film = film_reading.read_film(film_reading.find_films(CEPH)[0][0])
    shown = display.apply_window(film.pixels, display.preset_windows(film)[2])
    values = normalised(film.pixels)
    assert (shown.min(), shown.max()) == (0, 255)
    assert values.min() <= -1
    assert values.max() >= 1


@pytest.mark.parametrize("name", ["chest", "hand", "knee", "spine"])
def test_the_other_sets_open_without_an_error(name: str) -> None:
    if not (DATA / name).is_dir():
        pytest.skip(f"{name} is not there")
    films, errors = film_reading.find_films(DATA / name, recursive=True)
    assert errors == []
    for path in films[::50]:
        assert film_reading.read_film(path).pixels.size > 0
