"""Edits as differences of projects: any two projects, there, back, and joined."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core.annotation import EMPTY, Annotation, Point
from lmstudio.core.edit import Edit, between, joined, joined_stretches
from lmstudio.core.edit_kinds import EditKind, describe
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.image import Image
from lmstudio.core.landmarks import from_names
from lmstudio.core.model import Model
from lmstudio.core.project import Project, in_order
from tests.unit.core import made

NAMES = ("sella", "nasion", "menton")
IDS = tuple(f"film-{k:04d}" for k in range(1, 6))
SCHEMAS = (from_names(NAMES), from_names(NAMES[:2]), from_names(NAMES[::-1]))


_ids, _rounds = st.sets(st.sampled_from(IDS)), st.sets(st.integers(1, 12))
_spacings = st.sampled_from([Spacing(0.1, 0.1, SpacingOrigin.TYPED), Spacing(0.2, 0.1, SpacingOrigin.RULER)])
_readers, _in_use = st.sampled_from(["", "KM"]), st.sampled_from(["", "round 1"])
_annotations, _schemas = made.annotations(NAMES), st.sampled_from(SCHEMAS)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Any project of the same few films, landmarks and networks."""
    ids = sorted(draw(_ids))
    images = [Image(each, f"{each}.png", 4, 3, spacing=draw(_spacings), reader=draw(_readers)) for each in ids]
    annotations = {each: draw(_annotations) for each in ids}
    models = [Model(f"round {k}", "", 3, "start") for k in sorted(draw(_rounds))]
    return Project(draw(_schemas), in_order(images), annotations, in_order(models), draw(_in_use), 12)


def state(project: Project) -> tuple[object, ...]:
    points = {key: dict(each.points) for key, each in project.annotations.items() if each.points}
    return project.schema, project.images, points, project.models, project.in_use


@given(projects(), projects())
def test_the_edit_between_two_projects_leads_from_one_to_the_other_and_back(one: Project, other: Project) -> None:
    edit = between(one, other, EditKind.MERGE, "b.lmproj")
    assert edit.fault_at(one) == ""
    assert state(edit.applied_to(one)) == state(other)
    assert state(edit.inverse.applied_to(other)) == state(one)
    assert edit.inverse.inverse == edit
    assert edit.changes_nothing == (state(one) == state(other))


@given(st.lists(projects(), min_size=2, max_size=6))
def test_edits_joined_do_what_they_do_one_after_the_other(chain: list[Project]) -> None:
    edits = [between(a, b, EditKind.MERGE, "b") for a, b in pairwise(chain)]
    whole = joined(edits)
    assert state(whole.applied_to(chain[0])) == state(chain[-1])
    assert state(whole.inverse.applied_to(chain[-1])) == state(chain[0])
    known = between(chain[0], chain[-1], whole.kind, *whole.arguments)
    assert (whole.images, whole.points, whole.models) == (known.images, known.points, known.models)


@given(projects(), projects())
def test_an_edit_of_other_points_does_not_begin_at_a_project(one: Project, other: Project) -> None:
    edit = between(one, other, EditKind.MERGE, "b")
    image_id = next(iter(edit.image_ids), None)
    if image_id is not None and image_id in {image.id for image in one.images}:
        changed = one.with_annotations({image_id: Annotation({name: Point((77.0, 7.0)) for name in NAMES})})
        assert "points" in edit.fault_at(changed)
    if edit.images:
        assert "images" in edit.fault_at(one.without_images(IDS)) or not one.images


def named() -> Project:
    images = (Image("film-0001", "a.png", 4, 3),)
    points = {"film-0001": Annotation({"sella": Point((1.0, 2.0)), "nasion": Point((3.0, 4.0))})}
    return Project(SCHEMAS[0], images, points, (Model("round 1", "", 1, "start"),))


def test_points_and_networks_follow_landmarks_that_are_renamed_and_swapped() -> None:
    before, renamed = named(), {"sella": "nasion", "nasion": "sella"}
    schema = from_names(("nasion", "sella", "menton"))
    edit = between(before, before.with_schema(schema, renamed), EditKind.CHANGE_LIST, renamed=renamed)
    assert (dict(edit.points), dict(edit.models)) == ({}, {})
    after = edit.applied_to(before)
    assert after.annotation("film-0001").points["nasion"] == Point((1.0, 2.0))
    assert dict(after.models[0].renamed) == renamed
    later = after.with_model(Model("round 2", "", 1, "round 1"))
    back = edit.inverse.applied_to(later)
    assert state(back)[:3] == state(before)[:3]
    assert dict(back.models[0].renamed) == {}
    assert dict(back.models[1].renamed) == renamed, "a network trained meanwhile follows, too"


def test_an_edit_that_renames_stands_alone_when_edits_are_joined() -> None:
    rename = Edit(EditKind.RENAME_LANDMARK, ("a", "b"), (SCHEMAS[0], SCHEMAS[1]), {"sella": "fossa"})
    move = Edit(EditKind.MOVE, ("sella",), points={("film-0001", "sella"): (None, Point((1.0, 1.0)))})
    with pytest.raises(ValueError, match="renames"):
        joined([move, rename])
    assert joined_stretches([move, rename, move]) == [move, rename, move]
    assert joined_stretches([]) == []


def test_images_and_networks_come_back_to_their_places() -> None:
    ids = ("film-0002", "film-0010", "film-9999", "film-10000")
    images = tuple(Image(each, each, 4, 3) for each in ids)
    project = Project(SCHEMAS[0], images, models=tuple(Model(f"round {k}", "", 1, "") for k in (2, 9, 10)))
    smaller = replace(project.without_images({"film-0010", "film-9999"}).without_model("round 9"))
    back = between(project, smaller, EditKind.REMOVE_FILMS, "2").inverse.applied_to(smaller)
    assert (back.images, back.models) == (project.images, project.models)


@pytest.mark.parametrize(
    ("kind", "arguments", "words"),
    [
        (EditKind.MOVE, ("sella",), "Move sella"),
        (EditKind.MOVE, ("sella", "nasion"), "Move 2 points"),
        (EditKind.CLEAR, ("Clear zone",), "Clear Clear zone"),
        (EditKind.PREDICT, ("1",), "Predict 1 film"),
        (EditKind.ASSIGN, ("3", "Dr. {K}"), "Assign 3 films to Dr. {K}"),
        (EditKind.RENAME_LANDMARK, ("a to b", "c"), "Rename a to b to c"),
        (EditKind.SET_SPACING, (), "Set the pixel spacing"),
        (EditKind.UNDO, (EditKind.MOVE, "sella", "nasion"), "Undo: Move 2 points"),
        (EditKind.REDO, (EditKind.SEVERAL, "7"), "Redo: 7 edits"),
    ],
)
def test_every_kind_is_put_into_words(kind: EditKind, arguments: tuple[str, ...], words: str) -> None:
    assert describe(kind, arguments) == words


def test_no_two_kinds_have_the_same_words() -> None:
    assert len({kind.words for kind in EditKind}) == len(EditKind)


def test_an_edit_tells_which_images_it_touches() -> None:
    project = named()
    edit = between(project, project.without_images({"film-0001"}), EditKind.REMOVE_FILMS, "1")
    assert (edit.touched, edit.image_ids) == (frozenset({"film-0001"}), ["film-0001"])
    assert edit.needs_rest
    moved = between(project, project.with_annotations({"film-0001": EMPTY}), EditKind.CLEAR, *NAMES[:2])
    assert moved.touched == frozenset({"film-0001"})
    assert moved.changes_points_only
    assert not moved.needs_rest
