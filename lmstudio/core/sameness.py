"""Equality of values in which numbers may be missing (NaN)."""

import math
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any


class Same:
    """Equal where all fields are, numbers that are not there (``nan``) included, also in tuples and mappings.

    To be the base of a dataclass with ``eq=False``. Since Python 3.13 a dataclass itself compares its fields with
    ``==`` alone, and no ``nan`` is equal to any: a value would differ from its own copy.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return other is self or _values(self) == _values(other)

    def __hash__(self) -> int:
        return hash(_values(self))


_MISSING = "a number that is not there"


def _values(value: Any) -> tuple[object, ...]:
    return tuple([_comparable(getattr(value, name)) for name in _names(value.__class__)])


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.compare)


def _comparable(value: object) -> object:
    """The same with one word in the place of all numbers that are not there."""
    if isinstance(value, float):
        return _MISSING if math.isnan(value) else value
    if type(value) is tuple:
        return tuple(map(_comparable, value))
    if isinstance(value, Mapping):
        return {key: _comparable(each) for key, each in value.items()}
    return value
