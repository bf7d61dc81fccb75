"""``landmark-studio report``."""

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio.cli.console import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

    from lmstudio.analysis.measurements.norms import Analysis
    from lmstudio.analysis.observers.reader_comparison import ComparedReadings
    from lmstudio.core.project import Image, Project
    from lmstudio.formats.report.report_contents import FilmContents
    from lmstudio.formats.report.report_pdf import FilmReport
    from lmstudio.session import Session
    from lmstudio.session.measuring.film_reports import ReportWishes

NAME = "report"
SUMMARY = "Write a report of films as PDF: the film with its tracing, and the measurements with errors and norms."
DETAILS = """\
Films are named by their ids (film-0001) or files; without --films, all are reported that have points. The report
is pseudonymous: films are known by their ids, and nothing of a file's name or of its patient is in it, unless
--file-names or --patient say so. Norms go by --age and --sex, else by the age and sex that the project knows of
each film, which are printed. Without --analysis there is a table of each analysis whose norms fit the landmark
list; landmark-studio measure PROJECT --list shows which there are. --life-size adds a page with the tracing in the
size of the head, where the spacing is known and it fits. With --svg drawings of the tracings alone, one for each
film, are written into a folder. The PDF is of the kind PDF/A-2u, which archives take.

--superimpose adds pages for each subject with two films or more among those that are reported: the films over each
other in colours, and what changed, with its error. WAY is as in “landmark-studio superimpose”, sn where none is
named. Films that --films names and that are of no subject are taken as one's. --observers compares the project's
reader with another reading, a project of the same films or a table, as “landmark-studio observers” does.

  landmark-studio report ceph.lmproj --films film-0001 --analysis steiner
  landmark-studio report ceph.lmproj --output all.pdf --age 12 --sex f
  landmark-studio report ceph.lmproj --subject subject-0001 --superimpose --dates
  landmark-studio report ceph.lmproj --observers again.lmproj
  landmark-studio report ceph.lmproj --svg drawings/
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--films", nargs="+", metavar="FILM", help="ids or file names (default: all)")
    which.add_argument("--subject", metavar="NAME", help="the films of this subject")
    parser.add_argument("--output", type=Path, metavar="FILE.pdf", help="default: PROJECT-report.pdf")
    parser.add_argument(
        "--analysis", action="append", metavar="ID", help="such as steiner, or a file of your own; may be repeated"
    )
    parser.add_argument("--age", type=float, help="of the patients in years, for norms that depend on it")
    parser.add_argument("--sex", choices=("f", "m"), help="of the patients, for norms that depend on it")
    parser.add_argument("--file-names", action="store_true", help="name the films' files, too")
    parser.add_argument("--patient", default="", metavar="TEXT", help="print this as the patient's name or number")
    parser.add_argument("--dates", action="store_true", help="print the dates of the films, where they are known")
    parser.add_argument("--initials", default="", metavar="TEXT", help="print this as the reader's initials")
    parser.add_argument("--paper", choices=("a4", "letter"), help="default: as usual where this computer stands")
    parser.add_argument("--life-size", action="store_true", help="add a tracing in the size of the head")
    parser.add_argument("--superimpose", nargs="?", const="sn", metavar="WAY", help="add films over each other")
    parser.add_argument("--observers", type=Path, metavar="OTHER", help="add how far another reading is apart")
    parser.add_argument("--force", action="store_true", help="also overwrite files that no report has written")
    parser.add_argument("--svg", type=Path, metavar="FOLDER", help="write drawings of the tracings instead")


def run(args: argparse.Namespace) -> int:
    """Write the report, or the drawings."""
    from lmstudio.session import Session

    with Session.open(args.project) as session:
        images = _of_subject(session.project, args.subject) or _chosen_films(session.project, args.films)
        if args.svg is not None:
            return _write_drawings(args, session.project, images)
        return _write_report(args, session, images)


def _write_report(args: argparse.Namespace, session: "Session", images: "list[Image]") -> int:
    from datetime import datetime

    from lmstudio.formats.report import sheets
    from lmstudio.formats.report.report_pdf import SUFFIX, FilmReport
    from lmstudio.session.measuring import film_reports

    path = args.output or session.path.with_name(f"{session.path.stem}-report{SUFFIX}")
    films = 0
    sheet = sheets.SHEETS[args.paper] if args.paper else sheets.usual()
    occasion = film_reports.occasion(datetime.now().astimezone())
    with FilmReport(occasion, sheet, life_size=args.life_size) as report, _careful(args):
        wishes = _wishes(args, session)
        for film in _read(session, images, wishes, report):
            report.add_film(film)
            films += 1
        if args.superimpose:
            _add_subjects(args, session, images, wishes, report)
        if args.observers:
            report.add_observers(_compared(args.observers, session, images, wishes))
        replaced = report.save(path)
    print(f"{counted(films, 'film')} written to {path}")
    if replaced:
        lacking = " ".join(sorted(replaced))
        print(f"  not in the font of the report, and shown as □: {lacking}", file=sys.stderr)
    return 0


def _add_subjects(
    args: argparse.Namespace,
    session: "Session",
    images: "list[Image]",
    wishes: "ReportWishes",
    report: "FilmReport",
) -> None:
    """Add the pages of each subject."""
    from lmstudio.cli.figures import superimpose
    from lmstudio.session.measuring import subject_reports

    way = superimpose.find_way(args.superimpose)
    groups = subject_reports.followed(session.project, images)
    if not groups and args.films and len(images) > 1 and not any(each.subject for each in images):
        groups = (tuple(images),)
    for films in groups:
        report.add_subject(subject_reports.report_subject(session, films, wishes, way))
    if not groups:
        print("  no subject has two films with points among these: none lie over each other", file=sys.stderr)


def _compared(
    other: Path, session: "Session", images: "list[Image]", wishes: "ReportWishes"
) -> "ComparedReadings":
    """The project's reader compared with another reading of the films."""
    from dataclasses import replace

    from lmstudio.analysis.observers import reader_comparison
    from lmstudio.analysis.observers.read_films import ReadFilms
    from lmstudio.cli.figures import observers
    from lmstudio.session.measuring import reader_sources

    films = ReadFilms(tuple(images), session.project.schema)
    own = reader_sources.of_reader(session.project, session.path.stem)
    again = observers.read_other(other, session)
    if not wishes.file_names:
        own, again = replace(own, name="first reading"), replace(again, name="second reading")
    compared = reader_comparison.compare(films, own, again, wishes.analyses)
    observers.refuse_nothing([compared])
    return compared


def _careful(args: argparse.Namespace) -> "AbstractContextManager[None]":
    """A block in which files of others are not overwritten, unless that is asked for."""
    from lmstudio.formats import foreign_files

    return nullcontext() if args.force else foreign_files.spared()


def _read(
    session: "Session", images: "Iterable[Image]", wishes: "ReportWishes", report: "FilmReport"
) -> "Iterator[FilmContents]":
    """The films one after the other; where one cannot be read, the others."""
    from lmstudio.errors import FilmError
    from lmstudio.session.measuring.film_reports import report_films

    for image in images:
        try:
            yield from report_films(session, [image], wishes)
        except FilmError as error:
            print(f"  left out: {image.id}: {error}", file=sys.stderr)
            report.leave_out(error)


def _wishes(args: argparse.Namespace, session: "Session") -> "ReportWishes":
    from lmstudio.cli.figures import measure
    from lmstudio.session.measuring import own_errors
    from lmstudio.session.measuring.film_reports import ReportWishes

    analyses = _analyses(args.analysis, session.project)
    return ReportWishes(
        analyses,
        file_names=args.file_names,
        patient=args.patient,
        dated=args.dates,
        initials=args.initials,
        patients=measure.patients_of(args, session.project),
        reader=own_errors.errors_of(session, analyses),
    )


def _analyses(ids: list[str] | None, project: "Project") -> "tuple[Analysis, ...]":
    from lmstudio.formats import measurement_files

    library = measurement_files.load_library()
    if ids is None:
        return library.for_report(project.schema)
    suffix = measurement_files.SUFFIX
    return tuple(
        measurement_files.read_analysis(Path(each)) if each.endswith(suffix) else library.find(each)
        for each in ids
    )


def _of_subject(project: "Project", name: str | None) -> "list[Image]":
    """The films of a subject, the earliest first; none where none is named."""
    from lmstudio.core import subjects
    from lmstudio.errors import TableError

    groups = subjects.by_subject(project.images)
    if name is not None and name not in groups:
        known = f"Choose one of {', '.join(groups)}." if groups else "Group films in the window, or name --films."
        raise TableError(f"The project has no subject “{name}”.", remedy=known)
    return [] if name is None else list(groups[name])


def _chosen_films(project: "Project", names: list[str] | None) -> "list[Image]":
    from lmstudio.errors import TableError

    if names is None:
        return list(project.images)
    known = {name: image for image in project.images for name in (image.path, image.name, image.id)}
    for name in names:
        if name not in known:
            raise TableError(
                f"There is no film “{name}” in this project.",
                remedy="Name films by their ids, such as film-0001, or by their files.",
            )
    return [known[name] for name in dict.fromkeys(names)]


def _write_drawings(args: argparse.Namespace, project: "Project", images: "list[Image]") -> int:
    from dataclasses import replace

    from lmstudio.formats import tracing_svg

    shared = project if args.file_names else project.without_file_names()
    wanted = {image.id for image in images}
    some = replace(shared, images=tuple(image for image in shared.images if image.id in wanted))
    with _careful(args):
        left_out = tracing_svg.write(args.svg, some)
    print(f"{counted(len(some.images) - len(left_out), 'film')} written to {args.svg}")
    for image_id in left_out:
        print(f"  left out, as it has no points: {image_id}", file=sys.stderr)
    return 0
