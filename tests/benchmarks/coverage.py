"""How well chosen films stand for the others: ``python -m tests.benchmarks.coverage SET [--last 100]``.

SET is a folder as ``landmark-studio bench`` takes it. Of the last films of its split ``train`` some are chosen by
what each bundled network sees in them, with the constants of ``lmstudio.learning.prediction.features`` and with
other values of them. Printed is how far the landmarks of all films lie, in the mean and in shares of the height,
from those of the chosen film that is most like them. No network is trained: what one learns from such films,
``tests.benchmarks.selection`` tells.
"""

from itertools import islice, product
from unittest.mock import patch

import numpy as np
from rich.console import Console
from rich.table import Table

from lmstudio import paths
from lmstudio.analysis import coverage
from lmstudio.bench import datasets, protocols
from lmstudio.core.geometry import Array
from lmstudio.learning.prediction import features
from lmstudio.learning.prediction.features import Describer
from tests.benchmarks.films import films_of, parser

TRIED = {
    "AREA": (features.AREA // 2, features.AREA, 2 * features.AREA),
    "GRID": (4, 8, 16),
}
"""Constants of ``features``, and values for them."""
NETWORKS = (paths.photograph_weights, paths.bundled_weights)
COUNTS, DRAWS = (1, 2, 5, 10), 200


def left_over(apart: Array, chosen: list[int]) -> float:
    """The mean distance, of distances (n, n), of films to the chosen one that is nearest."""
    return float(apart[chosen].min(axis=0).mean())


def main() -> None:
    """Print for each value how far films are from the first 1, 2, 5 and 10 that it chooses."""
    args = parser(__doc__ or "", split="train", last=100, network=False).parse_args()
    dataset, films = films_of(args)
    images = datasets.as_project(dataset, films).images
    heights = np.array([image.height for image in images])
    xy = protocols.truth_of(dataset, films) / heights[:, None, None]
    apart = np.nanmean(np.linalg.norm(xy[:, None] - xy, axis=-1), axis=-1)
    pixels = [datasets.read(image).pixels for image in images]
    table = Table(title=f"{dataset.name}, {len(films)} films: % of the height from the nearest of so many chosen")
    for heading in ("", *map(str, COUNTS)):
        table.add_column(heading, justify="right")
    random = np.random.default_rng(0)
    draws = [random.permutation(len(films)).tolist() for _ in range(DRAWS)]
    at_random = [np.mean([left_over(apart, each[:count]) for each in draws]) for count in COUNTS]
    table.add_row("at random", *(f"{100 * each:.2f}" for each in at_random))
    for network, (name, values) in product(NETWORKS, TRIED.items()):
        describer = Describer(network().read_bytes())
        for value in values:
            with patch.object(features, name, value):
                seen = np.array([describer.features(each) for each in pixels])
            chosen = [pick.row for pick in islice(coverage.picks(seen), max(COUNTS))]
            told = f"{network().stem}, {name} {value}"
            table.add_row(told, *(f"{100 * left_over(apart, chosen[:n]):.2f}" for n in COUNTS))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
