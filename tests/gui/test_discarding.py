"""What was entered in a dialog is not lost by a key or a click that missed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from lmstudio.gui.films import subject_dialog
from lmstudio.gui.films.subject_dialog import SubjectDialog
from lmstudio.session import Session
from tests.gui.conftest import Driver


@pytest.fixture
def dialog(driver: Driver, session: Session) -> SubjectDialog:
    """Over all films of a project."""
    driver.open(session)
    ids = [image.id for image in session.project.images]
    return subject_dialog.ask(driver.desk.document, ids, driver.window)


def press_escape(dialog: SubjectDialog) -> QMessageBox | None:
    """The question that comes of it."""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    return next((each for each in dialog.findChildren(QMessageBox) if each.isVisible()), None)


def test_ages_and_days_that_were_entered_are_left_by_esc_only_after_a_question(
    driver: Driver, dialog: SubjectDialog
) -> None:
    dialog.ages[2].setText("9.5")
    question = press_escape(dialog)
    assert question is not None
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.ages[2].text() == "9.5"
    # Also what cannot be read has been entered.
    dialog.ages[2].setText("nine")
    question = press_escape(dialog)
    assert question is not None
    (discard,) = (each for each in question.buttons() if each.text() == "Discard")
    discard.click()
    assert not dialog.isVisible()
    assert all(image.age is None for image in driver.desk.document.project.images)


def test_where_nothing_was_entered_esc_asks_nothing(dialog: SubjectDialog) -> None:
    assert press_escape(dialog) is None
    assert not dialog.isVisible()
