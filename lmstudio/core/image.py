"""One image of a project."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing


@dataclass(frozen=True, slots=True)
class Image:
    """One image of a project; its pixels stay in their file.

    Args:
        id: a name of the program's own, stable and free of the patient's identity (``film-0001``).
        path: relative to the project file's folder with forward slashes, or absolute on another drive.
        width: pixels of the upright image.
        height: pixels of the upright image.
        size_bytes: of the file, to notice a swapped one.
        sha256: of the file's content, hexadecimal; empty until it has been computed.
        spacing: millimetres per pixel and where they come from.
        added: when it came into the project, ISO 8601, UTC; empty where that was not noted.
        reader: whom it is assigned to; empty: nobody.
        unusable: whether a reader has said that it is no film to work on: blurred, of somebody else, a copy.
        subject: whose film it is, so that films of one subject are known; a word of the reader's, never exported
            unless asked for; empty: not known.
        taken: the day on which it was taken, ISO 8601 (``2026-11-30``); empty: not known.
        age: of the subject on that day in years; ``None``: not known.
        sex: ``f`` or ``m``; empty: not known.
        again: whether it is here to be read a second time, blinded: no network learns from its points, predicts
            any on it, and none are guessed.
    """

    id: str
    path: str
    width: int
    height: int
    size_bytes: int = 0
    sha256: str = ""
    spacing: Spacing = UNKNOWN_SPACING
    added: str = ""
    reader: str = ""
    unusable: bool = False
    subject: str = ""
    taken: str = ""
    age: float | None = None
    sex: str = ""
    again: bool = False

    @property
    def number(self) -> int:
        """The number in its id, by which images stand in the order in which they came; 0 where there is none."""
        return number_in(self.id)

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self.path.rsplit("/", 1)[-1]

    @property
    def shown_name(self) -> str:
        """What the reader knows it by: its name, which might remind them of the first reading of a film."""
        return self.id if self.again else self.name

    @property
    def is_pseudonymous(self) -> bool:
        """Whether it is known by its id alone, so that nothing that may name the patient leaves with it."""
        return self.path == self.id


def shown_names(images: Iterable[Image]) -> dict[str, str]:
    """What the reader knows films by, by id: their names, behind folders where several films have one name."""
    alike: dict[str, list[Image]] = {}
    for image in images:
        alike.setdefault(image.shown_name, []).append(image)
    found: dict[str, str] = {}
    for name, group in alike.items():
        found |= {group[0].id: name} if len(group) == 1 else _told_apart(group)
    return found


def _told_apart(group: list[Image]) -> dict[str, str]:
    """Films of one name by their ids, each behind as many folders as tell all of them apart."""
    for parts in range(2, max(image.path.count("/") for image in group) + 1):
        found = {image.id: "/".join(image.path.split("/")[-parts:]) for image in group}
        if len(set(found.values())) == len(group):
            return found
    return {image.id: image.path for image in group}


def mark_unusable(image: Image) -> Image:
    """The image after a reader has said that it is no film to work on; its points stay."""
    return replace(image, unusable=True)


def mark_usable(image: Image) -> Image:
    """The image after that was taken back."""
    return replace(image, unusable=False)


def number_in(name: str) -> int:
    """The number at the end of a name such as ``film-0001`` or ``round 2``; 0 where there is none."""
    found = re.search(r"[0-9]+$", name)
    return 0 if found is None else int(found.group())
