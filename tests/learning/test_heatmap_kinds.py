import math
from dataclasses import replace

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core.events import Trained
from lmstudio.learning.finetuning import heatmap_kinds, stages
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import blocks, weights
from lmstudio.learning.prediction import heatmaps
from lmstudio.learning.prediction.predict import Predictor
from lmstudio.learning.training_round import finetune
from tests.learning.conftest import Phantoms

SIZE = (9, 7)
QUICK = FinetuneConfig(
    steps=3, batch=2, close_batch=2, area=96 * 64, close_area=192 * 128, pretrained=False, device="cpu"
)


@given(x=st.floats(0, 6), y=st.floats(0, 8))
def test_bilinear_weights_have_mass_one_and_their_mean_at_the_point(x: float, y: float) -> None:
    target = heatmap_kinds.bilinear_targets(torch.tensor([[[x, y]]]), SIZE)[0, 0]
    cells = heatmaps.grid(SIZE, target)
    assert float(target.sum()) == pytest.approx(1, abs=1e-5)
    assert (target[..., None] * cells).sum(dim=(0, 1)).tolist() == pytest.approx([x, y], abs=1e-4)
    assert int((target > 0).sum()) <= 4


def test_a_disc_holds_the_cells_within_its_radius_and_a_missing_point_none() -> None:
    disc = heatmap_kinds.disc_targets(torch.tensor([[[3.0, 4.0], [math.nan, math.nan]]]), SIZE)
    assert disc.sum(dim=(-2, -1)).tolist() == [[13.0, 0.0]]
    assert disc[0, 0, 4, 5] == 1.0
    assert disc[0, 0, 4, 6] == 0.0


def test_a_peak_is_1_at_the_point_and_cut_off_at_three_sigmas() -> None:
    peak = heatmap_kinds.peak_targets(torch.tensor([[[3.0, 4.0], [math.nan, math.nan]]]), SIZE, sigma=1.0)
    assert peak[0, 0, 4, 3] == 1.0
    assert float(peak[0, 0, 4, 4]) == pytest.approx(math.exp(-0.5))
    assert peak[0, 0, 8, 3] == 0.0
    assert peak[0, 1].sum() == 0.0


def _loss(kind: str, outputs: torch.Tensor, xy_cell: torch.Tensor) -> torch.Tensor:
    """As an update computes it, on a network whose cells are pixels."""
    films = torch.zeros(len(outputs), 1, *outputs.shape[-2:])
    examples = stages.Examples.of(films, xy_cell, stem=1, heatmap=heatmap_kinds.KINDS[kind])
    return heatmap_kinds.KINDS[kind].loss(outputs, examples.target, examples.weight())


def test_the_losses_of_a_tiny_grid_are_those_computed_by_hand() -> None:
    outputs, xy = torch.zeros(1, 2, 1, 2), torch.tensor([[[0.25, 0.0], [math.nan, math.nan]]])
    outputs[0, 0, 0] = torch.tensor([math.log(3.0), 0.0])
    # Over positions 3/4 and 1/4; the target of one landmark 3/4 and 1/4 as well.
    by_hand = -(0.75 * math.log(0.75) + 0.25 * math.log(0.25))
    assert float(_loss("contour", outputs, xy)) == pytest.approx(by_hand)
    # Over landmarks 3/4 of the first in the first cell, 1/2 in the second; both cells lie in its disc.
    assert float(_loss("disc", outputs, xy)) == pytest.approx(-(math.log(0.75) + math.log(0.5)) / 2)
    # Each cell alone 3/4 and 1/2, the first of a target exp(-1/32); the missing landmark has no say.
    first = math.exp(-1 / 32)
    by_hand = -(first * math.log(0.75) + (1 - first) * math.log(0.25) + math.log(0.5))
    assert float(_loss("bce", outputs, xy)) == pytest.approx(by_hand)


@pytest.mark.parametrize("kind", heatmap_kinds.KINDS)
def test_the_loss_of_a_batch_is_the_sum_of_its_parts(kind: str) -> None:
    torch.manual_seed(0)
    outputs, xy = torch.randn(4, 3, *SIZE), torch.rand(4, 3, 2) * 5
    xy[0, 1] = math.nan
    films, heatmap = torch.zeros(4, 1, *SIZE), heatmap_kinds.KINDS[kind]
    parts = [stages.Examples.of(films[i], xy[i], stem=1, heatmap=heatmap) for i in (slice(0, 2), slice(2, 4))]
    among = torch.tensor(11)
    each = [
        heatmap.loss(outputs[2 * i : 2 * i + 2], part.target, part.weight(among)) for i, part in enumerate(parts)
    ]
    torch.testing.assert_close(sum(each), _loss(kind, outputs, xy))


@pytest.mark.parametrize("kind", heatmap_kinds.KINDS)
def test_outputs_that_fit_a_kind_best_are_decoded_at_the_point(kind: str) -> None:
    xy = torch.tensor([[[9.0, 12.0], [10.3, 15.0], [8.0, 9.5]]])
    outputs = torch.zeros(1, 3, 24, 20, requires_grad=True)
    optimiser = torch.optim.Adam([outputs], lr=0.3)
    for _ in range(300):
        optimiser.zero_grad()
        _loss(kind, outputs, xy).backward()  # type: ignore[no-untyped-call]
        optimiser.step()
    score = blocks.SCORES[heatmap_kinds.KINDS[kind].score]
    found = heatmaps.decode(heatmaps.probabilities(score(outputs.detach())))
    # A disc says nothing of where in it the point is, and a wide Gaussian reaches beyond what is decoded.
    assert float((found - xy).norm(dim=-1).max()) < {"disc": 1.0, "wide": 0.3}.get(kind, 0.15)


@pytest.mark.parametrize("kind", heatmap_kinds.KINDS)
def test_a_network_of_each_kind_is_trained_stored_and_predicts(kind: str, phantoms: Phantoms) -> None:
    project = phantoms.project(2)
    *_, last = finetune(project, replace(QUICK, heatmap=kind), read=phantoms.read)
    assert isinstance(last, Trained)
    assert weights.describe(last.weights).config.design.score == heatmap_kinds.KINDS[kind].score
    image = project.images[2]
    found = Predictor(last.weights).predict(image.id, phantoms.read(image))
    assert set(found.points) == set(project.schema.names)
