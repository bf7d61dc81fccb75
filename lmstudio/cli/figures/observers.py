"""``landmark-studio observers``."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio.cli.arguments import BY_NAME, BY_NAME_HELP
from lmstudio.cli.console import counted

if TYPE_CHECKING:
    from lmstudio.analysis.measurements.norms import Analysis
    from lmstudio.analysis.observers.read_films import ReaderPoints, ReadFilms
    from lmstudio.analysis.observers.reader_comparison import ComparedReadings
    from lmstudio.analysis.observers.reader_study import ReaderStudy
    from lmstudio.session import Session

NAME = "observers"
SUMMARY = "How far readers are apart: one reader twice, two readers, or a reader and the network."
DETAILS = """\
PROJECT has the films, their spacing and the first reading. Each OTHER is another project of the same films (they
are matched by content), or a table or label file (films are matched as by “landmark-studio import”). --network
adds where the project's networks had put its points before a reader looked at them. Only points that a reader
stands behind count as a reader's. Differences are the first reading less the other.

For landmarks: the mean radial error with its interval, x (forwards) and y (down) bias and method error, the 95 %
ellipse of further readings, and the share within 2 to 4 mm. For measurements: bias, Dahlberg's error, the limits
of agreement (Bland and Altman), the intraclass correlations ICC(2,1) (absolute agreement, single reading, two-way
random) and ICC(3,1) (consistency, single reading, two-way mixed), and Lin's concordance (CCC). Below 25 films none
of them is reliable.

Readers who have each read the films more than once, their name given each time after --names, are a repeat study:
the only design that tells the error of one reader (intra) from that of different readers (inter). Both are
standard errors of a single reading; the intraclass correlations are those of Eliasziw et al. (1994).

--output writes them into a folder, with more figures: landmarks.csv, measurements.csv, values.csv (for other
programs), repeat-study.csv, and the plots bland-altman.svg and scatter.svg, numbered where there are several
pairs.

  landmark-studio observers first.lmproj second.lmproj --output study
  landmark-studio observers ceph.lmproj again.csv --names "first reading" "second reading" --analysis steiner
  landmark-studio observers ceph.lmproj --network
  landmark-studio observers mm.lmproj mm-again.lmproj ab.lmproj ab-again.lmproj --names MM MM AB AB
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("others", type=Path, metavar="OTHER", nargs="*", help="a project, table or label file")
    parser.add_argument("--network", action="store_true", help="compare with where the networks had put points")
    parser.add_argument("--names", nargs="+", metavar="NAME", help="of the readers (default: of their files)")
    parser.add_argument(
        "--analysis", action="append", metavar="ID", help="such as steiner, or a file of your own; may be repeated"
    )
    parser.add_argument("--output", type=Path, metavar="FOLDER", help="write tables and plots into this folder")
    parser.add_argument("--without-file-names", action="store_true", help="identify films by their ids only")
    parser.add_argument(BY_NAME, action="store_true", help=BY_NAME_HELP)


def run(args: argparse.Namespace) -> int:
    """Compare the readings, print the tables, write the files."""
    from lmstudio.analysis.observers import reader_comparison, reader_study
    from lmstudio.cli import reports
    from lmstudio.cli.figures import measure, observer_tables
    from lmstudio.formats import measurement_files, observer_files
    from lmstudio.session import Session
    from lmstudio.session.measuring import reader_sources

    with Session.open(args.project) as session:
        readers = _named(list(_readers(args, session)), args.names)
        films = reader_sources.films_of(session.project)
        library = measurement_files.load_library()
        if args.analysis is None and not library.fitting(session.project.schema):
            analyses: tuple[Analysis, ...] = ()
        else:
            analyses = measure.chosen(args.analysis, library, session.project.schema)
    first, *others = readers
    compared = [reader_comparison.compare(films, first, other, analyses) for other in others]
    refuse_nothing(compared)
    short = {each.name: each.short for each in films.schema.landmarks}
    for pair in compared:
        _report(pair, short, seen=reader_sources.seen_before(first, pair.films))
    common = films.common(readers)
    together = compared[0].measures
    study = reader_study.study_readers(films, _by_reader(readers, args.names), analyses)
    if len(others) > 1:
        together = tuple(reader_comparison.compare_measures(common, readers, analyses))
    if study is not None:
        _report_study(study, short)
    elif len(others) > 1 and together:
        reports.print_table(observer_tables.together_table(together, readers, common))
    if args.output is not None:
        named = not args.without_file_names
        observer_files.write(args.output, compared, readers, common, together, study, file_names=named)
        print(f"Tables and plots: {args.output}")
    return 0


def _readers(args: argparse.Namespace, session: "Session") -> "Iterator[ReaderPoints]":
    """The readings that were asked for, the project's own first where a reader stands behind any of its points."""
    from lmstudio.session.measuring import reader_sources

    own = reader_sources.of_reader(session.project, args.project.stem)
    if any(each.points for each in own.annotations.values()):
        yield own
    else:
        print(f"  no reader stands behind a point of {args.project.name} yet", file=sys.stderr)
    for path in args.others:
        yield read_other(path, session, by_name=args.by_name)
    if args.network:
        yield reader_sources.of_network(session.project)


def read_other(path: Path, session: "Session", *, by_name: bool = False) -> "ReaderPoints":
    """The reading of a project's films in another project, a table or a label file."""
    from lmstudio.cli import reports
    from lmstudio.formats.project import project_file
    from lmstudio.session import Session
    from lmstudio.session.measuring import reader_sources

    if path.suffix.lower() == project_file.SUFFIX:
        with Session.open(path) as theirs:
            other = reader_sources.of_other(session, theirs, path.stem)
        if other.left_out:
            films = counted(other.left_out, "film")
            print(f"  {films} read in {path.name} that the project lacks by content: left out", file=sys.stderr)
        return other
    found = reader_sources.of_table(session, path, path.stem, by_name=by_name)
    reports.report_findings(found.findings)
    reports.report_names(found.named)
    return found.reader


def _named(readers: "list[ReaderPoints]", names: Sequence[str] | None) -> "list[ReaderPoints]":
    """The readings under names that tell them apart."""
    from dataclasses import replace

    from lmstudio.errors import TableError

    if len(readers) < 2:
        raise TableError(
            "There is only one reading, and nothing to compare it with.",
            remedy="Name another project or a table, or add --network.",
        )
    if names is not None and len(names) != len(readers):
        raise TableError(
            f"There are {counted(len(readers), 'reading')}, and {counted(len(names), 'name')} for them.",
            remedy="Give each of them a name after --names, the project's own first.",
        )
    given = names or [each.name for each in readers]
    told = [
        name if given.count(name) == 1 else f"{name} {given[:k].count(name)}"
        for k, name in enumerate(given, start=1)
    ]
    return [replace(each, name=name) for each, name in zip(readers, told, strict=True)]


def _by_reader(readings: "Sequence[ReaderPoints]", names: Sequence[str] | None) -> "dict[str, list[ReaderPoints]]":
    """The readings of each reader who was named; files of the same name may be of different readers."""
    found: dict[str, list[ReaderPoints]] = {}
    for name, reading in zip(names or (), readings, strict=False):
        found.setdefault(name, []).append(reading)
    return found


def refuse_nothing(compared: "Sequence[ComparedReadings]") -> None:
    """Refuse readings that have nothing in common.

    Raises:
        TableError: always then.
    """
    from lmstudio.errors import TableError

    for pair in compared:
        if not pair.landmarks:
            raise TableError(
                f"“{pair.first}” and “{pair.second}” have no landmark of one film in common.",
                remedy="Compare readings of the same films with the same landmark list.",
            )


def _report(pair: "ComparedReadings", short: Mapping[str, str], *, seen: int) -> None:
    from lmstudio.cli import reports
    from lmstudio.cli.figures import observer_tables

    reports.print_table(observer_tables.landmark_table(pair, short))
    if pair.measures:
        reports.print_table(observer_tables.measure_table(pair))
    classes = observer_tables.class_table(pair)
    if classes is not None:
        reports.print_table(classes)
    for note in _notes(pair, seen):
        print(f"  {note}", file=sys.stderr)


def _report_study(study: "ReaderStudy", short: Mapping[str, str]) -> None:
    from lmstudio.cli import reports
    from lmstudio.cli.figures import observer_tables

    reports.print_table(observer_tables.studied_landmarks(study, short))
    if study.measures:
        reports.print_table(observer_tables.studied_measures(study))
    if study.films.are_few:
        print(f"  {_few(study.films)}", file=sys.stderr)


def _few(films: "ReadFilms") -> str:
    return f"only {counted(len(films.images), 'film')}: below 25 no error figure is reliable"


def _notes(pair: "ComparedReadings", seen: int) -> Iterator[str]:
    if pair.is_few:
        yield _few(pair.films)
    if pair.without_axes:
        count = counted(pair.without_axes, "film")
        yield f"{count} without the landmarks that tell forwards and down: left out of x and y"
    if not pair.anatomical:
        yield "x is to the right and y down on the film, as the landmark list does not tell which way a face looks"
    if pair.unit == "px":
        yield "in pixels, and without lengths on films of unknown spacing"
    if seen:
        yield (
            f"{counted(seen, 'point')} of {pair.first} began as a network's: they agree with it more, and may "
            "agree with other readers who saw it more, than points placed without it"
        )
