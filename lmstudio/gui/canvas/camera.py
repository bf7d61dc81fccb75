"""The position and zoom of the film on the screen: one frozen value, so that zoom and pan are arithmetic."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lmstudio.core.geometry import XY
from lmstudio.gui.document.turns import UPRIGHT, Turn

MARGIN = 0.98
"""Share of the viewport that a fitted film fills."""
CLOSEST = 64.0
"""Screen pixels per image pixel, at most."""
FARTHEST = 0.25
"""Share of the fitted scale, at least."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A view of the film.

    Args:
        scale: screen pixels per image pixel.
        centre: the image position (xy) in the middle of the viewport.
        viewport: width and height of the viewport in screen pixels.
        turn: how the film is turned and flipped.
    """

    scale: float = 1.0
    centre: XY = (0.0, 0.0)
    viewport: tuple[float, float] = (1.0, 1.0)
    turn: Turn = UPRIGHT

    def to_screen(self, xy: XY) -> XY:
        """Where an image position is on the screen, in pixels from the viewport's top-left corner."""
        dx, dy = self.turn.to_screen((xy[0] - self.centre[0], xy[1] - self.centre[1]))
        return (dx * self.scale + self.viewport[0] / 2, dy * self.scale + self.viewport[1] / 2)

    def to_image(self, at: XY) -> XY:
        """The image position (xy) under a position on the screen."""
        dx, dy = self.step((at[0] - self.viewport[0] / 2, at[1] - self.viewport[1] / 2))
        return (dx + self.centre[0], dy + self.centre[1])

    def step(self, by: XY) -> XY:
        """The way over the film, in image pixels, of a way over the screen."""
        dx, dy = self.turn.to_film(by)
        return (dx / self.scale, dy / self.scale)

    def box(self) -> tuple[float, float, float, float]:
        """What of the film's plane can be seen: (left, top, right, bottom) in image pixels."""
        (ax, ay), (bx, by) = self.to_image((0.0, 0.0)), self.to_image(self.viewport)
        return (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def carried(self, places: Mapping[str, XY], by: XY, *, film: tuple[int, int]) -> dict[str, XY]:
        """Image positions after they were moved together by screen pixels, as far as all of them stay on the film.

        Args:
            places: the positions, by any name.
            by: how far.
            film: its width and height.
        """
        step, way = [], self.step(by)
        for axis, size in enumerate(film):
            along = [xy[axis] for xy in places.values()] or [0.0]
            step.append(min(max(way[axis], -0.5 - min(along)), size - 0.5 - max(along)))
        return {name: (xy[0] + step[0], xy[1] + step[1]) for name, xy in places.items()}

    def panned(self, dx: float, dy: float) -> "Camera":
        """The view after the film was moved by screen pixels."""
        x, y = self.step((dx, dy))
        return replace(self, centre=(self.centre[0] - x, self.centre[1] - y))

    def zoomed(self, factor: float, at: XY, *, film: tuple[int, int]) -> "Camera":
        """The view magnified by ``factor``; what is under the screen position ``at`` stays there.

        Args:
            factor: above 1 comes closer.
            at: a position on the screen.
            film: width and height of the film, which the limits of the scale depend on.
        """
        farthest = FARTHEST * fitted(film, self.viewport, turn=self.turn).scale
        scale = min(max(self.scale * factor, farthest), max(CLOSEST, farthest))
        x, y = self.to_image(at)
        ratio = self.scale / scale
        centre = (x + (self.centre[0] - x) * ratio, y + (self.centre[1] - y) * ratio)
        return replace(self, scale=scale, centre=centre)

    def kept_on(self, film: tuple[int, int]) -> "Camera":
        """This view, its middle moved onto the film where it is beside it: the film never gets lost."""
        x, y = (min(max(c, -0.5), size - 0.5) for c, size in zip(self.centre, film, strict=True))
        return replace(self, centre=(x, y))


def fitted(film: tuple[int, int], viewport: tuple[float, float], *, turn: Turn = UPRIGHT) -> Camera:
    """The view that shows a whole film (width, height), turned, in a viewport (width, height)."""
    across, down = reversed(film) if turn.sideways else film
    scale = MARGIN * min(viewport[0] / max(across, 1), viewport[1] / max(down, 1))
    return Camera(max(scale, 1e-6), ((film[0] - 1) / 2, (film[1] - 1) / 2), viewport, turn)
