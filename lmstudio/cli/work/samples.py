"""``landmark-studio samples``."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio.cli.arguments import positive

if TYPE_CHECKING:
    from torch import Tensor

    from lmstudio.learning.network.unet import UNet
    from lmstudio.learning.pretraining.crops import CropConfig
    from lmstudio.learning.pretraining.near_duplicates import Nearest

NAME = "samples"
SUMMARY = "Generate x-rays with a pre-trained network, next to the most similar films."
DETAILS = """\
Shows what a network has learned without labels: OUTPUT is a picture with one generated x-ray per row. With --films
the most similar region in those films is next to it, with the normalised correlation of the two (at a quarter of
the size, at five scales; 1 identical, 0 unrelated). For comparison, as many crops of real films are matched with
all films but their own. A generated x-ray that is more similar to a film than any of those is a warning: the
network may reproduce films of patients from its training.

  landmark-studio samples --films films/ceph films/chest --output generated.png
  landmark-studio samples --films films/ceph --features maps/ --output generated.png

With --features the feature maps of the network are written, too: of the real crops or, without --films, of the
generated x-rays.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--output", type=Path, required=True, help="the picture to write (.png)")
    parser.add_argument("--weights", type=Path, help="a pre-trained network (default: the built-in one)")
    parser.add_argument(
        "--films", type=Path, nargs="+", default=[], metavar="FOLDER", help="folders of films to compare with"
    )
    parser.add_argument(
        "--features", type=Path, metavar="FOLDER", help="write feature maps to this folder, one picture per film"
    )
    parser.add_argument(
        "--count", type=positive, default=8, help="number of x-rays to generate (default %(default)s)"
    )
    parser.add_argument("--steps", type=positive, default=50, help="sampling steps (default %(default)s)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")


def run(args: argparse.Namespace) -> int:
    """Generate, compare, write the pictures, print the correlations."""
    import torch

    from lmstudio import paths
    from lmstudio.formats.atomic import make_folder, write_bytes
    from lmstudio.learning.network import devices
    from lmstudio.learning.pretraining import diffusion, sample_grid
    from lmstudio.learning.pretraining.crops import CropConfig, unlabelled_films

    if args.features:
        make_folder(args.features)
    films = [film for folder in args.films for film in unlabelled_films(folder)]
    network = _pretrained(args.weights or paths.bundled_weights()).to(devices.choose(args.device)).eval()
    config = CropConfig(seed=args.seed)
    noise = torch.randn(args.count, 1, *config.size, generator=torch.Generator().manual_seed(args.seed))
    drawn = diffusion.sample(network, noise.to(next(network.parameters()).device), steps=args.steps).cpu()
    shown = drawn
    rows = [[sample_grid.tile(film, f"generated {k}")] for k, film in enumerate(drawn, start=1)]
    if args.films:
        shown, own = _real_crops(films, config, args.count)
        found = _compared(torch.cat([drawn, shown]), films, own=[*[None] * len(drawn), *own])
        for row, near in zip(rows, found, strict=False):
            row.append((near.place, f"most similar, correlation {near.correlation:.2f}"))
        _print_correlations(found[: len(drawn)], found[len(drawn) :])
    write_bytes(args.output, sample_grid.to_png(rows))
    for k, film in enumerate(shown if args.features else (), start=1):
        write_bytes(args.features / f"{k}.png", sample_grid.draw_features(network, film))
    return 0


def _pretrained(where: Path) -> "UNet":
    from lmstudio.errors import WeightsError
    from lmstudio.learning.network import weights

    network, description = weights.from_bytes(weights.read(where), where=where)
    if description.landmarks:
        raise WeightsError(
            "This network has been fine-tuned on landmarks and can no longer generate films.",
            where=where,
            remedy="Choose a network written by “landmark-studio pretrain”.",
        )
    if network.config.out_channels != network.config.stem**2:
        raise WeightsError(
            "The output of this network does not have the size of its film.",
            where=where,
            remedy="Choose a network written by “landmark-studio pretrain”.",
        )
    return network


def _real_crops(films: Sequence[Path], config: "CropConfig", count: int) -> "tuple[Tensor, list[Path]]":
    """Crops (n, 1, h, w) of films spread over the list, and the film of each; unreadable ones are left out."""
    import numpy as np
    import torch

    from lmstudio.errors import FilmError, TrainingError
    from lmstudio.learning.pretraining.crops import HELD_SIDE, crop, small

    crops, own = [], []
    for k, row in enumerate(np.linspace(0, len(films) - 1, min(count, len(films))).round().astype(int)):
        try:
            film = torch.from_numpy(small(films[row], HELD_SIDE))
        except FilmError:
            continue
        crops.append(crop(film, config, np.random.default_rng((config.seed, k))))
        own.append(films[row])
    if not crops:
        raise TrainingError("There is no film to compare with.", remedy="Give folders of films with --films.")
    return torch.stack(crops), own


def _compared(crops: "Tensor", films: Sequence[Path], *, own: "Sequence[Path | None]") -> "tuple[Nearest, ...]":
    from rich.progress import Progress

    from lmstudio.cli import console
    from lmstudio.core.events import Step
    from lmstudio.learning.pretraining import near_duplicates

    found: tuple[Nearest, ...] = ()
    with Progress(console=console.stderr(), transient=True) as progress:
        task = progress.add_task("compare", total=len(films))
        for event in near_duplicates.nearest(crops, films, own=own):
            if isinstance(event, Step):
                progress.update(task, completed=event.step)
            else:
                found = event
    return found


def _print_correlations(drawn: "Sequence[Nearest]", real: "Sequence[Nearest]") -> None:
    for k, near in enumerate(drawn, start=1):
        print(f"generated {k}: correlation {near.correlation:.3f} with {near.path}")
    compared = sorted(near.correlation for near in real if near.path is not None)
    if not compared:
        print("There is only one film: how similar different films are cannot be measured.")
        return
    limit = compared[-1]
    print(f"real crops and other films: median {compared[len(compared) // 2]:.3f}, greatest {limit:.3f}")
    over = sum(near.correlation > limit for near in drawn)
    print(
        f"{over} of {len(drawn)} generated x-rays are more similar to a film than any real crop is to another film"
    )
