"""Write files whole or not at all, and never over what cannot be made again."""

import contextlib
from pathlib import Path

from lmstudio import paths
from lmstudio.errors import SaveFailed
from lmstudio.formats import foreign_files
from lmstudio.imaging import content as contents
from lmstudio.imaging.content import Content
from lmstudio.language import tr

_PROJECT, _WEIGHTS_BEGIN = b"SQLite format 3\0", b'{"'
_FILMS = (Content.RASTER, Content.DICOM, Content.FOREIGN)


def write_bytes(path: Path, content: bytes) -> None:
    """Replace the file at ``path`` by ``content``; after a crash either the old or the new content is there.

    Raises:
        SaveFailed: the disk is full, the folder is missing or read-only, or what lies there is a folder, or a
            project, a film or a network, which only its like may replace. The old file is untouched.
    """
    _refuse_to_lose(path, content)
    try:
        if paths.exists(path) and not paths.is_file(path):
            # A pipe or a device, such as /dev/stdout, has no content that could be lost, and must not be replaced.
            path.write_bytes(content)
            return
        with paths.replacing(path) as file:
            file.write(content)
    except OSError as error:
        raise SaveFailed(
            tr("The file cannot be written: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr("Free some space or choose another folder, then save again."),
        ) from error


def _refuse_to_lose(path: Path, content: bytes) -> None:
    """Refuse to write over what cannot be made again: a name that was mistyped is soon confirmed."""
    if not path.name or paths.is_folder(path):
        raise SaveFailed(
            tr("This is a folder, not a file."), where=path, remedy=tr("Choose a file name inside this folder.")
        )
    if not paths.is_file(path):
        return
    with contextlib.suppress(OSError), path.open("rb") as file:
        kind = _kind(file.read(contents.HEAD_BYTES))
        if kind and kind != _kind(content[: contents.HEAD_BYTES]):
            raise SaveFailed(
                tr("This is the name of {kind}, which would be overwritten.").format(kind=kind),
                where=path,
                remedy=tr("Choose another name; the file was not changed."),
            )
    with contextlib.suppress(OSError):
        if foreign_files.is_kept_from(path.read_bytes(), content):
            raise SaveFailed(
                tr("A file that no such export has written lies there, and would be overwritten."),
                where=path,
                remedy=tr("Choose another name, or add --force; the file was not changed."),
            )


def _kind(head: bytes) -> str:
    """What begins so, where it is something that cannot be made again; else an empty string."""
    if head.startswith(_PROJECT):
        return tr("a project")
    if head[8:10] == _WEIGHTS_BEGIN:
        return tr("a network")
    return tr("a film") if contents.sniff(head) in _FILMS else ""


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
            tr("The folder cannot be created: {reason}.").format(reason=error.strerror),
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
