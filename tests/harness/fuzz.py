"""Every reader is given spoiled files: none crashes, takes 2 s, or takes 1 GB.

``python -m tests.harness.fuzz READER SEED NUMBER`` makes one input again and reads it in this process, so that
what is wrong with it can be looked at; a reader's inputs follow from the seed and their number alone.
"""

import json
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from lmstudio.errors import LandmarkStudioError
from tests.harness.readers import READERS, copied
from tests.harness.rows import Row, scratch
from tests.harness.spoiling import spoiled

HANGS_S, MOST_BYTES = 2.0, 1_000_000_000
START_S, LONG_S = 300.0, 30.0
"""A process that does not begin, or says nothing, so long is killed; an input hangs where that comes twice."""
BATCH = 4000
"""So many inputs are read by one process, as its start takes as long as hundreds of them."""
MANY = 20
"""A reader of which so much was found is given no more."""
_KILLED = 1 if sys.platform == "win32" else -9
_KINDS = ("crash", "hang", "memory")


@dataclass(slots=True)
class Found:
    """What was found of one reader.

    Args:
        inputs: how many it was given.
        wrong: number of the input, what it did, and a word on that.
        again: numbers of inputs at which a process was killed once, as it said nothing: other programs may have
            wanted the cores.
    """

    inputs: int = 0
    wrong: list[tuple[int, str, str]] = field(default_factory=list)
    again: set[int] = field(default_factory=set)


def run(seconds: float, seed: int) -> list[Row]:
    """Rows of all readers."""
    whole = sum(each.weight for each in READERS.values())
    found = {name: _fuzzed(name, seed, seconds * each.weight / whole) for name, each in READERS.items()}
    rows = [_row(f"fuzz: {name}", name, seed, each) for name, each in found.items()]
    together = Found(
        sum(each.inputs for each in found.values()), [w for each in found.values() for w in each.wrong]
    )
    return [*rows, _row("fuzz: all readers", "", seed, together)]


def _row(what: str, reader: str, seed: int, found: Found) -> Row:
    counts = [sum(kind == each for _, each, _ in found.wrong) for kind in _KINDS]
    notes = [f"{reader!r} {seed} {number}: {kind} {word}" for number, kind, word in found.wrong if reader]
    words = "{} crashes, {} over {:g} s, {} over {:g} GB".format(*counts[:2], HANGS_S, counts[2], MOST_BYTES / 1e9)
    return Row(what, found.inputs, words, not found.wrong, tuple(notes[:20]))


def _fuzzed(reader: str, seed: int, seconds: float) -> Found:
    end, found, first = time.monotonic() + seconds, Found(), 0
    while (time.monotonic() < end or not found.inputs) and len(found.wrong) < MANY:
        first = _batch(reader, seed, first, end, found)
    return found


def _batch(reader: str, seed: int, first: int, end: float, found: Found) -> int:
    """Let a process read some inputs; the number of the next one."""
    command = [sys.executable, "-m", __name__, reader, str(seed), str(first), "--many"]
    number = first
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        for line in _lines(process):
            told = json.loads(line)
            if told is None:
                continue
            number, found.inputs = told["number"] + 1, found.inputs + 1
            if told["wrong"]:
                found.wrong.append((told["number"], *told["wrong"]))
            # One input is read of every reader, however late its process has begun.
            if time.monotonic() > end:
                break
        is_over = time.monotonic() > end and found.inputs > 0
        if is_over:
            process.kill()
        code = process.wait()
    if not code or is_over:
        return number
    if code == _KILLED and number not in found.again:
        found.again.add(number)
        return number
    found.wrong.append((number, "hang" if code == _KILLED else "crash", f"exit code {code}"))
    return number + 1


def _lines(process: "subprocess.Popen[str]") -> Iterator[str]:
    """What a process says, until it ends, or has been killed as it says nothing for long."""
    assert process.stdout is not None
    until = [time.monotonic() + START_S]

    def watch() -> None:
        while process.poll() is None and time.monotonic() < until[0]:
            time.sleep(0.2)
        process.kill()

    threading.Thread(target=watch, daemon=True).start()
    for line in process.stdout:
        until[0] = time.monotonic() + LONG_S
        yield line


def _made(reader: str, seed: int, number: int, samples: Path, folder: Path) -> Path:
    """The input of a number: a copy of a good file's folder with one file spoiled."""
    chance = random.Random(f"{reader} {seed} {number}")  # noqa: S311  # not for secrets
    sample = chance.choice(sorted(samples.iterdir()))
    made = copied(sample, folder / "input")
    path = chance.choice(sorted(each for each in made.rglob("*") if each.is_file()))
    path.write_bytes(spoiled(path.read_bytes(), chance))
    return made


def _judged(reader: str, made: Path) -> tuple[str, str] | None:
    """Read an input: what is wrong with that."""
    _forget_most_bytes()
    begun, before = time.monotonic(), _most_bytes()
    try:
        READERS[reader].read(made)
    except LandmarkStudioError:
        pass
    except BaseException as error:
        return "crash", repr(error)[:200]
    seconds, taken = time.monotonic() - begun, _most_bytes() - before
    if taken > MOST_BYTES:
        return "memory", f"{taken / 1e9:.1f} GB"
    return ("hang", f"{seconds:.1f} s") if seconds > HANGS_S else None


def _most_bytes() -> int:
    if sys.platform == "win32":
        return 0
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _forget_most_bytes() -> None:
    """Let what this process took at most begin anew: each input is measured by itself."""
    if sys.platform == "linux":
        with suppress(OSError):
            Path("/proc/self/clear_refs").write_text("5")


def _limit_memory() -> None:
    """A harness takes no more than a few gigabytes, whatever it finds."""
    if sys.platform == "linux":
        from resource import RLIMIT_AS, setrlimit

        setrlimit(RLIMIT_AS, (6_000_000_000, 6_000_000_000))


def _read_many(reader: str, seed: int, first: int) -> None:
    _limit_memory()
    with scratch() as temporary:
        samples, folder = temporary / "samples", temporary / "spoiled"
        samples.mkdir()
        READERS[reader].make(samples)
        print("null", flush=True)
        for number in range(first, first + BATCH):
            made = _made(reader, seed, number, samples, folder)
            wrong = _judged(reader, made)
            if wrong is not None and wrong[0] == "hang":
                wrong = _judged(reader, _made(reader, seed, number, samples, folder))  # another program was busy
            print(json.dumps({"number": number, "wrong": wrong}), flush=True)


def _read_one(reader: str, seed: int, number: int) -> None:
    with scratch() as temporary:
        samples = temporary / "samples"
        samples.mkdir()
        READERS[reader].make(samples)
        made = _made(reader, seed, number, samples, temporary / "spoiled")
        print(*(each for each in made.rglob("*") if each.is_file()), file=sys.stderr)
        READERS[reader].read(made)


if __name__ == "__main__":
    name, seed, number, *many = sys.argv[1:]
    (_read_many if many else _read_one)(name, int(seed), int(number))
