"""Files read beside the window's thread, and a few of the results kept."""

import contextlib
from collections.abc import Callable, Iterable

from cachetools import LRUCache
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from lmstudio.core.project import Image
from lmstudio.errors import LandmarkStudioError, UnreadableFilm
from lmstudio.gui.look import jobs
from lmstudio.imaging.decoding import decoders
from lmstudio.language import tr

Read = Callable[[Image], object]


class _Reading(QRunnable):
    def __init__(self, loader: "Loader", image: Image, read: Read, generation: int) -> None:
        super().__init__()
        self._loader, self._image, self._read, self._generation = loader, image, read, generation
        # It may begin when the loader has been given up, and only its bare object is left.
        self._steps_back = loader.steps_back

    def run(self) -> None:
        if self._steps_back:
            jobs.step_back()
        try:
            result: object = self._read(self._image)
        except LandmarkStudioError as error:
            result = error
        except Exception as error:
            result = UnreadableFilm(
                tr("The film cannot be read: {error}.").format(error=type(error).__name__),
                where=self._image.name,
                remedy=tr("Open it in another program to see whether the file is intact, and copy it again."),
            )
        # The window may have been closed, and its objects deleted, while the file was being read.
        with contextlib.suppress(RuntimeError):
            self._loader.arrived.emit(self._generation, self._image.id, result)


class Loader(QObject):
    """Reads something of images in worker threads and keeps the last few results.

    Args:
        kept: how many results stay in memory.
        threads: how many files are read at once.
        steps_back: whether the threads let that of the window, and all others, go first.
        parent: of the object.

    Signals:
        loaded(str): the result for this image can now be had.
        failed(str, object): the file of this image cannot be read; the error.
    """

    loaded = Signal(str)
    failed = Signal(str, object)
    arrived = Signal(int, str, object)

    def __init__(
        self, *, kept: int, threads: int, steps_back: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.steps_back = steps_back
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._kept: LRUCache[str, object] = LRUCache(kept)
        self._waiting: list[Image] = []
        self._reading: set[str] = set()
        self._generation = 0
        self._read: Read | None = None
        self.arrived.connect(self._keep)

    def use(self, read: Read | None) -> None:
        """Read with this function from now on; forget what was read with the one before."""
        self._generation += 1
        self._kept.clear()
        self._waiting.clear()
        self._reading.clear()
        self._read = read

    def result(self, image_id: str) -> object | None:
        """What was read for an image if it is in memory."""
        return self._kept.get(image_id)

    def want(self, images: Iterable[Image]) -> None:
        """Read these in their order; what waited before is dropped, and what is in memory is not read again."""
        self._waiting = [image for image in images if self._read is not None and image.id not in self._kept]
        self._start()

    def close(self) -> None:
        """Stop reading, also a film that takes long to decode, and wait for the files that are open."""
        self.use(None)
        decoders.stop()
        self._pool.waitForDone()

    def _start(self) -> None:
        while self._read is not None and self._waiting and len(self._reading) < self._pool.maxThreadCount():
            image = self._waiting.pop(0)
            if image.id not in self._reading:
                self._reading.add(image.id)
                self._pool.start(_Reading(self, image, self._read, self._generation))

    def _keep(self, generation: int, image_id: str, result: object) -> None:
        if generation != self._generation:
            return
        self._reading.discard(image_id)
        if isinstance(result, LandmarkStudioError):
            self.failed.emit(image_id, result)
        else:
            self._kept[image_id] = result
            self.loaded.emit(image_id)
        self._start()
