"""Every format of another program gives back what it can hold, for any points of a project."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lmstudio.core.annotation import Annotation, Point, Visibility
from lmstudio.core.landmarks import Schema, from_names
from lmstudio.core.project import Image, Project
from lmstudio.errors import TableError
from lmstudio.formats import registry
from lmstudio.formats.matching import imported_labels
from lmstudio.formats.matching.settling import Findings
from tests.unit.formats import films
from tests.unit.formats.films import IMAGES, PROJECT, Points

in_tmp = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)

ALL = frozenset(Visibility)
KEEPS = {
    "coco": ALL,
    "labelme": ALL,
    "label-studio": ALL,
    "tps": frozenset({Visibility.VISIBLE}),
    "deeplabcut": frozenset({Visibility.VISIBLE}),
    "yolo-pose": frozenset({Visibility.VISIBLE, Visibility.OCCLUDED}),
}
"""What each format can say of a point; one that says less gives back points that are visible."""


def kept(found: Points, keeps: frozenset[Visibility]) -> Points:
    """What a format gives back of some points."""
    said = {name: (xy, seen if seen in keeps else Visibility.VISIBLE) for name, (xy, seen) in found.items()}
    return {name: each for name, each in said.items() if each[0] is not None or Visibility.ABSENT in keeps}


@pytest.mark.parametrize("name", KEEPS)
@given(project=films.labelled(), file_names=st.booleans())
@in_tmp
def test_points_come_back_as_they_were(
    name: str, tmp_path_factory: pytest.TempPathFactory, project: Project, file_names: bool
) -> None:
    each = registry.find_format(name)
    target = tmp_path_factory.mktemp("out") / f"points{each.suffix}"
    assert each.read is not None
    assert each.write is not None
    left_out = each.write(target, project if file_names else project.without_file_names(), {})
    for image in IMAGES:
        expected = kept(films.points(project, image), KEEPS[name])
        assert image.id not in left_out or not expected
    if len(left_out) == len(IMAGES):
        return
    after = films.read_back(each.read, target)
    for image in IMAGES:
        films.assert_same(films.points(after, image), kept(films.points(project, image), KEEPS[name]))


@pytest.mark.parametrize("name", KEEPS)
def test_points_that_come_back_to_their_own_project_change_nothing(name: str, tmp_path: Path) -> None:
    each = registry.find_format(name)
    target = tmp_path / f"points{each.suffix}"
    image = Image("film-0001", "001.png", 61, 47)
    thirds = {name: Point((k * 59 / 7 + 1 / 3, 46 - k * 43 / 7)) for k, name in enumerate("abcdef")}
    project = Project(from_names(list(thirds)), (image,)).with_annotations({image.id: Annotation(thirds)})
    assert each.read is not None
    assert each.write is not None
    each.write(target, project, {})
    matched = imported_labels.match(project, each.read(target, project.schema))
    assert matched.annotations == {image.id: project.annotation(image.id)}


@pytest.mark.parametrize("name", KEEPS)
@given(content=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode()))
@in_tmp
def test_no_bytes_do_more_than_be_refused(
    name: str, tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    each = registry.find_format(name)
    target = tmp_path_factory.mktemp("in") / f"points{each.suffix}"
    for path in _files(target, name):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    _read_or_refuse(name, target)


NESTED = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=4,
)


@pytest.mark.parametrize("name", KEEPS)
@given(data=st.data())
@in_tmp
def test_a_file_with_one_wrong_value_is_read_or_refused(
    name: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    each = registry.find_format(name)
    target = tmp_path_factory.mktemp("in") / f"points{each.suffix}"
    assert each.write is not None
    each.write(target, data.draw(films.labelled()), {})
    files = [target] if target.is_file() else sorted(path for path in target.rglob("*") if path.is_file())
    path = data.draw(st.sampled_from(files))
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        text = json.dumps(_with_one_changed(json.loads(text), data))
    else:
        at = data.draw(st.integers(0, len(text)))
        text = (
            text[:at]
            + data.draw(st.text("0-.,=\n\t:[{aL", max_size=4))
            + text[at + data.draw(st.integers(0, 9)) :]
        )
    path.write_text(text, encoding="utf-8")
    _read_or_refuse(name, target)


@pytest.mark.parametrize("name", KEEPS)
def test_unknown_landmarks_are_counted_or_refused(name: str, tmp_path: Path) -> None:
    each = registry.find_format(name)
    assert each.read is not None
    assert each.write is not None
    target = tmp_path / f"points{each.suffix}"
    before = films.full()
    each.write(target, before, {})
    fewer = Schema("fewer", PROJECT.schema.landmarks[:-1])
    with pytest.raises(TableError) as caught:
        each.read(target, fewer)
    assert str(target) in (caught.value.where or "")
    if name in BY_POSITION:
        return
    findings = Findings()
    found = each.read(target, fewer, findings=findings)
    assert findings.unknown == {films.NAMES[-1]: len(IMAGES)}
    assert {label.landmark for label in found} == set(fewer.names)


BY_POSITION = {"tps"}
"""Formats that do not name landmarks: those of the list in their order."""


@pytest.mark.parametrize("name", KEEPS)
def test_films_that_the_project_lacks_are_named(name: str, tmp_path: Path) -> None:
    each = registry.find_format(name)
    assert each.read is not None
    assert each.write is not None
    target = tmp_path / f"points{each.suffix}"
    each.write(target, films.full(), {})
    other = Project(PROJECT.schema, IMAGES[:1])
    assert len(imported_labels.match(other, each.read(target, other.schema)).unknown) == len(IMAGES) - 1


@pytest.mark.parametrize("name", KEEPS)
def test_a_project_without_films_or_landmarks_is_written_and_read(name: str, tmp_path: Path) -> None:
    each = registry.find_format(name)
    assert each.write is not None
    for number, project in enumerate((Project(films.SCHEMA), Project(from_names([]), IMAGES))):
        target = tmp_path / f"{number}{each.suffix}"
        each.write(target, project, {})
        _read_or_refuse(name, target)


@pytest.mark.parametrize("name", KEEPS)
def test_what_is_not_there_is_told(name: str, tmp_path: Path) -> None:
    each = registry.find_format(name)
    assert each.read is not None
    with pytest.raises(TableError) as caught:
        each.read(tmp_path / f"nowhere{each.suffix}", PROJECT.schema)
    assert "nowhere" in (caught.value.where or "")
    assert caught.value.remedy


def _files(target: Path, name: str) -> list[Path]:
    """The files of which a format consists."""
    inside = {"labelme": ["film.json"], "yolo-pose": ["data.yaml", "labels/film.txt"]}
    return [target / each for each in inside.get(name, [])] or [target]


def _read_or_refuse(name: str, target: Path) -> None:
    each = registry.find_format(name)
    assert each.read is not None
    refused = None
    try:
        imported_labels.match(PROJECT, each.read(target, PROJECT.schema), where=target)
    except TableError as error:
        refused = error
    assert refused is None or (refused.found and refused.remedy and refused.where)


def _with_one_changed(value: object, data: st.DataObject) -> object:
    """A value of a nested file in which one value, however deep, is another or missing."""
    if isinstance(value, dict) and value and data.draw(st.integers(0, 5)):
        key = data.draw(st.sampled_from(sorted(value)))
        if not data.draw(st.integers(0, 5)):
            return {name: each for name, each in value.items() if name != key}
        return {**value, key: _with_one_changed(value[key], data)}
    if isinstance(value, list) and value and data.draw(st.integers(0, 5)):
        at = data.draw(st.integers(0, len(value) - 1))
        return [*value[:at], _with_one_changed(value[at], data), *value[at + 1 :]]
    return data.draw(NESTED)
