"""The main window: it arranges the parts and connects them."""

import base64
import logging
from collections.abc import Mapping
from operator import attrgetter
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QKeySequenceEdit,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from lmstudio import paths
from lmstudio.core import settings as settings_module
from lmstudio.core.settings import Settings
from lmstudio.errors import LandmarkStudioError, LockedProject
from lmstudio.gui.analysis.analysis_panel import AnalysisPanel
from lmstudio.gui.analysis.construction_item import ConstructionOverlay
from lmstudio.gui.analysis.tracing_overlay import TracingOverlay
from lmstudio.gui.canvas.canvas import Canvas
from lmstudio.gui.canvas.file_windows import FileWindows
from lmstudio.gui.document.desk import make_desk
from lmstudio.gui.document.view import REMEMBERED
from lmstudio.gui.files.adding_films import Intake
from lmstudio.gui.files.deidentified_copies import Copies
from lmstudio.gui.files.export_tables import Exports
from lmstudio.gui.files.file_menu import Files
from lmstudio.gui.files.report_making import Reports
from lmstudio.gui.files.rescuing import Rescuing
from lmstudio.gui.files.second_readings import SecondReadings
from lmstudio.gui.films import removing_films
from lmstudio.gui.films.image_list import ImageList
from lmstudio.gui.landmarks.landmark_list import LandmarkList
from lmstudio.gui.look import icons, theme
from lmstudio.gui.look.jobs import Job
from lmstudio.gui.look.layouts import scrolling
from lmstudio.gui.review import confirming
from lmstudio.gui.review.history_panel import HistoryPanel
from lmstudio.gui.review.queue_panel import QueuePanel
from lmstudio.gui.review.side_dialogs import SideDialogs
from lmstudio.gui.training.train_panel import TrainPanel
from lmstudio.gui.training.training_job import Training
from lmstudio.gui.window import facts, menus
from lmstudio.gui.window.actions import ACTIONS, BY_ID
from lmstudio.gui.window.guide_line import GuideLine
from lmstudio.gui.window.held_keys import HeldKeys
from lmstudio.gui.window.help_menu import HelpMenu
from lmstudio.gui.window.panels import USUAL, Panels
from lmstudio.gui.window.settings_dialog import SettingsDialog
from lmstudio.gui.window.status import Banner, StatusBar
from lmstudio.gui.window.welcome import Welcome
from lmstudio.language import later, tr

log = logging.getLogger(__name__)

FRAME = QSize(16, 48)
"""What the desktop may put round the window; the first window is so much smaller than a small screen."""
_TEXT_FIELDS = (QLineEdit, QAbstractSpinBox, QTextEdit, QPlainTextEdit, QKeySequenceEdit)
_PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class MainWindow(QMainWindow):
    """The window.

    Args:
        settings: of the user.
        training_options: fields of ``FinetuneConfig`` beside those that the settings give.
    """

    def __init__(
        self, settings: Settings | None = None, *, training_options: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self._training_options = dict(training_options or {})
        self.desk = desk = make_desk(parent=self)
        self.document, self.current, self.selection = desk.document, desk.current, desk.selection
        self.view, self.pen, self.queue = desk.view, desk.pen, desk.queue
        self.training = Training(self.document, self.queue, self._options)
        self.files = Files(self.desk, self, lambda: self.images.selected)
        self.rescuing = Rescuing(self.document, self.files, lambda: self.settings, self)
        self.exports, self.copies = Exports(self.document, self), Copies(self.document, self)
        self.reports = Reports(self.desk, self, lambda: self.images.selected, lambda: self.analysis.chosen)
        self.canvas, self.welcome = Canvas(self.desk, self), Welcome()
        self.banner, self.guide = Banner(self.document, self.current), GuideLine(self.desk, self.training)
        self.images, self.landmarks = ImageList(self.desk), LandmarkList(self.desk)
        self.train_panel = TrainPanel(self.document, self.queue, self.training)
        self.beside = SideDialogs(desk, self.training, self)
        self.queue_panel = QueuePanel(self.document, self.current, self.queue)
        self.history_panel = HistoryPanel(self.document, self.training)
        self.analysis = AnalysisPanel(self.desk, self.settings["analyses"])
        self._construction = ConstructionOverlay(self.desk, self.canvas.film_view, self.analysis.readings)
        self.rereading, self.tracing = SecondReadings(desk, self.files, self), TracingOverlay(desk, self.canvas)
        self.status = StatusBar(self.document, self.current, self.view)
        self.panels, self._soon = Panels(self), QTimer(self, interval=0, singleShot=True)
        self.help = HelpMenu(self, lambda: self.settings, lambda: self.training.watch.device)
        self.qt_actions = menus.make(self, self.settings["keys"])
        self._held = HeldKeys(self)
        self._place_parts()
        self._connect()
        self._use_settings()
        self.panels.hide()
        self._update()

    # The parts --------------------------------------------------------------------------------------------

    def _place_parts(self) -> None:
        self.setWindowIcon(icons.state_icon("app"))
        self.setObjectName("main")
        self.resize(USUAL, 860)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.guide)
        column.addWidget(self.banner)
        column.addWidget(self.canvas, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(work)
        self.setCentralWidget(self.pages)
        self.setStatusBar(self.status)
        self.status.spacing.addActions([self.qt_actions["calibrate"], self.qt_actions["spacing"]])
        self.images.addAction(self.qt_actions["take_out"])
        self.landmarks.move_button.setDefaultAction(self.qt_actions["move"])
        by_name = menus.fill_menus(self, self.qt_actions)
        self.panels.place(
            {later("Films"): self.images, later("Review"): self.queue_panel, later("History"): self.history_panel},
            {
                later("Landmarks"): self.landmarks,
                later("Analysis"): self.analysis,
                later("Training"): scrolling(self.train_panel),
            },
        )
        by_name["View"].insertMenu(self.qt_actions["window_2"], FileWindows(self.current, self.view, self))
        by_name["View"].addActions([dock.toggleViewAction() for dock in self.panels.docks.values()])

    def _connect(self) -> None:
        document, current = self.document, self.current
        for signal in (
            document.project_changed,
            document.annotation_changed,
            current.changed,
            current.film_changed,
            self.selection.changed,
            self.desk.guesses.changed,
            self.view.changed,
            self.queue.suggestions_changed,
            self.training.changed,
        ):
            signal.connect(self._soon.start)
        self._soon.timeout.connect(self._update)
        document.project_changed.connect(self._project_opened)
        document.failed.connect(self._show_failure)
        document.told.connect(self.status.tell)
        for noted in (document.noted, self.canvas.hint):
            noted.connect(self.status.note)
        self.canvas.mouse.carried.connect(self.analysis.readings.follow)
        self.analysis.hovered.connect(self._construction.show_measure)
        self.analysis.reread_wanted.connect(self.qt_actions["reread"].trigger)
        self.training.done.connect(lambda watch: self.status.tell(watch.ended))
        self.canvas.cursor_moved.connect(self.status.show_cursor)
        self.guide.wanted_action.connect(lambda name: self.qt_actions[name].trigger())
        self.banner.relocate.clicked.connect(self.qt_actions["relocate"].trigger)
        self.welcome.folder_wanted.connect(self.files.new_project)
        self.welcome.project_wanted.connect(self.files.open_project)
        self.welcome.sample_wanted.connect(self.files.sample_project)
        self.welcome.recent_wanted.connect(lambda path: self.files.open_path(Path(path)))

    # What the table of actions calls ----------------------------------------------------------------------

    def confirm_all(self) -> None:
        """Ask whether every predicted film is to be confirmed."""
        confirming.ask(self.document, self.queue, self)

    def remove_films(self) -> None:
        """Ask whether the films selected in the list, else the one that is shown, are to leave the project."""
        removing_films.ask(self.document, self.images.chosen, self, running=lambda: self.training.running)

    def toggle_guide(self) -> None:
        """Show or hide the line with the next step, and keep that."""
        self._remember_view()
        self.change_settings(self.settings.changed(guide=not self.settings["guide"]))

    def show_settings(self) -> None:
        """Show the settings and take what is changed."""
        self._remember_view()
        dialog = SettingsDialog(self.settings, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.change_settings(dialog.result_settings()))
        dialog.open()

    def change_settings(self, settings: Settings) -> None:
        """Use other settings from now on, and keep them."""
        if settings != self.settings:
            if settings["language"] != self.settings["language"]:
                self.status.tell(tr("The language changes the next time the program starts."))
            self.settings = settings
            self._use_settings()
            self._save_settings()

    # Inside -----------------------------------------------------------------------------------------------

    def _options(self) -> dict[str, Any]:
        threads = self.settings["threads"] or None
        return {"device": self.settings["device"], "threads": threads, **self._training_options}

    def _use_settings(self) -> None:
        self.document.author = self.settings["author"]
        self.view.change(**{key: self.settings[key] for key in REMEMBERED})
        self.guide.want(self.settings["guide"])
        for action in ACTIONS:
            if action.id in self.qt_actions:
                menus.set_keys(self.qt_actions[action.id], menus.keys_of(action, self.settings["keys"]))
        self._held.use(self.settings["keys"])
        theme.apply(self.settings["theme"])
        self.welcome.show_recent(self.settings["recent"])

    def _remember_view(self) -> None:
        kept = {key: getattr(self.view.state, key) for key in REMEMBERED}
        self.settings = self.settings.changed(analyses=self.analysis.chosen, **kept)

    def _save_settings(self) -> None:
        try:
            settings_module.save(self.settings, paths.settings_file())
        except LandmarkStudioError as error:
            log.warning("%s", told(error))
            self.status.tell(str(error))

    def _project_opened(self) -> None:
        session, first = self.document.session, self.pages.currentIndex() == 0
        # The page that is not shown would keep the film as wide as it is itself, and beside the panels the window.
        policy = QSizePolicy.Policy.Preferred if session is None else QSizePolicy.Policy.Ignored
        self.welcome.setSizePolicy(policy, policy)
        self.pages.setCurrentIndex(0 if session is None else 1)
        if session is not None and first:
            self.panels.show()
        self.setWindowTitle("Landmark Studio" if session is None else _title(session.path))
        if session is not None and self.settings["recent"][:1] != [str(session.path)]:
            self.settings = self.settings.opened(session.path)
            self._save_settings()
            self.canvas.setFocus()

    def _update(self) -> None:
        holds = facts.now(self.desk, running=self.training.running)
        for name, made in self.qt_actions.items():
            action = BY_ID[name]
            made.setEnabled(not action.needs or set(action.needs.split("+")) <= holds)
            if action.checked:
                made.setChecked(attrgetter(action.checked)(self))

    def _show_failure(self, error: object) -> None:
        log.warning("%s", told(error))
        if isinstance(error, LockedProject):
            self.status.tell(str(error))
        else:
            self.rescuing.notice(error).open()

    # Qt ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Qt: leave bare keys to the text field that has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typing = isinstance(QApplication.focusWidget(), _TEXT_FIELDS)
            if typing and not event.modifiers() & ~_PLAIN:
                event.accept()
                return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: redraw the icons when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            for action in ACTIONS:
                if action.icon and action.id in self.qt_actions:
                    self.qt_actions[action.id].setIcon(icons.icon(action.icon, theme.ink()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: stop the work, keep its best, close the project."""
        self.training.close()
        for intake in self.findChildren(Intake):
            intake.abandon()
        for job in self.findChildren(Job):
            job.stop()
            job.wait()
        self._remember_view()
        self.settings = self.settings.changed(geometry=_text(self.saveGeometry()), columns=self.images.columns)
        if self.pages.currentIndex() == 1:
            self.settings = self.settings.changed(layout=_text(self.saveState()))
        self._save_settings()
        self.document.close()
        super().closeEvent(event)

    def restore(self) -> None:
        """Put the window and its panels where they were."""
        self.panels.show()
        self.images.show_columns(self.settings["columns"])
        if self.settings["geometry"]:
            self.restoreGeometry(_state(self.settings["geometry"]))
        else:
            self.resize(self.size().boundedTo(self.screen().availableGeometry().size() - FRAME))
            self.panels.share_width()
        if self.settings["layout"]:
            self.restoreState(_state(self.settings["layout"]))
        if self.document.session is None:
            self.panels.hide()


def told(error: object) -> str:
    """An error for the log: without the place, as the names of files may be those of patients."""
    found = error.found.splitlines()[0] if isinstance(error, LandmarkStudioError) else str(error)
    return f"{type(error).__name__}: {found}"


def _state(text: str) -> QByteArray:
    try:
        return QByteArray(base64.b64decode(text))
    except ValueError:
        return QByteArray()


def _text(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode("ascii")


def _title(project: Path) -> str:
    """The title of the window of a project; Qt takes ``[*]`` for the place of a mark, and twice for itself."""
    return f"{project.stem.replace('[*]', '[*][*]')} - Landmark Studio"
