"""How films are taken to lie: ``python -m tests.benchmarks.lying SET WEIGHTS [--split train --last 120]``.

SET is a folder as ``landmark-studio bench`` takes it, WEIGHTS a fine-tuned network (``bench --stress`` keeps those
of its runs). Every film is predicted as it is, every so many of them turned, inverted and mirrored too.
"""

from collections import Counter
from dataclasses import replace

from rich.console import Console
from rich.table import Table

from lmstudio.bench import datasets
from lmstudio.imaging.film import Film
from lmstudio.learning import weights
from lmstudio.learning.predict import Predictor
from lmstudio.learning.ways import AS_IT_IS, MIRRORED, Way
from tests.benchmarks.films import films_of, parser

CHANGES = (Way(1), Way(2), Way(3), Way(inverted=True), MIRRORED)


def _undone(change: Way) -> Way:
    return replace(change, quarter_turns=-change.quarter_turns % 4)


def _changed(film: Film, change: Way) -> Film:
    return replace(film, pixels=change.seen(film.pixels))


def main() -> None:
    """Print for each change how many films were put right, left as they are, or taken for something else."""
    asked = parser(__doc__ or "", split="test")
    asked.add_argument("--every", type=int, default=7, help="change one film in so many, all of them each way")
    args = asked.parse_args()
    dataset, some = films_of(args)
    images = datasets.as_project(dataset, some).images
    predictor = Predictor(weights.read(args.weights))
    usual = predictor.description.plausibility
    table = Table(title=f"{dataset.name}, {predictor.description.films} labelled, plausibility {usual:.2f}")
    table.add_column("film")
    for heading in ("films", "put right", "as it is", "otherwise"):
        table.add_column(heading, justify="right")
    for change in (AS_IT_IS, *CHANGES):
        shown = images if change == AS_IT_IS else images[:: args.every]
        taken = Counter(predictor.look(_changed(datasets.read(image), change))[0] for image in shown)
        right, left = taken[_undone(change)], taken[AS_IT_IS] * (change != AS_IT_IS)
        counts = (len(shown), right, left, len(shown) - right - left)
        table.add_row(change.name or "as it is", *map(str, counts))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
