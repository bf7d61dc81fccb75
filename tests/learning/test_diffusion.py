import torch
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.pretraining import diffusion


def test_signal_falls_from_almost_all_to_almost_none() -> None:
    level = diffusion.signal_level(torch.arange(diffusion.STEPS))
    assert level[0] > 0.999
    assert level[-1] < 1e-3
    assert (level.diff() <= 0).all()


@given(t=st.integers(0, diffusion.STEPS - 1), seed=st.integers(0, 1000))
def test_the_velocity_gives_the_film_back(t: int, seed: int) -> None:
    random = torch.Generator().manual_seed(seed)
    films = torch.randn(2, 1, 8, 8, generator=random)
    noise = torch.randn(2, 1, 8, 8, generator=random)
    steps = torch.full((2,), t)
    noisy = diffusion.add_noise(films, noise, steps)
    back = diffusion.denoise(noisy, diffusion.velocity(films, noise, steps), steps)
    assert torch.allclose(back, films, atol=1e-4)


def test_noise_keeps_the_power_of_a_normalised_film() -> None:
    films, noise = torch.randn(64, 1, 16, 16), torch.randn(64, 1, 16, 16)
    noisy = diffusion.add_noise(films, noise, torch.full((64,), 500))
    assert abs(float(noisy.std()) - 1) < 0.05


def test_the_weight_is_bounded_and_falls_to_nothing_in_pure_noise() -> None:
    weight = diffusion.loss_weight(torch.arange(diffusion.STEPS))
    assert float(weight.max()) <= 1
    assert float(weight[-1]) < 0.01


def test_samples_are_films_of_the_same_size_and_the_same_for_the_same_noise() -> None:
    torch.manual_seed(0)
    network = UNet(UNetConfig(widths=(8, 16), groups=4)).eval()
    noise = torch.randn(2, 1, 32, 24)
    first = diffusion.sample(network, noise, steps=4)
    assert first.shape == noise.shape
    assert torch.isfinite(first).all()
    assert torch.equal(first, diffusion.sample(network, noise, steps=4))
