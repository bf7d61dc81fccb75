"""The runs of a benchmark, carried out one after the other, each once."""

import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import torch

from lmstudio import paths
from lmstudio.bench import machine, protocols, store
from lmstudio.bench.datasets import Dataset, twins
from lmstudio.bench.protocols import DDPM, RANDOM, Result, RunSetting
from lmstudio.bench.store import Store
from lmstudio.core.events import Event, Note
from lmstudio.core.metrics import mean_radial_error
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import weights
from lmstudio.learning.network.unet import UNet

ELSEWHERE = ("seed", "device", "threads", "checkpoint_s", "hold_back", "pretrained")
"""Settings of a fine-tuning that are no part of the recipe."""


@dataclass(frozen=True, slots=True)
class BenchPlan:
    """What is asked of each set.

    Args:
        shots: numbers of labelled films; ``None`` means all.
        inits: what the runs start from.
        seeds: of the runs on the first N films.
        draws: how many random draws of N films are run besides; draw ``d`` has the seed ``d``.
        second_round: whether pre-trained runs on the first N films are followed by a second round.
        tested: the splits that are measured.
        trained: the splits that the labelled films are taken from.
        held_back: so many films at the end of those are measured instead of ``tested``.
    """

    shots: tuple[int | None, ...] = (10,)
    inits: tuple[str, ...] = (DDPM,)
    seeds: tuple[int, ...] = (0,)
    draws: int = 0
    second_round: bool = False
    tested: tuple[str, ...] = ("test",)
    trained: tuple[str, ...] = ("train", "validate")
    held_back: int = 0

    def settings(self, dataset: Dataset) -> list[RunSetting]:
        """The runs on a set, few films first; more films than it has are left out.

        Raises:
            NotEnoughLabels: every number of films is more than it has.
        """
        plain = RunSetting(None, tested=self.tested, trained=self.trained, held_back=self.held_back)
        most = len(protocols.labelled_films(dataset, plain))
        found = []
        for shots in self.shots:
            if shots is not None and shots > most:
                continue
            for init in self.inits:
                for seed in self.seeds:
                    first = replace(plain, shots=shots, init=init, seed=seed)
                    found.append(first)
                    if self.second_round and init == DDPM:
                        found.append(replace(first, second_round=True))
                # All films drawn at random are all films.
                draws = range(self.draws) if shots is not None and shots < most else ()
                found += [replace(plain, shots=shots, init=init, seed=d, draw=d) for d in draws]
        if self.shots and not found:
            protocols.labelled_films(dataset, replace(plain, shots=self.shots[0]))
        return found


class Recipe:
    """How is fine-tuned, and from what.

    Args:
        config: of the fine-tuning.
        content: of the file of pre-trained weights; the bundled ones by default.

    Raises:
        WeightsError: it is no weights file.
    """

    def __init__(self, config: FinetuneConfig | None = None, content: bytes | None = None) -> None:
        self.config = config or FinetuneConfig()
        self.content = weights.read(paths.bundled_weights()) if content is None else content
        self.description = weights.describe(self.content)
        told = {name: value for name, value in asdict(self.config).items() if name not in ELSEWHERE}
        self.code = machine.code_mark()
        self.mark = _mark(json.dumps(told, sort_keys=True, default=str), self.code)
        self.network = _mark(json.dumps(asdict(replace(self.description.config, out_channels=1)), default=str))
        self.start = _mark(self.content)

    def key(self, set_name: str, setting: RunSetting) -> str:
        """The name of a run's files."""
        start = self.network if setting.init == RANDOM else self.start
        return store.key(set_name, setting, _mark(self.mark, start))

    def begin(self, setting: RunSetting) -> bytes:
        """The content of the weights file that a first round starts from.

        Random weights are those of a network of the same shape as the pre-trained one.
        """
        if setting.init != RANDOM:
            return self.content
        torch.manual_seed(setting.seed)
        network = UNet(self.description.config)
        return weights.to_bytes(network, weights.Description("random", self.description.config))

    def about(self, setting: RunSetting) -> dict[str, Any]:
        """What a finished run says of how it came about."""
        random = setting.init == RANDOM
        return {
            "recipe": self.mark,
            "code": self.code,
            "network": self.network,
            "start": self.network if random else self.start,
            "start_name": "random" if random else self.description.name,
            "steps": self.config.steps,
            "machine": machine.describe(self.config.device),
            "finished": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        }


def _mark(*parts: str | bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode() if isinstance(part, str) else part)
    return digest.hexdigest()[:8]


def execute(
    dataset: Dataset, settings: Sequence[RunSetting], recipe: Recipe, results: Store, *, keep: bool = False
) -> Iterator[Event]:
    """Events of all runs that are not finished yet; each is written as soon as it is.

    Args:
        dataset: the set.
        settings: the runs; a second round after its first.
        recipe: how is fine-tuned.
        results: where finished runs are.
        keep: whether the fine-tuned networks of the first N films are kept, for a stress table.

    Raises:
        NotEnoughLabels: the set has too few films to learn from.
        TableError: the set has no film to test on.
        SaveFailed: a result cannot be written.
    """
    for number, setting in enumerate(settings, start=1):
        name = recipe.key(dataset.name, setting)
        first = setting.draw is None and not setting.second_round
        kept = first and (keep or replace(setting, second_round=True) in settings)
        if results.has(name) and not (kept and not results.weights(name).is_file()):
            yield Note(f"{number} of {len(settings)}, there already: {name}")
            continue
        yield Note(f"{number} of {len(settings)}: {name}")
        for event in protocols.run(
            dataset, setting, recipe.config, start=_start(dataset, setting, recipe, results)
        ):
            if isinstance(event, Result):
                about = recipe.about(setting) | {"twins": _twins(event)}
                results.save(name, event, about, keep_weights=kept)
                error = f"{mean_radial_error(event.errors):.3f} {event.unit.text}"
                yield Note(f"{name}: mean radial error {error}, fine-tuned in {event.fine_tune_s:.0f} s")
            else:
                yield event


def _twins(result: Result) -> list[str]:
    """The measured films that are nearly the same radiograph as any that could be learned from."""
    dataset = result.dataset
    measured = {film.name for film in result.films}
    learned = {film.name for film in dataset.split(*result.setting.trained)} - measured
    return sorted(twins(dataset.folder, learned) & measured)


def _start(dataset: Dataset, setting: RunSetting, recipe: Recipe, results: Store) -> bytes:
    if not setting.second_round:
        return recipe.begin(setting)
    return weights.read(results.weights(recipe.key(dataset.name, replace(setting, second_round=False))))
