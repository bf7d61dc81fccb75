from pathlib import Path

import pytest

from lmstudio.bench import datasets, protocols, units
from lmstudio.core.events import Started
from lmstudio.errors import NotEnoughLabels, TableError
from tests.bench import sets

RANDOM = protocols.RunSetting(2, "random", 0)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> datasets.Dataset:
    return sets.phantoms(tmp_path_factory.mktemp("sets") / "ceph", mm=True)


def _result(dataset: datasets.Dataset, setting: protocols.RunSetting) -> protocols.Result:
    last = list(protocols.run(dataset, setting, sets.QUICK))[-1]
    assert isinstance(last, protocols.Result)
    return last


def test_n_shots_learn_from_n_films_and_measure_the_test_films(dataset: datasets.Dataset) -> None:
    events = list(protocols.run(dataset, RANDOM, sets.QUICK))
    assert next(e.films for e in events if isinstance(e, Started)) == 2
    result = events[-1]
    assert isinstance(result, protocols.Result)
    assert [image.id for image in result.images] == ["003.png", "004.png"]
    assert result.errors.shape == (2, sets.LANDMARKS)


@pytest.mark.parametrize(("name", "suffix"), [("chest", "px256"), ("hand", "percent")])
def test_a_set_without_spacing_is_measured_in_its_own_unit(tmp_path: Path, name: str, suffix: str) -> None:
    result = _result(sets.phantoms(tmp_path / name, mm=False), RANDOM)
    assert result.unit.suffix == suffix
    width, height = result.images[0].width, result.images[0].height
    assert units.unit_per_px(result.images[0], result.unit) == (
        (256 / width, 256 / height) if suffix == "px256" else (100 / height, 100 / height)
    )


def test_random_draws_differ_from_the_first_films_and_are_repeatable(dataset: datasets.Dataset) -> None:
    drawn = [protocols.labelled_films(dataset, protocols.RunSetting(1, draw=seed)) for seed in range(8)]
    assert {films[0].name for films in drawn} == {"001.png", "002.png"}
    assert drawn[0] == protocols.labelled_films(dataset, protocols.RunSetting(1, draw=0))


@pytest.mark.parametrize("shots", [0, 3])
def test_more_shots_than_films_are_refused(dataset: datasets.Dataset, shots: int) -> None:
    with pytest.raises(NotEnoughLabels, match="2 labelled films"):
        protocols.labelled_films(dataset, protocols.RunSetting(shots))


def test_films_held_back_are_measured_and_never_labelled(dataset: datasets.Dataset) -> None:
    setting = protocols.RunSetting(None, trained=("train",), held_back=1)
    assert [film.name for film in protocols.labelled_films(dataset, setting)] == ["001.png"]
    assert [film.name for film in protocols.tested_films(dataset, setting)] == ["002.png"]
    with pytest.raises(NotEnoughLabels, match="1 labelled films"):
        protocols.labelled_films(dataset, protocols.RunSetting(2, trained=("train",), held_back=1))


@pytest.mark.parametrize("held_back", [2, 3])
def test_holding_back_all_films_is_refused(dataset: datasets.Dataset, held_back: int) -> None:
    with pytest.raises(NotEnoughLabels):
        protocols.labelled_films(dataset, protocols.RunSetting(None, trained=("train",), held_back=held_back))


def test_a_split_that_is_not_there_is_told(dataset: datasets.Dataset) -> None:
    with pytest.raises(TableError, match="no labelled film in the split nowhere"):
        list(protocols.run(dataset, protocols.RunSetting(1, "random", tested=("nowhere",)), sets.QUICK))
