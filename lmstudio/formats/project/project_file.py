"""The project file ``name.lmproj``: one SQLite file in which every edit is one transaction.

It holds the landmark list, the images (their pixels stay in their files), the points as they are, what happened
to every point (the audit log), the fine-tuned networks and the last heatmaps.
"""

import contextlib
import gc
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Self

from lmstudio import paths
from lmstudio.core.edit import Edit
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction
from lmstudio.core.history import History, UndoStep
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Project
from lmstudio.errors import LockedProject
from lmstudio.formats.project import (
    drive_locks,
    project_edits,
    project_history,
    project_rows,
    project_settings,
    project_tables,
    right_places,
    sqlite_files,
    whole_files,
)
from lmstudio.formats.project.project_edits import Signature
from lmstudio.formats.project.project_guard import ProjectGuard
from lmstudio.formats.project.project_heartbeat import Unlockable
from lmstudio.formats.project.project_lock import ProjectLock
from lmstudio.formats.project.project_rows import AuditRow
from lmstudio.formats.project.right_places import RightPlace
from lmstudio.language import tr
from lmstudio.paths import part_of

SUFFIX = ".lmproj"


@dataclass(frozen=True, slots=True)
class Attached:
    """What comes with an edit into the file and is no part of it: it takes the place of what was there.

    Args:
        heatmaps: rows of them.
        weights: contents of weights files, by the names of their networks.
    """

    heatmaps: Sequence[project_rows.Row] = ()
    weights: Mapping[str, bytes] = field(default_factory=dict)


NOTHING_MORE = Attached()


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of an edit in the file.

    Args:
        step: that it is in the history, or has become a part of; ``None`` where it is none.
        dropped: the numbers of older steps that the history no longer holds.
    """

    step: UndoStep | None = None
    dropped: frozenset[int] = frozenset()


class ProjectFile:
    """An open project file.

    Every method that changes something saves it before it returns, and raises without having changed anything:
    LockedProject where ``read_only``, SaveFailed where the disk refuses.

    Attributes:
        path: absolute.
        read_only_reason: a sentence that says why it cannot be written; empty where it can.
        has_locks: whether its drive has the locks that SQLite asks for.
    """

    def __init__(
        self, path: Path, db: sqlite3.Connection, *, lock: ProjectLock | None, read_only_reason: str = ""
    ) -> None:
        self.path = path
        self.read_only_reason = read_only_reason
        self.has_locks = drive_locks.serve_sqlite(path)
        self._db = db
        self._lock = lock
        self._guard = None if lock is None else ProjectGuard(path, db, lock)

    @classmethod
    def create(cls, path: Path, schema: Schema) -> Self:
        """A new project at ``path``, open.

        Raises:
            SaveFailed: there is a file already, or the folder cannot be written.
        """
        path = paths.resolved(path)
        project_tables.check_length(path)
        try:
            lock = ProjectLock(path)
        except Unlockable as error:
            raise whole_files.not_created(
                path, tr("The project cannot be created: {reason}.").format(reason=error)
            ) from error
        try:
            if paths.exists(path):
                raise whole_files.not_created(path, tr("A file with this name already exists."))
            whole_files.create(path, schema)
            return cls(path, project_tables.connect(path, write=True), lock=lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path) -> Self:
        """The project at ``path``; read-only where another window has it or the place cannot be written.

        Raises:
            CorruptProject: not a project, or damaged.
            NewerProject: of a later version of the program.
            ProjectError: it is missing or may not be read.
        """
        path = paths.resolved(path)
        project_tables.check_length(path)
        project_tables.check_header(path)
        lock, reason = _lock(path)
        if lock is not None:
            paths.sweep_parts(path.parent)
        try:
            db = project_tables.connect(path, write=lock is not None)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return cls(path, db, lock=lock, read_only_reason=reason)

    @property
    def read_only(self) -> bool:
        """Whether it cannot be written."""
        return self._lock is None or bool(self.read_only_reason)

    @property
    def warning(self) -> str:
        """What is to be known of others who may write; empty where there is nothing."""
        return "" if self._guard is None else self._guard.warning

    def close(self) -> None:
        """Close the file and let others write; harmless when repeated."""
        self._db.close()
        if self._lock is not None:
            self._lock.release()

    def load(self) -> Project:
        """The project as it is on the disk.

        Raises:
            CorruptProject: the content is damaged.
        """
        with project_tables.reading(self.path), _without_collector():
            schema = self._db.execute("SELECT json FROM schema").fetchone()[0]
            images = self._db.execute(project_rows.SELECT_IMAGES)
            points = self._db.execute(project_rows.SELECT_POINTS)
            models = self._db.execute(project_rows.SELECT_MODELS)
            rounds = self._db.execute("SELECT count(*) FROM models").fetchone()[0]
            changed = self._db.execute("SELECT id, changed FROM images WHERE changed != '' AND NOT away")
            return Project(
                schema=Schema.from_json(schema, where=self.path),
                images=tuple(project_rows.image(row) for row in images),
                annotations=MappingProxyType(project_rows.annotations(points)),
                models=tuple(project_rows.model(row) for row in models),
                in_use=project_settings.load(self._db, project_settings.IN_USE),
                rounds=int(rounds),
                changed=MappingProxyType(dict(changed.fetchall())),
            )

    def history(self) -> History:
        """The edits that can be undone and made again.

        Raises:
            CorruptProject: the content is damaged.
        """
        with project_tables.reading(self.path):
            return project_history.load(self._db)

    def edit(self, step: UndoStep) -> Edit:
        """All that a step of the history changed."""
        with project_tables.reading(self.path):
            return project_history.edit(self._db, step)

    def save(
        self, edit: Edit, signed: Signature, *, content: Attached = NOTHING_MORE, step: UndoStep | None = None
    ) -> Saved:
        """Save what an edit changes, with its entry in the audit log.

        Args:
            edit: what changes.
            signed: by whom.
            content: what comes with it.
            step: of the history that it is: a new one (number 0), or one that is there and grows. ``None``: it
                cannot be undone.
        """
        with self._transaction():
            kept = None if step is None else project_history.put(self._db, step)
            number = None if kept is None else kept.number
            entry = project_edits.enter(self._db, edit.kind, edit.arguments, signed, step=number)
            if kept is not None:
                project_history.keep_authors(self._db, edit, signed, entry=entry)
            project_edits.write(self._db, edit, signed, entry=entry)
            self._db.executemany(project_rows.INSERT_HEATMAPS, content.heatmaps)
            self._db.executemany(
                "INSERT INTO weights (name, content) VALUES (?, ?)", list(content.weights.items())
            )
            if kept is None:
                return Saved()
            project_history.write_rows(self._db, edit, entry=entry, step=kept.number)
            dropped = frozenset() if kept == step else project_history.drop_old(self._db)
            return Saved(kept, dropped)

    def save_jump(
        self,
        edits: Sequence[Edit],
        jump: tuple[EditKind, tuple[str, ...]],
        signed: Signature,
        steps: Sequence[UndoStep],
    ) -> None:
        """Save that steps were undone or made again, all of it or nothing.

        Args:
            edits: what that changes, one after the other.
            jump: undo or redo, and the arguments of its words.
            signed: by whom.
            steps: of the history.
        """
        with self._transaction():
            entry, undone = project_edits.enter(self._db, *jump, signed), jump[0] is EditKind.UNDO
            signed = replace(signed, authors=project_history.authors(self._db, steps, undone=undone))
            for edit in edits:
                project_edits.write(self._db, edit, signed, entry=entry)
            project_history.mark(self._db, steps, undone=undone)

    def count_edits(self) -> int:
        """How many edits were ever made, undone ones and undoing among them."""
        with project_tables.reading(self.path):
            return int(self._db.execute("SELECT coalesce(max(id), 0) FROM edits").fetchone()[0])

    def contents(self) -> dict[str, str]:
        """The content (SHA-256, hex) of all images that were ever in the project, by id: none is given twice."""
        with project_tables.reading(self.path):
            return {str(key): str(content) for key, content in self._db.execute("SELECT id, sha256 FROM images")}

    def save_paths(self, paths: Mapping[str, str]) -> None:
        """Save where images lie now, by image id."""
        with self._transaction():
            _update_paths(self._db, paths)
            project_history.relocate(self._db, paths)

    def called_right(self) -> frozenset[RightPlace]:
        """The places of points of which a reader said that they are right."""
        with project_tables.reading(self.path):
            return right_places.load(self._db)

    def save_called_right(self, places: Collection[RightPlace]) -> None:
        """Let these be the places that were called right."""
        with self._transaction():
            right_places.store(self._db, places)

    def heatmaps(self, image_id: str, schema: Schema) -> Prediction | None:
        """The last prediction for an image, heatmaps in the order of ``schema``; ``None`` where there is none."""
        with project_tables.reading(self.path):
            row = self._db.execute(project_rows.SELECT_HEATMAPS, (image_id,)).fetchone()
            return None if row is None else project_rows.prediction(row[:-1], names=schema.names, renamed=row[-1])

    def weights(self, name: str) -> bytes | None:
        """The content of a network's weights file; ``None`` where there is no such network."""
        with project_tables.reading(self.path):
            row = self._db.execute("SELECT content FROM weights WHERE name = ?", (name,)).fetchone()
            return None if row is None else project_rows.blob(row[0])

    def last_changes(self) -> dict[tuple[str, str], tuple[str, str]]:
        """When each point was last changed (ISO 8601, UTC) and by whom, by image id and landmark."""
        with project_tables.reading(self.path):
            rows = self._db.execute(project_rows.SELECT_LAST_CHANGES)
            return {(image_id, landmark): (changed, reader) for image_id, landmark, changed, reader in rows}

    def audit(self, image_id: str | None = None) -> list[AuditRow]:
        """What happened to every point of an image, or of all images, oldest first."""
        with project_tables.reading(self.path):
            return [project_rows.audit(row) for row in self._db.execute(project_rows.SELECT_AUDIT, (image_id,))]

    def backup(self, path: Path, *, paths: Mapping[str, str]) -> None:
        """Write a consistent copy to ``path``, whole or not at all, in which the images lie at ``paths``.

        Raises:
            SaveFailed: the copy cannot be written.
        """
        with part_of(path) as beside:
            with project_tables.writing(path), contextlib.closing(sqlite_files.plain(beside, mode="rwc")) as copy:
                self._db.backup(copy)
                with project_tables.transaction(copy):
                    _update_paths(copy, paths)
            whole_files.put_in_place(beside, path)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.refuse_read_only()
        with project_tables.writing(self.path), project_tables.transaction(self._db):
            self.read_only_reason = "" if self._guard is None else self._guard.intruder()
            self.refuse_read_only()
            yield
        if self._guard is not None:
            self._guard.remember()

    def refuse_read_only(self) -> None:
        """Raise LockedProject where nothing can be written."""
        if self.read_only:
            raise _locked(self.path, self.read_only_reason)


def _lock(path: Path) -> tuple[ProjectLock | None, str]:
    """The lock, or the sentence that says why it cannot be had."""
    try:
        with path.open("r+b"):
            pass
        return ProjectLock(path), ""
    except Unlockable as error:
        words = str(error)
    except OSError as error:
        words = tr("the file is write-protected ({reason})").format(reason=error.strerror)
    return None, f"{words[0].upper()}{words[1:]}."


def _locked(path: Path, reason: str) -> LockedProject:
    return LockedProject(
        tr("The project is open read-only: {reason}").format(reason=reason),
        where=path,
        remedy=tr(
            "Close the other window, or copy the project to a folder where you can write and open the copy."
        ),
    )


def _update_paths(db: sqlite3.Connection, paths: Mapping[str, str]) -> None:
    rows = [(project_rows.stored_path(path), image_id) for image_id, path in paths.items()]
    db.executemany("UPDATE images SET path = ? WHERE id = ?", rows)


@contextmanager
def _without_collector() -> Iterator[None]:
    """A block without the cyclic garbage collector: a third of the time when 200,000 points are loaded."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
