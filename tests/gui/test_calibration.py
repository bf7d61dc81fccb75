"""A ruler of known length makes the spacing of a film, or of all films of its size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image as Pictures
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin
from lmstudio.formats import schema_files
from lmstudio.gui.calibration import Calibration
from lmstudio.session import Session
from tests.gui.conftest import Driver, phantom_folder

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def films(driver: Driver, tmp_path: Path) -> Iterator[Driver]:
    """The window on three phantoms of 206 x 256 pixels and another film, a ruler of 100 pixels on the first."""
    folder = phantom_folder(tmp_path / "films")
    Pictures.new("L", (300, 200), 90).save(folder / "wide.png")
    session = Session.create(tmp_path / "p.lmproj", schema_files.find_schema("cephalometric-19"))
    session.add_folder(folder)
    driver.open(session)
    driver.window.canvas.setFocus()
    driver.key(Qt.Key.Key_R)
    driver.drag((40, 60), (140, 60))
    yield driver
    session.close()


def asked(driver: Driver) -> Calibration:
    driver.key(Qt.Key.Key_R, Control | Shift)
    dialog = driver.dialog(Calibration)
    assert isinstance(dialog, Calibration)
    return dialog


def answer(driver: Driver, dialog: Calibration, text: str) -> None:
    """Type a length over the one that stands there, and press Enter."""
    dialog.length.setFocus()
    dialog.length.selectAll()
    QTest.keyClicks(dialog.length, text)
    QTest.keyClick(dialog.length, Qt.Key.Key_Return)
    driver.window.activateWindow()
    driver.window.canvas.setFocus()
    QApplication.processEvents()


def spacings(driver: Driver) -> list[Spacing]:
    return [image.spacing for image in driver.document.project.images]


def ruler_px(driver: Driver) -> float:
    return driver.document.view.measures[-1].length_px


def test_a_ruler_of_known_length_makes_the_spacing_of_this_film(films: Driver) -> None:
    answer(films, asked(films), "25")
    found, *others = spacings(films)
    assert found.origin is SpacingOrigin.RULER
    assert found.x_mm == found.y_mm == pytest.approx(25 / ruler_px(films))
    assert others == [UNKNOWN_SPACING] * 3
    assert films.window.status.spacing.text().endswith("mm/px, by ruler ▾")
    assert films.document.view.measures[-1].text(found) == "25.0 mm, by ruler"


def test_it_can_hold_for_all_films_of_the_same_size_and_is_one_step_to_undo(films: Driver) -> None:
    dialog = asked(films)
    QTest.keyClick(dialog.alike, Qt.Key.Key_Space)
    assert "3 films of 206 × 256" in dialog.alike.text()
    answer(films, dialog, "50")
    after = spacings(films)
    assert len(set(after[:3])) == 1
    assert after[0].known
    assert not after[3].known
    films.key(Qt.Key.Key_Z, Control)
    assert spacings(films) == [UNKNOWN_SPACING] * 4
    assert films.window.status.spacing.text() == "spacing unknown ▾"
    films.key(Qt.Key.Key_Y, Control)
    assert spacings(films) == after
    assert films.document.session is not None
    path = films.document.session.path
    films.window.close()
    with Session.open(path) as again:
        assert [image.spacing for image in again.project.images] == after


def test_pixels_keep_their_shape(films: Driver) -> None:
    films.document.set_spacing(Spacing(0.2, 0.4, SpacingOrigin.DETECTOR))
    answer(films, asked(films), "40")
    found = spacings(films)[0]
    assert found.y_mm == pytest.approx(2 * found.x_mm)
    assert found.distance_mm(*films.document.view.measures[-1].ends) == pytest.approx(40)


def test_escape_changes_nothing(films: Driver) -> None:
    dialog = asked(films)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert spacings(films) == [UNKNOWN_SPACING] * 4
    assert not films.document.can_undo()


def test_it_needs_a_ruler_and_not_an_angle(films: Driver) -> None:
    action = films.window.qt_actions["calibrate"]
    assert action.isEnabled()
    films.key(Qt.Key.Key_R, Control)
    assert not action.isEnabled()
    films.key(Qt.Key.Key_R, Shift)
    for xy in ((150.0, 100.0), (50.0, 100.0), (50.0, 200.0)):
        films.click(xy)
    assert films.document.view.measures
    assert not action.isEnabled()


def test_the_last_of_several_rulers_counts(films: Driver) -> None:
    films.drag((50, 200), (100, 200))
    answer(films, asked(films), "10")
    assert spacings(films)[0].x_mm == pytest.approx(10 / 50, rel=0.03)


def test_the_spacing_in_the_status_bar_is_a_button_that_offers_it(films: Driver) -> None:
    button = films.window.status.spacing
    assert [action.text() for action in button.actions()] == ["Calibrate by this ruler…", "Pixel spacing…"]
    button.actions()[0].trigger()
    assert films.dialog(Calibration).isVisible()


def test_a_read_only_project_is_not_calibrated(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "p.lmproj"
    with Session.create(path, schema_files.find_schema("cephalometric-19")) as held:
        held.add_folder(phantom_folder(tmp_path / "films", 1))
        driver.open(Session.open(path))
        driver.window.canvas.setFocus()
        driver.key(Qt.Key.Key_R)
        driver.drag((40, 60), (140, 60))
        assert len(driver.document.view.measures) == 1
        assert not driver.window.qt_actions["calibrate"].isEnabled()


def test_the_spacing_of_a_film_can_be_typed_in(films: Driver) -> None:
    films.window.qt_actions["spacing"].trigger()
    dialog = films.dialog(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    dialog.setDoubleValue(0.143)
    dialog.accept()
    assert spacings(films)[0] == Spacing(0.143, 0.143, SpacingOrigin.TYPED)
    assert spacings(films)[1] == UNKNOWN_SPACING
    films.document.undo()
    assert spacings(films)[0] == UNKNOWN_SPACING
