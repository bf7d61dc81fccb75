import os
import sys
from concurrent.futures import ThreadPoolExecutor
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


@pytest.mark.parametrize("place", ["none/a.txt", "file/a.txt", "folder", "folder/..", ""])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(SaveFailed) as caught:
        atomic.write_text(tmp_path / place, "new")
    assert caught.value.where == str(tmp_path / place)
    assert (tmp_path / "folder").is_dir()


def test_the_longest_name_works(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    atomic.write_bytes(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"SQLite format 3\0 and more", "a project"),
        (b"\x89PNG\r\n\x1a\n and more", "a film"),
        (bytes(128) + b"DICM and more", "a film"),
        (bytes(8) + b'{"__metadata__":{}}', "a network"),
    ],
    ids=["project", "PNG", "DICOM", "network"],
)
def test_what_cannot_be_made_again_is_replaced_only_by_its_like(tmp_path: Path, head: bytes, kind: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(head)
    with pytest.raises(SaveFailed, match=f"This is the name of {kind}, which would be overwritten") as caught:
        atomic.write_text(path, "image,film")
    assert "was not changed" in caught.value.remedy
    assert path.read_bytes() == head
    atomic.write_bytes(path, head + b", newer")
    assert path.read_bytes() == head + b", newer"


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of Unix")
def test_a_link_stays_a_link_to_the_new_content(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "elsewhere" / "a.txt")
    atomic.write_text(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "elsewhere" / "a.txt").read_text() == "new"


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of Unix")
def test_what_is_no_file_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with ThreadPoolExecutor() as threads:
        read = threads.submit((tmp_path / "pipe").read_text)
        atomic.write_text(tmp_path / "pipe", "for who reads it")
        assert read.result(timeout=10) == "for who reads it"
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
@pytest.mark.parametrize("permissions", [0o600, 0o640, 0o644])
def test_who_may_read_a_file_stays_so(tmp_path: Path, permissions: int) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(permissions)
    atomic.write_text(path, "new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", permissions)


def test_a_write_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o444)
    with pytest.raises(SaveFailed, match="Permission denied"):
        atomic.write_text(path, "new")
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
