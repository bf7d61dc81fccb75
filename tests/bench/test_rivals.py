from pathlib import Path

import numpy as np
import pytest
import torch

from lmstudio.bench import protocols, runs, starts, stress
from lmstudio.bench.datasets import Dataset
from lmstudio.bench.protocols import Result, RunSetting
from lmstudio.bench.rivals import gu2net_fit
from lmstudio.bench.runs import Recipe
from lmstudio.bench.store import Store
from lmstudio.core.events import Note, Step
from lmstudio.learning.finetuning.stages import LearnableFilms
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from tests.bench import sets

SHAPE = UNetConfig(widths=(8, 8, 16, 16))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return sets.phantoms(tmp_path_factory.mktemp("sets") / "ceph", mm=True)


def _given() -> dict[str, bytes]:
    torch.manual_seed(0)
    return {"ddpm": weights.to_bytes(UNet(SHAPE), weights.Description("tiny", SHAPE))}


def _result(dataset: Dataset, name: str) -> tuple[Result, int]:
    start = starts.find(name, _given())
    events = list(protocols.run(dataset, RunSetting(2, name), sets.QUICK, start=start.begin(0), teach=start.teach))
    last = events[-1]
    assert isinstance(last, Result)
    return last, sum(isinstance(event, Step) for event in events)


@pytest.mark.parametrize("name", starts.GU2NETS)
def test_gu2net_is_taught_and_measured_like_any_other(
    name: str, dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gu2net_fit, "AREA", 64 * 48)
    monkeypatch.setattr(gu2net_fit, "NORMS_SEEN", 2)
    found, steps = _result(dataset, name)
    assert steps == 2 + len(found.images)
    assert found.errors.shape == (2, sets.LANDMARKS)
    assert np.isfinite(found.errors).all()
    assert set(found.otherwise) == {gu2net_fit.MAXIMUM}
    assert np.isfinite(found.otherwise[gu2net_fit.MAXIMUM])


@pytest.mark.parametrize("name", ["match-ddpm", "guess"])
def test_matching_learns_nothing_and_finds_points(name: str, dataset: Dataset) -> None:
    found, steps = _result(dataset, name)
    assert steps == len(found.images)
    assert found.weights == b""
    assert np.isfinite(found.errors).all()


def test_the_rivals_have_marks_of_their_own_and_are_no_kin_of_the_programs_network() -> None:
    found = [starts.find(name, _given()) for name in ("gu2net", "gu2net-own", "match-ddpm", "ddpm", "random")]
    assert len({each.mark for each in found}) == 5
    assert len({each.network for each in found}) == 3


def test_gu2net_is_taught_longer_where_there_are_many_films() -> None:
    assert [gu2net_fit.steps_for(films) for films in (1, 10, 25, 150)] == [540, 540, 1100, 4000]


def test_the_authors_changes_move_films_and_points_together_and_rarely() -> None:
    spot = torch.zeros(1, 64, 48)
    spot[0, 30, 20] = 100.0
    film = torch.nn.functional.avg_pool2d(spot[None], 3, 1, 1)[0]
    xy = torch.tensor([[[20.0, 30.0]]])
    films = LearnableFilms((), np.zeros((1, 1, 2)), (film,), xy, (film.half(),), xy)
    changed, moved = gu2net_fit._authors_draw(films)(300, torch.Generator().manual_seed(0))()
    assert changed.shape == (300, 1, 64, 48)
    away = (moved - xy).norm(dim=-1)[:, 0]
    assert 0.1 < float((away > 0.05).float().mean()) < 0.4
    rows, columns = torch.meshgrid(torch.arange(64.0), torch.arange(48.0), indexing="ij")
    mass = changed[:, 0].sum(dim=(-2, -1))
    x, y = ((changed[:, 0] * each).sum(dim=(-2, -1)) / mass for each in (columns, rows))
    assert float((torch.stack([x, y], dim=-1) - moved[:, 0]).abs().max()) < 0.2


def test_there_is_no_stress_table_of_what_has_no_network(dataset: Dataset, tmp_path: Path) -> None:
    recipe, store, settings = Recipe(sets.QUICK, _given()), Store(tmp_path), [RunSetting(2, "match-ddpm")]
    list(runs.execute(dataset, settings, recipe, store, keep=True))
    (note,) = stress.execute(dataset, settings, recipe, store, films=1)
    assert isinstance(note, Note)
    assert note.text.startswith("No stress table")
