import numpy as np
import torch

from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import Design, UNet, UNetConfig
from lmstudio.learning.prediction import heatmaps, matching
from lmstudio.learning.prediction.matching import FrozenFeatures

OWN = UNetConfig(widths=(8, 16, 32, 64))
LITE = UNetConfig(design=Design(encoder="efficientnet-lite0"))
CPU = torch.device("cpu")


def _content(config: UNetConfig) -> bytes:
    torch.manual_seed(0)
    return weights.to_bytes(UNet(config), weights.Description("random", config))


def test_features_of_both_kinds_of_network_have_length_one_on_the_stems_grid() -> None:
    frozen = FrozenFeatures([_content(OWN), _content(LITE)], CPU)
    assert (frozen.stem, frozen.multiple) == (4, 32)
    found = frozen.describe(torch.randn(1, 128, 96))
    assert found.shape == (32 + 16 + 40 + 112, 32, 24)
    torch.testing.assert_close(found.square().sum(dim=0), torch.ones(32, 24))


def test_the_last_level_of_the_way_up_is_what_the_norm_before_the_head_sees() -> None:
    torch.manual_seed(0)
    network, film = UNet(OWN).eval(), torch.randn(1, 1, 64, 64)
    t = torch.tensor([50])
    with torch.no_grad():
        *_, last = network.levels(film, t)
        torch.testing.assert_close(network.norm(last), network.features(film, t))
    assert [level.shape[-1] for level in network.levels(film)] == [4, 8, 16]


def test_a_point_is_found_again_on_its_own_film_and_where_it_has_moved_to() -> None:
    frozen = FrozenFeatures([_content(OWN)], CPU)
    torch.manual_seed(1)
    film = torch.nn.functional.interpolate(torch.randn(1, 1, 32, 24), scale_factor=4, mode="bicubic")[0]
    points = torch.tensor([[10.0, 12.0], [14.0, 20.0], [float("nan"), float("nan")]])
    features = frozen.describe(film)
    templates = matching.at_points(features, points)[None]
    assert templates.shape == (1, 3, 48)
    assert bool(templates[0, 2].isnan().all())
    here = heatmaps.decode(matching.match(templates, features))[0]
    assert float((here - points)[:2].norm(dim=-1).max()) < 1.0
    there = heatmaps.decode(matching.match(templates, frozen.describe(film.roll(32, dims=-1))))[0]
    assert float((there - points - torch.tensor([8.0, 0.0]))[:2].norm(dim=-1).max()) < 1.5


def test_of_two_places_alike_the_one_that_fits_the_other_landmarks_is_found() -> None:
    mean = np.array([[8.0, 8.0], [24.0, 8.0], [8.0, 24.0], [24.0, 24.0]])
    likely = torch.zeros(1, 4, 40, 40)
    for k, (x, y) in enumerate(mean.astype(int)):
        likely[0, k, y, x] = 0.4
    likely[0, 3, 35, 2] = 0.6
    alone = heatmaps.decode(likely)[0, 3]
    assert alone.tolist() == [2.0, 35.0]
    weighed = matching.among_neighbours(likely / likely.sum(dim=(-2, -1), keepdim=True), mean)
    torch.testing.assert_close(heatmaps.decode(weighed)[0], torch.from_numpy(mean).float(), atol=0.01, rtol=0)
    torch.testing.assert_close(weighed.sum(dim=(-2, -1)), torch.ones(1, 4))


def test_each_labelled_film_has_its_say_and_a_missing_point_has_none() -> None:
    features = torch.zeros(2, 1, 2)
    features[0, 0, 0], features[1, 0, 1] = 1.0, 1.0
    one, other = torch.tensor([1.0, 0.0]), torch.tensor([0.0, 1.0])
    both = matching.match(torch.stack([one[None], other[None]]), features)
    torch.testing.assert_close(both[0, 0, 0], torch.tensor([0.5, 0.5]))
    missing = torch.full((1, 2), torch.nan)
    alone = matching.match(torch.stack([one[None], missing]), features)
    assert float(alone[0, 0, 0, 0]) > 0.99
