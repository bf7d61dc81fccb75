"""A film as the two looks of a network see it, and the labelled films of a project seen so."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lmstudio.analysis import orientation
from lmstudio.core.events import Note
from lmstudio.core.geometry import Array
from lmstudio.core.project import Image, Project
from lmstudio.errors import FilmError
from lmstudio.imaging.film import Film
from lmstudio.imaging.normalise import normalised
from lmstudio.language import tr
from lmstudio.learning.prediction import framing
from lmstudio.learning.prediction.framing import Pose
from lmstudio.learning.prediction.interrupting import Stopping, never
from lmstudio.learning.prediction.ways import AS_IT_IS, Way

Read = Callable[[Image], Film]
"""Gives the pixels of one image; it may raise ``FilmError``."""


@dataclass(frozen=True, slots=True)
class Scales:
    """The sizes at which films are seen.

    Args:
        whole: (height, width) of the first look's input.
        close: (height, width) of the whole film at the scale of the second look; (0, 0) without one.
    """

    whole: tuple[int, int]
    close: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One film.

    Args:
        frame: its place in the first look's input.
        whole: (1, h, w) float32, that input.
        close_frame: its place at the scale of the second look.
        close: (1, H, W) float16 at that scale; (1, 0, 0) without a second look.
        lying: the film as it lies, where this is not it.
    """

    frame: framing.Frame
    whole: Tensor
    close_frame: framing.Frame
    close: Tensor
    lying: "View | None" = None

    def posed(self, pose: Pose) -> "View":
        """The film as it lies, turned, scaled and shifted first."""
        lying = self.lying or self
        frames = (replace(frame, pose=pose) for frame in (lying.frame, lying.close_frame))
        close = framing.posed(lying.close, lying.close_frame, pose) if lying.close.numel() else lying.close
        return View(next(frames), framing.posed(lying.whole, lying.frame, pose), next(frames), close, lying)


def view(pixels: NDArray[Any], scales: Scales) -> View:
    """A film's pixels (H, W) at both scales."""
    film, grey = (pixels.shape[0], pixels.shape[1]), normalised(pixels)
    frame = framing.frame(film, scales.whole)
    if scales.close == (0, 0):
        return View(frame, framing.laid(grey, frame), frame, torch.empty(1, 0, 0, dtype=torch.float16))
    close_frame = framing.frame(film, scales.close)
    return View(frame, framing.laid(grey, frame), close_frame, framing.laid(grey, close_frame).half())


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """Labelled films, their views and their points (N, K, 2), ``nan`` where there is none.

    Images and points are as the films are seen, which may be mirrored or turned.
    """

    images: tuple[Image, ...]
    views: tuple[View, ...]
    xy: Array

    def subset(self, rows: Sequence[int]) -> "Labelled":
        """Some of the films."""
        return Labelled(
            tuple(self.images[i] for i in rows), tuple(self.views[i] for i in rows), self.xy[list(rows)]
        )

    def xy_net(self) -> Tensor:
        """The points (N, K, 2) in pixels of the first look's input."""
        moved = [v.frame.to_net(xy) for v, xy in zip(self.views, self.xy, strict=True)]
        return torch.from_numpy(np.stack(moved)).float()

    def xy_close(self) -> Tensor:
        """The points (N, K, 2) in pixels of the whole film at the scale of the second look."""
        moved = [v.close_frame.to_net(xy) for v, xy in zip(self.views, self.xy, strict=True)]
        return torch.from_numpy(np.stack(moved)).float()

    def places(self) -> Array:
        """The points (N, K, 2) in shares of their films' width and height, from edge to edge."""
        sides = np.array([(image.width, image.height) for image in self.images])
        return np.asarray((self.xy + 0.5) / sides[:, None])


def reader_points(project: Project, image: Image, landmarks: Sequence[str]) -> Array:
    """The points (K, 2) of one image that a reader stands behind, ``nan`` elsewhere."""
    points = project.annotation(image.id).points
    xy = np.full((len(landmarks), 2), np.nan)
    for k, name in enumerate(landmarks):
        point = points.get(name)
        if point is not None and point.by_reader and point.xy is not None:
            xy[k] = point.xy
    return xy


def learnable(project: Project) -> tuple[list[str], list[str]]:
    """The landmarks placed on at least one film, and those placed on none."""
    placed = np.zeros(len(project.schema), dtype=bool)
    for image in project.labelled():
        placed |= np.isfinite(reader_points(project, image, project.schema.names)[:, 0])
    names = project.schema.names
    return [n for n, p in zip(names, placed, strict=True) if p], [
        n for n, p in zip(names, placed, strict=True) if not p
    ]


def load(
    project: Project,
    landmarks: Sequence[str],
    scales: Scales,
    read: Read,
    *,
    stopping: Stopping = never,
) -> Iterator[Note | Labelled]:
    """A note for each labelled film that cannot be read or lies the other way round, then those that can be read.

    What lies mirrored or turned beside most of the others is put right. Once ``stopping`` says so it ends without
    them.
    """
    images, views, points = [], [], []
    labelled = project.labelled()
    placed = np.array([reader_points(project, image, landmarks) for image in labelled])
    for image, xy, (turns, mirrored) in zip(labelled, placed, orientation.orientations(placed), strict=True):
        if stopping():
            return
        try:
            film = read(image)
        except FilmError as error:
            yield Note(tr("Left out of the training: {film}. {reason}").format(film=image.name, reason=error))
            continue
        way = Way(turns, mirrored)
        if way != AS_IT_IS:
            said = tr(
                "{film} looks {way} compared with the other labelled films: corrected for training. Please check."
            )
            yield Note(said.format(film=image.name, way=way.name))
        images.append(way.image(image))
        views.append(view(way.seen(film.pixels), scales))
        points.append(way.there(xy, (film.height, film.width)))
    yield Labelled(tuple(images), tuple(views), np.array(points).reshape(-1, len(landmarks), 2))
