"""The project: schema, images and annotations, one frozen value."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from lmstudio.core import annotation as annotations
from lmstudio.core import spelling, subjects
from lmstudio.core.annotation import EMPTY, Annotation, State
from lmstudio.core.geometry import Spacing
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

    def state(self, image: Image) -> State:
        """How far the work on one of its images is."""
        return State.UNUSABLE if image.unusable else annotations.state(self.annotation(image.id), self.schema)

    @property
    def usable(self) -> tuple[Image, ...]:
        """The images that networks may look at: neither unusable nor second readings."""
        return tuple(image for image in self.images if not image.unusable and not image.again)

    @property
    def waiting(self) -> tuple[Image, ...]:
        """The images that are neither finished nor unusable: those that a network can help with."""
        return tuple(image for image in self.usable if self.state(image) is not State.DONE)

    @property
    def is_second_reading(self) -> bool:
        """Whether its films are here to be read a second time."""
        return any(image.again for image in self.images)

    @property
    def to_read_again(self) -> tuple[Image, ...]:
        """The images whose second reading is not finished."""
        over = (State.DONE, State.UNUSABLE)
        return tuple(image for image in self.images if image.again and self.state(image) not in over)

    def with_annotations(self, changed: Mapping[str, Annotation]) -> "Project":
        """This project with some images' points replaced."""
        return replace(self, annotations=MappingProxyType({**self.annotations, **changed}))

    def with_spacings(self, changed: Mapping[str, Spacing]) -> "Project":
        """This project with some images' spacing replaced."""
        images = (replace(image, spacing=changed.get(image.id, image.spacing)) for image in self.images)
        return replace(self, images=tuple(images)) if changed else self

    def with_images(self, images: Iterable[Image]) -> "Project":
        """This project with images that come in, or that replace those of the same ids."""
        found = {image.id: image for image in (*self.images, *images)}
        return replace(self, images=in_order(found.values()))

    def without_images(self, image_ids: Collection[str]) -> "Project":
        """This project without some images, with all their points."""
        points = {key: each for key, each in self.annotations.items() if key not in image_ids}
        changed = {key: utc for key, utc in self.changed.items() if key not in image_ids}
        images = tuple(image for image in self.images if image.id not in image_ids)
        return replace(
            self, images=images, annotations=MappingProxyType(points), changed=MappingProxyType(changed)
        )

    def without_unusable(self) -> "Project":
        """This project without the images that a reader has called unusable, for an export: they tell nothing."""
        return self.without_images({image.id for image in self.images if image.unusable})

    def with_changed(self, image_ids: Collection[str], change: Callable[[Image], Image]) -> "Project":
        """This project with some of its images changed, each by the same function."""
        return self.with_images(change(image) for image in self.images if image.id in image_ids)

    def with_schema(self, schema: Schema, renamed: Mapping[str, str]) -> "Project":
        """This project with another landmark list; points and networks follow new names by old ones."""
        if not renamed:
            return replace(self, schema=schema)
        named = {key: each.with_names(renamed) for key, each in self.annotations.items()}
        models = tuple(model.with_names(renamed) for model in self.models)
        return replace(self, schema=schema, annotations=MappingProxyType(named), models=models)

    def with_model(self, model: Model) -> "Project":
        """This project with another fine-tuned network, which is in use unless its training was stopped early."""
        return replace(
            self,
            models=in_order((*self.models, model)),
            in_use=self.in_use if model.early else model.name,
            rounds=max(self.rounds, len(self.models)) + 1,
        )

    def with_copies(self, copies: Mapping[str, Collection[str]]) -> "Project":
        """This project whose networks know films that came in again; see ``Model.with_copies``."""
        return replace(self, models=tuple(model.with_copies(copies) for model in self.models)) if copies else self

    def without_model(self, name: str) -> "Project":
        """This project without a network; the points that it predicted stay."""
        return replace(self, models=tuple(model for model in self.models if model.name != name))

    def labelled(self) -> tuple[Image, ...]:
        """The usable images with a placed point that a reader stands behind: what can be learned from.

        Second readings are no part of it: they tell how far the reader is off.
        """
        names, annotations = set(self.schema.names), self.annotations
        return tuple(image for image in self.usable if _has_reader_point(annotations.get(image.id), names))

    def without_file_names(self) -> "Project":
        """This project with its images known by their ids alone, for an export: file names may name a patient."""
        return replace(self, images=tuple(subjects.without_subject(image) for image in self.images))

    def with_writable_names(self) -> "Project":
        """This project for a file in UTF-8: an image whose path is no text in it is known by its id alone."""
        if all(spelling.is_utf_8(image.path) for image in self.images):
            return self
        named = (each if spelling.is_utf_8(each.path) else replace(each, path=each.id) for each in self.images)
        return replace(self, images=tuple(named))


Numbered = TypeVar("Numbered", Image, Model)


def in_order(found: Iterable[Numbered]) -> tuple[Numbered, ...]:
    """Images, or networks, in the order in which they came, which their numbers tell."""
    return tuple(sorted(found, key=lambda each: each.number))


def _has_reader_point(annotation: Annotation | None, names: set[str]) -> bool:
    if annotation is None:
        return False
    for name, point in annotation.points.items():
        if point.by_reader and point.xy is not None and name in names:
            return True
    return False
