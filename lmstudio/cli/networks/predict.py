"""``landmark-studio predict``."""

import argparse
from pathlib import Path

from lmstudio.cli.console import counted

NAME = "predict"
SUMMARY = "Predict the landmarks of all films that the reader has not finished."
DETAILS = """\
Points that a reader has placed, corrected or confirmed are kept. Without --weights the network in use predicts.

  landmark-studio predict ceph.lmproj
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("--weights", type=Path, help="a fine-tuned network in a file (.safetensors)")
    parser.add_argument("--all", action="store_true", help="also predict films that are done, for their heatmaps")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")
    parser.add_argument("--json", action="store_true", help="print the review queue as JSON")


def run(args: argparse.Namespace) -> int:
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
        images = project.images if args.all else project.waiting
        in_use = "" if project.network is None else project.network.name
        model = in_use if args.weights is None else args.weights.name
        config = PredictConfig(device=args.device)
        events = predict(project, content, read=session.read, images=images, model=model, config=config)
        found = [event for event in console.show_progress(events) if isinstance(event, Prediction)]
        session.networks.store_predictions(found, model=model)
        names = {image.id: image.name for image in session.project.images}
        order = [names[image_id] for image_id in queue(session.project)]
    if args.json:
        print(as_json({"model": model, "predicted": len(found), "queue": order}))
    else:
        first = ", ".join(order[:5]) or "none"
        print(f"{counted(len(found), 'film')} predicted by {model}. Check these first: {first}")
    return 0
