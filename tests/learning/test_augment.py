from dataclasses import replace

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from lmstudio.learning.finetuning.augment import AugmentConfig, augment

SIZE = (96, 80)
STILL = AugmentConfig(
    rotation_deg=0,
    scale=0,
    aspect=0,
    shift=0,
    elastic_px=0,
    gamma=0,
    contrast=0,
    brightness=0,
    noise=0,
    blur_px=0,
    metal=0,
    collimation=0,
    saturation=0,
)


def _film_with_blobs(xy: torch.Tensor) -> torch.Tensor:
    """A dark film (K, 1, h, w), one bright blob on each of K points."""
    rows, columns = torch.meshgrid(torch.arange(SIZE[0]), torch.arange(SIZE[1]), indexing="ij")
    away = (columns - xy[:, 0, None, None]) ** 2 + (rows - xy[:, 1, None, None]) ** 2
    return 2 * torch.exp(-away / (2 * 2.0**2))[:, None] - 1


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_a_warp_moves_pixels_and_points_together(seed: int) -> None:
    random = torch.Generator().manual_seed(seed)
    xy = torch.tensor([[40.0, 48.0], [30.0, 40.0], [50.0, 60.0]])
    # The elastic field is as smooth, for this small film, as the default one is for a whole input.
    only_moved = AugmentConfig(
        elastic_px=1.0, gamma=0, contrast=0, brightness=0, noise=0, metal=0, collimation=0, saturation=0
    )
    films, moved = augment(_film_with_blobs(xy), xy[:, None], only_moved, random)
    for film, point in zip(films[:, 0], moved[:, 0], strict=True):
        bright = (film + 1).clamp(min=0) ** 2
        if not (8 < point[0] < SIZE[1] - 9 and 8 < point[1] < SIZE[0] - 9):
            continue
        x = (bright.sum(0) * torch.arange(SIZE[1])).sum() / bright.sum()
        y = (bright.sum(1) * torch.arange(SIZE[0])).sum() / bright.sum()
        assert torch.hypot(x - point[0], y - point[1]) < 0.6


def test_missing_points_stay_missing() -> None:
    xy = torch.full((1, 2, 2), float("nan"))
    xy[0, 0] = 30.0
    _, moved = augment(torch.zeros(1, 1, *SIZE), xy, AugmentConfig(), torch.Generator().manual_seed(0))
    assert torch.isfinite(moved[0, 0]).all()
    assert torch.isnan(moved[0, 1]).all()


def test_the_same_seed_gives_the_same_films_and_no_film_is_changed_in_place() -> None:
    film = torch.rand(2, 1, *SIZE)
    before = film.clone()
    one, two = (
        augment(film, torch.zeros(2, 1, 2), AugmentConfig(), torch.Generator().manual_seed(3)) for _ in range(2)
    )
    assert torch.equal(one[0], two[0])
    assert torch.equal(one[1], two[1])
    assert torch.equal(film, before)


def test_no_change_asked_is_no_change() -> None:
    film, xy = torch.rand(1, 1, *SIZE), torch.tensor([[[10.0, 20.0]]])
    films, moved = augment(film, xy, STILL, torch.Generator().manual_seed(0))
    assert torch.allclose(films, film, atol=1e-4)
    assert torch.allclose(moved, xy, atol=1e-4)


def test_blur_keeps_the_mean_and_lowers_the_contrast() -> None:
    films = torch.rand(24, 1, *SIZE, generator=torch.Generator().manual_seed(0))
    out, _ = augment(films, torch.zeros(24, 1, 2), replace(STILL, blur_px=2.0), torch.Generator().manual_seed(1))
    ratio = out.std(dim=(1, 2, 3)) / films.std(dim=(1, 2, 3))
    assert (out.mean(dim=(1, 2, 3)) - films.mean(dim=(1, 2, 3))).abs().max() < 0.01
    assert 0.1 < (ratio < 0.9).float().mean() < 0.6
    assert ratio.max() < 1.001


def test_metal_is_brighter_than_the_film() -> None:
    films, random = torch.zeros(40, 1, *SIZE), torch.Generator().manual_seed(2)
    metal, _ = augment(films, torch.zeros(40, 1, 2), replace(STILL, metal=0.5), random)
    changed = metal.abs().amax(dim=(1, 2, 3)) > 1
    assert 0.25 < changed.float().mean() < 0.75
    assert (metal != 0).float().mean() < 0.1


def test_a_collimated_film_is_dark_at_the_border_and_never_at_a_point() -> None:
    h, w = SIZE
    points = torch.tensor([[0.3 * w, 0.4 * h], [0.6 * w, 0.8 * h], [float("nan"), 0.0], [-5.0, 3.0]]).round()
    dark, _ = augment(
        torch.zeros(40, 1, h, w),
        points.repeat(40, 1, 1),
        replace(STILL, collimation=1.0),
        torch.Generator().manual_seed(2),
    )
    border = torch.cat([dark[..., 0, :].flatten(), dark[..., 0].flatten()])
    assert (border < -1).float().mean() > 0.9
    for x, y in points[:2].long().tolist():
        assert dark[:, 0, y, x].abs().max() < 1e-4
    assert (augment(dark, torch.full((40, 4, 2), -9.0), STILL, torch.Generator())[0] - dark).abs().max() < 1e-4


def test_a_saturated_film_keeps_its_range_and_loses_its_darkest_or_brightest_part() -> None:
    films = torch.linspace(-1, 1, SIZE[0] * SIZE[1]).view(1, 1, *SIZE).repeat(40, 1, 1, 1)
    out, _ = augment(
        films, torch.zeros(40, 1, 2), replace(STILL, saturation=0.5), torch.Generator().manual_seed(2)
    )
    cut = (out.flatten(1) == out.flatten(1).amax(dim=1, keepdim=True)).float().mean(dim=1)
    assert out.amin() > -1.001
    assert out.amax() < 1.001
    assert (out.amax(dim=(1, 2, 3)) > 0.999).all()
    assert cut.max() < 0.26
    assert 0.25 < (cut > 0.01).float().mean() < 0.75
