"""The line above the film with the next step, the reason, and a button for it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from lmstudio.gui.document.desk import Desk
from lmstudio.gui.training.training_job import Training
from lmstudio.language import tr
from lmstudio.session import guide, review
from lmstudio.session.guide import Step

REPAINT_MS = 250
REASON_LINES = 2
"""Room for the reason in a window of usual width."""


class GuideLine(QFrame):
    """What to do next, the reason, and a button for it.

    Signals:
        wanted_action(str): the button was pressed; the id of the action that it stands for.

    Args:
        desk: what is to be finished.
        training: the job that may be running.
        parent: of the line.

    Attributes:
        wanted: whether the reader wants the line; without a project it is hidden all the same.
        step: what it says.
    """

    wanted_action = Signal(str)

    def __init__(self, desk: Desk, training: Training, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._training = desk, training
        self.wanted = True
        self.step = Step("", "")
        self.text, self.reason = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The line keeps its height, whatever it says: else the film below would move while it is clicked on.
        self.reason.setMinimumHeight(REASON_LINES * self.fontMetrics().lineSpacing() + 2)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.button.setSizePolicy(policy)
        self.button.hide()
        for label in (self.text, self.reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
        font = self.text.font()
        font.setBold(True)
        self.text.setFont(font)
        self.setAutoFillBackground(True)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.text)
        words.addWidget(self.reason)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 8, 5)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        layout.addWidget(self.button)
        self._timer = QTimer(self, interval=REPAINT_MS, singleShot=True)
        self._timer.timeout.connect(self.repaint_now)
        self.button.clicked.connect(lambda: self.wanted_action.emit(self.step.action))
        for signal in (
            desk.document.project_changed,
            desk.document.annotation_changed,
            desk.selection.changed,
            desk.current.changed,
            desk.queue.suggestions_changed,
            desk.doubts.changed,
            training.changed,
        ):
            signal.connect(self._soon)
        # Room for it is made at once when a project is opened, not when its words are found.
        desk.document.project_changed.connect(self._show_or_hide)
        self.repaint_now()

    def want(self, wanted: bool) -> None:
        """Show or hide the line from now on."""
        self.wanted = wanted
        self.repaint_now()

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def repaint_now(self) -> None:
        """Say what is to be done now."""
        if not self._show_or_hide():
            return
        self.step = self._next_step()
        self.text.setText(self.step.text)
        self.reason.setText(self.step.reason)
        self.button.setText(self.step.button)
        self.button.setVisible(bool(self.step.action))
        if self.step.action == "train" and self._desk.document.project.network is None:
            self._desk.doubts.check_soon()

    def _show_or_hide(self) -> bool:
        shown = self.wanted and not self._desk.document.read_only
        self.setVisible(shown)
        return shown

    def _next_step(self) -> Step:
        desk, project, watch = self._desk, self._desk.document.project, self._training.watch
        if desk.selection.armed:
            text = tr("Click the new place of {landmark}").format(landmark=desk.selection.due)
            return Step(text, tr("Esc leaves it where it is."))
        return guide.next_step(
            project,
            current="" if desk.current.image is None else desk.current.image.id,
            suggested=len(desk.queue.suggested),
            doubtful=review.doubtful(project),
            misplaced=desk.doubts.found,
            task=(watch.task or "work") if self._training.running else "",
        )
