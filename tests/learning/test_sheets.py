import io

import numpy as np
import torch
from PIL import Image as Picture

from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.pretraining import sample_grid

SMALL = UNetConfig(widths=(8, 16), groups=4)


def _opened(png: bytes) -> Picture.Image:
    picture = Picture.open(io.BytesIO(png))
    picture.load()
    return picture


def test_a_sheet_shows_black_and_white_as_they_are_and_captions_above() -> None:
    black, white = np.full((32, 40), -1, np.float32), np.full((32, 40), 5, np.float32)
    picture = np.asarray(_opened(sample_grid.to_png([[(black, "dark"), (white, "light")], [(black, "")]])))
    assert picture.shape == (2 * (32 + 14 + 4) + 4, 2 * 44 + 4)
    assert (picture[4 + 14 : 4 + 14 + 32, 4:44] == 0).all()
    assert (picture[4 + 14 : 4 + 14 + 32, 48:88] == 255).all()
    caption = picture[4:18, 4:44]
    assert caption.min() < 100
    assert caption.max() == 255


def test_a_sheet_of_the_learned_has_four_films_at_every_noise_level_and_drawn_ones() -> None:
    torch.manual_seed(0)
    network = UNet(SMALL).eval()
    films = torch.rand(6, 1, 32, 24) * 2 - 1
    picture = _opened(sample_grid.draw_learned(network, films, torch.randn(6, 1, 32, 24)))
    columns = 1 + 2 * len(sample_grid.NOISE_LEVELS) + 1
    assert picture.size == (columns * 28 + 4, 4 * (32 + 14 + 4) + 4)


def test_feature_maps_are_shown_each_over_its_whole_range() -> None:
    torch.manual_seed(0)
    picture = np.asarray(_opened(sample_grid.draw_features(UNet(SMALL).eval(), torch.rand(1, 32, 24))))
    assert picture.shape == (2 * 50 + 4, 8 * 28 + 4)
    first = picture[18:50, 32:56]
    assert (first.min(), first.max()) == (0, 255)
