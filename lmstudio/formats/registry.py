"""The formats as a table: what the window and the command line offer for import and export."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from lmstudio import paths
from lmstudio.analysis.measurements.measured_films import PUBLISHED_ALONE, PointErrors
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Project
from lmstudio.errors import TableError
from lmstudio.formats import tracing_svg
from lmstudio.formats.dicom import dicom_gsps, dicom_sr
from lmstudio.formats.dicom.dicom_films import Omitted
from lmstudio.formats.keypoints import coco, label_studio, labelme, yolo_pose
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings
from lmstudio.formats.tables import csv_table, deeplabcut, isbi, tps
from lmstudio.language import later, tr


class Writer(Protocol):
    """Writes a project to a file or folder, given where the films lie, by image id, as far as that is known.

    Returns the ids of the films that the format cannot hold; takes up which attributes of a film's own file were
    to be repeated and are not, as they are wrong. The errors of the points go into those of measurements.
    """

    def __call__(
        self,
        path: Path,
        project: Project,
        sources: Mapping[str, Path],
        /,
        *,
        omitted: Omitted | None = None,
        errors: PointErrors = PUBLISHED_ALONE,
    ) -> tuple[str, ...]:
        """The films left out; see :func:`lmstudio.formats.dicom.dicom_films.write`."""
        ...


class Reader(Protocol):
    """Gives the points of a file or folder, and what there is to tell of it."""

    def __call__(self, path: Path, schema: Schema, /, *, findings: Findings | None = None) -> list[Label]:
        """The points; see :func:`lmstudio.formats.tables.csv_table.read`."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Args:
        name: on the command line.
        title: in a menu or file dialogue.
        suffix: of the file; empty where it is a folder of files.
        description: one sentence.
        read: gives the points of a file or folder; ``None`` where it is only written.
        write: writes a file, or into a folder; ``None`` where it is only read.
        recognises: whether a file or folder seems to be of this format, and not only by chance; ``None`` where
            it is taken for this one only if it is no other.
        tells_predictions: whether it says which points nobody has confirmed.
        tells_uncertainty: whether it says how far measurements may be off.
    """

    name: str
    title: str
    suffix: str
    description: str
    read: Reader | None
    write: Writer | None
    recognises: Callable[[Path], bool] | None = None
    tells_predictions: bool = False
    tells_uncertainty: bool = False


def _by_points(write: Callable[[Path, Project], tuple[str, ...] | None]) -> Writer:
    """A writer that needs no film, as where they lie is nothing to it."""
    return _by_films(lambda path, project, _sources: write(path, project))


def _by_films(write: Callable[[Path, Project, Mapping[str, Path]], tuple[str, ...] | None]) -> Writer:
    """A writer that repeats nothing of the films' own files, and writes no measurements."""

    def written(
        path: Path,
        project: Project,
        sources: Mapping[str, Path],
        /,
        *,
        omitted: Omitted | None = None,
        errors: PointErrors = PUBLISHED_ALONE,
    ) -> tuple[str, ...]:
        del omitted, errors
        return write(path, project.with_writable_names(), sources) or ()

    return written


FORMATS = (
    Format(
        name="csv",
        title=later("Landmark table, long (CSV)"),
        suffix=".csv",
        description=later("A row for each landmark of each film: pixels, millimetres, visibility, origin, error."),
        read=csv_table.read,
        write=_by_points(csv_table.write_long),
        tells_predictions=True,
    ),
    Format(
        name="csv-excel",
        title=later("Landmark table, long, for Excel (CSV)"),
        suffix=".csv",
        description=later("The same, with the byte order mark by which Excel recognises UTF-8."),
        read=csv_table.read,
        write=_by_points(partial(csv_table.write_long, bom=True)),
        tells_predictions=True,
    ),
    Format(
        name="csv-wide",
        title=later("Landmark table, wide (CSV)"),
        suffix=".csv",
        description=later("A row for each film and two columns for each landmark, in pixels."),
        read=csv_table.read,
        write=_by_points(csv_table.write_wide),
        tells_predictions=True,
    ),
    Format(
        name="isbi",
        title=later("ISBI 2015 text files (folder)"),
        suffix="",
        description=later("A text file for each film with a line x,y for each landmark; only complete films."),
        read=isbi.read,
        write=_by_points(isbi.write),
        recognises=isbi.recognises,
    ),
    Format(
        name="coco",
        title=later("COCO keypoints (JSON)"),
        suffix=coco.SUFFIX,
        description=later(
            "Keypoints with visibility, bounding boxes and skeleton lines, for computer vision; in pixels."
        ),
        read=coco.read,
        write=_by_points(coco.write),
        recognises=coco.recognises,
        tells_predictions=True,
    ),
    Format(
        name="yolo-pose",
        title=later("YOLO-pose (folder)"),
        suffix="",
        description=later(
            "A text file for each film, and data.yaml, for Ultralytics; only films with no point "
            "outside the image."
        ),
        read=yolo_pose.read,
        write=_by_films(yolo_pose.write),
        recognises=yolo_pose.recognises,
        tells_predictions=True,
    ),
    Format(
        name="deeplabcut",
        title=later("DeepLabCut (folder)"),
        suffix="",
        description=later(
            "A table for each folder of films under scorer, bodyparts and coords; in pixels, without visibility."
        ),
        read=deeplabcut.read,
        write=_by_points(deeplabcut.write),
        recognises=deeplabcut.recognises,
        tells_predictions=True,
    ),
    Format(
        name="tps",
        title=later("TPS"),
        suffix=tps.SUFFIX,
        description=later(
            "A block for each film in the order of the list, y upwards, for tpsDig and geomorph; missing "
            "points are NA NA."
        ),
        read=tps.read,
        write=_by_points(tps.write),
        recognises=tps.recognises,
    ),
    Format(
        name="label-studio",
        title=later("Label Studio (JSON)"),
        suffix=label_studio.SUFFIX,
        description=later("A task for each film with keypoint labels, in percent of its width and height."),
        read=label_studio.read,
        write=_by_films(label_studio.write),
        recognises=label_studio.recognises,
        tells_predictions=True,
    ),
    Format(
        name="labelme",
        title=later("LabelMe (folder)"),
        suffix="",
        description=later(
            "A JSON file for each film with its points, for LabelMe; it contains the path to the film."
        ),
        read=labelme.read,
        write=_by_films(labelme.write),
        recognises=labelme.recognises,
        tells_predictions=True,
    ),
    Format(
        name="dicom-sr",
        title=later("DICOM structured report (folder)"),
        suffix="",
        description=later(
            "A report (TID 1500) for each film that is a DICOM file, with its points and measurements, for the "
            "PACS."
        ),
        read=None,
        write=dicom_sr.write,
        tells_predictions=True,
        tells_uncertainty=True,
    ),
    Format(
        name="dicom-gsps",
        title=later("DICOM presentation state (folder)"),
        suffix="",
        description=later("A GSPS for each film that is a DICOM file, which draws its points in a PACS viewer."),
        read=None,
        write=dicom_gsps.write,
        tells_predictions=True,
    ),
    Format(
        name="svg",
        title=later("Tracing (SVG, folder)"),
        suffix="",
        description=later(
            "A drawing for each film with its points; of a lateral head film with planes and schematic outlines."
        ),
        read=None,
        write=_by_points(tracing_svg.write),
        tells_predictions=True,
    ),
)


def find_format(name: str) -> Format:
    """The format of that name.

    Raises:
        TableError: there is none.
    """
    for each in FORMATS:
        if each.name == name:
            return each
    known = ", ".join(each.name for each in FORMATS)
    raise TableError(
        tr("There is no format “{name}”.").format(name=name),
        remedy=tr("Choose one of {known}.").format(known=known),
    )


def recognise_format(source: Path) -> Format:
    """The format that a file or folder seems to have: a table or ISBI files where it seems to have no other."""
    found = (each for each in FORMATS if each.recognises is not None and each.recognises(source))
    return next(found, find_format("isbi" if paths.is_folder(source) else "csv"))


def likely_formats(folder: Path) -> tuple[Format, ...]:
    """The formats that a folder of files seems to have, surely none of films."""
    folders = (each for each in FORMATS if not each.suffix and each.read is not None)
    return tuple(each for each in folders if each.recognises is not None and each.recognises(folder))


def file_suffixes() -> set[str]:
    """The suffixes of the files that can be read."""
    return {each.suffix for each in FORMATS if each.read is not None and each.suffix}
