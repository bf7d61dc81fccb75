"""The landmark list edited in the window after labelling has begun."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLineEdit, QMessageBox

from lmstudio.gui.landmarks.schema_chooser import SchemaChooser
from lmstudio.gui.landmarks.schema_dialog import DEFINITION, NAME, POINTS, SHORT, SchemaDialog
from lmstudio.session import Session
from tests.gui.conftest import Driver

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(driver: Driver, session: Session) -> SchemaDialog:
    """The dialog on a project with two points of the sella and one of the nasion."""
    driver.open(session)
    driver.desk.pen.place("sella", (3, 4))
    driver.desk.pen.place("nasion", (5, 6))
    driver.desk.current.next_image()
    driver.desk.pen.place("sella", (7, 8))
    driver.window.qt_actions["schema"].trigger()
    found = driver.dialog(SchemaDialog)
    assert isinstance(found, SchemaDialog)
    return found


def names(dialog: SchemaDialog) -> list[str]:
    return [text(dialog, row, NAME) for row in range(dialog.table.rowCount())]


def text(dialog: SchemaDialog, row: int, column: int) -> str:
    item = dialog.table.item(row, column)
    assert item is not None
    return item.text()


def type_name(dialog: SchemaDialog, row: int, name: str) -> None:
    item = dialog.table.item(row, NAME)
    assert item is not None
    dialog.table.editItem(item)
    type_here(dialog, name)


def type_here(dialog: SchemaDialog, name: str) -> None:
    editor = [each for each in dialog.table.findChildren(QLineEdit) if each.isVisible()][-1]
    editor.selectAll()
    QTest.keyClicks(editor, name)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_landmark_that_is_renamed_keeps_its_points_and_undo_brings_the_name_back(
    driver: Driver, dialog: SchemaDialog
) -> None:
    assert [text(dialog, row, POINTS) for row in range(3)] == ["2", "1", "0"]
    type_name(dialog, 0, "fossa")
    QTest.mouseClick(dialog.ok, LEFT)
    desk = driver.desk
    assert desk.document.schema.names == ("fossa", "nasion", "menton")
    assert desk.document.schema.skeleton == (("fossa", "nasion"),)
    assert desk.document.project.annotation("film-0001").points["fossa"].xy == (3, 4)
    assert "Fossa" in driver.window.landmarks.title.text() or desk.selection.name != "sella"
    desk.document.undo()
    assert desk.document.schema.names == ("sella", "nasion", "menton")
    assert desk.document.project.annotation("film-0002").points["sella"].xy == (7, 8)
    desk.document.redo()
    assert desk.document.project.annotation("film-0002").points["fossa"].xy == (7, 8)


def test_landmarks_change_places_and_a_new_one_is_added(driver: Driver, dialog: SchemaDialog) -> None:
    dialog.table.setCurrentCell(2, NAME)
    QTest.mouseClick(dialog.up, LEFT)
    QTest.mouseClick(dialog.up, LEFT)
    assert names(dialog) == ["menton", "sella", "nasion"]
    QTest.mouseClick(dialog.down, LEFT)
    dialog.table.setCurrentCell(2, NAME)
    QTest.mouseClick(dialog.add, LEFT)
    assert not dialog.ok.isEnabled()
    type_here(dialog, "gonion")
    QTest.mouseClick(dialog.ok, LEFT)
    assert driver.desk.document.schema.names == ("sella", "menton", "nasion", "gonion")
    assert driver.desk.document.project.annotation("film-0001").points["sella"].xy == (3, 4)


def test_points_of_a_landmark_taken_off_are_counted_kept_and_come_back(
    driver: Driver, dialog: SchemaDialog
) -> None:
    dialog.table.setCurrentCell(0, NAME)
    QTest.mouseClick(dialog.remove, LEFT)
    assert "2 points of sella stay in the project" in dialog.note.text()
    QTest.mouseClick(dialog.ok, LEFT)
    assert driver.desk.document.schema.names == ("nasion", "menton")
    assert driver.desk.document.schema.skeleton == ()
    driver.window.qt_actions["schema"].trigger()
    again = driver.dialog(SchemaDialog)
    assert isinstance(again, SchemaDialog)
    QTest.mouseClick(again.add, LEFT)
    type_here(again, "sella")
    assert text(again, 1, POINTS) == "2"
    QTest.mouseClick(again.ok, LEFT)
    assert driver.desk.document.project.annotation("film-0001").points["sella"].xy == (3, 4)
    assert len(driver.desk.document.project.labelled()) == 2


def test_a_new_landmark_with_the_name_that_another_had_is_told_to_have_no_points(
    driver: Driver, dialog: SchemaDialog
) -> None:
    type_name(dialog, 0, "fossa")
    QTest.mouseClick(dialog.add, LEFT)
    type_here(dialog, "sella")
    assert names(dialog)[:2] == ["fossa", "sella"]
    assert [text(dialog, row, POINTS) for row in range(2)] == ["2", "0"]
    QTest.mouseClick(dialog.ok, LEFT)
    points = driver.desk.document.project.annotation("film-0001").points
    assert set(points) == {"fossa", "nasion"}
    assert points["fossa"].xy == (3, 4)


def test_names_that_clash_are_told_and_cannot_be_taken(dialog: SchemaDialog) -> None:
    type_name(dialog, 2, "sella")
    assert "twice" in dialog.note.text()
    assert not dialog.ok.isEnabled()
    dialog.table.setCurrentCell(0, NAME)
    QTest.mouseClick(dialog.remove, LEFT)
    assert "points of another landmark" in dialog.note.text()
    assert not dialog.ok.isEnabled()
    type_name(dialog, 1, "gnathion")
    assert dialog.ok.isEnabled()


def test_another_list_is_taken_over_and_undone_in_one_step(driver: Driver, dialog: SchemaDialog) -> None:
    QTest.mouseClick(dialog.other, LEFT)
    QApplication.processEvents()
    chooser = next(each for each in dialog.findChildren(SchemaChooser) if each.isVisible())
    inner = chooser.parentWidget()
    assert isinstance(inner, QDialog)
    inner.accept()
    assert len(names(dialog)) == 19
    QTest.mouseClick(dialog.ok, LEFT)
    assert len(driver.desk.document.schema) == 19
    assert driver.desk.document.project.annotation("film-0001").points["sella"].xy == (3, 4)
    driver.desk.document.undo()
    assert driver.desk.document.schema.names == ("sella", "nasion", "menton")


@pytest.mark.parametrize("leave", ["Esc", "close"])
def test_a_changed_list_is_left_by_esc_or_its_window_only_after_a_question(
    driver: Driver, dialog: SchemaDialog, leave: str
) -> None:
    def leave_it() -> QMessageBox | None:
        if leave == "Esc":
            QTest.keyClick(dialog.table, Qt.Key.Key_Escape)
        else:
            dialog.close()
        return next((each for each in dialog.findChildren(QMessageBox) if each.isVisible()), None)

    type_name(dialog, 1, "root of the nose")
    question = leave_it()
    assert question is not None
    assert dialog.isVisible()
    question.defaultButton().click()
    assert dialog.isVisible()
    assert names(dialog)[1] == "root of the nose"
    type_name(dialog, 1, "nasion")
    assert leave_it() is None
    assert not dialog.isVisible()


def test_a_changed_list_is_discarded_when_that_is_chosen(driver: Driver, dialog: SchemaDialog) -> None:
    type_name(dialog, 1, "root of the nose")
    dialog.reject()
    (question,) = dialog.findChildren(QMessageBox)
    (discard,) = (each for each in question.buttons() if each.text() == "Discard")
    discard.click()
    assert not dialog.isVisible()
    assert driver.desk.document.schema.names == ("sella", "nasion", "menton")


def test_who_chooses_cancel_has_decided(driver: Driver, dialog: SchemaDialog) -> None:
    type_name(dialog, 1, "root of the nose")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    assert not dialog.isVisible()
    assert driver.desk.document.schema.names == ("sella", "nasion", "menton")


SHEET = 'Ulna, distal\tPSU\tTip, "distal"\r\n\r\nKöpfchen 👍\tK5\r\n"two\nlines"\t\t"said ""so"""\r\n'
"""Cells as spreadsheets copy them, with an empty row among them."""


def pasted_into(dialog: SchemaDialog, text: str) -> None:
    """Paste into the cell that is edited."""
    QApplication.clipboard().setText(text)
    editor = [each for each in dialog.table.findChildren(QLineEdit) if each.isVisible()][-1]
    QTest.keySequence(editor, QKeySequence.StandardKey.Paste)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def rows(dialog: SchemaDialog) -> list[tuple[str, str, str]]:
    columns = (NAME, SHORT, DEFINITION)
    found = [tuple(text(dialog, row, column) for column in columns) for row in range(dialog.table.rowCount())]
    return [(name, short, words) for name, short, words in found]


@pytest.mark.parametrize("way", ["key", "button", "added", "empty row"])
def test_cells_of_a_spreadsheet_become_landmarks(driver: Driver, dialog: SchemaDialog, way: str) -> None:
    QApplication.clipboard().setText(SHEET)
    dialog.table.setCurrentCell(2, NAME)
    if way in ("added", "empty row"):
        QTest.mouseClick(dialog.add, LEFT)
    if way == "added":
        pasted_into(dialog, SHEET)
    elif way == "key":
        dialog.table.setFocus()
        QTest.keySequence(dialog.table, QKeySequence.StandardKey.Paste)
    else:
        QTest.mouseClick(dialog.paste, LEFT)
    expected = [
        ("Ulna, distal", "PSU", 'Tip, "distal"'),
        ("Köpfchen 👍", "K5", ""),
        ("two lines", "", 'said "so"'),
    ]
    assert rows(dialog)[3:] == expected
    QTest.mouseClick(dialog.ok, LEFT)
    landmarks = driver.desk.document.schema.landmarks[3:]
    assert [(each.name, each.abbreviation, each.definition) for each in landmarks] == expected


def test_one_cell_is_one_name_with_its_quotation_marks(dialog: SchemaDialog) -> None:
    dialog.table.setCurrentCell(2, NAME)
    for text in ('"distal" tip\n', "plain", ""):
        QApplication.clipboard().setText(text)
        QTest.mouseClick(dialog.paste, LEFT)
    assert names(dialog)[3:] == ['"distal" tip', "plain"]


def test_an_open_quotation_mark_swallows_no_line(dialog: SchemaDialog) -> None:
    QApplication.clipboard().setText('"distal\tD\nproximal\tP')
    dialog.table.setCurrentCell(2, NAME)
    QTest.mouseClick(dialog.paste, LEFT)
    assert rows(dialog)[3:] == [('"distal', "D", ""), ("proximal", "P", "")]


def test_cells_pasted_over_a_name_rename_that_landmark_alone(driver: Driver, dialog: SchemaDialog) -> None:
    item = dialog.table.item(0, NAME)
    assert item is not None
    dialog.table.editItem(item)
    editor = [each for each in dialog.table.findChildren(QLineEdit) if each.isVisible()][-1]
    editor.selectAll()
    pasted_into(dialog, "fossa\tF\ngonion\tGo")
    assert names(dialog) == ["fossa", "gonion", "nasion", "menton"]
    QTest.mouseClick(dialog.ok, LEFT)
    assert driver.desk.document.project.annotation("film-0001").points["fossa"].xy == (3, 4)
    assert driver.desk.document.project.annotation("film-0001").points["nasion"].xy == (5, 6)
