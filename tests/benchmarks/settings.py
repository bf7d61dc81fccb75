"""What settings of fine-tuning bring: ``python -m tests.benchmarks.settings DATA/ceph [NAME=VALUE ...]``.

A name is one of :class:`FinetuneConfig`, such as ``learning_rate``, ``augment.metal`` or ``heatmap``, or that of a
constant, with its room and module in ``lmstudio.learning``, such as ``finetuning.stages.DECAY``. Each is changed
alone; ``=`` without a name leaves all as it is. A network learns from the first films of the splits ``train`` and
``validate`` and is measured on their last films, which stand for the test films, as those must not be chosen by. A
line for each is printed.
"""

import argparse
import importlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from lmstudio.bench import datasets, protocols
from lmstudio.bench.datasets import Dataset
from lmstudio.bench.protocols import Result, RunSetting
from lmstudio.core import metrics
from lmstudio.learning.finetuning.recipe import FinetuneConfig

Value = int | float | str


@contextmanager
def changed(name: str, value: Value) -> Iterator[FinetuneConfig]:
    """The configuration, and the constants meanwhile, with one setting changed."""
    words, config = name.split(".") if name else [], FinetuneConfig()
    if len(words) < 3:
        yield _with(config, words, value) if words else config
        return
    room, module, constant, *fields = words
    place = importlib.import_module(f"lmstudio.learning.{room}.{module}")
    before = getattr(place, constant)
    setattr(place, constant, _with(before, fields, value))
    try:
        yield config
    finally:
        setattr(place, constant, before)


def _with(whole: Any, fields: Sequence[str], value: Value) -> Any:
    """A value with one of its fields changed, or one of that field's."""
    if not fields:
        return value
    first, *others = fields
    return replace(whole, **{first: _with(getattr(whole, first), others, value)})


def _read(text: str) -> Value:
    """A number where it is one."""
    for kind in (int, float):
        with suppress(ValueError):
            return kind(text)
    return text


def line(dataset: Dataset, setting: RunSetting, config: FinetuneConfig) -> str:
    """What comes out, in words."""
    *_, result = protocols.run(dataset, replace(setting, heatmap=config.heatmap), config)
    assert isinstance(result, Result)
    unit, limit = result.unit.text, result.unit.thresholds[0]
    mean = metrics.mean_radial_error(result.errors)
    within = metrics.success_detection_rate(result.errors, limit)
    return f"{mean:.3f} {unit}, {within:.1f} % within {limit:g} {unit}, {result.fine_tune_s:.0f} s"


def arguments() -> argparse.ArgumentParser:
    """What the benchmark takes."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.settings", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("data", type=Path, help="folder of one labelled set, as “landmark-studio bench” takes it")
    parser.add_argument("settings", nargs="*", default=["="], metavar="NAME=VALUE")
    parser.add_argument("--shots", type=int, default=10, help="films that are learned from (default %(default)s)")
    parser.add_argument("--held-back", type=int, default=90, help="films that are measured (default %(default)s)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="auto")
    parser.add_argument("--threads", type=int)
    return parser


def main(argv: Sequence[str] | None = None) -> None:
    """Change one setting after the other and print what comes out."""
    args = arguments().parse_intermixed_args(argv)
    dataset = datasets.load(args.data)
    setting = RunSetting(args.shots, seed=args.seed, held_back=args.held_back)
    for each in args.settings:
        name, _, value = each.partition("=")
        with changed(name, _read(value)) as config:
            found = line(dataset, setting, replace(config, device=args.device, threads=args.threads))
        print(f"{each.strip('=') or 'as it is'}: {found}", flush=True)


if __name__ == "__main__":
    main()
