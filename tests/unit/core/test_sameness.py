"""Values with numbers that are not there are equal to their copies, whatever Python compares them."""

import copy
import math
import pickle
from dataclasses import replace
from types import MappingProxyType

import pytest

from lmstudio.core.events import Step, Validation
from lmstudio.core.geometry import UNKNOWN_SPACING, Spacing, SpacingOrigin
from lmstudio.core.model import Model
from lmstudio.core.project import Image
from lmstudio.session.comparing import Comparison
from lmstudio.session.labelling.suggesting import Suggestion

NAN = math.nan


def another_nan() -> float:
    """A number that is not there, which is not the same object as any other."""
    return float("nan")


@pytest.mark.parametrize(
    ("value", "copied"),
    [
        (UNKNOWN_SPACING, Spacing(another_nan(), another_nan())),
        (Model("round 1", "", 1, "none"), Model("round 1", "", 1, "none", error=another_nan())),
        (Image("film-0001", "a.png", 4, 3), Image("film-0001", "a.png", 4, 3, spacing=Spacing(another_nan()))),
        (Step(1, 2, NAN, 0.5, NAN), Step(1, 2, another_nan(), 0.5, another_nan())),
        (Validation(1, NAN, "px", 0), Validation(1, another_nan(), "px", 0)),
    ],
)
def test_a_value_without_its_number_is_equal_to_its_copy(value: object, copied: object) -> None:
    assert value == copied
    assert value == copy.copy(value)


def test_other_numbers_and_other_kinds_differ() -> None:
    known = Spacing(0.1, 0.1, SpacingOrigin.TYPED)
    assert known != UNKNOWN_SPACING
    assert known != replace(known, y_mm=NAN)
    assert known == Spacing(0.1, 0.1, SpacingOrigin.TYPED)
    assert known != (0.1, 0.1, SpacingOrigin.TYPED)
    assert {known, UNKNOWN_SPACING, Spacing(another_nan())} == {known, UNKNOWN_SPACING}


def test_numbers_that_are_not_there_are_found_in_tuples_and_mappings() -> None:
    def of(error: float) -> Comparison:
        return Comparison(1, 2, MappingProxyType({"round 1": error}), {"round 1": NAN}, "px")

    assert of(NAN) == of(another_nan())
    assert of(NAN) != of(1.0)


def test_a_value_that_was_sent_to_another_process_is_the_same() -> None:
    suggestion = Suggestion("film-0001", 3, NAN, "px")
    assert pickle.loads(pickle.dumps(suggestion)) == suggestion  # noqa: S301  its own
