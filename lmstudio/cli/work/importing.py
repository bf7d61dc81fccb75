"""``landmark-studio import``."""

import argparse
import sys
from pathlib import Path

from lmstudio import paths
from lmstudio.cli.arguments import BY_NAME, BY_NAME_HELP
from lmstudio.cli.console import counted
from lmstudio.core.edit_kinds import EditKind
from lmstudio.errors import FilmError, MissingFilm, TableError
from lmstudio.formats import film_files, registry
from lmstudio.formats.registry import Format
from lmstudio.imaging import film_reading
from lmstudio.session import Session

NAME = "import"
SUMMARY = "Import films, points, pixel spacings or a trained network into a project."
_SHEETS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers")
"""Suffixes of workbooks."""
_ABOUT = """\
The kind of a source is detected: a folder (films), a table (.csv: points; with --spacing, millimetres per pixel
from the columns mm_per_px_x and mm_per_px_y), a network (.safetensors), points of another program ({suffixes}),
or a single film. A folder of label files needs --format, as it would be taken for a folder of films; where there
are none in it, the formats that it may have are named. A format of folders applies only to folders, any other
format only to files.

Points that a reader has placed are kept; with --replace those of the source replace them. Spacings outside 0.001
to 10 mm are refused; one that differs more than threefold from that of another film is imported only with --force.

Points of landmarks that are not in the list are left out and named, and the exit code is 1; with --known-only it
is 0. Landmark numbers start at 0 where a source has a 0, which is reported, and otherwise at 1.

A film is identified by its id, its path or its file name. Where the source gives a folder that differs from that
of the film, it is another film; with --by-name the file name alone is enough.

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
    parser.add_argument("--spacing", action="store_true", help="read pixel spacings from the tables, not points")
    names = [each.name for each in registry.FORMATS if each.read]
    parser.add_argument("--format", choices=names, help="format of the points (default: detected)")
    parser.add_argument(
        "--isbi", action="store_const", const="isbi", dest="format", help="short for --format isbi"
    )
    parser.add_argument("--replace", action="store_true", help="replace points that a reader has placed")
    parser.add_argument("--force", action="store_true", help="with --spacing: also import unusual spacings")
    parser.add_argument(BY_NAME, action="store_true", help=BY_NAME_HELP)
    parser.add_argument(
        "--known-only",
        action="store_true",
        help="exit with 0 even where points of landmarks that are not in the list were left out",
    )
    parser.add_argument("--recursive", action="store_true", help="also add the films in subfolders")
    parser.add_argument("--reader", default="", help="who placed the points, for the audit log")


def run(args: argparse.Namespace) -> int:
    """Import one source after the other; what cannot be used is reported, and the rest goes on."""
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
    if args.spacing and paths.is_file(source) and not _seems_a_film(source):
        return _import_spacings(session, source, args)
    chosen = None if args.format is None else registry.find_format(args.format)
    if chosen is not None and paths.is_folder(source) != bool(chosen.suffix):
        return _import_points(session, source, args, chosen)
    if paths.is_folder(source):
        return _import_films(session, source, args)
    if source.suffix.lower() in registry.file_suffixes():
        return _import_points(session, source, args)
    _refuse_other(source)
    return reports.report_added(session.films.add_images([source]))


def _seems_a_film(source: Path) -> bool:
    """Whether a file is a film, or should be one by its name."""
    try:
        return film_reading.is_film(source)
    except FilmError:
        return True


def _refuse_other(source: Path) -> None:
    """Say of a file that is neither a film nor points how its points could be imported, if it has any.

    Raises:
        TableError: it is such a file.
    """
    if not paths.is_file(source) or _seems_a_film(source):
        return
    suffixes = ", ".join(sorted(registry.file_suffixes()))
    remedy = f"Points are read from files of the types {suffixes}; --format csv takes another text for a table."
    if source.suffix.lower() in _SHEETS:
        remedy = "Save the sheet as “CSV UTF-8 (comma separated)”, and import that."
    raise TableError("This is neither a film nor points in a format that is known.", where=source, remedy=remedy)


def _import_films(session: Session, folder: Path, args: argparse.Namespace) -> int:
    from lmstudio.cli import reports

    try:
        added = session.films.add_folder(folder, recursive=args.recursive)
    except MissingFilm as error:
        raise _with_formats(error, folder) from error
    code = reports.report_folder(added, folder, recursive=args.recursive)
    if formats := _options(folder):
        print(f"  the folder also seems to hold points, which {formats} imports", file=sys.stderr)
    return code


def _options(folder: Path) -> str:
    """How to import a folder as what its files seem to be; empty where they seem to be no points."""
    return " or ".join(f"--format {each.name}" for each in registry.likely_formats(folder))


def _with_formats(error: MissingFilm, folder: Path) -> MissingFilm:
    """What is told of a folder without films: what other files there are in it, where they seem to hold points."""
    formats = _options(folder)
    files = [
        path.name for suffix in sorted(registry.file_suffixes()) for path in film_files.inside(folder, suffix)
    ]
    if not formats and not files:
        return error
    way = f"the folder with {formats}" if formats else f"a file in it, such as {files[0]}"
    return MissingFilm(error.found, remedy=f"To import points, import {way}.", where=folder)


def _import_points(session: Session, source: Path, args: argparse.Namespace, chosen: Format | None = None) -> int:
    from lmstudio.cli import reports
    from lmstudio.session import importing

    plan = importing.planned(session.project, source, chosen, places=session.image_paths(), by_name=args.by_name)
    edit = plan.edit(replace=args.replace)
    session.apply(edit, author=args.reader)
    print(f"{edit.label} from {source.name}")
    reports.report_names(plan.named)
    reports.report_findings(plan.findings)
    if plan.outside:
        print(f"  {counted(plan.outside, 'point')} outside the film", file=sys.stderr)
    if plan.replaced and not args.replace:
        them = "it" if plan.replaced == 1 else "them"
        print(f"  {counted(plan.replaced, 'point')} of a reader kept (--replace replaces {them})", file=sys.stderr)
    lost = plan.findings.unknown and not args.known_only
    return 1 if lost or not plan.films else 0


def _import_spacings(session: Session, source: Path, args: argparse.Namespace) -> int:
    """Import spacings as one edit; unusual ones only with ``--force``."""
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
        print(
            f"landmark-studio: {source}: no spacing was changed; if this is correct, add --force.", file=sys.stderr
        )
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
            remedy="Import a network that “landmark-studio train --output” wrote for this landmark list.",
        )
    trained = Trained(
        content, described.steps, described.films, described.name, final=True, planned=described.planned
    )
    model = session.networks.store(trained)
    print(f"{model.name}: {source.name}, {len(described.landmarks)} landmarks")
    if model.early:
        print(f"  {reports.early(model)}", file=sys.stderr)
    return 0
