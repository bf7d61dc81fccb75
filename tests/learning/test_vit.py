from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from lmstudio.errors import WeightsError
from lmstudio.learning.network import devices, encoders, vit, weights
from lmstudio.learning.network.unet import Design, UNet, UNetConfig, settled
from lmstudio.learning.network.vit import PatchEncoder

SHAPE = replace(vit.TRANSFORMERS["dinov2-small-14"], depth=2)


def _checkpoint(shape: vit.Transformer) -> dict[str, Tensor]:
    """A made-up file of that transformer, by its authors' names, for three colours."""
    torch.manual_seed(0)
    state = {k: torch.randn_like(v) * 0.05 for k, v in PatchEncoder(shape).state_dict().items()}
    state = {name: value for name, value in state.items() if not name.startswith("levels.")}
    state["patch_embed.proj.weight"] = torch.randn(shape.width, 3, shape.patch, shape.patch) * 0.02
    return state | {"mask_token": torch.zeros(1, shape.width)}


def _by_other_names(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """The same by the names of the library “transformers”."""
    found = {}
    for name, value in state.items():
        if ".attn.qkv." in name:
            start, _, end = name.partition(".attn.qkv.")
            for part, each in zip(("query", "key", "value"), value.chunk(3), strict=True):
                found[f"{start}.attention.attention.{part}.{end}"] = each
            continue
        for ours, theirs in (
            ("blocks.", "encoder.layer."),
            ("attn.proj.", "attention.output.dense."),
            ("ls1.gamma", "layer_scale1.lambda1"),
            ("ls2.gamma", "layer_scale2.lambda1"),
            ("cls_token", "embeddings.cls_token"),
            ("pos_embed", "embeddings.position_embeddings"),
            ("patch_embed.proj.", "embeddings.patch_embeddings.projection."),
        ):
            name = name.replace(ours, theirs)
        found["layernorm." + name[5:] if name.startswith("norm.") else name] = value
    return {name.replace("blocks.", "encoder.layer."): value for name, value in found.items()}


def test_its_levels_lie_on_the_grids_of_the_u_net() -> None:
    encoder = PatchEncoder(SHAPE)
    with torch.no_grad():
        levels = encoder(torch.zeros(2, 1, 64, 96))
    assert [tuple(level.shape) for level in levels] == [
        (2, 48, 16, 24), (2, 64, 8, 12), (2, 128, 4, 6), (2, 384, 2, 3),
    ]  # fmt: skip
    network = UNet(UNetConfig(out_channels=3, design=Design(encoder="dino-small-16")))
    with torch.no_grad():
        assert network(torch.zeros(1, 1, 64, 64)).shape == (1, 3, 16, 16)


def test_it_has_as_many_parameters_as_dinov2_small() -> None:
    shape = vit.TRANSFORMERS["dinov2-small-14"]
    count = sum(value.numel() for name, value in PatchEncoder(shape).named_parameters() if "levels." not in name)
    # 22.06 million with three colours and the token for what is masked.
    assert count + 2 * 14**2 * 384 + 384 == 22_056_576


def test_tokens_are_those_of_pytorchs_own_transformer() -> None:
    shape = replace(vit.TRANSFORMERS["dino-small-16"], depth=1)
    torch.manual_seed(0)
    encoder = PatchEncoder(shape).eval()
    block = encoder.blocks[0]
    assert isinstance(block, vit.TokenBlock)
    layer = nn.TransformerEncoderLayer(
        384, 6, 1536, 0.0, "gelu", vit.EPS, batch_first=True, norm_first=True
    ).eval()
    layer.load_state_dict(
        {
            "self_attn.in_proj_weight": block.attn.qkv.weight, "self_attn.in_proj_bias": block.attn.qkv.bias,
            "self_attn.out_proj.weight": block.attn.proj.weight, "self_attn.out_proj.bias": block.attn.proj.bias,
            **{f"linear{i}.{p}": getattr(block.mlp[f"fc{i}"], p) for i in (1, 2) for p in ("weight", "bias")},
            **{f"norm{i}.{p}": getattr(getattr(block, f"norm{i}"), p) for i in (1, 2) for p in ("weight", "bias")},
        }
    )  # fmt: skip
    tokens = torch.randn(2, 7, 384)
    with torch.no_grad():
        torch.testing.assert_close(block(tokens), layer(tokens), atol=1e-5, rtol=1e-4)


def test_one_grey_value_gives_the_tokens_of_three_equal_colours() -> None:
    state = _checkpoint(SHAPE)
    encoder = PatchEncoder(SHAPE)
    encoder.load_state_dict(vit.converted(state, SHAPE), strict=False)
    film = torch.rand(1, 1, 14, 28) * 2 - 1
    colours = ((film + 1) / 2).expand(1, 3, 14, 28)
    normalised = (colours - torch.tensor(vit.MEAN).view(3, 1, 1)) / torch.tensor(vit.SD).view(3, 1, 1)
    expected = nn.functional.conv2d(
        normalised, state["patch_embed.proj.weight"], state["patch_embed.proj.bias"], stride=14
    )
    with torch.no_grad():
        torch.testing.assert_close(encoder.patch_embed["proj"](film), expected, atol=1e-5, rtol=1e-4)


def test_places_are_those_learned_where_the_grid_is_the_same() -> None:
    encoder = PatchEncoder(SHAPE)
    with torch.no_grad():
        torch.testing.assert_close(encoder._places((37, 37)), encoder.pos_embed)
        assert encoder._places((24, 20)).shape == (1, 481, 384)


def test_both_ways_to_name_tensors_give_the_same() -> None:
    state = _checkpoint(SHAPE)
    one, other = (vit.converted(each, SHAPE) for each in (state, _by_other_names(state)))
    assert all(torch.equal(one[name], other[name]) for name in one)
    prefixed = vit.converted({f"backbone.{name}": value for name, value in state.items()}, SHAPE)
    assert all(torch.equal(one[name], prefixed[name]) for name in one)


def test_another_transformer_is_refused() -> None:
    with pytest.raises(WeightsError, match="another transformer"):
        vit.converted(_checkpoint(SHAPE), replace(SHAPE, depth=3))
    with pytest.raises(WeightsError, match="another transformer"):
        vit.converted({}, SHAPE)


def test_a_file_becomes_a_start_whose_way_up_is_drawn_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shape = vit.TRANSFORMERS["dino-small-16"]
    file = tmp_path / "dino.pth"
    torch.save({"teacher": _checkpoint(shape)}, file)
    told, tensors = encoders.vit_start(file, "dino-small-16")
    content = weights.pack(tensors, told, dtype=torch.float32)
    found = []
    for seed in (0, 1):
        torch.manual_seed(seed)
        found.append(weights.from_bytes(content)[0].state_dict())
    assert torch.equal(found[0]["encoder.blocks.3.attn.qkv.weight"], found[1]["encoder.blocks.3.attn.qkv.weight"])
    assert not torch.equal(found[0]["encoder.levels.0.weight"], found[1]["encoder.levels.0.weight"])
    assert not torch.equal(found[0]["bridge.weight"], found[1]["bridge.weight"])


@pytest.mark.parametrize("rubbish", [b"rubbish", b""])
def test_rubbish_is_refused(rubbish: bytes, tmp_path: Path) -> None:
    file = tmp_path / "dino.pth"
    file.write_bytes(rubbish)
    with pytest.raises(WeightsError, match="not a PyTorch checkpoint"):
        vit.read_checkpoint(file, SHAPE)


def test_the_command_line_knows_all_transformers() -> None:
    from lmstudio.cli.networks import weights as command

    assert set(command.TRANSFORMERS) == set(vit.TRANSFORMERS)


@pytest.mark.parametrize("encoder", ["dino-small-16", "efficientnet-lite0"])
def test_in_bfloat16_it_gives_about_the_same(encoder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "precision", lambda _: torch.bfloat16)
    torch.manual_seed(0)
    network = UNet(UNetConfig(out_channels=3, design=Design(encoder=encoder))).eval()
    nn.init.normal_(network.middle.conv2.weight, std=0.02)  # type: ignore[arg-type, union-attr]
    film, cpu = torch.randn(1, 1, 64, 64), torch.device("cpu")
    with torch.no_grad():
        exact, rough = network(film), devices.for_computing(settled(network), cpu, whole_films=True)(film)
        with devices.autocast(cpu):
            mixed = network(film)
    for other in (rough, mixed):
        assert float((other.float() - exact).abs().mean()) < 0.1 * float(exact.std())
