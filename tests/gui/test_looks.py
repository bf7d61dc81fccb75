"""What a designer looks for and a machine can find: texts that are cut, colours too close to each other."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from lmstudio.core.annotation import Visibility
from lmstudio.core.settings import LANGUAGES
from lmstudio.gui import app as gui_app
from lmstudio.gui.files.export_dialog import Export
from lmstudio.gui.films.image_table import NAME as FILM
from lmstudio.gui.landmarks.landmark_list import NAME as LANDMARK
from lmstudio.gui.landmarks.landmark_list import STATE
from lmstudio.gui.look import icons, theme, translation
from lmstudio.gui.window.main_window import MainWindow
from lmstudio.gui.window.panels import PanelTitle
from lmstudio.session import Session
from tests.gui.conftest import Driver
from tests.stage import dialogs, sample_window
from tests.stage.dialogs import Stage, Truth

TEXT, SHAPE = 4.5, 3.0
"""The least contrast of text and of shapes that mean something (WCAG 2.2, 1.4.3 and 1.4.11)."""
_Role = QPalette.ColorRole


def cut(window: QWidget) -> Iterator[str]:
    """The texts of a window that are not seen in full."""
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text():
            longest = max(label.fontMetrics().horizontalAdvance(part) for part in label.text().split("\n"))
            wide = label.wordWrap() or label.width() >= longest
            high = label.height() >= (label.heightForWidth(label.width()) if label.wordWrap() else 0)
            if not (wide and high):
                yield label.text()
    for kind in (QPushButton, QCheckBox, QRadioButton):
        for button in window.findChildren(kind):
            if button.isVisible() and button.width() < button.fontMetrics().horizontalAdvance(button.text()) + 8:
                yield button.text()
    for combo in window.findChildren(QComboBox):
        arrow = combo.height()
        if (
            combo.isVisible()
            and combo.fontMetrics().horizontalAdvance(combo.currentText()) > combo.width() - arrow
        ):
            yield combo.currentText()
    for line in window.findChildren(QLineEdit):
        prompt = line.placeholderText()
        if (
            line.isVisible()
            and not line.text()
            and line.fontMetrics().horizontalAdvance(prompt) + 8 > line.width()
        ):
            yield prompt
    for area in window.findChildren(QScrollArea):
        page = area.widget()
        if area.isVisible() and page is not None and page.width() > area.viewport().width():
            yield f"the right side of {type(page).__name__}"
    for table in window.findChildren(QTableView):
        if table.isVisible():
            yield from cut_headers(table.horizontalHeader())


def cut_headers(header: QHeaderView) -> Iterator[str]:
    for column in range(header.count()):
        if not header.isSectionHidden(column) and header.sectionSize(column) < header.sectionSizeHint(column):
            yield str(header.model().headerData(column, header.orientation()))


def formats_of(dialog: QDialog) -> Iterator[None]:
    """Every format of an export in turn; once for any other dialog."""
    if not isinstance(dialog, Export):
        yield
        return
    for row in range(dialog.format.count()):
        dialog.format.setCurrentIndex(row)
        yield


@pytest.fixture(params=[code for code, _ in LANGUAGES])
def spoken(request: pytest.FixtureRequest, drawn: tuple[Path, Truth], tmp_path: Path) -> Iterator[Stage]:
    """The stage with its window in each language."""
    app = gui_app.make_app()
    translation.use(request.param, app)
    folder = shutil.copytree(drawn[0], tmp_path / "stage")
    session, truth = sample_window.session_of(folder, drawn[1])
    window = MainWindow()
    window.show()
    window.desk.document.set_session(session)
    sample_window.fill(window, truth)
    yield Stage(window, folder, truth)
    window.close()
    translation.use(translation.ENGLISH, app)


def test_no_text_of_a_dialog_is_cut(spoken: Stage) -> None:
    for title, make in dialogs.DIALOGS.items():
        dialog = make(spoken)
        dialog.show()
        for _ in formats_of(dialog):
            QApplication.processEvents()
            QApplication.processEvents()
            assert list(cut(dialog)) == [], title
        dialogs.close_all(dialogs.with_those_beneath(dialog))


def test_how_a_placed_point_is_seen_stands_in_the_list_uncut(spoken: Stage) -> None:
    desk, view = spoken.window.desk, spoken.window.landmarks.view
    desk.current.go_to(desk.document.project.images[0].id)
    name, *_ = desk.document.schema.names
    for seen in Visibility:
        desk.pen.set_visibility(seen, name)
        text = str(view.model().index(0, STATE).data())
        assert view.fontMetrics().horizontalAdvance(text) + 30 <= view.columnWidth(STATE), text


def test_in_a_small_window_names_of_films_and_landmarks_are_seen_in_full(stage: Stage, driver: Driver) -> None:
    window = stage.window

    def small() -> bool:
        # What was asked for before the window had been laid out may be forgotten.
        window.resize(1024, 700)
        return window.width() == 1024

    driver.qtbot.waitUntil(small)
    window.panels.share_width()
    QApplication.processEvents()
    for view, column, beside in ((window.images.view, FILM, 48 + 22), (window.landmarks.view, LANDMARK, 0)):
        metrics = view.fontMetrics()
        model = view.model()
        names = [str(model.index(row, column).data()) for row in range(model.rowCount())]
        widest = max(metrics.horizontalAdvance(name) for name in names)
        assert widest + beside <= view.columnWidth(column)
    assert window.canvas.width() >= 400


@pytest.mark.parametrize("name", ["Films", "History", "Training"])
def test_a_panel_is_closed_by_its_button_whose_cross_is_seen_in_the_dark_too(
    driver: Driver, session: Session, name: str
) -> None:
    driver.open(session)
    dock = driver.window.panels.docks[name]
    dock.show()
    title = dock.titleBarWidget()
    assert isinstance(title, PanelTitle)
    for look in ("dark", "light"):
        theme.apply(look)
        QApplication.processEvents()
        image = title.close_button.icon().pixmap(14, 14).toImage()
        drawn = [image.pixelColor(x, y) for x in range(14) for y in range(14)]
        ground = title.palette().color(_Role.Window)
        assert max(contrast(each, ground) for each in drawn if each.alpha() > 200) >= TEXT
    QTest.mouseClick(title.close_button, Qt.MouseButton.LeftButton)
    assert dock.isHidden()
    assert not dock.toggleViewAction().isChecked()


def contrast(one: QColor, other: QColor) -> float:
    """From 1, alike, to 21, black on white."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest) -> Iterator[QPalette]:
    app = gui_app.make_app()
    theme.apply(request.param)
    yield app.palette()
    theme.apply("light")


def test_texts_stand_out_from_their_ground(look: QPalette) -> None:
    pairs = (
        (_Role.WindowText, _Role.Window),
        (_Role.Text, _Role.Base),
        (_Role.Text, _Role.AlternateBase),
        (_Role.ButtonText, _Role.Button),
        (_Role.PlaceholderText, _Role.Base),
        (_Role.HighlightedText, _Role.Highlight),
        (_Role.ToolTipText, _Role.ToolTipBase),
        (_Role.Link, _Role.Window),
    )
    weak = [pair for pair in pairs if contrast(look.color(pair[0]), look.color(pair[1])) < TEXT]
    assert weak == []
    for ground in (_Role.Base, _Role.Window):
        assert contrast(theme.warning(), look.color(ground)) >= TEXT
    for ground in (_Role.Base, _Role.Button, _Role.Window):
        assert contrast(theme.ink(), look.color(ground)) >= TEXT


def test_marks_of_films_points_and_check_boxes_stand_out_from_their_ground(look: QPalette) -> None:
    for name in (*icons.STATE_TEXT, "point none", "point absent", "point manual", "point predicted"):
        image = icons.state_icon(name).pixmap(24, 24).toImage()
        drawn = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
        solid = [colour for colour in drawn if colour.alpha() == 255]
        assert max(contrast(colour, look.color(_Role.Base)) for colour in solid) >= SHAPE, name
    if theme.is_dark():
        marks = QApplication.palette(QCheckBox())
        pane = QApplication.palette(QWidget()).color(_Role.Window)
        assert contrast(marks.color(_Role.Base), pane) >= SHAPE
        assert contrast(marks.color(_Role.Text), marks.color(_Role.Base)) >= SHAPE
