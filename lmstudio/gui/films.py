"""Films read beside the window's thread, and a few of them kept."""

import contextlib
from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from lmstudio.core.project import Image
from lmstudio.errors import LandmarkStudioError, UnreadableFilm
from lmstudio.imaging.film import Film

KEPT = 8
"""How many films stay in memory: the current one, its neighbours and those just left."""

Read = Callable[[Image], Film]


class _Reading(QRunnable):
    def __init__(self, films: "Films", image: Image, read: Read, generation: int) -> None:
        super().__init__()
        self._films, self._image, self._read, self._generation = films, image, read, generation

    def run(self) -> None:
        try:
            result: object = self._read(self._image)
        except LandmarkStudioError as error:
            result = error
        except Exception as error:
            result = UnreadableFilm(
                f"The film cannot be read: {type(error).__name__}: {error}.",
                where=self._image.name,
                remedy="Open it in another program to see whether the file is whole, and copy it again.",
            )
        # The window may have been closed, and its objects deleted, while the file was being read.
        with contextlib.suppress(RuntimeError):
            self._films.arrived.emit(self._generation, self._image.id, result)


class Films(QObject):
    """Reads films in worker threads and keeps the last few.

    Signals:
        loaded(str): the film of this image can now be had from :meth:`get`.
        failed(str, object): the film of this image cannot be read; the error.
    """

    loaded = Signal(str)
    failed = Signal(str, object)
    arrived = Signal(int, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._kept: OrderedDict[str, Film] = OrderedDict()
        self._reading: set[str] = set()
        self._generation = 0
        self._read: Read | None = None
        self.arrived.connect(self._keep)

    def use(self, read: Read | None) -> None:
        """Read with this function from now on; forget the films of the project before."""
        self._pool.clear()
        self._generation += 1
        self._kept.clear()
        self._reading.clear()
        self._read = read

    def get(self, image_id: str) -> Film | None:
        """The film of an image if it is in memory."""
        film = self._kept.get(image_id)
        if film is not None:
            self._kept.move_to_end(image_id)
        return film

    def request(self, image: Image, *, soon: Iterable[Image] = ()) -> None:
        """Read the film of ``image`` now, and those of ``soon`` after it; what waited before is dropped."""
        self._pool.clear()
        self._reading.clear()
        for rank, wanted in enumerate((image, *soon)):
            if self._read is None or wanted.id in self._kept or wanted.id in self._reading:
                continue
            self._reading.add(wanted.id)
            self._pool.start(_Reading(self, wanted, self._read, self._generation), -rank)

    def close(self) -> None:
        """Stop reading and wait for the files that are open."""
        self.use(None)
        self._pool.waitForDone()

    def _keep(self, generation: int, image_id: str, result: object) -> None:
        if generation != self._generation:
            return
        self._reading.discard(image_id)
        if isinstance(result, Film):
            self._kept[image_id] = result
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            self.loaded.emit(image_id)
        else:
            self.failed.emit(image_id, result)
