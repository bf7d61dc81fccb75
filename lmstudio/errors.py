"""Every error that a user can meet.

::

    LandmarkStudioError
    ├── FilmError               a film that cannot be shown or used
    │   ├── UnreadableFilm      not an image, truncated, or not permitted to be read
    │   ├── UnsupportedFilm     an image, but not one greyscale frame we can decode
    │   └── MissingFilm         the file is gone
    │       └── ReplacedFilm    another file lies in its place
    ├── ProjectError            the project file
    │   ├── CorruptProject      not a project file, or damaged
    │   ├── LockedProject       open in another window, or in a read-only place
    │   ├── NewerProject        written by a later version of the program
    │   └── SaveFailed          the change did not reach the disk (full, removed, read-only)
    ├── SchemaError             a landmark list that contradicts itself, or a landmark it does not have
    ├── MeasurementsError       a file of measurements and norms that contradicts itself
    ├── TableError              a table, label file or folder that cannot be imported or exported
    ├── TrainingError           training or prediction that cannot begin or go on
    │   ├── NotEnoughLabels     nothing to learn from
    │   └── OutOfMemory         even one film at a time does not fit
    └── WeightsError            a weights file that is damaged or belongs to another network

A message says what was found, where, and what to do next.
"""

from pathlib import Path


class LandmarkStudioError(Exception):
    """An error to be told to the user as it stands.

    Args:
        found: what was found, as a sentence with its full stop.
        remedy: what to do next, as a sentence with its full stop.
        where: the file or folder, if there is one.
    """

    def __init__(self, found: str, *, remedy: str, where: str | Path | None = None) -> None:
        self.found = found
        self.remedy = remedy
        self.where = None if where is None else str(where)
        place = "" if self.where is None else f" ({self.where})"
        super().__init__(f"{found.rstrip('.')}{place}. {remedy}")


class FilmError(LandmarkStudioError):
    """A film that cannot be shown or used."""


class UnreadableFilm(FilmError):
    """Not an image, truncated, or not permitted to be read."""


class UnsupportedFilm(FilmError):
    """An image, but not one greyscale frame that can be decoded."""


class MissingFilm(FilmError):
    """The file is gone."""


class ReplacedFilm(MissingFilm):
    """Another file lies in the place of the film."""


class ProjectError(LandmarkStudioError):
    """The project file cannot be used."""


class CorruptProject(ProjectError):
    """Not a project file, or a damaged one."""


class LockedProject(ProjectError):
    """Open in another window, or in a place that cannot be written."""


class NewerProject(ProjectError):
    """Written by a later version of the program."""


class SaveFailed(ProjectError):
    """The change did not reach the disk."""


class SchemaError(LandmarkStudioError):
    """A landmark list that contradicts itself, or a landmark that it does not have."""


class MeasurementsError(LandmarkStudioError):
    """A file of measurements and norms that contradicts itself, or cannot be read."""


class TableError(LandmarkStudioError):
    """A table, label file or folder that cannot be imported or exported."""


class TrainingError(LandmarkStudioError):
    """Training or prediction cannot begin or go on."""


class NotEnoughLabels(TrainingError):
    """There is nothing to learn from."""


class OutOfMemory(TrainingError):
    """Even one film at a time does not fit into the device's memory."""


class WeightsError(LandmarkStudioError):
    """A weights file that is damaged or belongs to another network."""
