"""``landmark-studio reread``."""

import argparse
import sys
from pathlib import Path

from lmstudio.cli.arguments import positive
from lmstudio.cli.console import counted

NAME = "reread"
SUMMARY = "Have films that are finished read a second time, blinded, in a project of their own."
DETAILS = """\
OUTPUT gets films of PROJECT, drawn by chance and in another order, with their spacing and without their points;
where it is there already, films that it does not have yet. Read them as any others, best two weeks after the first
reading; “landmark-studio observers” then compares both readings. Without OUTPUT it is PROJECT-again.lmproj, which
the window opens and leaves by itself, and whose figures become the reader's own error in measurements. PROJECT is
not changed, networks learn nothing of a second reading, and predict nothing on its films. Below 25 films no error
figure is reliable.

  landmark-studio reread ceph.lmproj --older-than 14
  landmark-studio observers ceph.lmproj ceph-again.lmproj --names first second --output study
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the first reading")
    parser.add_argument(
        "output", type=Path, metavar="OUTPUT", nargs="?", help="the second reading (default: PROJECT-again.lmproj)"
    )
    parser.add_argument("--films", type=positive, default=25, help="how many films (default %(default)s)")
    parser.add_argument("--all", action="store_true", help="all finished films")
    parser.add_argument(
        "--older-than",
        type=positive,
        default=0,
        metavar="DAYS",
        help="only films whose points have been as they are for so many days",
    )


def run(args: argparse.Namespace) -> int:
    """Make the project, or draw more films into it."""
    from lmstudio.session import Session
    from lmstudio.session.measuring import second_reading
    from lmstudio.session.measuring.second_reading import Wish

    output = args.output or second_reading.path_beside(args.project)
    wish = Wish(None if args.all else args.films, args.older_than)
    with Session.open(args.project) as first, second_reading.begin(first, output, wish) as second:
        films, left = len(second.project.images), len(second.project.to_read_again)
    print(f"{output}: {counted(left, 'film')} to be read again")
    if films < second_reading.FILMS:
        few = f"only {counted(films, 'film')}: below {second_reading.FILMS} no error figure is reliable"
        print(f"  {few}", file=sys.stderr)
    return 0
