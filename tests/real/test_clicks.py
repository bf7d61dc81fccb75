"""The landmarks of real cephalograms clicked one after the other in the real window at its usual sizes."""

import csv
import math
from collections import defaultdict
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from lmstudio.core.geometry import XY
from lmstudio.formats import schema_files
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.session import Session
from tests.gui.conftest import Driver, driver, nothing_left_over, window  # noqa: F401  # fixtures
from tests.gui.test_placing import SIZES, click, on_screen
from tests.real.data import ABSENT, DATA

CEPH = DATA / "ceph"
pytestmark = pytest.mark.skipif(not CEPH.is_dir(), reason=ABSENT)


def training_films() -> dict[str, list[XY]]:
    """The places of the 19 landmarks on each film of the training and validation splits, in the table's order."""
    with (CEPH / "images.csv").open(encoding="utf-8", newline="") as file:
        wanted = {row["image"] for row in csv.DictReader(file) if row["split"] in ("train", "validate")}
    places: dict[str, list[XY]] = defaultdict(list)
    with (CEPH / "labels.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["image"] in wanted:
                places[row["image"]].append((float(row["x"]), float(row["y"])))
    return dict(places)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_click_on_every_training_film_is_a_point_where_it_was_clicked(
    driver: Driver,  # noqa: F811  # the fixture
    tmp_path: Path,
    size: tuple[int, int],
) -> None:
    truth = training_films()
    assert len(truth) == 150
    names = schema_files.find_schema("cephalometric-19").names
    film_window: MainWindow = driver.window
    film_window.resize(*size)
    session = Session.create(tmp_path / "p.lmproj", schema_files.find_schema("cephalometric-19"))
    session.films.add_images([CEPH / "images" / film for film in truth])
    driver.open(session)
    driver.focus_film()
    half = 0.5 / film_window.canvas.devicePixelRatioF()
    for image in driver.desk.document.project.images:
        driver.desk.current.go_to(image.id)
        driver.wait_for_film()
        camera = film_window.canvas.film_view.camera
        clicks = [camera.to_screen(xy) for xy in truth[Path(image.path).name]]
        at = [QPoint(round(x - half), round(y - half)) for x, y in clicks]
        for each in at:
            click(driver, each)
        found = on_screen(driver, image.id)
        off = [
            math.dist(found[name], (each.x() + half, each.y() + half))
            for name, each in zip(names, at, strict=True)
        ]
        assert max(off) <= 1.0, (image.path, off)
    assert len(session.history.done) == 150 * len(names)
