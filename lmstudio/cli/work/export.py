"""``landmark-studio export``."""

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path

from lmstudio.cli.console import counted
from lmstudio.core.annotation import State
from lmstudio.core.project import Project
from lmstudio.formats.registry import FORMATS, Format

NAME = "export"
SUMMARY = "Export the landmark table, or the points in another format."
DETAILS = """\
Coordinates are pixels of the upright film, x to the right, y down, the centre of the first pixel at (0, 0).

  landmark-studio export ceph.lmproj landmarks.csv
  landmark-studio export ceph.lmproj texts/ --format isbi
  landmark-studio export ceph.lmproj points.json --format coco

Formats:
""" + "\n".join(f"  {each.name:12s} {each.description}" for each in FORMATS if each.write)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("output", type=Path, metavar="OUTPUT", help="the file or folder to write")
    names = [each.name for each in FORMATS if each.write]
    parser.add_argument("--format", choices=names, default="csv", help="default: %(default)s")
    parser.add_argument("--without-file-names", action="store_true", help="identify films by their ids only")
    parser.add_argument(
        "--force", action="store_true", help="also overwrite files that no such export has written"
    )


def run(args: argparse.Namespace) -> int:
    """Write the table; report which films the format cannot store."""
    from lmstudio.cli import reports
    from lmstudio.formats import foreign_files, registry
    from lmstudio.session import Session
    from lmstudio.session.measuring import own_errors

    chosen = registry.find_format(args.format)
    write = chosen.write
    omitted: dict[str, tuple[str, ...]] = {}
    with Session.open(args.project) as session, nullcontext() if args.force else foreign_files.spared():
        reports.warn_of_differences(session)
        unusable = [image.id for image in session.project.images if image.unusable]
        project = session.project.without_unusable()
        project = project.without_file_names() if args.without_file_names else project
        sources, errors = session.image_paths(), own_errors.point_errors(session)
        left_out = () if write is None else write(args.output, project, sources, omitted=omitted, errors=errors)
    print(f"{counted(len(project.images) - len(left_out), 'film')} written to {args.output}")
    _report_predictions(project, chosen)
    for image_id in unusable:
        print(f"  left out, as it is marked as unusable: {image_id}", file=sys.stderr)
    for image_id in left_out:
        print(f"  left out, as the format cannot store it: {image_id}", file=sys.stderr)
    for image_id, wrong in omitted.items():
        print(f"  not copied from the film, as invalid: {', '.join(wrong)} of {image_id}", file=sys.stderr)
    return 0


def _report_predictions(project: Project, chosen: Format) -> None:
    """Say how many films have points that nobody has confirmed, and whether the format marks them."""
    waiting = sum(project.state(image) is State.PREDICTED for image in project.images)
    if not waiting:
        return
    have = "has" if waiting == 1 else "have"
    marked = (
        "the export marks them as predicted"
        if chosen.tells_predictions
        else "this format cannot mark them, so they will look like points placed by a reader"
    )
    print(
        f"  {counted(waiting, 'film')} {have} predicted points that nobody has confirmed; {marked}",
        file=sys.stderr,
    )
