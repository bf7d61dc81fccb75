"""Films with their local contrast brought out, made beside the window's thread, and a few of them kept."""

import contextlib
from collections import deque

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from lmstudio.gui.pyramid import Pixels
from lmstudio.imaging import contrast
from lmstudio.imaging.film import Film

KEPT = 4
"""How many of them stay in memory."""


class _Making(QRunnable):
    def __init__(self, makers: "Contrast", film: Film) -> None:
        super().__init__()
        self._makers, self._film = makers, film

    def run(self) -> None:
        made = contrast.enhanced(self._film.pixels)
        # The window may have been closed, and its objects deleted, in the meantime.
        with contextlib.suppress(RuntimeError):
            self._makers.arrived.emit(self._film, made)


class Contrast(QObject):
    """Makes films of greater local contrast in a worker thread.

    Signals:
        made(): another one can be had from :meth:`pixels`.
    """

    made = Signal()
    arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._kept: deque[tuple[Film, Pixels]] = deque(maxlen=KEPT)
        self._wanted: Film | None = None
        self.arrived.connect(self._keep)

    def pixels(self, film: Film) -> Pixels | None:
        """The pixels of a film, in its own grey levels, once they are made; until then they are on their way."""
        for kept, pixels in self._kept:
            if kept is film:
                return pixels
        if self._wanted is not film:
            self._wanted = film
            self._pool.clear()
            self._pool.start(_Making(self, film))
        return None

    def _keep(self, film: Film, pixels: Pixels) -> None:
        self._kept.append((film, pixels))
        if self._wanted is film:
            self._wanted = None
        self.made.emit()
