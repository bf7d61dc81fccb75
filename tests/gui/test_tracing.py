"""The tracing over the film in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.formats import schema_files
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.gui.conftest import NO_KEY, Driver, phantom_folder

FILM = sample.phantom(0, height=256, width=206)


@pytest.fixture
def labelled(driver: Driver, tmp_path: Path) -> Driver:
    """The window on a labelled phantom, the keyboard on the film."""
    session = Session.create(tmp_path / "p.lmproj", schema_files.find_schema("cephalometric-45"))
    session.films.add_folder(phantom_folder(tmp_path / "films"))
    first = session.project.images[0].id
    points = Annotation({name: Point(xy) for name, xy in FILM.places.items()})
    session.do(EditKind.IMPORT_POINTS, lambda p: p.with_annotations({first: points}))
    driver.open(session)
    driver.focus_film()
    return driver


def bright(driver: Driver) -> int:
    """How many pixels of the canvas are as bright as the lines of a tracing."""
    shown = driver.window.canvas.grab().toImage()
    places = ((x, y) for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3))
    return sum(shown.pixelColor(*place).lightness() > 235 for place in places)


def is_empty(driver: Driver) -> bool:
    """Whether nothing is drawn."""
    return driver.window.tracing.item.tracing.is_empty


def test_o_shows_the_tracing_and_takes_it_away(labelled: Driver) -> None:
    item, before = labelled.window.tracing.item, bright(labelled)
    assert is_empty(labelled)
    labelled.key(Qt.Key.Key_O)
    assert {"mandible", "nose"} <= {each.name for each in item.tracing.curves}
    assert [each.name for each in item.tracing.planes] == ["S-N", "FH", "PP", "MP", "N-Pog", "E"]
    assert labelled.window.qt_actions["tracing"].isChecked()
    assert bright(labelled) > before
    labelled.key(Qt.Key.Key_O)
    assert is_empty(labelled)


def test_it_follows_a_point_while_it_is_dragged(labelled: Driver) -> None:
    labelled.key(Qt.Key.Key_O)
    item, start = labelled.window.tracing.item, FILM.places["menton"]
    before = item.tracing
    view, left = labelled.window.canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, NO_KEY, labelled.at(start))
    for share in (0.5, 1.0):
        QTest.mouseMove(view, labelled.at((start[0] + 12 * share, start[1])))
    assert item.tracing != before
    during = item.tracing
    QTest.mouseRelease(view, left, NO_KEY, labelled.at((start[0] + 12, start[1])))
    (plane,) = (each for each in item.tracing.planes if each.name == "MP")
    (dragged,) = (each for each in during.planes if each.name == "MP")
    assert plane.end == pytest.approx(dragged.end, abs=2)
    labelled.window.qt_actions["undo"].trigger()
    assert item.tracing == before


def test_it_goes_with_the_points_and_without_landmarks(labelled: Driver) -> None:
    labelled.key(Qt.Key.Key_O)
    labelled.desk.view.hide_points(True)
    assert is_empty(labelled)
    labelled.desk.view.hide_points(False)
    assert not is_empty(labelled)
    labelled.desk.current.next_image()
    labelled.wait_for_film()
    assert is_empty(labelled)
