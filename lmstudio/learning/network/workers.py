"""Workers: threads that compute parts of one piece of work at the same time, each on cores of its own.

Threads that share every operator wait for one another in each, and for long where another program takes a core: an
update took four times as long beside one busy process. Workers meet once an update. PyTorch lets go of the
interpreter inside its operators, so that they run at the same time. ``python -m tests.benchmarks.speed`` compares
both ways.
"""

import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from threading import Event, Lock
from typing import Generic, TypeVar

import torch

from lmstudio.errors import FilmError
from lmstudio.learning.network import devices

Found = TypeVar("Found")
Item = TypeVar("Item")
Source = TypeVar("Source")
MOST = 4
"""So many workers at most; where there are more cores each worker has several.

Every part of an update costs as much again as the film or the patches in it, for reading and writing all weights,
and an update has three films (``python -m tests.benchmarks.speed``)."""
LOOKED_AT_S = 3.0
"""After so many seconds the number of active workers is looked at again.

It cannot matter for what is computed, and other programs come and go as slowly; twenty updates take so long."""
CROWDED = 0.45
"""With a smaller share of their cores' time one worker less is active, as other programs want them.

It is less than a half because two workers on two cores get that beside two busy processes, and are quicker than
one there (``python -m tests.benchmarks.speed``)."""
FREE = 0.9
"""With a larger share one more is active, since there seems to be a core for it."""


class Workers:
    """Threads for the parts of one piece of work after the other.

    On a GPU, and where there is one core, the calling thread does them all.

    Args:
        device: where the work is computed.
        cores: of the CPU for all workers together; ``None``: those of the calling thread.
        most: so many workers at most.
        adapts: whether fewer are active where other programs want the cores.

    Attributes:
        most: into how many parts work is best divided. It follows from the cores alone, so that what comes out
            does not depend on what else the computer does.
        active: how many of the workers take part at present.
    """

    def __init__(
        self, device: torch.device, *, cores: int | None = None, most: int = MOST, adapts: bool = True
    ) -> None:
        cores = cores_of(device) if cores is None else cores
        self.most = self.active = min(cores, most)
        self.adapts = adapts
        self._pool = ThreadPoolExecutor(self.most, "worker", torch.set_num_threads, (cores // self.most,))
        self._computed_s = self._passed_s = 0.0
        self._looked = time.monotonic()

    def run(self, tasks: Sequence[Callable[[], Found]]) -> list[Found]:
        """What tasks give, in their order; each is taken up by the next worker that is free.

        What a task raises is raised once no worker is at work any more; those not yet begun are left out then.
        """
        if self.most == 1:
            return [task() for task in tasks]
        turns, failed = enumerate(tasks), Event()
        running = [self._pool.submit(_take_turns, turns, failed) for _ in range(min(self.active, len(tasks)))]
        wait(running)
        spells = [future.result() for future in running]
        self._watch(spells)
        found = dict(pair for spell in spells for pair in spell.found)
        return [found[number] for number in range(len(tasks))]

    def _watch(self, spells: Sequence["_Spell[Found]"]) -> None:
        """Take in how much of their cores' time the workers had, and now and then change how many are active."""
        self._computed_s += sum(spell.computed_s for spell in spells)
        self._passed_s += sum(spell.passed_s for spell in spells)
        if not self.adapts or time.monotonic() - self._looked < LOOKED_AT_S:
            return
        self._looked = time.monotonic()
        share = self._computed_s / max(self._passed_s, 1e-9)
        self._computed_s = self._passed_s = 0.0
        if share < CROWDED:
            self.active = max(1, self.active - 1)
        elif share > FREE:
            self.active = min(self.most, self.active + 1)

    def close(self) -> None:
        """Let the threads go."""
        self._pool.shutdown(cancel_futures=True)


def cores_of(device: torch.device) -> int:
    """How many cores of the CPU the calling thread may use for what is computed on a device; 1 for a GPU."""
    return torch.get_num_threads() if device.type == "cpu" else 1


@dataclass(frozen=True, slots=True)
class _Spell(Generic[Found]):
    """One worker's part in a run.

    Args:
        found: what its tasks gave, by their numbers.
        computed_s: seconds that its thread computed.
        passed_s: seconds that passed meanwhile.
    """

    found: list[tuple[int, Found]]
    computed_s: float
    passed_s: float


def _take_turns(turns: Iterator[tuple[int, Callable[[], Found]]], failed: Event) -> _Spell[Found]:
    """Do numbered tasks until none is left, or one has failed."""
    found, computed, began = list[tuple[int, Found]](), time.thread_time(), time.perf_counter()
    for number, task in turns:
        if failed.is_set():
            break
        try:
            found.append((number, task()))
        except BaseException:
            failed.set()
            raise
    return _Spell(found, time.thread_time() - computed, time.perf_counter() - began)


def each_in_order(
    items: Iterable[Item], read: Callable[[Item], Source], compute: Callable[[Source], Found], device: torch.device
) -> Generator[tuple[Item, Found | FilmError]]:
    """Items in their order, each with what is computed from what is read of it, or why it cannot be read.

    On the CPU several are read and computed at once, elsewhere the next is read meanwhile. One is read at a time.
    Items are taken as they are needed, however many there are.
    """
    cores = cores_of(device)
    at_once = min(cores, MOST)
    reading = Lock()

    def source_of(item: Item) -> Source:
        with reading:
            return read(item)

    def found_of(item: Item) -> Callable[[], Found]:
        finish = partial(compute, source_of(item))
        return partial(_same, finish()) if at_once > 1 else finish

    # The calling thread keeps its own number: every worker sets that of the whole program.
    with (
        devices.threads(None),
        ThreadPoolExecutor(at_once, "films", torch.set_num_threads, (cores // at_once,)) as pool,
    ):
        begun = ((item, pool.submit(found_of, item)) for item in items)
        waiting = deque(islice(begun, at_once))
        try:
            while waiting:
                waiting.extend(islice(begun, 1))
                item, found = waiting.popleft()
                try:
                    yield item, found.result()()
                except FilmError as error:
                    yield item, error
        finally:
            for _, one in waiting:
                one.cancel()


def _same(found: Found) -> Found:
    return found


@contextmanager
def workers_on(device: torch.device) -> Iterator[Workers]:
    """Workers that share what is computed on a device for a while."""
    crew = Workers(device)
    try:
        yield crew
    finally:
        crew.close()


@contextmanager
def lanes_on(device: torch.device, count: int) -> Iterator[tuple[Workers, list[Workers]]]:
    """Workers for so many pieces of work at once, and for each piece others to share it, for a while."""
    cores = cores_of(device)
    # Those that wait for others compute nothing themselves, which tells nothing.
    lanes = Workers(device, most=count, adapts=cores < 2 * count)
    own = [Workers(device, cores=max(1, (cores + number) // count)) for number in range(count)]
    try:
        yield lanes, own
    finally:
        for crew in (lanes, *own):
            crew.close()
