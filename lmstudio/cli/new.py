"""``landmark-studio new``."""

import argparse
from pathlib import Path

NAME = "new"
SUMMARY = "Make a project: a landmark list and a folder of films."
DETAILS = """\
The project is one file; the films stay where they are. The landmark list is the name of a bundled one
(cephalometric-19, cephalometric-19-sides, chest-6, hand-21, hand-37, spine-68, empty), of one of your own, or
a JSON file.

  landmark-studio new ceph.lmproj --films films/ --landmarks cephalometric-19
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the file to make (.lmproj)")
    parser.add_argument("--films", type=Path, help="a folder of films to add")
    parser.add_argument("--landmarks", default="cephalometric-19", help="the landmark list (default %(default)s)")


def run(args: argparse.Namespace) -> int:
    """Make the project, add the films, say what was left out."""
    from lmstudio.cli.reports import report_added, warn
    from lmstudio.formats.schema_files import find_schema
    from lmstudio.session import Session

    schema = find_schema(args.landmarks)
    with Session.create(args.project, schema) as session:
        warn(session)
        print(f"{session.path}: {len(schema)} landmarks ({schema.name})")
        return 0 if args.films is None else report_added(session.add_folder(args.films))
