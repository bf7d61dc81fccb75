"""Films of one subject: grouped under a word of the reader's, in the order of their dates.

What is known of a subject stays in the project: exports leave it out unless it is asked for.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from lmstudio.core.image import Image, number_in

DAYS_OF_YEAR = 365.25
_NEXT = "subject-{number:04d}"


def without_subject(image: Image) -> Image:
    """An image that is known by its id alone, with nothing of the subject, for an export."""
    return replace(image, path=image.id, subject="", taken="", age=None, sex="")


def by_subject(images: Iterable[Image]) -> dict[str, tuple[Image, ...]]:
    """The images of each subject, the earliest first; those without a date come last, in their order."""
    found: dict[str, list[Image]] = {}
    for image in images:
        if image.subject:
            found.setdefault(image.subject, []).append(image)
    return {
        subject: tuple(sorted(films, key=lambda image: (not image.taken, image.taken)))
        for subject, films in found.items()
    }


def described(images: Iterable[Image], film: Image, *, age: float | None, sex: str) -> tuple[Image, ...]:
    """The images that are others once age and sex on one film are known; films of its subject follow.

    All films of a subject get its sex, and those without an age their own, where the dates of both films tell it.
    An age that was found so before follows when the one that it was found from is corrected.

    Args:
        images: of the project.
        film: on which it was said, as it was before.
        age: in years on that day; ``None``: not known.
        sex: ``f`` or ``m``; empty: not known.
    """
    said, found = replace(film, age=age, sex=sex), []
    for image in images:
        if image.id == film.id:
            after = said
        elif film.subject and image.subject == film.subject:
            found_before = image.age is None or image.age == _age_on(image, film)
            after = replace(image, sex=sex, age=_age_on(image, said) if found_before else image.age)
        else:
            continue
        if after != image:
            found.append(after)
    return tuple(found)


def _age_on(image: Image, said: Image) -> float | None:
    """The age on the day of a film, of the age on another one's."""
    years = years_between(said, image)
    if years is None or said.age is None or said.age + years < 0:
        return None
    return round(said.age + years, 1)


def next_name(images: Iterable[Image]) -> str:
    """A name for one more subject that tells nothing of it, and that no subject has."""
    numbers = (number_in(image.subject) for image in images)
    return _NEXT.format(number=1 + max(numbers, default=0))


def read_date(text: str) -> str:
    """A day as a film keeps it: ``2026-11-30``; empty for an empty text.

    Raises:
        ValueError: it is no day of the calendar, or not written so.
    """
    text = text.strip()
    return date.fromisoformat(text).isoformat() if text else ""


def years_between(first: Image, second: Image) -> float | None:
    """The years from one film to another, less than 0 where the second is older; ``None`` without both dates."""
    if not first.taken or not second.taken:
        return None
    return (date.fromisoformat(second.taken) - date.fromisoformat(first.taken)).days / DAYS_OF_YEAR
