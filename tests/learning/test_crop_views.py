import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from lmstudio.learning.pretraining import crop_views, crops
from lmstudio.learning.pretraining.crops import CropConfig

CONFIG = CropConfig()


def _smooth_film(height: int = 400, width: int = 330) -> torch.Tensor:
    """Grey values that tell every place from all others, from -1 to 1."""
    torch.manual_seed(0)
    coarse = torch.randn(1, 1, 8, 7)
    return functional.interpolate(coarse, size=(height, width), mode="bicubic")[0, 0].clamp(-1, 1)


def test_two_views_of_a_film_differ_and_are_the_same_for_the_same_seed() -> None:
    film = _smooth_film()
    first, again, other = (crop_views.two_views(film, CONFIG, np.random.default_rng(seed)) for seed in (0, 0, 1))
    assert [view.shape for view in first] == [(1, 192, 160)] * 2
    assert all(torch.equal(a, b) for a, b in zip(first, again, strict=True))
    assert not torch.equal(first[0], first[1])
    assert not torch.equal(first[0], other[0])


def test_dino_sees_two_large_views_and_four_small_ones() -> None:
    views = crop_views.large_and_small_views(_smooth_film(), CONFIG, np.random.default_rng(0))
    assert [tuple(view.shape) for view in views] == [(1, 192, 160)] * 2 + [(1, 96, 96)] * 4


def test_only_second_views_are_inverted_about_one_in_five() -> None:
    film = torch.full((64, 64), -1.0)
    drawn = [crop_views.two_views(film, CONFIG, np.random.default_rng(seed)) for seed in range(300)]
    assert all(float(first.mean()) < 0 for first, _ in drawn)
    assert sum(float(second.mean()) > 0 for _, second in drawn) == pytest.approx(60, abs=20)


@pytest.mark.parametrize("seed", range(4))
def test_points_lie_at_the_same_place_of_the_film_in_both_views(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crop_views, "_changed", lambda view, _random, **_: view)
    monkeypatch.setattr(crops, "change_gamma", lambda view, _random: view)
    first, second, here, there = crop_views.views_with_points(_smooth_film(), CONFIG, np.random.default_rng(seed))
    assert here.shape == there.shape == (128, 2)
    assert float(here.abs().max()) <= 1
    assert float(there.abs().max()) <= 1
    grey = [
        functional.grid_sample(
            view[None], points[None, None], align_corners=False, padding_mode="border"
        ).flatten()
        for view, points in ((first, here), (second, there))
    ]
    assert float((grey[0] - grey[1]).abs().mean()) < 0.02


def test_a_crop_lies_where_its_map_says() -> None:
    film = torch.linspace(-1, 1, 300)[None].expand(300, 300).contiguous()
    config = CropConfig(size=(32, 32), sides=(0.5, 0.5), rotation_deg=0.0)
    theta, reach = crops.place((film.shape[0], film.shape[1]), config, np.random.default_rng(0))
    seen = crops.cut(film, theta, reach, config.size)
    assert reach == pytest.approx(150 / 32)
    middle = float(theta[0, 2])
    assert float(seen[0, :, 15:17].mean()) == pytest.approx(middle, abs=0.02)


def test_sixty_per_cent_are_hidden_in_squares_of_16_or_32_pixels() -> None:
    film, sides = _smooth_film(), set()
    for seed in range(20):
        seen, hidden = crop_views.crop_with_squares(film, CONFIG, np.random.default_rng(seed))
        assert seen.shape == hidden.shape == (1, 192, 160)
        assert float(hidden.mean()) == pytest.approx(0.6, abs=0.001)
        cells = functional.avg_pool2d(hidden[None], 32)
        sides.add(32 if bool(((cells == 0) | (cells == 1)).all()) else 16)
        assert bool(torch.isin(functional.avg_pool2d(hidden[None], 16), torch.tensor([0.0, 1.0])).all())
    assert sides == {16, 32}


def test_noise_of_a_cleaned_crop_has_variance_one() -> None:
    seen, noise = crop_views.crop_with_noise(_smooth_film(), CONFIG, np.random.default_rng(0))
    assert seen.shape == noise.shape
    assert float(noise.std()) == pytest.approx(1, abs=0.02)
    assert math.isfinite(float(seen.sum()))
