import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from lmstudio.bench import figures, measurement_errors, report, runs
from lmstudio.bench.measurement_errors import mean_recall
from lmstudio.bench.runs import BenchPlan, Recipe
from lmstudio.bench.store import Store
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.geometry import UNKNOWN_SPACING, Array, Spacing, SpacingOrigin
from lmstudio.core.image import Image
from lmstudio.core.project import Project
from lmstudio.formats import schema_files
from tests.bench import sets
from tests.unit.analysis.measurements.invented import FACES

SCHEMA = schema_files.find_schema("cephalometric-19")
NAMES = [name for name in FACES if name != "pixels-not-square"]
IMAGES = [
    Image(f"film-{k:04d}", name, 3000, 3000, spacing=Spacing(across, down, SpacingOrigin.TYPED))
    for k, name in enumerate(NAMES, start=1)
    for across, down in [FACES[name]["spacing_mm"]]
]


def points(name: str) -> Array:
    return np.array([FACES[name]["points_px"][landmark.abbreviation] for landmark in SCHEMA.landmarks])


TRUE = np.array([points(name) for name in NAMES])


def test_the_truth_itself_has_no_error_and_every_class_right() -> None:
    found = measurement_errors.of_arrays(SCHEMA, IMAGES, TRUE, TRUE)
    assert found is not None
    assert all(each.mean == 0 and each.films == len(NAMES) for each in found.angles.values())
    assert set(found.rates.values()) == {100.0}
    assert found.mean_rate == found.published_rate == 100


def test_an_angle_is_as_wrong_as_it_was_made() -> None:
    moved = TRUE.copy()
    nasion, subspinale = SCHEMA.index("nasion"), SCHEMA.index("subspinale")
    for xy in moved:
        angle = math.radians(2.0)
        turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
        xy[subspinale] = xy[nasion] + turn @ (xy[subspinale] - xy[nasion])
    found = measurement_errors.of_arrays(SCHEMA, IMAGES, moved, TRUE)
    assert found is not None
    assert found.angles["SNA"].mean == pytest.approx(2.0, abs=1e-9)
    assert found.angles["SNB"].mean == 0
    assert found.angles["ANB"].mean == pytest.approx(found.angles["SNA"].mean)
    assert found.rates["SNB"] == 100
    assert found.rates["SNA"] < 100
    assert found.mean_rate < 100


def test_films_without_the_points_of_a_measurement_are_not_compared() -> None:
    lacking = TRUE.copy()
    lacking[0, SCHEMA.index("porion")] = np.nan
    found = measurement_errors.of_arrays(SCHEMA, IMAGES, lacking, TRUE)
    assert found is not None
    assert found.angles["FMA"].films == len(NAMES) - 1
    assert found.angles["SNA"].films == len(NAMES)


def test_without_spacing_the_length_among_the_classes_is_left_out() -> None:
    films = [Image(image.id, image.path, 3000, 3000, spacing=UNKNOWN_SPACING) for image in IMAGES]
    found = measurement_errors.of_arrays(SCHEMA, films, TRUE, TRUE)
    assert found is not None
    assert math.isnan(found.rates["MW"])
    assert found.mean_rate == 100


def test_a_list_of_other_landmarks_has_none() -> None:
    chest = schema_files.find_schema("chest-6")
    assert measurement_errors.of_arrays(chest, IMAGES[:1], np.zeros((1, 6, 2)), np.zeros((1, 6, 2))) is None


def test_only_points_of_the_origin_are_compared() -> None:
    true = {name: Point((float(x), float(y))) for name, (x, y) in zip(SCHEMA.names, TRUE[0], strict=True)}
    project = Project(SCHEMA, tuple(IMAGES[:1])).with_annotations({IMAGES[0].id: Annotation(true)})
    found = measurement_errors.of_project(project, {IMAGES[0].id: true}, origin=Origin.PREDICTED)
    assert found is not None
    assert found.angles["SNA"].films == 0
    assert math.isnan(found.mean_rate)


@pytest.mark.usefixtures("one_way")
def test_a_benchmark_tells_errors_of_angles_and_rates_of_classes(tmp_path: Path) -> None:
    (tmp_path / "ceph").mkdir()
    dataset = sets.phantoms(tmp_path / "ceph", mm=True, landmarks=19)
    results = Store(tmp_path / "results")
    plan = BenchPlan((1,), ("random",), (0,))
    list(runs.execute(dataset, plan.settings(dataset), Recipe(sets.QUICK), results))
    (run,) = results.load()
    told = run.about["measurements"]
    assert set(told["angles_deg"]) == set(measurement_errors.ANGLES)
    assert len(told["isbi_rates"]) == 8
    text = report.write(results)
    assert "### Measurements: mean absolute error of angles, and classes of ISBI 2015" in text
    assert "| SNA ° | SNB ° | ANB ° | FMA ° |" in text
    found = figures.of_measurements([run])
    assert set(found) == {*measurement_errors.ANGLES, "isbi_mean_rate", "isbi_mean_rate_as_published"}
    nothing = replace(run, about={**run.about, "measurements": None})
    assert figures.of_measurements([run, nothing]) == {}


def test_recall_is_counted_class_by_class() -> None:
    assert mean_recall([(1, 1), (1, 1), (2, 1), (2, 2)]) == pytest.approx((2 / 3 + 1) / 2)
    assert math.isnan(mean_recall([]))
