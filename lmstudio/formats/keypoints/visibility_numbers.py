"""The visibility flags of COCO and YOLO-pose: each landmark is x, y and a number for its visibility.

0: not labelled, 1: labelled but hidden, 2: labelled and seen. Source: COCO data format, keypoint detection.
"""

from lmstudio.core.annotation import Annotation, Point, Visibility
from lmstudio.core.geometry import XY
from lmstudio.core.landmarks import Schema
from lmstudio.formats.keypoints.nodes import Node
from lmstudio.formats.matching import missing_values
from lmstudio.language import tr

Keypoint = tuple[XY, int]
"""Where, in the project's pixels, and the number of the visibility."""

_NOTHING: Keypoint = ((0.0, 0.0), 0)
_SEEN = {1: Visibility.OCCLUDED, 2: Visibility.VISIBLE}
_NUMBERS = {visibility: number for number, visibility in _SEEN.items()}


def keypoints(annotation: Annotation, schema: Schema) -> tuple[Keypoint, ...]:
    """A keypoint for each landmark in the order of the list; those without a place are number 0."""
    found = (annotation.points.get(name) for name in schema.names)
    return tuple(
        _NOTHING if point is None or point.xy is None else (point.xy, _NUMBERS[point.visibility])
        for point in found
    )


def labelled_places(found: tuple[Keypoint, ...]) -> list[XY]:
    """The places of the keypoints that are labelled."""
    return [xy for xy, number in found if number]


def is_there(x: object, y: object, number: object) -> bool:
    """Whether a keypoint claims to be there, so that its place counts.

    Its visibility says so, or where that is missing its place does.
    """
    if missing_values.is_missing(number):
        return not (missing_values.is_missing(x) and missing_values.is_missing(y))
    return not isinstance(number, int | float) or number > 0


def point(xy: XY, number: float) -> Point:
    """The point of a keypoint that is there. Every number but 1 and 2 counts as seen."""
    return Point(xy, _SEEN.get(int(number), Visibility.VISIBLE))


def triples(values: tuple[Node, ...], *, count: int, where: Node) -> list[tuple[Node, Node, Node]]:
    """The values of keypoints in threes.

    Raises:
        TableError: there are not three for each of ``count`` landmarks.
    """
    if len(values) != 3 * count:
        raise where.error(
            tr("{values} numbers were found, three for each of {landmarks} landmarks were expected").format(
                values=len(values), landmarks=count
            )
        )
    return [(values[k], values[k + 1], values[k + 2]) for k in range(0, len(values), 3)]
