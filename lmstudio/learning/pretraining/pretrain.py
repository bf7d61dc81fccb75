"""Pre-training on films without labels, by denoising diffusion on random crops or another of :mod:`methods`."""

import io
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from lmstudio import paths
from lmstudio.core.events import Event, Note, Sheet, Started, Step, Trained
from lmstudio.core.pace import UPDATES_UNTOLD, Pace
from lmstudio.errors import SaveFailed, TrainingError, WeightsError
from lmstudio.learning.network import devices, gradients, weights
from lmstudio.learning.network.gradients import Told
from lmstudio.learning.network.unet import Average, UNet, UNetConfig
from lmstudio.learning.network.workers import Workers, workers_on
from lmstudio.learning.pretraining import distributed, held_films, methods, sample_grid
from lmstudio.learning.pretraining.crop_loader import Batch, CropLoader
from lmstudio.learning.pretraining.crops import CropConfig, FilmFolders, unlabelled_films
from lmstudio.learning.pretraining.distributed import Processes
from lmstudio.learning.pretraining.held_films import HeldCrops
from lmstudio.learning.pretraining.methods import Method

WATCHED_EVERY = 100
"""So often it is looked at whether outputs still tell films apart; it does not matter for what is learned."""


@dataclass(frozen=True, slots=True)
class PretrainConfig:
    """How to pre-train.

    Args:
        method: of :data:`methods.METHODS`.
        steps: optimiser updates; with ``minutes`` an upper limit.
        minutes: end the learning-rate schedule after this time of training; ``None`` ends it at ``steps``.
        core_minutes: the same of processor time, of all processes together.
        batch: films an update and process; ``None`` takes the method's.
        crops: how they are drawn; its seed is also that of the initial weights.
        learning_rate: peak of the schedule (linear warm-up over ``warm_up`` updates, then cosine).
        constant: whether the rate stays at its peak after the warm-up, so that what is kept on the way is as
            finished as what comes out.
        warm_up: updates.
        average: decay of the averaged weights.
        checkpoint_s: seconds between checkpoints.
        kept_at: updates after which the network is told of, too.
        sheets_every: updates between pictures of what the network has learned; 0 draws none.
        hold_films: whether films are held where the network computes, and crops made there.
        device: see :func:`lmstudio.learning.network.devices.choose`.
    """

    method: str = methods.DDPM
    steps: int = 20_000
    minutes: float | None = None
    core_minutes: float | None = None
    batch: int | None = None
    crops: CropConfig = field(default_factory=CropConfig)
    learning_rate: float = 3e-4
    constant: bool = False
    warm_up: int = 300
    average: float = 0.999
    checkpoint_s: float = 180.0
    kept_at: tuple[int, ...] = ()
    sheets_every: int = 0
    hold_films: bool = False
    device: str = "auto"

    @property
    def how(self) -> Method:
        """The method."""
        return methods.METHODS[self.method]

    @property
    def films(self) -> int:
        """Films an update and process."""
        return self.batch or self.how.batch


def _rate(progress: float, step: int, config: PretrainConfig) -> float:
    """The learning rate: linear warm-up, then half a cosine down to 1 % over the progress 0 .. 1, if any."""
    cosine = 1.0 if config.constant else 0.01 + 0.99 * (1 + math.cos(math.pi * min(1.0, progress))) / 2
    return config.learning_rate * min(1.0, (step + 1) / config.warm_up) * cosine


class _Run:
    """The state of a pre-training that can be written and taken up again to the step."""

    def __init__(
        self, network: UNet, config: PretrainConfig, device: torch.device, *, before: int, workers: Workers
    ) -> None:
        self.format = devices.memory_format(device)
        self.network = network.to(device, memory_format=self.format).train()  # type: ignore[call-overload]
        self.average = Average(self.network, decay=config.average)
        for name, parameter in self.network.named_parameters():
            parameter.requires_grad_(requires_grad=config.how.learns(name))
        self.own = config.how.make(self.network).to(device)
        self.learned = [each for each in self.own.parameters() if each.requires_grad]
        self.optimiser = torch.optim.AdamW(
            self.learned, lr=config.learning_rate, weight_decay=config.how.weight_decay
        )
        self.objective = self.own
        self.processes = Processes()
        self.computing, self.workers, self.is_shared = self.own, workers, False
        self.config, self.device, self.before = config, device, before
        self.step = 0
        self.elapsed_s = self.core_s = 0.0

    def join(self, processes: Processes) -> None:
        """Go on together with other processes, or else let workers share every batch whose loss can be divided."""
        self.processes = processes
        self.objective = processes.wrapped(self.objective, self.device)
        self.is_shared = self.workers.most > 1 and processes.count == 1 and self.config.how.divisible
        if self.is_shared:
            self.computing = devices.for_computing(self.own, self.device)

    def leave(self) -> None:
        """Let go of the other processes, before their group is destroyed.

        Otherwise what averages the gradients destroys it, and keeps the interpreter's lock meanwhile, for which a
        thread of the group may wait: then both wait for ever.
        """
        self.processes, self.objective = Processes(), self.own

    def loader(self, films: FilmFolders) -> CropLoader | HeldCrops:
        """What draws the examples."""
        config = self.config
        if config.hold_films:
            held = held_films.hold(films.folders, self.device)
            return HeldCrops(held, config.films, config.crops, self.processes)
        return CropLoader(films, config.films, config.how.draw, config.crops, self.processes, self.device)

    @property
    def progress(self) -> float:
        spent = ((self.config.minutes, self.elapsed_s), (self.config.core_minutes, self.core_s))
        return max(self.step / self.config.steps, *(s / (60 * most) for most, s in spent if most is not None), 0.0)

    def update(self, batch: Batch) -> float:
        """One optimiser update; its loss over all processes."""
        began, how = time.perf_counter(), self.config.how
        there = (each.to(self.device, non_blocking=True) for each in batch)
        seen = [each.to(memory_format=self.format) if each.dim() == 4 else each for each in there]
        how.before(self.own, self.step)
        for group in self.optimiser.param_groups:
            group["lr"] = _rate(self.progress, self.step, self.config)
        loss = self._differentiate(seen)
        self.workers.run([self._learn])
        how.after(self.own, self.progress)
        self.step += 1
        mean = self.processes.mean(loss, self.device)
        self.elapsed_s += self.processes.greatest(time.perf_counter() - began, self.device)
        return mean

    def _differentiate(self, seen: Sequence[Tensor]) -> float:
        """Give the parameters the gradients of a batch's loss; the loss."""
        self.optimiser.zero_grad(set_to_none=True)
        if self.is_shared:
            parts = gradients.divide(seen, self.workers.most)
            told = self.workers.run([partial(self._tell, part, len(part[0]) / len(seen[0])) for part in parts])
            parameters = list(self.own.parameters())
            gradients.add_gradients(parameters, range(len(parameters)), told)
            return float(sum(each.loss for each in told))
        with devices.autocast(self.device):
            loss = self.objective(*seen)
        loss.backward()
        return float(loss.detach())

    def _tell(self, part: Sequence[Tensor], share: float) -> Told:
        with devices.autocast(self.device):
            loss = self.computing(*part) * share
        return gradients.differentiate(loss, self.computing)

    def _learn(self) -> None:
        norm = torch.nn.utils.clip_grad_norm_(self.learned, self.config.how.clip)
        if not torch.isfinite(norm):
            raise TrainingError(
                "The training has become unstable: a gradient is not finite.",
                remedy="Give the command again with a lower learning rate; it goes on from the last checkpoint.",
            )
        self.optimiser.step()
        gradients.copy_weights(self.own, self.computing)
        self.average.update(self.network, step=self.step)

    def spend(self, core_s: float) -> None:
        """Take in how much processor time this process has used since it was asked last."""
        self.core_s += self.processes.mean(core_s, self.device) * self.processes.count

    def save(self, path: Path) -> None:
        state: dict[str, Any] = {
            "config": asdict(self.config),
            "shape": asdict(self.network.config),
            "network": self.network.state_dict(),
            "heads": self._heads(),
            "average": self.average.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
            "before": self.before,
            "elapsed_s": self.elapsed_s,
            "core_s": self.core_s,
        }
        try:
            with paths.replacing(path) as file:
                torch.save(state, file)
        except (OSError, RuntimeError) as error:  # PyTorch tells of a full disk in its own way
            raise SaveFailed(
                "The checkpoint cannot be written; the last one is untouched.",
                where=path,
                remedy="Free some space; the same command then goes on from the last one.",
            ) from error

    def _heads(self) -> dict[str, Tensor]:
        """What is learned by beside the network itself."""
        return {name: value for name, value in self.own.state_dict().items() if not name.startswith("network.")}

    def resume(self, content: bytes, *, where: Path | None) -> None:
        try:
            state = torch.load(io.BytesIO(content), map_location=self.device, weights_only=True)
            self.network.load_state_dict(state["network"])
            # Checkpoints of before 0.9.0 are of diffusion, which has no heads.
            if self._heads().keys() != (heads := state.get("heads", {})).keys():
                raise ValueError("another method")
            self.own.load_state_dict(heads, strict=False)
            self.average.network.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.elapsed_s = int(state["step"]), float(state["elapsed_s"])
            self.core_s = float(state.get("core_s", 0.0))
            self.before = int(state["before"])
        except Exception as error:  # rubbish makes the unpickler raise almost anything
            raise WeightsError(
                "The checkpoint does not belong to this pre-training, or it is damaged.",
                where=where,
                remedy="Choose another checkpoint file, or delete it to begin anew.",
            ) from error

    def trained(self, films: int, *, final: bool) -> Trained:
        steps, config = self.before + self.step, self.config
        taught = weights.Pretraining(
            config.method,
            round(self.core_s / 60, 1),
            steps,
            steps * config.films * self.processes.count,
            films,
            config.crops.seed,
        )
        description = weights.Description(
            f"xray-{config.method}",
            self.network.config,
            steps=steps,
            films=films,
            untrained=config.how.untrained,
            pretraining=taught,
        )
        content = weights.to_bytes(self.average.network, description)
        return Trained(content, steps, films, "pre-trained" if self.before else "random", final)


def _content(checkpoint: Path | None) -> bytes | None:
    """A checkpoint's content; ``None`` where there is none."""
    return checkpoint.read_bytes() if checkpoint is not None and checkpoint.exists() else None


def _begin(start: bytes | None, shape: UNetConfig | None, seed: int) -> tuple[UNet, int]:
    """The network that a run begins with, and how many updates it has had."""
    torch.manual_seed(seed)
    if start is None:
        return UNet(shape or UNetConfig()), 0
    network, description = weights.from_bytes(start)
    if description.landmarks:
        raise WeightsError(
            "This network has been fine-tuned on landmarks and cannot be pre-trained any more.",
            remedy="Choose a network written by “landmark-studio pretrain”.",
        )
    shape = shape or description.config
    if description.config != shape or shape.out_channels != shape.stem**2:
        raise WeightsError(
            "This network is built differently from the one that is to be pre-trained.",
            remedy="Choose other weights, or begin with random ones.",
        )
    return network, description.steps


def pretrain(
    folders: Sequence[Path],
    config: PretrainConfig | None = None,
    *,
    shape: UNetConfig | None = None,
    start: bytes | None = None,
    checkpoint: Path | None = None,
) -> Iterator[Event]:
    """Events of pre-training on the films of some folders; ends with the averaged network as ``Trained``.

    Every folder is searched with its sub-folders; see :func:`crops.unlabelled_films` for what is
    left out. With a ``checkpoint`` the state is written there now and then, and taken up again where the file
    exists: the next update is the one that would have followed. ``start``, the content of a pre-trained weights
    file, takes the place of random weights of the given ``shape``. Started by ``torchrun`` in several processes,
    all of them train one network, each with a batch of its own, and the first alone tells events and writes.

    Raises:
        TrainingError: a folder holds no film, or none that can be read; or the training becomes unstable; or
            pictures are asked for of a method that draws none, or films are to be held for another than ddpm.
        WeightsError: the checkpoint does not fit, or ``start`` is no pre-trained network, or not of the ``shape``.
        SaveFailed: the checkpoint cannot be written.
    """
    config = config or PretrainConfig()
    if config.sheets_every and config.method != methods.DDPM:
        raise TrainingError("Pictures can be drawn of the method ddpm alone.", remedy="Leave the pictures out.")
    if config.hold_films and config.method != methods.DDPM:
        raise TrainingError("Films can be held for the method ddpm alone.", remedy="Leave --hold-films out.")
    device = distributed.own_device(devices.choose(config.device))
    found = [unlabelled_films(folder) for folder in folders]
    for folder, films in zip(folders, found, strict=True):
        if not films:
            raise TrainingError("No film was found to learn from.", where=folder, remedy="Choose another folder.")
    network, before = _begin(start, shape, config.crops.seed)
    with distributed.join_processes(device) as processes, workers_on(device) as workers:
        run = _Run(network, config, device, before=before, workers=workers)
        # The others may run on computers where the file does not lie.
        state = processes.of_first(_content(checkpoint) if processes.first else None)
        if state is not None:
            run.resume(state, where=checkpoint)
        run.join(processes)
        try:
            if state is not None and processes.first:
                yield Note(f"Going on from step {run.step}, {run.elapsed_s / 60:.0f} minutes into the training.")
            for event in _updates(run, FilmFolders(found), checkpoint if processes.first else None):
                if processes.first:
                    yield event
        finally:
            run.leave()


def _updates(run: _Run, films: FilmFolders, checkpoint: Path | None) -> Iterator[Event]:
    config = run.config
    yield Started("pre-train", devices.describe(run.device), len(films), config.steps)
    saved, pace = time.monotonic(), Pace(untold=UPDATES_UNTOLD)
    loader, spent = run.loader(films), time.process_time()
    try:
        loader.ask(run.step)
        while run.progress < 1.0:
            batch = loader.answer()
            loader.ask(run.step + 1)
            loss = run.update(batch)
            run.spend((now := time.process_time()) - spent)
            spent = now
            yield Step(run.step, config.steps, loss, run.elapsed_s, _remaining(run, pace))
            yield from _told_of(run, len(films))
            if config.sheets_every and run.step % config.sheets_every == 0 and run.processes.first:
                yield Sheet(
                    run.before + run.step, sample_grid.draw_learned(run.average.network, batch[0], batch[1])
                )
            if time.monotonic() - saved >= config.checkpoint_s:
                if checkpoint is not None:
                    run.save(checkpoint)
                yield run.trained(len(films), final=False)
                saved = time.monotonic()
    finally:
        loader.close()
    if checkpoint is not None:
        run.save(checkpoint)
    yield run.trained(len(films), final=True)


def _remaining(run: _Run, pace: Pace) -> float:
    """Seconds until the end, as far as can be told."""
    config, found = run.config, pace.remaining_s(cost=1.0, left=run.config.steps - run.step)
    if config.minutes is not None:
        found = min(found, max(0.0, 60 * config.minutes - run.elapsed_s))
    if config.core_minutes is not None and run.core_s:
        found = min(found, max(0.0, 60 * config.core_minutes - run.core_s) * run.elapsed_s / run.core_s)
    return found


def _told_of(run: _Run, films: int) -> Iterator[Event]:
    """Now and then whether outputs still tell films apart, and the network where it is to be kept."""
    health = run.config.how.health(run.own)
    if health is not None and run.step % WATCHED_EVERY == 0:
        word = "collapsed: " if health.collapsed else ""
        yield Note(f"{word}after {run.step} updates, {health.text}")
    if run.before + run.step in run.config.kept_at:
        yield run.trained(films, final=False)
