"""``python -m tests.interop``: a table of what outside programs make of the exports."""

import contextlib
import io
import sys
import tempfile
from pathlib import Path

from rich.table import Table

from lmstudio.cli import reports
from tests.interop import sample
from tests.interop.executables import EXECUTABLES
from tests.interop.frameworks import FRAMEWORKS
from tests.interop.programs import PROGRAMS, Outcome, Program


def main() -> int:
    """Try every program that is installed; the exit code, 1 where a point is too far from where it should be."""
    table = Table(title="exports and imports with outside programs")
    for heading in ("what", "program", "version", "points", "largest difference in px", "predictions kept"):
        table.add_column(heading)
    wrong = 0
    for program in (*PROGRAMS, *FRAMEWORKS, *EXECUTABLES):
        if not program.installed:
            table.add_row(program.what, program.package, "not installed")
            continue
        outcome, predicted = _tried(program)
        wrong += outcome.largest_px > program.within_px or outcome.predicted not in (None, predicted)
        kept = "no word for them" if outcome.predicted is None else f"{outcome.predicted} of {predicted}"
        figures = (str(outcome.points), f"{outcome.largest_px:.2g}", kept)
        table.add_row(program.what, program.package, program.version, *figures)
    reports.print_table(table)
    return 1 if wrong else 0


def _tried(program: Program) -> tuple[Outcome, int]:
    """The outcome, and how many predictions there were; what the program prints is left out."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        made = sample.make(Path(folder))
        return program.run(made, Path(folder) / "out"), len(made.predicted)


if __name__ == "__main__":
    sys.exit(main())
