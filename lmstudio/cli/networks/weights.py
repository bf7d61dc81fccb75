"""``landmark-studio weights``."""

import argparse
from pathlib import Path
from typing import Any

NAME = "weights"
SUMMARY = "Convert a checkpoint of another program, or show what a weights file contains."
DETAILS = """\
“import” converts a checkpoint (.pt, .pth) of Di Via et al., arXiv 2407.18125, to a weights file, or, with
--transformer, one of a vision transformer (DINO, DINOv2, RAD-DINO), which becomes the way down of a network whose
way up is still to be learned. “show” prints what a weights file contains. To train from the converted network
instead of the built-in one:

  landmark-studio weights import checkpoint.pt --output paper.safetensors
  landmark-studio weights import dinov2_vits14.pth --transformer dinov2-small-14 --output dinov2.safetensors
  landmark-studio weights show paper.safetensors
  landmark-studio train ceph.lmproj --weights paper.safetensors
"""


TRANSFORMERS = ("dino-small-8", "dino-small-16", "dinov2-small-14", "dinov2-base-14")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", dest="action", required=True)
    importing = actions.add_parser("import", help="convert a checkpoint of another program")
    importing.add_argument("checkpoint", type=Path, metavar="CHECKPOINT", help="the authors' PyTorch file")
    importing.add_argument("--output", type=Path, required=True, help="the weights file to write (.safetensors)")
    importing.add_argument(
        "--dtype",
        choices=("float32", "float16"),
        default="float32",
        help="type of the stored numbers; float16 halves the file and rounds them (default %(default)s)",
    )
    importing.add_argument(
        "--transformer", choices=TRANSFORMERS, help="the checkpoint is one of this vision transformer"
    )
    show = actions.add_parser("show", help="show what a weights file contains")
    show.add_argument("file", type=Path, metavar="FILE", help="a weights file (.safetensors)")
    show.add_argument("--json", action="store_true", help="print it as JSON")


def run(args: argparse.Namespace) -> int:
    """Convert or show."""
    return _import(args) if args.action == "import" else _show(args)


def _import(args: argparse.Namespace) -> int:
    import torch

    from lmstudio.formats.atomic import write_bytes
    from lmstudio.learning.network import paper, weights
    from lmstudio.learning.network.encoders import vit_start

    if args.transformer is not None:
        description, tensors = vit_start(args.checkpoint, args.transformer)
    else:
        found = paper.read_checkpoint(args.checkpoint)
        name = f"{args.checkpoint.stem}, epoch {found.epoch}" if found.epoch else args.checkpoint.stem
        description, tensors = weights.Description(name, found.config), found.tensors
    dtype = {"float32": torch.float32, "float16": torch.float16}[args.dtype]
    write_bytes(args.output, weights.pack(tensors, description, dtype=dtype))
    count = sum(value.numel() for value in tensors.values())
    print(f"{args.output}: {description.name}, {count:,} parameters in {args.dtype}")
    return 0


def _show(args: argparse.Namespace) -> int:
    from rich.table import Table

    from lmstudio.cli import reports
    from lmstudio.formats.json_text import as_json
    from lmstudio.learning.network import weights

    shown = _facts(weights.read(args.file), args.file)
    if args.json:
        print(as_json(shown))
        return 0
    table = Table(title=args.file.name, show_header=False)
    for key, value in shown.items():
        table.add_row(key.replace("_", " "), _text(value))
    reports.print_table(table)
    return 0


def _facts(content: bytes, path: Path) -> dict[str, Any]:
    """What a weights file says of itself, by key."""
    from dataclasses import asdict

    from lmstudio.learning.network import weights

    network, told = weights.from_bytes(content, where=path)
    facts = asdict(told)
    shape = facts.pop("config")
    design = shape.pop("design")
    facts |= {f"pretraining_{key}": value for key, value in (facts.pop("pretraining") or {}).items()}
    del facts["mean_shape"], facts["shape_spread"], facts["place_mean"], facts["place_scatter"]
    count = sum(parameter.numel() for parameter in network.parameters())
    return {"name": facts.pop("name"), "parameters": count, **shape, **design, **facts}


def _text(value: Any) -> str:
    """A fact for people."""
    if value is None:
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value) if any(value) else "none"
    return f"{value:,}" if isinstance(value, int) else str(value)
