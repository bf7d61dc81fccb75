from dataclasses import replace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from lmstudio.analysis import shape
from lmstudio.analysis.location_prior import LocationPrior
from lmstudio.core.events import Trained
from lmstudio.core.geometry import Array
from lmstudio.core.metrics import mean_radial_error
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.prediction import confidence
from lmstudio.learning.prediction.framing import Warp
from lmstudio.learning.prediction.locate import CoarsePrediction, Locator
from lmstudio.learning.prediction.predict import Predictor
from lmstudio.learning.prediction.views import Scales, view
from lmstudio.learning.training_round import finetune
from tests.learning.conftest import Phantoms

SCALES = Scales((96, 64), (192, 160))
SHAPE = UNetConfig(out_channels=2, widths=(8, 16), groups=4)
COMMON = shape.typical(np.array([[-10.0, 0.0], [10.0, 0.0]]))
NONE = shape.typical(np.full((2, 2), np.nan))


class _Sees(UNet):
    """A network whose heatmaps peak where the film is brightest."""

    def forward(self, x: torch.Tensor, _t: torch.Tensor | None = None) -> torch.Tensor:
        return 60 * torch.nn.functional.avg_pool2d(x, self.config.stem).repeat(1, 2, 1, 1)


def _film(x: int, y: int) -> NDArray[np.uint16]:
    rows, columns = np.mgrid[:768, :640]
    film: NDArray[np.uint16] = (60000 * (1 - np.hypot(columns - x, rows - y) / 1000)).astype(np.uint16)
    return film


def test_the_fine_stage_is_nearer_to_the_truth_than_the_coarse_one() -> None:
    errors = {}
    for name, close in (("first", None), ("second", _Sees(SHAPE))):
        found = [
            Locator(_Sees(SHAPE), close, NONE).locate(view(_film(x, y), SCALES)).xy - [x, y]
            for x, y in ((301, 402), (222, 137), (409, 650))
        ]
        errors[name] = np.hypot(*np.moveaxis(np.array(found), -1, 0)).mean()
    assert errors["second"] < errors["first"] / 2
    assert errors["second"] < 2.0


def test_without_a_fine_stage_the_stages_do_not_disagree() -> None:
    found = Locator(_Sees(SHAPE), None, COMMON).locate(view(_film(300, 300), SCALES))
    assert (found.disagreement == 0).all()
    assert found.shown.shape == (2, 24, 16)


def test_the_shown_heatmap_of_the_fine_stage_peaks_where_the_point_is() -> None:
    found = Locator(_Sees(SHAPE), _Sees(SHAPE), NONE).locate(view(_film(300, 300), SCALES))
    assert found.shown.shape == (2, 48, 32)
    row, column = divmod(int(found.shown[0].argmax()), 32)
    assert abs((column + 0.5) / 32 - 300.5 / 640) < 0.05
    assert abs((row + 0.5) / 48 - 300.5 / 768) < 0.05


def test_the_scatter_of_usual_places_is_told_in_cells_of_the_film_as_it_is_seen() -> None:
    typical = LocationPrior(np.array([[0.5, 0.5]]), np.array([0.1, 0.05]))
    locator = Locator(_Sees(SHAPE), None, COMMON, typical)
    seen = view(_film(300, 300), SCALES)
    cell = locator.cell_px(seen.frame)
    assert locator.locate(seen).scatter == pytest.approx(np.hypot(0.1 * 640, 0.05 * 768) / cell)
    assert Locator(_Sees(SHAPE), None, COMMON).locate(seen).scatter == 0


def test_a_point_that_the_two_stages_see_apart_expects_a_greater_error() -> None:
    found = Locator(_Sees(SHAPE), _Sees(SHAPE), COMMON).locate(view(_film(300, 300), SCALES))
    doubtful = replace(found, disagreement=found.disagreement + 3.0)
    more, less = (confidence.expected_error(each, films=10, typical=-0.5) for each in (doubtful, found))
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


def test_the_fine_stage_takes_the_peak_that_the_other_landmarks_predict() -> None:
    mean, four = np.array([[-20.0, 0.0], [20.0, 0.0], [0.0, -20.0], [0.0, 20.0]]), replace(SHAPE, out_channels=4)
    seen = view(_film(320, 384), SCALES)
    for common, chosen in ((shape.typical(mean), True), (shape.typical(np.full((4, 2), np.nan)), False)):
        locator = Locator(UNet(four), _Undecided(four), common)
        places = torch.from_numpy(mean / four.stem + np.array([7.5, 11.5])).float()
        flat = torch.full((4, 24, 16), 1 / (24 * 16))
        found = locator.predict_fine(CoarsePrediction(seen, flat, places, places, 0.0))
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


def test_the_coarse_stage_takes_the_peak_that_the_other_landmarks_predict() -> None:
    cells, four = np.array(_Torn.cells, dtype=float), replace(SHAPE, out_channels=4)
    mean = (cells - cells.mean(axis=0)) * four.stem
    seen = view(_film(320, 384), SCALES)
    for common, chosen in ((shape.typical(mean), cells[3]), (shape.typical(np.full((4, 2), np.nan)), [1.0, 1.0])):
        found = Locator(_Torn(four), None, common).predict_coarse(seen).xy_cell.numpy()
        assert found[:3] == pytest.approx(cells[:3], abs=0.1)
        assert found[3] == pytest.approx(chosen, abs=0.1)


class _Rib(UNet):
    """A network that sees its two landmarks alike at two cells, the lower one a little better."""

    upper, lower = (6, 5), (6, 13)

    def forward(self, x: torch.Tensor, _t: torch.Tensor | None = None) -> torch.Tensor:
        logits = torch.zeros(len(x), 2, *(side // self.config.stem for side in x.shape[-2:]))
        for landmark in range(2):
            for (column, row), much in ((self.upper, 20.0), (self.lower, 21.0)):
                left = column - 3 + 6 * landmark
                logits[:, landmark, row - 1 : row + 2, left - 1 : left + 2] = much
        return logits


class _Flat(UNet):
    """A network that sees its two landmarks nowhere."""

    def forward(self, x: torch.Tensor, _t: torch.Tensor | None = None) -> torch.Tensor:
        return torch.zeros(len(x), 2, *(side // self.config.stem for side in x.shape[-2:]))


def _pair(cell: tuple[int, int]) -> Array:
    return np.array([[cell[0] - 3.0, cell[1]], [cell[0] + 3.0, cell[1]]])


@pytest.mark.parametrize("close", [False, True])
def test_of_places_that_look_alike_those_where_labelled_films_show_the_landmarks_are_taken(close: bool) -> None:
    mean, seen = np.array([[-3.0, 0.0], [3.0, 0.0]]) * SHAPE.stem, view(_film(320, 384), SCALES)
    upper = (_pair(_Rib.upper) + 0.5) / (16, 24)
    for scatter, taken in ((0.05, _Rib.upper), (5.0, _Rib.lower)):
        locations = LocationPrior(upper + 0.02, np.full(2, scatter))
        locator = Locator(_Rib(SHAPE), _Flat(SHAPE) if close else None, shape.typical(mean), locations)
        coarse = locator.predict_coarse(seen)
        assert coarse.xy_cell.numpy() == pytest.approx(_pair(taken), abs=0.1)
        assert coarse.fitted.numpy() == pytest.approx(_pair(taken), abs=0.1)
        wanted = seen.frame.to_film((_pair(taken) + 0.5) * SHAPE.stem - 0.5)
        assert locator.predict_fine(coarse).xy == pytest.approx(wanted, abs=20)


@pytest.mark.parametrize("close", [False, True])
def test_usual_places_have_a_greater_say_where_the_labelled_films_shape_tells_little(close: bool) -> None:
    seen, locations = (
        view(_film(320, 384), SCALES),
        LocationPrior((_pair(_Rib.upper) + 0.5) / (16, 24), np.full(2, 0.35)),
    )
    for typical, taken in ((-1.4, _Rib.lower), (-1.6, _Rib.upper)):
        locator = Locator(_Rib(SHAPE), _Flat(SHAPE) if close else None, NONE, locations, typical)
        wanted = seen.frame.to_film((_pair(taken) + 0.5) * SHAPE.stem - 0.5)
        assert locator.locate(seen).xy == pytest.approx(wanted, abs=20)


def test_a_landmark_clearly_seen_far_from_its_usual_place_is_not_pulled() -> None:
    locations = LocationPrior(np.full((2, 2), 0.1), np.full(2, 0.05))
    for close in (None, _Sees(SHAPE)):
        near, free = (
            Locator(_Sees(SHAPE), close, NONE, each).locate(view(_film(409, 650), SCALES)).xy
            for each in (locations, None)
        )
        assert near == pytest.approx(free, abs=1e-9)


def test_a_film_that_is_seen_otherwise_than_it_lies_has_no_usual_place() -> None:
    seen = view(_film(320, 384), SCALES)
    locations = LocationPrior((_pair(_Rib.upper) + 0.5) / (16, 24), np.full(2, 0.05))
    locator = Locator(_Rib(SHAPE), None, NONE, locations)
    assert locator.predict_coarse(seen).xy_cell.numpy() == pytest.approx(_pair(_Rib.upper), abs=0.1)
    assert locator.predict_coarse(seen.warped(Warp())).xy_cell.numpy() == pytest.approx(_pair(_Rib.lower), abs=0.1)


def test_old_weights_without_a_fine_stage_still_predict(phantoms: Phantoms) -> None:
    config = FinetuneConfig(steps=2, close_share=0.0, batch=2, area=96 * 64, pretrained=False, device="cpu")
    *_, last = finetune(phantoms.project(2), config, read=phantoms.read)
    assert isinstance(last, Trained)
    assert weights.close_from_bytes(last.weights) is None
    prediction = Predictor(last.weights).predict("0.png", phantoms.read(phantoms.project(2).images[0]))
    xy = np.array([point.xy for point in prediction.points.values()])
    assert np.isfinite(mean_radial_error(np.hypot(*xy.T)))
