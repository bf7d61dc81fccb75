import errno
import io
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from lmstudio.core.events import Note, Sheet, Started, Step, Trained
from lmstudio.errors import FilmError, SaveFailed, TrainingError, WeightsError
from lmstudio.learning.network import devices, weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.pretraining.crops import CropConfig
from lmstudio.learning.pretraining.pretrain import PretrainConfig, pretrain

SMALL = UNetConfig(widths=(8, 16), groups=4)
QUICK = PretrainConfig(steps=4, batch=2, crops=CropConfig(size=(32, 24)), warm_up=2, device="cpu")


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


@pytest.mark.parametrize("method", ["ddpm", "dae", "dae-many"])
def test_updates_that_workers_share_are_those_of_one(
    films: Path, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "precision", lambda _: torch.float32)
    losses = []
    for count in (1, 2):
        with devices.threads(count):
            events = list(pretrain([films], replace(QUICK, batch=3, method=method), shape=SMALL))
        losses.append([event.loss for event in events if isinstance(event, Step)])
    assert losses[0] == pytest.approx(losses[1], rel=1e-4)


def test_a_damaged_checkpoint_is_refused_and_kept(films: Path, tmp_path: Path) -> None:
    checkpoint = tmp_path / "run.checkpoint"
    checkpoint.write_bytes(b"rubbish")
    with pytest.raises(WeightsError, match="delete it to begin anew"):
        list(pretrain([films], QUICK, shape=SMALL, checkpoint=checkpoint))
    assert checkpoint.read_bytes() == b"rubbish"


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises((TrainingError, FilmError)):
        list(pretrain([tmp_path], QUICK, shape=SMALL))


def test_a_broken_film_is_passed_over(films: Path) -> None:
    broken = films / "images" / "broken.png"
    broken.write_bytes((films / "images" / "0.png").read_bytes()[:60])
    assert isinstance(list(pretrain([films], QUICK, shape=SMALL))[-1], Trained)


def test_a_run_can_start_from_a_pre_trained_network_and_counts_its_updates(films: Path) -> None:
    before = _weights(films, QUICK)
    events = list(pretrain([films], replace(QUICK, steps=3), start=before))
    last = events[-1]
    assert isinstance(last, Trained)
    assert (last.step, last.start) == (7, "pre-trained")
    assert weights.describe(last.weights).steps == 7
    assert weights.describe(last.weights).config == weights.describe(before).config
    assert last.weights != before


def test_a_fine_tuned_network_is_no_start(films: Path) -> None:
    tuned = weights.Description("tuned", SMALL, ("sella",))
    with pytest.raises(WeightsError, match="cannot be pre-trained"):
        list(pretrain([films], QUICK, start=weights.to_bytes(UNet(SMALL), tuned)))


def test_a_start_of_another_shape_is_refused(films: Path) -> None:
    with pytest.raises(WeightsError, match="built differently"):
        list(pretrain([films], QUICK, shape=UNetConfig(), start=_weights(films, QUICK)))


def test_a_gradient_that_is_not_finite_ends_the_run_with_the_checkpoint_before_it(
    films: Path, tmp_path: Path
) -> None:
    checkpoint = tmp_path / "run.checkpoint"
    wild = replace(QUICK, steps=50, warm_up=1, learning_rate=1e30, checkpoint_s=0)
    with pytest.raises(TrainingError, match="not finite"):
        list(pretrain([films], wild, shape=SMALL, checkpoint=checkpoint))
    kept = torch.load(checkpoint, weights_only=True)
    assert all(value.isfinite().all() for value in kept["network"].values())


def test_a_checkpoint_that_cannot_be_written_is_told_and_the_last_one_stays(
    films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkpoint = tmp_path / "run.checkpoint"
    _weights(films, QUICK, checkpoint)
    before = checkpoint.read_bytes()

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveFailed, match="cannot be written"):
        _weights(films, replace(QUICK, steps=6), checkpoint)
    assert checkpoint.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_now_and_then_it_shows_what_it_has_learned(films: Path) -> None:
    events = list(pretrain([films], replace(QUICK, sheets_every=2), shape=SMALL))
    sheets = [e for e in events if isinstance(e, Sheet)]
    assert [sheet.step for sheet in sheets] == [2, 4]
    with Image.open(io.BytesIO(sheets[0].png)) as picture:
        picture.load()
        assert picture.width > 9 * 24
        assert picture.height > 2 * 32


def test_an_update_in_bfloat16_is_nearly_that_in_float32(films: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def losses() -> list[float]:
        return [e.loss for e in pretrain([films], QUICK, shape=SMALL) if isinstance(e, Step)]

    found = []
    for dtype in (torch.float32, torch.bfloat16):
        monkeypatch.setattr(devices, "precision", lambda _, dtype=dtype: dtype)
        found.append(losses())
    exact, rough = found
    assert exact != rough
    assert rough == pytest.approx(exact, rel=0.03)
