import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lmstudio.core import doubt
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.project import Image, Project
from lmstudio.gui.document.desk import make_desk
from lmstudio.gui.films import progress
from lmstudio.gui.films.image_table import ERROR, NAME, ImageTable
from lmstudio.gui.landmarks.landmark_list import LandmarkTable
from lmstudio.gui.training.train_panel import duration
from lmstudio.session import Session

MM = Spacing(0.1, 0.1, SpacingOrigin.CALIBRATED)


def many(session: Session, count: int) -> Project:
    """A project of many films, every third with a prediction."""
    images = tuple(Image(f"film-{k:05d}", f"f/{count - k:05d}.png", 40, 30, spacing=MM) for k in range(count))
    points = {
        image.id: Annotation(
            {"sella": Point((1, 1), origin=Origin.PREDICTED, expected_error_px=float(k % 97), predicted_xy=(1, 1))}
        )
        for k, image in enumerate(images)
        if k % 3 == 0
    }
    return Project(session.project.schema, images, points)


@pytest.fixture
def table(qtbot: QtBot, session: Session) -> ImageTable:
    session.project = many(session, 10_000)
    desk = make_desk(session)
    return ImageTable(desk.document, desk.queue)


def names(table: ImageTable, count: int) -> list[str]:
    return [table.data(table.index(row, NAME)) for row in range(count)]


def test_ten_thousand_films_are_sorted_and_filtered_at_once(table: ImageTable) -> None:
    begun = time.perf_counter()
    table.sort(ERROR, Qt.SortOrder.DescendingOrder)
    table.set_filter("99", "predicted")
    assert time.perf_counter() - begun < 2
    assert 0 < table.rowCount() < 200


def test_sorting_by_name_goes_both_ways(table: ImageTable) -> None:
    table.sort(NAME)
    assert names(table, 2) == ["00001.png", "00002.png"]
    table.sort(NAME, Qt.SortOrder.DescendingOrder)
    assert names(table, 2) == ["10000.png", "09999.png"]


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_films_without_an_expected_error_come_last_either_way(table: ImageTable, order: Qt.SortOrder) -> None:
    table.sort(ERROR, order)
    last = table.rowCount() - 1
    assert table.data(table.index(0, ERROR)) != ""
    assert table.data(table.index(last, ERROR)) == ""
    assert table.data(table.index(0, ERROR)) == ("9.6 mm" if order is Qt.SortOrder.DescendingOrder else "0.0 mm")


def test_only_the_row_of_the_film_that_changed_is_drawn_anew(qtbot: QtBot, session: Session) -> None:
    desk = make_desk(session)
    table = ImageTable(desk.document, desk.queue)
    desk.current.next_image()
    with qtbot.waitSignal(table.dataChanged) as heard:
        desk.pen.place("sella", (3, 3))
    assert [index.row() for index in heard.args[:2]] == [1, 1]


def test_a_point_needs_a_look_beyond_two_and_a_half_millimetres() -> None:
    image = Image("film-1", "a.png", 1000, 1000, spacing=MM)
    sure = Point((1, 1), origin=Origin.PREDICTED, expected_error_px=24)
    doubtful = replace(sure, expected_error_px=26)
    assert not doubt.needs_look(sure, image)
    assert doubt.needs_look(doubtful, image)
    assert not doubt.needs_look(replace(doubtful, origin=Origin.CONFIRMED), image)


def test_a_predicted_point_of_which_nobody_knows_how_far_it_is_off_needs_a_look() -> None:
    point = Point((1, 1), origin=Origin.PREDICTED)
    for spacing in (MM, Spacing()):
        image = Image("film-1", "a.png", 1000, 1000, spacing=spacing)
        assert doubt.needs_look(point, image)
        assert not doubt.needs_look(replace(point, origin=Origin.CONFIRMED), image)
        assert not doubt.needs_look(replace(point, origin=Origin.MANUAL), image)


def test_without_spacing_errors_are_pixels_and_never_millimetres() -> None:
    image = Image("film-1", "a.png", 1000, 1000)
    point = Point((1, 1), origin=Origin.PREDICTED, expected_error_px=12.3)
    assert progress.error_text(*doubt.expected_error(point, image)) == "12 px"
    assert not doubt.needs_look(point, image)
    assert doubt.needs_look(replace(point, expected_error_px=15), image)


def test_a_duration_is_said_as_people_say_it() -> None:
    assert [duration(s) for s in (0.4, 59, 61, 3700)] == ["0 s", "59 s", "1 min 1 s", "1 h 1 min"]


def test_only_the_rows_of_landmarks_whose_points_differ_are_drawn_anew(qtbot: QtBot, session: Session) -> None:
    desk = make_desk(session)
    table, rows = LandmarkTable(desk), list[tuple[int, int]]()
    table.dataChanged.connect(lambda first, last: rows.append((first.row(), last.row())))
    desk.current.next_image()
    assert rows == []
    desk.pen.place(session.project.schema.names[1], (5.0, 5.0))
    assert set(rows) == {(1, 1)}
    rows.clear()
    desk.current.next_image()
    assert set(rows) == {(1, 1)}
