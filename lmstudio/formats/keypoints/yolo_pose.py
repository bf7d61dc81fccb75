"""YOLO-pose, as Ultralytics reads it: a folder with ``data.yaml`` and a file for each film in ``labels``.

A line holds the class, the box (centre, width, height) and x, y and the visibility of each landmark, in fractions
of the film's width and height: 0 is its left or top edge and 1 its right or lower one, so that the centre of the
first pixel is half a pixel from 0. Points beyond the edges are an error to Ultralytics; films with such points are
left out, and so are those without any, whose empty file would say that nothing is there to be found, as would a
film without a file: ``films.txt``, which ``data.yaml`` then names, lists the others. An absent landmark is not
told from one without a point.

Predictions have a confidence in the place of the visibility, as networks write them, which trains as visible. One
number more in a line is the confidence of the whole, as Ultralytics writes with ``save_conf``.

Source: Ultralytics, "Pose estimation datasets"; ``ultralytics/utils/instance.py``, where a film that is flipped
takes x to 1 - x.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import yaml

from lmstudio import paths
from lmstudio.core.annotation import Origin, Point, Visibility
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import atomic, film_files
from lmstudio.formats.keypoints import confidences, nodes, pixel_corners, visibility_numbers
from lmstudio.formats.keypoints.nodes import Node
from lmstudio.formats.matching.imported_labels import Label
from lmstudio.formats.matching.settling import Findings, Given, settle
from lmstudio.formats.tables import text_lines
from lmstudio.formats.tables.text_lines import Line
from lmstudio.language import tr

SUFFIX = ".txt"
_LIST, _LABELS, _IMAGES, _FILMS = "data.yaml", "labels", "images", "films.txt"
_READABLE = frozenset((".bmp", ".jpeg", ".jpg", ".png", ".tif", ".tiff"))
"""Suffixes of films that Ultralytics reads; others have to be put into ``images`` as PNG."""
_CLASS, _BOX = 1, 4
"""So many numbers are before the landmarks."""
_SIDE = re.compile(r"\b(left|right|links?|rechts?|(izquierd|derech)[oa]|[lr]|li|re)\b", re.IGNORECASE)
"""What tells a side in the name of a landmark, in the languages of the program."""


def recognises(path: Path) -> bool:
    """Whether a folder seems to be of this format: it has its landmark list."""
    return paths.is_file(path / _LIST)


def write(folder: Path, project: Project, sources: Mapping[str, Path]) -> tuple[str, ...]:
    """Write a file for each film; returns the ids of those without points, or with points that are not on them.

    Such a film's file of an earlier export is taken away.

    Args:
        folder: is made where it is not.
        project: what is written.
        sources: where the films lie, by image id, for the suffixes of those that are known by their ids.

    Raises:
        TableError: two films would be written to one file.
        SaveFailed: the disk is full, or the folder is read-only.
    """
    targets = film_files.name_files(project.images, SUFFIX, folder / _LABELS, deep=True)
    film_files.make_folders(folder / _LABELS, targets)
    left_out, listed = [], []
    for name, image in targets.items():
        line = _line(project, image)
        if line is None:
            left_out.append(image.id)
            atomic.remove(folder / _LABELS / name)
        else:
            atomic.write_text(folder / _LABELS / name, line + "\n")
            listed.append(f"./{_IMAGES}/{name.removesuffix(SUFFIX)}{_suffix(image, sources)}\n")
    if left_out:
        atomic.write_text(folder / _FILMS, "".join(listed))
    else:
        atomic.remove(folder / _FILMS)
    atomic.write_text(folder / _LIST, _list(project.schema, _FILMS if left_out else _IMAGES))
    return tuple(left_out)


def read(folder: Path, schema: Schema, *, findings: Findings | None = None) -> list[Label]:
    """The points of every file in ``labels``, whose names are those of the films without suffix.

    ``labels`` lies beside ``data.yaml`` and holds the files or folders of them (Ultralytics: ``labels/train``), or
    there is one in each of several folders (Roboflow: ``train/labels``).

    Args:
        folder: with ``data.yaml``.
        schema: the landmarks that are known.
        findings: takes what there is to tell; without it a landmark that is not known is an error. Landmarks that
            ``data.yaml`` does not name are those of the schema in their order.

    Raises:
        TableError: there is no file, or what is wrong in which file, and where.
    """
    landmarks = _landmarks(_read_yaml(folder / _LIST), schema)
    files = _label_files(folder)
    given = {
        path: tuple(each for line in text_lines.read(path) for each in _points(line, landmarks)) for path in files
    }

    def longer(path: Path, film: str) -> str:
        # The rule by which Ultralytics finds the labels of a film; where there is no such folder yet, the films
        # still lie elsewhere.
        before, _, after = path.relative_to(folder).parent.as_posix().rpartition(_LABELS)
        inside = before or paths.is_folder(folder / _IMAGES)
        return f"{before}{_IMAGES}{after}/{film}" if inside else f"{after[1:]}/{film}"

    return settle(film_files.tell_apart(given, longer), schema, findings=findings)


def _label_files(folder: Path) -> list[Path]:
    """The files that lie in, or somewhere below, a folder ``labels``."""
    texts = film_files.inside(folder, SUFFIX, deep=True)
    found = [path for path in texts if _LABELS in path.relative_to(folder).parts]
    example = f"{_LABELS}/001.txt, {_LABELS}/002.txt"
    return found or film_files.find_files(folder / _LABELS, SUFFIX, example=example)


def _suffix(image: Image, sources: Mapping[str, Path]) -> str:
    """That of a film's file where Ultralytics reads such files; else that of the picture that has to be made."""
    suffix = PurePosixPath(sources.get(image.id, image.path)).suffix
    return suffix if suffix.lower() in _READABLE else ".png"


def _list(schema: Schema, films: str) -> str:
    """The landmark list as YAML, with where the films are; left and right change places where one is flipped.

    Where names tell of sides that the list does not pair, it says nothing of it, and Ultralytics does not flip.
    """
    other = {one: two for pair in schema.pairs for one, two in (pair, pair[::-1])}
    unpaired = any(name not in other and _SIDE.search(name.replace("_", " ")) for name in schema.names)
    content: dict[str, object] = {
        "train": films,
        "val": films,
        "kpt_shape": [len(schema), 3],
        "flip_idx": [schema.index(other.get(name, name)) for name in schema.names],
        "names": {0: schema.name},
        "kpt_names": {0: list(schema.names)},
    }
    if unpaired:
        del content["flip_idx"]
    text: str = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    named = f"{_FILMS}, which lacks those left out" if films == _FILMS else f"{_LABELS}, with their own suffixes"
    return f"# The films belong into {_IMAGES}, under their names in {named}.\n{text}"


def _line(project: Project, image: Image) -> str | None:
    """The line of a film; ``None`` where it has no point, or one that is not on it."""
    annotation = project.annotation(image.id)
    found = visibility_numbers.keypoints(annotation, project.schema)
    places = visibility_numbers.labelled_places(found)
    if not places or not all(pixel_corners.holds(image, xy) for xy in places):
        return None
    left, top, width, height = pixel_corners.box(places)
    right, bottom = min(left + width, image.width), min(top + height, image.height)
    left, top = max(left, 0.0), max(top, 0.0)
    box = (
        (left + right) / 2 / image.width,
        (top + bottom) / 2 / image.height,
        (right - left) / image.width,
        (bottom - top) / image.height,
    )
    points = [
        (*pixel_corners.fraction(xy, image), _seen_or_sure(annotation.points[name], image, seen))
        if seen
        else (*xy, 0)
        for name, (xy, seen) in zip(project.schema.names, found, strict=True)
    ]
    return " ".join(repr(value) for value in (0, *box, *(value for point in points for value in point)))


def _seen_or_sure(point: Point, image: Image, seen: int) -> float:
    return seen if point.by_reader else confidences.of_prediction(point, image)


def _read_yaml(path: Path) -> Node:
    text = nodes.read_text(path)
    try:
        return Node(path, "", yaml.safe_load(text))
    except (yaml.YAMLError, ValueError, RecursionError, AttributeError, TypeError) as error:
        # PyYAML reports damage with any of these.
        raise TableError(
            tr("This is not YAML: {reason}.").format(reason=str(error)[:200]),
            where=path,
            remedy=tr("Export it again from the program that wrote it."),
        ) from error


@dataclass(frozen=True, slots=True)
class _Landmarks:
    """What a line has of landmarks.

    Args:
        by_class: their names in the order of the line, by the class that it begins with; those under ``None`` are
            of every class.
        numbers: how many there are of each: 2 or 3.
    """

    by_class: Mapping[float | None, tuple[str, ...]]
    numbers: int

    def of(self, line: Line, of_class: float | None) -> tuple[str, ...]:
        """The names of a line's landmarks.

        Raises:
            TableError: there are none for its class.
        """
        found = self.by_class.get(None) or self.by_class.get(of_class)
        if found is None and of_class is None:  # which it has no number for, as is told when they are counted
            found = next(iter(self.by_class.values()), ())
        if found is None:
            raise line.error(
                tr("“kpt_names” has no landmarks of class {number}").format(number=f"{of_class or 0:g}")
            )
        return found


def _landmarks(root: Node, schema: Schema) -> _Landmarks:
    """The landmarks in the order of the file."""
    shape = root.key("kpt_shape")
    sides = [each.number() for each in shape.items()]
    if len(sides) != 2 or sides[1] not in (2, 3):
        raise shape.error(tr("two or three numbers a landmark were expected"))
    names = root.maybe("kpt_names")
    if names is None:
        if sides[0] != len(schema):
            raise shape.error(
                tr("there are {count} landmarks without names, and the landmark list has {landmarks}").format(
                    count=f"{sides[0]:g}", landmarks=len(schema)
                )
            )
        return _Landmarks({None: schema.names}, int(sides[1]))
    lists = dict(names.pairs()) if isinstance(names.value, dict) else {"": names}
    classes = _classes(root)
    return _Landmarks(
        {classes.get(key, nodes.parse_number(key)): _named(each, sides[0]) for key, each in lists.items()},
        int(sides[1]),
    )


def _classes(root: Node) -> dict[str, float]:
    """The numbers of the classes by their names."""
    names = root.maybe("names")
    if names is None or not isinstance(names.value, dict | list):
        return {}
    numbered = names.value.items() if isinstance(names.value, dict) else enumerate(names.value)
    return {str(name): number for key, name in numbered if (number := nodes.parse_number(str(key))) is not None}


def _named(names: Node, count: float) -> tuple[str, ...]:
    """The names of the landmarks of a class, of which there have to be as many as the file says."""
    found = tuple(each.text() for each in names.items())
    if len(found) != count:
        raise names.error(
            tr("“kpt_shape” gives {count} landmarks and “kpt_names” {names}").format(
                count=f"{count:g}", names=len(found)
            )
        )
    return found


def _points(line: Line, known: _Landmarks) -> Iterator[Given]:
    values = line.numbers()
    landmarks, numbers = known.of(line, values[0] if values else None), known.numbers
    before, expected = _CLASS + _BOX, _CLASS + _BOX + numbers * len(landmarks)
    if values is None or len(values) not in (expected, expected + 1):
        raise line.error(
            tr("{values} numbers were found, {expected} were expected").format(
                values=0 if values is None else len(values), expected=expected
            )
        )
    threes = [(*values[k : k + numbers], None)[:3] for k in range(before, expected, numbers)]
    sure = _are_sure([seen for *_, seen in threes], whole=len(values) > expected)
    for landmark, (x, y, seen) in zip(landmarks, threes, strict=True):
        told = _seen(x, y) if numbers == 2 else seen
        point = _predicted(line, landmark, x, y, told) if sure(told) else _point(line, landmark, x, y, told)
        yield Given(line, line.path.stem, landmark, point, to_px=pixel_corners.from_fraction)


def _are_sure(seen: Sequence[float | None], *, whole: bool) -> Callable[[float | None], bool]:
    """Tells the confidences of a line from its visibilities.

    Visibilities are whole numbers. A 1 is a confidence where the line has another one and no visibility of 2;
    where it has a confidence as a whole, all are.
    """
    some = any(each is not None and 0 < each < 1 for each in seen)
    all_are = whole or (some and 2 not in seen)
    return lambda each: all_are or (each is not None and 0 < each < 1)


def _predicted(line: Line, landmark: str, x: float | None, y: float | None, sure: float | None) -> Point | None:
    """The point that a network puts somewhere, however sure it is; ``None`` where it puts it nowhere."""
    point = _point(line, landmark, x, y, sure)
    if point is None or not any(point.xy or ()):
        return None
    return replace(point, visibility=Visibility.VISIBLE, origin=Origin.PREDICTED)


def _point(line: Line, landmark: str, x: float | None, y: float | None, seen: float | None) -> Point | None:
    if not visibility_numbers.is_there(x, y, seen):
        return None
    if x is None or y is None or seen is None:
        raise line.error(tr("a number of “{landmark}” is missing").format(landmark=landmark[:40]))
    return visibility_numbers.point((x, y), seen)


def _seen(x: float | None, y: float | None) -> int | None:
    """The visibility where none is written: Ultralytics sets what is not labelled to 0, 0."""
    if x is None and y is None:
        return None
    return 2 if x or y else 0
