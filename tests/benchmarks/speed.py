"""How quick training and prediction are, alone and beside other programs: ``python -m tests.benchmarks.speed``.

Prints three tables: an update and a prediction, as version 0.6.0 computed them and as they are computed now, alone
and beside busy processes; how much of what the computer can do they reach; and the time by labelled films, by film
size and by landmarks. On phantoms, with a network that a short training has taught. ``--only company`` prints one
of them. Nothing else should run meanwhile.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from functools import partial
from statistics import median
from unittest.mock import patch

import torch
from rich.console import Console
from rich.table import Table
from torch import Tensor
from torch.utils.flop_counter import FlopCounterMode

from lmstudio import paths
from lmstudio.core.events import Trained
from lmstudio.core.project import Image
from lmstudio.imaging.film import Film, Window
from lmstudio.learning.finetuning import recipe, stages
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.finetuning.stages import Examples, LearnableFilms, Schedule, Stage
from lmstudio.learning.network import devices, weights
from lmstudio.learning.network.unet import with_head
from lmstudio.learning.network.workers import Workers, each_in_order, lanes_on, workers_on
from lmstudio.learning.prediction.predict import Predictor
from lmstudio.learning.training_round import finetune
from lmstudio.phantom.sample import phantom
from tests.benchmarks.company import busy
from tests.learning.conftest import Phantoms

CPU = torch.device("cpu")
COMPANY = (0, 1, 2)
"""Busy processes beside this one."""
UPDATES = 14
"""Of which the median is taken, less the first two."""
COARSE, FINE = 3, 4
"""Updates of the two networks in a turn of a fine-tuning."""
TURN = f"fine-tuning, {COARSE} + {FINE} updates"
TURNS = 5
"""Of which the median is taken: in the old way, a turn takes ten seconds beside others."""
FILMS = 8
"""That are predicted at once."""
TAUGHT = 160
"""Updates of the network that predicts: enough to find its way about phantoms."""
SIZES = {"0.8": (1024, 826), "3": (1936, 1550), "12": (3873, 3100)}
"""Height and width of films of so many megapixels."""
LANDMARKS = (6, 19, 68)
LABELLED = (5, 10, 25, 50)
INPUT, CLOSE = (384, 320), (1024, 853)
"""Height and width of the coarse stage's input, and of the whole film at the scale of the fine stage."""


def learnable(landmarks: int) -> LearnableFilms:
    """Made-up labelled films: what is learned does not matter here, only how long it takes."""
    random, count = torch.Generator().manual_seed(0), 10
    share = torch.rand(count, landmarks, 2, generator=random) * 0.8 + 0.1
    whole = tuple(torch.randn(1, *INPUT, generator=random) for _ in range(count))
    close = tuple(torch.randn(1, *CLOSE, generator=random).half() for _ in range(count))
    images = tuple(Image(f"{n}.png", f"{n}.png", CLOSE[1], CLOSE[0]) for n in range(count))
    xy_net, xy_close = (share * torch.tensor([side[1], side[0]]) for side in (INPUT, CLOSE))
    return LearnableFilms(images, xy_close.numpy(), whole, xy_net, close, xy_close)


def stage(name: str, workers: Workers, *, landmarks: int = 19, batch: int | None = None) -> Stage:
    """The coarse or the fine stage of a training in its course."""
    films, (whole, patches) = learnable(landmarks), recipe.batches_for(10)
    body, _ = weights.from_bytes(weights.read(paths.bundled_weights()))
    coarse = name == "coarse"
    config = FinetuneConfig().augment if coarse else stages.CLOSE_AUGMENT
    draw = (stages.draw_films if coarse else stages.draw_patches)(films, config)
    plan = Schedule(10_000, batch or (whole if coarse else patches), 1e-3)
    network = with_head(body, landmarks)
    return Stage(network, draw, plan, seed=0, device=CPU, workers=workers)


def update_as_before(running: Stage) -> None:
    """One update as version 0.6.0 computed it: all cores share every operator, and examples are drawn before."""
    films, xy_net = running.draw(running.batch, running.random)()
    examples = Examples.of(films, xy_net, stem=running.network.config.stem)
    running.network.zero_grad(set_to_none=True)
    with devices.autocast(CPU):
        logits = running.network(examples.films)
    stages.cross_entropy(logits, examples.target, examples.weight()).backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(running.network.parameters(), 1.0)
    for optimiser, rate in zip(running.learner.optimisers, running.learner.rates, strict=True):
        optimiser.step()
        rate.step()
    running.average.update(running.network, step=running.step)
    running.step += 1


def timed(work: Callable[[], object], times: int = UPDATES) -> float:
    """The median seconds of some work, less its first two times."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return median(took[2:] or took)


class Predicting:
    """Films to predict, and the network that does, as it is now and as it was.

    Args:
        content: of a fine-tuned weights file.
        films: their pixels.
    """

    def __init__(self, content: bytes, films: Sequence[Film]) -> None:
        self.films = films
        self.now = Predictor(content)
        with patch.object(devices, "precision", lambda _: torch.float32):
            self.exact = Predictor(content)

    def as_before(self) -> None:
        """One film after the other, all cores sharing every operator, in float32."""
        for number, film in enumerate(self.films):
            self.exact.predict(str(number), film)

    def as_now(self) -> None:
        """Several films at once, each on a core of its own."""

        def predicted(number: int) -> object:
            return self.now.predict(str(number), self.films[number])

        for _ in each_in_order(range(len(self.films)), lambda number: number, predicted, CPU):
            pass


def taught() -> bytes:
    """The content of the weights of a network that has learned phantoms for a little while."""
    phantoms = Phantoms(6)
    config = FinetuneConfig(steps=TAUGHT, hold_back=False, device="cpu")
    *_, last = finetune(phantoms.project(6), config, read=phantoms.read)
    assert isinstance(last, Trained)
    return last.weights


def films_of(size: tuple[int, int], count: int = FILMS) -> list[Film]:
    """Phantoms of a height and width."""
    windows = (Window("full", 0, 255),)
    return [Film(phantom(number, height=size[0], width=size[1]).pixels, windows) for number in range(count)]


def on_one_core(work: Callable[[], object]) -> Callable[[], object]:
    """The work with a single thread."""

    def alone() -> None:
        with devices.threads(1):
            work()

    return alone


def company(content: bytes, workers: Workers) -> Table:
    """Updates and predictions in version 0.6.0's way, on one core, and by workers, beside busy processes."""
    beside = (f"{count} busy" for count in COMPANY)
    table = _table("seconds, and their ratio to those of version 0.6.0 alone", "", "way", *beside)
    for name, batch in (("coarse", 3), ("fine", 24)):
        before, now = (stage(name, workers, batch=batch) for _ in range(2))
        _compare(table, f"update, {name}, of {batch}", partial(update_as_before, before), now.update, UPDATES)
    with lanes_on(CPU, 2) as (lanes, own):
        after_another, beside_one_another = ([stage("coarse", own[0]), stage("fine", own[1])] for _ in range(2))
        before_turn = partial(_turn_as_before, *after_another)
        _compare(table, TURN, before_turn, partial(_turn, lanes, *beside_one_another), TURNS)
    predicting = Predicting(content, films_of(SIZES["0.8"]))
    _compare(table, f"{FILMS} films predicted", predicting.as_before, predicting.as_now, 5)
    return table


def _turn_as_before(coarse: Stage, fine: Stage) -> None:
    for running, updates in ((coarse, COARSE), (fine, FINE)):
        for _ in range(updates):
            update_as_before(running)


def _turn(lanes: Workers, coarse: Stage, fine: Stage) -> None:
    lanes.run([partial(_updates, coarse, COARSE), partial(_updates, fine, FINE)])


def _updates(running: Stage, count: int) -> None:
    for _ in range(count):
        running.update()


def _compare(
    table: Table, title: str, before: Callable[[], object], now: Callable[[], object], times: int
) -> None:
    ways = {"0.6.0": before, "one core": on_one_core(before), "workers": now}
    took: dict[str, list[float]] = {way: [] for way in ways}
    for count in COMPANY:
        with busy(count):
            for way, work in ways.items():
                took[way].append(timed(work, times))
    first = took["0.6.0"][0]
    for way, seconds in took.items():
        table.add_row(title, way, *(f"{each:.3f} ({each / first:.2f})" for each in seconds))


def _table(title: str, *headings: str) -> Table:
    table = Table(title=title)
    for heading in headings:
        table.add_column(heading, justify="right" if heading[:1].isdigit() else "left")
    return table


def limits(workers: Workers) -> dict[str, float]:
    """Products and sums that all cores together can do in a second, in thousand millions, by what they are of."""
    found = {}
    for dtype in (torch.float32, torch.bfloat16):
        square = torch.randn(1024, 1024, dtype=dtype)
        films = torch.randn(4, 64, 96, 80, dtype=dtype).contiguous(memory_format=torch.channels_last)
        filters = torch.randn(64, 64, 3, 3, dtype=dtype).contiguous(memory_format=torch.channels_last)
        kinds: dict[str, tuple[Callable[[], Tensor], float]] = {
            "matrices": (partial(torch.mm, square, square), 2 * 1024**3),
            "convolutions": (partial(torch.conv2d, films, filters, padding=1), 2 * 4 * 96 * 80 * 64 * 64 * 9),
        }
        for kind, (work, operations) in kinds.items():
            seconds = timed(partial(workers.run, [partial(_ten_times, work)] * workers.most))
            found[f"{kind}, {str(dtype).removeprefix('torch.')}"] = 10 * workers.most * operations / seconds / 1e9
    return found


def _ten_times(work: Callable[[], Tensor]) -> None:
    with torch.inference_mode():
        for _ in range(10):
            work()


def operations(work: Callable[[], object]) -> float:
    """Products and sums of some work in thousand millions, as PyTorch counts them."""
    with devices.threads(1), FlopCounterMode(display=False) as counter:
        work()
    return float(counter.get_total_flops()) / 1e9


def shares(content: bytes, workers: Workers) -> Table:
    """How much of what the computer can do updates and predictions reach."""
    table = _table("thousand million operations a second", "", "1 here", "2 of the convolution limit")
    can = limits(workers)
    for kind, each in can.items():
        table.add_row(f"limit: {kind}", f"{each:.0f}", "")
    limit = can[f"convolutions, {str(devices.precision(CPU)).removeprefix('torch.')}"]
    predicting = Predicting(content, films_of(SIZES["0.8"]))
    one = operations(lambda: predicting.now.predict("0", predicting.films[0]))
    does = {"predictions": one * FILMS / timed(predicting.as_now, 5)}
    with workers_on(CPU) as alone:
        for name in ("coarse", "fine"):
            running = stage(name, alone)
            does[f"updates, {name}"] = operations(partial(update_as_before, running)) / timed(running.update)
    for kind, each in does.items():
        table.add_row(kind, f"{each:.0f}", f"{100 * each / limit:.0f} %")
    return table


def times(content: bytes, _workers: Workers) -> Table:
    """How long a fine-tuning takes by labelled films and landmarks, and a prediction by the film's size."""
    table = _table("time", "", "1 second")
    for landmarks in LANDMARKS:
        for labelled in LABELLED if landmarks == 19 else (10,):
            table.add_row(
                f"fine-tuning on {labelled} films, {landmarks} landmarks",
                _fine_tuning(labelled, landmarks),
            )
    for size, sides in SIZES.items():
        predicting = Predicting(content, films_of(sides))
        table.add_row(f"a film of {size} megapixels predicted", f"{timed(predicting.as_now, 4) / FILMS:.3f}")
    return table


def _fine_tuning(labelled: int, landmarks: int) -> str:
    """Seconds of all updates of a first round, from the median of some turns."""
    updates, (films, patches) = recipe.steps_for(labelled, later_round=False), recipe.batches_for(labelled)
    with lanes_on(CPU, 2) as (lanes, own):
        coarse = stage("coarse", own[0], landmarks=landmarks, batch=films)
        fine = stage("fine", own[1], landmarks=landmarks, batch=patches)
        return f"{updates / (COARSE + FINE) * timed(partial(_turn, lanes, coarse, fine)):.0f}"


TABLES = {"company": company, "shares": shares, "times": times}


def main() -> None:
    """Print the tables."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--only", choices=TABLES, action="append", help="print this table (default all)")
    args = asked.parse_args()
    content = taught()
    with workers_on(CPU) as workers:
        console = Console(width=110)
        console.print(f"{devices.describe(CPU)}, {devices.precision(CPU)}, PyTorch {torch.__version__}")
        for name in args.only or TABLES:
            console.print(TABLES[name](content, workers))


if __name__ == "__main__":
    main()
