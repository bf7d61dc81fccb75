import os
from pathlib import Path

import pytest

from lmstudio.errors import SaveFailed
from lmstudio.formats import atomic


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old and longer")
    atomic.write_text(tmp_path / "a.txt", "neu ä")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "neu ä"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_file_that_cannot_be_finished_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.txt").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveFailed, match="No space left on device"):
        atomic.write_text(tmp_path / "a.txt", "new")
    assert (tmp_path / "a.txt").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("place", ["none/a.txt", "file/a.txt", "folder"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(SaveFailed) as caught:
        atomic.write_text(tmp_path / place, "new")
    assert caught.value.where == str(tmp_path / place)


def test_the_longest_name_works(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    atomic.write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
