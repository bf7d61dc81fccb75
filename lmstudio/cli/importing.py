"""``landmark-studio import``."""

import argparse
import sys
from pathlib import Path

from lmstudio import paths
from lmstudio.cli.arguments import BY_NAME, BY_NAME_HELP
from lmstudio.cli.console import counted
from lmstudio.core.edit_kinds import EditKind
from lmstudio.formats import registry
from lmstudio.formats.registry import Format
from lmstudio.session import Session

NAME = "import"
SUMMARY = "Bring films, points, spacings or a trained network into a project."
_ABOUT = """\
What a source is shows from the source itself: a folder (films), a table (.csv: points; with --spacing millimetres
per pixel from the columns mm_per_px_x and mm_per_px_y), weights (.safetensors), points of another program
({suffixes}), or a single film. A folder of label files is told from one of films by --format alone; where that
names a format of folders it says nothing of files, and the other way round.

Points that a reader has placed stay as they are; with --replace those of the source take their place. Spacings
outside 0.001 to 10 mm are refused; one more than three times that of another film is taken only with --force.

Points of landmarks that the list lacks are left out and named, and the exit code is 1; with --known-only it is 0.
Numbers of landmarks count from 0 where a source has a 0, which is said, and otherwise from 1.

A film is known by its id, its path or its file name. A folder that the source gives and that contradicts that of
the film means another film; with --by-name the file's name alone is enough.

  landmark-studio import ceph.lmproj more-films/ reader-2.csv round.safetensors
  landmark-studio import ceph.lmproj texts/ --format isbi

Formats:
{formats}
"""
DETAILS = _ABOUT.format(
    suffixes=", ".join(sorted(registry.file_suffixes() - {".csv"})),
    formats="\n".join(f"  {each.name:12s} {each.description}" for each in registry.FORMATS if each.read),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("sources", type=Path, nargs="+", metavar="SOURCE")
    parser.add_argument("--spacing", action="store_true", help="read spacings from the tables, not points")
    names = [each.name for each in registry.FORMATS if each.read]
    parser.add_argument("--format", choices=names, help="of the points; default: as the source shows")
    parser.add_argument(
        "--isbi", action="store_const", const="isbi", dest="format", help="short for --format isbi"
    )
    parser.add_argument("--replace", action="store_true", help="replace points that a reader has placed")
    parser.add_argument(
        "--force", action="store_true", help="with --spacing: take spacings unlike those of the other films, too"
    )
    parser.add_argument(BY_NAME, action="store_true", help=BY_NAME_HELP)
    parser.add_argument(
        "--known-only",
        action="store_true",
        help="points of landmarks that the list lacks are left out on purpose: they do not make the exit code 1",
    )
    parser.add_argument("--recursive", action="store_true", help="add the films in subfolders of a folder too")
    parser.add_argument("--reader", default="", help="who placed the points, for the project's record")


def run(args: argparse.Namespace) -> int:
    """Bring in one source after the other; what cannot be used is said, the rest goes on."""
    from lmstudio.cli import reports
    from lmstudio.errors import LandmarkStudioError

    failed = 0
    with reports.open_to_write(args.project) as session:
        for source in args.sources:
            try:
                failed += _import(session, source, args)
            except LandmarkStudioError as error:
                print(f"landmark-studio: {error}", file=sys.stderr)
                failed += 1
    return 1 if failed else 0


def _import(session: Session, source: Path, args: argparse.Namespace) -> int:
    from lmstudio.cli import reports

    if source.suffix.lower() == ".safetensors":
        return _import_weights(session, source)
    if args.spacing and source.suffix.lower() == ".csv":
        return _import_spacings(session, source, args)
    chosen = None if args.format is None else registry.find_format(args.format)
    if chosen is not None and paths.is_folder(source) != bool(chosen.suffix):
        return _import_points(session, source, args, chosen)
    if paths.is_folder(source):
        return reports.report_folder(
            session.films.add_folder(source, recursive=args.recursive), source, recursive=args.recursive
        )
    if source.suffix.lower() in registry.file_suffixes():
        return _import_points(session, source, args)
    return reports.report_added(session.films.add_images([source]))


def _import_points(session: Session, source: Path, args: argparse.Namespace, chosen: Format | None = None) -> int:
    from lmstudio.cli import reports
    from lmstudio.session import importing

    plan = importing.planned(session.project, source, chosen, places=session.image_paths(), by_name=args.by_name)
    edit = plan.edit(replace=args.replace)
    session.apply(edit, author=args.reader)
    print(f"{edit.label} from {source.name}")
    reports.report_names(plan.named)
    reports.tell_findings(plan.findings)
    if plan.outside:
        print(f"  {counted(plan.outside, 'point')} outside the film", file=sys.stderr)
    if plan.replaced and not args.replace:
        print(f"  {plan.replaced} points of a reader stay as they are (--replace)", file=sys.stderr)
    lost = plan.findings.unknown and not args.known_only
    return 1 if lost or not plan.films else 0


def _import_spacings(session: Session, source: Path, args: argparse.Namespace) -> int:
    """Take spacings in as one edit; where they differ much from the films' others, only when asked to."""
    from lmstudio.cli import reports
    from lmstudio.formats.matching import film_names, imported_labels
    from lmstudio.formats.tables import csv_table
    from lmstudio.session import respacing

    table, images = csv_table.read_spacings(source), session.project.images
    named = film_names.find_films(images, table, places=session.image_paths(), by_name=args.by_name, where=source)
    reports.report_names(named)
    spacings = imported_labels.match_spacings(session.project, table, where=source, named=named)
    odd = respacing.oddities(session.project, spacings)
    for each in odd:
        print(f"  {each}", file=sys.stderr)
    if odd and not args.force:
        print(f"landmark-studio: {source}: no spacing was changed; if it is right, add --force.", file=sys.stderr)
        return 1
    count = str(len(spacings))
    session.do(EditKind.IMPORT_SPACING, lambda p: p.with_spacings(spacings), count, author=args.reader)
    print(f"Spacing of {counted(len(spacings), 'film')} from {source.name}")
    return 0 if spacings else 1


def _import_weights(session: Session, source: Path) -> int:
    from lmstudio.cli import reports
    from lmstudio.core.events import Trained
    from lmstudio.errors import WeightsError
    from lmstudio.learning.network import weights

    content = weights.read(source)
    described = weights.describe(content, where=source)
    if not set(described.landmarks) & set(session.project.schema.names):
        raise WeightsError(
            "This network knows none of the project's landmarks.",
            where=source,
            remedy="Bring back weights that “landmark-studio train --output” wrote for this landmark list.",
        )
    trained = Trained(
        content, described.steps, described.films, described.name, final=True, planned=described.planned
    )
    model = session.networks.store(trained)
    print(f"{model.name}: {source.name}, {len(described.landmarks)} landmarks")
    if model.early:
        print(f"  {reports.early(model)}", file=sys.stderr)
    return 0
