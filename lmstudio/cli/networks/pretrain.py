"""``landmark-studio pretrain``."""

import argparse
from pathlib import Path

from lmstudio.cli.arguments import positive

NAME = "pretrain"
SUMMARY = "Pre-train a network on films without labels, by denoising diffusion or another method."
DETAILS = """\
Folders are searched with their subfolders. Where there is an images.csv with a column "split" next to the films,
those of a split that begins with "test" are left out. Half of each batch comes from the first folder.

The state is saved every few minutes, as OUTPUT with the ending .checkpoint; the same command continues from there.

  landmark-studio pretrain films/ceph films/chest films/hand --minutes 90 --output mine.safetensors
  landmark-studio pretrain films --output mine.safetensors --pictures seen/
  landmark-studio pretrain films --method mocov3 --core-minutes 120 --output mocov3.safetensors
  torchrun --nproc-per-node 4 -m lmstudio pretrain films --output mine.safetensors     # on four graphics cards

With torchrun each process uses its own batch: two processes equal one with twice the batch size. Methods that
compare films (mocov3, simclrv2, dino, dense) compare those of one process.
"""
METHODS = ("ddpm", "mocov3", "simclrv2", "dino", "dae", "dae-many", "mae", "dense")
LOGGED = 50
"""Updates whose mean loss makes one line of the log."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a folder of films")
    parser.add_argument("--output", type=Path, required=True, help="the weights file to write (.safetensors)")
    parser.add_argument(
        "--start",
        type=Path,
        metavar="WEIGHTS",
        help="start from this pre-trained network, not from random weights",
    )
    parser.add_argument(
        "--steps", type=positive, default=20_000, help="maximum number of optimiser updates (default %(default)s)"
    )
    parser.add_argument(
        "--minutes", type=float, help="maximum minutes of training; the schedule is adapted to them"
    )
    parser.add_argument(
        "--core-minutes",
        type=float,
        help="maximum minutes of processor time, of all cores together; the schedule is adapted to them",
    )
    parser.add_argument("--method", choices=METHODS, default="ddpm", help="what is learned (default %(default)s)")
    parser.add_argument("--batch", type=positive, help="films per update (default 16; mocov3 32, simclrv2 64)")
    parser.add_argument(
        "--learning-rate", type=float, default=3e-4, help="maximum learning rate (default %(default)s)"
    )
    parser.add_argument(
        "--constant-rate", action="store_true", help="keep the learning rate at its maximum after the beginning"
    )
    parser.add_argument(
        "--keep-at",
        type=positive,
        nargs="+",
        default=(),
        metavar="STEPS",
        help="also keep the network after so many updates, as OUTPUT with -STEPS before its ending",
    )
    parser.add_argument(
        "--widths",
        type=positive,
        nargs="+",
        metavar="N",
        help="channels of each level of the network, the finest first (default 32 64 128 256)",
    )
    parser.add_argument("--seed", type=int, default=0)
    _add_places(parser)


def _add_places(parser: argparse.ArgumentParser) -> None:
    """Declare where it computes and what is written beside the network."""
    parser.add_argument("--threads", type=positive, help="CPU threads to use (default all)")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")
    parser.add_argument(
        "--hold-films",
        action="store_true",
        help="hold all films, of at most 512 pixels, on the graphics card and make crops there (method ddpm)",
    )
    parser.add_argument(
        "--log", type=Path, help="append step, seconds and mean loss to this CSV file every 50 updates"
    )
    parser.add_argument(
        "--pictures",
        type=Path,
        metavar="FOLDER",
        help="write pictures of denoised and generated films to this folder",
    )
    parser.add_argument(
        "--pictures-every",
        type=positive,
        default=500,
        metavar="STEPS",
        help="updates between pictures (default %(default)s)",
    )


def run(args: argparse.Namespace) -> int:
    """Pre-train; write the averaged network at every checkpoint and at the end."""
    from lmstudio.learning.network import devices

    with devices.threads(args.threads):
        return _pretrain(args)


def _pretrain(args: argparse.Namespace) -> int:
    from lmstudio.cli import console
    from lmstudio.core.events import Sheet, Step, Trained
    from lmstudio.formats.atomic import make_folder, write_bytes
    from lmstudio.learning.network import weights
    from lmstudio.learning.network.unet import UNetConfig
    from lmstudio.learning.pretraining.crops import CropConfig
    from lmstudio.learning.pretraining.pretrain import PretrainConfig, pretrain

    config = PretrainConfig(
        method=args.method,
        steps=args.steps,
        minutes=args.minutes,
        core_minutes=args.core_minutes,
        constant=args.constant_rate,
        kept_at=tuple(args.keep_at),
        batch=args.batch,
        crops=CropConfig(seed=args.seed),
        learning_rate=args.learning_rate,
        sheets_every=args.pictures_every if args.pictures else 0,
        hold_films=args.hold_films,
        device=args.device,
    )
    start = None if args.start is None else weights.read(args.start)
    if args.pictures:
        make_folder(args.pictures)
    shape = None if args.widths is None else UNetConfig(widths=tuple(args.widths))
    events = pretrain(
        args.folders, config, shape=shape, start=start, checkpoint=args.output.with_suffix(".checkpoint")
    )
    losses: list[float] = []
    for event in console.show_progress(events):
        if isinstance(event, Trained):
            write_bytes(args.output, event.weights)
            if event.step in args.keep_at:
                write_bytes(args.output.with_stem(f"{args.output.stem}-{event.step}"), event.weights)
        elif isinstance(event, Sheet):
            write_bytes(args.pictures / f"{event.step:07d}.png", event.png)
        elif isinstance(event, Step) and args.log is not None:
            losses.append(event.loss)
            if len(losses) == LOGGED:
                with args.log.open("a", encoding="utf-8") as log:
                    log.write(f"{event.step},{event.elapsed_s:.1f},{sum(losses) / LOGGED:.5f}\n")
                losses.clear()
    return 0
