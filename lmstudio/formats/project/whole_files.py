"""Project files that are made beside their place first, so that a crash leaves no half one."""

import contextlib
from pathlib import Path

from lmstudio import paths
from lmstudio.core.landmarks import Schema
from lmstudio.errors import ProjectError, SaveFailed
from lmstudio.formats.project import project_tables
from lmstudio.language import tr


def create(path: Path, schema: Schema) -> None:
    """Make the file of a new, empty project.

    Raises:
        SaveFailed: it cannot be written.
    """
    # Shorter, because SQLite opens no file whose path has more than about 500 bytes.
    beside = paths.part_path(path.with_suffix(""))
    beside.unlink(missing_ok=True)
    try:
        project_tables.create(beside)
        with (
            project_tables.writing(path),
            contextlib.closing(project_tables.connect(beside, write=True)) as db,
            project_tables.transaction(db),
        ):
            db.execute("INSERT INTO schema (id, json) VALUES (1, ?)", (schema.to_json(),))
        put_in_place(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def put_in_place(beside: Path, path: Path) -> None:
    """Let a file that is made take its place.

    Raises:
        SaveFailed: it cannot.
    """
    try:
        beside.replace(path)
    except OSError as error:
        raise not_created(
            path, tr("The file cannot be moved into place: {reason}.").format(reason=error.strerror)
        ) from error


def not_created(path: Path, found: str) -> ProjectError:
    """The error of a file that cannot be made; ``found`` is a sentence."""
    return SaveFailed(found, where=path, remedy=tr("Choose another name or folder."))
