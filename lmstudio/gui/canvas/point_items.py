"""The points over the film: one item that paints all of them, in screen pixels."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from lmstudio.core import doubt
from lmstudio.core.annotation import Annotation, Point, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image
from lmstudio.gui.canvas import glyphs, label_layout
from lmstudio.gui.canvas.camera import Camera
from lmstudio.gui.canvas.label_layout import Box
from lmstudio.gui.look.colours import Standing

NO_GUESSES: Mapping[str, XY] = MappingProxyType({})
SELECTED_SHIFT = 4.0
"""The label of the selected point makes way for its ring."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One point as it is drawn.

    Args:
        name: of the landmark.
        text: of its label.
        xy: in image pixels.
        standing: who stands behind it.
        occluded: whether the reader or the network sees it only by inference.
    """

    name: str
    text: str
    xy: XY
    standing: Standing
    occluded: bool = False

    @property
    def guessed(self) -> bool:
        """Whether it is no point, but a guess."""
        return self.standing is Standing.GUESSED


def standing(point: Point, image: Image) -> Standing:
    """Who stands behind a point."""
    if point.by_reader:
        return Standing.READER
    return Standing.UNCERTAIN if doubt.needs_look(point, image) else Standing.PREDICTED


def marks(
    annotation: Annotation, schema: Schema, image: Image, *, guesses: Mapping[str, XY] = NO_GUESSES
) -> tuple[Mark, ...]:
    """What is to be drawn of an annotation and of guesses (image pixels), in the order of the schema."""
    found = []
    for landmark in schema.landmarks:
        point = annotation.points.get(landmark.name)
        if point is None and landmark.name in guesses:
            found.append(Mark(landmark.name, landmark.short, guesses[landmark.name], Standing.GUESSED))
        if point is None or point.xy is None:
            continue
        who = standing(point, image)
        text = landmark.short + (" ?" if who is Standing.UNCERTAIN else "")
        occluded = point.visibility is Visibility.OCCLUDED
        found.append(Mark(landmark.name, text, point.xy, who, occluded))
    return tuple(found)


class PointsItem(QGraphicsItem):
    """All points, labels and skeleton lines of a film; only what has changed is painted again."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: dict[str, Mark] = {}
        self._lines: tuple[tuple[str, str], ...] = ()
        self._camera = Camera()
        self._selected: str | None = None
        self._group: frozenset[str] = frozenset()
        self._due: str | None = None
        self._hovered: str | None = None
        self._carried: Mapping[str, XY] = {}
        self._cross: XY | None = None
        self._frame: QRectF | None = None
        self._labels = True
        self._offsets: dict[str, XY] | None = None
        self._ratio = 1.0
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(20)

    def set_marks(self, marks: Sequence[Mark], lines: tuple[tuple[str, str], ...]) -> None:
        """Draw these points, and lines between those of them that are there."""
        self._marks = {mark.name: mark for mark in marks}
        self._lines = lines
        self._offsets = None
        self.update()

    def set_camera(self, camera: Camera, *, device_ratio: float) -> None:
        """Draw for this view."""
        if camera.viewport != self._camera.viewport:
            self.prepareGeometryChange()
        if (camera.scale, camera.turn) != (self._camera.scale, self._camera.turn):
            self._offsets = None
        self._camera, self._ratio = camera, device_ratio
        self.update()

    def set_selected(self, name: str | None, group: Collection[str] = (), *, due: str | None = None) -> None:
        """Make one landmark stand out, those selected with it, and the guess of the one that is ``due``."""
        before = {self._selected, self._due, *self._group}
        self._selected, self._group, self._due = name, frozenset(group), due
        self._repaint(*before ^ {name, due, *group})

    def set_hovered(self, name: str | None) -> None:
        """Show which point a drag from here would take hold of; ``None``: none."""
        if name != self._hovered:
            before, self._hovered = self._hovered, name
            self._repaint(before, name)

    def set_labels(self, shown: bool) -> None:
        """Show or hide the abbreviations."""
        if shown != self._labels:
            self._labels = shown
            self.update()

    def carry(self, places: Mapping[str, XY]) -> None:
        """Show some points away from their places (image pixels), all others where they are."""
        self._repaint(*self._carried, *places)
        self._carried = places
        self._repaint(*places)

    def show_cross(self, at: XY | None) -> None:
        """Show where a landmark would be placed (screen pixels), or no longer."""
        for place in (self._cross, at):
            if place is not None:
                self.update(_round(place, 18))
        self._cross = at

    def show_frame(self, corners: tuple[XY, XY] | None) -> None:
        """Show the frame that points are selected with (screen pixels), or no longer."""
        frame = None if corners is None else QRectF(QPointF(*corners[0]), QPointF(*corners[1])).normalized()
        for each in (self._frame, frame):
            if each is not None:
                self.update(each.adjusted(-3, -3, 3, 3))
        self._frame = frame

    def place_of(self, name: str) -> XY | None:
        """Where a point is drawn, in image pixels."""
        if name in self._carried:
            return self._carried[name]
        mark = self._marks.get(name)
        return None if mark is None else mark.xy

    def boxes(self) -> list[Box]:
        """What the points and, where they are shown, their labels cover of the screen."""
        half = glyphs.DIAMOND
        ends = [self._at(name) for name in self._marks]
        found = [Box(x - half, y - half, 2 * half, 2 * half) for x, y in ends]
        if self._labels:
            frames = (self._label_box(name) for name in self._marks)
            found += [Box(frame.x(), frame.y(), frame.width(), frame.height()) for frame in frames]
        return found

    def under(self, at: XY, *, reach: float) -> list[str]:
        """The landmarks whose points lie within ``reach`` of a screen position, in screen pixels, nearest first.

        None while they are hidden. Guesses are none.
        """
        return self._near(at, reach, guessed=False)

    def guessed_under(self, at: XY, *, reach: float) -> list[str]:
        """The landmarks whose guesses lie there; otherwise as :meth:`under`."""
        return self._near(at, reach, guessed=True)

    def _near(self, at: XY, reach: float, *, guessed: bool) -> list[str]:
        if not self.isVisible():
            return []
        names = (name for name, mark in self._marks.items() if mark.guessed is guessed)
        away = {name: math.dist(self._at(name), at) for name in names}
        return sorted((name for name in away if away[name] <= reach), key=away.__getitem__)

    def others(self, names: Collection[str]) -> list[Mark]:
        """What is drawn of all points but those of these landmarks; nothing while they are hidden."""
        found = (mark for name, mark in self._marks.items() if name not in names and not mark.guessed)
        return list(found) if self.isVisible() else []

    def between(self, a: XY, b: XY) -> list[str]:
        """The landmarks whose points lie between two corners on the screen; none while they are hidden."""
        frame = QRectF(QPointF(*a), QPointF(*b)).normalized()
        points = (name for name in self._marks if self._is_point(name))
        return [name for name in points if self.isVisible() and frame.contains(QPointF(*self._at(name)))]

    def boundingRect(self) -> QRectF:
        """Qt: the viewport."""
        return QRectF(0, 0, *self._camera.viewport)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, *_: object) -> None:
        """Qt: draw what lies in the exposed part."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        exposed = option.exposedRect
        for a, b in self._lines:
            if self._is_point(a) and self._is_point(b):
                glyphs.draw_line(painter, QPointF(*self._at(a)), QPointF(*self._at(b)))
        names = sorted(self._marks, key=self._stands_out)
        if self._labels:
            self._draw_labels(painter, exposed, names)
        for name in names:
            mark, at = self._marks[name], self._at(name)
            if exposed.intersects(_round(at, glyphs.EXTENT)):
                glyphs.draw_point(
                    painter,
                    QPointF(*at),
                    mark.standing,
                    occluded=mark.occluded,
                    selected=self._stands_out(name),
                    hovered=name == self._hovered,
                )
        if self._cross is not None:
            glyphs.draw_cross(painter, QPointF(*self._cross))
        if self._frame is not None:
            glyphs.draw_frame(painter, self._frame)

    def _is_point(self, name: str) -> bool:
        return name in self._marks and not self._marks[name].guessed

    def _stands_out(self, name: str) -> bool:
        return name == self._selected or name in self._group or (name == self._due and not self._is_point(name))

    def _draw_labels(self, painter: QPainter, exposed: QRectF, names: Sequence[str]) -> None:
        for name in names:
            if exposed.intersects(self._label_box(name)):
                mark = self._marks[name]
                pixmap = glyphs.label(mark.text, mark.standing, selected=self._stands_out(name), ratio=self._ratio)
                painter.drawPixmap(self._label_box(name).topLeft(), pixmap)

    def _label_box(self, name: str) -> QRectF:
        if self._offsets is None:
            places = [self._camera.to_screen(mark.xy) for mark in self._marks.values()]
            sizes = [glyphs.label_size(mark.text) for mark in self._marks.values()]
            self._offsets = dict(zip(self._marks, label_layout.arranged(places, sizes), strict=True))
        (x, y), (dx, dy) = self._at(name), self._offsets[name]
        if self._stands_out(name):
            dx += SELECTED_SHIFT if dx > 0 else -SELECTED_SHIFT
        return QRectF(x + dx, y + dy, *glyphs.label_size(self._marks[name].text))

    def _at(self, name: str) -> XY:
        """Where a point is on the screen."""
        return self._camera.to_screen(self._carried.get(name, self._marks[name].xy))

    def _repaint(self, *names: str | None) -> None:
        for name in names:
            if name is None or name not in self._marks:
                continue
            at = self._at(name)
            self.update(_round(at, glyphs.EXTENT))
            if self._labels:
                self.update(self._label_box(name).adjusted(-6, -2, 6, 2))
            for line in self._lines:
                if name in line and all(self._is_point(end) for end in line):
                    ends = QRectF(QPointF(*self._at(line[0])), QPointF(*self._at(line[1])))
                    self.update(ends.normalized().adjusted(-3, -3, 3, 3))


def _round(at: XY, reach: float) -> QRectF:
    return QRectF(at[0] - reach, at[1] - reach, 2 * reach, 2 * reach)
