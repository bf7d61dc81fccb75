"""``landmark-studio demo``."""

import argparse
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from lmstudio import paths
from lmstudio.cli.arguments import positive
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import XY
from lmstudio.core.project import Project
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
    with Session.create(folder / "phantoms.lmproj", find_schema("cephalometric-19")) as session:
        reports.warn(session)
        truth = _add_phantoms(session, folder / "films", args.seed)
        session.do(EditKind.LABEL_FILMS, lambda p: _labels(p, truth, LABELLED), str(LABELLED), author="demo")
        _train_and_predict(session, args)
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


def _add_phantoms(session: Session, folder: Path, seed: int) -> Mapping[str, Mapping[str, XY]]:
    """Write the films, add them with their exact spacing; the truth by file name."""
    from lmstudio.formats.matching import imported_labels
    from lmstudio.formats.tables import csv_table
    from lmstudio.phantom.sample import write_sample

    truth = write_sample(folder, FILMS, seed=seed, table=True)
    session.films.add_folder(folder)
    spacings = csv_table.read_spacings(folder / "truth.csv")
    exact = imported_labels.match_spacings(session.project, spacings)
    session.do(EditKind.IMPORT_SPACING, lambda p: p.with_spacings(exact), str(len(exact)), author="demo")
    return truth


def _labels(project: Project, truth: Mapping[str, Mapping[str, XY]], count: int) -> Project:
    """The project after a reader has clicked the true points on the first films."""
    from lmstudio.core.annotation import place

    found = {}
    for image in project.images[:count]:
        annotation = project.annotation(image.id)
        for name, xy in truth[image.name].items():
            annotation = place(annotation, name, xy)
        found[image.id] = annotation
    return project.with_annotations(found)


def _train_and_predict(session: Session, args: argparse.Namespace) -> None:
    from lmstudio.cli import console
    from lmstudio.core.events import Prediction, Trained
    from lmstudio.learning.finetuning.recipe import FinetuneConfig
    from lmstudio.learning.prediction.predict import PredictConfig, predict
    from lmstudio.learning.training_round import finetune

    config = FinetuneConfig(steps=args.steps, seed=args.seed, device=args.device)
    *_, trained = console.show_progress(finetune(session.project, config, read=session.read))
    if not isinstance(trained, Trained):
        raise TypeError("training ends with its network")
    model = session.networks.store(trained).name
    images = session.project.images[LABELLED:]
    events = predict(
        session.project, trained.weights, read=session.read, images=images, model=model,
        config=PredictConfig(device=args.device),
    )  # fmt: skip
    session.networks.store_predictions(
        [e for e in console.show_progress(events) if isinstance(e, Prediction)], model=model
    )
