"""``landmark-studio demo``."""

import argparse
from itertools import count
from pathlib import Path

from lmstudio import paths
from lmstudio.cli.arguments import positive
from lmstudio.cli.checks import phantom_loop
from lmstudio.session import Session

NAME = "demo"
SUMMARY = "Run the whole workflow on synthetic films: label 5, train, predict 19, measure, export."
DETAILS = """\
Creates 24 synthetic cephalograms with exactly known landmarks in FOLDER, labels 5 of them, fine-tunes the built-in
network, predicts the other 19, and prints the error table. Takes two or three minutes without a GPU.

  landmark-studio demo my-demo && landmark-studio my-demo/phantoms.lmproj
"""

FILMS = 24
LABELLED = 5
DEFAULT = "landmark-studio-demo"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar="FOLDER", help=f"the folder to create (default {DEFAULT})"
    )
    parser.add_argument(
        "--landmarks", type=int, choices=(19, 45), default=19, help="how many landmarks (default %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=positive, default=200, help="optimiser updates (default %(default)s)")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")


def run(args: argparse.Namespace) -> int:
    """Create the films, label, train, predict, measure, export, print what to do next."""
    from lmstudio.bench.readers import truth_errors
    from lmstudio.cli import reports
    from lmstudio.formats.matching import imported_labels
    from lmstudio.formats.schema_files import find_schema
    from lmstudio.formats.tables import csv_table

    folder = _new_folder(args.folder)
    table = folder / "landmarks.csv"
    with Session.create(folder / "phantoms.lmproj", find_schema(f"cephalometric-{args.landmarks}")) as session:
        reports.warn(session)
        truth = phantom_loop.add_films(session, folder / "films", FILMS, seed=args.seed, author=NAME)
        phantom_loop.label(session, truth, session.project.images[:LABELLED], author=NAME)
        model = phantom_loop.train(session, steps=args.steps, seed=args.seed, device=args.device)
        phantom_loop.predict(session, session.project.images[LABELLED:], model=model, device=args.device)
        table_of_truth = folder / "films" / "truth.csv"
        placed = imported_labels.place_labels(
            session.project, csv_table.read(table_of_truth, session.project.schema)
        )
        errors, unit = truth_errors(session.project, placed.points, origin="predicted")
        csv_table.write_long(table, session.project)
        title = f"Radial error on {FILMS - LABELLED} films, trained on {LABELLED}"
        reports.print_table(reports.error_table(errors, session.project.schema.names, unit=unit, title=title))
        print(f"\nProject: {session.path}\nLandmark table: {paths.resolved(table)}")
        print(f"Open it in the window with:\n  landmark-studio {session.path}")
    return 0


def _new_folder(folder: Path | None) -> Path:
    """The folder that was asked for, or the first free one of ``DEFAULT``, ``DEFAULT-2``...; made, and empty."""
    from lmstudio.errors import SaveFailed

    if folder is None:
        named = (DEFAULT if k == 1 else f"{DEFAULT}-{k}" for k in count(1))
        folder = next(path for path in map(Path, named) if not paths.exists(path))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        empty = not any(folder.iterdir())
    except OSError as error:
        raise SaveFailed(
            f"The folder for the demo cannot be created: {error.strerror}.",
            where=folder,
            remedy="Choose another one.",
        ) from error
    if not empty:
        raise SaveFailed(
            "The folder for the demo is not empty.", where=folder, remedy="Choose another one, or empty it."
        )
    return folder
