"""A ruler of known length makes the spacing of a film, or of all films of its size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image as Pictures
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMessageBox

from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin
from lmstudio.formats import schema_files
from lmstudio.gui.canvas.calibration_dialog import Calibration, TypedSpacing
from lmstudio.gui.films.image_table import NAME
from lmstudio.session import Session
from tests.gui.conftest import Driver, phantom_folder
from tests.gui.desk import edits, set_spacing

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def films(driver: Driver, tmp_path: Path) -> Iterator[Driver]:
    """The window on three phantoms of 206 x 256 pixels and another film, a ruler of 100 pixels on the first."""
    folder = phantom_folder(tmp_path / "films")
    Pictures.new("L", (300, 200), 90).save(folder / "wide.png")
    session = Session.create(tmp_path / "p.lmproj", schema_files.find_schema("cephalometric-19"))
    session.films.add_folder(folder)
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
    return [image.spacing for image in driver.desk.document.project.images]


def ruler_px(driver: Driver) -> float:
    return driver.desk.view.state.measures[-1].length_px


def test_a_ruler_of_known_length_makes_the_spacing_of_this_film(films: Driver) -> None:
    answer(films, asked(films), "25")
    found, *others = spacings(films)
    assert found.origin is SpacingOrigin.RULER
    assert found.x_mm == found.y_mm == pytest.approx(25 / ruler_px(films))
    assert others == [UNKNOWN_SPACING] * 3
    assert films.window.status.spacing.text().endswith("mm/px, by ruler ▾")
    assert films.desk.view.state.measures[-1].text(found) == "25.0 mm, by ruler"


def test_it_can_hold_for_all_films_of_the_same_size_and_is_one_step_to_undo(films: Driver) -> None:
    dialog = asked(films)
    QTest.keyClick(dialog.holds_for.alike, Qt.Key.Key_Space)
    assert "3 films of 206 × 256" in dialog.holds_for.alike.text()
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
    assert films.desk.document.session is not None
    path = films.desk.document.session.path
    films.window.close()
    with Session.open(path) as again:
        assert [image.spacing for image in again.project.images] == after


def test_pixels_keep_their_shape(films: Driver) -> None:
    set_spacing(films.desk, Spacing(0.2, 0.4, SpacingOrigin.DETECTOR))
    answer(films, asked(films), "40")
    found = spacings(films)[0]
    assert found.y_mm == pytest.approx(2 * found.x_mm)
    assert found.distance_mm(*films.desk.view.state.measures[-1].ends) == pytest.approx(40)


def test_escape_changes_nothing(films: Driver) -> None:
    dialog = asked(films)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert spacings(films) == [UNKNOWN_SPACING] * 4
    assert not films.desk.document.can_go_back_to(edits(films.desk) - 1)


def test_it_needs_a_ruler_and_not_an_angle(films: Driver) -> None:
    action = films.window.qt_actions["calibrate"]
    assert action.isEnabled()
    films.key(Qt.Key.Key_R, Control)
    assert not action.isEnabled()
    films.key(Qt.Key.Key_R, Shift)
    for xy in ((150.0, 100.0), (50.0, 100.0), (50.0, 200.0)):
        films.click(xy)
    assert films.desk.view.state.measures
    assert not action.isEnabled()


def test_the_last_of_several_rulers_counts(films: Driver) -> None:
    films.drag((50, 200), (100, 200))
    answer(films, asked(films), "10")
    assert spacings(films)[0].x_mm == pytest.approx(10 / 50, rel=0.03)


def test_the_spacing_in_the_status_bar_is_a_button_that_offers_it(films: Driver) -> None:
    button = films.window.status.spacing
    assert [action.text() for action in button.actions()] == ["Calibrate with this ruler…", "Pixel spacing…"]
    button.actions()[0].trigger()
    assert films.dialog(Calibration).isVisible()


def test_a_read_only_project_is_not_calibrated(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "p.lmproj"
    with Session.create(path, schema_files.find_schema("cephalometric-19")) as held:
        held.films.add_folder(phantom_folder(tmp_path / "films", 1))
        driver.open(Session.open(path))
        driver.window.canvas.setFocus()
        driver.key(Qt.Key.Key_R)
        driver.drag((40, 60), (140, 60))
        assert len(driver.desk.view.state.measures) == 1
        assert not driver.window.qt_actions["calibrate"].isEnabled()


def typing(driver: Driver) -> TypedSpacing:
    driver.window.qt_actions["spacing"].trigger()
    dialog = driver.dialog(TypedSpacing)
    assert isinstance(dialog, TypedSpacing)
    return dialog


def press_ok(dialog: Calibration | TypedSpacing) -> None:
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def second(driver: Driver, answer: str) -> str:
    """What the second question says; it is answered."""
    box = driver.dialog(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.defaultButton().text().replace("&", "") == "Back"
    text = box.informativeText()
    (button,) = (each for each in box.buttons() if each.text().replace("&", "") == answer)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return text


def test_the_spacing_of_a_film_can_be_typed_in(films: Driver) -> None:
    dialog = typing(films)
    dialog.width_mm.setValue(0.143)
    press_ok(dialog)
    assert spacings(films)[0] == Spacing(0.143, 0.143, SpacingOrigin.TYPED)
    assert spacings(films)[1] == UNKNOWN_SPACING
    films.desk.document.undo()
    assert spacings(films)[0] == UNKNOWN_SPACING


def test_a_typed_spacing_can_be_given_to_the_selected_films_or_to_all(films: Driver) -> None:
    view = films.window.images.view
    view.clearSelection()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (0, 1):
        view.selectionModel().select(view.model().index(row, NAME), flags)
    dialog = typing(films)
    assert dialog.holds_for.selected.text() == "The 2 films selected in the list"
    dialog.holds_for.selected.click()
    dialog.width_mm.setValue(0.2)
    press_ok(dialog)
    chosen = {image.name for image in films.desk.document.project.images if image.spacing.known}
    assert len(chosen) == 2
    films.desk.document.undo()
    dialog = typing(films)
    dialog.holds_for.every.click()
    press_ok(dialog)
    assert len(set(spacings(films))) == 1
    assert spacings(films)[0].known
    films.desk.document.undo()
    assert spacings(films) == [UNKNOWN_SPACING] * 4


@pytest.mark.parametrize("mm", [90.0, 10.5, 0.0005])
def test_a_typed_size_that_no_pixel_has_needs_a_second_ok(films: Driver, mm: float) -> None:
    dialog = typing(films)
    dialog.width_mm.setValue(mm)
    press_ok(dialog)
    assert spacings(films) == [UNKNOWN_SPACING] * 4
    assert f"{mm:g} mm/px" in second(films, "Back")
    assert dialog.isVisible()
    assert spacings(films) == [UNKNOWN_SPACING] * 4
    press_ok(dialog)
    second(films, "Set anyway")
    assert spacings(films)[0].x_mm == mm
    assert not films.window.findChildren(TypedSpacing) or not dialog.isVisible()


def test_a_ruler_that_makes_pixels_too_large_needs_a_second_ok(films: Driver) -> None:
    answer(films, asked(films), "5000")
    assert spacings(films) == [UNKNOWN_SPACING] * 4
    assert "none above 10 mm" in second(films, "Set anyway")
    assert spacings(films)[0].x_mm == pytest.approx(5000 / ruler_px(films))


def test_more_than_three_times_another_film_needs_a_second_ok(films: Driver) -> None:
    other = films.desk.document.project.images[2]
    set_spacing(films.desk, Spacing(0.1, 0.1, SpacingOrigin.CALIBRATED), images=[other])
    answer(films, asked(films), "100")
    text = second(films, "Back")
    assert f"“{other.name}” has 0.1 mm/px now" in text
    assert "10 times" in text
    assert not spacings(films)[0].known
    dialog = films.dialog(Calibration)
    assert isinstance(dialog, Calibration)
    answer(films, dialog, "25")
    assert spacings(films)[0].known


def test_pixels_that_are_not_square_stay_so_when_one_number_is_typed(films: Driver) -> None:
    set_spacing(films.desk, Spacing(0.2, 0.4, SpacingOrigin.DETECTOR))
    dialog = typing(films)
    assert (dialog.width_mm.value(), dialog.height_mm.value(), dialog.square.isChecked()) == (0.2, 0.4, False)
    dialog.square.click()
    press_ok(dialog)
    assert "another shape" in second(films, "Back")
    dialog.square.click()
    dialog.height_mm.setValue(0.41)
    press_ok(dialog)
    second(films, "Back")
    dialog.height_mm.setValue(0.4)
    press_ok(dialog)
    assert spacings(films)[0] == Spacing(0.2, 0.4, SpacingOrigin.TYPED)


@pytest.mark.parametrize("touch", ["laid", "dragged", "clicked"])
def test_the_ruler_touched_last_is_taken_and_marked_on_the_film(films: Driver, touch: str) -> None:
    films.drag((50, 200), (100, 200))
    if touch == "dragged":
        films.drag((140, 60), (140, 80))
    elif touch == "clicked":
        films.click((140, 60))
    first = touch != "laid"
    assert len(films.desk.view.state.measures) == 2
    dialog = asked(films)
    ruler = films.desk.view.state.measures[-1]
    assert ruler.ends[0] == pytest.approx((40, 60) if first else (50, 200), abs=0.6)
    marked = films.window.canvas.ruler.item._marked
    assert marked == ruler
    labels = [each.text() for each in dialog.findChildren(QLabel)]
    assert f"{ruler.length_px:.1f} px" in labels
    answer(films, dialog, "10")
    assert spacings(films)[0].distance_mm(*ruler.ends) == pytest.approx(10)
    assert films.window.canvas.ruler.item._marked is None


def test_the_dialog_leaves_the_ruler_to_be_seen(films: Driver) -> None:
    dialog = asked(films)
    window = films.window.geometry()
    assert dialog.frameGeometry().bottom() <= window.bottom() + 1
    assert dialog.frameGeometry().right() <= window.right() + 1
    ends = [
        films.window.canvas.viewport().mapToGlobal(films.at(xy)) for xy in films.desk.view.state.measures[-1].ends
    ]
    assert not any(dialog.frameGeometry().contains(end) for end in ends)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not films.desk.view.state.calibrating
