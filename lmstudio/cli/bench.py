"""``landmark-studio bench``."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from lmstudio.cli.arguments import positive, shots

NAME = "bench"
SUMMARY = "Measure: fine-tune on the first N films of a labelled set, predict its test films."
DETAILS = """\
DATA holds one folder per set, each with images.csv (image, split), labels.csv (image, landmark, x, y),
landmarks.txt and images/. Labelled films are the first N of the splits train and validate, in the order of
images.csv; no other label is used. Errors are in mm where images.csv gives mm_per_px_x and mm_per_px_y, else in
pixels of a 256 x 256 grid (chest) or in per cent of the image height.

  landmark-studio bench DATA --set ceph --shots 10 --init ddpm --seed 0 --json out.json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("data", type=Path, metavar="DATA", help="the folder that holds the sets")
    parser.add_argument("--set", default="ceph", dest="set_name", help="which set (default %(default)s)")
    parser.add_argument(
        "--shots", type=shots, default=10, help="how many labelled films, or “all” (default %(default)s)"
    )
    parser.add_argument("--init", choices=("ddpm", "random"), default="ddpm", help="what to start from")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--draw", type=int, help="draw the labelled films at random with this seed")
    parser.add_argument("--test", default="test", help="the split to measure on (default %(default)s)")
    parser.add_argument("--train", default="train,validate", help="the splits to learn from (default %(default)s)")
    parser.add_argument("--weights", type=Path, help="a pre-trained network other than the bundled one")
    parser.add_argument("--steps", type=positive, help="optimiser updates (default: by the number of films)")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")
    parser.add_argument("--json", type=Path, help="write the figures here; the points beside it as .csv")


def run(args: argparse.Namespace) -> int:
    """Run one benchmark, print its figures."""
    from lmstudio.bench import datasets, protocols
    from lmstudio.cli import console
    from lmstudio.core.events import Event
    from lmstudio.formats.atomic import write_text
    from lmstudio.learning import weights
    from lmstudio.learning.finetune import FinetuneConfig

    dataset = datasets.load(args.data / args.set_name)
    setting = protocols.Setting(
        args.shots,
        args.init,
        args.seed,
        tuple(args.test.split(",")),
        tuple(args.train.split(",")),
        args.draw,
    )
    results: list[protocols.Result] = []

    def events() -> Iterator[Event]:
        for event in protocols.run(dataset, setting, config, start=start):
            if isinstance(event, protocols.Result):
                results.append(event)
            else:
                yield event

    config = FinetuneConfig(steps=args.steps, device=args.device)
    start = weights.read(args.weights) if args.weights else None
    for _ in console.followed(events()):
        pass
    figures = protocols.summary(results[0])
    print(console.as_json(figures))
    if args.json is not None:
        write_text(args.json, console.as_json(figures) + "\n")
        write_text(args.json.with_suffix(".csv"), protocols.points_csv(results[0]))
    return 0
