"""``landmark-studio new``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lmstudio.session import Added, Session

NAME = "new"
SUMMARY = "Create a project from a landmark list and a folder of films."
DETAILS = """\
The project is one file; the films stay where they are. The landmark list is the name of a built-in one
(cephalometric-19, cephalometric-19-sides, chest-6, hand-21, hand-37, spine-68, empty) or of one of your own, or
a JSON file.

  landmark-studio new ceph.lmproj --films films/ --landmarks cephalometric-19
  landmark-studio new ceph.lmproj --films cd/ --recursive      films in subfolders, too, as on a DICOM CD
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT", help="the file to create (.lmproj)")
    parser.add_argument("--films", type=Path, help="a folder of films to add")
    parser.add_argument("--recursive", action="store_true", help="also add the films in its subfolders")
    parser.add_argument("--landmarks", default="cephalometric-19", help="the landmark list (default %(default)s)")


def run(args: argparse.Namespace) -> int:
    """Create the project, add the films, report what was left out; without any film no project is created."""
    from lmstudio.cli.reports import report_folder, warn
    from lmstudio.formats.schema_files import find_schema
    from lmstudio.session import Session

    schema = find_schema(args.landmarks)
    with Session.create(args.project, schema) as session:
        warn(session)
        added = None if args.films is None else _added(session, args)
        if added is None or added.images:
            print(f"{session.path}: {len(schema)} landmarks ({schema.name})")
    if added is None:
        return 0
    if not added.images:
        session.path.unlink(missing_ok=True)
    return report_folder(added, args.films, recursive=args.recursive)


def _added(session: "Session", args: argparse.Namespace) -> "Added":
    """What became of the films.

    Raises:
        FilmError: there is none, and the project is taken away again.
    """
    from lmstudio.errors import FilmError

    try:
        return session.films.add_folder(args.films, recursive=args.recursive)
    except FilmError:
        session.close()
        session.path.unlink(missing_ok=True)
        raise
