from dataclasses import replace
from pathlib import Path

import pytest
import torch

from lmstudio.core.events import Trained
from lmstudio.errors import TrainingError
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNetConfig
from lmstudio.learning.pretraining import crops, diffusion, held_films
from lmstudio.learning.pretraining.crop_loader import CropLoader
from lmstudio.learning.pretraining.crops import CropConfig, FilmFolders, unlabelled_films
from lmstudio.learning.pretraining.distributed import Processes
from lmstudio.learning.pretraining.held_films import HeldCrops
from lmstudio.learning.pretraining.pretrain import PretrainConfig, pretrain
from lmstudio.phantom import sample

CPU, BATCH = torch.device("cpu"), 24
CONFIG = CropConfig(size=(48, 40), seed=3)
SMALL = UNetConfig(widths=(8, 16), groups=4)
QUICK = PretrainConfig(steps=3, batch=2, crops=CropConfig(size=(32, 24)), warm_up=2, device="cpu", hold_films=True)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[list[Path]]:
    """Two folders of films of several sizes, some larger than the crops by more than twice."""
    found = []
    for number, height in enumerate((260, 90)):
        folder = tmp_path_factory.mktemp(f"films{number}")
        sample.write_sample(folder, 3, seed=number, height=height, width=height * 4 // 5)
        found.append(unlabelled_films(folder))
    return found


def test_crops_lie_where_those_of_the_other_loader_lie(folders: list[list[Path]]) -> None:
    held = HeldCrops(held_films.hold(folders, CPU), BATCH, CONFIG, Processes())
    loader = CropLoader(FilmFolders(folders), BATCH, crops.noisy_crop, CONFIG, Processes(), CPU)
    for step in (0, 7):
        held.ask(step)
        loader.ask(step)
        seen, noise, steps = held.answer()
        others, _, _ = loader.answer()
        # Halved films differ beyond their edges: there the last column goes on, or the mean of the last two.
        assert float(((seen - others).abs() > 0.01).float().mean()) < 0.002
        assert noise.shape == seen.shape
        assert 0.9 < float(noise.std()) < 1.1
        assert steps.shape == (BATCH,)
        assert 0 <= int(steps.min()) < int(steps.max()) < diffusion.STEPS
    loader.close()


def test_noise_is_that_of_the_seed_and_the_update(folders: list[list[Path]]) -> None:
    films = held_films.hold(folders, CPU)
    one, again, other = (HeldCrops(films, 4, replace(CONFIG, seed=seed), Processes()) for seed in (3, 3, 4))
    for each in (one, again, other):
        each.ask(5)
    first, same, different = (each.answer() for each in (one, again, other))
    assert all(torch.equal(a, b) for a, b in zip(first, same, strict=True))
    assert not torch.equal(first[1], different[1])
    one.ask(6)
    assert not torch.equal(first[1], one.answer()[1])


def test_a_film_that_cannot_be_read_is_left_out_and_a_folder_of_them_is_told(
    folders: list[list[Path]], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no film")
    films = held_films.hold([[broken, *folders[0]], folders[1]], CPU)
    assert films.folders == (range(3), range(3, 6))
    with pytest.raises(TrainingError, match="None of the films"):
        held_films.hold([folders[0], [broken]], CPU)


def test_a_network_learns_from_held_films(folders: list[list[Path]]) -> None:
    *_, last = pretrain([folders[0][0].parent], QUICK, shape=SMALL)
    assert isinstance(last, Trained)
    assert weights.describe(last.weights).steps == 3


def test_films_are_held_for_diffusion_alone(folders: list[list[Path]]) -> None:
    with pytest.raises(TrainingError, match="ddpm alone"):
        next(pretrain([folders[0][0].parent], replace(QUICK, method="mae"), shape=SMALL))
