"""The computer a benchmark ran on, and a fingerprint of the code that it measured."""

import ast
import hashlib
import os
import platform
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch

import lmstudio
from lmstudio.learning.network import devices

_MEASURED = ("lmstudio.learning.training_round", "lmstudio.learning.prediction.predict")
_LAYERS = ("lmstudio.learning", "lmstudio.analysis", "lmstudio.imaging", "lmstudio.core.geometry")


def processor() -> str:
    """The processor's name for people."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def describe(device: str) -> dict[str, Any]:
    """The machine on which the network computes now."""
    chosen = devices.choose(device)
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "threads": torch.get_num_threads(),
        "device": devices.describe(chosen),
        "precision": str(devices.precision(chosen)).removeprefix("torch."),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "torch": torch.__version__,
        "landmark_studio": lmstudio.__version__,
    }


def code_mark() -> str:
    """A hash of the code that fine-tunes and predicts; comments, docstrings and layout leave it the same."""
    found, waiting = dict[str, str](), list(_MEASURED)
    while waiting:
        name = waiting.pop()
        path = _source(name)
        if name in found or path is None:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        _strip(tree)
        found[name] = ast.dump(tree)
        waiting += [n for n in _imported(tree) if n.startswith(_LAYERS)]
    told = "\n".join(f"{name} {found[name]}" for name in sorted(found))
    return hashlib.sha256(f"{lmstudio.__version__ if not found else ''}{told}".encode()).hexdigest()[:12]


def _source(module: str) -> Path | None:
    """The file of a module of the package; a program without source files has none."""
    stem = Path(lmstudio.__file__).parent.joinpath(*module.split(".")[1:])
    return next((p for p in (stem.with_suffix(".py"), stem / "__init__.py") if p.is_file()), None)


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _strip(tree: ast.Module) -> None:
    """Take texts that stand alone off a tree: docstrings."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [  # type: ignore[attr-defined]
                line for line in body if not (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant))
            ]
