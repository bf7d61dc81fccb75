"""A checkpoint made with the program of arXiv 2407.18125, and what that program computes with it."""

from pathlib import Path

import pytest
import torch

from lmstudio.cli import main
from lmstudio.learning.network import paper, weights
from lmstudio.learning.network.unet import UNet
from tests.real.data import DATA

FIXTURE = DATA.parent / "fixtures" / "paper_unet"

pytestmark = pytest.mark.skipif(not FIXTURE.is_dir(), reason=f"no checkpoint of the paper's program in {FIXTURE}")


def _check(network: UNet) -> None:
    io = torch.load(FIXTURE / "io.pt", weights_only=True)
    with torch.no_grad():
        assert torch.allclose(network(io["x"], io["t"]), io["out_with_time"], rtol=0, atol=1e-4)
        assert torch.allclose(network(io["x"]), io["out_without_time"], rtol=0, atol=1e-4)


def test_the_checkpoint_gives_the_outputs_of_the_papers_program() -> None:
    found = paper.read_checkpoint(FIXTURE / "checkpoint.pt")
    assert found.config == paper.paper_config(8)
    network = UNet(found.config)
    network.load_state_dict(found.tensors)
    _check(network)


def test_so_does_the_weights_file_that_the_command_writes(tmp_path: Path) -> None:
    output = tmp_path / "paper.safetensors"
    assert main(["weights", "import", str(FIXTURE / "checkpoint.pt"), "--output", str(output)]) == 0
    _check(weights.from_bytes(output.read_bytes())[0])


def test_the_names_and_shapes_are_those_of_the_independent_reference() -> None:
    from tests.learning import reference

    state = torch.load(FIXTURE / "checkpoint.pt", weights_only=True)["model_state_dict"]
    assert {name: value.shape for name, value in state.items()} == {
        name: value.shape for name, value in reference.random_state(8).items()
    }
