"""Films that are compressed or unusual are decoded by another process, within limits of time and memory."""

import io
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    JPEG2000Lossless,
    JPEGLSLossless,
    RLELossless,
)

from lmstudio import language
from lmstudio.errors import FilmError, UnreadableFilm, UnsupportedFilm
from lmstudio.imaging import film_reading, processes
from lmstudio.imaging.content import Content
from lmstudio.imaging.decoding import decoders, directly, limits, messages
from lmstudio.imaging.film import Film
from lmstudio.session import intake
from tests.unit.imaging import made

COMPRESSED = (JPEG2000Lossless, JPEGLSLossless, RLELossless, DeflatedExplicitVRLittleEndian)
PIXELS = made.ramp(40, 48)

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(autouse=True)
def _own_processes() -> Iterator[None]:
    """Each test begins and ends without processes."""
    decoders.stop()
    yield
    decoders.stop()


def compressed(path: Path, syntax: str = JPEG2000Lossless) -> Path:
    windows = {"WindowCenter": [2000, 1000], "WindowWidth": [4000, 900], "PixelSpacing": [0.1, 0.2]}
    table = {"VOILUTSequence": [made.lut_item(np.arange(256) * 16, first=0, bits=12)]}
    return made.write(made.dataset(PIXELS, **windows, **table), path, syntax=syntax)


def idle() -> list[subprocess.Popen[bytes]]:
    return [each._process for each in decoders._pool._idle]


def same(one: Film, other: Film) -> bool:
    alike = one.windows == other.windows and one.spacing == other.spacing
    return alike and one.pixels.dtype == other.pixels.dtype and np.array_equal(one.pixels, other.pixels)


@pytest.mark.parametrize("syntax", COMPRESSED, ids=lambda uid: uid.name)
def test_a_compressed_film_comes_back_from_another_process_as_it_is(syntax: str, tmp_path: Path) -> None:
    path = compressed(tmp_path / "film.dcm", syntax)
    film = film_reading.read_film(path)
    assert len(idle()) == 1
    assert len(film.windows) == 3
    assert film.windows[0].lut is not None
    assert same(film, directly.film(path, Content.DICOM))
    assert film_reading.read_header(path) == directly.header(path, Content.DICOM)


def test_plain_films_start_no_process(tmp_path: Path) -> None:
    made.write(made.dataset(PIXELS), tmp_path / "film.dcm", syntax=ExplicitVRLittleEndian)
    grey = Image.fromarray((PIXELS >> 4).astype(np.uint8))
    for name in ("film.png", "film.jpg", "film.tif", "film.bmp"):
        grey.save(tmp_path / name)
    for path in tmp_path.iterdir():
        film_reading.read_film(path)
        film_reading.read_header(path)
    assert not idle()


@pytest.mark.parametrize(
    ("name", "how"),
    [("film.jpg", {"progressive": True}), ("film.tif", {"compression": "tiff_lzw"})],
    ids=["progressive JPEG", "compressed TIFF"],
)
def test_unusual_pictures_are_decoded_by_another_process(name: str, how: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / name
    Image.fromarray((PIXELS >> 4).astype(np.uint8)).save(path, **how)
    assert same(film_reading.read_film(path), directly.film(path, Content.RASTER))
    assert len(idle()) == 1


def test_one_process_serves_film_after_film(tmp_path: Path) -> None:
    path = compressed(tmp_path / "film.dcm")
    film_reading.read_film(path)
    (first,) = idle()
    film_reading.read_film(path)
    assert idle() == [first]


def test_films_are_decoded_at_the_same_time(tmp_path: Path) -> None:
    path, found = compressed(tmp_path / "film.dcm"), list[Film]()
    threads = [threading.Thread(target=lambda: found.append(film_reading.read_film(path))) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(found) == 4
    assert len(idle()) <= decoders.KEPT


def test_a_refusal_is_told_in_the_language_of_the_asking_process(tmp_path: Path) -> None:
    path = tmp_path / "film.jpg"
    Image.fromarray((PIXELS >> 4).astype(np.uint8)).save(path, progressive=True)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    language.translate_with(str.upper)
    try:
        with pytest.raises(UnreadableFilm, match="DAMAGED") as said:
            film_reading.read_film(path)
    finally:
        language.translate_with(None)
    assert said.value.where == str(path)


@on_posix
def test_a_film_that_takes_too_long_is_refused_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = compressed(tmp_path / "film.dcm")
    film_reading.read_film(path)
    monkeypatch.setattr(limits, "SECONDS", 0.5)
    (hanging,) = idle()
    hanging.send_signal(signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(UnsupportedFilm, match=r"longer than 0\.5 s"):
        film_reading.read_film(path)
    assert time.monotonic() - begun < 5
    assert hanging.returncode == -signal.SIGKILL
    monkeypatch.undo()
    assert film_reading.read_film(path).pixels.shape == PIXELS.shape


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a thread ends the process, which takes a while")
def test_a_film_that_takes_too_much_memory_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    path = made.write(made.dataset(made.ramp(3000, 3000)), tmp_path / "film.dcm", syntax=RLELossless)
    with pytest.raises(FilmError, match="memory"):
        decoders.film(path, Content.DICOM, decoded_bytes=-limits.allowance(0) // 16)
    assert film_reading.read_film(path).pixels.shape == (3000, 3000)


@on_posix
def test_a_process_that_was_killed_is_replaced(tmp_path: Path) -> None:
    path = compressed(tmp_path / "film.dcm")
    film_reading.read_film(path)
    (killed,) = idle()
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    assert film_reading.read_film(path).pixels.shape == PIXELS.shape


@on_posix
def test_a_film_being_decoded_is_given_up_when_the_program_ends(tmp_path: Path) -> None:
    path = compressed(tmp_path / "film.dcm")
    film_reading.read_film(path)
    (hanging,) = idle()
    hanging.send_signal(signal.SIGSTOP)
    timer = threading.Timer(0.3, decoders.stop)
    timer.start()
    begun = time.monotonic()
    with pytest.raises(UnreadableFilm):
        film_reading.read_film(path)
    assert time.monotonic() - begun < 5
    timer.join()


def test_where_no_process_can_be_started_films_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(decoders, "_pool", decoders._Pool())
    monkeypatch.setattr(sys, "executable", str(tmp_path / "no Python"))
    path = compressed(tmp_path / "film.dcm")
    for _ in range(2):
        assert film_reading.read_film(path).pixels.shape == PIXELS.shape
    assert film_reading.read_header(path).width == PIXELS.shape[1]
    assert caplog.text.count("by the program itself") == 1


def test_the_memory_allowed_follows_from_the_size_of_the_film_up_to_a_limit() -> None:
    assert limits.allowance(0) < limits.allowance(20_000_000) < limits.allowance(400_000_000)
    assert limits.allowance(400_000_000) == limits.MOST_BYTES == 2_000_000_000


@pytest.mark.parametrize(
    "told",
    [
        b"",
        b"no JSON\n",
        b"[]\n",
        b'{"header": [1]}\n',
        b'{"error": "SystemExit", "found": "", "remedy": "", "where": null}\n',
        b'{"film": [], "spacing": [1, 1, "ruler"], "arrays": [["object", [2, 2]]]}\n',
        b'{"film": [], "spacing": [1, 1, "ruler"], "arrays": [["uint8", [400000, 400000]]]}\n',
        b'{"film": [], "spacing": [1, 1, "ruler"], "arrays": [["uint8", [40, 40]]]}\ncut short',
    ],
)
def test_what_a_process_gone_wild_sends_is_no_film(told: bytes) -> None:
    with pytest.raises((EOFError, ValueError, KeyError, TypeError)):
        messages.received(io.BytesIO(told))


def test_an_installed_program_answers_questions_when_its_first_word_asks_for_it(tmp_path: Path) -> None:
    path = tmp_path / "film.png"
    Image.fromarray((PIXELS >> 4).astype(np.uint8)).save(path)
    words = ["-m", "lmstudio", processes.WORD, f"{intake.__name__}:{intake.answer_questions.__name__}"]
    done = subprocess.run([sys.executable, *words], input=pickle.dumps([path]), capture_output=True, check=True)
    assert pickle.loads(done.stdout) == [intake.examine(path)]  # noqa: S301  # from a process of our own


def test_no_function_but_the_programs_own_is_run() -> None:
    with pytest.raises(ValueError, match="no function of this program"):
        processes.run("os:abort")


@pytest.mark.parametrize("shadow", ["numpy", "pydicom", "json"])
def test_a_module_beside_the_films_is_not_taken_for_a_library(
    shadow: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = compressed(tmp_path / "film.dcm")
    (tmp_path / f"{shadow}.py").write_text("open('taken', 'w').close()")
    monkeypatch.chdir(tmp_path)
    film_reading.read_film(path)
    assert len(idle()) == 1
    assert not (tmp_path / "taken").exists()
