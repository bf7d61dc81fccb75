from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QStyle,
)
from pytestqt.qtbot import QtBot

from lmstudio.core import landmarks
from lmstudio.core.settings import SETTINGS, Settings
from lmstudio.errors import UnreadableFilm
from lmstudio.formats import registry
from lmstudio.gui import app as gui_app
from lmstudio.gui.files.export_dialog import Export
from lmstudio.gui.files.new_dialog import NewProject
from lmstudio.gui.look import icons, notices, theme
from lmstudio.gui.window import key_sheet
from lmstudio.gui.window.actions import ACTIONS
from lmstudio.gui.window.settings_dialog import SettingsDialog
from lmstudio.session import Session
from tests.gui.conftest import Driver


def test_every_setting_with_a_text_has_a_control_and_keeps_its_value(qtbot: QtBot) -> None:
    settings = Settings().changed(author="KM", threads=3, labels=False, theme="dark")
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    assert set(dialog.controls) == {setting.key for setting in SETTINGS if setting.text}
    result = dialog.result_settings()
    assert all(result[setting.key] == settings[setting.key] for setting in SETTINGS)


def test_every_key_has_an_editor_and_a_key_used_twice_is_refused(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    assert set(dialog.keys) == {action.id for action in ACTIONS}
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled()
    dialog.keys["invert"].setKeySequence("F")
    assert not ok.isEnabled()
    assert "assigned twice" in dialog.clash.text()
    dialog.keys["invert"].setKeySequence("F12")
    assert ok.isEnabled()
    assert dialog.result_settings()["keys"] == {"invert": "F12"}


def test_a_new_project_is_offered_beside_its_films(qtbot: QtBot, film_folder: Path) -> None:
    dialog = NewProject(film_folder)
    qtbot.addWidget(dialog)
    assert dialog.path == film_folder / "films.lmproj"
    assert dialog.ok.isEnabled()
    assert dialog.schema.schema is not None
    assert len(dialog.schema.schema) == 19
    assert "sella" in dialog.schema.preview.toPlainText().lower()


def test_a_new_project_says_what_is_missing(qtbot: QtBot, tmp_path: Path, film_folder: Path) -> None:
    dialog = NewProject()
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    dialog.folder.line.setText(str(tmp_path / "nowhere"))
    assert "does not exist" in dialog.hint.text()
    dialog.folder.line.setText(str(film_folder))
    assert dialog.ok.isEnabled()
    (film_folder / "films.lmproj").touch()
    dialog.folder.line.setText(str(film_folder) + "/")
    dialog.save_as.line.setText(str(film_folder / "films"))
    assert "already" in dialog.hint.text()


def test_a_landmark_list_from_a_file_is_offered_and_a_wrong_one_is_refused(
    qtbot: QtBot, tmp_path: Path, film_folder: Path
) -> None:
    good, wrong = tmp_path / "mine.json", tmp_path / "wrong.json"
    good.write_text('{"name": "Mine", "landmarks": [{"name": "tip"}]}', encoding="utf-8")
    wrong.write_text("[]", encoding="utf-8")
    dialog = NewProject(film_folder)
    qtbot.addWidget(dialog)
    dialog.schema.add(good)
    assert dialog.schema.schema == landmarks.load_schema(good)
    dialog.schema.add(wrong)
    assert not dialog.ok.isEnabled()


def test_every_format_that_can_be_written_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = Export(tmp_path / "skulls.lmproj", waiting=2)
    qtbot.addWidget(dialog)
    assert dialog.format.count() == sum(each.write is not None for each in registry.FORMATS)
    for row in range(dialog.format.count()):
        dialog.format.setCurrentIndex(row)
        assert dialog.path.suffix == dialog.chosen.suffix
        assert dialog.path.parent == tmp_path
        told = "marks them as predicted" in dialog.warning.text()
        assert told is dialog.chosen.tells_predictions
        assert "2 films" in dialog.warning.text()


def test_an_error_says_what_was_found_where_and_what_to_do_and_can_be_copied(qtbot: QtBot) -> None:
    error = UnreadableFilm("This is not an image.", where="/films/a.dcm", remedy="Copy it again.")
    notice = notices.error_notice(error)
    qtbot.addWidget(notice)
    assert notice.heading.text() == "This is not an image."
    assert "Copy it again." in notice.text.text()
    assert "/films/a.dcm" in notice.text.text()
    notice.copy()
    assert "Copy it again." in QGuiApplication.clipboard().text()


def test_a_crash_is_logged_and_told_with_details_to_copy(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []
    monkeypatch.setattr(notices.Notice, "open", lambda self: told.append(self.details))
    crashes = gui_app.Crashes()
    error = ValueError("boom")
    crashes.catch(ValueError, error, None)
    crashes.catch(ValueError, error, None)
    assert len(told) == 1
    assert "boom" in told[0]
    assert "Landmark Studio 0." in told[0]
    assert "boom" in caplog.text


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_crash_is_told_though_a_dialog_closes_by_it_or_the_reader_is_elsewhere(
    driver: Driver, session: Session, monkeypatch: pytest.MonkeyPatch, *, elsewhere: bool
) -> None:
    driver.open(session)
    crashes = gui_app.Crashes()
    for text in ("boom", "again"):
        driver.window.show_settings()
        dialog = driver.dialog(SettingsDialog)
        monkeypatch.setattr(QApplication, "activeWindow", lambda dialog=dialog: None if elsewhere else dialog)
        crashes.catch(ValueError, ValueError(text), None)
        dialog.accept()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        notice = driver.dialog(notices.Notice)
        assert isinstance(notice, notices.Notice)
        assert text in notice.details
        notice.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_no_text_on_the_sheet_of_keys_is_cut_off(qtbot: QtBot) -> None:
    sheet = key_sheet.KeySheet({})
    qtbot.addWidget(sheet)
    sheet.show()
    cut = [
        label.text()
        for label in sheet.findChildren(QLabel)
        if label.height() < label.heightForWidth(label.width())
    ]
    assert cut == []


def test_what_a_reader_s_name_is_for_can_be_read_in_full(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    dialog.show()
    line = dialog.controls["author"]
    assert isinstance(line, QLineEdit)
    assert line.fontMetrics().horizontalAdvance(line.placeholderText()) < line.width()


def test_buttons_of_dialogs_have_no_pictures(qtbot: QtBot) -> None:
    gui_app.make_app()
    dialog = Export(Path("x.lmproj"), waiting=0)
    qtbot.addWidget(dialog)
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    assert not dialog.style().styleHint(hint, None, dialog.buttons)


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_an_empty_check_box_stands_out_in_the_dark(qtbot: QtBot, kind: type[QCheckBox | QRadioButton]) -> None:
    theme.apply("dark")
    box = kind("x")
    qtbot.addWidget(box)
    box.ensurePolished()
    palette = box.palette()
    ground, mark = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Base)
    theme.apply("light")
    assert mark.lightness() > ground.lightness() + 50


def test_the_sheet_of_keys_fits_the_screen_and_scrolls_what_does_not(qtbot: QtBot) -> None:
    sheet = key_sheet.KeySheet({})
    qtbot.addWidget(sheet)
    sheet.show()
    room = sheet.screen().availableGeometry()
    area = sheet.findChild(QScrollArea)
    assert area is not None
    assert sheet.height() <= room.height()
    keys = area.widget()
    assert keys is not None
    assert keys.width() <= area.viewport().width()
    assert keys.height() <= area.viewport().height() + area.verticalScrollBar().maximum()


def test_the_picture_of_the_program_is_sharp_on_a_dense_screen() -> None:
    gui_app.make_app()
    large = icons.state_icon("app").pixmap(QSize(72, 72), 2.0)
    assert (large.width(), large.height()) == (144, 144)


def test_spin_boxes_are_as_high_as_other_fields(qtbot: QtBot) -> None:
    gui_app.make_app()
    theme.apply("light")
    spin, line = QSpinBox(), QLineEdit()
    for each in (spin, line):
        qtbot.addWidget(each)
    assert abs(spin.sizeHint().height() - line.sizeHint().height()) <= 2


@pytest.mark.parametrize("look", ["light", "dark"])
def test_what_cannot_be_used_is_fainter_than_what_can(look: str) -> None:
    gui_app.make_app()
    theme.apply(look)
    drawn = icons.icon("undo", theme.ink())
    images = [drawn.pixmap(24, 24, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)]
    theme.apply("light")
    strongest = [max(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)) for image in images]
    assert strongest[1] < 0.6 * strongest[0]


ODD_PATHS = ("/", ".", "..", "~", "~nobody-of-this-name/x", "n" * 300, "/dev/null/x/y", "a\\b", "=x")


@pytest.mark.parametrize("text", ODD_PATHS)
def test_a_path_may_be_typed_letter_by_letter_whatever_it_is(qtbot: QtBot, tmp_path: Path, text: str) -> None:
    new, export = NewProject(tmp_path), Export(tmp_path / "p.lmproj", waiting=0)
    for dialog, line in ((new, new.folder.line), (new, new.save_as.line), (export, export.place.line)):
        qtbot.addWidget(dialog)
        line.clear()
        QTest.keyClicks(line, text)
        assert line.text() == text
    assert not new.ok.isEnabled()


def test_a_folder_is_not_written_over_by_a_table(driver: Driver, session: Session, tmp_path: Path) -> None:
    driver.open(session)
    (tmp_path / "x.csv").mkdir()
    driver.window.exports.ask()
    dialog = driver.dialog(Export)
    assert isinstance(dialog, Export)
    dialog.place.line.setText(str(tmp_path / "x.csv"))
    dialog.replace.click()
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.wait_for_files()
    notice = driver.dialog(notices.Notice)
    assert isinstance(notice, notices.Notice)
    assert "This is a folder" in notice.details
