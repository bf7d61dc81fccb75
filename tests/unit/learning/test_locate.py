from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from lmstudio.analysis import shape
from lmstudio.core.events import Trained
from lmstudio.core.metrics import mean_radial_error
from lmstudio.learning import confidence, weights
from lmstudio.learning.finetune import FinetuneConfig, finetune
from lmstudio.learning.locate import Glance, Locator
from lmstudio.learning.predict import Predictor
from lmstudio.learning.unet import UNet, UNetConfig
from lmstudio.learning.views import Scales, view
from tests.unit.learning.conftest import Phantoms

SCALES = Scales((96, 64), (192, 160))
SHAPE = UNetConfig(out_channels=2, widths=(8, 16), groups=4)
COMMON = shape.usual(np.array([[-10.0, 0.0], [10.0, 0.0]]))
NONE = shape.usual(np.full((2, 2), np.nan))


class _Sees(UNet):
    """A network whose heatmaps peak where the film is brightest."""

    def forward(self, x: torch.Tensor, _t: torch.Tensor | None = None) -> torch.Tensor:
        return 60 * torch.nn.functional.avg_pool2d(x, self.config.stem).repeat(1, 2, 1, 1)


def _film(x: int, y: int) -> NDArray[np.uint16]:
    rows, columns = np.mgrid[:768, :640]
    film: NDArray[np.uint16] = (60000 * (1 - np.hypot(columns - x, rows - y) / 1000)).astype(np.uint16)
    return film


def test_the_second_look_is_nearer_to_the_truth_than_the_first() -> None:
    errors = {}
    for name, close in (("first", None), ("second", _Sees(SHAPE))):
        found = [
            Locator(_Sees(SHAPE), close, NONE).locate(view(_film(x, y), SCALES)).xy - [x, y]
            for x, y in ((301, 402), (222, 137), (409, 650))
        ]
        errors[name] = np.hypot(*np.moveaxis(np.array(found), -1, 0)).mean()
    assert errors["second"] < errors["first"] / 2
    assert errors["second"] < 2.0


def test_without_a_second_look_the_looks_do_not_disagree() -> None:
    found = Locator(_Sees(SHAPE), None, COMMON).locate(view(_film(300, 300), SCALES))
    assert (found.disagreement == 0).all()
    assert found.shown.shape == (2, 24, 16)


def test_the_shown_heatmap_of_the_second_look_peaks_where_the_point_is() -> None:
    found = Locator(_Sees(SHAPE), _Sees(SHAPE), NONE).locate(view(_film(300, 300), SCALES))
    assert found.shown.shape == (2, 48, 32)
    row, column = divmod(int(found.shown[0].argmax()), 32)
    assert abs((column + 0.5) / 32 - 300.5 / 640) < 0.05
    assert abs((row + 0.5) / 48 - 300.5 / 768) < 0.05


def test_a_point_that_the_two_looks_see_apart_expects_a_greater_error() -> None:
    found = Locator(_Sees(SHAPE), _Sees(SHAPE), COMMON).locate(view(_film(300, 300), SCALES))
    doubtful = type(found)(found.xy, found.shown, found.spread, found.disagreement + 3.0, found.residual)
    more, less = (confidence.expected_error(each, films=10) for each in (doubtful, found))
    assert (more > less).all()


class _Undecided(UNet):
    """A network that sees each landmark in the middle of a patch, the last a little better at its left edge."""

    def forward(self, x: torch.Tensor, _t: torch.Tensor | None = None) -> torch.Tensor:
        logits = torch.zeros(
            len(x), self.config.out_channels, *(side // self.config.stem for side in x.shape[-2:])
        )
        middle = logits.shape[-1] // 2
        logits[:, :, middle - 1 : middle + 1, middle - 1 : middle + 1] = 20
        logits[:, -1, middle - 1 : middle + 1, :2] = 22
        return logits


def test_the_second_look_takes_the_peak_that_the_other_landmarks_foretell() -> None:
    mean, four = np.array([[-20.0, 0.0], [20.0, 0.0], [0.0, -20.0], [0.0, 20.0]]), replace(SHAPE, out_channels=4)
    seen = view(_film(320, 384), SCALES)
    for common, chosen in ((shape.usual(mean), True), (shape.usual(np.full((4, 2), np.nan)), False)):
        locator = Locator(UNet(four), _Undecided(four), common)
        places = torch.from_numpy(mean / four.stem + np.array([7.5, 11.5])).float()
        flat = torch.full((4, 24, 16), 1 / (24 * 16))
        found = locator.look_closer(Glance(seen, flat, places, places, 0.0))
        wanted = seen.frame.to_film(mean + np.array([31.5, 47.5]))
        assert found.xy[:3] == pytest.approx(wanted[:3], abs=12)
        assert bool(np.hypot(*(found.xy[3] - wanted[3])) < 12) is chosen


class _Torn(UNet):
    """A network that sees four landmarks at given cells (4, 2), the last a little better at the grid's corner."""

    cells = ((7, 6), (7, 16), (2, 11), (12, 11))

    def forward(self, x: torch.Tensor, _t: torch.Tensor | None = None) -> torch.Tensor:
        logits = torch.zeros(len(x), 4, *(side // self.config.stem for side in x.shape[-2:]))
        for landmark, (column, row) in enumerate(self.cells):
            logits[:, landmark, row - 1 : row + 2, column - 1 : column + 2] = 20
        logits[:, -1, :3, :3] = 22
        return logits


def test_the_first_look_takes_the_peak_that_the_other_landmarks_foretell() -> None:
    cells, four = np.array(_Torn.cells, dtype=float), replace(SHAPE, out_channels=4)
    mean = (cells - cells.mean(axis=0)) * four.stem
    seen = view(_film(320, 384), SCALES)
    for common, chosen in ((shape.usual(mean), cells[3]), (shape.usual(np.full((4, 2), np.nan)), [1.0, 1.0])):
        found = Locator(_Torn(four), None, common).glance(seen).xy_cell.numpy()
        assert found[:3] == pytest.approx(cells[:3], abs=0.1)
        assert found[3] == pytest.approx(chosen, abs=0.1)


def test_old_weights_without_a_second_look_still_predict(phantoms: Phantoms) -> None:
    config = FinetuneConfig(steps=2, close_share=0.0, batch=2, area=96 * 64, pretrained=False, device="cpu")
    *_, last = finetune(phantoms.project(2), config, read=phantoms.read)
    assert isinstance(last, Trained)
    assert weights.close_from_bytes(last.weights) is None
    prediction = Predictor(last.weights).predict("0.png", phantoms.read(phantoms.project(2).images[0]))
    xy = np.array([point.xy for point in prediction.points.values()])
    assert np.isfinite(mean_radial_error(np.hypot(*xy.T)))
