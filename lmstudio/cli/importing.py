"""``landmark-studio import``."""

import argparse
import sys
from pathlib import Path

from lmstudio.session import Session

NAME = "import"
SUMMARY = "Bring films, points, spacings or a trained network into a project."
DETAILS = """\
What a source is shows from the source itself: a folder (films), a table (.csv: points; with --spacing millimetres
per pixel from the columns mm_per_px_x and mm_per_px_y), weights (.safetensors), or a single film.

  landmark-studio import ceph.lmproj more-films/ reader-2.csv round.safetensors
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("sources", type=Path, nargs="+", metavar="SOURCE")
    parser.add_argument("--spacing", action="store_true", help="read spacings from the tables, not points")
    parser.add_argument("--reader", default="", help="who placed the points, for the project's record")


def run(args: argparse.Namespace) -> int:
    """Bring in one source after the other; what cannot be used is said, the rest goes on."""
    from lmstudio.cli import reports
    from lmstudio.errors import LandmarkStudioError

    failed = 0
    with reports.open_to_write(args.project) as session:
        for source in args.sources:
            try:
                failed += _import(session, source, args)
            except LandmarkStudioError as error:
                print(f"landmark-studio: {error}", file=sys.stderr)
                failed += 1
    return 1 if failed else 0


def _import(session: Session, source: Path, args: argparse.Namespace) -> int:
    from lmstudio.cli import reports

    if source.is_dir():
        return reports.report_added(session.add_folder(source))
    if source.suffix == ".csv":
        return _import_spacings(session, source) if args.spacing else _import_points(session, source, args.reader)
    if source.suffix == ".safetensors":
        return _import_weights(session, source)
    return reports.report_added(session.add_images([source]))


def _import_points(session: Session, source: Path, reader: str) -> int:
    from lmstudio.formats import csv_table, labels

    found = csv_table.read(source, session.project.schema)
    matched = labels.match(session.project, found, where=source)
    if matched.edit.changes:
        session.apply(matched.edit, author=reader)
    print(f"{matched.edit.label} from {source.name}")
    for name in matched.unknown:
        print(f"  the project has no film “{name}”", file=sys.stderr)
    return 0 if matched.edit.changes else 1


def _import_spacings(session: Session, source: Path) -> int:
    from lmstudio.formats import csv_table, labels

    spacings = labels.match_spacings(session.project, csv_table.read_spacings(source), where=source)
    session.set_spacings(spacings)
    print(f"Spacing of {len(spacings)} films from {source.name}")
    return 0 if spacings else 1


def _import_weights(session: Session, source: Path) -> int:
    from lmstudio.core.events import Trained
    from lmstudio.errors import WeightsError
    from lmstudio.learning import weights

    content = weights.read(source)
    described = weights.describe(content, where=source)
    if not set(described.landmarks) & set(session.project.schema.names):
        raise WeightsError(
            "This network knows none of the project's landmarks.",
            where=source,
            remedy="Bring back weights that “landmark-studio train --output” wrote for this landmark list.",
        )
    model = session.store_model(Trained(content, described.steps, described.films, described.name, final=True))
    print(f"{model.name}: {source.name}, {len(described.landmarks)} landmarks")
    return 0
