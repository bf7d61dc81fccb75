"""The files of folders with more of them than memory holds."""

import itertools
import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from lmstudio import paths


def test_all_files_come_but_hidden_ones_and_those_of_linked_folders(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in ("1.png", ".hidden", "a/2.png", "a/b/3.png", "Thumbs.db"):
        (tmp_path / name).touch()
    if sys.platform != "win32":
        (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "4.png").symlink_to(tmp_path / "1.png")
    found = {path.relative_to(tmp_path).as_posix() for path in paths.stream_files(tmp_path)}
    assert found - {"4.png"} == {"1.png", "a/2.png", "a/b/3.png"}
    assert ("4.png" in found) == (sys.platform != "win32")


def test_a_folder_that_cannot_be_read_is_an_error_and_one_inside_has_no_files(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(paths.stream_files(tmp_path / "nowhere"))
    (tmp_path / "closed").mkdir(mode=0)
    (tmp_path / "1.png").touch()
    assert tmp_path / "1.png" in set(paths.stream_files(tmp_path))


def test_the_memory_for_a_folder_does_not_grow_with_its_files(tmp_path: Path) -> None:
    peaks = []
    for count in (1000, 5000):
        folder = tmp_path / str(count)
        folder.mkdir()
        for number in range(count):
            os.close(os.open(folder / f"{number}.png", os.O_CREAT))
        tracemalloc.start()
        assert sum(1 for _ in paths.stream_files(folder)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0] + 20_000


def test_only_as_much_of_a_folder_is_read_as_is_asked_for(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.png").touch()
    assert len(list(itertools.islice(paths.stream_files(tmp_path), 2))) == 2
