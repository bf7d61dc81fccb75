"""A process that edits a project and tells each finished edit: to be killed by a test.

Usage: ``python -m tests.faults.editor PROJECT PAUSE``. Prints ``open``, then the number of each finished edit;
pauses so many seconds after each.
"""

import sys
import time
from pathlib import Path

import numpy as np

from lmstudio.core.annotation import Annotation, Origin, Point
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction, Trained
from lmstudio.session import Session


def point_of(number: int) -> Point:
    """Where the edit of this number puts the point."""
    return Point((float(number), number / 2))


def edit(session: Session, number: int) -> None:
    """Make the edit of this number: a moved point, and now and then something large beside it."""
    if number % 5 == 0:
        session.networks.store_predictions([_prediction(session, number)], model=f"round {number}")
    if number % 7 == 0:
        session.networks.store(Trained(bytes(300_000), number, 1, "none", final=True))
    image = session.project.images[0]
    before = session.project.annotation(image.id)
    after = Annotation({**before.points, "sella": point_of(number)})
    session.do(EditKind.PLACE, lambda project: project.with_annotations({image.id: after}), f"{number}")


def _prediction(session: Session, number: int) -> Prediction:
    rng = np.random.default_rng(number)
    heatmaps = rng.integers(0, 256, (len(session.project.schema), 64, 64), np.uint8)
    points = {name: Point((float(number), 0.0), origin=Origin.PREDICTED) for name in session.project.schema.names}
    return Prediction(session.project.images[1].id, points, heatmaps, (0.0, 0.0, 64.0, 64.0))


def main() -> None:
    """Edit for ever, from the number after the last edit that the project holds."""
    with Session.open(Path(sys.argv[1])) as session:
        sella = session.project.annotation(session.project.images[0].id).points.get("sella")
        number = 0 if sella is None or sella.xy is None else int(sella.xy[0])
        print("open" if not session.read_only else "read-only", flush=True)
        while not session.read_only:
            number += 1
            edit(session, number)
            print(number, flush=True)
            time.sleep(float(sys.argv[2]))


if __name__ == "__main__":
    main()
