"""A process that starts others to be killed: it has loaded everything, so each of them begins at once.

Usage: ``python -m tests.harness.victims``. Every line of input is a JSON list of a kind of work and its arguments.
It answers ``pid N``, then whatever the work prints, one line for each thing that is done and on the disk, then
``ended``.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from lmstudio import cli
from lmstudio.cli import reports
from lmstudio.formats.rescue import snapshots
from lmstudio.session import Session, importing
from lmstudio.session.rescue import repairing
from tests.faults import editor

WARM = (cli, reports, importing)
"""Loaded here, and so in every process that is started from here."""


def edit(path: Path) -> None:
    """Edit for ever, and tell the number of each edit that is made."""
    with Session.open(path) as session:
        sella = session.project.annotation(session.project.images[0].id).points["sella"].xy
        number = 0 if sella is None else int(sella[0])
        while True:
            number += 1
            editor.edit(session, number)
            print(number, flush=True)


def run_command(*words: str) -> None:
    """A command of the program."""
    sys.stdout.flush()
    print("done" if cli.main(list(words)) == 0 else "failed", flush=True)


def back_up(path: Path, folder: Path) -> None:
    """Make backups for ever, and tell of each."""
    while True:
        print(snapshots.make(path, folder, locks=True).number, flush=True)
        snapshots.thin(folder, most_bytes=10**9)


def repair(path: Path, target: Path) -> None:
    """Repair a damaged project."""
    repairing.repair(path, target)
    print("done", flush=True)


def migrate(path: Path) -> None:
    """Open a project of an earlier version."""
    Session.open(path).close()
    print("done", flush=True)


WORK: dict[str, Callable[..., None]] = {
    "edit": lambda path: edit(Path(path)),
    "run": run_command,
    "back up": lambda path, folder: back_up(Path(path), Path(folder)),
    "repair": lambda path, target: repair(Path(path), Path(target)),
    "migrate": lambda path: migrate(Path(path)),
}


def main() -> None:
    """Start what is asked for, one after the other, until there is no more input."""
    for line in sys.stdin:
        kind, *arguments = json.loads(line)
        process = os.fork()
        if process == 0:
            code = 1
            try:
                WORK[kind](*arguments)
                code = 0
            finally:
                sys.stdout.flush()
                os._exit(code)
        print(f"pid {process}", flush=True)
        os.waitpid(process, 0)
        # What was killed may have been in the middle of a line.
        print("\nended", flush=True)


if __name__ == "__main__":
    main()
