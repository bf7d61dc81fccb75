"""The work of a first guess, in a thread of its own."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from lmstudio.core.project import Image
from lmstudio.errors import FilmError
from lmstudio.imaging.film import Film
from lmstudio.session.labelling.guessing import Asked, Guessed

if TYPE_CHECKING:
    from lmstudio.learning.prediction.first_guess import Guesser


class GuessJob:
    """Guesses the films of one project; what it has loaded and seen is there for the next time."""

    def __init__(self) -> None:
        self._guesser: Guesser | None = None

    def guess(self, asked: Asked, read: Callable[[Image], Film]) -> Iterator[Guessed]:
        """Guesses for each film that is wanted; none where it, or every labelled film, cannot be read.

        Raises:
            WeightsError: the bundled network cannot be read.
        """
        from lmstudio.learning.network import devices  # torch: only in the job's thread
        from lmstudio.learning.prediction.first_guess import Guesser

        devices.take_one_thread()
        if self._guesser is None:
            self._guesser = Guesser()
        for image in asked.images:
            try:
                places = self._guesser.guess(asked.project, image, asked.labelled, read)
            except FilmError:
                places = {}
            yield Guessed(image.id, places, asked.source)
