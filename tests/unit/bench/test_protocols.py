import csv
import io
import json
import math
from pathlib import Path

import pytest

from lmstudio.bench import datasets, protocols
from lmstudio.cli import console
from lmstudio.core.events import Started
from lmstudio.errors import NotEnoughLabels, TableError
from lmstudio.learning.finetune import FinetuneConfig
from lmstudio.phantom.sample import write_sample

QUICK = FinetuneConfig(steps=2, batch=2, area=96 * 64, device="cpu")
RANDOM = protocols.Setting(2, "random", 0)


def _dataset(folder: Path, *, mm: bool) -> datasets.Dataset:
    truth = write_sample(folder / "images", 4, height=256, width=208)
    names = list(next(iter(truth.values())))
    (folder / "landmarks.txt").write_text("".join(f"{k} {name}\n" for k, name in enumerate(names, start=1)))
    head, row = (
        ("image,split", "{},{}\n") if not mm else ("image,mm_per_px_x,mm_per_px_y,split", "{},0.9,0.9,{}\n")
    )
    splits = ("train", "train", "test", "test")
    films = "".join(row.format(name, split) for name, split in zip(truth, splits, strict=True))
    (folder / "images.csv").write_text(head + "\n" + films)
    labels = [
        f"{image},{k},{x},{y}\n"
        for image, points in truth.items()
        for k, (x, y) in enumerate(points.values(), start=1)
    ]
    (folder / "labels.csv").write_text("image,landmark,x,y\n" + "".join(labels))
    return datasets.load(folder)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> datasets.Dataset:
    return _dataset(tmp_path_factory.mktemp("sets") / "ceph", mm=True)


def _result(dataset: datasets.Dataset, setting: protocols.Setting) -> protocols.Result:
    last = list(protocols.run(dataset, setting, QUICK))[-1]
    assert isinstance(last, protocols.Result)
    return last


def test_n_shots_learn_from_n_films_and_measure_the_test_films(dataset: datasets.Dataset) -> None:
    events = list(protocols.run(dataset, RANDOM, QUICK))
    assert next(e.films for e in events if isinstance(e, Started)) == 2
    result = events[-1]
    assert isinstance(result, protocols.Result)
    assert [image.id for image in result.images] == ["003.png", "004.png"]
    assert result.errors.shape == (2, 19)


def test_the_figures_have_the_keys_of_the_protocol(dataset: datasets.Dataset) -> None:
    figures = protocols.summary(_result(dataset, RANDOM))
    assert list(figures) == [
        "set", "shots", "init", "seed", "n_test", "mre_mm", "median_mm", "sdr_2_mm", "sdr_2.5_mm", "sdr_3_mm",
        "sdr_4_mm", "per_landmark_mm", "fine_tune_s", "predict_s_per_image",
    ]  # fmt: skip
    assert figures["n_test"] == 2
    assert figures["mre_mm"] == pytest.approx(sum(figures["per_landmark_mm"].values()) / 19)
    assert json.loads(console.as_json(figures))["set"] == "ceph"


def test_every_predicted_point_stands_beside_the_truth(dataset: datasets.Dataset) -> None:
    result = _result(dataset, RANDOM)
    rows = list(csv.DictReader(io.StringIO(protocols.points_csv(result))))
    assert len(rows) == 2 * 19
    for row in rows:
        away = math.hypot(float(row["x"]) - float(row["true_x"]), float(row["y"]) - float(row["true_y"])) * 0.9
        assert away == pytest.approx(float(row["error_mm"]), abs=0.01)


@pytest.mark.parametrize(("name", "suffix"), [("chest", "px256"), ("hand", "percent")])
def test_a_set_without_spacing_is_measured_in_its_own_unit(tmp_path: Path, name: str, suffix: str) -> None:
    result = _result(_dataset(tmp_path / name, mm=False), RANDOM)
    assert f"mre_{suffix}" in protocols.summary(result)
    width, height = result.images[0].width, result.images[0].height
    assert protocols.unit_per_px(result.images[0], result.unit) == (
        (256 / width, 256 / height) if suffix == "px256" else (100 / height, 100 / height)
    )


def test_random_draws_differ_from_the_first_films_and_are_repeatable(dataset: datasets.Dataset) -> None:
    drawn = [protocols.labelled_films(dataset, protocols.Setting(1, draw=seed)) for seed in range(8)]
    assert {films[0].name for films in drawn} == {"001.png", "002.png"}
    assert drawn[0] == protocols.labelled_films(dataset, protocols.Setting(1, draw=0))


@pytest.mark.parametrize("shots", [0, 3])
def test_more_shots_than_films_are_refused(dataset: datasets.Dataset, shots: int) -> None:
    with pytest.raises(NotEnoughLabels, match="2 labelled films"):
        protocols.labelled_films(dataset, protocols.Setting(shots))


def test_a_split_that_is_not_there_is_told(dataset: datasets.Dataset) -> None:
    with pytest.raises(TableError, match="no labelled film in the split nowhere"):
        list(protocols.run(dataset, protocols.Setting(1, "random", tested=("nowhere",)), QUICK))
