"""The sample project: phantoms with a few of them labelled, so that one can press Train at once."""

from collections.abc import Iterator
from pathlib import Path

from lmstudio.core.edit_kinds import EditKind
from lmstudio.errors import SaveFailed
from lmstudio.formats import schema_files
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.project.project_file import SUFFIX
from lmstudio.formats.tables import csv_table
from lmstudio.gui.landmarks.schema_chooser import FIRST_SCHEMA
from lmstudio.language import tr
from lmstudio.session import Candidate, Session, Skipped, intake

FILMS = 24
LABELLED = 5
TRUTH = "truth.csv"


def project_path(documents: Path) -> Path:
    """Where the sample project lies, or will lie, in the user's documents."""
    return documents / "Landmark Studio sample" / f"sample{SUFFIX}"


def made(folder: Path) -> Iterator[int | Candidate | Skipped]:
    """How many films there will be, then each of them, made and examined. For a thread of its own.

    Raises:
        SaveFailed: the folder cannot be written.
    """
    from lmstudio.phantom import sample  # only who looks at the sample pays for what draws it

    yield FILMS
    try:
        names = sample.write_sample(folder, FILMS, table=True)
    except OSError as error:
        raise SaveFailed(
            tr("The sample cannot be written: {error}.").format(error=error.strerror),
            where=folder,
            remedy=tr("Free some space, or make the folder writable."),
        ) from error
    yield from intake.examine_all(folder / name for name in names)


def filled(path: Path, found: list[Candidate | Skipped]) -> Session:
    """The new project of the films that were made, the first few labelled with the truth.

    Raises:
        SaveFailed: it cannot be written.
    """
    session = Session.create(path, schema_files.find_schema(FIRST_SCHEMA))
    try:
        session.films.add_examined(found)
        truth = path.parent / TRUTH
        exact = imported_labels.match_spacings(session.project, csv_table.read_spacings(truth))
        count = str(len(exact))
        session.do(EditKind.IMPORT_SPACING, lambda p: p.with_spacings(exact), count, author="sample")
        first = {image.name for image in session.project.images[:LABELLED]}
        known = [each for each in csv_table.read(truth, session.project.schema) if each.image in first]
        labels = imported_labels.match(session.project, known).annotations
        count = str(len(labels))
        session.do(EditKind.IMPORT_POINTS, lambda p: p.with_annotations(labels), count, author="sample")
    except BaseException:
        session.close()
        path.unlink(missing_ok=True)
        raise
    return session
