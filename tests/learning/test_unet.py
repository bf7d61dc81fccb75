import pytest
import torch
from torch.nn import functional

from lmstudio.learning.network.blocks import doubling
from lmstudio.learning.network.unet import UNet, UNetConfig, with_head

SMALL = UNetConfig(out_channels=16, widths=(8, 16, 32), groups=4)


def test_the_heatmaps_lie_on_the_stems_grid() -> None:
    out = UNet(UNetConfig(out_channels=5, widths=(8, 16, 32), groups=4))(torch.zeros(2, 1, 64, 48))
    assert out.shape == (2, 5, 16, 12)


def test_the_velocity_has_the_size_of_the_film() -> None:
    assert UNet(SMALL).velocity(torch.zeros(2, 1, 64, 48), torch.tensor([0, 999])).shape == (2, 1, 64, 48)


def test_the_network_is_described_without_memory_on_the_meta_device() -> None:
    with torch.device("meta"):
        network = UNet(UNetConfig(out_channels=19))
        assert network(torch.zeros(1, 1, 384, 320)).shape == (1, 19, 96, 80)
    assert sum(p.numel() for p in network.parameters()) < 15_000_000, "float16 weights must stay under 30 MB"


def test_the_time_step_changes_the_output_only_when_it_is_given() -> None:
    torch.manual_seed(0)
    network = UNet(SMALL)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.05)
    film = torch.randn(1, 1, 32, 32)
    early, late, none = (network(film, t) for t in (torch.tensor([10]), torch.tensor([900]), None))
    assert not torch.allclose(early, late)
    assert torch.equal(none, network(film))


def test_doubling_is_a_convolution_of_the_repeated_cells() -> None:
    torch.manual_seed(0)
    features, layer = torch.randn(2, 3, 5, 4), doubling(3, 6)
    repeated = functional.interpolate(features, scale_factor=2.0, mode="nearest")
    weight, bias = layer.get_parameter("weight"), layer.get_parameter("bias")
    torch.testing.assert_close(layer(features), functional.conv2d(repeated, weight, bias, padding=1))


def test_a_new_head_keeps_the_body() -> None:
    network = UNet(SMALL)
    copy = with_head(network, 3)
    film = torch.randn(1, 1, 32, 32)
    assert torch.equal(copy.features(film), network.features(film))
    assert copy(film).shape[1] == 3


def test_bfloat16_on_the_cpu_gives_about_the_same() -> None:
    torch.manual_seed(0)
    network = UNet(SMALL).eval()
    film = torch.randn(1, 1, 32, 32)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        half = network(film)
    assert torch.allclose(half.float(), network(film), atol=0.1)


@pytest.mark.parametrize("side", [24, 20])
def test_an_input_that_does_not_fit_the_levels_is_refused(side: int) -> None:
    with pytest.raises(RuntimeError):
        UNet(SMALL)(torch.zeros(1, 1, side, 30))
