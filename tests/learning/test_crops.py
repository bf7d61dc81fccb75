import csv
import sys
import unicodedata
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, SecondaryCaptureImageStorage, generate_uid

from lmstudio.errors import FilmError, TrainingError
from lmstudio.learning.pretraining.crops import CropConfig, FilmFolders, crop, unlabelled_films

SMALL = CropConfig(size=(32, 24))


def _dicom(path: Path, pixels: np.ndarray[tuple[int, int], np.dtype[np.uint16]]) -> None:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = SecondaryCaptureImageStorage
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    film = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
    film.Rows, film.Columns = pixels.shape
    film.SamplesPerPixel, film.PhotometricInterpretation, film.PixelRepresentation = 1, "MONOCHROME2", 0
    film.BitsAllocated, film.BitsStored, film.HighBit = 16, 12, 11
    film.PixelData = pixels.tobytes()
    film.save_as(path, enforce_file_format=True)


def test_films_of_a_test_split_are_never_seen(films: Path) -> None:
    with (films / "images.csv").open("w", newline="") as table:
        csv.writer(table).writerows(
            [("image", "split"), ("0.png", "test"), ("1.png", "train"), ("2.png", "test1")]
        )
    assert [film.name for film in unlabelled_films(films)] == ["1.png", "3.png"]


def test_a_film_of_a_test_split_is_not_seen_for_how_its_name_is_written(films: Path) -> None:
    folder = films / "images"
    (folder / "0.png").rename(folder / unicodedata.normalize("NFD", "Müller.PNG"))
    rows = "image,split\n.\\müller.png,test\n1.PNG,test\n"
    (films / "images.csv").write_text(rows, encoding="utf-8")
    assert [film.name for film in unlabelled_films(films)] == ["2.png", "3.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
@pytest.mark.parametrize("linked", ["set", "set/images", "set/images/0.png"])
def test_films_of_a_test_split_are_never_seen_through_links(films: Path, tmp_path: Path, linked: str) -> None:
    films.rename(tmp_path / "set")
    (tmp_path / "set" / "images.csv").write_text("image,split\n0.png,test\n1.png,train\n")
    (tmp_path / "pool").mkdir()
    Image.new("L", (40, 40), 9).save(tmp_path / "pool" / "own.png")
    (tmp_path / "pool" / Path(linked).name).symlink_to(tmp_path / linked)
    seen = {film.name for film in unlabelled_films(tmp_path / "pool")}
    assert seen == ({"own.png"} if linked.endswith(".png") else {"own.png", "1.png", "2.png", "3.png"})


@pytest.mark.parametrize("seed", range(5))
def test_a_crop_has_its_size_and_stays_within_the_films_grey_values(seed: int) -> None:
    film = torch.rand(200, 150) * 2 - 1
    out = crop(film, SMALL, np.random.default_rng(seed))
    assert out.shape == (1, 32, 24)
    assert out.min() >= -1.3
    assert out.max() <= 1.3


def test_an_example_follows_from_seed_step_and_number_alone(films: Path) -> None:
    paths = unlabelled_films(films)
    one, other = FilmFolders([paths]), FilmFolders([paths])
    for step, index in ((0, 0), (0, 1), (7, 3)):
        for a, b in zip(one.example(SMALL, step, index), other.example(SMALL, step, index), strict=True):
            assert torch.equal(a, b)
    assert not torch.equal(one.example(SMALL, 0, 0)[0], one.example(SMALL, 0, 1)[0])
    assert not torch.equal(one.example(SMALL, 0, 0)[1], one.example(SMALL, 1, 0)[1])


def test_half_of_the_crops_come_from_the_first_folder(tmp_path: Path) -> None:
    folders = []
    for name, grey in (("a", 0), ("b", 80), ("c", 80)):
        (tmp_path / name).mkdir()
        half = np.full((40, 40), grey, dtype=np.uint8)
        half[:20] = 255 if name == "a" else 0
        Image.fromarray(half).save(tmp_path / name / "1.png")
        folders.append(unlabelled_films(tmp_path / name))
    films = FilmFolders(folders)
    whole = CropConfig(size=(32, 32), sides=(1.0, 1.0), rotation_deg=0)
    tops = [float(films.example(whole, 0, i)[0][0, :12].mean()) for i in range(200)]
    assert 0.4 < np.mean(np.array(tops) > 0) < 0.6


def test_a_folder_of_dicom_films_is_learned_from(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    for i in range(3):
        _dicom(tmp_path / f"{i}.dcm", random.integers(0, 4095, (50, 40), dtype=np.uint16))
    paths = unlabelled_films(tmp_path)
    assert len(paths) == 3
    film, noise, t = FilmFolders([paths]).example(SMALL, 0, 0)
    assert film.shape == noise.shape == (1, 32, 24)
    assert film.std() > 0.1
    assert 0 <= int(t) < 1000


def test_broken_films_are_passed_over_and_nothing_but_broken_films_is_told(films: Path) -> None:
    paths = unlabelled_films(films)
    for path in paths[1:]:
        path.write_bytes(path.read_bytes()[:60])
    assert FilmFolders([paths]).example(SMALL, 0, 0)[0].shape == (1, 32, 24)
    paths[0].unlink()
    with pytest.raises(TrainingError, match="None of the films"):
        FilmFolders([paths]).example(SMALL, 0, 0)
    with pytest.raises(FilmError):
        FilmFolders([paths]).film(paths[0])


def test_films_in_memory_never_exceed_their_bound(films: Path) -> None:
    paths = unlabelled_films(films)
    held = FilmFolders([paths], memory=2 * 60 * 50)
    for path in [*paths, *paths]:
        held.film(path)
        assert held.held_bytes <= 2 * 60 * 50
    assert held.held_bytes == 2 * 60 * 50
    assert FilmFolders([paths], memory=100).film(paths[0]).shape == (60, 50)
