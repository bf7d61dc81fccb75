"""Hostile and broken files and folders: each is told what it is and what to do, and the rest goes on."""

import contextlib
import os
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pydicom.uid import RLELossless

from lmstudio.errors import FilmError, MissingFilm, UnreadableFilm
from lmstudio.imaging import film_reading
from tests.unit.imaging import made


def png(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.arange(48, dtype=np.uint8).reshape(6, 8)).save(path)
    return path


def deny(monkeypatch: pytest.MonkeyPatch, *, name: str, error: OSError) -> None:
    """Make ``open`` and ``scandir`` fail for what is called ``name``, also where the tests run as root."""
    really_open, really_scan = Path.open, os.scandir

    def open_or_fail(self: Path, *args: Any, **how: Any) -> Any:
        if self.name == name:
            raise error
        return really_open(self, *args, **how)

    def scan_or_fail(path: Any) -> Any:
        if Path(path).name == name:
            raise error
        return really_scan(path)

    monkeypatch.setattr(Path, "open", open_or_fail)
    monkeypatch.setattr(os, "scandir", scan_or_fail)


def test_an_empty_file_is_told_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "film.png"
    path.touch()
    with pytest.raises(UnreadableFilm, match="The file is empty") as caught:
        film_reading.read_film(path)
    assert caught.value.where == str(path)
    assert "again" in caught.value.remedy


def test_a_text_renamed_to_png_is_told_as_no_image(tmp_path: Path) -> None:
    path = tmp_path / "film.png"
    path.write_text("image,landmark,x,y\n" * 100)
    for read in (film_reading.read_film, film_reading.read_header):
        with pytest.raises(UnreadableFilm, match="Not a readable image file") as caught:
            read(path)
        assert "Leave it out" in caught.value.remedy


def test_a_header_without_anything_behind_it_is_damaged(tmp_path: Path) -> None:
    for magic in (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM" + bytes(12) + b"\x28\0\0\0"):
        path = tmp_path / "film"
        path.write_bytes(magic)
        with pytest.raises(UnreadableFilm) as caught:
            film_reading.read_film(path)
        assert caught.value.remedy


@pytest.mark.parametrize("kind", ["png", "tif", "jpg", "bmp", "dcm"])
def test_spoiled_bytes_never_end_in_another_error(kind: str, tmp_path: Path) -> None:
    random = np.random.default_rng(5)
    if kind == "dcm":
        spacing = {"PixelSpacing": [0.1, 0.1], "WindowCenter": [100, 200], "WindowWidth": [300, 400]}
        good = made.write(made.dataset(made.ramp(), **spacing), tmp_path / "good.dcm", syntax=RLELossless)
    else:
        good = png(tmp_path / f"good.{kind}")
    whole = good.read_bytes()
    path = tmp_path / "film"
    for _ in range(60):
        spoiled = bytearray(whole)
        for at in random.integers(8, len(whole), 4):
            spoiled[at] = random.integers(0, 256)
        path.write_bytes(bytes(spoiled))
        for read in (film_reading.read_film, film_reading.read_header):
            with contextlib.suppress(FilmError):  # a spoiled byte may also do no harm
                read(path)


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    png(tmp_path / "good.png")
    deny(monkeypatch, name="secret.png", error=PermissionError(13, "Permission denied"))
    path = tmp_path / "secret.png"
    path.touch()
    with pytest.raises(UnreadableFilm, match="do not have permission") as caught:
        film_reading.read_film(path)
    assert "permission" in caught.value.remedy
    films, errors = film_reading.find_films(tmp_path)
    assert [film.name for film in films] == ["good.png"]
    assert [film.name for film, _error in errors] == ["secret.png"]


@pytest.mark.parametrize("name", ["1.2.840.99999.7.1", "film", "IM.0001"])
def test_a_file_named_like_a_dicom_film_that_may_not_be_read_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    deny(monkeypatch, name=name, error=PermissionError(13, "Permission denied"))
    (tmp_path / name).touch()
    _, errors = film_reading.find_films(tmp_path)
    assert [film.name for film, _error in errors] == [name]


def test_a_drive_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = png(tmp_path / "film.png")
    deny(monkeypatch, name="film.png", error=OSError(5, "Input/output error"))
    with pytest.raises(UnreadableFilm, match="Input/output error") as caught:
        film_reading.read_film(path)
    assert "drive is connected" in caught.value.remedy


def test_a_folder_is_no_film(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFilm, match="not a file"):
        film_reading.read_film(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "film.png")
    png(tmp_path / "good.png")
    with pytest.raises(UnreadableFilm, match="not a file"):
        film_reading.read_film(tmp_path / "film.png")
    assert [film.name for film in film_reading.find_films(tmp_path)[0]] == ["good.png"]


def test_names_in_any_script_are_read(tmp_path: Path) -> None:
    for name in ("röntgen größe.png", "Снимок №1.png", "頭部X線.png", "أشعة.png", "🦷 tooth.png"):
        assert film_reading.read_film(png(tmp_path / name)).pixels.shape == (6, 8)
    assert len(film_reading.find_films(tmp_path)[0]) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits a path to 260 characters by default")
def test_a_very_long_path_is_read(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["a folder with a rather long name " * 4] * 12)
    path = png(deep / "film.png")
    assert len(str(path)) > 1500
    assert film_reading.read_film(path).pixels.shape == (6, 8)
    assert film_reading.find_films(tmp_path, recursive=True)[0] == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says that such a file does not exist")
def test_a_name_that_is_too_long_for_the_system_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFilm, match="too long"):
        film_reading.read_film(tmp_path / ("x" * 5000 + ".png"))


def test_an_empty_folder_says_what_belongs_there(tmp_path: Path) -> None:
    with pytest.raises(MissingFilm, match="no films in this folder") as caught:
        film_reading.find_films(tmp_path)
    assert "DICOM" in caught.value.remedy
    assert "subfolder" not in str(caught.value)


@pytest.mark.parametrize("recursive", [False, True])
def test_a_folder_without_films_says_what_it_looked_at(tmp_path: Path, recursive: bool) -> None:
    (tmp_path / "labels.csv").write_text("image,x,y\n")
    with pytest.raises(MissingFilm, match=r"no films in this folder\. Its only file is not a film") as caught:
        film_reading.find_films(tmp_path, recursive=recursive)
    (tmp_path / "inside").mkdir()
    (tmp_path / "notes.txt").write_text("none")
    with pytest.raises(MissingFilm, match=r"none were found in its subfolders\. None of its 2 files") as caught:
        film_reading.find_films(tmp_path, recursive=recursive)
    assert "--recursive" not in caught.value.remedy


@pytest.mark.parametrize("name", ["film.png", "IM0001", "cut.dcm"])
def test_a_folder_with_films_in_its_subfolders_only_says_so(tmp_path: Path, name: str) -> None:
    path = png(tmp_path / "PAT1" / "STU1" / "x.png").rename(tmp_path / "PAT1" / "STU1" / name)
    if name == "cut.dcm":
        path.write_bytes(b"")
    with pytest.raises(MissingFilm, match="1 file in its subfolders looks like a film") as caught:
        film_reading.find_films(tmp_path)
    assert "--recursive" in caught.value.remedy
    films, errors = film_reading.find_films(tmp_path, recursive=True)
    assert len(films) + len(errors) == 1


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingFilm, match="does not exist"):
        film_reading.find_films(tmp_path / "gone")
    with pytest.raises(UnreadableFilm, match="a file, not a folder"):
        film_reading.find_films(png(tmp_path / "film.png"))


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").mkdir()
    png(tmp_path / "good.png")
    deny(monkeypatch, name="secret", error=PermissionError(13, "Permission denied"))
    with pytest.raises(UnreadableFilm, match="Permission denied") as caught:
        film_reading.find_films(tmp_path / "secret")
    assert "permission" in caught.value.remedy
    films, errors = film_reading.find_films(tmp_path, recursive=True)
    assert [film.name for film in films] == ["good.png"]
    assert [path.name for path, _error in errors] == ["secret"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_links_that_lead_nowhere_or_in_a_circle_are_passed_over(tmp_path: Path) -> None:
    png(tmp_path / "films" / "good.png")
    (tmp_path / "films" / "again").symlink_to(tmp_path / "films")
    (tmp_path / "films" / "itself").symlink_to(tmp_path / "films" / "itself")
    (tmp_path / "films" / "gone.png").symlink_to(tmp_path / "nowhere.png")
    films, errors = film_reading.find_films(tmp_path, recursive=True)
    assert [film.name for film in films] == ["good.png"]
    assert errors == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_linked_folders_are_gone_into_each_once(tmp_path: Path) -> None:
    archive = png(tmp_path / "archive" / "deep" / "far.png").parents[1]
    here = png(tmp_path / "here" / "z" / "near.png").parents[1]
    for name in ("a", "b"):
        (here / name).symlink_to(archive)
    (here / "0-back").symlink_to(here / "z")
    (archive / "round").symlink_to(here)
    films, errors = film_reading.find_films(here, recursive=True)
    assert [film.relative_to(here).as_posix() for film in films] == ["a/deep/far.png", "z/near.png"]
    assert errors == []
