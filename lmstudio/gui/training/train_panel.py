"""The training panel: labelled films, progress, loss curve, and the buttons to train and stop."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from lmstudio.core.project import Project
from lmstudio.gui.document.document import Document
from lmstudio.gui.document.queue import Queue
from lmstudio.gui.look import counts, icons, theme
from lmstudio.gui.training import suggestion_job
from lmstudio.gui.training.training_job import Training
from lmstudio.gui.training.watch import Watch
from lmstudio.language import counted, later, number, tr
from lmstudio.session import review, rounds

REPAINT_MS = 200
"""The panel is repainted at most this often, however many steps a second there are."""
CURVE_POINTS = 300
PLOT_LOWEST, PLOT_HIGHEST = 72, 160
"""The curve takes the room that the window leaves it, in pixels."""
FEW_FILMS = 5
"""A share from fewer films is said to tell little."""
_WORK = {
    "predict": later("Predicting {films} on {device}."),
    "suggest": later("Examining {films} on {device}."),
    "compare": later("Comparing networks on {films} on {device}."),
    "fine-tune": later("Learning from {films} on {device}."),
}


class TrainPanel(QWidget):
    """Starts and shows the training.

    Args:
        document: whose labelled films are counted.
        queue: whose suggested films are counted.
        training: the job and what is known of it.
        parent: of the widget.
    """

    def __init__(
        self, document: Document, queue: Queue, training: Training, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._queue, self._training = document, queue, training
        self.button = QPushButton(tr("Train"))
        self.stop = QPushButton(tr("Stop"))
        self.suggest = QPushButton(tr("Suggest films to label"))
        self.suggest.setToolTip(tr(suggestion_job.HINT).format(count=suggestion_job.COUNT))
        self.stop.setToolTip(tr("Stop now; what has been learned so far is kept"))
        self.summary, self.checked, self.device = (QLabel(wordWrap=True) for _ in range(3))
        self.checked.setToolTip(
            tr(
                "Points that you kept cannot measure the error of a network. It is measured on films "
                "that you labelled without predictions and that are held back while the network "
                "learns."
            )
        )
        self.time_left, self.note = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.bar = QProgressBar()
        self.plot = _make_plot()
        self._curve = self.plot.plot([], [])
        self._timer = QTimer(self, interval=REPAINT_MS, singleShot=True)
        # Train and Stop stand in one place: the second press of a double click must not end what the first began.
        self._settled = QTimer(self, interval=QApplication.doubleClickInterval(), singleShot=True)
        self._settled.timeout.connect(self.repaint_now)
        self._lay_out()
        self.button.clicked.connect(training.train)
        self.stop.clicked.connect(training.stop)
        self.suggest.clicked.connect(training.suggest)
        self.stop.hide()
        self._timer.timeout.connect(self.repaint_now)
        for signal in (training.changed, document.project_changed, queue.suggestions_changed):
            signal.connect(self._soon)
        document.annotation_changed.connect(self._soon)
        self.repaint_now()

    def _lay_out(self) -> None:
        self._draw_icons()
        line = QHBoxLayout()
        line.addWidget(self.button, 1)
        line.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(line)
        layout.setSpacing(5)
        layout.addWidget(self.summary)
        layout.addWidget(self.checked)
        for widget in (self.suggest, self.device, self.bar, self.time_left, self.note, self.plot):
            layout.addWidget(widget)
        layout.setStretchFactor(self.plot, 100)
        layout.addStretch(1)

    def _draw_icons(self) -> None:
        self.button.setIcon(icons.icon("train", theme.ink()))
        self.stop.setIcon(icons.icon("stop", theme.ink()))

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def repaint_now(self) -> None:
        """Bring the panel up to date."""
        training, watch = self._training, self._training.watch
        running = training.running
        self.button.setVisible(not running)
        if running == self.stop.isHidden():
            self._settled.start()
        self.stop.setVisible(running)
        self.stop.setEnabled(not training.stopping and not self._settled.isActive())
        self.stop.setText(tr("Stopping…") if training.stopping else tr("Stop"))
        self._show_ready()
        self.device.setText(_work_text(watch))
        self.device.setVisible(running and bool(watch.task))
        self.bar.setVisible(running)
        self.bar.setRange(0, 0 if training.stopping else watch.steps)
        self.bar.setValue(watch.step)
        self.time_left.setText(_stopping_text(watch) if training.stopping else _time_text(watch))
        self.time_left.setVisible(running)
        self.note.setText(_note_text(watch, running=running))
        self.checked.setText("" if running else _checked_text(self._document.project))
        self.checked.setVisible(bool(self.checked.text()))
        self.note.setVisible(bool(self.note.text()))
        self._draw_curve(watch)

    def _show_ready(self) -> None:
        labelled, begun = review.labelled(self._document.project)
        project, to_label = self._document.project, len(self._queue.suggested)
        network, following = project.start, rounds.shown(project.next_round)
        learns = not project.is_second_reading
        if not learns:
            text = tr("This project is a second reading, from which no network learns.")
        elif labelled or begun:
            films = _labelled_text(labelled, begun)
            first, later_on = (
                tr("{films}; {round} starts from the built-in network."),
                tr("{films}; {round} starts from {network}."),
            )
            text = (
                first.format(films=films, round=following)
                if network is None
                else later_on.format(films=films, round=following, network=rounds.shown(network.name))
            )
        elif to_label:
            text = tr("Place the landmarks on the suggested films (★), then train.")
        else:
            text = tr("Place the landmarks on about five films, then train.")
        if (labelled or begun) and to_label:
            text += " " + tr("Suggested films (★) remaining: {count}.").format(count=to_label)
        self.summary.setText(text)
        self.summary.setVisible(not self._training.running)
        # Before the first round nothing says which films teach most; after it the menu and Ctrl+U still offer it.
        self.suggest.setVisible(not self._training.running and network is None and not to_label and learns)
        self.suggest.setEnabled(bool(self._document.project.images) and not self._document.read_only)
        rested = not self._settled.isActive()
        self.button.setEnabled(learns and labelled > 0 and rested and not self._document.read_only)
        self.button.setText(tr("Train") if network is None else tr("Train {round}").format(round=following))

    def _draw_curve(self, watch: Watch) -> None:
        losses = watch.losses
        self.plot.setVisible(len(losses) > 1)
        if not self.plot.isVisible() and len(losses) <= 1:
            return
        stride = max(1, math.ceil(len(losses) / CURVE_POINTS))
        chunks = [losses[i : i + stride] for i in range(0, len(losses), stride)]
        self.plot.setBackground(self.palette().base().color())
        for side in ("left", "bottom"):
            self.plot.getAxis(side).setTextPen(theme.ink())
            self.plot.getAxis(side).setPen(theme.ink())
        self._curve.setData(
            [min((k + 0.5) * stride, len(losses)) for k in range(len(chunks))],
            [sum(chunk) / len(chunk) for chunk in chunks],
            pen=pg.mkPen(theme.accent(), width=2),
        )

    # Qt ---------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Qt: redraw the icons and the curve when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()
            self._soon()


class _Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """A plot that asks for little: in a panel that scrolls, what is asked for is what is given."""

    def sizeHint(self) -> QSize:
        """Qt: how large it would be."""
        return QSize(200, PLOT_LOWEST)


def _make_plot() -> pg.PlotWidget:
    plot = _Plot(enableMenu=False)
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setMinimumHeight(PLOT_LOWEST)
    plot.setMaximumHeight(PLOT_HIGHEST)
    plot.hideButtons()
    plot.setMouseEnabled(False, False)
    plot.setLabel("left", tr("loss"))
    plot.getAxis("left").setWidth(58)
    for side in ("left", "bottom"):
        plot.getAxis(side).setStyle(maxTickLevel=0, tickLength=-4)
    return plot


def _labelled_text(labelled: int, begun: int) -> str:
    """How many films are labelled completely, and with how many others the reader has begun."""
    one, many = tr("1 labelled film"), tr("{count} labelled films")
    films = counted(labelled, one, many)
    if not begun:
        return films
    return tr("{films}, {count} started").format(films=films, count=begun)


def _work_text(watch: Watch) -> str:
    return tr(_WORK.get(watch.task, _WORK["fine-tune"])).format(
        films=counts.films(watch.films), device=watch.device
    )


def _stopping_text(watch: Watch) -> str:
    return tr("Stopping: keeping the best so far…") if watch.task == "fine-tune" else tr("Stopping…")


def _time_text(watch: Watch) -> str:
    if not watch.task:
        return tr("Preparing…")
    if not math.isfinite(watch.remaining_s):
        return tr("Estimating the time…")
    return tr("{time} left").format(time=duration(watch.remaining_s))


def duration(seconds: float) -> str:
    """A time for people: ``40 s``, ``3 min 10 s``, ``2 h 5 min``."""
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def _checked_text(project: Project) -> str:
    """How many points of the newest network with any that were judged were kept; empty without one."""
    tally = rounds.judged(project)
    if tally is None:
        return ""
    text = tr("{network}: {share} % of points kept on {films} that you checked.").format(
        network=rounds.shown(tally.model).capitalize(),
        share=tally.kept_percent,
        films=counts.films(tally.films),
    )
    return text + " " + tr("Too few films for a reliable figure.") if tally.films < FEW_FILMS else text


def _note_text(watch: Watch, *, running: bool) -> str:
    lines = []
    if watch.validations and not watch.early:
        last = watch.validations[-1]
        lines.append(
            tr("Error on {films} held back: {error}.").format(
                films=counts.films(last.films), error=f"{number(last.mean_radial_error, 2)} {last.unit}"
            )
        )
    lines += watch.notes[-3:]
    if not running and watch.ended:
        lines.append(watch.ended)
    return "\n".join(lines)
