"""The bundled measurements and analyses and the user's own, as TOML files."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

from lmstudio import paths
from lmstudio.analysis.measurements import analysis_reading, landmark_keys, table_reading
from lmstudio.analysis.measurements.definitions import Definitions
from lmstudio.analysis.measurements.norms import Analysis, AnalysisRow
from lmstudio.core.landmarks import Schema
from lmstudio.errors import MeasurementsError
from lmstudio.formats import atomic
from lmstudio.language import tr

SUFFIX = ".toml"
ALL = "all"
"""The id of the analysis that has every cephalometric measurement; it has no file."""
_ID = re.compile(r"^id *= *.*$", re.MULTILINE)
DEFINITIONS = "measurements"
"""The bundled file of what the cephalometric measurements are; every other file is an analysis."""


@dataclass(frozen=True, slots=True)
class Library:
    """The analyses that there are.

    Args:
        analyses: by id, the bundled ones first.
        files: where they stand, by id.
        refused: the errors of files of the user's that cannot be used.
    """

    analyses: Mapping[str, Analysis]
    files: Mapping[str, Path]
    refused: tuple[MeasurementsError, ...] = ()

    def find(self, analysis_id: str) -> Analysis:
        """The analysis of that id.

        Raises:
            MeasurementsError: there is none.
        """
        if analysis_id not in self.analyses:
            known = ", ".join(self.analyses)
            raise MeasurementsError(
                tr("There is no analysis “{name}”.").format(name=analysis_id),
                remedy=tr("Choose one of {known}.").format(known=known),
            )
        return self.analyses[analysis_id]

    def fitting(self, schema: Schema) -> tuple[Analysis, ...]:
        """The analyses of which a landmark list gives at least one measurement."""
        return tuple(each for each in self.analyses.values() if landmark_keys.measurable(each, schema))

    def for_report(self, schema: Schema) -> tuple[Analysis, ...]:
        """The fitting analyses with norms, without the rows that a landmark list cannot give."""
        fitting = (landmark_keys.possible(each, schema) for each in self.fitting(schema) if each.id != ALL)
        return tuple(fitting) or tuple(landmark_keys.possible(each, schema) for each in self.fitting(schema))


@cache
def cephalometric() -> Definitions:
    """What the bundled cephalometric measurements are."""
    path = paths.measurements() / f"{DEFINITIONS}{SUFFIX}"
    return table_reading.read_definitions(read_text(path), where=str(path))


def everything() -> Analysis:
    """All cephalometric measurements, without norms."""
    definitions = cephalometric()
    rows = tuple(AnalysisRow(each.key) for each in definitions.shown())
    return Analysis(ALL, tr("All cephalometric measurements"), rows, definitions)


def load_library() -> Library:
    """The bundled analyses and the user's own; one of the user's goes before a bundled one of the same id."""
    analyses, files, refused = dict[str, Analysis](), dict[str, Path](), list[MeasurementsError]()
    for path, found in _bundled():
        analyses[found.id], files[found.id] = found, path
    own = dict[str, Path]()
    for path in _files(paths.user_measurements()):
        try:
            found = read_analysis(path)
            _refuse_twice(found, own, path)
        except MeasurementsError as error:
            refused.append(error)
        else:
            analyses[found.id], files[found.id], own[found.id] = found, path, path
    analyses.setdefault(ALL, everything())
    return Library(analyses, files, tuple(refused))


@cache
def _bundled() -> tuple[tuple[Path, Analysis], ...]:
    """The bundled files of analyses, and what is in them."""
    found = (path for path in _files(paths.measurements()) if path.stem != DEFINITIONS)
    return tuple((path, read_analysis(path)) for path in found)


def _refuse_twice(found: Analysis, own: Mapping[str, Path], path: Path) -> None:
    if found.id in own:
        said = tr("The analysis “{name}” is also in {other}.")
        raise MeasurementsError(
            said.format(name=found.id, other=own[found.id].name),
            where=path,
            remedy=tr("Give one of them another id."),
        )


def read_analysis(path: Path) -> Analysis:
    """The analysis in a file.

    Raises:
        MeasurementsError: with every mistake in it; or it cannot be read.
    """
    return analysis_reading.read_analysis(read_text(path), cephalometric(), where=str(path))


def copy_file(library: Library, analysis_id: str) -> Path:
    """Copy the file of an analysis into the user's folder under an id of its own; the path of the copy.

    Raises:
        SaveFailed: it cannot be written.
    """
    text, folder = read_text(library.files[analysis_id]), paths.user_measurements()
    taken = {*library.analyses, *(path.stem for path in _files(folder))}
    names = (f"{analysis_id}-{number}" for number in count(2))
    name = next(each for each in names if each not in taken)
    atomic.make_folder(folder)
    atomic.write_text(folder / f"{name}{SUFFIX}", _ID.sub(f'id = "{name}"', text, count=1))
    return folder / f"{name}{SUFFIX}"


def read_text(path: Path) -> str:
    """The text of a file of measurements.

    Raises:
        MeasurementsError: it cannot be read, is no text, or is larger than any such file.
    """
    try:
        with path.open("rb") as file:
            content = file.read(table_reading.MOST_BYTES + 1)
        return content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        if isinstance(error, UnicodeDecodeError) and len(content) > table_reading.MOST_BYTES:
            # A character may have been cut in two; its size is said where it is read.
            return content.decode("utf-8", "replace")
        raise MeasurementsError(
            tr("The measurements cannot be read: {reason}.").format(reason=error),
            where=path,
            remedy=tr("Choose another file."),
        ) from error


def _files(folder: Path) -> Iterator[Path]:
    return iter(sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stem))
