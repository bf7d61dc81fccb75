import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from lmstudio.bench import runs
from lmstudio.bench.datasets import Dataset
from lmstudio.bench.runs import BenchPlan, Recipe
from lmstudio.bench.store import Store
from lmstudio.bench.summaries import Summaries
from lmstudio.core.events import Event, Note
from lmstudio.errors import TableError
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from tests.bench import sets

pytestmark = pytest.mark.usefixtures("one_way")

SHAPE = UNetConfig(widths=(8, 8, 16, 16))
PLAN = BenchPlan((1,), ("ddpm", "random"), heatmaps=("gaussian", "contour"), first=("002",))


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    taught = weights.Pretraining("ddpm", 60.0, 3, 48, 4, 7)
    told = weights.Description("tiny", SHAPE, steps=3, pretraining=taught)
    torch.manual_seed(0)
    return Recipe(sets.QUICK, {"ddpm": weights.to_bytes(UNet(SHAPE), told)})


@pytest.fixture(scope="module")
def folder(dataset: Dataset, recipe: Recipe, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("results")
    list(_run(dataset, recipe, folder))
    return folder


def _run(dataset: Dataset, recipe: Recipe, folder: Path) -> list[Event]:
    summaries = Summaries(folder / "summaries")
    return list(runs.execute(dataset, PLAN.settings(dataset), recipe, Store(folder), summaries=summaries))


def test_a_summary_tells_what_was_run_from_what_and_the_errors_film_by_film(
    dataset: Dataset, recipe: Recipe, folder: Path
) -> None:
    by_setting = {run.setting: run for run in Store(folder).load()}
    found = Summaries(folder / "summaries").load()
    assert {each.setting for each in found} == set(by_setting) == set(PLAN.settings(dataset))
    for each in found:
        run = by_setting[each.setting]
        assert each.films.mean == pytest.approx(run.errors.mean(), abs=1e-3)
        assert each.about["figures"]["mre"] == pytest.approx(run.errors.mean(), abs=1e-4)
        apart = run.without(frozenset({"004.png"})).mean()
        assert each.about["mre_without_near_duplicates"] == pytest.approx(apart, abs=1e-4)
        assert each.about["parameters"] > 0
        taught = each.about["pretraining"]
        assert taught is None if each.setting.init == "random" else taught["core_minutes"] == 60.0
        assert len((folder / "summaries" / f"{each.key}.json").read_bytes()) < 4000


def test_what_has_a_summary_is_not_run_again_whatever_the_code_is(
    dataset: Dataset, recipe: Recipe, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "summaries").symlink_to(folder / "summaries")
    monkeypatch.setattr("lmstudio.bench.machine.code_mark", lambda: "another code")
    other = Recipe(recipe.config, recipe.given)
    assert other.mark != recipe.mark
    notes = [event.text for event in _run(dataset, other, tmp_path) if isinstance(event, Note)]
    assert len(notes) == 4
    assert all("there already" in note for note in notes)
    assert not list((tmp_path / "runs").iterdir())


def test_another_start_rate_or_number_of_updates_has_a_summary_of_its_own(
    recipe: Recipe, dataset: Dataset
) -> None:
    setting = PLAN.settings(dataset)[0]
    longer = Recipe(replace(recipe.config, steps=9), recipe.given)
    keys = [
        recipe.short_key("ceph", setting),
        recipe.short_key("ceph", replace(setting, init="ddpm-encoder")),
        recipe.short_key("ceph", replace(setting, learning_rate=0.1)),
        longer.short_key("ceph", setting),
    ]
    assert len(set(keys)) == 4


def test_a_film_that_is_to_be_first_is_learned_from_first(dataset: Dataset) -> None:
    from lmstudio.bench import protocols

    names = [film.name for film in protocols.labelled_films(dataset, PLAN.settings(dataset)[0])]
    assert names == ["002.png"]
    both = replace(PLAN.settings(dataset)[0], shots=None, first=("002.png",))
    assert [film.name for film in protocols.labelled_films(dataset, both)] == ["002.png", "001.png"]
    with pytest.raises(TableError, match="is called 003"):
        protocols.labelled_films(dataset, replace(both, first=("003",)))


def test_a_damaged_summary_is_told(tmp_path: Path) -> None:
    (tmp_path / "ceph.json").write_text(json.dumps({"set": "ceph"}))
    with pytest.raises(TableError, match="damaged"):
        Summaries(tmp_path).load()


def test_sums_of_errors_are_kept_to_a_thousandth(folder: Path) -> None:
    for each in Summaries(folder / "summaries").load():
        assert np.allclose(each.films.total * 1000, np.rint(each.films.total * 1000))
