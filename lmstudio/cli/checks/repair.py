"""``landmark-studio repair``."""

import argparse
from pathlib import Path

NAME = "repair"
SUMMARY = "Recover what can still be read of a damaged project into a new one."
DETAILS = """\
Reads the damaged file page by page, takes from its log of edits, then from its newest backup, what is missing, and
says which points are in doubt. The damaged file is never changed. Steps of undo are not recovered; the log is.
Exit code 0: every point that was found is certain. 1: some are in doubt, or nothing could be recovered.

  landmark-studio repair ceph.lmproj                          # writes “ceph repaired.lmproj”
  landmark-studio repair ceph.lmproj --output new.lmproj --backup older.lmproj
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the damaged project")
    parser.add_argument("--output", type=Path, metavar="PROJECT", help="the file to create (default beside it)")
    parser.add_argument(
        "--backup", type=Path, metavar="PROJECT", help="an older copy for what is missing (default its own backup)"
    )


def run(args: argparse.Namespace) -> int:
    """Repair, report."""
    from lmstudio.cli.console import counted
    from lmstudio.session.rescue import repairing

    target = args.output or repairing.target_beside(args.project)
    report = repairing.repair(args.project, target, backup=args.backup)
    print(f"{report.path}: {counted(report.films, 'film')}, {counted(report.points, 'point')}")
    for remark in report.remarks:
        print(f"  {remark}")
    if report.doubts:
        print(f"{counted(len(report.doubts), 'point')} in doubt; look at each of them:")
    for (film, landmark), doubt in sorted(report.doubts.items()):
        print(f"  {film}: {landmark} {doubt}")
    return 1 if report.doubts else 0
