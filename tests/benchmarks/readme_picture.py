"""Take README's picture: ``python -m tests.benchmarks.readme_picture PROJECT OUT.png``.

PROJECT is what ``landmark-studio demo`` made, with real predictions. The window opens it, goes to the film that
most needs a look, and shows the heatmap of its least certain landmark.
"""

import sys
from pathlib import Path

from lmstudio.core.settings import Settings
from lmstudio.gui import app as gui_app
from lmstudio.gui import theme
from lmstudio.gui.main_window import MainWindow
from lmstudio.gui.view import HeatmapMode
from lmstudio.session import Session
from tests.benchmarks.screenshots import wait


def main(project: Path, target: Path) -> None:
    """Open, go there, grab."""
    gui_app.make_app()
    theme.apply("light")
    window = MainWindow(Settings().changed(theme="light"))
    window._save_settings = lambda: None  # type: ignore[method-assign]  # the user's settings stay as they are
    window.show()
    document = window.document
    document.set_session(Session.open(project))
    document.go_to(document.queue[0])
    points = document.annotation.points
    document.select(max(points, key=lambda name: points[name].expected_error_px or 0.0))
    document.set_view(heatmap=HeatmapMode.SELECTED)
    wait(1000)
    window.canvas.fit()
    wait(500)
    window.grab().save(str(target))
    window.close()
    wait(50)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
