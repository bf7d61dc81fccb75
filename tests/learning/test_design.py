"""Networks of other building blocks than the bundled one's."""

import json
from dataclasses import asdict

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from lmstudio.errors import WeightsError
from lmstudio.learning.network import blocks, paper, weights
from lmstudio.learning.network.unet import Design, UNet, UNetConfig

designs = st.builds(
    Design,
    block=st.sampled_from(sorted(blocks.BLOCKS)),
    blocks_per_level=st.integers(1, 2),
    stem_kernel=st.sampled_from([1, 3]),
    middle_attention=st.sampled_from(sorted(blocks.ATTENTIONS)),
    level_attention=st.sampled_from(sorted(blocks.LEVEL_ATTENTIONS)),
    halving=st.sampled_from(sorted(blocks.HALVINGS)),
    middle_halved=st.booleans(),
    input_joined=st.booleans(),
)
DEFAULT = UNetConfig(out_channels=1, widths=(8, 16), groups=4)


@settings(max_examples=30)
@given(design=designs, stem=st.sampled_from([1, 2]))
def test_every_choice_of_building_blocks_gives_a_network_that_fits_its_multiple(design: Design, stem: int) -> None:
    config = UNetConfig(stem * stem, stem, (8, 8, 16), 2, 4, design)
    side = config.multiple
    network = UNet(config)
    film = torch.zeros(1, 1, 2 * side, side)
    assert network.velocity(film, torch.tensor([7])).shape == film.shape
    assert network(film).shape == (1, stem * stem, 2 * side // stem, side // stem)


@given(design=designs)
def test_a_configuration_comes_back_from_json(design: Design) -> None:
    config = UNetConfig(design=design)
    assert UNetConfig.from_dict(json.loads(json.dumps(asdict(config)))) == config


def test_a_configuration_of_the_first_version_has_the_first_design() -> None:
    raw = {"out_channels": 16, "stem": 4, "widths": [32, 64, 128, 256], "heads": 4, "groups": 8}
    assert UNetConfig.from_dict(raw) == UNetConfig()


@pytest.mark.parametrize(
    "wrong",
    [
        {"block": "concrete"},
        {"middle_attention": "none"},
        {"level_attention": "shared heads"},
        {"halving": ""},
        {"blocks_per_level": 0},
        {"stem_kernel": 2},
    ],
    ids=str,
)
def test_a_building_block_that_does_not_exist_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no such building block"):
        UNetConfig.from_dict({"design": wrong})


def _told(content: bytes) -> dict[str, dict[str, object]]:
    size = int.from_bytes(content[:8], "little")
    told: dict[str, dict[str, object]] = json.loads(json.loads(content[8 : 8 + size])["__metadata__"][weights.KEY])
    return told


def test_a_weights_file_of_the_first_design_is_written_as_ever() -> None:
    content = weights.to_bytes(UNet(DEFAULT), weights.Description("plain", DEFAULT))
    assert set(_told(content)["config"]) == {"out_channels", "stem", "widths", "heads", "groups"}
    assert weights.describe(content).config == DEFAULT


def test_a_weights_file_of_another_design_says_which() -> None:
    config = paper.paper_config(8)
    content = weights.to_bytes(UNet(config), weights.Description("paper", config))
    assert _told(content)["config"]["design"] == asdict(paper.DESIGN)


def test_a_weights_file_of_an_unknown_design_is_refused() -> None:
    config = paper.paper_config(8)
    content = weights.to_bytes(UNet(config), weights.Description("paper", config))
    forged = content.replace(b"space to depth", b"depth to space")
    with pytest.raises(WeightsError, match="not a weights file"):
        weights.from_bytes(forged)


def test_the_names_of_the_bundled_networks_tensors_stay() -> None:
    names = {name.removesuffix(".weight").removesuffix(".bias") for name in UNet(DEFAULT).state_dict()}
    parts = {"norm1", "conv1", "time", "norm2", "conv2"}
    expected = {"time.0", "time.2", "stem", "downsamples.0", "upsamples.0", "norm", "head", "up_blocks.0.shortcut"}
    expected |= {f"attention.{part}" for part in ("norm", "qkv", "out")}
    for block in ("down_blocks.0", "down_blocks.1", "middle", "up_blocks.0"):
        expected |= {f"{block}.{part}" for part in parts}
    assert names == expected
