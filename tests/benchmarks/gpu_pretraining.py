"""Pre-training on a graphics card in minutes: ``python -m tests.benchmarks.gpu_pretraining pack DATA OUT``.

``pack`` writes the films that may be learned from (those of test splits are left out) as small grey JPEGs, a
folder for each set, within 45 MB, so that they can be taken to another computer. There ``run`` pre-trains on them
a network of the present size and one of 20 million parameters, one after the other, and writes weights files and
logs; films are held on the card and crops made there:

    python -m tests.benchmarks.gpu_pretraining pack DATA films
    python -m tests.benchmarks.gpu_pretraining run films OUT --minutes 4

Without a card: ``--device cpu --steps 20 --batch 2`` shows that it works.
"""

import argparse
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image as Picture

from lmstudio.cli import main as landmark_studio
from lmstudio.cli.arguments import positive
from lmstudio.errors import FilmError
from lmstudio.formats.atomic import make_folder, write_bytes
from lmstudio.imaging.normalise import LIMIT
from lmstudio.learning.pretraining import crops

SETS = ("ceph", "chest", "hand", "spine", "knee")
"""The folders of DATA, the first of which is half of each batch."""
WIDTHS = {"xray-ddpm": (32, 64, 128, 256), "xray-ddpm-large": (64, 128, 256, 512)}
"""Channels of the levels of the networks, by name."""
MOST_BYTES = 45_000_000
"""Of all films together, since no more can be taken along."""
QUALITY = 60
"""Of the JPEGs: at the side that then fits, their noise is less than the least of the diffusion."""
SIDES = (512, 448, 384, 320, 256)
"""Sides of films that are tried, the greatest first, on one film in twenty."""


def pack(data: Path, output: Path) -> None:
    """Write the films of ``data`` as JPEGs into ``output``."""
    found = {name: crops.unlabelled_films(data / name) for name in SETS if (data / name).is_dir()}
    every = [path for films in found.values() for path in films]
    side = next((side for side in SIDES if _bytes_of(every[::20], side) * 20 < MOST_BYTES * 0.95), SIDES[-1])
    total = 0
    for name, films in found.items():
        make_folder(output / name)
        for number, path in enumerate(films):
            if content := _jpeg(path, side):
                total += len(content)
                write_bytes(output / name / f"{number:05d}.jpg", content)
    print(f"{len(every):,} films of at most {side} pixels, {total / 1e6:.1f} MB")


def _bytes_of(films: Sequence[Path], side: int) -> int:
    return sum(len(_jpeg(path, side)) for path in films)


def _jpeg(path: Path, side: int) -> bytes:
    """A film as the network sees it, as JPEG; empty where it cannot be read."""
    try:
        film = crops.small(path, side)
    except FilmError:
        return b""
    grey = np.rint((film / LIMIT + 1) * 127.5).astype(np.uint8)
    content = io.BytesIO()
    Picture.fromarray(grey).save(content, "JPEG", quality=QUALITY)
    return content.getvalue()


def run(args: argparse.Namespace) -> None:
    """Pre-train each network on the packed films."""
    folders = [str(args.films / name) for name in SETS if (args.films / name).is_dir()]
    make_folder(args.output)
    for name, widths in WIDTHS.items():
        landmark_studio(
            [
                *("pretrain", *folders, "--output", str(args.output / f"{name}.safetensors")),
                *("--log", str(args.output / f"{name}.loss.csv"), "--widths", *map(str, widths)),
                *("--minutes", str(args.minutes), "--steps", str(args.steps), "--batch", str(args.batch)),
                *("--learning-rate", str(args.learning_rate), "--device", args.device, "--hold-films"),
            ]
        )


def main() -> None:
    """Pack films, or pre-train on packed ones."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    actions = parser.add_subparsers(dest="action", required=True)
    packing = actions.add_parser("pack")
    packing.add_argument("data", type=Path)
    packing.add_argument("output", type=Path)
    training = actions.add_parser("run")
    training.add_argument("films", type=Path)
    training.add_argument("output", type=Path)
    training.add_argument("--minutes", type=float, default=4.0, help="for each network (default %(default)s)")
    training.add_argument("--steps", type=positive, default=1_000_000)
    training.add_argument("--batch", type=positive, default=256)
    training.add_argument("--learning-rate", type=float, default=6e-4)
    training.add_argument("--device", default="auto")
    args = parser.parse_args()
    if args.action == "pack":
        pack(args.data, args.output)
    else:
        run(args)


if __name__ == "__main__":
    main()
