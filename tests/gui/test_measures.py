"""Rulers and angles on the film, by mouse and keys in the real window."""

import math
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin, angle_deg, of_shape
from lmstudio.formats import schema_files
from lmstudio.gui.document.measures import HINTS, Measure, Tool
from lmstudio.session import Session
from tests.gui.conftest import NO_KEY, Driver, phantom_folder
from tests.gui.desk import set_spacing

Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def films(driver: Driver, tmp_path: Path) -> Driver:
    """The window on three phantoms of 206 x 256 pixels, the canvas with the keyboard's focus."""
    session = Session.create(tmp_path / "p.lmproj", schema_files.find_schema("cephalometric-19"))
    session.films.add_folder(phantom_folder(tmp_path / "films"))
    driver.open(session)
    driver.window.canvas.setFocus()
    return driver


def measures(driver: Driver) -> list[Measure]:
    return list(driver.desk.view.state.measures)


def near(xy: XY) -> object:
    return pytest.approx(xy, abs=0.6)


def text_of(driver: Driver, which: int = 0) -> str:
    assert driver.desk.current.image is not None
    return measures(driver)[which].text(driver.desk.current.image.spacing)


def pixel(driver: Driver, xy: XY) -> QColor:
    """What is on the screen there."""
    found: QColor = driver.window.canvas.grab().toImage().pixelColor(driver.at(xy))
    return found


def yellow(colour: QColor) -> bool:
    return colour.red() > 150 and colour.green() > 150 and colour.blue() < colour.red() - 60


def test_two_clicks_lay_a_ruler_and_no_landmark(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    assert films.window.status.currentMessage() == HINTS[Tool.RULER]
    films.click((40, 60))
    assert not measures(films)
    films.click((140, 60))
    assert [measure.ends for measure in measures(films)] == [(near((40, 60)), near((140, 60)))]
    assert yellow(pixel(films, (90, 60)))
    assert not films.desk.current.annotation.points
    assert films.desk.document.session is not None
    assert not films.desk.document.session.history.done


def test_one_drag_lays_a_ruler_too(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    films.drag((50, 50), (50, 150))
    assert measures(films)[0].ends == (near((50, 50)), near((50, 150)))


def test_the_line_follows_the_mouse_before_the_second_click(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    films.click((40, 60))
    QTest.mouseMove(films.window.canvas.viewport(), films.at((140, 60)))
    assert yellow(pixel(films, (90, 60)))
    films.key(Qt.Key.Key_Escape)
    assert not yellow(pixel(films, (90, 60)))
    assert films.desk.view.state.ruler
    films.click((140, 60))
    assert not measures(films)


def test_a_double_click_is_no_ruler_of_length_nothing(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    view, at = films.window.canvas.viewport(), films.at((40, 60))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, NO_KEY, at)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, NO_KEY, at)
    assert not measures(films)
    films.click((140, 60))
    assert measures(films)[0].length_px == pytest.approx(100, abs=1)


def test_three_clicks_lay_an_angle(films: Driver) -> None:
    films.key(Qt.Key.Key_R, Shift)
    for xy in ((150.0, 100.0), (50.0, 100.0), (50.0, 200.0)):
        films.click(xy)
    assert len(measures(films)) == 1
    assert text_of(films) == "90.0°"
    assert not films.desk.current.annotation.points


def test_an_end_is_dragged_and_the_length_follows(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    films.click((40, 60))
    films.click((140, 60))
    films.drag(measures(films)[0].ends[1], (40, 160))
    assert measures(films)[0].ends == (near((40, 60)), near((40, 160)))
    films.drag(measures(films)[0].ends[0], (40, 110))
    assert measures(films)[0].length_px == pytest.approx(50, abs=1)


def test_escape_takes_a_dragged_end_back(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    films.click((40, 60))
    films.click((140, 60))
    before, view = measures(films), films.window.canvas.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NO_KEY, films.at((140, 60)))
    QTest.mouseMove(view, films.at((160, 160)))
    films.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NO_KEY, films.at((160, 160)))
    assert measures(films) == before


def test_escape_leaves_the_tool_and_a_click_places_a_landmark_again(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    films.click((40, 60))
    films.click((140, 60))
    selected = films.desk.selection.name
    films.key(Qt.Key.Key_Escape)
    assert films.desk.view.state.tool is Tool.LANDMARKS
    assert films.desk.selection.name == selected
    films.click((100, 100))
    assert list(films.desk.current.annotation.points) == [selected]
    assert len(measures(films)) == 1


def test_the_key_takes_the_tool_and_lays_it_down_and_the_menu_shows_it(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    QApplication.processEvents()
    assert films.window.qt_actions["ruler"].isChecked()
    films.key(Qt.Key.Key_R, Shift)
    QApplication.processEvents()
    assert films.desk.view.state.angle
    assert not films.window.qt_actions["ruler"].isChecked()
    films.key(Qt.Key.Key_R, Shift)
    assert films.desk.view.state.tool is Tool.LANDMARKS


def test_the_advice_on_a_tool_goes_with_it(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    assert films.window.status.currentMessage().startswith("Ruler")
    films.key(Qt.Key.Key_Escape)
    assert films.window.status.currentMessage() == ""


def test_with_a_tool_in_hand_no_point_is_dragged_or_selected(films: Driver) -> None:
    films.click((100, 100))
    name = next(iter(films.desk.current.annotation.points))
    before, selected = films.desk.current.annotation, films.desk.selection.name
    films.key(Qt.Key.Key_R)
    films.drag((100, 100), (150, 150))
    assert films.desk.current.annotation == before
    assert films.desk.selection.name == selected
    assert name != selected


def test_measures_are_gone_by_key_and_with_the_film(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    films.drag((50, 50), (50, 150))
    films.key(Qt.Key.Key_R, Control)
    assert not measures(films)
    films.drag((50, 50), (50, 150))
    films.click((90, 90))
    films.key(Qt.Key.Key_D)
    films.wait_for_film()
    assert not measures(films)
    films.click((140, 60))
    assert not measures(films)


def test_nothing_is_laid_beside_the_film_and_a_dragged_end_stays_on_it(films: Driver) -> None:
    films.window.canvas.film_view.zoom(0.5)
    films.key(Qt.Key.Key_R)
    films.click((-30, 60))
    films.click((60, 60))
    assert not measures(films)
    films.click((-30, 60))
    films.click((100, 60))
    films.drag((100, 60), (400, 60))
    assert measures(films)[0].ends[1] == near((205.5, 60))


def test_the_length_is_in_millimetres_with_the_origin_or_in_pixels(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    films.drag((40, 60), (140, 60))
    px = measures(films)[0].length_px
    assert text_of(films) == f"{px:.1f} px"
    before = films.window.canvas.grab().toImage()
    set_spacing(films.desk, Spacing(0.5, 0.5, SpacingOrigin.DETECTOR))
    assert text_of(films) == f"{px / 2:.1f} mm, detector plane, uncorrected"
    assert films.window.canvas.grab().toImage() != before


def test_lines_are_as_wide_at_every_zoom(films: Driver) -> None:
    films.key(Qt.Key.Key_R)
    films.drag((40, 60), (140, 60))

    def width() -> int:
        picture, at = films.window.canvas.grab().toImage(), films.at((90, 60))
        return sum(yellow(picture.pixelColor(at.x(), at.y() + step)) for step in range(-7, 8))

    films.window.canvas.film_view.centre_on((90, 60))
    seen = []
    for factor in (1.0, 4.0, 3.0):
        films.window.canvas.film_view.zoom(factor)
        seen.append(width())
    assert all(1 <= each <= 3 for each in seen)


def test_an_angle_is_measured_in_millimetres_where_pixels_are_not_square() -> None:
    ends = ((1.0, 0.0), (0.0, 0.0), (1.0, 1.0))
    assert angle_deg(*ends, spacing=UNKNOWN_SPACING) == pytest.approx(45)
    tall = Spacing(1.0, math.sqrt(3), SpacingOrigin.TYPED)
    assert angle_deg(*ends, spacing=tall) == pytest.approx(60)
    assert angle_deg(*ends, spacing=of_shape(tall.aspect)) == pytest.approx(60)
    assert math.isnan(angle_deg((0, 0), (0, 0), (1, 1), spacing=tall))
