"""``landmark-studio reread``."""

import argparse
import sys
from pathlib import Path

from lmstudio.cli.arguments import positive
from lmstudio.cli.console import counted

NAME = "reread"
SUMMARY = "Make a project for a blinded second reading of films that are finished."
DETAILS = """\
OUTPUT gets films of PROJECT, drawn by chance and in another order, with their spacing and without their points.
Read them as any others, best two weeks later; “landmark-studio observers” then compares both readings. PROJECT is
not changed. Below 25 films no error figure is reliable.

  landmark-studio reread ceph.lmproj again.lmproj
  landmark-studio observers ceph.lmproj again.lmproj --names first second --output study
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the first reading")
    parser.add_argument("output", type=Path, metavar="OUTPUT", help="the project to create")
    parser.add_argument("--films", type=positive, default=25, help="how many films (default %(default)s)")
    parser.add_argument("--all", action="store_true", help="all finished films")


def run(args: argparse.Namespace) -> int:
    """Make the project."""
    from lmstudio.session import Session
    from lmstudio.session.measuring import second_reading

    films = None if args.all else args.films
    with Session.open(args.project) as first, second_reading.begin(first, args.output, films=films) as second:
        count = len(second.project.images)
    print(f"{args.output}: {counted(count, 'film')} to be read again")
    if count < second_reading.FILMS:
        few = f"only {counted(count, 'film')}: below {second_reading.FILMS} no error figure is reliable"
        print(f"  {few}", file=sys.stderr)
    return 0
