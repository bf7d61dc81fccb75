from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from lmstudio.cli import main
from lmstudio.learning.network import weights


@pytest.fixture
def films(tmp_path: Path) -> Path:
    folder = tmp_path / "films"
    folder.mkdir()
    random = np.random.default_rng(0)
    for i in range(3):
        Image.fromarray(random.integers(0, 255, (60, 50), dtype=np.uint8)).save(folder / f"{i}.png")
    return folder


def test_another_method_within_a_budget_writes_networks_on_the_way_and_goes_on_where_it_was(
    films: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "mine.safetensors"
    command = ["pretrain", str(films), "--method", "dense", "--core-minutes", "60", "--batch", "2"]
    command += ["--threads", "1", "--keep-at", "1", "2", "--constant-rate", "--output", str(output), "--steps"]
    assert main([*command, "2"]) == 0
    found = [weights.describe((tmp_path / f"mine{end}.safetensors").read_bytes()) for end in ("", "-1", "-2")]
    assert [each.steps for each in found] == [2, 1, 2]
    assert {each.pretraining.method for each in found if each.pretraining} == {"dense"}
    capsys.readouterr()
    assert main([*command, "3"]) == 0
    assert "Going on from step 2" in capsys.readouterr().err
    told = weights.describe(output.read_bytes())
    assert told.pretraining is not None
    assert (told.pretraining.updates, told.pretraining.crops) == (3, 6)


def test_pictures_of_a_method_that_draws_none_are_refused(
    films: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["pretrain", str(films), "--method", "mocov3", "--output", str(tmp_path / "mine.safetensors")]
    assert main([*command, "--pictures", str(tmp_path / "seen")]) == 1
    assert "ddpm alone" in capsys.readouterr().err
