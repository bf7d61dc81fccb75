import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.learning.finetuning import heatmap_kinds, stages
from lmstudio.learning.prediction import heatmaps

SIZE = (24, 20)
positions = st.tuples(st.floats(4, 15), st.floats(4, 19))


@given(xy=positions)
def test_decoding_the_target_gives_the_point_back(xy: tuple[float, float]) -> None:
    cell = torch.tensor([[xy]])
    found = heatmaps.decode(stages.targets(cell, SIZE, sigma=1.0))
    assert torch.allclose(found, cell, atol=0.05)


@given(x=st.floats(-10, 500), y=st.floats(-10, 500))
def test_cells_and_pixels_go_both_ways(x: float, y: float) -> None:
    xy = torch.tensor([[x, y]])
    assert torch.allclose(heatmaps.to_net(stages.to_cells(xy, 4), 4), xy, atol=1e-3)


def test_the_centre_of_the_first_cell_lies_between_its_pixels() -> None:
    assert heatmaps.to_net(torch.zeros(1, 2), 4).tolist() == [[1.5, 1.5]]


def test_a_target_is_a_distribution_and_a_missing_point_has_none() -> None:
    cell = torch.tensor([[[5.0, 6.0], [float("nan"), float("nan")]]])
    target = stages.targets(cell, SIZE, sigma=1.0)
    assert target.sum(dim=(-2, -1))[0].tolist() == pytest.approx([1.0, 0.0])
    assert stages.is_inside(cell, SIZE).tolist() == [[True, False]]


def test_a_missing_point_gives_no_gradient() -> None:
    logits = torch.zeros(1, 2, *SIZE, requires_grad=True)
    cell = torch.tensor([[[5.0, 6.0], [float("nan"), float("nan")]]])
    stages.cross_entropy(logits, stages.targets(cell, SIZE, sigma=1.0), stages.is_inside(cell, SIZE)).backward()  # type: ignore[no-untyped-call]
    assert logits.grad is not None
    assert logits.grad[0, 0].abs().sum() > 0
    assert logits.grad[0, 1].abs().sum() == 0


def test_the_loss_is_least_for_the_target_itself() -> None:
    cell = torch.tensor([[[5.0, 6.0]]])
    target = stages.targets(cell, SIZE, sigma=1.0)
    there = torch.ones(1, 1, dtype=torch.bool)
    right = stages.cross_entropy(target.clamp(min=1e-9).log(), target, there)
    off = stages.cross_entropy(target.roll(2, dims=-1).clamp(min=1e-9).log(), target, there)
    assert right < off


def test_a_wide_heatmap_expects_a_greater_error() -> None:
    cell = torch.tensor([[[10.0, 10.0]]])
    narrow, wide = (
        heatmaps.expected_distance(stages.targets(cell, SIZE, sigma=sigma), cell) for sigma in (1.0, 2.0)
    )
    # The mean distance of a normal distribution in the plane is sigma * sqrt(pi / 2); a grid of cells loses 3 %.
    assert float(narrow) == pytest.approx(1.2533, rel=0.04)
    assert wide > narrow


def test_a_far_peak_loses_against_a_near_one_under_the_prior() -> None:
    near, far = torch.tensor([[[5.0, 5.0]]]), torch.tensor([[[15.0, 18.0]]])
    probability = 0.4 * stages.targets(near, SIZE, sigma=1.0) + 0.6 * stages.targets(far, SIZE, sigma=1.0)
    prior = heatmaps.heavy_tailed(heatmaps.grid(SIZE, near), torch.tensor([[[6.0, 6.0]]]), 3.0)
    assert torch.allclose(heatmaps.decode(probability), far, atol=0.1)
    assert torch.allclose(heatmaps.decode(probability * prior), near, atol=0.3)


def test_no_expected_place_leaves_the_heatmap_alone() -> None:
    nowhere = torch.full((1, 1, 2), float("nan"))
    assert (heatmaps.heavy_tailed(heatmaps.grid(SIZE, nowhere), nowhere, 3.0) == 1).all()


def test_a_heatmap_as_narrow_as_its_target_has_no_excess_spread_and_a_wider_one_has_more() -> None:
    cell = torch.tensor([[[10.0, 10.0]]])
    spreads = [
        float(heatmaps.excess_spread(stages.targets(cell, SIZE, sigma=sigma), cell, score="over positions"))
        for sigma in (1.0, 1.5, 2.0)
    ]
    assert spreads[0] == pytest.approx(0.0, abs=0.1)
    assert spreads[1] == pytest.approx(((1.5**2 - 1) * torch.pi / 2) ** 0.5, rel=0.05)
    assert spreads[2] > spreads[1]


def test_the_width_of_each_target_is_the_mean_distance_from_points_anywhere_among_the_cells() -> None:
    torch.manual_seed(0)
    cells = 10 + torch.rand(4000, 1, 2)
    for kind in (heatmap_kinds.KINDS["gaussian"], heatmap_kinds.KINDS["contour"]):
        apart = heatmaps.expected_distance(kind.target(cells, SIZE), cells)
        assert heatmaps.target_width(kind.score) == pytest.approx(float(apart.mean()), rel=0.03)


def test_near_its_centre_a_flat_top_chooses_nothing_and_far_away_it_rules_out() -> None:
    away = torch.tensor([0.0, 1.0, 3.9, 6.0, 12.0])
    xy = torch.stack([away, torch.zeros(5)], dim=-1)[None, None]
    weight = heatmaps.flat_topped(xy, torch.zeros(1, 2), torch.tensor([2.0]))[0, 0]
    assert weight[:3].tolist() == [1.0, 1.0, 1.0]
    assert weight[3] == pytest.approx(1 / 8)
    assert weight[4] < 0.001
    assert heatmaps.flat_topped(xy, torch.full((1, 2), torch.nan), torch.ones(1)).min() == 1.0
