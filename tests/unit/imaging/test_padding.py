from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lmstudio.imaging import film_reading
from lmstudio.imaging.film import Film
from lmstudio.imaging.normalise import normalised
from tests.unit.imaging import made

INSIDE = np.s_[4:-4, 6:-6]


def film(folder: Path, *, padding: int, told: bool = True, **attributes: Any) -> Film:
    """A ramp of grey values with a frame of padding round it, and a spot of the same value within."""
    values = np.full((40, 50), padding, dtype=np.uint16)
    values[INSIDE] = np.linspace(200, 1200, 32 * 38).reshape(32, 38)
    values[20, 25] = padding
    if told:
        attributes["PixelPaddingValue"] = padding
    return film_reading.read_film(made.write(made.dataset(values, **attributes), folder / "film.dcm"))


@pytest.mark.parametrize("padding", [0, 65535])
@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("slope", [1, -2])
def test_padding_is_as_dark_as_the_darkest_of_the_film(
    tmp_path: Path, padding: int, photometric: str, slope: int
) -> None:
    seen = film(tmp_path, padding=padding, PhotometricInterpretation=photometric, RescaleSlope=slope)
    outside = np.ones(seen.pixels.shape, dtype=bool)
    outside[INSIDE] = False
    assert set(seen.pixels[outside].tolist()) == {seen.pixels[~outside].min()}
    assert np.ptp(seen.pixels[~outside]) > 0


def test_the_film_within_bright_padding_keeps_the_whole_grey_scale(tmp_path: Path) -> None:
    told, untold = (normalised(film(tmp_path, padding=65535, told=told).pixels)[INSIDE] for told in (True, False))
    assert np.ptp(np.median(told, axis=1)) > 1.5
    assert np.ptp(np.median(untold, axis=1)) < 0.1


def test_the_same_value_within_the_film_stays(tmp_path: Path) -> None:
    assert film(tmp_path, padding=65535).pixels[20, 25] == 65535


def test_a_range_of_padding_values_is_dark_from_end_to_end(tmp_path: Path) -> None:
    values = np.full((40, 50), 65000, dtype=np.uint16)
    values[:, :3] = 65535
    values[INSIDE] = 300
    values[10, 10] = 250
    dataset = made.dataset(values, PixelPaddingValue=65535, PixelPaddingRangeLimit=65000)
    pixels = film_reading.read_film(made.write(dataset, tmp_path / "film.dcm")).pixels
    assert set(pixels[:, :6].ravel().tolist()) == {250}


@pytest.mark.parametrize("padding", [7, None])
def test_where_no_pixel_or_every_pixel_is_padding_nothing_changes(tmp_path: Path, padding: int | None) -> None:
    values = np.arange(12, dtype=np.uint16).reshape(3, 4) + 100
    if padding is None:
        values[:] = padding = 55
    dataset = made.dataset(values, PixelPaddingValue=padding)
    assert np.array_equal(film_reading.read_film(made.write(dataset, tmp_path / "film.dcm")).pixels, values)
