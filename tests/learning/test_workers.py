import itertools
import time
from functools import partial
from threading import Barrier, Event, current_thread

import pytest
import torch

from lmstudio.errors import FilmError, UnreadableFilm
from lmstudio.learning.finetuning.stages import Make, Schedule, Stage
from lmstudio.learning.network import devices
from lmstudio.learning.network import workers as crews
from lmstudio.learning.network.devices import threads
from lmstudio.learning.network.unet import UNet, UNetConfig
from lmstudio.learning.network.workers import Workers, each_in_order, lanes_on, workers_on

CPU = torch.device("cpu")


def _late(number: int) -> int:
    time.sleep(0.02 * (number % 2 == 0))
    return number


def test_tasks_give_their_results_in_order_whoever_does_them() -> None:
    with threads(2), workers_on(CPU) as workers:
        assert workers.run([partial(_late, number) for number in range(5)]) == [0, 1, 2, 3, 4]


def test_workers_compute_at_the_same_time_each_on_one_core() -> None:
    together = Barrier(2, timeout=10)

    def task() -> tuple[str, int]:
        together.wait()
        return current_thread().name, torch.get_num_threads()

    with threads(2), workers_on(CPU) as workers:
        (one, cores), (other, others) = workers.run([task, task])
    assert one != other
    assert cores == others == 1


def test_more_cores_than_workers_are_shared_among_them(monkeypatch: pytest.MonkeyPatch) -> None:
    given = list[int]()
    monkeypatch.setattr(torch, "get_num_threads", lambda: 2 * crews.MOST)
    monkeypatch.setattr(torch, "set_num_threads", given.append)
    with workers_on(CPU) as workers:
        workers.run([lambda: time.sleep(0.01)] * 20)
        assert workers.most == crews.MOST
    assert set(given) == {2}


@pytest.mark.parametrize("device", [torch.device("cuda"), torch.device("mps"), torch.device("meta")])
def test_on_a_gpu_the_calling_thread_does_it_all(device: torch.device) -> None:
    with threads(2), workers_on(device) as workers:
        assert workers.most == 1
        assert workers.run([current_thread, current_thread]) == [current_thread()] * 2


def test_what_a_task_raises_is_raised_when_all_are_done_and_the_rest_are_left_out() -> None:
    together, done = Barrier(2, timeout=10), list[str]()

    def broken() -> None:
        together.wait()
        raise RuntimeError("broken")

    def other() -> None:
        together.wait()
        time.sleep(0.05)
        done.append("other")

    with threads(2), workers_on(CPU) as workers:
        with pytest.raises(RuntimeError, match="broken"):
            workers.run([broken, other, *[lambda: done.append("late")] * 20])
        assert done == ["other"]
        assert workers.run([lambda: 1]) == [1]


def test_crowded_out_one_worker_less_is_active_until_there_is_room_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crews, "LOOKED_AT_S", 0.0)
    with threads(2), workers_on(CPU) as workers:
        active = []
        for share in (0.3, 0.3, 0.7, 1.0, 1.0, 0.5):
            workers._watch([crews._Spell(list[tuple[int, None]](), share, 1.0) for _ in range(workers.active)])
            active.append(workers.active)
    assert active == [1, 1, 1, 2, 2, 2]


@pytest.mark.parametrize(
    ("cores", "lanes", "own"), [(1, 1, [1, 1]), (2, 2, [1, 1]), (3, 2, [1, 2]), (4, 2, [2, 2]), (16, 2, [4, 4])]
)
def test_cores_are_divided_among_the_pieces_of_work_that_go_on_at_once(
    cores: int, lanes: int, own: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crews, "cores_of", lambda _device: cores)
    with lanes_on(CPU, 2) as (beside, each):
        assert beside.most == lanes
        assert [workers.most for workers in each] == own
        assert beside.adapts is (cores < 4)


def test_computing_threads_have_all_of_their_time_and_waiting_ones_none() -> None:
    with threads(1):
        spell = crews._take_turns(enumerate([lambda: time.sleep(0.2)]), Event())
    assert spell.computed_s < 0.1 < 0.2 <= spell.passed_s


def test_items_come_in_order_with_what_cannot_be_read() -> None:
    def read(item: int) -> int:
        if item == 3:
            raise UnreadableFilm("The file is damaged.", remedy="Get it again.")
        return 10 * item

    with threads(2):
        found = list(each_in_order(range(6), read, lambda source: source + 1, CPU))
    assert [item for item, _ in found] == list(range(6))
    assert [each for _, each in found if not isinstance(each, FilmError)] == [1, 11, 21, 41, 51]
    assert isinstance(found[3][1], FilmError)


def test_one_item_is_read_at_a_time() -> None:
    reading, most = list[int](), list[int]()

    def read(item: int) -> int:
        reading.append(item)
        time.sleep(0.005)
        most.append(len(reading))
        reading.remove(item)
        return item

    with threads(2):
        assert len(list(each_in_order(range(8), read, lambda source: source, CPU))) == 8
    assert set(most) == {1}


def _trained(workers: Workers, *, seed: int = 0) -> tuple[list[object], torch.Tensor]:
    """What a stage's updates tell, and its averaged weights after them."""
    torch.manual_seed(0)
    films, xy = torch.randn(6, 1, 64, 64), torch.rand(6, 2, 2) * 60
    xy[0, 0] = torch.nan

    dealt = itertools.cycle(torch.randperm(6, generator=torch.Generator().manual_seed(seed)).tolist())

    def draw(count: int, random: torch.Generator) -> Make:
        rows = list(itertools.islice(dealt, count))
        return lambda: (films[rows], xy[rows])

    network = UNet(UNetConfig(out_channels=2, widths=(8, 16), heads=2))
    running = Stage(network, draw, Schedule(5, 4, 1e-3), seed=seed, device=CPU, workers=workers)
    losses: list[object] = [running.update() for _ in range(5)]
    return losses, torch.nn.utils.parameters_to_vector(running.average.network.parameters())


@pytest.mark.parametrize("precision", [torch.float32, torch.bfloat16])
def test_the_same_seed_and_workers_give_the_same_network_however_many_are_active(
    precision: torch.dtype, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "precision", lambda _: precision)
    with threads(2), workers_on(CPU) as workers:
        losses, learned = _trained(workers)
        workers.active = 1
        again, the_same = _trained(workers)
        _, other = _trained(workers, seed=1)
    assert again == losses
    assert torch.equal(the_same, learned)
    assert not torch.equal(other, learned)


def test_an_update_shared_by_workers_is_that_of_one_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "precision", lambda _: torch.float32)
    found = []
    for count in (1, 2):
        with threads(count), workers_on(CPU) as workers:
            assert workers.most == count
            found.append(_trained(workers)[0])
    assert found[0] == pytest.approx(found[1], rel=1e-4)


def test_no_more_items_are_taken_than_are_worked_at() -> None:
    taken = itertools.count()
    with threads(2):
        found = each_in_order((next(taken) for _ in range(100)), lambda item: item, lambda source: source, CPU)
        assert [item for item, _ in itertools.islice(found, 5)] == [0, 1, 2, 3, 4]
        assert next(taken) <= 8
        found.close()
