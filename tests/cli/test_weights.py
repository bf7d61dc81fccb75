"""Weights files on the command line: converted, shown, and trained from."""

import json
from pathlib import Path

import pytest
import torch

from lmstudio import paths
from lmstudio.cli import main
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from tests.cli.conftest import QUICK
from tests.learning import reference


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """A checkpoint as the program of arXiv 2407.18125 writes it, of base width 8."""
    path = tmp_path / "theirs.pt"
    torch.save({"epoch": 7, "model_state_dict": reference.random_state(8)}, path)
    return path


@pytest.fixture
def converted(tmp_path: Path, checkpoint: Path) -> Path:
    output = tmp_path / "paper.safetensors"
    assert main(["weights", "import", str(checkpoint), "--output", str(output)]) == 0
    return output


def test_a_converted_checkpoint_computes_what_the_checkpoint_does(converted: Path) -> None:
    network, description = weights.from_bytes(converted.read_bytes())
    film, t = torch.randn(1, 1, 16, 24), torch.tensor([37])
    with torch.no_grad():
        for step in (None, t):
            expected = reference.forward(reference.random_state(8), film, step)
            assert torch.allclose(network(film, step), expected, atol=1e-4)
    assert description.name == "theirs, epoch 7"


def test_float16_halves_the_file(checkpoint: Path, converted: Path, tmp_path: Path) -> None:
    half = tmp_path / "half.safetensors"
    assert main(["weights", "import", str(checkpoint), "--output", str(half), "--dtype", "float16"]) == 0
    assert half.stat().st_size < 0.6 * converted.stat().st_size
    weights.from_bytes(half.read_bytes())


def test_what_a_converted_file_holds_is_shown(converted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["weights", "show", str(converted)]) == 0
    out = capsys.readouterr().out
    for text in ("theirs, epoch 7", "673,953", "8, 8, 16, 32, 64", "space to depth", "landmarks", "not known"):
        assert text in out


def test_what_the_bundled_file_holds_is_shown_to_scripts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["weights", "show", str(paths.bundled_weights()), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["stem"] == 4
    assert shown["landmarks"] == []
    assert shown["parameters"] > 1_000_000
    assert shown["films"] > 0
    assert shown["mirrored_less"] is None


def test_a_file_that_is_no_checkpoint_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "out.safetensors"
    (tmp_path / "notes.txt").write_text("not weights")
    assert main(["weights", "import", str(tmp_path / "notes.txt"), "--output", str(output)]) == 1
    assert "not a PyTorch checkpoint" in capsys.readouterr().err
    assert not output.exists()


def test_a_checkpoint_is_not_shown_but_its_import_is_named(
    checkpoint: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["weights", "show", str(checkpoint)]) == 1
    err = capsys.readouterr().err
    assert "not a weights file" in err
    assert "weights import" in err


def test_weights_without_an_action_exit_with_2() -> None:
    with pytest.raises(SystemExit) as done:
        main(["weights"])
    assert done.value.code == 2


def test_training_starts_from_a_given_weights_file(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    torch.manual_seed(0)
    config = UNetConfig(widths=(8, 8), groups=4)
    start, output = tmp_path / "mine.safetensors", tmp_path / "round.safetensors"
    start.write_bytes(weights.to_bytes(UNet(config), weights.Description("mine", config)))
    assert main(["train", str(project), "--weights", str(start), "--output", str(output), *QUICK]) == 0
    assert "starting from mine" in capsys.readouterr().out
    assert weights.describe(output.read_bytes()).config.widths == (8, 8)


@pytest.mark.parametrize("content", [b"", b"rubbish"], ids=["empty", "rubbish"])
def test_training_does_not_start_from_a_file_without_weights(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (tmp_path / "bad.safetensors").write_bytes(content)
    assert main(["train", str(project), "--weights", str(tmp_path / "bad.safetensors"), *QUICK]) == 1
    assert "not a weights file" in capsys.readouterr().err


def test_a_given_file_and_a_restart_exclude_each_other(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        main(["train", str(project), "--restart", "--weights", "x.safetensors"])
    assert done.value.code == 2


def test_show_says_how_a_network_was_pre_trained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shape = UNetConfig(widths=(8, 16), groups=4)
    taught = weights.Pretraining("mocov3", 120.0, 4000, 128_000, 4669, 0)
    told = weights.Description("xray-mocov3", shape, untrained=("head.",), pretraining=taught)
    file = tmp_path / "mocov3.safetensors"
    file.write_bytes(weights.to_bytes(UNet(shape), told))
    assert main(["weights", "show", str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["pretraining_method"], found["pretraining_core_minutes"]) == ("mocov3", 120.0)
    assert found["untrained"] == ["head."]
