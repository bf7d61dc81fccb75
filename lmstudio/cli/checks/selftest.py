"""``landmark-studio selftest``."""

import argparse
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from lmstudio.cli.arguments import positive
from lmstudio.cli.checks import phantom_loop
from lmstudio.cli.checks.phantom_loop import Truth
from lmstudio.cli.console import counted
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.project import Image, Project
from lmstudio.formats.registry import FORMATS, Format
from lmstudio.session import Session

NAME = "selftest"
SUMMARY = "Check the installed program: the whole workflow on synthetic films, every format, in a minute."
DETAILS = """\
Creates a project of 8 synthetic films (two of them DICOM, compressed), labels 4, trains, predicts the other 4,
corrects, exports every format and reads it back, measures, compares readings, lays films over each other, writes a
report, opens the project again and repairs a damaged copy of it; all in a folder that is deleted at the end, and
without a window. Prints a line for each step.

Exit code 0: everything works. 1: a step failed; its line begins with FAILED.

  landmark-studio selftest
"""

FILMS = 6
"""Besides the two that are DICOM."""
UNLABELLED = 4
FURTHEST_MM = 10.0
"""Mean distance of predictions from the truth: it is 7.8 mm after 40 updates, 12 mm after a single one."""
TOLERANCE_PX, TOLERANCE_DEG, TOLERANCE_MM = 0.01, 1e-6, 1e-6
_DICOM = "dicom"
DAMAGED = slice(20 * 4096, 22 * 4096)
"""Bytes of the project that are lost before it is repaired."""


class StepFailed(Exception):
    """A step did not do what it should; its line is printed."""


class Checklist:
    """Prints a line for each step.

    Attributes:
        failed: how many steps failed.
    """

    def __init__(self) -> None:
        self.failed = 0

    @contextmanager
    def step(self, name: str) -> Iterator[list[str]]:
        """A step, which adds to the list what there is to say of it.

        Raises:
            StepFailed: in the place of whatever is raised in it.
        """
        said: list[str] = []
        begun = time.monotonic()
        try:
            yield said
        except Exception as error:
            self.failed += 1
            print(f"FAILED  {name}: {type(error).__name__}: {error}", flush=True)
            traceback.print_exc()
            raise StepFailed from error
        print(f"ok      {name}: {', '.join(said)} ({time.monotonic() - begun:.1f} s)", flush=True)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--steps", type=positive, default=40, help="optimiser updates (default %(default)s)")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")


def run(args: argparse.Namespace) -> int:
    """Go through the loop in a folder of its own; stop at the first step that the others need."""
    from lmstudio.formats.schema_files import find_schema

    steps, begun = Checklist(), time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="landmark-studio-", ignore_cleanup_errors=True) as name,
        suppress(StepFailed),
    ):
        folder = Path(name)
        with Session.create(folder / "selftest.lmproj", find_schema(phantom_loop.LANDMARKS)) as session:
            _learn(session, folder / "films", steps, args)
            for each in FORMATS:
                with suppress(StepFailed):
                    _export(session, folder / each.name, steps, each)
            for check in (_measure, _observers, _superimpose, _report):
                with suppress(StepFailed):
                    check(session, folder, steps)
        _reopen(session, steps)
        with suppress(StepFailed):
            _repair(session.path, steps)
    passed = f"{time.monotonic() - begun:.0f} s"
    print(f"{counted(steps.failed, 'step')} failed, {passed}" if steps.failed else f"Everything works, {passed}")
    return 1 if steps.failed else 0


def _learn(session: Session, folder: Path, steps: Checklist, args: argparse.Namespace) -> None:
    """From films to corrected predictions."""
    with steps.step("create") as said:
        truth = {
            **phantom_loop.add_films(session, folder, FILMS, seed=0, author=NAME),
            **_add_dicom(session, folder),
        }
        said.append(f"{len(session.project.images)} films")
    # The two of DICOM, which come last, are among those that are labelled.
    rest, labelled = session.project.images[:UNLABELLED], session.project.images[UNLABELLED:]
    with steps.step("label") as said:
        phantom_loop.label(session, truth, labelled, author=NAME)
        said.append(f"{len(session.project.labelled())} films")
    with steps.step("train") as said:
        model = phantom_loop.train(session, steps=args.steps, seed=0, device=args.device)
        said.append(f"{model}, {args.steps} updates")
    with steps.step("predict") as said:
        phantom_loop.predict(session, rest, model=model, device=args.device)
        said.append(f"{len(rest)} films, {_mean_error_mm(session.project, truth, rest):.1f} mm from the truth")
    with steps.step("correct") as said:
        said.append(_correct(session, truth, rest))


def _add_dicom(session: Session, folder: Path) -> Truth:
    """Add a film of each compression; their truth by file name."""
    from pydicom.uid import JPEG2000Lossless, JPEGLSLossless

    from lmstudio.phantom import dicom_phantom, sample

    truth = {}
    for number, syntax in enumerate((JPEG2000Lossless, JPEGLSLossless), start=FILMS):
        made = sample.phantom(number)
        path = folder / f"{number + 1:03d}.dcm"
        dicom_phantom.write(path, made, syntax=syntax)
        (image,) = session.films.add_images([path]).images
        if (session.read(image).pixels != made.pixels).any():
            raise ValueError(f"{path.name} is not read as it was written")
        truth[path.name] = made.points
    return truth


def _mean_error_mm(project: Project, truth: Truth, images: tuple[Image, ...]) -> float:
    """The mean distance of predicted points from the truth in mm; every landmark has to be predicted."""
    from statistics import fmean

    from lmstudio.core.annotation import Origin

    errors = []
    for image in images:
        points = project.annotation(image.id).points
        for name, true in truth[image.name].items():
            xy = points[name].xy
            if xy is None or points[name].origin is not Origin.PREDICTED:
                raise ValueError(f"{name} of {image.name} is not predicted")
            errors.append(image.spacing.distance_mm(xy, true))
    mean = fmean(errors)
    if mean > FURTHEST_MM:
        raise ValueError(f"predictions are {mean:.0f} mm from the truth")
    return mean


def _correct(session: Session, truth: Truth, images: tuple[Image, ...]) -> str:
    """Correct the first film as a reader would, confirm the second, take both back and make them again."""
    from lmstudio.core.annotation import Origin, confirm

    wrong, right = images[:2]
    phantom_loop.label(session, truth, [wrong], author=NAME)
    confirmed = confirm(session.project.annotation(right.id), session.project.schema.names)
    session.do(EditKind.CONFIRM_FILM, lambda p: p.with_annotations({right.id: confirmed}), author=NAME)
    after = session.project
    for image, origin in ((wrong, Origin.CORRECTED), (right, Origin.CONFIRMED)):
        if {point.origin for point in after.annotation(image.id).points.values()} != {origin}:
            raise ValueError(f"not every point of {image.name} is {origin}")
    session.go_back_to(len(session.history.done) - 2, author=NAME)
    session.go_back_to(len(session.history.done) + 2, author=NAME)
    if session.project.annotations != after.annotations:
        raise ValueError("points are others after both were undone and made again")
    return "1 film corrected, 1 confirmed, undone and made again"


def _export(session: Session, folder: Path, steps: Checklist, chosen: Format) -> None:
    """Write the project in a format and compare what is read of it."""
    with steps.step(chosen.name) as said:
        if chosen.write is None:
            said.append("only read")
            return
        folder.mkdir()
        target = folder / f"points{chosen.suffix}" if chosen.suffix else folder
        left_out = chosen.write(target, session.project, session.image_paths())
        images = [image for image in session.project.images if image.id not in left_out]
        if not images:
            raise ValueError("no film is written")
        if not chosen.read and not chosen.name.startswith(_DICOM):
            said.append(f"{len(images)} films written, which nothing reads as points")
            return
        furthest = (_read_back if chosen.read else _read_dicom)(session, target, images)
        if furthest > TOLERANCE_PX:
            raise ValueError(f"points are {furthest:.3f} px away when they are read")
        said.append(f"{len(images)} films written and read, the same within {TOLERANCE_PX:g} px")


def _read_back(session: Session, source: Path, images: list[Image]) -> float:
    """The greatest distance (px) of the points in a file or folder from those of the project."""
    from math import dist

    from lmstudio.session import importing

    project = session.project
    blank = project.with_annotations({image.id: type(project.annotation(image.id))() for image in project.images})
    plan = importing.planned(blank, source, places=session.image_paths())
    read = plan.edit(replace=True).applied_to(blank, utc="")
    pairs = [
        (read.annotation(image.id).points[name].xy, point.xy)
        for image in images
        for name, point in project.annotation(image.id).points.items()
    ]
    return max(dist(one, other) for one, other in pairs if one is not None and other is not None)


def _read_dicom(session: Session, folder: Path, images: list[Image]) -> float:
    """The greatest distance (px) of the points in DICOM objects, which count from the first pixel's corner."""
    from math import dist

    import pydicom

    furthest = 0.0
    for image, path in zip(images, sorted(folder.iterdir()), strict=True):
        elements = pydicom.dcmread(path).iterall()
        found = sorted(tuple(map(float, each.value)) for each in elements if each.keyword == "GraphicData")
        points = session.project.annotation(image.id).points.values()
        true = sorted((point.xy[0] + 0.5, point.xy[1] + 0.5) for point in points if point.xy is not None)
        furthest = max(furthest, *(dist(one, other) for one, other in zip(found, true, strict=True)))
    return furthest


def _measure(session: Session, folder: Path, steps: Checklist) -> None:
    """Measure all films by every analysis, and write them as a table and a workbook."""
    from lmstudio.formats import measurement_files
    from lmstudio.formats.tables import measurement_table
    from lmstudio.session.measuring.film_measurements import measure_films

    with steps.step("measure") as said:
        analyses = measurement_files.load_library().fitting(session.project.schema)
        films = list(measure_films(session, analyses))
        for film in films:
            found = {row.row.measure: row.reading.value for row in film.rows}
            one, other = found["Bjork sum"], found["SN-GoMe"]
            alike = isinstance(one, float) and isinstance(other, float) and abs(one - other - 360) < TOLERANCE_DEG
            if not alike:
                raise ValueError(f"two ways to one angle differ on {film.image.id}: {one}, {other}")
        measurement_table.write_wide(folder / "measurements.csv", films)
        measurement_table.write_workbook(folder / "measurements.xlsx", films)
        said.append(f"{len(films)} films by {len(analyses)} analyses, as a table and a workbook")


def _observers(session: Session, folder: Path, steps: Checklist) -> None:
    """Compare the reader with the same points from a table: two readings that must agree."""
    from lmstudio.analysis.observers import reader_comparison
    from lmstudio.formats import atomic, measurement_files, observer_plots, registry
    from lmstudio.formats.tables import observer_table
    from lmstudio.session.measuring import reader_sources

    with steps.step("observers") as said:
        table = folder / "again.csv"
        write = registry.find_format("csv").write
        if write is None:
            raise ValueError("points cannot be written as a table")
        write(table, session.project, session.image_paths())
        own = reader_sources.of_reader(session.project, "first")
        again = reader_sources.of_table(session, table, "again").reader
        analyses = [measurement_files.load_library().find("isbi")]
        found = reader_comparison.compare(reader_sources.films_of(session.project), own, again, analyses)
        if found.points is None or found.points.mean.value > TOLERANCE_PX or not found.measures:
            raise ValueError("points that were read from a table are not those that were written")
        observer_table.write_landmarks(folder / "landmarks.csv", [found])
        observer_table.write_measures(folder / "differences.csv", [found])
        atomic.write_text(folder / "bland-altman.svg", observer_plots.bland_altman(found))
        said.append(
            f"{len(found.films.images)} films read twice, {len(found.measures)} measurements, tables and plots"
        )


def _superimpose(session: Session, folder: Path, steps: Checklist) -> None:
    """Lay a labelled film over another: the point that they are laid on must stay where it is."""
    from lmstudio.analysis.measurements.evaluation import Blank
    from lmstudio.analysis.superimposition.ways import WAYS
    from lmstudio.formats import measurement_files
    from lmstudio.formats.tables import change_table
    from lmstudio.formats.tables.change_table import FilmPair
    from lmstudio.session.measuring import followed_subject

    with steps.step("superimpose") as said:
        films, way = session.project.images[UNLABELLED : UNLABELLED + 2], WAYS["sn"]
        analyses = [measurement_files.load_library().find("steiner")]
        (later,) = followed_subject.follow(session, films, analyses, way).later
        if isinstance(later.displacements, Blank):
            raise ValueError(f"the films cannot be laid over each other: {later.displacements.words}")
        fixed = next(each for each in later.displacements if each.key == way.keys[0])
        if max(abs(fixed.forwards.value), abs(fixed.down.value)) > TOLERANCE_MM:
            raise ValueError(f"{fixed.key} has moved, though the films are laid on it")
        pair = FilmPair(films[0], later.image, later.years)
        change_table.write_changes(folder / "changes.csv", [(pair, later.changes)])
        said.append(
            f"2 films, {len(later.changes)} measurements and {len(later.displacements)} landmarks followed"
        )


def _report(session: Session, folder: Path, steps: Checklist) -> None:
    """Write a report of the first film with its tracing, also life-size, all tables, and two films as one's."""
    from lmstudio.analysis.superimposition.ways import WAYS
    from lmstudio.formats import measurement_files
    from lmstudio.formats.report.report_pdf import FilmReport
    from lmstudio.session.measuring import film_reports, subject_reports

    with steps.step("report") as said:
        analyses = measurement_files.load_library().for_report(session.project.schema)
        wishes = film_reports.ReportWishes(analyses)
        path = folder / "report.pdf"
        with FilmReport(film_reports.occasion(datetime.now().astimezone()), life_size=True) as report:
            for film in film_reports.report_films(session, session.project.images[:1], wishes):
                report.add_film(film)
            subject = subject_reports.report_subject(session, session.project.images[:2], wishes, WAYS["sn"])
            report.add_subject(subject)
            report.save(path)
        if not film.tracing.curves:
            raise ValueError("a head with all its landmarks has no outlines")
        said.append(f"1 film by {len(analyses)} analyses, {path.stat().st_size // 1000} kB of PDF")


def _reopen(session: Session, steps: Checklist) -> None:
    """Open the closed project again."""
    with steps.step("reopen") as said, Session.open(session.path) as again:
        if again.project != session.project:
            raise ValueError("the project is another one when it is opened again")
        if again.networks.weights() is None:
            raise ValueError("its network is not in it")
        said.append(f"{len(again.project.images)} films, {len(again.history.done)} edits to undo")


def _repair(path: Path, steps: Checklist) -> None:
    """Repair a damaged copy of the project: each point must be there, or be told as being in doubt."""
    from lmstudio.session.rescue import repairing

    with steps.step("repair") as said, Session.open(path) as whole:
        damaged, content = path.with_name("damaged.lmproj"), bytearray(path.read_bytes())
        content[DAMAGED] = bytes(DAMAGED.stop - DAMAGED.start)
        damaged.write_bytes(content)
        report = repairing.repair(damaged, repairing.target_beside(damaged))
        with Session.open(report.path) as again:
            if not report.doubts and again.project.annotations != whole.project.annotations:
                raise ValueError("points are others, and it is not said which")
        said.append(f"{report.points} points recovered, {len(report.doubts)} in doubt")
