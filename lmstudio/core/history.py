"""Undo and redo: two stacks of values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lmstudio.core.annotation import Annotation
from lmstudio.core.geometry import Spacing


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
class Edit:
    """What the reader did, in words for the menu ("Move sella"), and the changes it made."""

    label: str
    changes: tuple[Change, ...] = ()
    spacings: tuple[Respacing, ...] = ()

    @property
    def after(self) -> Mapping[str, Annotation]:
        """The annotations that the edit leads to, by image id."""
        return {change.image_id: change.after for change in self.changes}

    @property
    def spacings_after(self) -> Mapping[str, Spacing]:
        """The spacings that the edit leads to, by image id."""
        return {each.image_id: each.after for each in self.spacings}

    @property
    def changes_nothing(self) -> bool:
        """Whether everything is after it as it was before."""
        same = all(each.before == each.after for each in self.changes)
        return same and all(each.before == each.after for each in self.spacings)

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(
            self.label,
            tuple(Change(c.image_id, c.after, c.before) for c in self.changes),
            tuple(Respacing(s.image_id, s.after, s.before) for s in self.spacings),
        )


@dataclass(slots=True)
class History:
    """The edits that can be undone and those that can be redone, over all images; the newest is last."""

    done: list[Edit] = field(default_factory=list)
    undone: list[Edit] = field(default_factory=list)

    def push(self, edit: Edit) -> None:
        """Remember an edit that was made; what was undone before it is forgotten."""
        self.done.append(edit)
        self.undone.clear()

    def undo(self) -> Edit | None:
        """The edit that takes the last one back, now to be applied; ``None`` where there is nothing to undo."""
        if not self.done:
            return None
        self.undone.append(self.done.pop())
        return self.undone[-1].inverse

    def redo(self) -> Edit | None:
        """The edit that was taken back last, now to be applied; ``None`` where there is nothing to redo."""
        if not self.undone:
            return None
        self.done.append(self.undone.pop())
        return self.done[-1]
