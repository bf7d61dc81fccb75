"""Headers larger than that of most films are read; those larger than that of any are refused."""

from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from lmstudio.errors import UnreadableFilm
from lmstudio.imaging import film_reading
from tests.faults import hostile_headers
from tests.unit.imaging import made

GREY = made.ramp(48, 64, top=255).astype(np.uint8)


def _private(number: int) -> Dataset:
    item = Dataset()
    item.add_new(0x00190010, "LO", "MAKER")
    item.add_new(0x00191000 + number % 200, "DS", ["1.5"] * 100)
    return item


def test_a_film_with_thousands_of_private_attributes_and_eight_tables_is_read(tmp_path: Path) -> None:
    table = made.lut_item(np.arange(32_000), first=0, bits=16, explanation="Bone")
    dataset = made.dataset(GREY, VOILUTSequence=[table] * 8)
    # The same in every group: making them takes longer than reading them.
    private = [_private(number) for number in range(200)]
    for group in range(20):
        items = Sequence(private)
        items.is_undefined_length = True
        dataset.add_new(0x00210010, "LO", "MAKER")
        dataset.add_new(0x00211000 + group, "SQ", items)
        dataset[0x00211000 + group].is_undefined_length = True
    film = film_reading.read_film(made.write(dataset, tmp_path / "a.dcm"))
    assert film.pixels.shape == GREY.shape


@pytest.mark.parametrize("name", hostile_headers.KINDS)
def test_a_header_without_end_is_refused(name: str, tmp_path: Path) -> None:
    hostile_headers.KINDS[name](tmp_path / name)
    with pytest.raises(UnreadableFilm, match="header too large"):
        film_reading.read_header(tmp_path / name)
