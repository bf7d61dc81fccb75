from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor

from lmstudio.analysis.shape import typical
from lmstudio.core.events import Note, Started, Step, Trained
from lmstudio.learning.finetuning import unlabelled
from lmstudio.learning.finetuning.finetune import FinetuneConfig, finetune
from lmstudio.learning.finetuning.stages import Draw
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.prediction.locate import Locator
from lmstudio.learning.prediction.views import Labelled, Scales
from tests.learning.conftest import Phantoms

QUICK = FinetuneConfig(
    steps=4,
    batch=2,
    close_batch=2,
    area=96 * 64,
    close_area=192 * 128,
    pretrained=False,
    device="cpu",
    close_share=0.5,
    unlabelled=2,
)


def _locator(landmarks: int) -> Locator:
    torch.manual_seed(0)
    shape = UNetConfig(out_channels=landmarks, widths=(8, 16), groups=4)
    return Locator(UNet(shape), None, typical(np.random.default_rng(0).normal(scale=20, size=(landmarks, 2))))


def test_unlabelled_films_are_spread_over_the_project(phantoms: Phantoms) -> None:
    project = phantoms.project(1)
    assert [image.id for image in unlabelled.spread_over(project, 2)] == ["1.png", "3.png"]
    assert [image.id for image in unlabelled.spread_over(project, 99)] == ["1.png", "2.png", "3.png"]
    assert unlabelled.spread_over(project, 0) == ()
    assert unlabelled.spread_over(phantoms.project(4), 5) == ()


def test_the_surest_points_alone_are_guessed(phantoms: Phantoms) -> None:
    phantoms.gone.add("1.png")
    images = phantoms.project(0).images
    known = weights.Description("known", UNetConfig(), phantoms.project(0).schema.names, films=2)
    note, found = unlabelled.guessed(images, Scales((96, 64)), phantoms.read, locator=_locator(19), learned=known)
    assert isinstance(note, Note)
    assert "1.png" in note.text
    assert isinstance(found, Labelled)
    assert [image.id for image in found.images] == ["0.png", "2.png", "3.png"]
    share = float(np.isfinite(found.xy[..., 0]).mean())
    assert share == pytest.approx(unlabelled.SURE, abs=0.02)


def test_an_update_mixes_readers_points_and_guesses() -> None:
    def of(value: float) -> Draw:
        def draw(count: int, _: torch.Generator) -> tuple[Tensor, Tensor]:
            return torch.full((count, 1, 2, 2), value), torch.full((count, 3, 2), value)

        return draw

    films, points = unlabelled.mixed(of(1.0), of(0.0))(4, torch.Generator())
    assert films[:, 0, 0, 0].tolist() == points[:, 0, 0].tolist() == [1, 1, 0, 0]
    assert len(unlabelled.mixed(of(1.0), of(0.0))(1, torch.Generator())[0]) == 1


def test_training_goes_on_with_films_without_labels(phantoms: Phantoms) -> None:
    events = list(finetune(phantoms.project(2), QUICK, read=phantoms.read))
    started = next(e for e in events if isinstance(e, Started))
    assert (started.films, started.steps) == (2, 6)
    assert [e.step for e in events if isinstance(e, Step)] == [1, 2, 3, 4, 5, 6]
    before, after = (e for e in events if isinstance(e, Trained))
    assert (before.final, before.step, after.final, after.step) == (False, 4, True, 6)
    assert before.weights != after.weights
    assert weights.close_from_bytes(after.weights) is not None


def test_films_that_cannot_be_read_leave_the_training_as_it_was(phantoms: Phantoms) -> None:
    phantoms.gone |= {"2.png", "3.png"}
    plain = list(finetune(phantoms.project(2), replace(QUICK, unlabelled=0), read=phantoms.read))[-1]
    events = list(finetune(phantoms.project(2), QUICK, read=phantoms.read))
    assert sum(isinstance(e, Note) and "Left out" in e.text for e in events) == 2
    assert isinstance(plain, Trained)
    assert isinstance(events[-1], Trained)
    assert events[-1].weights == plain.weights
