"""The program with a window: set-up, logging, and what happens when something goes wrong in it."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

if sys.platform == "win32":
    # WORKAROUND https://github.com/pytorch/pytorch/issues/166628: Qt loaded first keeps torch's DLLs from loading
    # on Windows. Remove when fixed there.
    import torch  # noqa: F401

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import lmstudio
from lmstudio import paths
from lmstudio.core import settings as settings_module
from lmstudio.core import traces
from lmstudio.gui.look import icons, notices, theme, translation
from lmstudio.gui.look.plain_texts import PlainTexts
from lmstudio.gui.window.main_window import MainWindow

log = logging.getLogger(__name__)
LOG_BYTES = 1_000_000


def run(path: Path | None = None) -> int:
    """The exit code of the window, opened on a project, a folder of films, or the welcome page."""
    app = make_app()
    start_log()
    crashes = Crashes()
    crashes.install()
    settings, note = settings_module.load(paths.settings_file())
    translation.use(settings["language"], app)
    theme.apply(settings["theme"])
    window = MainWindow(settings)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: theme.apply(window.settings["theme"]))
    window.restore()
    window.show()
    if note:
        window.document.told.emit(note)
    if path is not None:
        window.files.open_path(path)
    log.info("Landmark Studio %s", lmstudio.__version__)
    return app.exec()


def main(argv: list[str] | None = None) -> int:
    """The exit code of the window, opened on the first argument if there is one."""
    words = sys.argv[1:] if argv is None else argv
    return run(Path(words[0]) if words else None)


def make_app() -> QApplication:
    """The one application object, in the look of the program."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Landmark Studio")
    app.setApplicationVersion(lmstudio.__version__)
    app.setDesktopFileName(paths.APP)
    app.setStyle(PlainTexts("Fusion"))
    app.setStyleSheet(theme.sheet(dark=theme.is_dark()))
    app.setWindowIcon(icons.state_icon("app"))
    return app


def start_log() -> None:
    """Write the log to its file; a log that cannot be written is no reason not to start."""
    path = paths.log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("lmstudio")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)


class Crashes(QObject):
    """Turns an exception that nobody caught into a box with a copy button, from whatever thread it comes.

    Signals:
        happened(str): the traceback.
    """

    happened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._telling = False
        self._notice: notices.Notice | None = None
        self.happened.connect(self._tell)

    def install(self) -> None:
        """Catch what is raised in any thread from now on."""
        sys.excepthook = self.catch
        threading.excepthook = lambda args: self.catch(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell the user."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        text = traces.told(error.with_traceback(trace))
        log.error("unexpected error\n%s", text)
        self.happened.emit(text)

    def _tell(self, text: str) -> None:
        if self._telling:
            return
        self._telling = True
        # Over a dialog that just closes the box would go with it, and over none it would belong to nobody.
        windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        self._notice = notices.crash_notice(text, next(windows, None))
        self._notice.finished.connect(self._told)
        self._notice.open()

    def _told(self) -> None:
        self._telling = False
