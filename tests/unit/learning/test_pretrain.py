import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from lmstudio.core.events import Note, Sheet, Started, Step, Trained
from lmstudio.errors import FilmError, TrainingError, WeightsError
from lmstudio.learning import devices, weights
from lmstudio.learning.crops import CropConfig
from lmstudio.learning.pretrain import PretrainConfig, pretrain
from lmstudio.learning.unet import UNet, UNetConfig

SMALL = UNetConfig(widths=(8, 16), groups=4)
QUICK = PretrainConfig(steps=4, batch=2, crops=CropConfig(size=(32, 24)), warm_up=2, device="cpu")


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
    with pytest.raises(WeightsError, match="pre-training"):
        list(pretrain([films], QUICK, start=weights.to_bytes(UNet(SMALL), tuned)))


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

    exact = losses()
    monkeypatch.setattr(devices, "autocast", lambda device: torch.autocast(device.type, dtype=torch.bfloat16))
    rough = losses()
    assert exact != rough
    assert rough == pytest.approx(exact, rel=0.03)
