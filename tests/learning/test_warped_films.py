"""Films that are turned and scaled beside the labelled ones, made so that the truth is known."""

from dataclasses import replace
from typing import ClassVar

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from lmstudio.analysis import shape
from lmstudio.core.geometry import Array
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.prediction.locate import TIMES_SMALLER, CoarsePrediction, Locator
from lmstudio.learning.prediction.views import Scales, View, view

SCALES = Scales((96, 64), (192, 160))
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
    first = locator.predict_coarse(view(film, SCALES))
    again = locator.upright(first)
    assert (again is first) == (taken_off == 1.0)
    assert abs(again.view.frame.warp.turn - taken_off) < 0.06
    found = locator.predict_fine(again)
    assert np.hypot(*(found.xy - xy).T).max() < (12 if close else 30)
    height, width = found.shown.shape[-2:]
    for shown, (x, y) in zip(found.shown, xy, strict=True):
        row, column = divmod(int(shown.argmax()), width)
        assert (column + 0.5) / width == pytest.approx((x + 0.5) / 640, abs=0.06)
        assert (row + 0.5) / height == pytest.approx((y + 0.5) / 768, abs=0.06)


def test_a_film_that_would_look_much_less_plausible_upright_is_left_as_it_lies(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    locator = Locator(_Ends(SHAPE), None, TWO, typical=-1.0)
    first = locator.predict_coarse(view(_two(0.7, (330.0, 400.0))[0], SCALES))
    monkeypatch.setattr(
        Locator, "predict_coarse", lambda *_: replace(first, plausibility=first.plausibility - 0.31)
    )
    assert locator.upright(first) is first
    monkeypatch.setattr(
        Locator, "predict_coarse", lambda *_: replace(first, plausibility=first.plausibility - 0.29)
    )
    assert locator.upright(first) is not first


class _Doubtful(Locator):
    """Finds a film plausible only when it is looked at tilted one way."""

    poses: ClassVar[list[complex]] = []
    as_it_lies, leaning = -1.4, -0.5

    def predict_coarse(self, view: View) -> CoarsePrediction:
        turn = view.frame.warp.turn
        _Doubtful.poses.append(turn)
        plausibility = self.as_it_lies if turn == 1 else self.leaning if np.angle(turn) > 0 else -3.0
        return replace(super().predict_coarse(view), plausibility=plausibility)


def test_a_film_in_doubt_is_looked_at_tilted_to_both_sides() -> None:
    locator, (film, xy) = _Doubtful(_Ends(SHAPE), None, TWO), _two(np.exp(0.7j), (330.0, 400.0))
    first = locator.predict_coarse(view(film, SCALES))
    for typical, tilts in ((-1.3, 0), (-1.0, 2)):
        _Doubtful.poses.clear()
        locator.typical = typical
        again = locator.upright(locator.tilted(first))
        assert len(_Doubtful.poses) == tilts + 1
        assert abs(again.view.frame.warp.turn - np.exp(0.7j)) < 0.1
        assert np.hypot(*(locator.predict_fine(again).xy - xy).T).max() < 24


def test_a_film_too_implausible_to_tell_how_it_lies_is_left_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Doubtful, "as_it_lies", -1.6)
    locator = _Doubtful(_Ends(SHAPE), None, TWO, typical=-1.6)
    first = locator.predict_coarse(view(_two(np.exp(0.35j), (330.0, 400.0))[0], SCALES))
    assert locator.upright(first) is first
    monkeypatch.setattr(_Doubtful, "leaning", -1.55)
    assert locator.tilted(first) is first
    monkeypatch.setattr(_Doubtful, "leaning", -1.45)
    locator.typical = -1.2
    assert locator.tilted(first) is not first


def test_a_film_seen_smaller_shows_its_landmarks_where_they_are() -> None:
    locator, (film, xy) = Locator(_Ends(SHAPE), None, TWO), _two(1.0, (300.0, 400.0))
    seen = locator.smaller(locator.predict_coarse(view(film, SCALES)))
    assert [each.view.frame.warp.turn for each in seen] == list(TIMES_SMALLER)
    for each in seen:
        assert np.hypot(*(locator.predict_fine(each).xy - xy).T).max() < 20 * each.view.frame.warp.turn.real


def test_a_film_seen_smaller_is_not_believed_to_show_landmarks_beyond_its_edges() -> None:
    locator = Locator(_Ends(SHAPE), None, TWO)
    film = np.broadcast_to(np.arange(640, dtype=np.float32), (768, 640))
    assert locator.smaller(locator.predict_coarse(view(film, SCALES))) == []


def test_a_film_looked_at_upright_keeps_all_its_landmarks() -> None:
    locator = Locator(_Ends(SHAPE), None, TWO, typical=-1.0)
    film, xy = _two(0.6 * np.exp(0.5j), (110.0, 90.0))
    again = locator.upright(locator.predict_coarse(view(film, SCALES)))
    seen = again.view.frame.to_net(xy)
    assert (seen > 0).all()
    assert (seen < [64, 96]).all()
