import csv
from pathlib import Path

import numpy as np
from PIL import Image

from lmstudio.core.geometry import SpacingOrigin
from lmstudio.phantom import anatomy, render, sample


def test_the_same_seed_gives_the_same_film_and_points() -> None:
    a, b = (sample.phantom(3, height=256, width=206) for _ in range(2))
    assert np.array_equal(a.pixels, b.pixels)
    assert a.points == b.points


def test_another_seed_gives_another_head() -> None:
    a, b = (sample.phantom(seed, height=256, width=206) for seed in (3, 4))
    assert a.points != b.points
    assert np.abs(a.pixels.astype(float) - b.pixels).mean() > 5


def test_every_landmark_lies_well_inside_the_film() -> None:
    for seed in range(60):
        rng = np.random.default_rng(seed)
        head = anatomy.head(rng)
        pose = render.draw_pose(head, (1024, 826), rng=rng)
        x, y = pose(np.array(list(head.points.values()))).T
        assert x.min() >= 25
        assert x.max() <= 826 - 25
        assert y.min() >= 35
        assert y.max() <= 1024 - 35


def test_the_landmarks_are_those_of_isbi_in_its_order() -> None:
    made = sample.phantom(0, height=256, width=206)
    assert tuple(made.points) == anatomy.LANDMARKS
    assert len(made.points) == 19


def test_the_spacing_is_calibrated_and_gives_a_cranial_base_of_human_size() -> None:
    made = sample.phantom(0, height=256, width=206)
    assert made.spacing.origin is SpacingOrigin.CALIBRATED
    assert 55 < made.spacing.distance_mm(made.points["sella"], made.points["nasion"]) < 85


def test_a_sample_on_disk_holds_what_was_returned(tmp_path: Path) -> None:
    truth = sample.write_sample(tmp_path / "films", 3, seed=7, table=True, height=256, width=206)
    assert list(truth) == ["001.png", "002.png", "003.png"]
    for k, name in enumerate(truth):
        made = sample.phantom(7 + k, height=256, width=206)
        assert np.array_equal(np.asarray(Image.open(tmp_path / "films" / name)), made.pixels)
        assert truth[name] == made.points
    with (tmp_path / "films" / "truth.csv").open(encoding="utf-8") as file:
        rows = {
            (row["image"], row["landmark"]): (float(row["x"]), float(row["y"])) for row in csv.DictReader(file)
        }
    assert rows == {(name, mark): xy for name, points in truth.items() for mark, xy in points.items()}
