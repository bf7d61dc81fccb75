"""``landmark-studio predict``."""

import argparse
from pathlib import Path

from lmstudio.cli.console import counted
from lmstudio.cli.networks import predicting_folders
from lmstudio.core.image import shown_names
from lmstudio.errors import TrainingError

NAME = "predict"
SUMMARY = "Predict the landmarks of all films that the reader has not finished, or of folders of films."
DETAILS = """\
Points that a reader has placed, corrected or confirmed are kept. Without --weights the network in use predicts.

  landmark-studio predict ceph.lmproj

With --films there is no project: the films of the folders and of those inside them are predicted one by one,
however many there are, and their points go into tables in the folder --output, 10,000 films each. Films are named
by the folder and the way in it. Started again after it was interrupted or killed, it goes on: films in the tables
are not predicted again. Under torchrun the processes, on several machines where the folders are shared, divide the
films.

  landmark-studio predict --films hospital/ --weights ceph.safetensors --output points/
  torchrun --nproc-per-node 4 -m lmstudio predict --films hospital/ --weights ceph.safetensors --output points/
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", nargs="?")
    parser.add_argument(
        "--films", type=Path, nargs="+", metavar="FOLDER", help="folders of films, without a project"
    )
    parser.add_argument("--output", type=Path, metavar="DIR", help="with --films: the folder for the tables")
    parser.add_argument("--weights", type=Path, help="a fine-tuned network in a file (.safetensors)")
    parser.add_argument("--all", action="store_true", help="also predict films that are done, for their heatmaps")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")
    parser.add_argument("--json", action="store_true", help="print the review queue as JSON")


def run(args: argparse.Namespace) -> int:
    """Predict the films of a project or of folders."""
    if (args.project is None) == (args.films is None):
        raise TrainingError(
            "Predict the films either of a project or of folders.",
            remedy="Name a project, or folders with --films, --weights and --output.",
        )
    if args.films is None:
        return _predict_project(args)
    if args.weights is None or args.output is None:
        raise TrainingError(
            "Films without a project need a network, and a folder for what it says.",
            remedy="Name them with --weights and --output.",
        )
    return predicting_folders.run(args)


def _predict_project(args: argparse.Namespace) -> int:
    """Predict, store points and heatmaps, print the films to check first."""
    from lmstudio.cli import console, reports
    from lmstudio.core.events import Prediction
    from lmstudio.errors import NotEnoughLabels
    from lmstudio.formats.json_text import as_json
    from lmstudio.learning.network import weights
    from lmstudio.learning.prediction.predict import PredictConfig, predict
    from lmstudio.session import queue

    with reports.open_to_write(args.project) as session:
        content = session.networks.weights() if args.weights is None else weights.read(args.weights)
        if content is None and session.project.unfinished is not None:
            raise NotEnoughLabels(
                reports.early(session.project.unfinished),
                where=args.project,
                remedy="Run “landmark-studio train” on it, or name a network with --weights.",
            )
        if content is None:
            raise NotEnoughLabels(
                "The project has no fine-tuned network yet.",
                where=args.project,
                remedy="Run “landmark-studio train” on it first, or name a network with --weights.",
            )
        project = session.project
        images = project.usable if args.all else project.waiting
        in_use = "" if project.network is None else project.network.name
        model = in_use if args.weights is None else args.weights.name
        config = PredictConfig(device=args.device)
        events = predict(project, content, read=session.read, images=images, model=model, config=config)
        found = [event for event in console.show_progress(events) if isinstance(event, Prediction)]
        session.networks.store_predictions(found, model=model)
        names = shown_names(session.project.images)
        order = [names[image_id] for image_id in queue(session.project)]
    if args.json:
        print(as_json({"model": model, "predicted": len(found), "queue": order}))
    else:
        first = ", ".join(order[:5]) or "none"
        print(f"{counted(len(found), 'film')} predicted by {model}. Check these first: {first}")
    return 0
