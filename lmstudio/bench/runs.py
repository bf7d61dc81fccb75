"""The runs of a benchmark, carried out one after the other, each once."""

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import product
from typing import Any

from lmstudio.bench import machine, protocols, starts, store
from lmstudio.bench.datasets import Dataset, twins
from lmstudio.bench.protocols import BUILT_IN, OWN_HEATMAP, Result, RunSetting
from lmstudio.bench.starts import Start, mark
from lmstudio.bench.store import Store
from lmstudio.bench.summaries import Summaries, summarise, summary_key
from lmstudio.core.events import Event, Note
from lmstudio.core.metrics import mean_radial_error
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import weights

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
        first: the films that are labelled before all others.
        heatmaps: which are taught.
        learning_rates: of the fine-tuning; ``None`` takes that of the recipe.
    """

    shots: tuple[int | None, ...] = (10,)
    inits: tuple[str, ...] = (BUILT_IN,)
    seeds: tuple[int, ...] = (0,)
    draws: int = 0
    second_round: bool = False
    tested: tuple[str, ...] = ("test",)
    trained: tuple[str, ...] = ("train", "validate")
    held_back: int = 0
    first: tuple[str, ...] = ()
    heatmaps: tuple[str, ...] = (OWN_HEATMAP,)
    learning_rates: tuple[float | None, ...] = (None,)

    def settings(self, dataset: Dataset) -> list[RunSetting]:
        """The runs on a set, few films first; more films than it has are left out.

        Raises:
            NotEnoughLabels: every number of films is more than it has.
        """
        plain = RunSetting(
            None, tested=self.tested, trained=self.trained, held_back=self.held_back, first=self.first
        )
        most = len(protocols.labelled_films(dataset, plain))
        found = []
        for shots in self.shots:
            if shots is not None and shots > most:
                continue
            for each in self._variants(replace(plain, shots=shots)):
                for seed in self.seeds:
                    first = replace(each, seed=seed)
                    found.append(first)
                    if self.second_round and each.init == BUILT_IN:
                        found.append(replace(first, second_round=True))
                # All films drawn at random are all films.
                draws = range(self.draws) if shots is not None and shots < most else ()
                found += [replace(each, seed=d, draw=d, first=()) for d in draws]
        if self.shots and not found:
            protocols.labelled_films(dataset, replace(plain, shots=self.shots[0]))
        return found

    def _variants(self, setting: RunSetting) -> Iterator[RunSetting]:
        for init, heatmap, rate in product(self.inits, self.heatmaps, self.learning_rates):
            yield replace(setting, init=init, heatmap=heatmap, learning_rate=rate)


class Recipe:
    """How is fine-tuned, and from what.

    Args:
        config: of the fine-tuning.
        given: contents of weights files by the names of the starts; see :mod:`lmstudio.bench.starts`.
    """

    def __init__(self, config: FinetuneConfig | None = None, given: Mapping[str, bytes] | None = None) -> None:
        self.config, self.given = config or FinetuneConfig(), given or {}
        self._starts: dict[str, Start] = {}
        told = {name: value for name, value in asdict(self.config).items() if name not in ELSEWHERE}
        self.code = machine.code_mark()
        self.mark = mark(json.dumps(told, sort_keys=True, default=str), self.code)

    def start(self, name: str) -> Start:
        """What runs of a name start from.

        Raises:
            WeightsError: there are no weights of that name.
            LandmarkStudioError: the package of ImageNet's weights is not installed.
        """
        if name not in self._starts:
            self._starts[name] = starts.find(name, self.given)
        return self._starts[name]

    def key(self, set_name: str, setting: RunSetting) -> str:
        """The name of a run's files."""
        return store.key(set_name, setting, mark(self.mark, self.start(setting.init).mark))

    def short_key(self, set_name: str, setting: RunSetting) -> str:
        """The name of its summary."""
        start = self.start(setting.init)
        return summary_key(set_name, setting, start=start.mark, steps=self.config.steps)

    def begin(self, setting: RunSetting) -> bytes:
        """The content of the weights file that a first round starts from."""
        return self.start(setting.init).begin(setting.seed)

    def about(self, setting: RunSetting) -> dict[str, Any]:
        """What a finished run says of how it came about."""
        start = self.start(setting.init)
        return {
            "recipe": self.mark,
            "code": self.code,
            "network": start.network,
            "start": start.mark,
            "start_name": start.title,
            "pretraining": None if start.pretraining is None else asdict(start.pretraining),
            "parameters": start.parameters,
            "steps": self.config.steps,
            "machine": machine.describe(self.config.device),
            "finished": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        }


def execute(
    dataset: Dataset,
    settings: Sequence[RunSetting],
    recipe: Recipe,
    results: Store,
    *,
    summaries: Summaries | None = None,
    keep: bool = False,
) -> Iterator[Event]:
    """Events of all runs that are not finished yet; each is written as soon as it is.

    Args:
        dataset: the set.
        settings: the runs; a second round after its first.
        recipe: how is fine-tuned.
        results: where finished runs are.
        summaries: of finished runs; those that have one are not run again.
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
        short = recipe.short_key(dataset.name, setting)
        there = results.has(name) if summaries is None else summaries.has(short)
        if there and not (kept and not results.weights(name).is_file()):
            yield Note(f"{number} of {len(settings)}, there already: {name}")
            continue
        yield Note(f"{number} of {len(settings)}: {name}")
        start, teach = _start(dataset, setting, recipe, results), recipe.start(setting.init).teach
        for event in protocols.run(dataset, setting, recipe.config, start=start, teach=teach):
            if isinstance(event, Result):
                about = recipe.about(setting) | {"twins": _twins(event)}
                results.save(name, event, about, keep_weights=kept)
                if summaries is not None:
                    summaries.save(short, summarise(event, about))
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
