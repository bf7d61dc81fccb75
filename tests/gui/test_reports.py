"""Reports from the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmstudio.analysis.measurements.judgement import Patient
from lmstudio.analysis.measurements.norms import Sex
from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.formats import schema_files
from lmstudio.gui.files.report_dialog import ReportDialog
from lmstudio.phantom import sample
from lmstudio.session import Session
from tests.gui.conftest import Driver, phantom_folder

CTRL = Qt.KeyboardModifier.ControlModifier
FILM = sample.phantom(0, height=256, width=206)


@pytest.fixture
def labelled(driver: Driver, tmp_path: Path) -> Driver:
    """The window on two phantoms, of which the first two are labelled."""
    session = Session.create(tmp_path / "p.lmproj", schema_files.find_schema("cephalometric-19"))
    session.films.add_folder(phantom_folder(tmp_path / "films", 3))
    points = Annotation({name: Point(xy) for name, xy in FILM.points.items()})
    two = [image.id for image in session.project.images[:2]]
    session.do(EditKind.IMPORT_POINTS, lambda p: p.with_annotations(dict.fromkeys(two, points)))
    driver.open(session)
    driver.focus_film()
    return driver


def asked(driver: Driver) -> ReportDialog:
    """The dialog, opened by its key."""
    driver.key(Qt.Key.Key_P, CTRL)
    dialog = driver.dialog(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    return dialog


def test_the_film_that_is_shown_is_reported(labelled: Driver, tmp_path: Path) -> None:
    said: list[str] = []
    labelled.desk.document.told.connect(said.append)
    dialog = asked(labelled)
    assert dialog.films.itemText(0) == "This film (1 film)"
    assert [each.id for each in dialog.chosen] == ["steiner"]
    assert not dialog.warning.isVisible()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    path = tmp_path / "p-report.pdf"
    labelled.qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[-1] == f"Report saved: {path}"
    assert path.read_bytes().startswith(b"%PDF")


def test_all_films_and_a_name_that_the_font_lacks(labelled: Driver, tmp_path: Path) -> None:
    said: list[str] = []
    labelled.desk.document.told.connect(said.append)
    dialog = asked(labelled)
    dialog.films.setCurrentIndex(dialog.films.count() - 1)
    assert len(dialog.images) == 2
    dialog.patient.setText("王")
    assert dialog.warning.isVisible()
    dialog.age.setValue(12)
    dialog.sex.setCurrentIndex(1)
    for k in range(dialog.analyses.count()):
        dialog.analyses.item(k).setCheckState(Qt.CheckState.Unchecked)
    dialog.place.line.setText(str(tmp_path / "all"))
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    labelled.qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert "lacks 王" in said[-1]
    assert (tmp_path / "all.pdf").exists()


def test_age_and_sex_that_the_project_knows_are_offered_and_can_be_cleared(labelled: Driver) -> None:
    document = labelled.desk.document
    first, second, _ = document.project.images
    girl, boy = replace(first, age=11.4, sex="f"), replace(second, age=9.0, sex="m")
    document.do(EditKind.DESCRIBE, lambda p: p.with_images([girl]), "1")
    dialog = asked(labelled)
    # Of the film that is shown, the part of a year with it.
    assert (dialog.age.text(), dialog.sex.currentText()) == ("11 years", "female")
    assert dialog.patients == {first.id: Patient(11.4, Sex.FEMALE)}
    assert dialog.told.isVisible()
    assert not dialog.each_own.isVisible()
    dialog.age.setValue(12)
    dialog.sex.setCurrentIndex(0)
    assert dialog.patients == {first.id: Patient(12.0)}
    dialog.age.setValue(dialog.age.minimum())
    assert dialog.patients == {first.id: Patient()}
    assert not dialog.told.isVisible()
    dialog.reject()
    document.do(EditKind.DESCRIBE, lambda p: p.with_images([boy]), "1")
    labelled.focus_film()
    dialog = asked(labelled)
    dialog.films.setCurrentIndex(dialog.films.count() - 1)
    # Of films that differ each has its own, unless one is said of all or nothing is to be told.
    assert dialog.patients == {first.id: Patient(11.4, Sex.FEMALE), second.id: Patient(9.0, Sex.MALE)}
    assert dialog.told.isVisible()
    assert not dialog.age.isEnabled()
    dialog.each_own.setChecked(False)
    assert dialog.patients == dict.fromkeys((first.id, second.id), Patient())
    assert dialog.age.isEnabled()
    dialog.reject()


def test_films_of_a_subject_lie_over_each_other_on_the_paper_that_is_chosen(
    labelled: Driver, tmp_path: Path
) -> None:
    said: list[str] = []
    document = labelled.desk.document
    document.told.connect(said.append)
    images = tuple(replace(each, subject="subject-0001") for each in document.project.images)
    document.do(EditKind.GROUP, lambda p: replace(p, images=images), "3", "subject-0001")
    dialog = asked(labelled)
    dialog.films.setCurrentIndex(dialog.films.count() - 1)
    assert dialog.way is None
    dialog.over_each_other.setCurrentIndex(dialog.over_each_other.findData("sn"))
    dialog.paper.setCurrentIndex(dialog.paper.findData("letter"))
    assert not dialog.warning.isVisible()
    dialog.dates.setChecked(True)
    assert dialog.warning.isVisible()
    dialog.initials.setText("KM")
    dialog.life_size.setChecked(True)
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    labelled.qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    content = (tmp_path / "p-report.pdf").read_bytes()
    assert b"/MediaBox [0 0 612" in content
    # Two films of two pages, and a page of both.
    assert content.count(b"/Type /Page\n") >= 5


def test_a_report_that_is_there_is_replaced_only_if_asked(labelled: Driver, tmp_path: Path) -> None:
    (tmp_path / "p-report.pdf").write_bytes(b"%PDF of yesterday")
    dialog = asked(labelled)
    assert not dialog.ok.isEnabled()
    dialog.replace.click()
    assert dialog.ok.isEnabled()
    dialog.reject()


def test_without_points_there_is_nothing_to_report(driver: Driver, tmp_path: Path) -> None:
    session = Session.create(tmp_path / "p.lmproj", schema_files.find_schema("cephalometric-19"))
    session.films.add_folder(phantom_folder(tmp_path / "films", 1))
    driver.open(session)
    driver.focus_film()
    dialog = asked(driver)
    assert dialog.films.count() == 0
    assert not dialog.ok.isEnabled()
    dialog.reject()
    QApplication.processEvents()
