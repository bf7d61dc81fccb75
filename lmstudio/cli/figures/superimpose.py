"""``landmark-studio superimpose``."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio.cli.console import counted

if TYPE_CHECKING:
    from rich.table import Table

    from lmstudio.analysis.superimposition.ways import Way
    from lmstudio.core.project import Image, Project
    from lmstudio.session.measuring.followed_subject import FollowedSubject, LaidFilm

NAME = "superimpose"
SUMMARY = "Lay films of one subject over each other: what changed, and whether that is more than the error."
DETAILS = """\
Each later film is laid over the first, without scaling, mirrored where it looks the other way. The order is that
of the dates (“Subject and dates…” in the window), else that of the project. Films are named as in the project, or
by their ids.

  --way sn             S-N at S (the usual)          --way frankfort      Frankfort at Po
  --way ba-n           Ba-N at N                     --way cranial-base   best fit of S, N, Po, Or, Ba
  --way palatal        palatal plane at ANS          --way mandibular     mandibular plane at Me
  --way mandible       best fit of Pog, Gn, Me, D, Go
  --points S N ANS     best fit (Procrustes) of points that you take for stable, by their short names

A change within the error is said to be that: it is less than 1.96 times its standard error, from how far points of
readers (as your second reading tells, else as of two readers of 300 public films) or the network's expected errors
reach. The same head filmed twice differs by more than that: the head's position is not in it.

--output writes changes.csv, landmarks.csv and superimposition.svg (a colour for each film) into a folder.

  landmark-studio superimpose ceph.lmproj --subject subject-0001 --output anna
  landmark-studio superimpose ceph.lmproj --films 2024.png 2026.png --way cranial-base --analysis steiner
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--subject", metavar="NAME", help="all usable films of this subject")
    which.add_argument("--films", nargs="+", metavar="FILM", help="these films, the first one first")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--way", default="sn", metavar="WAY", help="on what they are laid (default %(default)s)")
    how.add_argument("--points", nargs="+", metavar="POINT", help="on which points they are laid")
    parser.add_argument(
        "--analysis", action="append", metavar="ID", help="such as steiner, or a file of your own; may be repeated"
    )
    parser.add_argument(
        "--output", type=Path, metavar="FOLDER", help="write tables and the drawing into this folder"
    )
    parser.add_argument("--without-file-names", action="store_true", help="identify films by their ids, undated")


def run(args: argparse.Namespace) -> int:
    """Print what changed from film to film; write the files."""
    from lmstudio.cli import reports
    from lmstudio.cli.figures import measure
    from lmstudio.formats import measurement_files
    from lmstudio.session import Session
    from lmstudio.session.measuring import followed_subject, own_errors

    way = _way(args)
    with Session.open(args.project) as session:
        images = _images(args, session.project)
        library = measurement_files.load_library()
        analyses = measure.chosen(args.analysis, library, session.project.schema)
        reader = own_errors.errors_of(session, analyses)
        found = followed_subject.follow(session, images, analyses, way, reader=reader)
    if args.without_file_names:
        found = _without_names(found)
    for note in _notes(found, way):
        print(f"  {note}", file=sys.stderr)
    for film in found.later:
        for table in _tables(found, film, way):
            reports.print_table(table)
    if args.output is not None:
        _write(args.output, found, way)
    return 0


def _way(args: argparse.Namespace) -> "Way":
    from lmstudio.analysis.superimposition.ways import fit_of

    return fit_of(tuple(dict.fromkeys(args.points))) if args.points else find_way(args.way)


def find_way(name: str) -> "Way":
    """The way of that name to lay films over each other.

    Raises:
        MeasurementsError: there is none.
    """
    from lmstudio.analysis.superimposition.ways import WAYS
    from lmstudio.errors import MeasurementsError

    if name not in WAYS:
        raise MeasurementsError(
            f"There is no way “{name}” to lay films over each other.",
            remedy=f"Choose one of {', '.join(WAYS)}, or name points with --points.",
        )
    return WAYS[name]


def _images(args: argparse.Namespace, project: "Project") -> "Sequence[Image]":
    from lmstudio.core import subjects
    from lmstudio.errors import TableError
    from lmstudio.formats.matching import film_names

    if args.films:
        named = film_names.find_films(project.images, args.films)
        if named.unknown:
            raise TableError(
                f"The project has no film “{named.unknown[0]}”.", remedy="Name films as the project does."
            )
        return _enough([named.found[name] for name in dict.fromkeys(args.films)])
    groups = subjects.by_subject(project.images)
    if args.subject not in groups:
        known = f"Choose one of {', '.join(groups)}." if groups else "Group films in the window, or name --films."
        raise TableError(f"The project has no subject “{args.subject}”.", remedy=known)
    return _enough([image for image in groups[args.subject] if not image.unusable])


def _enough(images: "list[Image]") -> "list[Image]":
    from lmstudio.errors import TableError

    if len(images) < 2:
        raise TableError(
            f"There {'is' if len(images) == 1 else 'are'} only {counted(len(images), 'film')} of this subject.",
            remedy="Two films or more can be laid over each other.",
        )
    return images


def _without_names(found: "FollowedSubject") -> "FollowedSubject":
    from dataclasses import replace

    from lmstudio.core.subjects import without_subject

    later = tuple(replace(film, image=without_subject(film.image)) for film in found.later)
    return replace(found, first=without_subject(found.first), later=later)


def _notes(found: "FollowedSubject", way: "Way") -> Iterator[str]:
    if way.caution:
        yield way.caution
    if not found.in_mm:
        yield "a spacing is not known: sizes are made equal, and angles and ratios alone are compared"
    elif found.origins:
        origins = ", ".join(found.origins)
        yield f"the spacings are from different sources ({origins}): lengths may differ for that alone"
    if not all(film.years is not None for film in found.later):
        yield "a date is missing: no changes per year there"


def _tables(found: "FollowedSubject", film: "LaidFilm", way: "Way") -> "Iterator[Table]":
    from rich.markup import escape
    from rich.table import Table

    from lmstudio.analysis.measurements.evaluation import Blank

    told = escape(f"{found.first.name} to {film.image.name}{_time(film)}")
    table = Table(title=f"{told}: measurements")
    table.add_column("measurement")
    for heading in ("first", "later", "change", "±", "per year"):
        table.add_column(heading, justify="right")
    table.add_column("")
    for change in film.changes:
        values = [each.value for each in (change.first, change.second)]
        places = change.places
        numbers = [_unsigned(value if isinstance(value, float) else None, places) for value in values]
        steps = [_signed(value, places) for value in (change.difference, change.per_year)]
        bound = _unsigned(change.detectable, places)
        table.add_row(escape(change.key), *numbers, steps[0], bound, steps[1], change.words)
    yield table
    if isinstance(film.displacements, Blank):
        why = film.placement if isinstance(film.placement, Blank) else film.displacements
        print(f"  {film.image.name}: landmarks cannot be followed: {why.words}", file=sys.stderr)
        return
    along = f", forwards along {found.forwards}" if found.forwards else ""
    table = Table(title=f"{told}: landmarks in mm, {escape(way.title + along)}")
    table.add_column("landmark")
    for heading in ("forwards", "±", "down", "±"):
        table.add_column(heading, justify="right")
    table.add_column("")
    for step in film.displacements:
        parts = (step.forwards, step.down)
        both = [(_signed(each.value, each.places), _unsigned(each.off, each.places)) for each in parts]
        cells = [cell for pair in both for cell in pair]
        known = [each.is_real for each in parts]
        words = "error not known" if None in known else "moved" if any(known) else "within the error"
        table.add_row(escape(step.key), *cells, words)
    yield table


def _time(film: "LaidFilm") -> str:
    return "" if film.years is None else f", {film.years:.1f} years"


def _signed(value: float | None, places: int) -> str:
    # Adding 0 makes nothing of minus nothing.
    return "" if value is None else f"{round(value, places) + 0.0:+.{places}f}"


def _unsigned(value: float | None, places: int) -> str:
    return "" if value is None else f"{round(value, places) + 0.0:.{places}f}"


def _write(folder: Path, found: "FollowedSubject", way: "Way") -> None:
    from lmstudio.analysis.measurements.evaluation import Blank
    from lmstudio.formats import atomic, superimposition_svg
    from lmstudio.formats.superimposition_svg import DrawnFilm
    from lmstudio.formats.tables import change_table
    from lmstudio.formats.tables.change_table import FilmPair

    atomic.make_folder(folder)
    pairs = [FilmPair(found.first, film.image, film.years) for film in found.later]
    change_table.write_changes(
        folder / "changes.csv",
        [(pair, film.changes) for pair, film in zip(pairs, found.later, strict=True)],
    )
    steps = [() if isinstance(film.displacements, Blank) else film.displacements for film in found.later]
    change_table.write_displacements(
        folder / "landmarks.csv", [(pair, way.title, each) for pair, each in zip(pairs, steps, strict=True)]
    )
    films = [(found.first, found.tracing), *((film.image, film.tracing) for film in found.later)]
    drawn = [DrawnFilm(image.taken or image.name, tracing) for image, tracing in films]
    text = superimposition_svg.drawing(drawn, in_mm=found.in_mm, title=way.title)
    atomic.write_text(folder / "superimposition.svg", text)
    print(f"Tables and drawing: {folder}")
