"""A project's labelled films as networks see them, and how well networks do on them while they learn."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import torch

from lmstudio.analysis.orientation import UPRIGHT, find_orientations
from lmstudio.core.events import Note, Validation
from lmstudio.core.geometry import Array
from lmstudio.core.metrics import mean_radial_error, radial_errors
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError
from lmstudio.language import tr
from lmstudio.learning.finetuning import recipe
from lmstudio.learning.finetuning.stages import LearnableFilms
from lmstudio.learning.network.devices import Interrupted, Stopping, interruptible, never
from lmstudio.learning.network.unet import UNet
from lmstudio.learning.network.weights import Description
from lmstudio.learning.network.workers import workers_on
from lmstudio.learning.prediction import confidence, framing
from lmstudio.learning.prediction.locate import Located, Locator
from lmstudio.learning.prediction.pose_search import PoseSearch
from lmstudio.learning.prediction.views import Read, Scales, View, view

GLANCED_AT = 10
"""So many learned films tell how plausible films of this kind look. With five the errors on other hands are the
same after learning from ten (``python -m tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""


class LabelledFilms:
    """The labelled films of a project, for a fine-tuning.

    Args:
        project: the films.
        read: gives their pixels.
        stopping: whether to break off what goes on.
    """

    def __init__(self, project: Project, read: Read, *, stopping: Stopping = never) -> None:
        self.project, self.read, self.stopping = project, read, stopping
        self._views: dict[str, View] = {}

    def load(
        self, landmarks: Sequence[str], *, area: int, multiple: int, close_area: int
    ) -> Iterator[Note | LearnableFilms]:
        """A note for each film that cannot be read or lies otherwise than the others, then those that can be read.

        What lies mirrored or turned beside most of the others is put right. Once it is to stop it ends without
        them. Arguments as of :class:`lmstudio.learning.finetuning.finetune.Sight`.
        """
        labelled = self.project.labelled()
        sizes = [(image.height, image.width) for image in labelled]
        scales = Scales(
            framing.input_size(sizes, area=area, multiple=multiple),
            framing.input_size(sizes, area=close_area, multiple=1),
        )
        images, points = list[Image](), list[Array]()
        placed = np.array([recipe.reader_points(self.project, image, landmarks) for image in labelled])
        for image, xy, orientation in zip(labelled, placed, find_orientations(placed), strict=True):
            if self.stopping():
                return
            try:
                film = self.read(image)
            except FilmError as error:
                yield Note(tr("Left out of the training: {film}. {reason}").format(film=image.name, reason=error))
                continue
            if orientation != UPRIGHT:
                said = tr(
                    "{film} looks {way} compared with the other labelled films: corrected for training."
                    " Please check."
                )
                yield Note(said.format(film=image.name, way=orientation.name))
            images.append(orientation.orient_image(image))
            self._views[image.id] = view(orientation.orient_pixels(film.pixels), scales)
            points.append(orientation.orient_points(xy, (film.height, film.width)))
        yield self._learnable(images, np.array(points).reshape(-1, len(landmarks), 2))

    def _learnable(self, images: Sequence[Image], xy: Array) -> LearnableFilms:
        views = [self._views[image.id] for image in images]
        xy_net = np.array([v.frame.to_net(points) for v, points in zip(views, xy, strict=True)])
        xy_close = np.array([v.close_frame.to_net(points) for v, points in zip(views, xy, strict=True)])
        return LearnableFilms(
            tuple(images),
            xy,
            tuple(v.whole for v in views),
            torch.from_numpy(xy_net).float(),
            tuple(v.close for v in views),
            torch.from_numpy(xy_close).float(),
        )

    def with_plausibility(
        self, description: Description, whole: UNet, films: LearnableFilms, *, needed: bool
    ) -> Description:
        """The description with how plausible a network finds films that it has learned from, and mirrored ones.

        The same where it is to stop on the way; but where nothing is known yet and it is ``needed``, the first
        film is looked at all the same.
        """
        locator = Locator(whole, None, description.shape, description.location_prior)
        looks = [partial(self._glance, locator, image) for image in films.images[:GLANCED_AT]]
        try:
            with interruptible(self.stopping), workers_on(locator.device) as workers:
                found = workers.run(looks)
        except Interrupted:
            if not needed or description.plausibility:
                return description
            found = [looks[0]()]
        here, less = np.array(found).T
        return replace(description, plausibility=float(here.mean()), mirrored_less=float(np.median(less)))

    def _glance(self, locator: Locator, image: Image) -> tuple[float, float]:
        """How plausible a film is, and how much less it is when mirrored."""
        film = self._views[image.id]
        here = locator.predict_coarse(film).plausibility
        return here, here - locator.predict_coarse(replace(film, whole=film.whole.flip(-1))).plausibility

    def measure(
        self, description: Description, whole: UNet, close: UNet | None, films: LearnableFilms, *, labelled: int
    ) -> tuple[Validation, float] | None:
        """The error of networks on films, and the factor that makes their expected errors right there.

        In mm where the spacing of all films is known, otherwise in pixels. ``None`` where it is to stop;
        ``labelled`` as of :func:`confidence.expected_error`.
        """
        locator = Locator(whole, close, description.shape, description.location_prior, description.plausibility)
        try:
            with interruptible(self.stopping), workers_on(locator.device) as workers:
                found = workers.run([partial(self._locate, locator, image) for image in films.images])
        except Interrupted:
            return None
        in_mm = all(image.spacing.known for image in films.images)
        away, errors_px, expected_px = list[Array](), list[Array](), list[Array]()
        for image, truth, (located, cell_px) in zip(films.images, films.xy, found, strict=True):
            unit = np.array([image.spacing.x_mm, image.spacing.y_mm]) if in_mm else 1.0
            away.append(radial_errors(located.xy, truth, unit_per_px=unit))
            errors_px.append(radial_errors(located.xy, truth, unit_per_px=1.0))
            expected = confidence.expected_error(
                located, films=description.films, typical=description.plausibility, labelled=labelled
            )
            expected_px.append(expected * cell_px)
        error = mean_radial_error(np.concatenate(away))
        validation = Validation(description.steps, error, "mm" if in_mm else "px", len(films.images))
        return validation, confidence.correction(np.array(expected_px), np.array(errors_px))

    def _locate(self, locator: Locator, image: Image) -> tuple[Located, float]:
        """What networks find on a film, and the side of a cell there in its pixels."""
        coarse = PoseSearch(locator).search(self._views[image.id]).coarse
        return locator.predict_fine(coarse), float(locator.cell_px(coarse.view.frame))
