from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Picture
from torch import Tensor

from lmstudio.core.events import Step
from lmstudio.learning.pretraining import near_duplicates
from lmstudio.learning.pretraining.crops import small
from lmstudio.learning.pretraining.near_duplicates import Nearest


@pytest.fixture
def films(tmp_path: Path) -> list[Path]:
    """Three smooth films that have nothing in common."""
    paths = [tmp_path / f"{i}.png" for i in range(3)]
    for i, path in enumerate(paths):
        coarse = np.random.default_rng(i).integers(0, 256, (12, 10), dtype=np.uint8)
        Picture.fromarray(coarse).resize((160, 192), Picture.Resampling.BICUBIC).save(path)
    return paths


def _place(path: Path, top: int, left: int) -> Tensor:
    """A crop (1, 96, 80) of half the film's side."""
    film = torch.from_numpy(small(path, 512))
    return film[None, top : top + 96, left : left + 80].contiguous()


def _found(crops: Tensor, films: list[Path], own: list[Path | None]) -> tuple[Nearest, ...]:
    *steps, last = near_duplicates.nearest(crops, films, own=own)
    assert all(isinstance(step, Step) for step in steps)
    assert isinstance(last, tuple)
    return last


def test_a_copied_place_is_found_in_its_film(films: list[Path]) -> None:
    crop = _place(films[1], 40, 32)
    (near,) = _found(crop[None], films, [None])
    assert near.path == films[1]
    assert near.correlation > 0.97
    assert near.place.shape == (96, 80)
    assert np.corrcoef(near.place.ravel(), crop.numpy().ravel())[0, 1] > 0.95


def test_a_crop_is_not_compared_with_its_own_film(films: list[Path]) -> None:
    crops = torch.stack([_place(films[0], 0, 0), _place(films[2], 96, 80)])
    near = _found(crops, films, [films[0], films[2]])
    assert [each.path in films for each in near] == [True, True]
    assert near[0].path != films[0]
    assert near[1].path != films[2]
    assert max(each.correlation for each in near) < 0.95


def test_films_that_cannot_be_read_are_passed_over_and_nothing_found_is_said(tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n")
    (near,) = _found(torch.rand(1, 1, 96, 80), [broken], [None])
    assert near.path is None
    assert near.correlation == -1


@settings(max_examples=20)
@given(seed=st.integers(0, 1000), contrast=st.floats(0.1, 10), brightness=st.floats(-2, 2))
def test_a_correlation_is_at_most_one_and_blind_to_brightness_and_contrast(
    seed: int, contrast: float, brightness: float
) -> None:
    random = torch.Generator().manual_seed(seed)
    film = torch.randn(1, 20, 18, generator=random)
    film[:, :8, :9] = 0.3
    crops = torch.randn(2, 1, 6, 5, generator=random)
    crops[0, 0] = film[0, 9:15, 10:15]
    found = near_duplicates.correlations(film, crops)
    assert found.shape == (2, 15, 14)
    assert float(found.abs().max()) <= 1 + 1e-4
    assert float(found[0, 9, 10]) == pytest.approx(1, abs=1e-3)
    assert torch.allclose(near_duplicates.correlations(film, contrast * crops + brightness), found, atol=1e-3)
