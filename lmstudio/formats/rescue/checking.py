"""The check of a whole project: its structure, and the checksums of all its rows."""

import tempfile
import threading
import time
from contextlib import closing
from functools import partial
from pathlib import Path

from lmstudio.formats.project import project_failures, project_tables, row_sums, sqlite_files
from lmstudio.formats.project.row_sums import ChangedRow
from lmstudio.formats.rescue import snapshots
from lmstudio.language import tr

_PAUSE_S = 0.003


def check(project: Path, *, locks: bool, stop: threading.Event | None = None) -> list[ChangedRow]:
    """What was changed in a project from outside; may be called from any thread, while it is edited.

    A copy is looked at, so that no edit has to wait.

    Args:
        project: its file; those of versions without checksums can be changed unseen.
        locks: whether its drive has the locks that SQLite asks for.
        stop: set where it is not wanted any more; where it is given, a window goes first.

    Raises:
        CorruptProject: its structure is damaged.
        ProjectError: it cannot be read, or there is no room for the copy.
        Stopped: it was told to stop.
    """
    with tempfile.TemporaryDirectory(prefix="landmark-studio-") as folder:
        copy = Path(folder) / "copy.lmproj"
        snapshots.copy(project, copy, locks=locks, stop=stop or threading.Event())
        with project_tables.reading(project), closing(sqlite_files.bystander(copy)) as db:
            said = str(db.execute("PRAGMA integrity_check(1)").fetchone()[0])
            if said != "ok":
                found = tr("The project file is damaged: {reason}.").format(reason=said)
                raise project_failures.corrupt(project, found)
            version = int(db.execute("PRAGMA user_version").fetchone()[0])
            rest = (lambda: None) if stop is None else partial(_rest, stop)
            return row_sums.find_differing(db, row_sums.TABLES, rest=rest) if version >= row_sums.SINCE else []


def _rest(stop: threading.Event) -> None:
    """Let others go on, or end."""
    if stop.is_set():
        raise snapshots.Stopped
    time.sleep(_PAUSE_S)
