"""Pre-training with many films and in several processes."""

import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from lmstudio.learning.network import weights
from lmstudio.learning.pretraining.crops import CropConfig, FilmFolders, unlabelled_films
from lmstudio.learning.pretraining.methods import METHODS

SMALL = CropConfig(size=(32, 24))


def test_fifty_thousand_films_take_no_memory_but_their_names(tmp_path: Path) -> None:
    first = tmp_path / "first.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (48, 40), dtype=np.uint8)).save(first)
    for folder in range(50):
        (tmp_path / f"{folder:02}").mkdir()
        for i in range(1000):
            os.link(first, tmp_path / f"{folder:02}" / f"{i:03}.png")
    first.unlink()
    paths = unlabelled_films(tmp_path)
    assert len(paths) == 50_000
    films = FilmFolders([paths], memory=100 * 48 * 40)
    for index in range(20):
        films.example(SMALL, 0, index)
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for index in range(400):
        films.example(SMALL, 1, index)
    after, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert films.held_bytes <= 100 * 48 * 40
    # What 400 films would take if they were all kept is twice as much.
    assert after - before < 100 * 48 * 40 + 200_000
    assert peak - before < 2_000_000


def test_two_processes_do_what_one_does_with_twice_the_batch(tmp_path: Path) -> None:
    films = tmp_path / "films"
    films.mkdir()
    random = np.random.default_rng(0)
    for i in range(4):
        Image.fromarray(random.integers(0, 255, (60, 50), dtype=np.uint8)).save(films / f"{i}.png")
    script = tmp_path / "train.py"
    script.write_text(
        f"""
import gc
import sys
from pathlib import Path
from dataclasses import replace
import torch
from torch.nn.parallel import DistributedDataParallel
from lmstudio.core.events import Trained
from lmstudio.learning.network import devices
from lmstudio.learning.pretraining.pretrain import pretrain
from tests.learning.test_pretrain import QUICK, SMALL

# In bfloat16 the order of sums would show.
devices.precision = lambda _: torch.float32
destroy = torch.distributed.destroy_process_group

def destroyed():
    # What averages the gradients would destroy the group with the interpreter's lock held, and could hang.
    assert not any(isinstance(each, DistributedDataParallel) for each in gc.get_objects())
    destroy()

torch.distributed.destroy_process_group = destroyed
batch, checkpoint, output = int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
for event in pretrain([Path({str(films)!r})], replace(QUICK, batch=batch), shape=SMALL, checkpoint=checkpoint):
    if isinstance(event, Trained):
        output.open("xb").write(event.weights)
"""
    )
    root = Path(__file__).parents[2]
    alone = [sys.executable]
    together = [*alone, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    found = []
    for name, command, batch in (("one", alone, 4), ("two", together, 2)):
        output, checkpoint = tmp_path / name, tmp_path / f"{name}.checkpoint"
        line = [*command, str(script), str(batch), str(checkpoint), str(output)]
        subprocess.run(line, check=True, cwd=root, env=os.environ | {"PYTHONPATH": str(root)}, capture_output=True)
        assert checkpoint.is_file()
        found.append(weights.from_bytes(output.read_bytes())[0].state_dict())
    for name, value in found[0].items():
        assert torch.allclose(value, found[1][name], atol=1e-4), name


def test_every_method_runs_in_two_processes_that_agree(tmp_path: Path) -> None:
    films = tmp_path / "films"
    films.mkdir()
    random = np.random.default_rng(0)
    for i in range(4):
        Image.fromarray(random.integers(0, 255, (60, 50), dtype=np.uint8)).save(films / f"{i}.png")
    script = tmp_path / "train.py"
    script.write_text(
        f"""
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
import torch
from lmstudio.learning.pretraining import distributed, pretrain
from lmstudio.learning.pretraining.methods import METHODS
from tests.learning.test_methods import QUICK, SMALL

leave = pretrain._Run.leave

def left(run):
    torch.save(run.own.state_dict(), Path({str(tmp_path)!r}) / f"{{run.config.method}}-{{run.processes.rank}}.pt")
    leave(run)

pretrain._Run.leave = left
with distributed.join_processes(torch.device("cpu")) as processes:
    # One group for all, since processes cannot join again at once.
    distributed.join_processes = lambda _: nullcontext(processes)
    for method in METHODS:
        list(pretrain.pretrain([Path({str(films)!r})], replace(QUICK, method=method), shape=SMALL))
"""
    )
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", str(script)]
    subprocess.run(command, check=True, cwd=root, env=os.environ | {"PYTHONPATH": str(root)}, capture_output=True)
    for method in METHODS:
        one, two = (torch.load(tmp_path / f"{method}-{rank}.pt") for rank in range(2))
        # Statistics of a process's own films are its own until its next update.
        own = ("running_mean", "running_var", "centre", "queue")
        for name in one:
            if not name.endswith(own):
                assert torch.equal(one[name], two[name]), f"{method} {name}"
