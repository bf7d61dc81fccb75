"""A new project file of what was salvaged from a damaged one."""

import contextlib
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from lmstudio import paths
from lmstudio.core import landmarks
from lmstudio.core.landmarks import Schema
from lmstudio.errors import CorruptProject, SaveFailed, SchemaError
from lmstudio.formats.project import project_rows, project_settings, project_tables
from lmstudio.formats.rescue import salvage
from lmstudio.formats.rescue.salvage import Doubt, Key, Row, Salvaged
from lmstudio.formats.rescue.shapes import SHAPES
from lmstudio.formats.rescue.sqlite_pages import Value
from lmstudio.language import counted, tr


@dataclass(frozen=True, slots=True)
class Report:
    """What was salvaged.

    Args:
        path: of the new project.
        films: how many it has.
        points: how many it has.
        doubts: of which points there is doubt, and why, by the path of the film and the landmark.
        remarks: sentences on what was lost, or came from elsewhere.
    """

    path: Path
    films: int
    points: int
    doubts: Mapping[tuple[str, str], Doubt]
    remarks: tuple[str, ...]


def write(salvaged: Salvaged, target: Path, *, backup: Salvaged | None = None) -> Report:
    """Write a new project, whole or not at all.

    Args:
        salvaged: from the damaged file.
        target: where no file is.
        backup: what an older backup holds, for what is missing.

    Raises:
        CorruptProject: there is neither a film nor a point in it.
        SaveFailed: it cannot be written, or a file lies there.
    """
    if paths.exists(target):
        raise SaveFailed(
            tr("A file with this name already exists."), where=target, remedy=tr("Choose another name or folder.")
        )
    found = _Found.of(salvaged, backup)
    if not found.tables["images"]:
        raise CorruptProject(
            tr("Nothing of the project can be recovered."),
            where=target,
            remedy=tr("Restore a backup, or copy the file again from its source. The file was not changed."),
        )
    with paths.part_of(target) as part, project_tables.writing(target):
        part.unlink(missing_ok=True)
        project_tables.create(part)
        with closing(project_tables.connect(part, write=True)) as db, project_tables.transaction(db):
            _insert(db, found)
        try:
            part.replace(target)
        except OSError as error:
            raise SaveFailed(
                tr("The file cannot be moved into place: {reason}.").format(reason=error.strerror),
                where=target,
                remedy=tr("Choose another name or folder."),
            ) from error
    return found.report(target)


@dataclass(frozen=True, slots=True)
class _Found:
    """The rows of the new project.

    Args:
        tables: rows by their keys, by tables; each makes sense.
        schema: the landmark list.
        doubts: of points.
        remarks: sentences.
    """

    tables: Mapping[str, Mapping[Key, Row]]
    schema: Schema
    doubts: Mapping[tuple[str, str], Doubt]
    remarks: tuple[str, ...]

    @classmethod
    def of(cls, salvaged: Salvaged, backup: Salvaged | None) -> "_Found":
        """Put the rows of a damaged file, and for what is missing those of a backup, together."""
        senseless = Counter[str]()
        tables: _Tables = {name: _sensible(salvaged, name, senseless) for name in SHAPES}
        older = {} if backup is None else {name: _sensible(backup, name, Counter()) for name in SHAPES}
        schema, remarks = _schema(salvaged, tables, older)
        doubts = dict(salvaged.doubts)
        if salvaged.from_log:
            one, many = (
                tr("1 point was taken from the log of edits."),
                tr("{count} points were taken from the log of edits."),
            )
            remarks.append(counted(salvaged.from_log, one, many))
        _fill_points(tables, older, doubts, _cleared(salvaged))
        remarks += _fill_images(salvaged, tables, older)
        remarks += _fill_rest(tables, older)
        if senseless:
            one = tr("1 row made no sense and was left out.")
            many = tr("{count} rows made no sense and were left out.")
            remarks.append(counted(senseless.total(), one, many))
        points = {key for key in doubts if key in tables["points"]}
        return cls(tables, schema, {key: doubts[key] for key in points}, tuple(remarks))

    def report(self, path: Path) -> Report:
        """What is told of it."""
        here = {key[0]: row for key, row in self.tables["images"].items() if not row[13]}
        names = {key: project_rows.loaded_path(row[2]) for key, row in here.items()}
        points = sum(key[0] in here for key in self.tables["points"])
        doubts = {(names[image], name): doubt for (image, name), doubt in self.doubts.items() if image in here}
        return Report(path, len(here), points, doubts, self.remarks)


# Sense --------------------------------------------------------------------------------------------------------


def _sensible(salvaged: Salvaged, table: str, senseless: Counter[str]) -> dict[Key, Row]:
    """The rows of a table that can be used; the others are counted."""
    check, found = _CHECKS[table], dict[Key, Row]()
    for key, row in salvaged.tables[table].chosen.items():
        try:
            check(row)
        except project_tables.NONSENSE:
            senseless[table] += 1
        else:
            found[key] = row
    return found


def _check_history(row: Row) -> None:
    for text in row[4:6]:
        if isinstance(text, str):
            project_rows.point(text)


def _check_edit(row: Row) -> None:
    json.loads(str(row[5]))


def _check_heatmaps(row: Row) -> None:
    project_rows.prediction(row, names=())


_CHECKS: Mapping[str, Callable[[Row], object]] = {
    "schema": lambda row: Schema.from_json(str(row[1])),
    "settings": len,
    "images": lambda row: project_rows.image((*row[1:12], row[14])),
    "points": salvage.point_of,
    "edits": _check_edit,
    "history": _check_history,
    "models": lambda row: project_rows.model(row[1:12]),
    "weights": len,
    "heatmaps": _check_heatmaps,
    "step_rows": len,
    "sqlite_sequence": len,
}
"""What raises where a row makes no sense."""


# What is missing ------------------------------------------------------------------------------------------------

_Tables = dict[str, dict[Key, Row]]


def _schema(salvaged: Salvaged, tables: _Tables, older: _Tables) -> tuple[Schema, list[str]]:
    """The landmark list, and a sentence where it is not the one in its place."""
    earlier = [tr("The landmark list is an earlier one: check it.")]
    for row in tables["schema"].values():
        changed = bool(salvaged.tables["schema"].changed_outside)
        told = tr("The landmark list was changed by something else than this program: check it.")
        return Schema.from_json(str(row[1])), [told] if changed else []
    texts = [*salvage.lists_in_log(salvaged.tables), *(str(row[1]) for row in older.get("schema", {}).values())]
    for text in texts:
        with contextlib.suppress(SchemaError):
            return Schema.from_json(text), earlier
    names = dict.fromkeys(str(key[1]) for key in tables["points"])
    return landmarks.from_names(names), [
        tr("The landmark list is lost; it now holds the names of the landmarks that have points.")
    ]


def _cleared(salvaged: Salvaged) -> set[Key]:
    """The points of which the log says that they are gone."""
    rows = sorted(salvaged.tables["history"].chosen.values(), key=lambda row: salvage.whole_number(row[0]))
    last = {(row[2], row[3]): row[5] for row in rows}
    return {key for key, after in last.items() if after is None}


def _fill_points(tables: _Tables, older: _Tables, doubts: dict[tuple[str, str], Doubt], cleared: set[Key]) -> None:
    for key, row in older.get("points", {}).items():
        if key not in tables["points"] and key not in cleared:
            tables["points"][key] = row
            doubts[str(key[0]), str(key[1])] = Doubt.BACKUP


def _fill_images(salvaged: Salvaged, tables: _Tables, older: _Tables) -> list[str]:
    """Find the entries of films that are lost; what is told of those."""
    images = tables["images"]
    changed = salvaged.tables["images"].changed_outside & images.keys()
    unsure = 0
    named: dict[Value, None] = dict.fromkeys(key[0] for table in ("points", "heatmaps") for key in tables[table])
    in_log = salvage.images_in_log(salvaged.tables)
    missing = {str(key) for key in {*named, *in_log} if (key,) not in images}
    unknown = 0
    for image_id in sorted(missing | {str(key[0]) for key in changed}):
        row = _image_of_log(in_log.get(image_id)) or older.get("images", {}).get((image_id,))
        if row is None and (image_id,) in changed:
            unsure += 1
        elif row is None and image_id in named:
            unknown += 1
            row = _unknown(image_id, tables["points"])
        if row is not None:
            images[image_id,] = row
    for key, row in older.get("images", {}).items():
        images.setdefault(key, row)
    one = tr("The entry of 1 film is lost; its points are kept under the name it had in the project.")
    many = tr("The entries of {count} films are lost; their points are kept under the names they had.")
    remarks = [counted(unknown, one, many)] if unknown else []
    one = tr("The entry of 1 film was changed by something else than this program: check it.")
    many = tr("The entries of {count} films were changed by something else than this program: check them.")
    return [*remarks, *([counted(unsure, one, many)] if unsure else [])]


def _image_of_log(text: str | None) -> Row | None:
    if text is None:
        return None
    with contextlib.suppress(*project_tables.NONSENSE):
        image = project_rows.image_of_text(text)
        if image is not None:
            *first, more = project_rows.image_row(image)
            return (None, *first, "", 0, more)
    return None


def _unknown(image_id: str, points: Mapping[Key, Row]) -> Row:
    """The entry of a film of which nothing is known but its points."""
    places = [row[2:4] for key, row in points.items() if key[0] == image_id and isinstance(row[2], float)]
    width, height = (1 + max((int(float(place[axis] or 0)) for place in places), default=0) for axis in (0, 1))
    return (None, image_id, image_id, width, height, 0, "", None, None, "unknown", "", "", "", 0, "{}")


def _fill_rest(tables: _Tables, older: _Tables) -> list[str]:
    """Take networks, heatmaps and settings from the backup where they are lost; what is told of networks."""
    for table in ("models", "weights", "heatmaps", "settings"):
        for key, row in older.get(table, {}).items():
            tables[table].setdefault(key, row)
    for key in list(tables["weights"]):
        if key not in tables["models"]:
            del tables["weights"][key]
    # Versions of the format that did not note what was deleted dropped the weights of such networks.
    without = [key for key in tables["models"] if key not in tables["weights"]]
    lost = [key for key in without if tables["models"][key][12] == 0]
    for key, row in tables["models"].items():
        tables["models"][key] = (*row[:12], 1 if key in without else row[12] or 0)
    if not lost:
        return []
    names = ", ".join(str(key[0]) for key in lost)
    return [tr("The networks {names} are lost; the points they predicted are kept.").format(names=names)]


# Writing --------------------------------------------------------------------------------------------------------


def _insert(db: sqlite3.Connection, found: _Found) -> None:
    tables = found.tables
    db.execute("INSERT INTO schema (id, json) VALUES (1, ?)", (found.schema.to_json(),))
    _insert_rows(db, "images", _numbered(_with_own_paths(tables["images"].values())))
    _insert_rows(db, "models", _numbered(tables["models"].values()))
    _insert_rows(db, "weights", tables["weights"].values())
    _insert_rows(db, "settings", _settings(tables))
    edits = {key[0]: (*row[:6], None) for key, row in tables["edits"].items()}
    history = [row for row in tables["history"].values() if (row[2],) in tables["images"]]
    for row in history:
        edits.setdefault(row[1], (row[1], "", "", "", "", "[]", None))
    _insert_rows(db, "edits", edits.values())
    _insert_rows(db, "history", history)
    _insert_rows(db, "points", tables["points"].values())
    _insert_rows(db, "heatmaps", (row for row in tables["heatmaps"].values() if (row[0],) in tables["images"]))


def _settings(tables: Mapping[str, Mapping[Key, Row]]) -> Iterable[Row]:
    for row in tables["settings"].values():
        if row[0] != project_settings.IN_USE or (row[1],) in tables["models"]:
            yield row


def _insert_rows(db: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    columns = SHAPES[table].columns
    marks = ", ".join("?" * len(columns))
    db.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)  # noqa: S608  names of ours


def _numbered(rows: Iterable[Row]) -> list[Row]:
    """Rows in their order, with numbers of their own."""
    ordered = sorted(rows, key=lambda row: (row[0] is None, row[0] if isinstance(row[0], int) else 0))
    return [(number, *row[1:]) for number, row in enumerate(ordered, start=1)]


def _with_own_paths(rows: Iterable[Row]) -> list[Row]:
    """Entries of films of which no two lie at one place."""
    taken: set[Value] = set()
    found: list[Row] = []
    for row in rows:
        path = row[2]
        while path in taken:
            path = path + b"~" if isinstance(path, bytes) else f"{path}~"
        taken.add(path)
        found.append((*row[:2], path, *row[3:]))
    return found
