"""Films that are turned and scaled beside the labelled ones, made so that the truth is known."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from lmstudio.analysis import shape
from lmstudio.core.geometry import Array
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.prediction.locate import CoarsePrediction, Locator
from lmstudio.learning.prediction.pose_search import SCALES, PoseSearch
from lmstudio.learning.prediction.views import Scales, View, view

SIZES = Scales((96, 64), (192, 160))
SHAPE = UNetConfig(out_channels=2, widths=(8, 16), groups=4)


class _Ends(UNet):
    """A network whose landmarks peak where the film is darkest and where it is brightest."""

    def forward(self, x: torch.Tensor, _t: torch.Tensor | None = None) -> torch.Tensor:
        seen = torch.nn.functional.avg_pool2d(x, self.config.stem)
        return 60 * torch.cat([-seen, seen], dim=1)


TWO = shape.typical(np.array([[-16.0, 0.0], [16.0, 0.0]]))


def _two(turn: complex, centre: tuple[float, float]) -> tuple[NDArray[np.float32], Array]:
    """A film with a dark and a bright spot, as far apart as the shape says but turned and scaled, and where."""
    x, y = np.real(160 * turn), np.imag(160 * turn)
    xy = np.array([[-x, -y], [x, y]]) + centre
    rows, columns = np.mgrid[:768, :640]
    spots = [np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * 40**2)) for x, y in xy]
    return (spots[1] - spots[0]).astype(np.float32), xy


@pytest.mark.parametrize("close", [False, True])
@pytest.mark.parametrize(
    ("lies", "taken_off"),
    [
        (1.0, 1.0),
        (np.exp(0.1j), 1.0),
        (np.exp(0.35j), np.exp(0.35j)),
        (np.exp(-0.35j), np.exp(-0.35j)),
        (0.7, 0.7),
        (1.25, 1.0),
        (1.1 * np.exp(0.05j), 1.0),
        (1.2 * np.exp(-0.08j), 1.0),
        (1.3 * np.exp(0.08j), 1.0),
        (1.25 * np.exp(0.35j), np.exp(0.35j)),
        (1.65, 1.65),
    ],
)
def test_a_film_that_lies_askew_is_looked_at_upright(lies: complex, taken_off: complex, close: bool) -> None:
    locator = Locator(_Ends(SHAPE), _Ends(SHAPE) if close else None, TWO, typical=-1.0)
    film, xy = _two(lies, (330.0, 400.0))
    again = PoseSearch(locator).search(view(film, SIZES)).coarse
    assert (again.view.unwarped is None) == (taken_off == 1.0)
    assert abs(again.view.frame.warp.turn - taken_off) < 0.06
    found = locator.predict_fine(again)
    assert np.hypot(*(found.xy - xy).T).max() < (12 if close else 30)
    height, width = found.shown.shape[-2:]
    for shown, (x, y) in zip(found.shown, xy, strict=True):
        row, column = divmod(int(shown.argmax()), width)
        assert (column + 0.5) / width == pytest.approx((x + 0.5) / 640, abs=0.06)
        assert (row + 0.5) / height == pytest.approx((y + 0.5) / 768, abs=0.06)


class _Poses(Locator):
    """Finds a film as plausible as is told of the turn and scale that it is seen with."""

    plausibility: Callable[[complex], float]
    turns: list[complex]

    def predict_coarse(self, view: View) -> CoarsePrediction:
        self.turns = [*getattr(self, "turns", []), view.frame.warp.turn]
        return replace(super().predict_coarse(view), plausibility=self.plausibility(view.frame.warp.turn))


def _poses(plausibility: Callable[[complex], float], typical: float) -> _Poses:
    locator = _Poses(_Ends(SHAPE), None, TWO, typical=typical)
    locator.plausibility = plausibility
    return locator


@pytest.mark.parametrize(("less", "straightened"), [(0.31, False), (0.29, True)])
def test_a_film_that_would_look_much_less_plausible_upright_is_left_as_it_lies(
    less: float, straightened: bool
) -> None:
    locator = _poses(lambda turn: -0.5 if turn == 1 else -0.5 - less, -0.5)
    found = PoseSearch(locator).search(view(_two(0.7, (330.0, 400.0))[0], SIZES))
    assert len(locator.turns) == 2
    assert (found.coarse.view.unwarped is not None) is straightened


@pytest.mark.parametrize(("typical", "tilts"), [(-1.3, 0), (-1.0, 2)])
def test_a_film_in_doubt_is_looked_at_tilted_to_both_sides(typical: float, tilts: int) -> None:
    locator = _poses(lambda turn: -1.4 if turn == 1 else -0.5 if np.angle(turn) > 0 else -3.0, typical)
    film, xy = _two(np.exp(0.7j), (330.0, 400.0))
    found = PoseSearch(locator).search(view(film, SIZES)).coarse
    assert len(locator.turns) == 1 + tilts + 1
    assert abs(found.view.frame.warp.turn - np.exp(0.7j)) < 0.1
    assert np.hypot(*(locator.predict_fine(found).xy - xy).T).max() < 24


@pytest.mark.parametrize(
    ("typical", "leaning", "warped"), [(-1.6, -0.5, False), (-0.5, -2.05, False), (-0.5, -1.95, True)]
)
def test_a_film_too_implausible_to_tell_how_it_lies_is_left_so(
    typical: float, leaning: float, warped: bool
) -> None:
    locator = _poses(lambda turn: -3.0 if turn == 1 else leaning if np.angle(turn) > 0 else -4.0, typical)
    found = PoseSearch(locator).search(view(_two(np.exp(0.35j), (330.0, 400.0))[0], SIZES))
    assert (found.coarse.view.unwarped is not None) is warped


@pytest.mark.parametrize("degrees", [-130, -95, 85, 100, 140])
def test_a_film_that_was_laid_down_at_any_angle_is_looked_at_upright(degrees: float) -> None:
    turn = np.exp(1j * np.radians(degrees))
    locator = _poses(lambda seen: -0.9 if abs(seen / abs(seen) - turn) < 0.3 else -4.0, -0.5)
    film, xy = _two(turn, (330.0, 400.0))
    found = PoseSearch(locator, 10).search(view(film, SIZES)).coarse
    assert abs(found.view.frame.warp.turn - turn) < 0.1
    assert np.hypot(*(locator.predict_fine(found).xy - xy).T).max() < 24


@pytest.mark.parametrize("scale", SCALES)
def test_a_film_seen_smaller_shows_its_landmarks_where_they_are(scale: float) -> None:
    locator, (film, xy) = _poses(lambda turn: -0.5 if turn == scale else -4.0, -0.5), _two(1.0, (300.0, 400.0))
    found = PoseSearch(locator).search(view(film, SIZES)).coarse
    assert found.view.frame.warp.turn == scale
    assert np.hypot(*(locator.predict_fine(found).xy - xy).T).max() < 20 * scale


@pytest.mark.parametrize(
    ("films", "gain", "scale"), [(10, 1.5, 1.0), (10, 2.5, 2.0), (2, 1.5, 2.0), (2, 0.9, 1.0), (1, 0.9, 2.0)]
)
def test_a_film_that_looks_little_better_smaller_is_only_so_after_learning_from_a_single_film(
    films: int, gain: float, scale: float
) -> None:
    locator = _poses(lambda turn: -2.5 + gain * float(np.log(abs(turn))), -0.5)
    found = PoseSearch(locator, films).search(view(_two(1.0, (300.0, 400.0))[0], SIZES)).coarse
    assert abs(found.view.frame.warp.turn) == scale


def test_a_film_seen_smaller_is_not_believed_to_show_landmarks_beyond_its_edges() -> None:
    locator = _poses(lambda turn: -0.5 if abs(turn) > 1.1 else -4.0, -0.5)
    film = np.broadcast_to(np.arange(640, dtype=np.float32), (768, 640))
    assert PoseSearch(locator).search(view(film, SIZES)).coarse.view.unwarped is None
    assert set(SCALES) <= set(locator.turns)


def test_a_film_looked_at_upright_keeps_all_its_landmarks() -> None:
    locator = Locator(_Ends(SHAPE), None, TWO, typical=-1.0)
    film, xy = _two(0.6 * np.exp(0.5j), (110.0, 90.0))
    again = PoseSearch(locator).search(view(film, SIZES)).coarse
    assert again.view.unwarped is not None
    seen = again.view.frame.to_net(xy)
    assert (seen > 0).all()
    assert (seen < [64, 96]).all()
