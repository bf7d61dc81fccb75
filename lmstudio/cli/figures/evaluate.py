"""``landmark-studio evaluate``."""

import argparse
from pathlib import Path

from lmstudio.cli.arguments import BY_NAME, BY_NAME_HELP
from lmstudio.cli.console import counted

NAME = "evaluate"
SUMMARY = "Compare a project's points with a table of true points."
DETAILS = """\
TRUTH is a table with the columns image, landmark, x, y (in pixels, their centres at whole numbers), such as one
exported by another reader. Errors are in mm where the spacing of every compared film is known, otherwise in
pixels. Films are matched as by “landmark-studio import”. Of lateral cephalograms it also tells the errors of SNA,
SNB, ANB and FMA, and how often the eight classes of the ISBI 2015 challenge are right.

  landmark-studio evaluate ceph.lmproj truth.csv --origin predicted
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("truth", type=Path, metavar="TRUTH", help="a table of points (.csv)")
    parser.add_argument(
        "--origin",
        choices=("all", "predicted", "manual", "corrected", "confirmed"),
        default="all",
        help="compare only points of this origin (default %(default)s)",
    )
    parser.add_argument(BY_NAME, action="store_true", help=BY_NAME_HELP)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")


def run(args: argparse.Namespace) -> int:
    """Print the radial errors of the project's points, by landmark and over all."""
    import numpy as np

    from lmstudio.bench import measurement_errors
    from lmstudio.bench.readers import truth_errors
    from lmstudio.cli import reports
    from lmstudio.core import metrics
    from lmstudio.errors import TableError
    from lmstudio.formats.json_text import as_json
    from lmstudio.formats.matching import imported_labels
    from lmstudio.formats.matching.settling import Findings
    from lmstudio.formats.tables import csv_table
    from lmstudio.session import Session

    with Session.open(args.project) as session:
        reports.warn_of_differences(session)
        project = session.project
        findings = Findings(strict=True)
        truth = csv_table.read(args.truth, project.schema, findings=findings)
        places = session.image_paths()
    reports.report_findings(findings)
    placed = imported_labels.place_labels(project, truth, where=args.truth, places=places, by_name=args.by_name)
    reports.report_names(placed.named)
    errors, unit = truth_errors(project, placed.points, origin=args.origin)
    measured = measurement_errors.of_project(project, placed.points, origin=args.origin)
    films, names = len(errors), project.schema.names
    if not np.isfinite(errors).any():
        raise TableError(
            "Nothing can be compared: the project has no such points on the films of the table.",
            where=args.truth,
            remedy="Name a table of this project's films and landmarks; with --origin, leave that out.",
        )
    if args.json:
        figures = {
            "films": films,
            "unit": unit,
            "mre": metrics.mean_radial_error(errors),
            "median": metrics.median_radial_error(errors),
            "per_landmark": metrics.per_landmark(errors, names),
        }
        rates = {f"sdr_{t:g}": metrics.success_detection_rate(errors, t) for t in metrics.SDR_THRESHOLDS_MM}
        told = {} if measured is None else {"measurements": measured.told()}
        print(as_json(figures | (rates if unit == "mm" else {}) | told))
    else:
        title = f"Radial error on {counted(films, 'film')}"
        reports.print_table(reports.error_table(errors, names, unit=unit, title=title))
        if measured is not None and any(each.films for each in measured.angles.values()):
            reports.print_table(reports.measurement_table(measured))
    return 0
