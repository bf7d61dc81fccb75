"""What another project knows of films besides their points: subject, date, age, sex, pixel size, reader.

Where mine knows something, that stays: only what it does not know comes in.
"""

from collections.abc import Mapping
from dataclasses import replace

from lmstudio.core import subjects
from lmstudio.core.image import Image
from lmstudio.core.project import Project


def fill_facts(mine: Project, theirs: Project, joined: Mapping[str, str]) -> dict[str, Image]:
    """My images that are others once they have what only theirs know, by their ids.

    Args:
        mine: with its images, also those that have just come in.
        theirs: the other project.
        joined: ids of the films that both have, theirs by mine.
    """
    others, images = {image.id: image for image in theirs.images}, {image.id: image for image in mine.images}
    pairs = [(images[ours], others[other]) for ours, other in joined.items()]
    names = _subjects(mine, theirs, pairs)
    filled = {
        ours.id: _filled(ours, replace(other, subject=names.get(other.subject, ""))) for ours, other in pairs
    }
    return {key: image for key, image in filled.items() if image != images[key]}


def _filled(mine: Image, theirs: Image) -> Image:
    # An age is one on the day of the film.
    other_day = mine.taken and theirs.taken and mine.taken != theirs.taken
    return replace(
        mine,
        spacing=theirs.spacing if theirs.spacing.known and not mine.spacing.known else mine.spacing,
        reader=mine.reader or theirs.reader,
        subject=mine.subject or theirs.subject,
        taken=mine.taken or theirs.taken,
        age=theirs.age if mine.age is None and not other_day else mine.age,
        sex=mine.sex or theirs.sex,
    )


def _subjects(mine: Project, theirs: Project, pairs: list[tuple[Image, Image]]) -> dict[str, str]:
    """What theirs' subjects are called in mine: as on a film that both have, else by a name that mine has not.

    Both may have called another one ``subject-0001``, and films of two patients must not become those of one.
    """
    names: dict[str, str] = {}
    for ours, other in pairs:
        if ours.subject and other.subject:
            names.setdefault(other.subject, ours.subject)
    known, images = {image.subject for image in mine.images}, [*mine.images, *theirs.images]
    for image in theirs.images:
        if not image.subject or image.subject in names:
            continue
        name = subjects.next_name(images) if image.subject in known else image.subject
        names[image.subject] = name
        images.append(replace(image, subject=name))
    return names
