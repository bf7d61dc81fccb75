"""A folder with a file for each film, named like it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lmstudio import paths
from lmstudio.core import spelling
from lmstudio.core.project import Image
from lmstudio.errors import TableError
from lmstudio.formats.matching import film_names
from lmstudio.formats.matching.settling import Given
from lmstudio.language import tr


def name_files(images: Iterable[Image], suffix: str, folder: Path) -> dict[str, Image]:
    """The films by the names of their files: that of the film with another suffix, behind it where it has none.

    Raises:
        TableError: two films would be written to one file, on a system that takes capitals for small letters, and
            accents however they are stored, too.
    """
    targets: dict[str, Image] = {}
    taken: dict[str, Image] = {}
    for image in images:
        name = f"{film_names.stem(image.name)}{suffix}"
        key = spelling.composed(name).casefold()
        if key in taken:
            raise both_written(taken[key], image, name, folder)
        targets[name] = taken[key] = image
    return targets


def both_written(one: Image, other: Image, name: str, where: Path) -> TableError:
    """The error that two films would be written under one name."""
    return TableError(
        tr("{one} and {other} would both be written to {name}.").format(one=one.path, other=other.path, name=name),
        where=where,
        remedy=tr("Export another format, or give the films different names."),
    )


def inside(folder: Path, suffix: str, *, deep: bool = False) -> list[Path]:
    """The files of a folder with a suffix, sorted; with ``deep`` those of the folders inside it too.

    Folders that cannot be read have none.
    """
    return _split(folder, suffix, deep=deep)[0]


def find_files(folder: Path, suffix: str, *, example: str, deep: bool = False) -> list[Path]:
    """The files of a folder with a suffix, sorted; with ``deep`` those of the folders inside it too.

    Raises:
        TableError: there is none, and ``example`` names such files in what to do then; or a folder cannot be read.
    """
    files, closed = _split(folder, suffix, deep=deep)
    for path, error in closed:
        raise TableError(
            tr("The folder cannot be read: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr("Ask for permission to read it, or copy the files to a folder of your own."),
        )
    if not files:
        raise _no_files(folder, suffix, example)
    return files


def tell_apart(given: Mapping[Path, Sequence[Given]], longer: Callable[[Path, str], str]) -> Iterator[Given]:
    """What label files say, where films that files of several folders call the same are told by their folders.

    Args:
        given: by label file.
        longer: gives the name of a film with its folder, of a label file and the film's name in it.
    """
    folders: dict[str, set[Path]] = {}
    for path, points in given.items():
        for each in points:
            folders.setdefault(each.image, set()).add(path.parent)
    for path, points in given.items():
        for each in points:
            shared = len(folders[each.image]) > 1
            yield replace(each, image=longer(path, each.image)) if shared else each


def _split(folder: Path, suffix: str, *, deep: bool) -> tuple[list[Path], list[tuple[Path, OSError]]]:
    """The files with a suffix, sorted, and the folders that cannot be read; one that is not there has none."""
    files, closed = list[Path](), list[tuple[Path, OSError]]()
    try:
        for path, error in paths.files_of(folder, deep=deep):
            if error is not None:
                closed.append((path, error))
            elif path.suffix.lower() == suffix:
                files.append(path)
    except (FileNotFoundError, NotADirectoryError):
        pass
    except OSError as error:
        closed.append((folder, error))
    return sorted(files), closed


def _no_files(folder: Path, suffix: str, example: str) -> TableError:
    below = {path.parent for path in inside(folder, suffix, deep=True)}
    remedy = tr("Choose the folder with the files {example} and so on.").format(example=example)
    if not below:
        return TableError(tr("There is no label file in this folder."), where=folder, remedy=remedy)
    return TableError(
        tr(
            "There is no label file in this folder itself, but there are some in its subfolders, such as {folder}."
        ).format(folder=min(below).relative_to(folder).as_posix()),
        where=folder,
        remedy=remedy,
    )
