import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from lmstudio import language
from lmstudio.bench import datasets, figures, machine, plots, report, runs, stress
from lmstudio.bench.changes import CHANGES
from lmstudio.bench.datasets import Dataset
from lmstudio.bench.protocols import RunSetting
from lmstudio.bench.runs import BenchPlan, Recipe
from lmstudio.bench.store import Store
from lmstudio.core.events import Event, Note
from lmstudio.errors import NotEnoughLabels, SaveFailed, TableError
from lmstudio.learning.network import devices, weights
from lmstudio.learning.network.unet import UNet, UNetConfig
from tests.bench import sets

pytestmark = pytest.mark.usefixtures("one_way")

PLAN = BenchPlan((1, None), ("built-in", "random"), (0,), draws=1, second_round=True)


def _tiny() -> bytes:
    shape = UNetConfig(widths=(8, 8, 16, 16))
    return weights.to_bytes(UNet(shape), weights.Description("tiny", shape, steps=3))


@pytest.fixture(scope="module")
def recipe() -> Recipe:
    return Recipe(sets.QUICK, dict.fromkeys(("built-in", "ddpm"), _tiny()))


@pytest.fixture(scope="module")
def results(dataset: Dataset, recipe: Recipe, tmp_path_factory: pytest.TempPathFactory) -> Store:
    results = Store(tmp_path_factory.mktemp("results"))
    list(runs.execute(dataset, PLAN.settings(dataset), recipe, results, keep=True))
    list(stress.execute(dataset, PLAN.settings(dataset)[:1], recipe, results, films=1))
    return results


def _notes(events: list[Event]) -> list[str]:
    return [event.text for event in events if isinstance(event, Note)]


def test_a_plan_names_every_run_once_second_rounds_after_their_first(dataset: Dataset) -> None:
    settings = PLAN.settings(dataset)
    assert len(set(settings)) == len(settings) == 8
    for number, setting in enumerate(settings):
        if setting.second_round:
            assert settings[number - 1] == replace(setting, second_round=False)
    assert {s.shots for s in settings if s.draw is not None} == {1}


def test_more_films_than_there_are_is_left_out_or_refused(dataset: Dataset) -> None:
    assert {s.shots for s in BenchPlan((1, 50)).settings(dataset)} == {1}
    with pytest.raises(NotEnoughLabels):
        BenchPlan((50,)).settings(dataset)


def test_finished_runs_are_not_run_again(dataset: Dataset, recipe: Recipe, results: Store) -> None:
    before = {path: path.stat().st_mtime_ns for path in results.runs.iterdir()}
    notes = _notes(list(runs.execute(dataset, PLAN.settings(dataset), recipe, results, keep=True)))
    assert len(notes) == 8
    assert all("there already" in note for note in notes)
    notes = _notes(list(stress.execute(dataset, PLAN.settings(dataset)[:1], recipe, results, films=1)))
    assert len(notes) == 1
    assert "there already" in notes[0]
    assert {path: path.stat().st_mtime_ns for path in results.runs.iterdir()} == before


def test_a_stopped_benchmark_goes_on_where_it_was(dataset: Dataset, recipe: Recipe, tmp_path: Path) -> None:
    store, settings = Store(tmp_path), BenchPlan((1, 2)).settings(dataset)
    for event in runs.execute(dataset, settings, recipe, store):
        if isinstance(event, Note) and event.text.startswith("2 of 2"):
            break
    assert [run.setting.shots for run in store.load()] == [1]
    notes = _notes(list(runs.execute(dataset, settings, recipe, store)))
    assert "there already" in notes[0]
    assert [run.setting.shots for run in store.load()] == [1, 2]


def test_another_recipe_or_network_is_another_run(dataset: Dataset, recipe: Recipe) -> None:
    setting, random = RunSetting(1), RunSetting(1, "random")
    other = Recipe(replace(sets.QUICK, steps=3), recipe.given)
    assert other.key("ceph", setting) != recipe.key("ceph", setting)
    network, description = weights.from_bytes(recipe.given["ddpm"])
    longer = {**recipe.given, "built-in": weights.to_bytes(network, replace(description, steps=9))}
    assert Recipe(sets.QUICK, longer).key("ceph", setting) != recipe.key("ceph", setting)
    assert Recipe(sets.QUICK, longer).key("ceph", random) == recipe.key("ceph", random)


def test_random_weights_differ_by_seed_alone(recipe: Recipe) -> None:
    first, again, other = (recipe.begin(RunSetting(1, "random", seed)) for seed in (0, 0, 1))
    assert first == again != other


def test_a_run_read_back_has_the_errors_of_its_points(dataset: Dataset, results: Store) -> None:
    for run in results.load():
        assert run.errors.shape == run.expected.shape == (2, sets.LANDMARKS)
        assert run.images == ("003.png", "004.png")
        assert run.about["twins"] == ["004.png"]
        assert run.without(frozenset(run.about["twins"])).shape == (1, sets.LANDMARKS)
        assert run.about["machine"]["cores"] >= 1
        assert f"torch.{run.about['machine']['precision']}" == str(devices.precision(torch.device("cpu")))
        threads = language.counted(run.about["machine"]["threads"], "1 thread", "{count} threads")
        assert f"CPU, {threads}, {run.about['machine']['precision']}, torch" in report.write(results)


def test_a_damaged_run_is_told_and_not_reported(tmp_path: Path) -> None:
    store = Store(tmp_path)
    (store.runs / "ceph-1.json").write_text("{}")
    with pytest.raises(TableError, match="damaged"):
        store.load()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SaveFailed):
        Store(tmp_path / "file")


def test_the_report_gives_mean_over_all_points_of_each_group(results: Store) -> None:
    text = report.write(results)
    told = json.loads((results.folder / "report.json").read_text())
    (part,) = told["sets"]
    for row in part["rows"]:
        errors = [run.errors.mean() for run in results.load() if run.key in row["runs"]]
        assert row["figures"]["mre"]["mean"] == pytest.approx(np.mean(errors))
        assert f"{row['figures']['mre']['mean']:.3f}" in text
        assert set(row["per_landmark"]) == set(results.load()[0].landmarks)
    assert [row["labelled_films"] for row in part["rows"]] == [1, 1, 1, 1, 1, 2, 2, 2]
    assert (results.folder / "report.md").read_text() == text


def test_an_offset_that_all_films_share_is_told_and_taken_off(results: Store) -> None:
    run = results.load()[0]
    assert np.allclose(np.linalg.norm(run.offsets, axis=-1), run.errors)
    shared, own = np.array([3.0, -4.0]), np.random.default_rng(0).normal(size=(40, len(run.landmarks), 2)) * 0.5
    moved = replace(run, offsets=own + shared)
    for x, y in figures.offset_per_landmark([moved]).values():
        assert (x, y) == pytest.approx((3.0, -4.0), abs=0.5)
    left = figures.without_offsets(moved)
    assert np.allclose(left, np.linalg.norm(own - (own.sum(axis=0) - own) / 39, axis=-1))
    assert left.mean() < 1
    (row, *_) = figures.offset_per_landmark([run]).items()
    assert f"| {row[0]} | {row[1][0]:+.2f}, {row[1][1]:+.2f} |" in report.write(results)


def test_how_far_films_are_off_as_a_whole_is_told_beside_the_rest(results: Store) -> None:
    run = results.load()[0]
    random = np.random.default_rng(0)
    own = random.normal(size=(40, len(run.landmarks), 2))
    own -= own.mean(axis=1, keepdims=True)
    angles = random.uniform(0, 2 * np.pi, 40)
    whole = 7 * np.stack([np.cos(angles), np.sin(angles)], axis=-1)
    offsets = own + whole[:, None]
    offsets[0] = np.nan
    moved = replace(run, offsets=offsets, errors=np.linalg.norm(offsets, axis=-1))
    found = figures.as_a_whole(moved)
    assert found["mean"] == pytest.approx(7.0)
    assert found["median"] == pytest.approx(7.0)
    assert found["within"] == pytest.approx(np.linalg.norm(own[1:], axis=-1).mean())
    assert f"| {figures.as_a_whole(run)['within']:.3f} |" in report.write(results)


def test_runs_on_films_held_back_stand_apart(dataset: Dataset, recipe: Recipe, tmp_path: Path) -> None:
    store = Store(tmp_path)
    for plan in (BenchPlan((1,), trained=("train",)), BenchPlan((None,), trained=("train",), held_back=1)):
        list(runs.execute(dataset, plan.settings(dataset), recipe, store))
    by_films = {run.images: run for run in store.load()}
    assert by_films.keys() == {("003.png", "004.png"), ("002.png",)}
    assert by_films[("002.png",)].about["labelled_films"] == 1
    assert by_films[("002.png",)].about["twins"] == []
    text = report.write(store)
    assert "## ceph, test films" in text
    assert "## ceph, last 1 train films" in text


def test_a_run_of_before_films_could_be_held_back_is_read(results: Store, tmp_path: Path) -> None:
    run, store = results.load()[0], Store(tmp_path)
    told = json.loads((results.runs / f"{run.key}.json").read_text())
    del told["held_back"]
    (store.runs / f"{run.key}.json").write_text(json.dumps(told))
    (store.runs / f"{run.key}.csv").write_bytes((results.runs / f"{run.key}.csv").read_bytes())
    (old,) = store.load()
    assert old.setting == run.setting


def test_pre_trained_and_random_are_compared_on_the_same_films(results: Store) -> None:
    rows = report.compared(report.sections(results)[0][0])
    assert [(row["labelled_films"], row["films"], row["pairs"]) for row in rows] == [
        (1, "first", 1), (1, "drawn", 1), (2, "first", 1),
    ]  # fmt: skip
    for row in rows:
        assert (row["init"], row["against"]) == ("built-in", "random")
        assert row["difference"] == pytest.approx(row["other"] - row["mine"])
        assert row["better"] == (row["difference"] > 0)
        assert row["low"] <= row["difference"] <= row["high"]


def test_runs_of_another_recipe_are_left_out_and_counted(
    dataset: Dataset, recipe: Recipe, results: Store, tmp_path: Path
) -> None:
    store = Store(tmp_path)
    other = Recipe(replace(sets.QUICK, steps=3), recipe.given)
    for each in (recipe, other):
        list(runs.execute(dataset, [RunSetting(1)], each, store))
    parts, left_out = report.sections(store, recipe.mark)
    assert left_out == 1
    assert [run.about["recipe"] for run in parts[0].runs] == [recipe.mark]
    assert "1 runs in this folder" in report.write(store, recipe.mark)


def test_runs_of_another_recipe_on_other_numbers_of_films_are_reported_as_such(
    dataset: Dataset, recipe: Recipe, tmp_path: Path
) -> None:
    store, other = Store(tmp_path), Recipe(replace(sets.QUICK, steps=3), recipe.given)
    for shots, each in ((1, recipe), (2, other)):
        list(runs.execute(dataset, [RunSetting(shots)], each, store))
    text = report.write(store)
    assert f"N = 1: recipe {recipe.mark}, code {recipe.code}." in text
    assert f"N = 2: recipe {other.mark}, code {other.code}." in text
    assert "left out" not in text
    list(runs.execute(dataset, [RunSetting(2)], recipe, store))
    for mark, used in ((recipe.mark, [recipe.mark, recipe.mark]), (other.mark, [recipe.mark, other.mark])):
        (part,), left_out = report.sections(store, mark)
        assert [
            run.about["recipe"] for run in sorted(part.runs, key=lambda run: run.about["labelled_films"])
        ] == used
        assert left_out == 1


def test_the_stress_table_has_a_row_for_every_change(results: Store) -> None:
    told = next(iter(report.sections(results)[0][0].stress.values()))
    assert list(told["rows"]) == [change.name for change in CHANGES]
    assert told["films"] == 1
    assert all(0 < row["points"] <= sets.LANDMARKS for row in told["rows"].values())


def test_the_pictures_are_drawn(results: Store) -> None:
    plots.write(results)
    names = {path.name for path in results.folder.glob("*.png")}
    assert names == {"ceph-error.png", "ceph-cumulative.png", "ceph-landmarks.png"}
    assert all((results.folder / name).read_bytes().startswith(b"\x89PNG") for name in names)


def test_films_of_a_stress_table_are_spread_over_the_set(dataset: Dataset) -> None:
    assert stress.spread_over(dataset.films, 2) == (dataset.films[0], dataset.films[-1])
    assert stress.spread_over(dataset.films, None) == dataset.films


def test_near_duplicates_of_learned_films_are_known(dataset: Dataset) -> None:
    assert datasets.twins(dataset.folder, ["001.png"]) == {"004.png"}
    assert datasets.twins(dataset.folder, ["002.png"]) == frozenset()


def test_the_mark_of_the_code_is_the_same_each_time() -> None:
    assert machine.code_mark() == machine.code_mark()
    assert len(machine.code_mark()) == 12
