"""A film as the two stages of a network see it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import torch
from numpy.typing import NDArray
from torch import Tensor

from lmstudio.core.project import Image
from lmstudio.imaging.film import Film
from lmstudio.imaging.normalise import normalised
from lmstudio.learning.prediction import framing
from lmstudio.learning.prediction.framing import Warp

Read = Callable[[Image], Film]
"""Gives the pixels of one image; it may raise ``FilmError``."""


@dataclass(frozen=True, slots=True)
class Scales:
    """The sizes at which films are seen.

    Args:
        whole: (height, width) of the coarse stage's input.
        close: (height, width) of the whole film at the scale of the fine stage; (0, 0) without one.
    """

    whole: tuple[int, int]
    close: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One film.

    Args:
        frame: its place in the coarse stage's input.
        whole: (1, h, w) float32, that input.
        close_frame: its place at the scale of the fine stage.
        close: (1, H, W) float16 at that scale; (1, 0, 0) without a fine stage.
        unwarped: the film as it lies, where this is not it.
    """

    frame: framing.Frame
    whole: Tensor
    close_frame: framing.Frame
    close: Tensor
    unwarped: "View | None" = None

    def warped(self, warp: Warp) -> "View":
        """The film as it lies, turned, scaled and shifted first."""
        film = self.unwarped or self
        frames = (replace(frame, warp=warp) for frame in (film.frame, film.close_frame))
        close = framing.warped(film.close, film.close_frame, warp) if film.close.numel() else film.close
        return View(next(frames), framing.warped(film.whole, film.frame, warp), next(frames), close, film)


def view(pixels: NDArray[Any], scales: Scales) -> View:
    """A film's pixels (H, W) at both scales."""
    film, grey = (pixels.shape[0], pixels.shape[1]), normalised(pixels)
    frame = framing.frame(film, scales.whole)
    if scales.close == (0, 0):
        return View(frame, framing.resampled(grey, frame), frame, torch.empty(1, 0, 0, dtype=torch.float16))
    close_frame = framing.frame(film, scales.close)
    return View(frame, framing.resampled(grey, frame), close_frame, framing.resampled(grey, close_frame).half())
