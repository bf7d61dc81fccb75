import threading
import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from lmstudio.errors import MissingFilm, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import content, film_reading, quiet
from lmstudio.imaging.content import Content
from tests.unit.imaging import made


def png(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(made.ramp(top=255).astype(np.uint8)).save(path, "PNG")
    return path


def names(films: list[Path], folder: Path) -> list[str]:
    return [film.relative_to(folder).as_posix() for film in films]


def test_a_film_is_known_by_its_content_not_by_its_name(tmp_path: Path) -> None:
    png(tmp_path / "film.dcm")
    made.write(made.dataset(made.ramp()), tmp_path / "film.png")
    assert film_reading.read_film(tmp_path / "film.dcm").pixels.dtype == np.uint8
    assert film_reading.read_film(tmp_path / "film.png").pixels.dtype == np.uint16


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", Content.EMPTY),
        (b"\x89PNG\r\n\x1a\n", Content.RASTER),
        (b"BM" + bytes(12) + b"\x28\0\0\0", Content.RASTER),
        (b"BMI,age,sex\n21.5,44,f\n", Content.OTHER),
        (b"image,landmark,x,y\n", Content.OTHER),
        (b"GIF89a", Content.FOREIGN),
        (b"RIFF\0\0\0\0WEBPVP8 ", Content.FOREIGN),
        (bytes(128) + b"DICM", Content.DICOM),
        (bytes(200), Content.OTHER),
        (b"\x08\0\x05\0CS\x0a\0ISO_IR 100\x08\0\x08\0CS\x02\0A ", Content.DICOM),
        (b"\x08\0\x05\0\x0a\0\0\0ISO_IR 100\x08\0\x08\0\x02\0\0\0A ", Content.DICOM),
        (b"\0\x08\0\x05CS\0\x0aISO_IR 100\0\x08\0\x08CS\0\x02A ", Content.DICOM),
        (b"\x08\0\x05\0 plain bytes that go on and on and on", Content.OTHER),
    ],
)
def test_the_first_bytes_tell_what_a_file_is(head: bytes, kind: Content) -> None:
    assert content.sniff(head) is kind


@given(text=st.text(st.characters(min_codepoint=9, max_codepoint=126), max_size=600))
def test_no_text_is_taken_for_dicom(text: str) -> None:
    assert content.sniff(text.encode()) is not Content.DICOM


def test_a_folder_lists_films_in_natural_order_and_passes_over_the_rest(tmp_path: Path) -> None:
    for name in ("film10.png", "film2.png", "Film1.png", "noextension", ".hidden.png"):
        png(tmp_path / name)
    made.write(made.dataset(made.ramp()), tmp_path / "IM0001")
    (tmp_path / "labels.csv").write_text("image,landmark,x,y\n")
    (tmp_path / "notes.txt").write_text("read me")
    (tmp_path / "DICOMDIR").write_bytes(bytes(128) + b"DICM")
    films, errors = film_reading.find_films(tmp_path)
    assert names(films, tmp_path) == ["Film1.png", "film2.png", "film10.png", "IM0001", "noextension"]
    assert errors == []


def test_folders_inside_are_searched_on_request(tmp_path: Path) -> None:
    png(tmp_path / "b10" / "1.png")
    png(tmp_path / "b9" / "1.png")
    png(tmp_path / ".cache" / "1.png")
    png(tmp_path / "a.png")
    assert names(film_reading.find_films(tmp_path)[0], tmp_path) == ["a.png"]
    films, _errors = film_reading.find_films(tmp_path, recursive=True)
    assert names(films, tmp_path) == ["a.png", "b9/1.png", "b10/1.png"]


def test_what_looks_like_a_film_and_is_none_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    png(tmp_path / "good.png")
    (tmp_path / "empty.dcm").touch()
    (tmp_path / "text.png").write_text("this was renamed")
    (tmp_path / "picture.gif").write_bytes(b"GIF89a....")
    films, errors = film_reading.find_films(tmp_path)
    assert names(films, tmp_path) == ["good.png"]
    assert [(path.name, type(error)) for path, error in errors] == [
        ("empty.dcm", UnreadableFilm),
        ("picture.gif", UnsupportedFilm),
        ("text.png", UnreadableFilm),
    ]


def test_listing_a_folder_reads_the_first_bytes_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = png(tmp_path / "cut.png")
    path.write_bytes(path.read_bytes()[: content.HEAD_BYTES // 4])
    assert film_reading.find_films(tmp_path) == ([path], [])


@given(numbers=st.lists(st.integers(0, 10**6), unique=True, min_size=2))
def test_natural_order_is_the_order_of_the_numbers(numbers: list[int]) -> None:
    paths = [Path(f"film {number}.png") for number in numbers]
    assert sorted(paths, key=film_reading.natural_key) == [
        Path(f"film {number}.png") for number in sorted(numbers)
    ]


@given(names=st.lists(st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1)))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    assert len(sorted((Path(name) for name in names), key=film_reading.natural_key)) == len(names)


def test_a_missing_file_is_told_as_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingFilm, match="does not exist"):
        film_reading.read_film(tmp_path / "gone.png")


def test_pixels_that_do_not_agree_with_their_checksum_are_decoded_to_be_sure(tmp_path: Path) -> None:
    path = png(tmp_path / "film.png")
    spoiled = bytearray(path.read_bytes())
    begin, end = spoiled.index(b"IDAT") + 4, spoiled.index(b"IEND") - 8
    spoiled[begin:end] = bytes(end - begin)
    path.write_bytes(spoiled)
    for read in (film_reading.read_film, film_reading.read_header):
        with pytest.raises(UnreadableFilm):
            read(path)


def test_only_the_decoders_are_silenced_and_only_while_they_work() -> None:
    with quiet.decoding():
        warnings.warn_explicit("flaw", UserWarning, "values.py", 1, module="pydicom.values")
        with pytest.raises(UserWarning, match="ours"):
            warnings.warn("ours", UserWarning, stacklevel=1)
    with pytest.raises(UserWarning, match="flaw"):
        warnings.warn_explicit("flaw", UserWarning, "values.py", 1, module="pydicom.values")


def test_threads_that_decode_at_once_leave_the_warning_filters_as_they_were() -> None:
    before = list(warnings.filters)
    meet = threading.Barrier(4)

    def work() -> None:
        for _ in range(200):
            meet.wait()
            with quiet.decoding():
                pass

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(warnings.filters) == before
