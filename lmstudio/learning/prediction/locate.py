"""Where a fine-tuned network sees the landmarks of one film: the coarse stage, shape and place, the fine stage."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from lmstudio.analysis import shape
from lmstudio.analysis.location_prior import LocationPrior
from lmstudio.analysis.shape import Shape
from lmstudio.core.geometry import Array
from lmstudio.learning.finetuning import stages
from lmstudio.learning.network import devices
from lmstudio.learning.network.unet import UNet, settled
from lmstudio.learning.prediction import fine_stage, heatmaps
from lmstudio.learning.prediction.framing import Frame
from lmstudio.learning.prediction.views import View

PRIOR_CELLS = 3.0
"""Width of the shape prior that chooses among peaks, in cells of the coarse stage's grid.

Ten hands, after learning from ten others, were 3.26 % of the height off in the mean, one of them far; 2.93 % with
half, 4.51 % with twice as much, with two far off; turned, mirrored and tilted 0.25, 0.24 and 0.63 % (``python -m
tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``)."""
ANYWHERE = torch.ones(())
"""The prior that says nothing."""
LOCATION_WIDTH = 1.5
"""Width of the prior of typical locations, which has a say in that, too, in the labelled films' scatter.

Hands do not tell it: 3.26 % of the height with it, 3.30 and 3.21 % with half and twice as much (``python -m
tests.benchmarks.constants SET WEIGHTS --last 10 --every 10``). For vertebrae see below."""
FITTED_LOCATION_WIDTH = 0.75
"""The same of the peaks to which the shape is fitted.

Vertebrae look alike: after learning from five and from ten films, the coarse stage was off on 60 other films
by 8.6 and 6.1 % of the height without them, often by whole vertebrae, by 5.4 and 4.4 % with 1.5 for
this width and the one above, by 5.0 and 4.1 % with 0.75, by 4.6 and 4.1 % with 0.5. So narrow a prior would have
too great a say where metal hides a landmark: with 1.5 above no more points are off by 10 mm than without any.

Hands do not tell it: 3.26 % with half, 3.22 % with twice as much (``python -m tests.benchmarks.constants SET
WEIGHTS --last 10 --every 10``)."""
NARROWER = 0.5
"""The factor of both widths where even on the labelled films the shape tells little, see :data:`SHAPE_TELLS`.

There the coarse stage hardly tells which of two like landmarks is which: after learning from five spines, 63 % of
163 other training films were off by more than half a vertebra as a whole, from a random start 48 %; both alike
otherwise. With this factor the coarse stage was off on 60 of them by 4.5 instead of 5.0 % of the height, from a
random start by 4.2 instead of 4.3 %, after learning from ten spines by 4.1 instead of 4.2 %."""
SHOWN_FINER = 2
"""Cells of a shown heatmap along a cell of the coarse stage. No matter for points, since shown heatmaps are drawn;
ellipses take their directions from them."""
SHAPE_TELLS = -1.5
"""The shape of labelled films that are less plausible than this in the mean tells little, nor how a film lies.

After learning from ten films, spines are at -2.3 in the mean, hands at -0.6, cephalograms at -0.5
(``landmark-studio bench DATA --shots 10 --stress`` keeps the networks), so that half and twice as much make no
difference for hands and cephalograms. Of spines the fit is often off by a vertebra, and looking at them upright by
it brought a mean error of 6.6 instead of 6.2 % of the height on 60 training films."""


@dataclass(frozen=True, slots=True, eq=False)
class Located:
    """The landmarks of one film.

    Args:
        xy: (K, 2) in film pixels.
        shown: (K, h, w) each landmark's distribution over the coarse stage's input, the film as it lies.
        spread: (K,) root of the expected squared distance of the distribution from ``xy`` beyond the target's own
            width.
        disagreement: (K,) distance between the two stages; 0 without a fine stage.
        residual: (K,) distance from the fitted shape of the labelled films; 0 where there is no shape.
        plausibility: of the coarse stage, see :class:`CoarsePrediction`.
        radius: of the labelled films' shape; 0 without any.
        scatter: of the places where landmarks lie on the labelled films, along both axes together; 0 where they
            are not known.
        shape_spread: (K,) how far from where the others say they are the landmarks lie on the labelled films, see
            :class:`lmstudio.analysis.shape.Shape`.

    All but the first two and the plausibility are in cells of the coarse stage, a constant share of the film.
    """

    xy: Array
    shown: Tensor
    spread: Array
    disagreement: Array
    residual: Array
    plausibility: float
    radius: float
    scatter: float
    shape_spread: Array


@dataclass(frozen=True, slots=True, eq=False)
class CoarsePrediction:
    """What the coarse stage sees in one film.

    Args:
        view: the film.
        probability: (K, h, w) each landmark's distribution over the cells.
        xy_cell: (K, 2) chosen by where the other landmarks predict each one, and where on the film it usually is.
        fitted: (K, 2) where the labelled films' shape as a whole says they are; ``nan`` without a shape.
        plausibility: mean logarithm of the probability that the shape alone leaves, wherever on the film it is; 0
            for a film on which every landmark is seen exactly where the shape says.
    """

    view: View
    probability: Tensor
    xy_cell: Tensor
    fitted: Tensor
    plausibility: float


class Locator:
    """One or two networks that look at films.

    Args:
        coarse: the coarse stage.
        fine: the fine stage, if it has been learned.
        common: the shape of the labelled films, in pixels of the coarse stage's input.
        locations: where on those films the landmarks are, if it is known.
        typical: the plausibility of those films, their mean; 0 where it is not known.
    """

    def __init__(
        self,
        coarse: UNet,
        fine: UNet | None,
        common: Shape,
        locations: LocationPrior | None = None,
        typical: float = 0.0,
    ) -> None:
        self.device = next(coarse.parameters()).device
        self.coarse = devices.for_computing(settled(coarse), self.device, whole_films=True)
        self.fine = None if fine is None else devices.for_computing(settled(fine), self.device)
        self.common = common.scaled(1 / coarse.config.stem)
        self.locations = locations
        self.typical = typical

    @property
    def shape_tells(self) -> bool:
        """Whether the labelled films' shape tells which of two like landmarks is which, and how a film lies."""
        return self.typical >= SHAPE_TELLS

    def cell_px(self, frame: Frame) -> float:
        """The side of a cell of the coarse stage in pixels of the film in this frame."""
        return self.coarse.config.stem * frame.px_per_net

    def locate(self, view: View) -> Located:
        """The landmarks of one film, by both stages."""
        return self.predict_fine(self.predict_coarse(view))

    @torch.no_grad()
    def predict_coarse(self, view: View) -> CoarsePrediction:
        """The coarse prediction of a film."""
        logits = self.coarse(view.whole[None].to(self.device))
        probability = heatmaps.probabilities(logits).cpu()
        size = (probability.shape[-2], probability.shape[-1])
        cells = heatmaps.grid(size, probability)
        # Whether a film lies otherwise shows in the shape alone, wherever it is.
        shaped = heatmaps.heavy_tailed(cells, self._predict_by_shape(shape.fit, *_peaks(probability)), PRIOR_CELLS)
        left = (probability[0] * shaped).sum(dim=(-2, -1)).clamp(min=1e-9)
        peaks = _peaks(probability, self._weigh_locations(cells, view, FITTED_LOCATION_WIDTH))
        fitted, predicted = (self._predict_by_shape(by, *peaks) for by in (shape.fit, shape.predict_by_neighbours))
        told = heatmaps.heavy_tailed(cells, predicted, PRIOR_CELLS)
        prior = told * self._weigh_locations(cells, view, LOCATION_WIDTH)
        xy_cell = heatmaps.decode(probability, prior=prior[None])
        return CoarsePrediction(view, probability[0], xy_cell[0], fitted, float(left.log().mean()))

    @torch.no_grad()
    def predict_fine(self, coarse: CoarsePrediction) -> Located:
        """The landmarks after the fine stage, or those of the first where there is no second."""
        residual = np.nan_to_num(_apart(coarse.xy_cell, coarse.fitted))
        if self.fine is not None:
            return self._closer(self.fine, coarse, residual)
        view, probability, xy_cell = coarse.view, coarse.probability, coarse.xy_cell
        spread = _excess_spread(self.coarse, probability[None], xy_cell[None])
        cells = stages.to_cells(self._shown_at(view, view.frame, 1), self.coarse.config.stem)
        shown = fine_stage.sample_maps(probability, cells.expand(len(probability), -1, -1, -1), padding="zeros")
        xy, agreed = self.to_film(xy_cell, view), np.zeros(len(spread))
        return Located(xy, shown, spread, agreed, residual, coarse.plausibility, *self._typical_extent(view.frame))

    def _closer(self, network: UNet, coarse: CoarsePrediction, residual: Array) -> Located:
        view, first, xy_cell = coarse.view, coarse.probability, coarse.xy_cell
        stem = self.coarse.config.stem
        begun = fine_stage.rescale_points(heatmaps.to_net(xy_cell, stem), view.frame, view.close_frame)
        logits, corners = fine_stage.predict_patches(network, view.close, begun, stages.SIDE)
        near = network.config.stem
        cells = fine_stage.cell_positions(corners, logits.shape[-1], near)
        at = stages.to_cells(fine_stage.rescale_points(cells, view.close_frame, view.frame), stem)
        before = fine_stage.sample_maps(first.clamp(min=1e-9).log(), at, padding="border")
        probability = heatmaps.probabilities(logits.cpu()[None] + fine_stage.COARSE_WEIGHT * before[None])
        found = heatmaps.decode(probability, prior=self._plausible(probability, at, view)[None])
        shown_at = self._shown_at(view, view.close_frame, SHOWN_FINER) - corners[:, None, None]
        shown = fine_stage.sample_maps(probability[0], stages.to_cells(shown_at, near), padding="zeros")
        per_cell = near * view.frame.scale[0] / view.close_frame.scale[0] / stem
        spread = _excess_spread(network, probability, found) * per_cell
        xy_close = heatmaps.to_net(found[0], near) + corners
        now = stages.to_cells(fine_stage.rescale_points(xy_close, view.close_frame, view.frame), stem)
        xy = view.close_frame.to_film(xy_close.double().numpy())
        apart = _apart(now, xy_cell)
        return Located(xy, shown, spread, apart, residual, coarse.plausibility, *self._typical_extent(view.frame))

    def _typical_extent(self, frame: Frame) -> tuple[float, float, Array]:
        """The radius of the labelled shape, the scatter of its locations, and its spread, in cells."""
        along = 0.0 if self.locations is None else self.locations.scatter * frame.film_sides / self.cell_px(frame)
        return self.common.radius, float(np.linalg.norm(along)), self.common.spread

    def _shown_at(self, view: View, place: Frame, finer: int) -> Tensor:
        """The shown heatmaps' cells (h, w, 2), which cover the coarse stage's input, in a frame of the film."""
        stem, frame = self.coarse.config.stem, view.frame.unwarped
        rows, columns = (torch.arange(side // stem * finer, dtype=torch.float32) for side in frame.net)
        # From the one frame to the other the map is affine: three cells tell it.
        cells = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
        corner = torch.from_numpy(place.to_net(frame.to_film((cells + 0.5) * (stem / finer) - 0.5))).float()
        right, down = corner[1] - corner[0], corner[2] - corner[0]
        return corner[0] + columns[:, None] * right + rows[:, None, None] * down

    def to_film(self, xy_cell: Tensor, view: View) -> Array:
        """Positions (..., 2) in cells of the coarse stage as points of the film."""
        return view.frame.to_film(heatmaps.to_net(xy_cell, self.coarse.config.stem).double().numpy())

    def _weigh_locations(self, at: Tensor, view: View, width: float) -> Tensor:
        """How well positions (..., h, w, 2), in cells of the coarse stage, agree with typical locations.

        (K, h, w), the prior's ``width`` in scatters where the shape tells enough; 1 everywhere where the places
        are not known, or the film is not seen as it lies.
        """
        if self.locations is None or view.unwarped is not None:
            return ANYWHERE
        stem, frame = self.coarse.config.stem, view.frame
        mean = stages.to_cells(torch.from_numpy(frame.at(self.locations.mean)), stem)
        width *= 1 if self.shape_tells else NARROWER
        along = torch.from_numpy(width * self.locations.scatter * frame.size[::-1] / stem)
        return heatmaps.heavy_tailed(at, mean.float(), along.float())

    def _predict_by_shape(self, by: Callable[..., Array], xy_cell: Tensor, distance: Tensor) -> Tensor:
        """Where the labelled films' shape says that the landmarks lie (K, 2), in cells.

        Args:
            by: how it is fitted, of ``shape``.
            xy_cell: (K, 2) the peaks found; the confident ones count most.
            distance: (K,) expected, in cells, of the landmarks from them.
        """
        weight = 1 / (1 + distance.double().numpy()) ** 2
        told = by(self.common.mean, xy_cell.double().numpy(), weight, scale=PRIOR_CELLS)
        return torch.from_numpy(told).float()

    def _plausible(self, probability: Tensor, at: Tensor, view: View) -> Tensor:
        """How well each place of the fine stage (K, h, w) agrees with the others' peaks and typical locations.

        Args:
            probability: (1, K, h, w) the fine stage's heatmaps.
            at: (K, h, w, 2) where their cells are, in cells of the coarse stage.
            view: the film.
        """
        locations, along = self._weigh_locations(at, view, LOCATION_WIDTH), at[:, 0, 1] - at[:, 0, 0]
        peaks, distance = _peaks(probability, locations)
        near, away = at[:, 0, 0] + peaks * along[:, :1], distance * along.norm(dim=-1)
        predicted = self._predict_by_shape(shape.predict_by_neighbours, near, away)
        return locations * heatmaps.flat_topped(at, predicted, torch.from_numpy(self.common.spread).float())


def _peaks(probability: Tensor, prior: Tensor = ANYWHERE) -> tuple[Tensor, Tensor]:
    """The peaks (K, 2) of heatmaps (1, K, h, w) under a prior (K, h, w), and expected distances (K,) from them.

    Both in cells of the heatmaps.
    """
    voted = probability * prior
    peaks = heatmaps.decode(probability, prior=prior)
    total = voted.sum(dim=(-2, -1), keepdim=True).clamp(min=1e-20)
    return peaks[0], heatmaps.expected_distance(voted / total, peaks)[0]


def _excess_spread(network: UNet, probability: Tensor, xy_cell: Tensor) -> Array:
    """See :func:`heatmaps.excess_spread`; (K,) for the heatmaps (1, K, h, w) and positions (1, K, 2) of a film."""
    spread = heatmaps.excess_spread(probability, xy_cell, score=network.config.design.score)
    return np.asarray(spread[0].double().numpy())


def _apart(a: Tensor, b: Tensor) -> Array:
    return np.asarray((a - b).norm(dim=-1).double().numpy())
