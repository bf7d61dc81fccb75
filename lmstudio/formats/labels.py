"""Points from elsewhere on their way into a project: which film, which landmark, where."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Protocol

from lmstudio.core.annotation import Point
from lmstudio.core.geometry import XY, Spacing
from lmstudio.core.history import Change, Edit
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.language import tr


@dataclass(frozen=True, slots=True)
class Label:
    """One point as a table gives it.

    Args:
        image: the film as the table calls it: its file name, its path or its id in the project.
        landmark: a name of the schema.
        point: in pixels of the upright image; in the format's own coordinates where there is a ``to_px``.
        expected_error_mm: where the table gives the expected error in mm.
        size: (width, height) in pixels that the table says the film has; ``None`` where it does not say.
        to_px: gives pixels of the upright image, where that takes the film: where coordinates are fractions of
            its size, or count from its bottom.
    """

    image: str
    landmark: str
    point: Point
    expected_error_mm: float | None = None
    size: tuple[int, int] | None = None
    to_px: Callable[[XY, Image], XY] | None = None


class Place(Protocol):
    """A place in a file, as text such as ``line 3``."""

    def error(self, found: str) -> TableError:
        """The error that tells what was found there."""
        ...


def once(found: Iterable[tuple[Place, Label]]) -> Iterator[Label]:
    """The labels, each given with its place.

    Raises:
        TableError: one landmark of one film comes twice.
    """
    places: dict[tuple[str, str], Place] = {}
    for place, label in found:
        key = (label.image, label.landmark)
        if key in places:
            raise place.error(
                tr("“{landmark}” of “{film}” was in {place} already").format(
                    landmark=label.landmark, film=label.image, place=places[key]
                )
            )
        places[key] = place
        yield label


@dataclass(frozen=True, slots=True)
class Matched:
    """What a table means for a project.

    Args:
        edit: sets the points; to be applied.
        unknown: the table's names of films that the project does not have.
    """

    edit: Edit
    unknown: tuple[str, ...]


def match(project: Project, labels: Iterable[Label], *, where: Path | None = None) -> Matched:
    """The edit that puts labels on the films of a project; landmarks that the labels lack stay as they are.

    Raises:
        TableError: a name fits several films, or a film has another size than the labels say.
    """
    films = FilmNames(project.images)
    points: dict[str, dict[str, Point]] = {}
    unknown: dict[str, None] = {}
    for label in labels:
        image = films.find(label.image, where=where)
        if image is None:
            unknown[label.image] = None
            continue
        if label.size not in (None, (image.width, image.height)):
            raise _other_size(label, image, where)
        points.setdefault(image.id, {})[label.landmark] = _in_px(label, image)
    changes = []
    for image_id, new in points.items():
        before = project.annotation(image_id)
        after = before
        for landmark, point in new.items():
            after = after.with_point(landmark, point)
        changes.append(Change(image_id, before, after))
    count = "1 film" if len(changes) == 1 else f"{len(changes)} films"
    return Matched(Edit(f"Import the points of {count}", tuple(changes)), tuple(unknown))


def match_spacings(
    project: Project, spacings: Mapping[str, Spacing], *, where: Path | None = None
) -> dict[str, Spacing]:
    """Millimetres per pixel by image id, of a table's names of films; names of other films are passed over.

    Raises:
        TableError: a name fits several films.
    """
    films = FilmNames(project.images)
    found = {name: films.find(name, where=where) for name in spacings}
    return {image.id: spacings[name] for name, image in found.items() if image is not None}


class FilmNames:
    """Finds films by id, path, file name, or file name without its suffix; the first that fits counts."""

    def __init__(self, images: Sequence[Image]) -> None:
        self._by: tuple[dict[str, list[Image]], ...] = ({}, {}, {}, {})
        for image in images:
            stem = PurePosixPath(image.name).stem
            for index, name in zip(self._by, (image.id, image.path, image.name, stem), strict=True):
                index.setdefault(name, []).append(image)

    def find(self, name: str, *, where: Path | None = None) -> Image | None:
        """The film of that name; ``None`` where there is none.

        Raises:
            TableError: several films have this name.
        """
        for key in (name, name.strip(), PureWindowsPath(name).as_posix(), PureWindowsPath(name).name):
            for index in self._by:
                found = index.get(key, ())
                if len(found) > 1:
                    raise TableError(
                        tr("“{name}” is the name of {count} films: {paths}.").format(
                            name=name, count=len(found), paths=", ".join(each.path for each in found)
                        ),
                        where=where,
                        remedy=tr("Write the film's id (film-0001) or its path into the table."),
                    )
                if found:
                    return found[0]
        return None


def _in_px(label: Label, image: Image) -> Point:
    point = label.point
    if label.to_px is not None and point.xy is not None:
        point = replace(point, xy=label.to_px(point.xy, image))
    if label.expected_error_mm is None or not image.spacing.known:
        return point
    return replace(point, expected_error_px=label.expected_error_mm / image.spacing.mean_mm)


def _other_size(label: Label, image: Image, where: Path | None) -> TableError:
    width, height = label.size or (0, 0)
    return TableError(
        tr("“{name}” has {there} pixels there and {here} in this project.").format(
            name=label.image, there=f"{width} × {height}", here=f"{image.width} × {image.height}"
        ),
        where=where,
        remedy=tr("Import points of the same films, not of copies that were scaled or turned."),
    )
