"""Conversion between values of the core and rows of the project file."""

import json
import math
import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any

import numpy as np

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.edit_kinds import EditKind, describe
from lmstudio.core.events import Prediction
from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin
from lmstudio.core.project import Image, Model

Row = tuple[Any, ...]

SELECT_IMAGES = """
    SELECT id, path, width, height, size_bytes, sha256, spacing_x_mm, spacing_y_mm, spacing_origin, added, reader,
    more
    FROM images WHERE NOT away ORDER BY seq
"""
INSERT_IMAGE = """
    INSERT INTO images
    (id, path, width, height, size_bytes, sha256, spacing_x_mm, spacing_y_mm, spacing_origin, added, reader, more)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
WRITE_IMAGE = f"""
    {INSERT_IMAGE}
    ON CONFLICT (id) DO UPDATE SET
    path = excluded.path, spacing_x_mm = excluded.spacing_x_mm, spacing_y_mm = excluded.spacing_y_mm,
    spacing_origin = excluded.spacing_origin, reader = excluded.reader, more = excluded.more,
    changed = CASE WHEN away THEN '' ELSE changed END, away = 0
"""
"""An image that is new, comes back after it was removed, or is there and changes."""
SELECT_POINTS = """
    SELECT image_id, landmark, x, y, visibility, origin, expected_error_px, predicted_x, predicted_y, model,
    kept_x, kept_y
    FROM points WHERE image_id NOT IN (SELECT id FROM images WHERE away)
"""
SELECT_LAST_CHANGES = """
    SELECT image_id, landmark, changed, reader
    FROM points WHERE image_id NOT IN (SELECT id FROM images WHERE away)
"""
SELECT_KEPT_POINTS = """
    SELECT image_id, landmark, x, y, visibility, origin, expected_error_px, predicted_x, predicted_y, model,
    kept_x, kept_y
    FROM points WHERE image_id = ?
"""
"""The points that an image had when it was removed, without when they were changed and by whom."""
INSERT_POINT = """
    INSERT OR REPLACE INTO points
    (image_id, landmark, x, y, visibility, origin, expected_error_px, predicted_x, predicted_y, model,
    changed, reader, kept_x, kept_y, sum)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
SELECT_HEATMAPS = """
    SELECT image_id, model, landmarks, points, height, width, box, content, coalesce(renamed, '{}')
    FROM heatmaps LEFT JOIN models ON models.name = model WHERE image_id = ?
"""
INSERT_HEATMAPS = """
    INSERT OR REPLACE INTO heatmaps (image_id, model, landmarks, points, height, width, box, content)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
SELECT_MODELS = """
    SELECT name, created, films, start, steps, learned, held_back, error, unit, renamed, planned
    FROM models WHERE NOT away ORDER BY seq
"""
WRITE_MODEL = """
    INSERT INTO models (name, created, films, start, steps, learned, held_back, error, unit, renamed, planned)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET
        learned = excluded.learned, held_back = excluded.held_back, renamed = excluded.renamed, away = 0
"""
"""A network that is new, comes back after it was deleted, or knows a film by another id."""
SELECT_AUDIT = """
    SELECT utc, author, label, kind, arguments, image_id, landmark, before, after
    FROM history JOIN edits ON edits.id = history.edit_id
    WHERE ?1 IS NULL OR image_id = ?1 ORDER BY history.id
"""
INSERT_HISTORY = """
    INSERT INTO history (id, edit_id, image_id, landmark, before, after, sum) VALUES (?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One change of one point.

    Args:
        utc: when, ISO 8601.
        author: the reader, as far as the program was told.
        label: the edit in words, such as ``Move sella`` or ``Undo: Move sella``, in the language of the window;
            in English where a version before 0.8.0 made it.
        image_id: of the project.
        landmark: its name at that time.
        before: the point before; ``None`` where there was none.
        after: the point after; ``None`` where it was cleared.
    """

    utc: str
    author: str
    label: str
    image_id: str
    landmark: str
    before: Point | None
    after: Point | None

    @property
    def model(self) -> str:
        """The network that made this change, or an empty string where a reader did."""
        after = self.after
        return after.model if after is not None and after.origin is Origin.PREDICTED else ""


def image_row(image: Image) -> Row:
    """The row of an image, in the order of ``INSERT_IMAGE``."""
    return (
        image.id,
        stored_path(image.path),
        image.width,
        image.height,
        image.size_bytes,
        image.sha256,
        *spacing_row(image.spacing),
        image.added,
        image.reader,
        json.dumps({name: getattr(image, name) for name in _MORE if getattr(image, name) != _MORE[name]}),
    )


def spacing_row(spacing: Spacing) -> Row:
    """The three columns of a spacing in ``INSERT_IMAGE``."""
    return (_real(spacing.x_mm), _real(spacing.y_mm), str(spacing.origin))


def image(row: Row) -> Image:
    """The image of a row in the order of ``SELECT_IMAGES``."""
    image_id, path, width, height, size_bytes, sha256, x_mm, y_mm, origin, added, reader, more = row
    spacing = UNKNOWN_SPACING
    # Of an unknown one the shape of pixels may be known.
    if origin != SpacingOrigin.UNKNOWN or x_mm is not None:
        spacing = Spacing(float(x_mm), float(y_mm), SpacingOrigin(origin))
    size = int(width), int(height), int(size_bytes)
    newer = {name: value for name, value in json.loads(more).items() if name in _MORE}
    return Image(str(image_id), loaded_path(path), *size, str(sha256), spacing, str(added), str(reader), **newer)


_COLUMNS = ("id", "path", "width", "height", "size_bytes", "sha256", "spacing", "added", "reader")
_MORE = {each.name: each.default for each in fields(Image) if each.name not in _COLUMNS}
"""What of an image has no column of its own and stands in ``more`` as JSON; and what it is by default."""


def stored_path(path: str) -> str | bytes:
    """A path as it is stored: text, or bytes where a file name of Unix is not text."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogateescape")
    return path


def loaded_path(stored: object) -> str:
    """The path that :func:`stored_path` made."""
    path = stored.decode("utf-8", "surrogateescape") if isinstance(stored, bytes) else stored
    if not isinstance(path, str) or "\0" in path:
        raise ValueError(f"a film at {path!r}")
    return path


def point_row(image_id: str, landmark: str, point: Point) -> Row:
    """The row of a point, in the order of ``SELECT_KEPT_POINTS``."""
    return (
        image_id,
        landmark,
        *_xy(point.xy),
        str(point.visibility),
        str(point.origin),
        _real(point.expected_error_px),
        *_xy(point.predicted_xy),
        point.model,
        *_xy(point.kept_xy),
    )


_VISIBILITY = {str(each): each for each in Visibility}
_ORIGIN = {str(each): each for each in Origin}


def annotations(rows: Iterable[Row]) -> dict[str, Annotation]:
    """The annotations by image id, of rows in the order of ``SELECT_POINTS``."""
    points: dict[str, dict[str, Point]] = {}
    for image_id, landmark, x, y, visibility, origin, expected, *predicted, model, kept_x, kept_y in rows:
        points.setdefault(image_id, {})[landmark] = Point(
            _place(x, y),
            _VISIBILITY[visibility],
            _ORIGIN[origin],
            None if expected is None else float(expected),
            _place(*predicted),
            model,
            _place(kept_x, kept_y),
        )
    return {image_id: Annotation(MappingProxyType(each)) for image_id, each in points.items()}


def point_text(point: Point | None) -> str | None:
    """A point as JSON for the history; ``None`` for no point."""
    if point is None:
        return None
    text: dict[str, Any] = {"visibility": point.visibility, "origin": point.origin}
    if point.xy is not None:
        text["xy"] = _xy(point.xy)
    if point.predicted_xy is not None:
        text["predicted_xy"] = _xy(point.predicted_xy)
    if point.kept_xy is not None:
        text["kept_xy"] = _xy(point.kept_xy)
    if point.model:
        text["model"] = point.model
    expected = _real(point.expected_error_px)
    if expected is not None:
        text["expected_error_px"] = expected
    return json.dumps(text)


def point(text: str | None) -> Point | None:
    """The point that :func:`point_text` wrote."""
    return None if text is None else _point(json.loads(text))


def _point(raw: Mapping[str, Any]) -> Point:
    return Point(
        _loaded_xy(raw.get("xy")),
        Visibility(raw["visibility"]),
        Origin(raw["origin"]),
        raw.get("expected_error_px"),
        _loaded_xy(raw.get("predicted_xy")),
        raw.get("model", ""),
        _loaded_xy(raw.get("kept_xy")),
    )


def image_text(image: Image | None) -> str | None:
    """An image as JSON for the history; ``None`` for none."""
    return None if image is None else json.dumps([image.id, image.path, *image_row(image)[2:]])


def image_of_text(text: str | None) -> Image | None:
    """The image that :func:`image_text` wrote."""
    return None if text is None else image(tuple(json.loads(text)))


def model_text(model: Model | None) -> str | None:
    """A network as JSON for the history; ``None`` for none."""
    return None if model is None else json.dumps(model_row(model))


def model_of_text(text: str | None) -> Model | None:
    """The network that :func:`model_text` wrote."""
    return None if text is None else model(tuple(json.loads(text)))


def audit(row: Row) -> AuditRow:
    """The entry of the audit log of a row of ``SELECT_AUDIT``."""
    utc, author, label, kind, arguments, image_id, landmark, before, after = row
    words = describe(EditKind(kind), json.loads(arguments)) if kind else label
    return AuditRow(utc, author, words, image_id, landmark, point(before), point(after))


def heatmap_row(prediction: Prediction, *, model: str) -> Row:
    """The row of a prediction of the network ``model``, in the order of ``INSERT_HEATMAPS``.

    Raises:
        ValueError: there are not as many heatmaps as points.
    """
    heatmaps = np.ascontiguousarray(prediction.heatmaps, np.uint8)
    if heatmaps.shape[0] != len(prediction.points):
        raise ValueError(f"{heatmaps.shape[0]} heatmaps for {len(prediction.points)} points")
    points = {name: point_text(replace(each, model=model)) for name, each in prediction.points.items()}
    return (
        prediction.image_id,
        model,
        json.dumps(list(prediction.points)),
        json.dumps(points),
        heatmaps.shape[1],
        heatmaps.shape[2],
        json.dumps([float(edge) for edge in prediction.box]),
        zlib.compress(heatmaps.tobytes(), 1),
    )


def prediction(row: Row, *, names: Sequence[str], renamed: str = "{}") -> Prediction:
    """The prediction of a row; its heatmaps in the order of ``names``, empty for landmarks it did not know.

    ``renamed`` is what the landmarks are called now, as JSON of ``Model.renamed``.
    """
    image_id, _model, stored_names, points, height, width, box, content = row
    now: dict[str, str] = json.loads(renamed)
    known: list[str] = [now.get(name, name) for name in json.loads(stored_names)]
    stored = np.frombuffer(zlib.decompress(content), np.uint8).reshape(len(known), height, width)
    heatmaps = np.zeros((len(names), height, width), np.uint8)
    for k, name in enumerate(names):
        if name in known:
            heatmaps[k] = stored[known.index(name)]
    left, top, right, bottom = json.loads(box)
    texts = {now.get(name, name): text for name, text in json.loads(points).items()}
    loaded = {name: _point(json.loads(text)) for name, text in texts.items() if name in names}
    return Prediction(image_id, loaded, heatmaps, (left, top, right, bottom))


def model_row(model: Model) -> Row:
    """The row of a network, in the order of ``WRITE_MODEL``."""
    films = (json.dumps(model.learned), json.dumps(model.held_back))
    return (
        model.name,
        model.created,
        model.films,
        model.start,
        model.steps,
        *films,
        _real(model.error),
        model.unit,
        json.dumps(dict(model.renamed)),
        model.planned,
    )


def model(row: Row) -> Model:
    """The network of a row in the order of ``SELECT_MODELS``."""
    name, created, films, start, steps, learned, held_back, error, unit, renamed, planned = row
    return Model(
        name,
        created,
        films,
        start,
        int(steps),
        tuple(map(str, json.loads(learned))),
        tuple(map(str, json.loads(held_back))),
        math.nan if error is None else float(error),
        unit,
        MappingProxyType(json.loads(renamed)),
        int(planned),
    )


def blob(value: object) -> bytes:
    """The bytes of a BLOB column."""
    if not isinstance(value, bytes):
        raise sqlite3.DatabaseError("a column of bytes holds something else")
    return value


def _xy(xy: XY | None) -> tuple[float | None, float | None]:
    if xy is None:
        return None, None
    x, y = float(xy[0]), float(xy[1])
    if not (math.isfinite(x) and math.isfinite(y)):
        raise ValueError(f"a point at {x}, {y}")
    return x, y


def _place(x: Any, y: Any) -> XY | None:
    """The place in two columns; ``None`` where they are empty."""
    return None if x is None else (float(x), float(y))


def _loaded_xy(raw: Sequence[float] | None) -> XY | None:
    return None if raw is None else (float(raw[0]), float(raw[1]))


def _real(value: float | None) -> float | None:
    return None if value is None or math.isnan(value) else float(value)
