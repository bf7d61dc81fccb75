"""Where files lie: resources shipped with the program, the user's own folders, and what a user names.

And how one takes the place of another, whole or not at all.
"""

import contextlib
import errno
import os
import re
import socket
import stat
import sys
import time
import unicodedata
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import platformdirs

APP = "landmark-studio"
BUNDLED_WEIGHTS, PHOTOGRAPH_WEIGHTS = "xray-ddpm.safetensors", "imagenet-lite0.safetensors"
BACKUPS = ".lmbackups"
"""What the name of a folder of backups ends in; no films are looked for in it."""
_PART = re.compile(r"\..*\.([0-9a-f]{4})-(\d{1,10})\.part", re.DOTALL)
_LEFT_S = 7 * 86_400
_WRITING = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_PASSED_OVER = frozenset({"dicomdir", "__macosx", "thumbs.db", "desktop.ini"})


def resources() -> Path:
    """The folder of resources: beside the code where it is installed or frozen, above it in a checkout."""
    package = Path(__file__).resolve().parent
    beside = package / "resources"
    return beside if beside.is_dir() else package.parent / "resources"


def licences() -> Path:
    """The folder of licences of everything in an installer's program; there is none elsewhere."""
    return resources().parent / "licences"


def schemas() -> Path:
    """The folder of bundled landmark lists."""
    return resources() / "schemas"


def translation(language: str) -> Path:
    """The texts of the window in a language such as ``"de"``; there need not be any."""
    return resources() / "translations" / f"lmstudio_{language}.qm"


def guide(language: str) -> Path:
    """The folder of the pages of the guide in a language of the window, such as ``"de"``."""
    return resources() / "guide" / language


def user_schemas() -> Path:
    """The folder of the user's own landmark lists; it need not exist."""
    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "schemas"


def measurements() -> Path:
    """The folder of bundled measurements and analyses."""
    return resources() / "measurements"


def fonts() -> Path:
    """The folder of the fonts that reports are set in."""
    return resources() / "fonts"


def user_measurements() -> Path:
    """The folder of the user's own analyses; it need not exist."""
    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "measurements"


def bundled_weights() -> Path:
    """The network that was pre-trained without labels and is shipped with the program."""
    return resources() / "weights" / BUNDLED_WEIGHTS


def photograph_weights() -> Path:
    """The encoder that photographs of ImageNet have taught, which first guesses look with, too."""
    return resources() / "weights" / PHOTOGRAPH_WEIGHTS


def settings_file() -> Path:
    """The user's settings; it need not exist."""
    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "settings.json"


def user_backups() -> Path:
    """The user's own folder of backups; it need not exist."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "backups"


def log_file() -> Path:
    """The program's log; it need not exist."""
    return Path(platformdirs.user_log_dir(APP, appauthor=False)) / "landmark-studio.log"


def exists(path: Path) -> bool:
    """Whether something lies there, as far as the system lets one see.

    ``Path.exists`` raises where a folder above may not be entered, a name is too long or a drive has gone.
    """
    with contextlib.suppress(OSError, ValueError):
        return path.exists()
    return False


def is_file(path: Path) -> bool:
    """Whether a file lies there; see :func:`exists`."""
    with contextlib.suppress(OSError, ValueError):
        return path.is_file()
    return False


def is_folder(path: Path) -> bool:
    """Whether a folder lies there; see :func:`exists`."""
    with contextlib.suppress(OSError, ValueError):
        return path.is_dir()
    return False


def files_of(folder: Path, *, deep: bool = False) -> Iterator[tuple[Path, OSError | None]]:
    """The files of a folder; with ``deep`` those of the folders inside it too.

    Hidden files, and what systems and archives put beside those of people, are passed over. Linked folders are
    gone into when all others are done, and every folder once, whatever leads to it, so that circles end.

    Yields:
        Each file, or a folder inside that cannot be read, with the error.

    Raises:
        OSError: the folder itself cannot be read.
    """
    waiting, linked, seen = [folder], list[Path](), set[Path]()
    while waiting or linked:
        here = waiting.pop() if waiting else linked.pop()
        if resolved(here) in seen:
            continue
        seen.add(resolved(here))
        try:
            with os.scandir(here) as entries:
                found = [each for each in entries if not _is_passed_over(each.name)]
        except OSError as error:
            if here is folder:
                raise
            yield here, error
            continue
        for entry in sorted(found, key=lambda each: each.name, reverse=True):
            path = Path(entry.path)
            if is_folder(path):
                (linked if entry.is_symlink() else waiting).extend([path] if deep else [])
            elif is_file(path):
                yield path, None


def stream_files(folder: Path) -> Iterator[Path]:
    """The files of a folder and the folders inside it, as the system gives them, none of them kept in memory.

    Hidden files are passed over as by :func:`files_of`, and linked folders too, as it would take a list to end
    circles. Folders inside that cannot be read have none.

    Raises:
        OSError: the folder itself cannot be read.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if _is_passed_over(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    yield from stream_files(Path(entry.path))
            elif is_file(Path(entry.path)):
                yield Path(entry.path)


def folders_of(folder: Path) -> list[Path]:
    """The folders in a folder, without hidden ones, sorted; none where it cannot be read."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        return sorted(Path(each.path) for each in entries if not _is_passed_over(each.name) and each.is_dir())
    return []


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name.endswith(BACKUPS) or name.casefold() in _PASSED_OVER


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file that is there, or are equal."""
    with contextlib.suppress(OSError, ValueError):
        return one == other or one.samefile(other)
    return False


def as_stored(path: Path) -> Path:
    """A path as its folders and file are written on the disk, where that differs in how accents are stored alone.

    Names that look the same are stored with an accent as part of its letter by most systems (Unicode NFC), and as
    a character of its own by macOS (NFD). Where neither is there, the path is as it was.
    """
    if str(path).isascii() or exists(path):
        return path
    found = Path(path.anchor)
    for part in path.parts[len(found.parts) :]:
        forms = (part, *(unicodedata.normalize(form, part) for form in ("NFC", "NFD")))
        stored = next((found / form for form in forms if exists(found / form)), None)
        if stored is None:
            return path
        found = stored
    return found


def resolved(path: Path) -> Path:
    """The absolute path without links; of links in a circle, and of drives that have gone, as far as it goes."""
    return Path(os.path.realpath(path))


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of the one at ``path`` when the block has ended.

    After a crash either the old or the new one is there, whole; where anything is raised, the old one. A link
    stays one, to the new file, and who may read the old file may read the new one.

    Raises:
        OSError: the disk is full, the folder is missing or cannot be written, or the old file is write-protected.
    """
    target = resolved(path)
    allowed = _permissions(target)
    if allowed is not None and not allowed & _WRITING:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    with part_of(target) as beside:
        with beside.open("wb") as file:
            if allowed is not None:
                _allow(beside, allowed)
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)


def _permissions(path: Path) -> int | None:
    """Who may do what with a file; ``None`` where there is none."""
    with contextlib.suppress(OSError):
        return stat.S_IMODE(path.stat().st_mode)
    return None


def _allow(path: Path, permissions: int) -> None:
    """Let the same do with a file what they may do with another one, on drives that have permissions."""
    with contextlib.suppress(OSError):
        path.chmod(permissions)


@contextmanager
def part_of(target: Path) -> Iterator[Path]:
    """Where a file is written that is to take the place of ``target``; what is left there after the block goes."""
    beside = part_path(target)
    try:
        yield beside
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def part_path(target: Path) -> Path:
    """Where a file is written that is to take the place of ``target``; the name says which process does so."""
    return target.parent / f".{target.name[:40]}.{_computer()}-{os.getpid()}.part"


def sweep_parts(folder: Path) -> None:
    """Remove what processes that have ended left behind in a folder before they were done."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            match = _PART.fullmatch(path.name)
            if match and _is_left(path, match[1], int(match[2])):
                path.unlink()


def _is_left(path: Path, computer: str, process: int) -> bool:
    """Whether nobody writes to a file any more; of other computers that cannot be asked."""
    if computer == _computer() and sys.platform != "win32":
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        except (OSError, OverflowError):
            return False
        return False
    return time.time() - path.stat().st_mtime > _LEFT_S


def _computer() -> str:
    """What tells this computer apart from others that write to the same drive, as far as 4 letters can."""
    return f"{zlib.crc32(socket.gethostname().encode()) & 0xFFFF:04x}"


def with_suffix(path: Path, suffix: str) -> Path:
    """A path that ends in a suffix, put behind its name where it is missing; ``/`` and ``..`` have no name."""
    if path.name in ("", "..") or path.suffix == suffix:
        return path
    return path.with_name(path.name + suffix)


def documents() -> Path:
    """The user's folder of documents, where a new project is offered."""
    return Path(platformdirs.user_documents_dir())
