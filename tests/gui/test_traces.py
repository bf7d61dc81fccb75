"""Where the network had put the corrected points, and ellipses of the expected error, in the real window."""

import itertools
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio.analysis import ellipses
from lmstudio.analysis.ellipses import Ellipse
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction
from lmstudio.core.geometry import XY, Spacing, SpacingOrigin
from lmstudio.formats import schema_files
from lmstudio.gui.canvas import prediction_traces
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.canvas.label_layout import Box
from lmstudio.gui.canvas.prediction_traces import Correction
from lmstudio.session import Session
from tests.gui.conftest import Driver, phantom_folder
from tests.gui.desk import set_list, set_spacing

PREDICTED = {"sella": (60.0, 60.0), "nasion": (130.0, 80.0), "menton": (120.0, 200.0)}


@pytest.fixture
def films(driver: Driver, tmp_path: Path) -> Iterator[Driver]:
    """The window on a phantom with three predicted points, each expected to be off by 12 pixels."""
    session = Session.create(tmp_path / "p.lmproj", schema_files.find_schema("cephalometric-19"))
    session.films.add_folder(phantom_folder(tmp_path / "films", 1))
    points = {
        name: Point(xy, origin=Origin.PREDICTED, expected_error_px=12.0, predicted_xy=xy)
        for name, xy in PREDICTED.items()
    }
    empty = np.zeros((len(points), 2, 2), np.uint8)
    prediction = Prediction("film-0001", MappingProxyType(points), empty, (-0.5, -0.5, 205.5, 255.5))
    session.networks.store_predictions([prediction], model="round 1")
    driver.open(session)
    driver.desk.view.change(labels=False)
    driver.window.canvas.setFocus()
    yield driver
    session.close()


def canvas(driver: Driver) -> Canvas:
    return driver.window.canvas


def coloured(driver: Driver, xy: XY) -> bool:
    """Whether something in a colour is drawn there, and not the grey film."""
    colour: QColor = canvas(driver).grab().toImage().pixelColor(driver.at(xy))
    return max(colour.red(), colour.green(), colour.blue()) - min(colour.red(), colour.green(), colour.blue()) > 40


def found(driver: Driver) -> tuple[Correction, ...]:
    desk = driver.desk
    assert desk.current.image is not None
    return prediction_traces.corrections(desk.current.annotation, desk.document.schema, desk.current.image.spacing)


def test_while_the_key_is_held_a_line_leads_from_the_networks_place_to_the_corrected_one(films: Driver) -> None:
    films.drag(PREDICTED["sella"], (100, 60))
    middle = (80.0, 60.0)
    assert not coloured(films, middle)
    QTest.keyPress(canvas(films), Qt.Key.Key_B)
    assert coloured(films, middle)
    QTest.keyRelease(canvas(films), Qt.Key.Key_B)
    assert not films.desk.view.state.corrections
    assert not coloured(films, middle)


def test_only_points_that_were_moved_have_a_line_with_their_distance(films: Driver) -> None:
    films.drag(PREDICTED["sella"], (100, 60))
    films.desk.selection.select("nasion")
    films.key(Qt.Key.Key_C)
    (correction,) = found(films)
    assert correction.was == PREDICTED["sella"]
    assert correction.now == pytest.approx((100, 60), abs=0.5)
    away = math.dist(correction.was, correction.now)
    assert correction.text == f"{away:.0f} px"
    set_spacing(films.desk, Spacing(0.25, 0.25, SpacingOrigin.RULER))
    assert found(films)[0].text == f"{away / 4:.1f} mm"
    films.desk.document.undo()
    films.desk.document.undo()
    films.desk.document.undo()
    assert found(films) == ()


def test_texts_of_corrections_close_together_cover_neither_points_nor_each_other(films: Driver) -> None:
    near = {"sella": (60.0, 60.0), "nasion": (64.0, 60.0), "menton": (60.0, 64.0), "orbitale": (64.0, 64.0)}
    points = {
        name: Point((x + 30, y), origin=Origin.CORRECTED, predicted_xy=(x, y)) for name, (x, y) in near.items()
    }
    desk = films.desk
    desk.document.do(EditKind.MOVE, lambda p: p.with_annotations({"film-0001": Annotation(points)}), *points)
    item = canvas(films).film_view._traces
    QTest.keyPress(canvas(films), Qt.Key.Key_B)
    plates = item._plates(QFontMetricsF(canvas(films).font()))
    assert len(plates) == 4
    assert all(a.overlap(b) == 0 for a, b in itertools.combinations(plates, 2))
    for places in near.values():
        x, y = canvas(films).film_view.camera.to_screen(places)
        assert not any(plate.overlap(Box(x - 5, y - 5, 10, 10)) for plate in plates)
    QTest.keyRelease(canvas(films), Qt.Key.Key_B)


def test_texts_of_corrections_cover_no_abbreviation_and_no_other_point(films: Driver) -> None:
    x, y = PREDICTED["sella"]
    points = {
        "sella": Point((x + 30, y), origin=Origin.CORRECTED, predicted_xy=(x, y)),
        # Where the text would stand if there were nothing: straight on from where the point is.
        "nasion": Point((x - 12, y)),
        "menton": Point((x - 24, y + 4)),
    }
    desk = films.desk
    desk.view.change(labels=True)
    desk.document.do(EditKind.MOVE, lambda p: p.with_annotations({"film-0001": Annotation(points)}), *points)
    QTest.keyPress(canvas(films), Qt.Key.Key_B)
    plates = canvas(films).film_view._traces._plates(QFontMetricsF(canvas(films).font()))
    boxes = canvas(films).film_view.points.boxes()
    QTest.keyRelease(canvas(films), Qt.Key.Key_B)
    assert len(plates) == 1
    assert len(boxes) == 6
    assert all(plates[0].overlap(box) == 0 for box in boxes)


def test_the_lines_go_when_the_window_is_left_with_the_key_down(films: Driver) -> None:
    QTest.keyPress(canvas(films), Qt.Key.Key_B)
    films.window.help.show_keys()
    films.qtbot.waitUntil(lambda: not films.desk.view.state.corrections)


def outline(long: XY, short: XY) -> list[XY]:
    """Places on the ellipse with these half-axes round the predicted nasion."""
    x, y = PREDICTED["nasion"]
    turns = np.linspace(0.1, 6.0, 9)
    return [
        (x + c * long[0] + s * short[0], y + c * long[1] + s * short[1])
        for c, s in zip(np.cos(turns), np.sin(turns), strict=True)
    ]


def test_without_a_heatmap_a_circle_as_wide_as_the_expected_error_stands_round_predicted_points_alone(
    films: Driver,
) -> None:
    x, y = PREDICTED["nasion"]
    on_circle = outline((12, 0), (0, 12))
    assert not any(coloured(films, at) for at in on_circle)
    films.key(Qt.Key.Key_E)
    assert films.window.qt_actions["expected_errors"].isChecked()
    assert all(coloured(films, at) for at in on_circle)
    assert not coloured(films, (x + 9.5, y + 5.0))
    films.desk.pen.confirm("nasion")
    assert not any(coloured(films, at) for at in on_circle)
    films.desk.document.undo()
    canvas(films).film_view.zoom(2)
    canvas(films).film_view.centre_on((x, y))
    assert all(coloured(films, at) for at in on_circle)


# Ellipses: half-axes of which one is twice the other have a mean radius 1.5420 times the short one.
LONG = 12 / 1.5420 * 2
TILTED = ((LONG * 0.8, LONG * 0.6), (-LONG * 0.3, LONG * 0.4))
"""The half-axes of the ellipse that belongs to :func:`tilted_heat`."""
CROSSWISE = ((LONG * 0.8, -LONG * 0.6), (LONG * 0.3, LONG * 0.4))
"""Those of its mirror image."""


def tilted_heat(driver: Driver) -> None:
    """Let the network predict nasion again, with a heatmap twice as long towards (4, 3) as across."""
    x, y = PREDICTED["nasion"]
    columns, rows = np.meshgrid(np.arange(206) - x, np.arange(256) - y)
    along, across = columns * 0.8 + rows * 0.6, columns * 0.6 - rows * 0.8
    heat = np.round(255 * np.exp(-0.5 * ((along / 12) ** 2 + (across / 6) ** 2))).astype(np.uint8)
    point = Point((x, y), origin=Origin.PREDICTED, expected_error_px=12.0, predicted_xy=(x, y), model="round 2")
    points = MappingProxyType({"nasion": point})
    prediction = Prediction("film-0001", points, heat[None], (-0.5, -0.5, 205.5, 255.5))
    driver.desk.queue.store_predictions([prediction], model="round 2")


def stands(driver: Driver, half_axes: tuple[XY, XY]) -> bool:
    """Whether the ellipse with these half-axes is drawn round nasion."""
    drawn = [coloured(driver, at) for at in outline(*half_axes)]
    assert all(drawn) or sum(drawn) <= len(drawn) // 2
    return all(drawn)


def test_the_heatmap_draws_the_expected_error_out_to_an_ellipse(films: Driver) -> None:
    films.key(Qt.Key.Key_E)
    assert not stands(films, TILTED)
    tilted_heat(films)
    assert stands(films, TILTED)
    assert not stands(films, CROSSWISE)
    films.desk.document.undo()  # The points of round 1 come back, the heatmaps do not.
    assert not stands(films, TILTED)
    assert stands(films, ((12, 0), (0, 12)))
    films.desk.document.redo()
    assert stands(films, TILTED)


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_X])
def test_the_ellipse_turns_with_the_film(films: Driver, key: Qt.Key) -> None:
    tilted_heat(films)
    films.key(Qt.Key.Key_E)
    before = camera_steps(films)
    films.key(key)
    assert camera_steps(films) != before
    assert stands(films, TILTED)
    assert not stands(films, CROSSWISE)


def camera_steps(driver: Driver) -> tuple[XY, XY]:
    turn = canvas(driver).film_view.camera.turn
    return turn.right, turn.down


def test_the_ellipse_goes_when_the_reader_has_moved_the_point_and_comes_back_with_undo(films: Driver) -> None:
    tilted_heat(films)
    films.key(Qt.Key.Key_E)
    films.drag(PREDICTED["nasion"], (60, 150))
    assert not stands(films, TILTED)
    films.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stands(films, TILTED)


def test_the_ellipse_is_that_of_its_landmark_after_the_list_was_reordered(films: Driver) -> None:
    tilted_heat(films)
    films.key(Qt.Key.Key_E)
    schema = films.desk.document.schema
    assert set_list(films.desk, replace(schema, landmarks=schema.landmarks[::-1]))
    assert stands(films, TILTED)
    films.desk.document.undo()
    assert stands(films, TILTED)


def test_an_ellipse_is_measured_once_however_often_it_is_drawn(
    films: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[XY] = []
    real = ellipses.ellipse

    def counted(*args: Any, about: XY, radius: float) -> Ellipse:
        measured.append(about)
        return real(*args, about=about, radius=radius)

    monkeypatch.setattr(ellipses, "ellipse", counted)
    tilted_heat(films)
    assert not measured
    films.key(Qt.Key.Key_E)
    assert measured == [PREDICTED["nasion"]]
    films.drag(PREDICTED["sella"], (100, 60))
    films.key(Qt.Key.Key_I)
    canvas(films).film_view.zoom(2)
    canvas(films).grab()
    assert len(measured) == 1


def test_hiding_the_points_hides_ellipses_and_lines_too(films: Driver) -> None:
    films.drag(PREDICTED["sella"], (100, 60))
    films.desk.view.hide_points(True)
    QApplication.processEvents()
    bare = canvas(films).grab().toImage()
    films.desk.view.toggle_expected_errors()
    films.desk.view.show_corrections(True)
    assert canvas(films).grab().toImage() == bare
    films.desk.view.hide_points(False)
    assert canvas(films).grab().toImage() != bare
