import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.learning.finetuning import stages
from lmstudio.learning.finetuning.augment import AugmentConfig
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.prediction import fine_stage, framing, heatmaps

TINY = UNetConfig(out_channels=3, widths=(8, 16), groups=4)


def _dot(height: int, width: int, x: int, y: int) -> torch.Tensor:
    film = torch.zeros(1, height, width)
    film[0, y, x] = 1.0
    return film


@given(x=st.integers(0, 59), y=st.integers(0, 39), away=st.tuples(st.integers(-7, 7), st.integers(-7, 7)))
def test_a_patch_shows_the_film_round_the_point(x: int, y: int, away: tuple[int, int]) -> None:
    centre = torch.tensor([[float(x + away[0]), float(y + away[1])]])
    patches, corners = stages.cut_patches(_dot(40, 60, x, y), centre, 16)
    assert patches.shape == (1, 1, 16, 16)
    column, row = (torch.tensor([x, y]) - corners[0]).long().tolist()
    assert patches[0, 0, row, column] == 1.0


def test_beyond_the_film_its_edge_is_repeated() -> None:
    film = torch.arange(12.0).view(1, 3, 4)
    patches, corners = stages.cut_patches(film, torch.tensor([[0.0, 0.0]]), 4)
    assert corners.tolist() == [[-2.0, -2.0]]
    assert patches[0, 0, 0].tolist() == [0.0, 0.0, 0.0, 1.0]
    assert patches[0, 0, :, 0].tolist() == [0.0, 0.0, 0.0, 4.0]


def test_points_move_along_with_the_changed_patches() -> None:
    films = [_dot(160, 160, 80, 90)]
    films[0] = torch.nn.functional.avg_pool2d(films[0][None], 5, 1, 2)[0] * 25
    points = torch.tensor([[[80.0, 90.0], [40.0, 40.0]]])
    pairs = torch.tensor([[0, 0]] * 8)
    still = AugmentConfig(
        shift=0.0,
        gamma=0.0,
        contrast=0.0,
        brightness=0.0,
        noise=0.0,
        elastic_px=1.0,
        metal=0.0,
        collimation=0.0,
        saturation=0.0,
    )
    patches, moved = stages.training_patches(
        films, points, pairs, side=64, config=still, random=torch.Generator().manual_seed(0)
    )
    assert patches.shape == (8, 1, 64, 64)
    seen = heatmaps.decode((patches - patches.amin(dim=(-2, -1), keepdim=True)) ** 2, reach=6)[:, 0]
    assert (seen - moved[:, 0]).norm(dim=-1).max() < 1.0
    apart = (moved[:, 0] - moved[:, 1]).norm(dim=-1)
    assert (apart / (40**2 + 50**2) ** 0.5 - 1).abs().max() < 0.25


@pytest.mark.parametrize(
    ("estimates", "centres", "patch"),
    [
        ([[20, 30], [60, 50], [70, 90]], [[20, 30], [60, 50], [70, 90]], [0, 1, 2]),
        ([[20, 30], [60, 80], [44, 34]], [[32, 32], [60, 80]], [0, 1, 0]),
    ],
    ids=["far apart", "neighbours"],
)
def test_each_landmark_is_read_from_the_patch_round_its_own_estimate_which_neighbours_share(
    estimates: list[list[int]], centres: list[list[int]], patch: list[int]
) -> None:
    torch.manual_seed(0)
    network = UNet(TINY).eval()
    film = torch.rand(1, 96, 80)
    with torch.no_grad():
        logits, corners = fine_stage.predict_patches(network, film, torch.tensor(estimates).float(), 32)
        patches, places = stages.cut_patches(film, torch.tensor(centres).float(), 32)
        alone = torch.cat([network(each[None]) for each in patches])
    assert corners.tolist() == places[patch].tolist() == [[centres[p][0] - 16, centres[p][1] - 16] for p in patch]
    torch.testing.assert_close(logits, alone[patch, range(3)])


def test_more_landmarks_than_fit_at_once_are_all_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    network = UNet(TINY).eval()
    film, centres = torch.rand(1, 64, 64), torch.tensor([[10.0, 10.0], [55.0, 30.0], [10.0, 55.0]])
    with torch.no_grad():
        together = fine_stage.predict_patches(network, film, centres, 32)[0]
        monkeypatch.setattr(fine_stage, "_AT_ONCE", 2)
        torch.testing.assert_close(fine_stage.predict_patches(network, film, centres, 32)[0], together)


points = st.lists(st.tuples(st.floats(0, 400), st.floats(0, 400)), min_size=1, max_size=40)


@given(xy=points, reach=st.floats(0, 50))
def test_no_point_is_farther_from_its_patchs_centre_than_allowed(
    xy: list[tuple[float, float]], reach: float
) -> None:
    places = torch.tensor(xy)
    centres, patch = fine_stage.share_patches(places, reach)
    assert sorted(set(patch.tolist())) == list(range(len(centres)))
    assert (places - centres[patch]).abs().max() <= reach + 1e-3


def test_a_position_in_another_frame_of_the_same_film_comes_back() -> None:
    small, large = framing.frame((300, 200), (96, 96)), framing.frame((300, 200), (240, 160))
    xy = torch.tensor([[10.0, 20.0], [50.5, 80.25]])
    there = fine_stage.rescale_points(xy, small, large)
    torch.testing.assert_close(fine_stage.rescale_points(there, large, small), xy)
    torch.testing.assert_close(
        torch.from_numpy(large.to_film(there.double().numpy())),
        torch.from_numpy(small.to_film(xy.double().numpy())),
    )


def test_maps_are_sampled_between_cells_and_are_zero_outside() -> None:
    maps = torch.arange(6.0).view(1, 2, 3)
    at = torch.tensor([[[0.0, 0.0], [1.5, 0.5], [9.0, 9.0]]])
    assert fine_stage.sample_maps(maps, at, padding="zeros")[0].tolist() == pytest.approx(
        [0.0, 3.0, 0.0], abs=1e-6
    )
