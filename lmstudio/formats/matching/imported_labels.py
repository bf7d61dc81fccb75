"""Placing imported points on the films of a project: which film, which landmark, where."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from lmstudio.core.annotation import Annotation, Point
from lmstudio.core.geometry import XY, Spacing
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats.matching import film_names, scaled_points
from lmstudio.formats.matching.film_names import NO_PLACES, NamedFilms
from lmstudio.formats.matching.scaled_points import InFile
from lmstudio.language import tr

FARTHEST_PX = 1e7
"""No point lies so far from a film: what does is damage, and no arithmetic holds for it."""
_ROUNDING_PX = 1e-9
"""So far a point may come back from where it lay, by the arithmetic of a format that counts otherwise."""


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
        place: where it stands in the file, such as ``line 3``, for messages.
    """

    image: str
    landmark: str
    point: Point
    expected_error_mm: float | None = None
    size: tuple[int, int] | None = None
    to_px: Callable[[XY, Image], XY] | None = None
    place: str = ""


class PlaceInFile(Protocol):
    """A place in a file, as text such as ``line 3``."""

    def error(self, found: str) -> TableError:
        """The error that tells what was found there."""
        ...


def once(found: Iterable[tuple[PlaceInFile, Label]]) -> Iterator[Label]:
    """The labels, each given with its place, which it keeps.

    Raises:
        TableError: one landmark of one film comes twice, under one name; see :func:`place_labels` for several.
    """
    places: dict[tuple[str, str], PlaceInFile] = {}
    for place, label in found:
        key = (label.image, label.landmark)
        if key in places:
            raise place.error(
                tr("“{landmark}” of “{film}” has already appeared in {place}").format(
                    landmark=label.landmark, film=label.image, place=places[key]
                )
            )
        places[key] = place
        yield replace(label, place=str(place))


@dataclass(frozen=True, slots=True)
class Placed:
    """The points of a table on the films of a project.

    Args:
        points: by image id and landmark.
        named: which films the table names.
    """

    points: Mapping[str, Mapping[str, Point]]
    named: NamedFilms


@dataclass(frozen=True, slots=True)
class Matched:
    """What a table means for a project.

    Args:
        annotations: the points of the films that it names, by image id, as they are to be.
        named: which films the table names.
    """

    annotations: Mapping[str, Annotation]
    named: NamedFilms

    @property
    def unknown(self) -> tuple[str, ...]:
        """The table's names of films that the project does not have."""
        return self.named.unknown


def place_labels(
    project: Project,
    labels: Iterable[Label],
    *,
    where: Path | None = None,
    places: Mapping[str, Path] = NO_PLACES,
    by_name: bool = False,
) -> Placed:
    """The points of labels on the films that they name; see :func:`film_names.find_films`.

    Raises:
        TableError: a name fits several films, a film has another size than the labels say, a point lies nowhere
            near its film, a landmark of a film comes twice with different points, under whatever names, or the
            points are in another unit than pixels.
    """
    labels = list(labels)
    names = (label.image for label in labels)
    named = film_names.find_films(project.images, names, places=places, by_name=by_name, where=where)
    scaled_points.refuse(_in_file(labels, named), where)
    points: dict[str, dict[str, Point]] = {}
    first: dict[tuple[str, str], Label] = {}
    for label in labels:
        image = named.found.get(label.image)
        if image is None:
            continue
        if label.size not in (None, (image.width, image.height)):
            raise _other_size(label, image, where)
        point, of_film = _in_px(label, image), points.setdefault(image.id, {})
        if point.xy is not None and not max(map(abs, point.xy)) < FARTHEST_PX:
            raise _nowhere(label, image, where)
        if of_film.setdefault(label.landmark, point) != point:
            raise _twice(first[image.id, label.landmark], label, image, where)
        first.setdefault((image.id, label.landmark), label)
    return Placed(points, named)


def match(
    project: Project,
    labels: Iterable[Label],
    *,
    where: Path | None = None,
    places: Mapping[str, Path] = NO_PLACES,
    by_name: bool = False,
) -> Matched:
    """What labels make of the films of a project; landmarks that they lack stay as they are.

    Raises as :func:`place_labels`.
    """
    placed = place_labels(project, labels, where=where, places=places, by_name=by_name)
    found = {}
    for image_id, new in placed.points.items():
        old = project.annotation(image_id).points
        new = {name: _where_it_lay(point, old.get(name)) for name, point in new.items()}
        found[image_id] = Annotation(MappingProxyType({**old, **new}))
    return Matched(found, placed.named)


def _where_it_lay(point: Point, before: Point | None) -> Point:
    """A point, in the place of the one before it where the two differ by rounding alone."""
    if point.xy is None or before is None or before.xy is None or point.xy == before.xy:
        return point
    apart = max(abs(one - other) for one, other in zip(point.xy, before.xy, strict=True))
    return replace(point, xy=before.xy) if apart <= _ROUNDING_PX else point


def match_spacings(
    project: Project,
    spacings: Mapping[str, Spacing],
    *,
    where: Path | None = None,
    named: NamedFilms | None = None,
) -> dict[str, Spacing]:
    """Millimetres per pixel by image id, of a table's names of films; names of other films are passed over.

    Args:
        project: with the films.
        spacings: by the table's names of films.
        where: the table, for messages.
        named: the films of these names, where they were found already.

    Raises:
        TableError: a name fits several films, or a film has two different spacings, under whatever names.
    """
    named = film_names.find_films(project.images, spacings, where=where) if named is None else named
    found: dict[str, Spacing] = {}
    first: dict[str, str] = {}
    for name, image in named.found.items():
        if found.setdefault(image.id, spacings[name]) != spacings[name]:
            raise _two_spacings(first[image.id], name, image, where)
        first.setdefault(image.id, name)
    return found


def _in_file(labels: Iterable[Label], named: NamedFilms) -> list[InFile]:
    """The places of all labels whose films the project has, and that say of these no other size."""
    found = ((label, named.found.get(label.image), label.point.xy) for label in labels)
    return [
        InFile(xy, image, label.to_px)
        for label, image, xy in found
        if image is not None and xy is not None and label.size in (None, (image.width, image.height))
    ]


def _in_px(label: Label, image: Image) -> Point:
    point = label.point
    if label.to_px is not None and point.xy is not None:
        point = replace(point, xy=label.to_px(point.xy, image))
    if label.expected_error_mm is None or not image.spacing.known:
        return point
    return replace(point, expected_error_px=label.expected_error_mm / image.spacing.mean_mm)


def _twice(first: Label, label: Label, image: Image, where: Path | None) -> TableError:
    given = (f"“{each.image}” ({each.place})" if each.place else f"“{each.image}”" for each in (first, label))
    one, other = given
    return TableError(
        tr("“{landmark}” of {film} appears twice, with different values: as {one} and as {other}.").format(
            landmark=label.landmark, film=image.path, one=one, other=other
        ),
        where=where,
        remedy=tr("Keep one of the two and import it again; nothing was imported."),
    )


def _nowhere(label: Label, image: Image, where: Path | None) -> TableError:
    return TableError(
        tr("“{landmark}” of {film} lies nowhere near the film ({place}).").format(
            landmark=label.landmark, film=image.path, place=label.place or label.image
        ),
        where=where,
        remedy=tr("Correct the file and import it again; nothing was imported."),
    )


def _two_spacings(one: str, other: str, image: Image, where: Path | None) -> TableError:
    return TableError(
        tr("{film} has two different spacings: as “{one}” and as “{other}”.").format(
            film=image.path, one=one, other=other
        ),
        where=where,
        remedy=tr("Keep one of the two and import it again; nothing was imported."),
    )


def _other_size(label: Label, image: Image, where: Path | None) -> TableError:
    width, height = label.size or (0, 0)
    return TableError(
        tr("“{name}” has {there} pixels in the source and {here} in this project.").format(
            name=label.image, there=f"{width} × {height}", here=f"{image.width} × {image.height}"
        ),
        where=where,
        remedy=tr("Import points of the same films, not of scaled or rotated copies."),
    )
