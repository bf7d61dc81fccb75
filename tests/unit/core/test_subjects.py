"""Films of one subject, their order, and what leaves with an export."""

from dataclasses import replace

import pytest

from lmstudio.core import subjects
from lmstudio.core.edit import between
from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.image import Image
from lmstudio.core.landmarks import Schema
from lmstudio.core.project import Project


def image(number: int, subject: str = "", taken: str = "") -> Image:
    return Image(f"film-{number:04d}", f"{number}.png", 10, 10, subject=subject, taken=taken)


def test_films_of_a_subject_stand_in_the_order_of_their_dates() -> None:
    films = [image(1, "b", "2026-01-02"), image(2, "a"), image(3, "a", "2025-03-04"), image(4), image(5, "a")]
    found = subjects.by_subject(films)
    assert list(found) == ["b", "a"]
    assert [each.number for each in found["a"]] == [3, 2, 5]


def test_a_new_name_tells_nothing_and_is_nobodys() -> None:
    assert subjects.next_name([image(1)]) == "subject-0001"
    assert subjects.next_name([image(1, "subject-0003"), image(2, "Anna")]) == "subject-0004"


def test_dates_are_days_of_the_calendar() -> None:
    assert subjects.read_date(" 2024-02-29 ") == "2024-02-29"
    assert subjects.read_date("") == ""
    for text in ("2023-02-29", "yesterday", "1.2.2024"):
        with pytest.raises(ValueError, match=r"isoformat|day"):
            subjects.read_date(text)


def test_the_time_between_two_films_is_told_in_years() -> None:
    first, second = image(1, taken="2024-01-01"), image(2, taken="2025-01-01")
    assert subjects.years_between(first, second) == pytest.approx(1.0, abs=0.01)
    assert subjects.years_between(second, first) == pytest.approx(-1.0, abs=0.01)
    assert subjects.years_between(first, image(3)) is None


def test_an_age_that_follows_from_anothers_is_corrected_with_it() -> None:
    # 2020-02-29 to 2022-02-28 are 730 days, 2.0 years; the 30 days before are 0.1 years.
    leap, later, early = image(1, "a", "2020-02-29"), image(2, "a", "2022-02-28"), image(3, "a", "2020-01-30")
    own, undated = replace(image(4, "a", "2021-02-28"), age=5.5), image(5, "a")
    films = (leap, later, early, own, undated)

    def ages(films: tuple[Image, ...], age: float | None) -> tuple[Image, ...]:
        changed = {each.id: each for each in subjects.described(films, films[0], age=age, sex="f")}
        return tuple(changed.get(each.id, each) for each in films)

    first = ages(films, 11.0)
    assert [each.age for each in first] == [11.0, 13.0, 10.9, 5.5, None]
    # Whoever typed 11 meant 12; what was said of the fourth film itself stays.
    second = ages(first, 12.0)
    assert [each.age for each in second] == [12.0, 14.0, 11.9, 5.5, None]
    # A film from before the birth has no age.
    infant = ages(second, 0.04)
    assert [each.age for each in infant] == [0.04, 2.0, None, 5.5, None]
    assert [each.age for each in ages(second, None)] == [None, None, None, 5.5, None]


def test_an_export_without_file_names_has_nothing_of_the_subject() -> None:
    known = replace(image(1, "Anna", "2024-01-01"), age=9.5, sex="f")
    (found,) = Project(Schema("list", ()), (known,)).without_file_names().images
    assert (found.path, found.subject, found.taken, found.age, found.sex) == ("film-0001", "", "", None, "")


def test_grouping_is_an_edit_that_can_be_taken_back() -> None:
    before = Project(Schema("list", ()), (image(1), image(2)))
    after = before.with_changed({"film-0001"}, lambda each: replace(each, subject="a"))
    edit = between(before, after, EditKind.GROUP, "1", "a")
    assert edit.label == "Group 1 film as a"
    assert edit.inverse.applied_to(edit.applied_to(before)) == before
