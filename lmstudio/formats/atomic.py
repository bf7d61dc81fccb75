"""Write files whole or not at all: beside the target first, then in its place."""

import contextlib
import os
from pathlib import Path

from lmstudio.errors import SaveFailed
from lmstudio.language import tr


def write_bytes(path: Path, content: bytes) -> None:
    """Replace the file at ``path`` by ``content``; after a crash either the old or the new content is there.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only. The old file is untouched.
    """
    beside = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise SaveFailed(
            tr("The file cannot be written: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr("Free some space or choose another folder, then save again."),
        ) from error


def write_text(path: Path, content: str) -> None:
    """Replace the file at ``path`` by a text in UTF-8; see :func:`write_bytes`.

    What is no text, as in a file name of another encoding, becomes question marks.
    """
    write_bytes(path, content.encode("utf-8", "replace"))


def make_folder(path: Path) -> None:
    """Make a folder to write to, and those above it; one that is there is left as it is.

    Raises:
        SaveFailed: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveFailed(
            tr("The folder cannot be made: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr("Choose another folder."),
        ) from error


def remove(path: Path) -> None:
    """Take a file away; one that is not there is no error.

    Raises:
        SaveFailed: it cannot be removed.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise SaveFailed(
            tr("The file cannot be removed: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr("Choose another folder."),
        ) from error
