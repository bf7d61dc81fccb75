"""``landmark-studio measure``."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio.cli.console import counted

if TYPE_CHECKING:
    from lmstudio.analysis.measurements.judgement import Patient
    from lmstudio.analysis.measurements.measured_films import MeasuredFilm
    from lmstudio.analysis.measurements.norms import Analysis
    from lmstudio.core.landmarks import Schema
    from lmstudio.core.project import Project
    from lmstudio.formats.measurement_files import Library

NAME = "measure"
SUMMARY = "Measure all films: angles, lengths and ratios with their errors and norms, as a table."
DETAILS = """\
OUTPUT ends in .csv, or in .xlsx for a workbook with both tables. The wide table has a row for each film, the long
one a row for each measurement of each analysis, with its norm and where that is from, a word where the points
decide it, and the reason where the measurement is blank. SE is the standard error that the points' errors carry
into a value. Without --analysis, all that the landmark list allows is measured; --list shows what that is.

  landmark-studio measure ceph.lmproj --list
  landmark-studio measure ceph.lmproj measurements.xlsx
  landmark-studio measure ceph.lmproj steiner.csv --analysis steiner --long
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("output", type=Path, metavar="OUTPUT", nargs="?", help="the file to write (.csv or .xlsx)")
    parser.add_argument(
        "--analysis", action="append", metavar="ID", help="such as steiner, or a file of your own; may be repeated"
    )
    parser.add_argument("--list", action="store_true", help="list the analyses and what this project allows")
    parser.add_argument("--long", action="store_true", help="a row for each measurement, not for each film")
    parser.add_argument(
        "--age", type=float, help="of the patients in years, for norms (default: as the project knows)"
    )
    parser.add_argument(
        "--sex", choices=("f", "m"), help="of the patients, for norms (default: as the project knows)"
    )
    parser.add_argument(
        "--reader-errors",
        choices=("own", "published", "none"),
        default="own",
        help="how far points of readers are off: as your second reading tells (landmark-studio reread), where it "
        "has 10 pairs of a landmark, else as two readers of 300 public films were; only as those; or not known",
    )
    parser.add_argument("--without-file-names", action="store_true", help="identify films by their ids only")


def run(args: argparse.Namespace) -> int:
    """Write the table, or list the analyses."""
    from dataclasses import replace

    from lmstudio.analysis.measurements.reader_errors import NO_READER_ERRORS, PUBLISHED
    from lmstudio.errors import TableError
    from lmstudio.formats import measurement_files
    from lmstudio.session import Session
    from lmstudio.session.measuring import film_measurements, own_errors

    library = measurement_files.load_library()
    with Session.open(args.project) as session:
        if args.list:
            return _print_list(library, session.project.schema)
        if args.output is None or args.output.suffix.lower() not in (".csv", ".xlsx"):
            raise TableError(
                "The name of the output must end in .csv or .xlsx.",
                where=args.output,
                remedy="Name such a file after the project.",
            )
        analyses = chosen(args.analysis, library, session.project.schema)
        patients = patients_of(args, session.project)
        reader = NO_READER_ERRORS if args.reader_errors == "none" else PUBLISHED
        if args.reader_errors == "own":
            reader = own_errors.errors_of(session, analyses)
        films = list(film_measurements.measure_films(session, analyses, reader=reader, patients=patients))
    if args.without_file_names:
        films = [replace(film, image=replace(film.image, path=film.image.id)) for film in films]
    _write(args, films)
    measures = len({row.row.measure for film in films for row in film.rows})
    print(f"{counted(len(films), 'film')}, {counted(measures, 'measurement')} written to {args.output}")
    print(f"  errors of readers' points: {reader.words or 'not known'}")
    return 0


def chosen(ids: list[str] | None, library: "Library", schema: "Schema") -> "tuple[Analysis, ...]":
    """The analyses of some ids or files; without any, what a landmark list allows of all.

    Raises:
        MeasurementsError: there is none.
    """
    from lmstudio.analysis.measurements import landmark_keys
    from lmstudio.errors import MeasurementsError
    from lmstudio.formats import measurement_files

    if ids is not None:
        suffix = measurement_files.SUFFIX
        return tuple(
            measurement_files.read_analysis(Path(each)) if each.endswith(suffix) else library.find(each)
            for each in ids
        )
    fitting = library.fitting(schema)
    if not fitting:
        raise MeasurementsError(
            f"No analysis has a measurement of the landmarks of “{schema.name}”.",
            remedy="Name a file of your own with --analysis.",
        )
    return tuple(landmark_keys.possible(each, schema) for each in fitting)


def _print_list(library: "Library", schema: "Schema") -> int:
    import sys

    from rich.table import Table

    from lmstudio.analysis.measurements import landmark_keys
    from lmstudio.cli import reports

    table = Table(title=f"Analyses, and what the landmarks of “{schema.name}” allow of them")
    for heading in ("id", "name"):
        table.add_column(heading)
    for heading in ("measurements", "possible"):
        table.add_column(heading, justify="right")
    for each in library.analyses.values():
        possible = len(landmark_keys.measurable(each, schema))
        table.add_row(each.id, each.name, str(len(each.rows)), str(possible))
    reports.print_table(table)
    for error in library.refused:
        print(f"  left out: {error}", file=sys.stderr)
    return 0


def patients_of(args: argparse.Namespace, project: "Project") -> "dict[str, Patient]":
    """The patient of each film by its id: as the command line says, else as the project knows."""
    from lmstudio.analysis.measurements.judgement import Patient
    from lmstudio.analysis.measurements.norms import Sex
    from lmstudio.session.measuring.film_measurements import patient_of

    sex = None if args.sex is None else Sex(args.sex)
    known = {image.id: patient_of(image) for image in project.images}
    return {
        key: Patient(each.age if args.age is None else args.age, sex or each.sex) for key, each in known.items()
    }


def _write(args: argparse.Namespace, films: "list[MeasuredFilm]") -> None:
    from lmstudio.formats.tables import measurement_table

    if args.output.suffix.lower() == ".xlsx":
        measurement_table.write_workbook(args.output, films)
    elif args.long:
        measurement_table.write_long(args.output, films)
    else:
        measurement_table.write_wide(args.output, films)
