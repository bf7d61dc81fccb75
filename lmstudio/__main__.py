"""``python -m lmstudio`` is the ``landmark-studio`` command; an installer's program starts here, too."""

import multiprocessing
import sys

from lmstudio.imaging import processes


def start() -> int:
    """Do what the command line says, or what the process that started this one wants of it; the exit code."""
    # What multiprocessing starts from an installer's program ends in here.
    multiprocessing.freeze_support()
    if processes.run_if_asked(sys.argv[1:]):
        return 0
    # Not before, as a process that calls one function should not wait for it.
    from lmstudio.cli import main

    return main()


if __name__ == "__main__":
    sys.exit(start())
