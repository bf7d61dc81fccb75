"""How long the analysis panel takes for one frame of a drag, with all 113 measurements.

    python -m tests.benchmarks.analysis_panel

Prints median and slowest of the frames, in the time of the processor, so that other programs do little harm:
the values alone, and with the panel drawn anew.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.formats import measurement_files, schema_files
from lmstudio.gui.analysis.analysis_panel import AnalysisPanel
from lmstudio.gui.document.desk import make_desk
from lmstudio.phantom import sample
from lmstudio.session import Session

FRAMES = 200
LIMIT_MS = 5.0


def main() -> None:
    """Measure and print."""
    app = QApplication([])
    film = sample.phantom(0, height=512, width=413)
    with tempfile.TemporaryDirectory() as folder:
        sample.write_sample(Path(folder) / "films", 1, height=512, width=413)
        session = Session.create(Path(folder) / "p.lmproj", schema_files.find_schema("cephalometric-45"))
        session.films.add_folder(Path(folder) / "films")
        image = session.project.images[0].id
        points = Annotation({name: Point(xy) for name, xy in film.places.items()})
        session.do(EditKind.IMPORT_SPACING, lambda p: p.with_spacings({image: film.spacing}))
        session.do(EditKind.IMPORT_POINTS, lambda p: p.with_annotations({image: points}))
        desk = make_desk(session)
        panel = AnalysisPanel(desk, [measurement_files.ALL])
        panel.resize(340, 600)
        panel.show()
        app.processEvents()
        values, drawn = [], []
        for k in range(FRAMES):
            x, y = film.points["subspinale"]
            begun = time.process_time()
            panel.readings.follow({"subspinale": (x + 0.1 * k, y)})
            computed = time.process_time()
            app.processEvents()
            values.append(1000 * (computed - begun))
            drawn.append(1000 * (time.process_time() - begun))
        assert panel.readings.film is not None
        print(f"{len(panel.readings.film.rows)} measurements, {FRAMES} frames of a drag")
        for name, each in (("values", values), ("values and panel drawn", drawn)):
            print(f"{name:24s} median {statistics.median(each):.2f} ms, slowest {max(each):.2f} ms")
        begun = time.process_time()
        panel.readings.measure()
        print(f"with errors, once after it: {1000 * (time.process_time() - begun):.1f} ms")
        print("under 5 ms" if statistics.median(drawn) < LIMIT_MS else "NOT under 5 ms")
        desk.document.close()


if __name__ == "__main__":
    main()
