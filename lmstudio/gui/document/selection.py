"""What of the landmarks of the film that is shown is in hand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from lmstudio.core import annotation as annotations
from lmstudio.core.edit import Edit, points_changed
from lmstudio.gui.document.current import Current
from lmstudio.gui.document.document import Document


@dataclass(frozen=True, slots=True)
class Held:
    """What mouse and keys act on.

    Args:
        name: the selected landmark.
        group: the landmarks whose points are selected together.
        armed: whether the next click moves the selected landmark's point, as was announced.
        handled: the landmark that the reader has placed, moved or confirmed last, while another is due.
    """

    name: str | None = None
    group: frozenset[str] = frozenset()
    armed: bool = False
    handled: str | None = None


class Selection(QObject):
    """The landmarks that mouse and keys act on.

    Args:
        document: whose landmark list it is; the parent of the object.
        current: the film whose points they are.

    Signals:
        changed(): the selected landmark, those selected together, or what the next click does with it.
    """

    changed = Signal()

    def __init__(self, document: Document, current: Current) -> None:
        super().__init__(document)
        self._document, self._current = document, current
        self._schema = document.schema
        self._held = Held(self.next_missing())
        current.changed.connect(self._begin_anew)
        document.settled.connect(self._settle)
        document.went_back.connect(self._follow)

    @property
    def name(self) -> str | None:
        """The landmark that is selected: one with a point, or the one to be placed next."""
        return self._held.name if self._held.name in self._document.schema.names else None

    @property
    def armed(self) -> bool:
        """Whether the next click moves the point of the selected landmark, as was announced."""
        return self._held.armed

    @property
    def due(self) -> str | None:
        """The landmark that the next click places or, where that was announced, moves; ``None``: nothing."""
        name = self.name
        wanted = name is not None and self._current.image is not None
        return name if wanted and (self.armed or name not in self._current.annotation.points) else None

    @property
    def group(self) -> tuple[str, ...]:
        """The landmarks whose points are selected together, in the order of the list; empty or at least two."""
        names = (name for name in self._document.schema.names if name in self._held.group)
        together = tuple(name for name in names if self.has_place(name))
        return together if len(together) > 1 else ()

    @property
    def at_hand(self) -> tuple[str, ...]:
        """The landmarks whose points the arrow keys move: those selected, else the one just placed or moved."""
        if self.group:
            return self.group
        found = (self.name, self._held.handled)
        return tuple(name for name in found if name is not None and self.has_place(name))[:1]

    @property
    def targets(self) -> tuple[str, ...]:
        """The landmarks that a key acts on: those selected together, else the selected one."""
        return self.group or (() if self.name is None else (self.name,))

    @property
    def movable(self) -> str | None:
        """The landmark that can be moved by an announced click: the selected one, else the one just placed."""
        found, points = (self.name, *self.at_hand), self._current.annotation.points
        return next((name for name in found if name is not None and name in points), None)

    def next_missing(self, *, after: str | None = None) -> str | None:
        """The first landmark of the list, or behind ``after`` round its end, that has no point on the film."""
        if self._current.image is None:
            return None
        return annotations.next_missing(self._current.annotation, self._document.schema, after=after)

    def has_place(self, name: str) -> bool:
        """Whether a landmark lies somewhere on the film."""
        point = self._current.annotation.points.get(name)
        return point is not None and point.xy is not None

    def select(
        self, name: str | None, group: Iterable[str] = (), *, armed: bool = False, handled: str | None = None
    ) -> None:
        """Select a landmark, alone or in a ``group``; one without a point is then due. See :class:`Held`."""
        self._take(Held(name, frozenset(group), armed, handled))

    def handle(self, name: str) -> None:
        """Let the arrow keys move a point that the reader has just dealt with; what is due stays due."""
        if self.due is not None:
            self._take(replace(self._held, handled=name))
        elif name not in self.group:
            self.select(name)

    def select_together(self, names: Iterable[str]) -> None:
        """Select the points of several landmarks, to move them together; a single one as :meth:`select` does."""
        placed = [name for name in names if self.has_place(name)]
        self.select(placed[-1] if placed else self.name, placed if len(placed) > 1 else ())

    def select_all(self) -> None:
        """Select all points of the film together."""
        self.select_together(self._document.schema.names)

    def toggle(self, name: str) -> None:
        """Add a landmark's point to those selected together, or take it out."""
        together = [other for other in self.targets if other != name]
        self.select_together(together if name in self.targets else [*together, name])

    def deselect(self) -> None:
        """Select nothing of what has a point any more: the landmark that comes next is due, if there is one."""
        self.select(self.next_missing())

    def select_next(self, step: int = 1) -> None:
        """Select the landmark ``step`` places further in the list, around its end."""
        schema = self._document.schema
        if schema.names:
            start = -1 if self.name is None and step > 0 else 0
            at = schema.index(self.name) if self.name is not None else start
            self.select(schema.names[(at + step) % len(schema)])

    # Inside -----------------------------------------------------------------------------------------------

    def _begin_anew(self) -> None:
        self._schema, self._held = self._document.schema, Held(self.next_missing())
        self.changed.emit()

    def _settle(self) -> None:
        if self._document.schema is not self._schema:
            self._begin_anew()

    def _follow(self, edits: Sequence[Edit]) -> None:
        """Let the next click place what going back took off the film, and not move what it brought."""
        self._take(replace(self._held, armed=False))
        image, schema = self._current.image, self._document.schema
        if image is None:
            return
        points, now = points_changed(edits, image.id), self._current.annotation
        gone = [name for name in schema.names if name in points and points[name][1] is None]
        missing = (name for name in gone if not annotations.comes_by_itself(now, schema, name))
        first, name = next(missing, None), None if self._held.group else self.name
        if first is not None:
            self.select(first)
        elif name in points and points[name][0] is None and points[name][1] is not None:
            self.select(self.next_missing(after=name), handled=name)

    def _take(self, held: Held) -> None:
        if held != self._held:
            self._held = held
            self.changed.emit()
