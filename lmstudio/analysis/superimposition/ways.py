"""On what films are laid over each other.

Sources: C. C. Steiner, Am. J. Orthod. 39, 1953 (S-N at S); R. M. Ricketts, Am. J. Orthod. 81, 1982 (Ba-N at N);
A. Björk and V. Skieller, Eur. J. Orthod. 5, 1983, for why lines of the jaws are no stable structures.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lmstudio.language import later, tr


class Kind(StrEnum):
    """How the second film is moved."""

    LINE = "line"
    """A point lies on itself, and a line from it on itself."""
    FIT = "fit"
    """Points lie as near to themselves as they can, without scaling (Procrustes)."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to lay films over each other.

    Args:
        id: on the command line.
        title: in English, to be translated.
        kind: how.
        keys: of a line the point that is kept and the other end; of a fit the points.
        caution: what must be known, in English, to be translated.
    """

    id: str
    title: str
    kind: Kind
    keys: tuple[str, ...]
    caution: str = ""

    @property
    def words(self) -> str:
        """The title in the language of the window."""
        return tr(self.title)

    @property
    def caution_words(self) -> str:
        """The caution in the language of the window."""
        return tr(self.caution) if self.caution else ""


_FIT = later("A fit of points stands for the structures of the bone and is not as stable as these.")
_JAW = later("The line changes as the jaw grows and remodels.")
_ALL = (
    Way(
        "sn",
        later("S-N at S"),
        Kind.LINE,
        ("S", "N"),
        later("N moves forward until adulthood, and S back and down."),
    ),
    Way("frankfort", later("Frankfort at Po"), Kind.LINE, ("Po", "Or"), later("Porion is hard to find again.")),
    Way("ba-n", later("Ba-N at N"), Kind.LINE, ("N", "Ba"), later("N and Ba vary much.")),
    Way(
        "cranial-base",
        later("Best fit of points of the cranial base"),
        Kind.FIT,
        ("S", "N", "Po", "Or", "Ba"),
        _FIT,
    ),
    Way("palatal", later("Palatal plane at ANS"), Kind.LINE, ("ANS", "PNS"), _JAW),
    Way("mandibular", later("Mandibular plane at Me"), Kind.LINE, ("Me", "Go"), _JAW),
    Way(
        "mandible",
        later("Best fit of points of the mandible"),
        Kind.FIT,
        ("Pog", "Gn", "Me", "D", "Go"),
        _FIT,
    ),
)
WAYS: Mapping[str, Way] = {each.id: each for each in _ALL}
"""By id."""


def fit_of(keys: tuple[str, ...]) -> Way:
    """The best fit of points that the user takes for stable."""
    return Way("points", later("Best fit of chosen points"), Kind.FIT, keys, _FIT)
