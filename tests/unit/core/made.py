"""Hypothesis strategies for values of the core."""

from types import MappingProxyType

from hypothesis import strategies as st

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility

coordinates = st.floats(-1e6, 1e6, allow_nan=False)
places = st.tuples(coordinates, coordinates)
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


_visibilities, _origins = st.sampled_from(Visibility), st.sampled_from(Origin)
_errors, _predicted = st.none() | st.floats(0, 1e4), st.none() | places


@st.composite
def points(draw: st.DrawFn) -> Point:
    """Any point that a project can hold."""
    visibility = draw(_visibilities)
    return Point(
        None if visibility is Visibility.ABSENT else draw(places),
        visibility,
        draw(_origins),
        draw(_errors),
        draw(_predicted),
        draw(words),
    )


def annotations(names: tuple[str, ...]) -> st.SearchStrategy[Annotation]:
    """Any annotation with some of the landmarks ``names``."""
    some = st.dictionaries(st.sampled_from(names), points(), max_size=len(names))
    return some.map(lambda each: Annotation(MappingProxyType(each)))
