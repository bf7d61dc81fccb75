"""What is odd about millimetres per pixel that films are to get, beside those of the other films."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from lmstudio.core.geometry import Spacing
from lmstudio.core.project import Image, Project
from lmstudio.imaging import spacing as rule
from lmstudio.language import digits, tr

MOST_APART = 3.0
"""Films of one set are seldom made so differently that a pixel of one is more than this many times another's."""
MOST_SAID = 10
"""No more is said than about this many sizes: a table of films in another unit has as many as films."""
_SAME_SHAPE = 0.01
"""Pixels, or films, whose heights in shares of their widths differ by less than this share have the same shape."""
_OTHER_SIZE = 1.1
"""Films of the same shape of which one has this many times the pixels along a side: copies, very likely."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The spacing that a film will have, or has now where that is another."""

    image: Image
    spacing: Spacing
    now: bool


def oddities(project: Project, spacings: Mapping[str, Spacing]) -> list[str]:
    """What is odd about millimetres per pixel before films get them, by image id, in sentences; none: nothing.

    That is a size that no pixel has, one more than three times that of any film of the set as it is now or will
    be, another shape than that of the film's pixels now, and one size for films that seem to be copies of two.
    """
    by_spacing: dict[Spacing, list[Image]] = {}
    for image in project.images:
        if image.id in spacings:
            by_spacing.setdefault(spacings[image.id], []).append(image)
    known = list(_known(project, spacings))
    found = list[str]()
    for spacing, images in by_spacing.items():
        found += (*_beyond(spacing, images), *_far_from(spacing, images, known))
        found += (*_other_shape(spacing, images), *_other_size(spacing, images))
        if len(found) >= MOST_SAID:
            break
    return found


def _beyond(spacing: Spacing, images: list[Image]) -> list[str]:
    """That no pixel has such a size."""
    if rule.is_plausible(spacing):
        return []
    too_large = tr("{films}: {size}. A pixel of an x-ray film measures 0.05 to 0.5 mm, and none above 10 mm.")
    too_small = tr("{films}: {size}. A pixel of an x-ray film measures 0.05 to 0.5 mm, and none below 0.001 mm.")
    said = too_large if max(spacing.x_mm, spacing.y_mm) > rule.MOST_MM else too_small
    return [said.format(films=_films(images), size=rule.size(spacing))]


def _known(project: Project, spacings: Mapping[str, Spacing]) -> Iterator[_Known]:
    """Every known spacing of the set: those that films will have, and those that they lose."""
    for image in project.images:
        after = spacings.get(image.id, image.spacing)
        if after.known:
            yield _Known(image, after, now=after == image.spacing)
        if image.spacing.known and after != image.spacing:
            yield _Known(image, image.spacing, now=True)


def _far_from(spacing: Spacing, images: list[Image], known: Iterable[_Known]) -> list[str]:
    """That a spacing is far from the one that differs most from it, and from how many others."""
    apart = [(_times(spacing, each.spacing), each) for each in known]
    far = [pair for pair in apart if pair[0] > MOST_APART * (1 + 1e-9)]
    if not far:
        return []
    times, most = max(far, key=lambda pair: pair[0])
    has = tr("“{film}” has {size} now") if most.now else tr("“{film}” would have {size}")
    said = tr("{films}: {size}, but {other}: one is {times} times the other.").format(
        films=_films(images),
        size=rule.size(spacing),
        other=has.format(film=most.image.name, size=rule.size(most.spacing)),
        times=digits(f"{times:.3g}"),
    )
    others = len({each.image.id for _, each in far}) - 1
    return [said + (" " + tr("The same applies to {count} more.").format(count=others) if others else "")]


def _other_shape(spacing: Spacing, images: list[Image]) -> list[str]:
    """That films would get pixels of another shape than they have."""
    shape = spacing.y_mm / spacing.x_mm
    other = [
        image
        for image in images
        if math.isfinite(image.spacing.x_mm) and not _is_alike(image.spacing.aspect, shape)
    ]
    if not other:
        return []
    now = other[0].spacing
    return [
        tr("{films}: {size}, but the pixels now have another shape ({now}).").format(
            films=_films(other),
            size=rule.size(spacing),
            now=rule.size(now) if now.known else digits(f"1 : {now.aspect:.4g}"),
        )
    ]


def _other_size(spacing: Spacing, images: list[Image]) -> list[str]:
    """That films of one shape would get pixels of one size, though one has many more of them."""
    by_shape = sorted(images, key=_shape)
    for one, other in pairwise(by_shape):
        few, many = sorted((one, other), key=_longer)
        if _is_alike(_shape(one), _shape(other)) and _longer(many) >= _OTHER_SIZE * _longer(few):
            said = tr(
                "{films}: {size}, but “{one}” has {few} and “{other}” {many} pixels: if one is a smaller copy, "
                "as of a screen, its pixels are larger."
            )
            return [
                said.format(
                    films=_films(images),
                    size=rule.size(spacing),
                    one=few.name,
                    few=f"{few.width} × {few.height}",
                    other=many.name,
                    many=f"{many.width} × {many.height}",
                )
            ]
    return []


def _longer(image: Image) -> int:
    return max(image.width, image.height)


def _shape(image: Image) -> float:
    """The longer side in shorter ones, however the film lies."""
    return _longer(image) / min(image.width, image.height)


def _is_alike(one: float, other: float) -> bool:
    """Whether two shapes are the same."""
    return abs(one / other - 1) <= _SAME_SHAPE


def _times(one: Spacing, other: Spacing) -> float:
    """How many times one pixel is the other, or the other way round, along the side where they differ most."""
    shares = (one.x_mm / other.x_mm, one.y_mm / other.y_mm)
    return max(max(share, 1 / share) for share in shares)


def _films(images: list[Image]) -> str:
    return f"“{images[0].name}”" if len(images) == 1 else tr("{count} films").format(count=len(images))
