"""Films with enhanced local contrast, computed in a thread of their own, with a small cache."""

import contextlib
import math
from collections import deque

import numpy as np
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from lmstudio.imaging import contrast
from lmstudio.imaging.film import Film
from lmstudio.imaging.pyramid import Pixels

KEPT = 4
"""How many of them stay in memory."""
AT_ONCE = 500_000
"""So many pixels are made while the window waits: 10 ms. Of larger films a rough copy is shown first."""


class _Making(QRunnable):
    def __init__(self, makers: "Contrast", film: Film) -> None:
        super().__init__()
        self._makers, self._film = makers, film

    def run(self) -> None:
        made = contrast.equalise_locally(self._film.pixels)
        # The window may have been closed, and its objects deleted, in the meantime.
        with contextlib.suppress(RuntimeError):
            self._makers.arrived.emit(self._film, made)


class Contrast(QObject):
    """Makes films of greater local contrast, large ones in a worker thread.

    Signals:
        made(): a finer one can be had from :meth:`pixels`.
    """

    made = Signal()
    arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._kept: deque[tuple[Film, Pixels]] = deque(maxlen=KEPT)
        self._wanted: Film | None = None
        self._rough: Pixels | None = None
        self.arrived.connect(self._keep)

    def pixels(self, film: Film) -> Pixels:
        """The pixels of a film, in its own grey levels; rough ones while those of a large film are made."""
        for kept, pixels in self._kept:
            if kept is film:
                return pixels
        if self._wanted is film and self._rough is not None:
            return self._rough
        self._pool.clear()
        step = math.ceil(math.sqrt(film.pixels.size / AT_ONCE))
        if step <= 1:
            self._wanted, made = None, contrast.equalise_locally(film.pixels)
            self._kept.append((film, made))
            return made
        self._wanted, self._rough = film, _rough(film.pixels, step)
        self._pool.start(_Making(self, film))
        return self._rough

    def _keep(self, film: Film, pixels: Pixels) -> None:
        self._kept.append((film, pixels))
        if self._wanted is film:
            self._wanted = self._rough = None
        self.made.emit()


def _rough(pixels: Pixels, step: int) -> Pixels:
    """What is made of every ``step``-th pixel along both axes, of the size of the whole."""
    made = contrast.equalise_locally(np.ascontiguousarray(pixels[::step, ::step]))
    height, width = pixels.shape
    return made.repeat(step, axis=0).repeat(step, axis=1)[:height, :width]
