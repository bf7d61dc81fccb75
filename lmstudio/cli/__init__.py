"""The command line: the window without arguments, or one command that does the same work in a script.

Exit codes: 0 done; 1 an error that was told; 2 the arguments are wrong; 130 stopped by the user.
"""

import argparse
import sys
from collections.abc import Sequence

import lmstudio
from lmstudio.cli import bench, demo, doctor, evaluate, export, importing, new, predict, pretrain, train
from lmstudio.errors import LandmarkStudioError

COMMANDS = (demo, new, importing, train, predict, export, evaluate, bench, pretrain, doctor)
"""Each module has NAME, SUMMARY, DETAILS (for --help), add_arguments(parser) and run(args) -> exit code."""


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    top = argparse.ArgumentParser(
        prog="landmark-studio",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"Landmark Studio {lmstudio.__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for module in COMMANDS:
        command = commands.add_parser(
            module.NAME,
            help=module.SUMMARY,
            description=f"{module.SUMMARY}\n\n{module.DETAILS}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    args = parser().parse_args(argv)
    try:
        return int(args.run(args))
    except LandmarkStudioError as error:
        print(f"landmark-studio: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("landmark-studio: stopped.", file=sys.stderr)
        return 130
