"""``landmark-studio merge``."""

import argparse
import sys
from pathlib import Path

from lmstudio.cli.console import counted

NAME = "merge"
SUMMARY = "Merge the projects of two readers into one, and report how far the readers differ."
DETAILS = """\
Films are matched by their content, whatever their names. Points that only one reader has placed are kept; where
both have placed a landmark, the rule decides. What MINE does not know of a film (pixel size, subject, date, age,
sex, reader) comes from THEIRS. Neither of the two projects is changed.

  landmark-studio merge reader-1.lmproj reader-2.lmproj --output both.lmproj --rule mean
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("mine", type=Path, metavar="MINE", help="the first project; its landmark list is kept")
    parser.add_argument("theirs", type=Path, metavar="THEIRS", help="the project that is merged into it")
    parser.add_argument("--output", type=Path, required=True, metavar="PROJECT", help="the file to create")
    rules = ("mine", "theirs", "newer", "mean")
    parser.add_argument(
        "--rule",
        choices=rules,
        default="mine",
        help="whose point counts where both placed one (default %(default)s)",
    )
    parser.add_argument("--reader", default="", help="who merges, for the audit log")


def run(args: argparse.Namespace) -> int:
    """Copy the first project, merge the second into the copy, report what happened."""
    from lmstudio import paths
    from lmstudio.cli import reports
    from lmstudio.errors import SaveFailed
    from lmstudio.session import Session, merging

    if paths.exists(args.output):
        raise SaveFailed("A file with this name already exists.", where=args.output, remedy="Choose another name.")
    with Session.open(args.mine) as mine, Session.open(args.theirs) as theirs:
        merging.looked_at(mine, theirs)  # what is refused leaves no copy behind
        mine.backup(args.output)
        try:
            with reports.open_to_write(args.output) as output:
                found = merging.merge(output, theirs, merging.Rule(args.rule), author=args.reader)
        except BaseException:
            # A copy of the first project alone must not pass for both.
            args.output.unlink(missing_ok=True)
            raise
    both = counted(len(found.joined), "film")
    print(f"{args.output}: {both} in both, {len(found.new)} only in {args.theirs.name}")
    print(f"{counted(found.only_theirs, 'point')} added, {counted(found.conflicts, 'conflict')} ({args.rule})")
    if found.facts:
        facts = "pixel size, subject, date, age, sex or reader"
        print(f"{counted(found.facts, 'film')} with a {facts} that only {args.theirs.name} knew")
    print(found.differences.text)
    if found.before:
        print(found.told_before, file=sys.stderr)
    if found.missing_landmarks:
        names = ", ".join(found.missing_landmarks)
        print(f"  kept, but not in the landmark list: {names}", file=sys.stderr)
    return 0
