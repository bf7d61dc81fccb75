import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from lmstudio.core.events import Note, Started, Step, Trained
from lmstudio.errors import FilmError, TrainingError, WeightsError
from lmstudio.learning import weights
from lmstudio.learning.pretrain import PretrainConfig, crop, pretrain, unlabelled_films
from lmstudio.learning.unet import UNetConfig

SMALL = UNetConfig(widths=(8, 16), groups=4)
QUICK = PretrainConfig(steps=4, batch=2, crop=(32, 24), warm_up=2, device="cpu")


@pytest.fixture
def films(tmp_path: Path) -> Path:
    random = np.random.default_rng(0)
    folder = tmp_path / "films"
    (folder / "images").mkdir(parents=True)
    for i in range(4):
        Image.fromarray(random.integers(0, 255, (60, 50), dtype=np.uint8)).save(folder / "images" / f"{i}.png")
    return folder


def _weights(folder: Path, config: PretrainConfig, checkpoint: Path | None = None) -> bytes:
    last = list(pretrain([folder], config, shape=SMALL, checkpoint=checkpoint))[-1]
    assert isinstance(last, Trained)
    assert last.final
    return last.weights


def test_it_tells_every_step_and_ends_with_a_network_without_landmarks(films: Path) -> None:
    events = list(pretrain([films], QUICK, shape=SMALL))
    assert [type(e) for e in events] == [Started, *[Step] * 4, Trained]
    assert all(np.isfinite(e.loss) for e in events if isinstance(e, Step))
    last = events[-1]
    assert isinstance(last, Trained)
    assert weights.describe(last.weights).landmarks == ()


def test_a_run_that_was_killed_goes_on_to_the_same_weights(films: Path, tmp_path: Path) -> None:
    whole = _weights(films, QUICK)
    checkpoint = tmp_path / "run.checkpoint"
    events = pretrain([films], replace(QUICK, checkpoint_s=0), shape=SMALL, checkpoint=checkpoint)
    for event in events:
        if isinstance(event, Trained) and event.step == 2:
            break
    events.close()  # type: ignore[attr-defined]
    resumed = list(pretrain([films], QUICK, shape=SMALL, checkpoint=checkpoint))
    assert isinstance(resumed[0], Note)
    assert "step 2" in resumed[0].text
    assert isinstance(resumed[-1], Trained)
    assert resumed[-1].weights == whole


def test_a_damaged_checkpoint_is_refused_and_kept(films: Path, tmp_path: Path) -> None:
    checkpoint = tmp_path / "run.checkpoint"
    checkpoint.write_bytes(b"rubbish")
    with pytest.raises(WeightsError, match="delete it to begin anew"):
        list(pretrain([films], QUICK, shape=SMALL, checkpoint=checkpoint))
    assert checkpoint.read_bytes() == b"rubbish"


def test_films_of_a_test_split_are_never_seen(films: Path) -> None:
    with (films / "images.csv").open("w", newline="") as table:
        csv.writer(table).writerows(
            [("image", "split"), ("0.png", "test"), ("1.png", "train"), ("2.png", "test1")]
        )
    assert [film.name for film in unlabelled_films(films)] == ["1.png", "3.png"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises((TrainingError, FilmError)):
        list(pretrain([tmp_path], QUICK, shape=SMALL))


def test_a_broken_film_is_passed_over(films: Path) -> None:
    broken = films / "images" / "broken.png"
    broken.write_bytes((films / "images" / "0.png").read_bytes()[:60])
    assert isinstance(list(pretrain([films], QUICK, shape=SMALL))[-1], Trained)


@pytest.mark.parametrize("seed", range(5))
def test_a_crop_has_its_size_and_stays_within_the_films_grey_values(seed: int) -> None:
    film = torch.rand(200, 150) * 2 - 1
    out = crop(film, QUICK, np.random.default_rng(seed))
    assert out.shape == (1, 32, 24)
    assert out.min() >= -1.3
    assert out.max() <= 1.3
