"""De-identified copies hold what a film needs, and nothing that tells whose it is."""

import functools
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from PIL import Image, ImageDraw, ImageFont
from pydicom.uid import JPEG2000Lossless, JPEGLSLossless, RLELossless

from lmstudio.errors import SaveFailed
from lmstudio.imaging import burnt_in, film_reading
from lmstudio.phantom import sample
from lmstudio.session import deidentifying
from tests.harness import planting
from tests.harness.planting import Planted
from tests.unit.formats.test_dicom import film
from tests.unit.imaging import made


def copied(folder: Path, *paths: Path, force: bool = False) -> list[Any]:
    """The copies of films, read again; each film is copied."""
    found = list(
        deidentifying.copy_films({f"film-{k}": path for k, path in enumerate(paths)}, folder, force=force)
    )
    assert not [each.error for each in found if each.error]
    return [pydicom.dcmread(folder / each.name) for each in found]


def test_no_text_of_a_film_is_in_its_copy(tmp_path: Path) -> None:
    planted = Planted()
    path = planting.film(tmp_path / "film.dcm", planted)
    assert len(planted.where) > 1500
    copied(tmp_path / "out", path)
    content = (tmp_path / "out" / "film-0.dcm").read_bytes()
    assert planting.MARK.encode() not in content
    assert b"19700102" not in content
    assert b"20200304" not in content


def test_a_copy_shows_the_same_film(tmp_path: Path) -> None:
    table = [made.lut_item(np.arange(256) * 16, first=0, bits=12, explanation="Doe")]
    kinds: dict[str, dict[str, Any]] = {
        "plain": {"RescaleSlope": 2, "RescaleIntercept": -10, "PixelSpacing": [0.1, 0.2]},
        "negative": {"PhotometricInterpretation": "MONOCHROME1", "PixelPaddingValue": 7},
        "narrow": {"BitsStored": 12, "HighBit": 11, "VOILUTSequence": table},
        "modality": {"ModalityLUTSequence": [made.lut_item(np.arange(4096) * 2, first=0, bits=16)]},
    }
    for name, attributes in kinds.items():
        path = film(tmp_path / f"{name}.dcm", **attributes)
        copied(tmp_path / name, path)
        one, other = (film_reading.read_film(each) for each in (path, tmp_path / name / "film-0.dcm"))
        assert np.array_equal(one.pixels, other.pixels)
        assert one.spacing == other.spacing
        assert [(w.low, w.high) for w in one.windows] == [(w.low, w.high) for w in other.windows]


@pytest.mark.parametrize("syntax", [JPEG2000Lossless, JPEGLSLossless, RLELossless], ids=lambda uid: uid.name)
def test_a_compressed_film_is_copied_without_its_compression(syntax: str, tmp_path: Path) -> None:
    pixels = made.ramp(64, 48)
    path = made.write(made.dataset(pixels), tmp_path / "film.dcm", syntax=syntax)
    (copy,) = copied(tmp_path / "out", path)
    assert np.array_equal(copy.pixel_array, pixels)


def test_signed_pixels_stay_signed(tmp_path: Path) -> None:
    pixels = made.ramp().astype(np.int16) - 2000
    (copy,) = copied(tmp_path / "out", made.write(made.dataset(pixels), tmp_path / "film.dcm"))
    assert np.array_equal(copy.pixel_array, pixels)


def test_films_of_one_patient_stay_together_and_their_dates_as_far_apart(tmp_path: Path) -> None:
    one = film(tmp_path / "1.dcm", StudyDate="20200304")
    two = film(tmp_path / "2.dcm", StudyDate="20200314", StudyInstanceUID="1.2.3.4")
    other = film(tmp_path / "3.dcm", PatientID="someone else", StudyDate="20200304")
    first, second, third = copied(tmp_path / "out", one, two, other)
    assert first.PatientID == second.PatientID != third.PatientID
    assert first.StudyInstanceUID == third.StudyInstanceUID != second.StudyInstanceUID
    days = [pydicom.valuerep.DA(each.StudyDate) for each in (first, second)]
    assert (days[1] - days[0]).days == 10
    assert first.StudyDate != "20200304"
    assert not {first.SOPInstanceUID} & {second.SOPInstanceUID, pydicom.dcmread(one).SOPInstanceUID}
    assert first.PatientIdentityRemoved == "YES"
    again = copied(tmp_path / "again", one)[0]
    assert again.StudyInstanceUID != first.StudyInstanceUID


def test_a_picture_is_copied_as_pixels_alone(tmp_path: Path) -> None:
    pixels = made.ramp(top=255).astype(np.uint8)
    exif = Image.Exif()
    exif[0x010E] = "Doe^Jane"
    Image.fromarray(pixels).save(tmp_path / "film.jpg", exif=exif, comment=b"Doe^Jane", quality=100)
    (found,) = deidentifying.copy_films({"film-0001": tmp_path / "film.jpg"}, tmp_path / "out")
    assert found.name == "film-0001.png"
    assert b"Doe" not in (tmp_path / "out" / found.name).read_bytes()
    assert film_reading.read_size(tmp_path / "out" / found.name) == pixels.shape[::-1]


def test_another_file_of_that_name_is_kept(tmp_path: Path) -> None:
    path = film(tmp_path / "film.dcm")
    copied(tmp_path / "out", path)
    before = (tmp_path / "out" / "film-0.dcm").read_bytes()
    with pytest.raises(SaveFailed, match="already"):
        copied(tmp_path / "out", path)
    assert (tmp_path / "out" / "film-0.dcm").read_bytes() == before
    copied(tmp_path / "out", path, force=True)
    assert (tmp_path / "out" / "film-0.dcm").read_bytes() != before


def test_a_film_that_cannot_be_copied_costs_that_film_alone(tmp_path: Path) -> None:
    (tmp_path / "bad.dcm").write_bytes(b"no film")
    films = {"a": film(tmp_path / "a.dcm"), "b": tmp_path / "bad.dcm", "c": film(tmp_path / "c.dcm")}
    found = list(deidentifying.copy_films(films, tmp_path / "out"))
    assert [bool(each.error) for each in found] == [False, True, False]
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["a.dcm", "c.dcm"]


@pytest.mark.skipif(shutil.which("dciodvfy") is None, reason="dciodvfy (dicom3tools) is not installed")
def test_dciodvfy_finds_nothing_that_the_copy_brought(tmp_path: Path) -> None:
    def errors(path: Path) -> set[str]:
        done = subprocess.run(["dciodvfy", str(path)], capture_output=True, text=True, check=False)
        return {line for line in done.stderr.splitlines() if line.startswith("Error")}

    for number, path in enumerate((film(tmp_path / "a.dcm"), film(tmp_path / "b.dcm", Modality="DX", KVP="70"))):
        copied(tmp_path / str(number), path)
        assert not errors(tmp_path / str(number) / "film-0.dcm") - errors(path)


@functools.cache
def phantom(seed: int = 3) -> np.ndarray[Any, Any]:
    """A film without text; drawing one takes longer than searching it."""
    return sample.phantom(seed, height=1200, width=968).pixels


def written_on(
    pixels: np.ndarray[Any, Any], words: str, xy: tuple[int, int], *, size: int, fill: int = 255
) -> np.ndarray[Any, Any]:
    picture = Image.fromarray(pixels)
    ImageDraw.Draw(picture).text(xy, words, fill=fill, font=ImageFont.load_default(size))
    return np.asarray(picture)


@pytest.mark.parametrize("size", [14, 22, 40])
@pytest.mark.parametrize("xy", [(12, 8), (560, 1140), (20, 1100)], ids=["top left", "bottom right", "bottom left"])
def test_text_near_an_edge_is_found_where_it_is(size: int, xy: tuple[int, int]) -> None:
    (found, *more) = burnt_in.find(written_on(phantom(), "DOE^JANE 1970", xy, size=size))
    for box in (found, *more):
        assert xy[0] - size <= box.left < box.right <= xy[0] + 13 * size
        assert xy[1] - size <= box.top < box.bottom <= xy[1] + 2 * size


def test_text_along_a_side_is_found() -> None:
    turned = written_on(np.ascontiguousarray(phantom().T), "DOE^JANE 1970-01-02", (300, 10), size=28, fill=0)
    assert burnt_in.find(np.ascontiguousarray(turned.T))


def test_films_without_text_are_told_of_seldom() -> None:
    found = [burnt_in.find(phantom(seed)) for seed in range(8)]
    assert sum(map(bool, found)) <= 1


def test_a_lead_marker_is_no_text() -> None:
    assert not burnt_in.find(written_on(phantom(), "L", (40, 30), size=60))


def test_the_places_of_text_are_told(tmp_path: Path) -> None:
    Image.fromarray(written_on(phantom(), "DOE^JANE 1970", (12, 8), size=30)).save(tmp_path / "film.png")
    (found,) = deidentifying.copy_films({"a": tmp_path / "film.png"}, tmp_path / "out")
    assert "rows" in deidentifying.place_words(found.text[0])
