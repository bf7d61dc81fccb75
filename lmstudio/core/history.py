"""Undo and redo: two stacks of values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import Spacing
from lmstudio.core.image import Image
from lmstudio.core.landmarks import Schema
from lmstudio.core.model import Model


@dataclass(frozen=True, slots=True)
class Change:
    """One image's points before and after."""

    image_id: str
    before: Annotation
    after: Annotation


@dataclass(frozen=True, slots=True)
class Respacing:
    """One image's millimetres per pixel before and after."""

    image_id: str
    before: Spacing
    after: Spacing


@dataclass(frozen=True, slots=True)
class ListChange:
    """The landmark list before and after.

    Args:
        before: the list.
        after: the list.
        renamed: names after by names before; the points of a renamed landmark follow it.
    """

    before: Schema
    after: Schema
    renamed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def inverse(self) -> "ListChange":
        """The change that takes this one back."""
        back = MappingProxyType({new: old for old, new in self.renamed.items()})
        return ListChange(self.after, self.before, back)


@dataclass(frozen=True, slots=True)
class Assignment:
    """The reader of one image before and after; empty: nobody."""

    image_id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Network:
    """A network with the content of its weights file, which the history keeps for the way back."""

    model: Model
    weights: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Edit:
    """What the reader did, in words for the menu ("Move sella"), and the changes it made.

    Args:
        label: the words.
        changes: points of images.
        spacings: spacings of images.
        landmarks: the landmark list, in an edit of its own without ``changes``.
        readers: which reader images are assigned to.
        films_in: images that come into the project.
        films_out: images that leave it, with no point any more.
        order: the ids of all images as they stood before some were taken out, for the way back: ``films_in`` go to
            their places in it. Empty: they come behind those that are there.
        networks_in: networks that come back.
        networks_out: networks that are deleted.
        network_order: the names of all networks as they stood before some were deleted.
    """

    label: str
    changes: tuple[Change, ...] = ()
    spacings: tuple[Respacing, ...] = ()
    landmarks: ListChange | None = None
    readers: tuple[Assignment, ...] = ()
    films_in: tuple[Image, ...] = ()
    films_out: tuple[Image, ...] = ()
    order: tuple[str, ...] = ()
    networks_in: tuple[Network, ...] = ()
    networks_out: tuple[Network, ...] = ()
    network_order: tuple[str, ...] = ()

    @property
    def after(self) -> Mapping[str, Annotation]:
        """The annotations that the edit leads to, by image id."""
        return {change.image_id: change.after for change in self.changes}

    @property
    def spacings_after(self) -> Mapping[str, Spacing]:
        """The spacings that the edit leads to, by image id."""
        return {each.image_id: each.after for each in self.spacings}

    @property
    def image_ids(self) -> list[str]:
        """The images whose points change."""
        return [change.image_id for change in self.changes]

    @property
    def is_of_points(self) -> bool:
        """Whether it changes points only, and nothing else of the project."""
        return not (self.waits_for_work or self.readers or self.spacings or self.changes_networks)

    @property
    def changes_networks(self) -> bool:
        """Whether networks are deleted, or come back."""
        return bool(self.networks_in or self.networks_out)

    @property
    def waits_for_work(self) -> bool:
        """Whether it changes what a training or a prediction that goes on relies on: the list, or the films."""
        return self.landmarks is not None or bool(self.films_in or self.films_out)

    @property
    def touched(self) -> frozenset[str]:
        """The ids of the images that it brings or takes, or whose points or spacing it changes."""
        films = (image.id for image in (*self.films_in, *self.films_out))
        return frozenset((*self.after, *self.spacings_after, *films))

    @property
    def changes_nothing(self) -> bool:
        """Whether everything is after it as it was before."""
        parts: tuple[Change | Respacing | Assignment, ...] = (*self.changes, *self.spacings, *self.readers)
        moves = self.waits_for_work or self.changes_networks
        return not moves and all(each.before == each.after for each in parts)

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(
            self.label,
            tuple(Change(c.image_id, c.after, c.before) for c in self.changes),
            tuple(Respacing(s.image_id, s.after, s.before) for s in self.spacings),
            None if self.landmarks is None else self.landmarks.inverse,
            tuple(Assignment(each.image_id, each.after, each.before) for each in self.readers),
            self.films_out,
            self.films_in,
            self.order,
            self.networks_out,
            self.networks_in,
            self.network_order,
        )


def joined(label: str, edits: Iterable[Edit]) -> Edit:
    """The one edit that does what several do one after the other; of a landmark list only that it changed.

    A film may come in them and then go, never the other way round: of the edits of a history, all are made or all
    are taken back, and a film that was taken out comes back by that alone.
    """
    changes: dict[str, Change] = {}
    spacings: dict[str, Respacing] = {}
    readers: dict[str, Assignment] = {}
    landmarks: ListChange | None = None
    films_in: dict[str, Image] = {}
    films_out: dict[str, Image] = {}
    order: tuple[str, ...] = ()
    networks_in: list[Network] = []
    networks_out: list[Network] = []
    network_order: tuple[str, ...] = ()
    for edit in edits:
        networks_in += edit.networks_in
        networks_out += edit.networks_out
        network_order = edit.network_order or network_order
        films_in.update((image.id, image) for image in edit.films_in)
        films_out.update((image.id, image) for image in edit.films_out)
        order = edit.order if edit.films_in else order
        for change in edit.changes:
            first = changes.get(change.image_id, change)
            changes[change.image_id] = Change(change.image_id, first.before, change.after)
        for each in edit.spacings:
            begun = spacings.get(each.image_id, each)
            spacings[each.image_id] = Respacing(each.image_id, begun.before, each.after)
        for one in edit.readers:
            had = readers.get(one.image_id, one)
            readers[one.image_id] = Assignment(one.image_id, had.before, one.after)
        if edit.landmarks is not None:
            before = edit.landmarks.before if landmarks is None else landmarks.before
            landmarks = ListChange(before, edit.landmarks.after, edit.landmarks.renamed)
    passing = films_in.keys() & films_out.keys()
    return Edit(
        label,
        tuple(each for each in changes.values() if each.image_id not in passing),
        tuple(each for each in spacings.values() if each.image_id not in passing),
        landmarks,
        tuple(each for each in readers.values() if each.image_id not in passing),
        tuple(image for image in films_in.values() if image.id not in passing),
        tuple(image for image in films_out.values() if image.id not in passing),
        order,
        tuple(networks_in),
        tuple(networks_out),
        network_order,
    )


def steps(label: str, edits: Iterable[Edit]) -> list[Edit]:
    """The fewest edits that do what several do one after the other: changes of the landmark list stand alone."""
    found: list[list[Edit]] = []
    for edit in edits:
        if found and edit.landmarks is None and found[-1][-1].landmarks is None:
            found[-1].append(edit)
        else:
            found.append([edit])
    return [joined(label, each) for each in found]


@dataclass(slots=True)
class History:
    """The edits that can be undone and those that can be redone, over all images.

    The edit made last is the last of ``done``; the one taken back last is the last of ``undone``.
    """

    done: list[Edit] = field(default_factory=list)
    undone: list[Edit] = field(default_factory=list)

    def push(self, edit: Edit) -> None:
        """Remember an edit that was made; what was undone before it is forgotten."""
        self.done.append(edit)
        self.undone.clear()

    def leading_to(self, count: int) -> list[Edit]:
        """The edits to be applied one after the other so that ``count`` edits stand, undone ones made again."""
        back = [edit.inverse for edit in reversed(self.done[count:])]
        return back or self.between(count)

    def between(self, count: int) -> list[Edit]:
        """The edits between those done now and the first ``count``, as they were made."""
        return self.done[count:] or self.undone[::-1][: max(0, count - len(self.done))]

    def stand_at(self, count: int) -> None:
        """Let the first ``count`` edits be done and the others undone."""
        both = [*self.done, *reversed(self.undone)]
        self.done, self.undone = both[:count], both[count:][::-1]

    def extend(
        self, edit: Edit, more: Edit, later: Callable[[str, Annotation], Annotation], *, label: str
    ) -> Edit:
        """The edit that stands in the place of ``edit`` now, which does what ``more`` does, too.

        The edits made after it, and those that were taken back, now begin and end with what ``more`` brought.

        Args:
            edit: one of those done.
            more: the images of which ``edit`` does not change.
            later: what ``more`` makes of an annotation of the image with this id.
            label: of the edit that does both.

        Raises:
            ValueError: ``edit`` is not done.
        """
        at = self._index(edit)
        images = {change.image_id for change in more.changes}

        def moved(each: Edit) -> Edit:
            if not any(change.image_id in images for change in each.changes):
                return each
            return replace(
                each,
                changes=tuple(
                    Change(c.image_id, later(c.image_id, c.before), later(c.image_id, c.after))
                    if c.image_id in images
                    else c
                    for c in each.changes
                ),
            )

        first: dict[str, Annotation] = {}
        for each in self.done[at + 1 :]:
            for change in each.changes:
                first.setdefault(change.image_id, change.before)
        begins = [(c.image_id, first.get(c.image_id, c.before)) for c in more.changes]
        added = tuple(Change(key, before, later(key, before)) for key, before in begins)
        self.done[at] = whole = Edit(label, (*edit.changes, *added))
        self.done[at + 1 :] = map(moved, self.done[at + 1 :])
        self.undone[:] = map(moved, self.undone)
        return whole

    def relocate(self, paths: Mapping[str, str]) -> None:
        """Let images that edits bring or take lie where they lie now, by their ids."""

        def moved(images: tuple[Image, ...]) -> tuple[Image, ...]:
            return tuple(replace(image, path=paths.get(image.id, image.path)) for image in images)

        for edits in (self.done, self.undone):
            for at, each in enumerate(edits):
                if each.films_in or each.films_out:
                    edits[at] = replace(each, films_in=moved(each.films_in), films_out=moved(each.films_out))

    def holds(self, edit: Edit | None) -> bool:
        """Whether an edit, this very one, is done."""
        return any(each is edit for each in self.done)

    def _index(self, edit: Edit) -> int:
        for at, each in enumerate(self.done):
            if each is edit:
                return at
        raise ValueError(f"the edit {edit.label!r} is not done")
