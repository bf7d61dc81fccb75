"""A folder with a file for each film, named like it."""

from collections.abc import Iterable
from pathlib import Path

from lmstudio import paths
from lmstudio.core import spelling
from lmstudio.core.project import Image
from lmstudio.errors import TableError
from lmstudio.formats import film_names
from lmstudio.language import tr


def named(images: Iterable[Image], suffix: str, folder: Path) -> dict[str, Image]:
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


def found(folder: Path, suffix: str, *, example: str) -> list[Path]:
    """The files of a folder with a suffix, sorted by name.

    Raises:
        TableError: there is none; ``example`` names such files in what to do then.
    """
    files = sorted(folder.glob(f"*{suffix}")) if paths.is_folder(folder) else []
    if not files:
        raise TableError(
            tr("There is no label file in this folder."),
            where=folder,
            remedy=tr("Choose the folder with the files {example} and so on.").format(example=example),
        )
    return files
