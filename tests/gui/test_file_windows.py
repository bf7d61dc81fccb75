"""Films whose files ask for several display windows, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction

from lmstudio.core.landmarks import Schema
from lmstudio.gui.canvas.file_windows import FileWindows
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.gui.desk import RIGHT, drag
from tests.unit.imaging import made


@pytest.fixture
def films(driver: Driver, tmp_path: Path, schema: Schema) -> Iterator[Driver]:
    """The window on a film with a table and two ramps, one with the ramps alone, and one with a single window."""
    folder = tmp_path / "films"
    folder.mkdir()
    table = made.lut_item(np.arange(4096) ** 2 // 4096, first=0, bits=12, explanation="Curve")
    ramps = {
        "WindowCenter": ["2048", "3000"],
        "WindowWidth": ["4096", "1001"],
        "WindowCenterWidthExplanation": ["NORMAL", "R&D"],
    }
    pixels = made.ramp(120, 100)
    made.write(made.dataset(pixels, VOILUTSequence=[table], **ramps), folder / "1.dcm")
    made.write(made.dataset(pixels, **ramps), folder / "2.dcm")
    made.write(made.dataset(pixels, WindowCenter="2048", WindowWidth="4096"), folder / "3.dcm")
    session = Session.create(tmp_path / "p.lmproj", schema)
    session.films.add_folder(folder)
    driver.open(session)
    driver.window.canvas.setFocus()
    yield driver
    session.close()


def name(driver: Driver) -> str | None:
    shown = driver.desk.view.file_window
    return None if shown is None else shown.name


def greys(driver: Driver) -> list[int]:
    """What is on the screen at some places of the film."""
    picture = driver.window.canvas.grab().toImage()
    return [picture.pixelColor(driver.at((50.0, y))).red() for y in (20.0, 45.0, 70.0, 88.0, 100.0)]


def entries(driver: Driver) -> list[QAction]:
    (menu,) = driver.window.findChildren(FileWindows)
    return menu.actions()


def test_the_key_goes_through_the_windows_of_the_file_and_each_looks_different(films: Driver) -> None:
    seen, looks = [name(films)], [greys(films)]
    for _ in range(3):
        films.key(Qt.Key.Key_1)
        seen.append(name(films))
        looks.append(greys(films))
    assert seen == ["Curve", "NORMAL", "R&D", "Curve"]
    assert looks[3] == pytest.approx(looks[0], abs=3)
    for one, other in ((0, 1), (1, 2), (2, 0)):
        assert max(abs(a - b) for a, b in zip(looks[one], looks[other], strict=True)) > 20
    assert films.window.status.currentMessage() == "DICOM window preset: Curve (1 of 3)"


def test_after_another_preset_or_a_drag_the_key_comes_back_to_the_last_one(films: Driver) -> None:
    films.key(Qt.Key.Key_1)
    films.key(Qt.Key.Key_2)
    assert name(films) is None
    films.key(Qt.Key.Key_1)
    assert name(films) == "NORMAL"
    drag(films.window.canvas, QPoint(100, 100), QPoint(180, 100), RIGHT)
    assert name(films) is None
    films.key(Qt.Key.Key_1)
    assert name(films) == "NORMAL"


def test_the_menu_names_them_and_marks_the_one_that_is_shown(films: Driver) -> None:
    assert [entry.text() for entry in entries(films)] == ["Curve", "NORMAL", "R&&D"]
    assert [entry.isChecked() for entry in entries(films)] == [True, False, False]
    entries(films)[2].trigger()
    assert name(films) == "R&D"
    assert [entry.isChecked() for entry in entries(films)] == [False, False, True]
    films.key(Qt.Key.Key_3)
    assert not any(entry.isChecked() for entry in entries(films))


def test_the_next_films_are_shown_in_the_window_of_that_name_if_they_have_it(films: Driver) -> None:
    entries(films)[2].trigger()
    films.key(Qt.Key.Key_D)
    films.wait_for_film()
    assert name(films) == "R&D"
    assert [entry.text() for entry in entries(films)] == ["NORMAL", "R&&D"]
    films.key(Qt.Key.Key_D)
    films.wait_for_film()
    assert name(films) == "Window 1"
    (menu,) = films.window.findChildren(FileWindows)
    assert not menu.menuAction().isEnabled()
    films.key(Qt.Key.Key_1)
    assert name(films) == "Window 1"
