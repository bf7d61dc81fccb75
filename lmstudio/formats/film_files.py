"""A folder with a file for each film, named like it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from lmstudio import paths
from lmstudio.core import spelling
from lmstudio.core.project import Image
from lmstudio.errors import TableError
from lmstudio.formats import atomic
from lmstudio.formats.matching import film_names
from lmstudio.formats.matching.settling import Given
from lmstudio.language import tr


def name_files(images: Sequence[Image], suffix: str, folder: Path, *, deep: bool = False) -> dict[str, Image]:
    """The films by the names of their files: that of the film with another suffix, behind it where it has none.

    With ``deep`` films of one name lie in folders that are called like theirs, with / between them: as many as
    tell them apart.

    Raises:
        TableError: two films would be written to one file, on a system that takes capitals for small letters, and
            accents however they are stored, too.
    """
    alike: dict[str, list[Image]] = {}
    for image in images:
        alike.setdefault(_as_on_disk(film_names.stem(image.name)), []).append(image)
    names: dict[str, str] = {}
    for group in alike.values():
        stems = {image.id: film_names.stem(image.name) for image in group}
        names |= stems if len(group) == 1 else (_in_folders(group) if deep else None) or stems
    targets: dict[str, Image] = {}
    taken: dict[str, Image] = {}
    for image in images:
        name = f"{names[image.id]}{suffix}"
        if (key := _as_on_disk(name)) in taken:
            raise both_written(taken[key], image, name, folder)
        targets[name] = taken[key] = image
    return targets


def make_folders(folder: Path, names: Iterable[str]) -> None:
    """Make a folder, and those inside it in which files of these names lie.

    Raises:
        SaveFailed: the disk is full, or the folder is read-only.
    """
    for each in dict.fromkeys([folder, *((folder / name).parent for name in names)]):
        atomic.make_folder(each)


def _as_on_disk(name: str) -> str:
    """The same for names that some system takes for one."""
    return spelling.composed(name).casefold()


def _in_folders(alike: Sequence[Image]) -> dict[str, str] | None:
    """Films of one name by their ids, each in as few of its folders as tell them apart; ``None`` if none do."""
    paths_ = {image.id: PurePosixPath(image.path) for image in alike}
    for count in range(1, max(len(path.parts) for path in paths_.values())):
        folders = {key: path.parent.parts[-count:] for key, path in paths_.items()}
        if any(_leads_away(part) for parts in folders.values() for part in parts):
            return None
        names = {image.id: "/".join((*folders[image.id], film_names.stem(image.name))) for image in alike}
        if len({_as_on_disk(name) for name in names.values()}) == len(alike):
            return names
    return None


def _leads_away(part: str) -> bool:
    """Whether a part of a path would lead out of a folder."""
    return part in ("..", "/") or ":" in part


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
