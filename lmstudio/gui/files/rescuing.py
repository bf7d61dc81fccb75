"""Going back to a backup, and repairing a project that cannot be opened."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from lmstudio.core.settings import Settings
from lmstudio.errors import CorruptProject
from lmstudio.formats.project.project_file import SUFFIX
from lmstudio.formats.project.row_sums import ChangedRow
from lmstudio.formats.rescue.rebuild import Report
from lmstudio.formats.rescue.snapshots import Snapshot
from lmstudio.gui.document.document import Document
from lmstudio.gui.files import adding_films
from lmstudio.gui.files.backup_keeper import BackupKeeper
from lmstudio.gui.files.file_menu import Files
from lmstudio.gui.files.project_check import ProjectCheck
from lmstudio.gui.files.restore_dialog import RestoreDialog
from lmstudio.gui.look import counts, notices
from lmstudio.gui.look.busy import Busy
from lmstudio.gui.look.jobs import Job
from lmstudio.gui.look.notices import Notice
from lmstudio.language import counted, tr
from lmstudio.session import Session
from lmstudio.session.rescue import backups, difference_words, repairing

_Role = QDialogButtonBox.ButtonRole


class Rescuing(QObject):
    """The flows that bring back what was lost.

    Args:
        document: whose project goes back.
        files: opens projects.
        settings: gives those of the user.
        window: over which the dialogs stand.

    Attributes:
        keeper: makes the backups.
        check: looks whether anything was changed from outside.
    """

    def __init__(
        self, document: Document, files: Files, settings: Callable[[], Settings], window: QWidget
    ) -> None:
        super().__init__(window)
        self.keeper, self.check = BackupKeeper(document, settings), ProjectCheck(document)
        self.check.differs.connect(self._tell_differences)
        self.check.damaged.connect(document.failed)
        self._document, self._files = document, files
        self._settings, self._window = settings, window

    # Backups ----------------------------------------------------------------------------------------------

    def restore(self) -> None:
        """Show the backups of the open project and let it go back to one."""
        session = self._document.session
        if session is not None:
            self._ask(session.path)

    def _ask(self, project: Path) -> None:
        is_open = self._document.session is not None and self._document.session.path == project
        found, most_gb = backups.every_one(project), self._settings()["backups_gb"]
        dialog = RestoreDialog(found, most_gb=most_gb, is_open=is_open, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._restore(project, dialog.chosen))
        dialog.open()

    def _restore(self, project: Path, chosen: Snapshot | None) -> None:
        if chosen is None:
            return
        self.keeper.stop()
        with Busy():
            if self._document.session is not None:
                self._document.session.close()
            done = self._document.attempt(lambda: backups.restore(project, chosen))
            self._document.set_session(self._document.attempt(lambda: Session.open(project)))
        if done is not None:
            date = chosen.made.astimezone().strftime("%Y-%m-%d %H:%M")
            self._document.told.emit(tr("Restored: the project is as it was on {date}.").format(date=date))

    # Repair -----------------------------------------------------------------------------------------------

    def notice(self, error: object) -> Notice:
        """The box that tells of an error; of a damaged project it offers the repair and the backups."""
        notice = notices.error_notice(error, self._window)
        if isinstance(error, CorruptProject) and error.where is not None:
            self._offer(notice, Path(error.where))
        return notice

    def _tell_differences(self, found: Sequence[ChangedRow]) -> None:
        """Tell what was changed in the open project by something else, and offer the repair and the backups."""
        session = self._document.session
        if session is not None:
            notice = differences_notice(difference_words.words(found, session.project), self._window)
            self._offer(notice, session.path)
            notice.open()

    def _offer(self, notice: Notice, project: Path) -> None:
        if project.suffix == SUFFIX:
            _add_button(notice, tr("Repair"), lambda: self.repair(project))
        if backups.every_one(project):
            _add_button(notice, tr("Restore a backup…"), lambda: self._ask(project))

    def repair(self, project: Path) -> None:
        """Make a new project of what can be read of a damaged one, open it, and tell what is in doubt."""
        target = repairing.target_beside(project)
        bar = adding_films.progress(tr("Repairing the project…"), self._window)
        bar.setCancelButton(None)
        job = Job(lambda: iter([repairing.repair(project, target)]), self)
        job.happened.connect(self._show)
        job.failed.connect(self._document.failed)
        job.finished.connect(bar.deleteLater)
        job.finished.connect(job.deleteLater)
        job.start()

    def _show(self, report: Report) -> None:
        self._files.open_path(report.path)
        report_notice(report, self._window).open()


def _add_button(notice: Notice, text: str, then: Callable[[], object]) -> None:
    button = QPushButton(text)
    button.setAutoDefault(False)
    notice.buttons.addButton(button, _Role.ActionRole)
    button.clicked.connect(partial(_instead, notice, then))


def _instead(notice: Notice, then: Callable[[], object], *_: object) -> None:
    notice.close()
    then()


def differences_notice(lines: Sequence[str], parent: QWidget | None = None) -> Notice:
    """The box that tells what was changed in a project by something else than this program."""
    return Notice(
        "Landmark Studio",
        heading=tr("The project was changed by something else than this program."),
        text=tr(
            "Another program, a failing drive or an incomplete copy may have done it. Check what is listed here. "
            "A repair takes it from the log of edits, into a new file; your project stays as it is."
        ),
        details="\n".join(lines),
        parent=parent,
    )


def report_notice(report: Report, parent: QWidget | None = None) -> Notice:
    """The box that tells what was salvaged of a damaged project, and which points are in doubt."""
    points = counts.points(report.points)
    heading = tr("Recovered: {films}, {points}.").format(films=counts.films(report.films), points=points)
    sure = tr("Every point that was found is certain.")
    doubtful = counted(
        len(report.doubts),
        tr("1 point is in doubt: look at it."),
        tr("{count} points are in doubt: look at them."),
    )
    where = tr("The project is now {path}. The damaged file was not changed.").format(path=report.path)
    details = [f"{film}: {name} {tr(doubt)}" for (film, name), doubt in sorted(report.doubts.items())]
    return Notice(
        "Landmark Studio",
        heading=heading,
        text="\n\n".join([doubtful if report.doubts else sure, *report.remarks, where]),
        details="\n".join(details),
        parent=parent,
    )
