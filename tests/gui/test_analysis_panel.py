"""The panel of analyses: rows of the film that is shown, live, with their lines over the film."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio import paths
from lmstudio.analysis.measurements.measured_films import MeasuredRow
from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import UNKNOWN_SPACING, XY, Spacing, SpacingOrigin
from lmstudio.formats import measurement_files, schema_files
from lmstudio.gui.analysis import readings, row_texts
from lmstudio.gui.analysis.analysis_panel import AnalysisPanel
from lmstudio.gui.look.colours import OVER_FILM, Standing
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.gui.conftest import NO_KEY, Driver, phantom_folder

FILM = sample.phantom(0, height=256, width=206)


def points(*, predicted: tuple[str, ...] = ()) -> Annotation:
    found = {name: Point(xy) for name, xy in FILM.places.items()}
    for name in predicted:
        found[name] = replace(found[name], origin=Origin.PREDICTED, expected_error_px=4.0)
    return Annotation(found)


@pytest.fixture
def panel(driver: Driver, tmp_path: Path) -> AnalysisPanel:
    """The panel beside a labelled phantom, showing Steiner's analysis."""
    session = Session.create(tmp_path / "p.lmproj", schema_files.find_schema("cephalometric-45"))
    session.films.add_folder(phantom_folder(tmp_path / "films"))
    first = session.project.images[0].id
    session.do(EditKind.IMPORT_SPACING, lambda p: p.with_spacings({first: FILM.spacing}))
    session.do(EditKind.IMPORT_POINTS, lambda p: p.with_annotations({first: points()}))
    driver.open(session)
    dock = driver.window.panels.docks["Analysis"]
    dock.toggleViewAction().trigger()
    driver.qtbot.waitUntil(lambda: driver.window.analysis.isVisible())
    QApplication.processEvents()
    return driver.window.analysis


def row(panel: AnalysisPanel, measure: str) -> MeasuredRow:
    assert panel.readings.film is not None
    return next(each for each in panel.readings.film.rows if each.row.measure == measure)


def number(panel: AnalysisPanel, measure: str) -> float:
    value = row(panel, measure).reading.value
    assert isinstance(value, float)
    return value


def change(driver: Driver, annotation: Annotation) -> None:
    image = driver.desk.current.image
    assert image is not None
    driver.desk.document.do(EditKind.IMPORT_POINTS, lambda p: p.with_annotations({image.id: annotation}))
    QApplication.processEvents()


def place(panel: AnalysisPanel, measure: str) -> QPoint:
    """The middle of a row, brought into sight."""
    table = panel.table
    for k in range(table.rows.rowCount()):
        line = table.rows.line(k)
        if isinstance(line, MeasuredRow) and line.row.measure == measure:
            table.scrollTo(table.rows.index(k, 0))
            return table.visualRect(table.rows.index(k, 0)).center()
    raise AssertionError(f"no row {measure}")


def test_the_rows_are_those_of_the_chosen_analyses_under_their_names(panel: AnalysisPanel) -> None:
    rows = panel.table.rows
    texts = [rows.index(k, 0).data() for k in range(rows.rowCount())]
    assert texts[0] == "Steiner"
    assert len(texts) == 1 + 15
    panel.show_analysis("tweed", shown=True)
    assert rows.rowCount() == 1 + 15 + 1 + 3
    panel.show_analysis("steiner", shown=False)
    assert rows.index(0, 0).data() == "Tweed triangle"


def test_a_row_tells_value_error_word_and_where_the_norm_is_from(panel: AnalysisPanel) -> None:
    found = row(panel, "SNA")
    assert 70 < number(panel, "SNA") < 95
    assert row_texts.value_text(found).endswith("°")
    assert row_texts.error_text(found).startswith("± ")
    tip = row_texts.tip(found)
    assert "82 (reference, tolerance 2)" in tip
    assert "Steiner CC" in tip
    assert "second-hand" in tip
    assert "North American" in tip
    assert row_texts.error_text(row(panel, "SND")) == "± ?"


def test_a_drag_is_followed_before_the_point_is_let_go(driver: Driver, panel: AnalysisPanel) -> None:
    before = number(panel, "SNA")
    view, (x, y) = driver.window.canvas.viewport(), FILM.points["subspinale"]
    driver.window.canvas.film_view.zoom_at(4, driver.window.canvas.film_view.camera.to_screen((x, y)))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, NO_KEY, driver.at((x, y)))
    QTest.mouseMove(view, driver.at((x + 4, y)))
    QTest.mouseMove(view, driver.at((x + 8, y)))
    during = number(panel, "SNA")
    assert during > before + 3
    assert driver.desk.current.annotation.points["subspinale"].xy == (x, y)
    QTest.keyClick(driver.window.canvas, Qt.Key.Key_Escape)
    assert number(panel, "SNA") == pytest.approx(before, abs=1e-9)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NO_KEY, driver.at((x + 8, y)))


def test_a_moved_point_changes_value_and_error(driver: Driver, panel: AnalysisPanel) -> None:
    before = row(panel, "SNA").reading
    x, y = FILM.points["subspinale"]
    driver.desk.pen.move({"subspinale": (x, y - 20)})
    assert row(panel, "SNA").reading.value != before.value
    driver.qtbot.waitUntil(lambda: row(panel, "SNA").reading.spread != before.spread, timeout=2000)


def test_unconfirmed_predictions_are_marked_in_the_row(driver: Driver, panel: AnalysisPanel) -> None:
    assert row(panel, "SNA").reading.unconfirmed == ()
    change(driver, points(predicted=("subspinale",)))
    driver.qtbot.waitUntil(lambda: row(panel, "SNA").reading.unconfirmed == ("A",), timeout=2000)
    assert "From unconfirmed predictions: A" in row_texts.tip(row(panel, "SNA"))
    place(panel, "SNA")
    seen = panel.table.viewport().grab().toImage()
    mark = QColor(OVER_FILM[Standing.PREDICTED])
    colours = {seen.pixelColor(x, y).name() for x in range(20) for y in range(seen.height())}
    assert mark.name() in colours


def test_what_is_missing_is_said_instead_of_a_word(driver: Driver, panel: AnalysisPanel) -> None:
    change(driver, points().without_point("subspinale"))
    assert row_texts.value_text(row(panel, "SNA")) == "–"
    assert row_texts.word_text(row(panel, "SNA")) == "needs A"


def test_the_measurement_under_the_mouse_is_drawn_over_the_film(driver: Driver, panel: AnalysisPanel) -> None:
    overlay = driver.window._construction
    assert not overlay.item.isVisible()
    driver.window.canvas.film_view.points.setVisible(False)
    before = driver.window.canvas.grab().toImage()
    QTest.mouseMove(panel.table.viewport(), place(panel, "SN-GoGn"))
    QApplication.processEvents()
    assert overlay.item.isVisible()
    driver.window.canvas.film_view.points.setVisible(False)
    after = driver.window.canvas.grab().toImage()
    (ax, ay), (bx, by) = FILM.points["sella"], FILM.points["nasion"]
    middle = driver.at(((ax + bx) / 2, (ay + by) / 2))
    near = [(middle.x() + dx, middle.y() + dy) for dx in (-1, 0, 1) for dy in (-2, -1, 0, 1, 2)]
    assert any(yellow(after.pixelColor(x, y)) for x, y in near)
    assert not any(yellow(before.pixelColor(x, y)) for x, y in near)
    QTest.mouseMove(panel, QPoint(2, 2))
    QApplication.sendEvent(panel.table, QEvent(QEvent.Type.Leave))
    assert not overlay.item.isVisible()


def yellow(colour: QColor) -> bool:
    return colour.red() > 150 and colour.green() > 150 and colour.blue() < colour.red() - 60


def test_norms_follow_age_and_sex_which_are_kept_with_the_film(driver: Driver, panel: AnalysisPanel) -> None:
    panel.show_analysis("mcnamara", shown=True)
    assert len(row(panel, "ANS-Me").verdict.bands) == 2
    panel.sex.setCurrentIndex(1)
    assert len(row(panel, "ANS-Me").verdict.bands) == 1
    panel.show_analysis("ricketts", shown=True)
    assert "at 9 years" in row_texts.tip(row(panel, "U6-PTV"))
    panel.age.setValue(14)
    assert row(panel, "U6-PTV").verdict.bands[0].centre == 17
    driver.desk.current.next_image()
    assert panel.age.text() == "age?"
    assert panel.sex.currentIndex() == 0
    driver.desk.current.previous_image()
    assert panel.age.value() == 14
    first, *others = driver.desk.document.project.images
    assert (first.age, first.sex) == (14, "f")
    assert not any(image.age or image.sex for image in others)
    driver.desk.document.undo()
    assert panel.age.text() == "age?"
    assert panel.sex.currentIndex() == 0


def test_age_and_sex_are_those_of_the_subject_on_all_its_films(driver: Driver, panel: AnalysisPanel) -> None:
    document = driver.desk.document
    days = ("2020-01-01", "2022-01-01", "")
    both = [
        replace(image, subject="subject-0001" if day else "", taken=day)
        for image, day in zip(document.project.images, days, strict=True)
    ]
    document.do(EditKind.GROUP, lambda project: project.with_images(both), "2", "subject-0001")
    panel.sex.setCurrentIndex(2)
    for age in range(13):
        panel.age.setValue(age)
    assert panel.readings.patient.age == 12
    driver.qtbot.waitUntil(lambda: document.project.images[0].age == 12, timeout=5000)
    assert [image.sex for image in document.project.images] == ["m", "m", ""]
    assert [image.age for image in document.project.images] == [12, 14, None]
    session = document.session
    assert session is not None
    # Counting up to twelve is one step of undo.
    assert session.history.done[-1].label == "Set date, age or sex on 2 films"
    assert session.history.done[-2].label == "Group 2 films as subject-0001"


def test_the_sex_is_entered_without_rounding_an_age_that_is_known_more_exactly(
    driver: Driver, panel: AnalysisPanel
) -> None:
    document = driver.desk.document
    first = replace(document.project.images[0], age=11.4)
    document.do(EditKind.DESCRIBE, lambda project: project.with_images([first]), "1")
    assert panel.age.value() == 11
    panel.sex.setCurrentIndex(1)
    driver.qtbot.waitUntil(lambda: document.project.images[0].sex == "f", timeout=5000)
    assert document.project.images[0].age == 11.4


def test_an_age_below_one_year_is_an_age(driver: Driver, panel: AnalysisPanel) -> None:
    document = driver.desk.document
    assert panel.age.text() == "age?"
    panel.age.setValue(0)
    driver.qtbot.waitUntil(lambda: document.project.images[0].age == 0, timeout=5000)
    assert panel.age.text() == "0 years"
    infant = replace(document.project.images[0], age=0.5)
    document.do(EditKind.DESCRIBE, lambda project: project.with_images([infant]), "1")
    assert panel.age.text() == "0 years"
    assert panel.readings.patient.age == 0.5
    panel.age.setValue(panel.age.minimum())
    driver.qtbot.waitUntil(lambda: document.project.images[0].age is None, timeout=5000)


def test_an_undo_just_after_the_sex_was_entered_takes_that_back_and_no_point(
    driver: Driver, panel: AnalysisPanel
) -> None:
    document = driver.desk.document
    driver.desk.pen.place("sella", (3.0, 3.0))
    before = document.project
    panel.sex.setCurrentIndex(1)
    document.undo()
    driver.qtbot.wait(2 * readings.KEPT_AFTER_MS)
    assert document.project.annotations == before.annotations
    assert document.project.images == before.images
    assert panel.sex.currentIndex() == 0
    document.redo()
    assert document.project.images[0].sex == "f"


def test_what_is_said_of_a_film_is_never_kept_with_one_of_another_project(
    driver: Driver, panel: AnalysisPanel, tmp_path: Path
) -> None:
    panel.age.setValue(30)
    other = tmp_path / "other.lmproj"
    assert driver.desk.document.session is not None
    driver.desk.document.session.backup(other)
    driver.open(Session.open(other))
    driver.window.analysis.readings._keep_patient()
    assert all(image.age is None for image in driver.desk.document.project.images)
    assert panel.age.text() == "age?"


def test_without_spacing_it_is_said_and_lengths_are_blank(driver: Driver, panel: AnalysisPanel) -> None:
    assert not panel.advice.isVisible()
    image = driver.desk.current.image
    assert image is not None
    driver.desk.document.do(EditKind.SET_SPACING, lambda p: p.with_spacings({image.id: UNKNOWN_SPACING}))
    assert panel.advice.isVisible()
    assert row_texts.word_text(row(panel, "Pog-NB")) == "needs the spacing of the film"
    assert isinstance(row(panel, "SNA").reading.value, float)


def test_the_menu_offers_what_the_list_has_landmarks_for(driver: Driver, panel: AnalysisPanel) -> None:
    panel._fill_menu()
    offered = [each.text() for each in panel.choice.menu().actions() if each.isCheckable()]
    assert "Steiner (15 of 15)" in offered
    assert not [each for each in offered if each.startswith("Spine")]
    assert offered[-1] == "All cephalometric measurements (113 of 113)"


def test_a_copy_is_an_analysis_of_ones_own_and_its_mistakes_are_told(
    driver: Driver, panel: AnalysisPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: shown.append(url.toLocalFile()))
    path = panel.copy_analysis("steiner")
    assert path == paths.user_measurements() / "steiner-2.toml"
    assert [Path(each) for each in shown] == [paths.user_measurements()]
    panel.read_again()
    assert panel.library.find("steiner-2").rows == measurement_files.load_library().find("steiner").rows
    told: list[object] = []
    driver.desk.document.failed.disconnect()
    driver.desk.document.failed.connect(told.append)
    path.write_text(path.read_text().replace('measure = "SNA"', 'measure = "SNX"'))
    panel.read_again()
    assert "row[0].measure: names the unknown measurement “SNX”" in str(told[0])
    assert "steiner-2.toml" in str(told[0])


def test_the_choice_is_remembered(driver: Driver, panel: AnalysisPanel) -> None:
    panel.show_analysis("downs", shown=True)
    driver.window.close()
    assert driver.window.settings["analyses"] == ["steiner", "downs"]


def test_a_hidden_panel_measures_nothing(driver: Driver, panel: AnalysisPanel) -> None:
    driver.window.panels.docks["Analysis"].hide()
    QApplication.processEvents()
    assert panel.readings.film is None
    driver.desk.pen.move({"subspinale": (100.0, 100.0)})
    assert panel.readings.film is None


def test_a_face_on_pixels_that_are_not_square_is_drawn_where_it_is(driver: Driver, panel: AnalysisPanel) -> None:
    image = driver.desk.current.image
    assert image is not None
    uneven = Spacing(FILM.spacing.x_mm, 1.5 * FILM.spacing.y_mm, SpacingOrigin.TYPED)
    driver.desk.document.do(EditKind.SET_SPACING, lambda p: p.with_spacings({image.id: uneven}))
    overlay = driver.window._construction
    overlay.show_measure(row(panel, "SNA"))
    found: list[XY] = [(p.x(), p.y()) for p in map(overlay.item._screen, overlay.item._places)]
    camera = driver.window.canvas.film_view.camera
    for name in ("sella", "nasion", "subspinale"):
        x, y = camera.to_screen(FILM.points[name])
        assert min(abs(x - a) + abs(y - b) for a, b in found) < 1e-6
