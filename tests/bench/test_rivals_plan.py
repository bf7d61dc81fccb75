"""The plan of the comparison, and the benchmark that runs it."""

import json
import shlex
from pathlib import Path

import pytest

from lmstudio.bench.summaries import Summaries
from lmstudio.cli import parser
from lmstudio.learning.network import weights
from tests.bench import sets
from tests.benchmarks import rivals
from tests.benchmarks.rivals import Bench, Places, Plan

TINY = """
[defaults]
pretrain = { steps = 2, batch = 2, folders = ["ceph"] }
[tuned_as]
"mine-encoder" = "mine"
[[block]]
number = 1
pretrain = [{ name = "mine", method = "dae" }]
[[block.bench]]
sets = ["ceph"]
shots = [1]
steps = 2
held_back = 1
learning_rate = [0.001, 0.002]
init = ["mine"]
[[block]]
number = 2
bench = [{ sets = ["ceph"], shots = [1, "all"], steps = 2, tuned = true, init = ["mine-encoder"] }]
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "out", tmp_path / "summaries", tmp_path / "comparison.md")


def test_every_command_of_the_plan_is_one_that_the_program_takes(places: Places) -> None:
    plan = rivals.load()
    assert sorted(plan.blocks) == list(range(1, 23))
    words = list(rivals.commands(plan, sorted(plan.blocks), places))
    for each in words:
        parser().parse_args(each)
    assert sum(each[0] == "pretrain" for each in words) >= 10


def test_every_start_of_the_plan_is_known_or_pre_trained() -> None:
    plan = rivals.load()
    known = {"random", "ddpm", "imagenet", "gu2net", "gu2net-own", "match", "match-ddpm", "match-imagenet"}
    known |= {"built-in", "imagenet-lite2", "unet-wide"}
    for runs in plan.blocks.values():
        for each in runs:
            assert each.base in known or plan.pretraining(each) is not None, each.init


def test_a_tuned_start_is_tuned_in_an_earlier_block() -> None:
    plan = rivals.load()
    tried = set[str]()
    for number in sorted(plan.blocks):
        tried |= {each.init for each in plan.blocks[number] if each.held_back and each.learning_rate}
        tuned = {plan.tuned_as.get(each.init, each.init) for each in plan.blocks[number] if each.tuned}
        assert tuned <= tried, number


def test_the_runs_of_some_starts_are_those_of_their_names_with_their_pre_training(places: Places) -> None:
    plan = rivals.load()
    words = list(rivals.commands(plan, [4, 5, 6], places, starts=["mocov3"]))
    assert {each[0] for each in words} == {"pretrain", "bench"}
    assert all(each[each.index("--method") + 1] == "mocov3" for each in words if each[0] == "pretrain")
    assert [each[each.index("--init") + 1] for each in words if each[0] == "bench"] == ["mocov3"] * 3
    every = list(rivals.commands(plan, [4, 5, 6], places))
    assert [each for each in every if "mocov3" in each] == words


def test_test_films_choose_nothing() -> None:
    for runs in rivals.load().blocks.values():
        assert all(each.held_back or len(each.learning_rate) <= 1 for each in runs)


def test_a_small_plan_is_run_goes_on_where_it_was_and_is_not_run_again(
    places: Places, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sets.phantoms(places.data / "ceph", mm=True)
    (tmp_path / "plan.toml").write_text(TINY)
    plan = rivals.load(tmp_path / "plan.toml")
    places.out.mkdir()
    assert rivals.execute(rivals.commands(plan, [1], places)) == 0
    assert [line.split()[2] for line in capfd.readouterr().out.splitlines()] == ["pretrain", "bench"]
    told = weights.describe(places.weights("mine").read_bytes()).pretraining
    assert told is not None
    assert told.updates == 2
    found = Summaries(places.summaries).load()
    best = min(found, key=lambda each: float(each.about["figures"]["mre"])).setting.learning_rate
    assert rivals.execute(rivals.commands(plan, [1, 2], places)) == 0
    (line,) = capfd.readouterr().out.splitlines()
    assert f"--learning-rate {best:g}" in line
    assert f"--start mine={places.weights('mine')}" in line
    assert len(Summaries(places.summaries).load()) == 4
    assert rivals.execute(rivals.commands(plan, [1, 2], places)) == 0
    assert capfd.readouterr().out == ""
    assert "mine-encoder" in places.comparison.read_text(encoding="utf-8")


def test_a_command_that_fails_is_named_and_the_next_is_begun(
    places: Places, capfd: pytest.CaptureFixture[str]
) -> None:
    places.data.mkdir()
    runs = [Bench("nothing", ["ceph"], [1]), Bench("nowhere", ["ceph"], [1])]
    assert rivals.execute(rivals.commands(Plan((), {1: runs}), [1], places)) == 2
    lines = capfd.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("failed:")] == [
        f"failed: {shlex.join(['landmark-studio', *each.command(places, None)])}" for each in runs
    ]


def test_summaries_of_the_repository_can_all_be_read() -> None:
    folder = rivals.ROOT / "resources" / "rivals"
    for path in folder.glob("*.json"):
        assert len(path.read_bytes()) < 8000
        assert "error_sums" in json.loads(path.read_text(encoding="utf-8"))
