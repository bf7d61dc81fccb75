import pickle
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core.events import Trained
from lmstudio.errors import WeightsError
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import paper, weights
from lmstudio.learning.network.unet import UNet, with_head
from lmstudio.learning.training_round import finetune
from tests.learning import reference
from tests.learning.conftest import Phantoms

State = dict[str, torch.Tensor]


@pytest.fixture(scope="module")
def state() -> State:
    return reference.random_state(8)


def _network(state: State) -> UNet:
    config, tensors = paper.convert(state)
    network = UNet(config)
    network.load_state_dict(tensors)
    return network.eval()


def _write(path: Path, content: object) -> Path:
    torch.save(content, path)
    return path


@pytest.mark.parametrize("t", [None, torch.tensor([37, 410])], ids=["without time", "with time"])
@pytest.mark.parametrize("size", [(32, 24), (8, 16)], ids=str)
@torch.no_grad()
def test_the_network_computes_what_the_paper_describes(
    state: State, t: torch.Tensor | None, size: tuple[int, int]
) -> None:
    film = torch.randn(2, 1, *size, generator=torch.Generator().manual_seed(1))
    expected = reference.forward(state, film, t)
    assert expected.std() > 0.05
    assert torch.allclose(_network(state)(film, t), expected, atol=1e-4)


def test_the_authors_network_has_558_million_parameters() -> None:
    config = paper.paper_config(256)
    with torch.device("meta"):
        network = UNet(config)
    assert sum(p.numel() for p in network.parameters()) == 558_547_969
    assert config.widths == (256, 256, 512, 1024, 2048)


def test_the_shapes_of_the_tensors_tell_the_configuration(state: State) -> None:
    assert paper.convert(state)[0] == paper.paper_config(8)
    wider = reference.random_state(16, out_channels=19)
    assert paper.convert(wider)[0] == paper.paper_config(16, out_channels=19)


def test_the_size_of_the_input_need_be_a_multiple_of_8_only(state: State) -> None:
    assert paper.paper_config(256).multiple == 8
    assert _network(state)(torch.zeros(1, 1, 8, 24)).shape == (1, 1, 8, 24)


def test_the_heatmaps_of_a_new_head_have_the_size_of_the_film(state: State) -> None:
    network = _network(state)
    film = torch.randn(1, 1, 16, 16)
    copy = with_head(network, 3)
    assert torch.equal(copy.features(film), network.features(film))
    assert copy(film).shape == (1, 3, 16, 16)
    assert network.velocity(film, torch.tensor([3])).shape == film.shape


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16], ids=str)
def test_a_converted_network_comes_back_from_a_weights_file(state: State, dtype: torch.dtype) -> None:
    config, tensors = paper.convert(state)
    content = weights.pack(tensors, weights.Description("paper", config), dtype=dtype)
    network, description = weights.from_bytes(content)
    assert description == weights.Description("paper", config)
    for name, value in network.state_dict().items():
        assert torch.equal(value, tensors[name].to(dtype).float())


@pytest.mark.parametrize("prefix", ["module.", "ema_model.", "ema_model.module."])
def test_a_prefix_of_all_names_is_taken_off(state: State, prefix: str) -> None:
    wrapped = {prefix + name: value for name, value in state.items()} | {"step": torch.zeros(1)}
    assert paper.convert(wrapped)[1].keys() == paper.convert(state)[1].keys()


def test_averaged_weights_are_preferred(state: State) -> None:
    both = {f"online_model.{name}": torch.zeros_like(value) for name, value in state.items()}
    both |= {f"ema_model.{name}": value for name, value in state.items()}
    assert torch.equal(paper.convert(both)[1]["head.weight"], state["final_conv.weight"])


def test_a_checkpoint_file_is_read_with_its_epoch(state: State, tmp_path: Path) -> None:
    path = _write(tmp_path / "c.pt", {"epoch": 12, "model_state_dict": state})
    found = paper.read_checkpoint(path)
    assert found.epoch == 12
    assert found.config == paper.paper_config(8)


BROKEN: dict[str, tuple[Callable[[State], State], str]] = {
    "nothing": (lambda _: {}, "has no “init_conv.weight”"),
    "another network": (lambda _: {"conv1.weight": torch.zeros(8, 3, 7, 7)}, "has no “init_conv.weight”"),
    "one missing": (
        lambda s: {k: v for k, v in s.items() if k != "ups.2.1.res_conv.bias"},
        "ups.2.1.res_conv.bias",
    ),
    "one more": (lambda s: s | {"downs.0.4.weight": torch.zeros(1)}, "no place for “downs.0.4.weight”"),
    "colour": (lambda s: s | {"init_conv.weight": torch.zeros(8, 6, 1, 1)}, "unexpected shape.*: 8 × 6 × 1 × 1"),
    "flat": (lambda s: s | {"final_conv.weight": torch.zeros(8)}, "“final_conv.weight” has an unexpected shape"),
    "kernel": (
        lambda s: s | {"downs.1.3.1.weight": torch.zeros(16, 32, 3, 3)},
        "“downs.1.3.1.weight” has an unex",
    ),
    "no levels": (lambda s: {k: v for k, v in s.items() if not k.startswith("downs.")}, "unexpected shape"),
    "width": (lambda s: s | {"mid_block1.block1.proj.weight": torch.zeros(63, 64, 3, 3)}, "impossible widths.*63"),
    "no name": (lambda s: s | {cast(str, 3): s["init_conv.bias"]}, "no “model_state_dict” of plain weights"),
    "words": (lambda s: s | {"init_conv.bias": cast(torch.Tensor, "x")}, "no “model_state_dict” of plain"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_such_network_is_refused_and_said_why(state: State, tmp_path: Path, name: str) -> None:
    breaking, message = BROKEN[name]
    path = _write(tmp_path / "c.pt", {"epoch": 1, "model_state_dict": breaking(state)})
    with pytest.raises(WeightsError, match=message) as error:
        paper.read_checkpoint(path)
    assert error.value.where == str(path)
    assert "as its authors released it" in error.value.remedy


@pytest.mark.parametrize("content", [{"epoch": 1}, {"model_state_dict": [1]}, [1, 2], 3], ids=str)
def test_a_file_without_weights_is_refused(tmp_path: Path, content: object) -> None:
    with pytest.raises(WeightsError, match="model_state_dict"):
        paper.read_checkpoint(_write(tmp_path / "c.pt", content))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="cannot be read: No such file"):
        paper.read_checkpoint(tmp_path / "gone.pt")


class _Spell:
    """Its unpickling calls a function."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path.touch, (Path("spelled"),)  # type: ignore[return-value]


def test_code_in_a_checkpoint_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "c.pt").write_bytes(pickle.dumps({"model_state_dict": _Spell()}))
    with pytest.raises(WeightsError, match="not a PyTorch checkpoint"):
        paper.read_checkpoint(tmp_path / "c.pt")
    assert not (tmp_path / "spelled").exists()


@given(rubbish=st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rubbish_is_refused(rubbish: bytes, tmp_path: Path) -> None:
    (tmp_path / "c.pt").write_bytes(rubbish)
    with pytest.raises(WeightsError):
        paper.read_checkpoint(tmp_path / "c.pt")


@pytest.mark.parametrize("cut", [0, 1, 100, 50_000, -1000, -1])
def test_a_cut_checkpoint_is_refused(state: State, tmp_path: Path, cut: int) -> None:
    path = _write(tmp_path / "c.pt", {"epoch": 1, "model_state_dict": state})
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(WeightsError, match="not a PyTorch checkpoint"):
        paper.read_checkpoint(path)


def test_the_papers_network_is_fine_tuned_like_our_own(state: State, phantoms: Phantoms) -> None:
    config, tensors = paper.convert(state)
    start = weights.pack(tensors, weights.Description("paper", config), dtype=torch.float32)
    quick = FinetuneConfig(steps=1, batch=2, area=48 * 40, device="cpu")
    *_, trained = finetune(phantoms.project(2), quick, read=phantoms.read, start=start)
    assert isinstance(trained, Trained)
    assert trained.start == "paper"
    network, description = weights.from_bytes(trained.weights)
    assert description.config == paper.paper_config(8, out_channels=len(description.landmarks))
    assert torch.isfinite(network(torch.zeros(1, 1, *description.input_size))).all()
