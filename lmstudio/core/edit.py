"""What differs between two projects: the one value of everything that can be done to a project, and undone."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from lmstudio.core.annotation import EMPTY, Annotation, Point
from lmstudio.core.edit_kinds import EditKind, describe
from lmstudio.core.image import Image
from lmstudio.core.landmarks import Schema
from lmstudio.core.model import Model
from lmstudio.core.project import Project, in_order

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
Rows = Mapping[K, tuple[T | None, T | None]]
"""Before and after by key; ``None``: it is not there."""
PointKey = tuple[str, str]
"""An image id and the name of a landmark."""
NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Edit:
    """What is different after something was done; by itself it changes nothing.

    Args:
        kind: what was done.
        arguments: what it was done to, for the words of ``kind``.
        schema: the landmark list before and after, where it changes.
        renamed: new names of landmarks by old ones. Points and networks follow them before the rows below apply,
            which have the new names.
        images: by id.
        points: by image id and landmark.
        models: by name.
        in_use: the name of the network in use before and after, where it changes; see ``Project.in_use``.
    """

    kind: EditKind
    arguments: tuple[str, ...] = ()
    schema: tuple[Schema, Schema] | None = None
    renamed: Mapping[str, str] = field(default_factory=lambda: NO_NAMES)
    images: Rows[str, Image] = field(default_factory=lambda: MappingProxyType({}))
    points: Rows[PointKey, Point] = field(default_factory=lambda: MappingProxyType({}))
    models: Rows[str, Model] = field(default_factory=lambda: MappingProxyType({}))
    in_use: tuple[str, str] | None = None

    @property
    def label(self) -> str:
        """What was done, in the language of the window."""
        return describe(self.kind, self.arguments)

    @property
    def changes_nothing(self) -> bool:
        """Whether everything is after it as it was before."""
        return not (self.schema or self.images or self.points or self.models or self.in_use)

    @property
    def changes_points_only(self) -> bool:
        """Whether nothing but points is different after it."""
        return not (self.schema or self.images or self.models or self.in_use)

    @property
    def needs_rest(self) -> bool:
        """Whether it changes what a training or a prediction that goes on relies on: the list, or the films."""
        return self.schema is not None or any(None in pair for pair in self.images.values())

    @property
    def image_ids(self) -> list[str]:
        """The images whose points change."""
        return list(dict.fromkeys(image_id for image_id, _ in self.points))

    @property
    def touched(self) -> frozenset[str]:
        """The ids of the images that it changes, brings or takes away, or whose points it changes."""
        return frozenset((*self.images, *self.image_ids))

    @property
    def brings(self) -> list[Image]:
        """The images that come into the project."""
        return [after for before, after in self.images.values() if before is None and after is not None]

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        back = MappingProxyType({new: old for old, new in self.renamed.items()})
        return replace(
            self,
            schema=self.schema and (self.schema[1], self.schema[0]),
            renamed=back,
            images=_swapped(self.images),
            points=_with_names(_swapped(self.points), back),
            models=_swapped(self.models),
            in_use=self.in_use and (self.in_use[1], self.in_use[0]),
        )

    def applied_to(self, project: Project, *, utc: str = "") -> Project:
        """A project after this edit, made at ``utc`` (ISO 8601), which its images with other points remember."""
        renamed = project.with_schema(project.schema if self.schema is None else self.schema[1], self.renamed)
        annotations, changed = dict(renamed.annotations), dict(renamed.changed)
        for image_id, points in self._points_after(annotations):
            annotations[image_id] = Annotation(MappingProxyType(points))
            changed[image_id] = utc or changed.get(image_id, "")
        images = _applied(self.images, {image.id: image for image in renamed.images})
        for image_id in self.images.keys() - images.keys():
            annotations.pop(image_id, None)
            changed.pop(image_id, None)
        models = _applied(self.models, {model.name: model for model in renamed.models})
        return replace(
            renamed,
            images=in_order(images.values()) if self.images else renamed.images,
            annotations=MappingProxyType(annotations),
            changed=MappingProxyType(changed),
            models=in_order(models.values()) if self.models else renamed.models,
            in_use=renamed.in_use if self.in_use is None else self.in_use[1],
            rounds=max(renamed.rounds, *(model.number for model in models.values()), 0),
        )

    def fault_at(self, project: Project) -> str:
        """Why this edit does not begin at a project as it is, in words for the log; empty where it does."""
        renamed = project.with_schema(project.schema, self.renamed)
        now_images = {image.id: image for image in project.images}
        now_models = {model.name: model for model in renamed.models}
        stale = {
            "landmark list": self.schema is not None and self.schema[0] != project.schema,
            "network in use": self.in_use is not None and self.in_use[0] != project.in_use,
            "images": any(before != now_images.get(key) for key, (before, _) in self.images.items()),
            "networks": any(before != now_models.get(key) for key, (before, _) in self.models.items()),
            "points": any(
                before != renamed.annotation(image_id).points.get(name)
                for (image_id, name), (before, _) in self.points.items()
            ),
            "images of points": not {*now_images, *self.images}.issuperset(self.image_ids),
        }
        return ", ".join(what for what, wrong in stale.items() if wrong)

    def _points_after(self, annotations: Mapping[str, Annotation]) -> Iterator[tuple[str, dict[str, Point]]]:
        """The ids of the images whose points change, and all their points afterwards."""
        found: dict[str, dict[str, Point]] = {}
        for (image_id, name), (_, after) in self.points.items():
            points = found.setdefault(image_id, dict(annotations.get(image_id, EMPTY).points))
            if after is None:
                points.pop(name, None)
            else:
                points[name] = after
        yield from found.items()


def between(
    before: Project, after: Project, kind: EditKind, *arguments: str, renamed: Mapping[str, str] = NO_NAMES
) -> Edit:
    """The edit that leads from one project to another.

    Args:
        before: the project as it is.
        after: as it is to be.
        kind: what was done.
        arguments: what it was done to.
        renamed: new names of landmarks by old ones, where ``after`` has other names for them.
    """
    named = before.with_schema(before.schema, renamed)
    return Edit(
        kind,
        arguments,
        None if before.schema == after.schema else (before.schema, after.schema),
        renamed,
        _differing({each.id: each for each in before.images}, {each.id: each for each in after.images}),
        MappingProxyType(dict(_differing_points(named.annotations, after.annotations))),
        _differing({each.name: each for each in named.models}, {each.name: each for each in after.models}),
        None if before.in_use == after.in_use else (before.in_use, after.in_use),
    )


def joined(edits: Sequence[Edit]) -> Edit:
    """The one edit that does what several do one after the other; one that renames landmarks can only be alone.

    Raises:
        ValueError: there is none, or one of several renames landmarks.
    """
    if len(edits) > 1 and any(edit.renamed for edit in edits):
        raise ValueError("an edit that renames landmarks is joined with others")
    whole, *others = edits
    for edit in others:
        whole = Edit(
            EditKind.SEVERAL,
            (str(len(edits)),),
            _chained(whole.schema, edit.schema),
            NO_NAMES,
            _merged(whole.images, edit.images),
            _merged(whole.points, edit.points),
            _merged(whole.models, edit.models),
            _chained(whole.in_use, edit.in_use),
        )
    return whole


def joined_stretches(edits: Iterable[Edit]) -> list[Edit]:
    """The fewest edits that do what several do one after the other: those that rename landmarks stand alone."""
    stretches: list[list[Edit]] = []
    for edit in edits:
        if stretches and not edit.renamed and not stretches[-1][-1].renamed:
            stretches[-1].append(edit)
        else:
            stretches.append([edit])
    return [joined(stretch) for stretch in stretches]


def points_changed(edits: Iterable[Edit], image_id: str) -> dict[str | None, tuple[Point | None, Point | None]]:
    """The points of one image before the first of several edits and after the last, of those that change."""
    found: dict[str | None, tuple[Point | None, Point | None]] = {}
    for edit in edits:
        for (key, name), (before, after) in edit.points.items():
            if key == image_id:
                found[name] = (found.get(name, (before, after))[0], after)
    return found


def _chained(first: tuple[T, T] | None, then: tuple[T, T] | None) -> tuple[T, T] | None:
    """The first before and the last after of two pairs; ``None`` where they are the same."""
    if first is None or then is None:
        return first or then
    return None if first[0] == then[1] else (first[0], then[1])


def _merged(first: Rows[K, T], then: Rows[K, T]) -> Rows[K, T]:
    rows = {**first, **{key: (first.get(key, pair)[0], pair[1]) for key, pair in then.items()}}
    return MappingProxyType({key: pair for key, pair in rows.items() if pair[0] != pair[1]})


def _swapped(rows: Rows[K, T]) -> Rows[K, T]:
    return MappingProxyType({key: (after, before) for key, (before, after) in rows.items()})


def _with_names(rows: Rows[PointKey, Point], renamed: Mapping[str, str]) -> Rows[PointKey, Point]:
    if not renamed:
        return rows
    return MappingProxyType({(key, renamed.get(name, name)): pair for (key, name), pair in rows.items()})


def _applied(rows: Rows[str, T], now: dict[str, T]) -> dict[str, T]:
    for key, (_, after) in rows.items():
        if after is None:
            now.pop(key, None)
        else:
            now[key] = after
    return now


def _differing(before: Mapping[str, T], after: Mapping[str, T]) -> Rows[str, T]:
    pairs = ((key, (before.get(key), after.get(key))) for key in dict.fromkeys((*before, *after)))
    return MappingProxyType({key: pair for key, pair in pairs if pair[0] is not pair[1] and pair[0] != pair[1]})


def _differing_points(
    before: Mapping[str, Annotation], after: Mapping[str, Annotation]
) -> Iterator[tuple[PointKey, tuple[Point | None, Point | None]]]:
    for image_id in dict.fromkeys((*before, *after)):
        old, new = before.get(image_id, EMPTY), after.get(image_id, EMPTY)
        if old is not new:
            for name, pair in _differing(old.points, new.points).items():
                yield (image_id, name), pair
