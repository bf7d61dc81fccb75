"""How long a project takes to open: ``python -m tests.benchmarks.open_project [--images 1000 10000]``.

Every image has all 19 points of a network, the most that a project can hold. The films need not exist.
"""

import argparse
import statistics
import tempfile
import time
from pathlib import Path
from types import MappingProxyType

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import UNKNOWN_SPACING
from lmstudio.formats import schema_files
from lmstudio.session import Candidate, Session

ROUNDS = 5


def make(path: Path, count: int) -> None:
    """Write a project of ``count`` images with predicted points."""
    with Session.create(path, schema_files.find_schema("cephalometric-19")) as session:
        folder = path.parent / "films"
        session.films.add_examined(
            Candidate(folder / f"{k}.png", 826, 1024, 100_000, f"{k:064x}", UNKNOWN_SPACING) for k in range(count)
        )
        point = Point((100.5, 200.25), origin=Origin.PREDICTED, expected_error_px=4.0, model="round 1")
        points = Annotation(MappingProxyType(dict.fromkeys(session.project.schema.names, point)))
        predicted = {image.id: points for image in session.project.images}
        session.do(EditKind.PREDICT, lambda project: project.with_annotations(predicted), str(count))


def open_s(path: Path) -> float:
    """Seconds to open and close a project."""
    start = time.perf_counter()
    Session.open(path).close()
    return time.perf_counter() - start


def main() -> None:
    """Print the median and the slowest of some openings for each number of images."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=int, nargs="+", default=[1000, 10_000])
    for count in parser.parse_args().images:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "many.lmproj"
            make(path, count)
            seconds = [open_s(path) for _ in range(ROUNDS)]
        print(f"{count} images: median {statistics.median(seconds):.3f} s, slowest {max(seconds):.3f} s")


if __name__ == "__main__":
    main()
