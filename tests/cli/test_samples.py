"""``landmark-studio samples``: x-rays drawn from a network, beside the films most like them."""

import re
from pathlib import Path

import pytest
import torch
from PIL import Image as Picture

from lmstudio.cli import main
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig

SMALL = UNetConfig(widths=(8, 8), groups=4)
HEIGHT, WIDTH = 192 + 14 + 4, 160 + 4
"""Of a tile with its caption and gap."""


def _weights(path: Path, config: UNetConfig = SMALL, landmarks: tuple[str, ...] = ()) -> Path:
    torch.manual_seed(0)
    path.write_bytes(weights.to_bytes(UNet(config), weights.Description("tiny", config, landmarks)))
    return path


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """Two x-rays in two steps from a tiny network, to ``drawn.png``."""
    network, output = _weights(tmp_path / "tiny.safetensors"), tmp_path / "drawn.png"
    words = ["samples", "--weights", str(network), "--output", str(output)]
    return [*words, "--count", "2", "--steps", "2", "--device", "cpu"]


def _size(path: Path) -> tuple[int, int]:
    with Picture.open(path) as picture:
        picture.load()
        return picture.size


def test_x_rays_are_drawn_without_any_film_and_the_same_for_the_same_seed(
    tmp_path: Path, command: list[str]
) -> None:
    output = tmp_path / "drawn.png"
    assert main(command) == 0
    first = output.read_bytes()
    assert _size(output) == (WIDTH + 4, 2 * HEIGHT + 4)
    assert main(command) == 0
    assert output.read_bytes() == first
    assert main([*command, "--seed", "1"]) == 0
    assert output.read_bytes() != first


def test_the_nearest_films_stand_beside_and_what_films_share_anyway_is_told(
    tmp_path: Path, command: list[str], phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--films", str(phantoms)]) == 0
    assert _size(tmp_path / "drawn.png") == (2 * WIDTH + 4, 2 * HEIGHT + 4)
    out = capsys.readouterr().out
    drawn = re.findall(r"generated (\d): correlation (-?[\d.]+) with (.+)", out)
    assert [number for number, _, _ in drawn] == ["1", "2"]
    assert {Path(film).parent for _, _, film in drawn} == {phantoms}
    found = re.search(r"median ([\d.]+), greatest ([\d.]+)", out)
    assert found is not None
    # Phantoms are much alike; noise of a network without any training is not like them.
    assert all(float(value) < float(found[1]) <= float(found[2]) for _, value, _ in drawn)
    assert "0 of 2 generated x-rays are more similar to a film" in out


def test_one_film_alone_has_no_other_to_be_compared_with(
    tmp_path: Path, command: list[str], phantoms: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    (folder / "film.png").write_bytes(next(phantoms.glob("*.png")).read_bytes())
    assert main([*command, "--films", str(folder)]) == 0
    assert "There is only one film" in capsys.readouterr().out


@pytest.mark.parametrize("with_films", [True, False])
def test_feature_maps_are_written_of_real_films_or_else_of_the_drawn_ones(
    tmp_path: Path, command: list[str], phantoms: Path, with_films: bool
) -> None:
    films = ["--films", str(phantoms)] if with_films else []
    assert main([*command, *films, "--features", str(tmp_path / "deep" / "maps")]) == 0
    maps = sorted((tmp_path / "deep" / "maps").iterdir())
    assert [path.name for path in maps] == ["1.png", "2.png"]
    assert _size(maps[0]) == (8 * WIDTH + 4, 2 * HEIGHT + 4)


def test_what_cannot_draw_or_be_written_is_told(
    tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    tuned = _weights(tmp_path / "tuned.safetensors", landmarks=("sella",) * 16)
    odd = _weights(tmp_path / "odd.safetensors", UNetConfig(out_channels=3, widths=(8, 8), groups=4))
    (tmp_path / "file").write_text("")
    (tmp_path / "empty").mkdir()
    for words, text in (
        (["--weights", str(tuned)], "fine-tuned"),
        (["--weights", str(odd)], "does not have the size of its film"),
        (["--weights", str(tmp_path / "none")], "cannot be read"),
        (["--films", str(tmp_path / "empty")], "no films"),
        (["--features", str(tmp_path / "file" / "maps")], "folder cannot be created"),
        (["--output", str(tmp_path / "nowhere" / "drawn.png")], "cannot be written"),
    ):
        assert main([*command, *words]) == 1
        assert text in capsys.readouterr().err
    assert not (tmp_path / "drawn.png").exists()
