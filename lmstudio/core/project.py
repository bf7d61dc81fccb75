"""The project: schema, images and annotations, one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from lmstudio.core import annotation as annotations
from lmstudio.core.annotation import EMPTY, Annotation, State
from lmstudio.core.geometry import Spacing
from lmstudio.core.history import Edit, ListChange
from lmstudio.core.image import Image as Image
from lmstudio.core.landmarks import Schema
from lmstudio.core.model import Model as Model


@dataclass(frozen=True, slots=True)
class Project:
    """Schema, images and annotations as they are at one moment.

    Args:
        schema: the landmarks.
        images: in the order in which they are shown.
        annotations: by image id; an image without an entry has no points.
        models: the fine-tuned networks, oldest first.
        in_use: the name of the network that predicts and from which the next round starts; empty for the newest
            whose training was not stopped early.
        rounds: how many networks were ever trained; those that were deleted count, too.
        changed: when the points of an image were last changed, by a reader or a network, by image id: ISO 8601,
            UTC; an image that never had a point has no entry.
    """

    schema: Schema
    images: tuple[Image, ...] = ()
    annotations: Mapping[str, Annotation] = field(default_factory=lambda: MappingProxyType({}))
    models: tuple[Model, ...] = ()
    in_use: str = ""
    rounds: int = 0
    changed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def network(self) -> Model | None:
        """The fine-tuned network in use; ``None`` before the first.

        One whose training was stopped early is in use only where the reader has chosen it.
        """
        chosen = (model for model in self.models if model.name == self.in_use)
        usual = (model for model in reversed(self.models) if not model.early)
        return next(chosen, next(usual, None))

    @property
    def unfinished(self) -> Model | None:
        """The newest network, where its training was stopped early: the next one goes on with it."""
        return self.models[-1] if self.models and self.models[-1].early else None

    @property
    def start(self) -> Model | None:
        """The network from which the next round starts; ``None``: the bundled one."""
        return self.unfinished or self.network

    @property
    def next_round(self) -> str:
        """What the next network will be called; no name is used twice, as points tell of their network by it."""
        return f"round {max(self.rounds, len(self.models)) + 1}"

    def annotation(self, image_id: str) -> Annotation:
        """The points of one image; empty where there are none."""
        return self.annotations.get(image_id, EMPTY)

    def state(self, image_id: str) -> State:
        """How far the work on one image is."""
        return annotations.state(self.annotation(image_id), self.schema)

    def with_annotations(self, changed: Mapping[str, Annotation]) -> "Project":
        """This project with some images' points replaced."""
        return replace(self, annotations=MappingProxyType({**self.annotations, **changed}))

    def with_spacings(self, changed: Mapping[str, Spacing]) -> "Project":
        """This project with some images' spacing replaced."""
        images = (replace(image, spacing=changed.get(image.id, image.spacing)) for image in self.images)
        return replace(self, images=tuple(images)) if changed else self

    def after(self, edit: Edit, *, utc: str = "") -> "Project":
        """This project after an edit made at ``utc``."""
        project = self if edit.landmarks is None else self._with_list(edit.landmarks)
        if edit.films_in:
            project = replace(project, images=_in_order((*project.images, *edit.films_in), edit.order))
        if edit.readers:
            readers = {each.image_id: each.after for each in edit.readers}
            images = (replace(each, reader=readers.get(each.id, each.reader)) for each in project.images)
            project = replace(project, images=tuple(images))
        project = project.with_spacings(edit.spacings_after)
        project = project._with_networks(edit)
        if edit.changes:
            project = project.with_annotations(edit.after)
            if utc:
                changed = {**project.changed, **dict.fromkeys(edit.image_ids, utc)}
                project = replace(project, changed=MappingProxyType(changed))
        return project._without({image.id for image in edit.films_out}) if edit.films_out else project

    def labelled(self) -> tuple[Image, ...]:
        """The images with at least one placed point that a reader stands behind: what can be learned from."""
        names, annotations = set(self.schema.names), self.annotations
        return tuple(image for image in self.images if _has_reader_point(annotations.get(image.id), names))

    def without_file_names(self) -> "Project":
        """This project with its images known by their ids alone, for an export: file names may name a patient."""
        return replace(self, images=tuple(replace(image, path=image.id) for image in self.images))

    def _without(self, image_ids: set[str]) -> "Project":
        points = {key: each for key, each in self.annotations.items() if key not in image_ids}
        changed = {key: utc for key, utc in self.changed.items() if key not in image_ids}
        images = tuple(image for image in self.images if image.id not in image_ids)
        return replace(
            self, images=images, annotations=MappingProxyType(points), changed=MappingProxyType(changed)
        )

    def _with_networks(self, edit: Edit) -> "Project":
        """This project without the networks that an edit deletes, and with those that it brings back."""
        if not edit.networks_out and not edit.networks_in:
            return self
        gone = {each.model.name for each in edit.networks_out}
        left = [model for model in self.models if model.name not in gone]
        places = {name: place for place, name in enumerate(edit.network_order)}
        models = sorted(
            (*left, *(each.model for each in edit.networks_in)),
            key=lambda model: places.get(model.name, len(places)),
        )
        return replace(self, models=tuple(models))

    def _with_list(self, change: ListChange) -> "Project":
        if not change.renamed:
            return replace(self, schema=change.after)
        named = {key: each.with_names(change.renamed) for key, each in self.annotations.items()}
        models = tuple(model.with_names(change.renamed) for model in self.models)
        return replace(self, schema=change.after, annotations=MappingProxyType(named), models=models)


def _in_order(images: tuple[Image, ...], order: tuple[str, ...]) -> tuple[Image, ...]:
    """Images at their places in ``order``; those that it lacks behind the others, as they stand."""
    places = {image_id: place for place, image_id in enumerate(order)}
    return tuple(sorted(images, key=lambda image: places.get(image.id, len(places))))


def _has_reader_point(annotation: Annotation | None, names: set[str]) -> bool:
    if annotation is None:
        return False
    for name, point in annotation.points.items():
        if point.by_reader and point.xy is not None and name in names:
            return True
    return False
