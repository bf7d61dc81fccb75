"""How far readers are off by chance: the published figures, or those of a project's own re-readings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lmstudio.analysis.measurements.propagation import Covariance
from lmstudio.language import counted, later, tr


@dataclass(frozen=True, slots=True)
class ReaderErrors:
    """The random errors of one reader's points.

    Args:
        covariances: by key of the landmark, mm², along forwards and down.
        source: where they are from, in words, but for those of ``own``; empty where there are none.
        own: of how many films read twice by this reader those are that are their own, by key.
        films: how many films were read twice for them.
    """

    covariances: Mapping[str, Covariance]
    source: str = ""
    own: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    films: int = 0

    @property
    def words(self) -> str:
        """Where they are from, in the language of the window; empty where there are none."""
        if not self.own:
            return tr(self.source) if self.source else ""
        one, many = tr("your own re-reads of 1 film"), tr("your own re-reads of {count} films")
        told = counted(self.films, one, many)
        rest = ", ".join(key for key in self.covariances if key not in self.own)
        if not rest:
            return told
        return tr("{own}; of {landmarks}: {source}").format(own=told, landmarks=rest, source=tr(self.source))


NO_READER_ERRORS = ReaderErrors(MappingProxyType({}))
"""Where nothing is known of readers: measurements with their points have no error."""

_TWO_READERS = {
    "S": (1.16, 1.04, -0.47),
    "N": (1.59, 1.94, -0.58),
    "Or": (2.08, 1.44, -0.22),
    "Po": (2.51, 2.67, -0.11),
    "A": (1.86, 2.53, 0.69),
    "B": (1.49, 2.08, -0.64),
    "Pog": (0.46, 1.36, -0.64),
    "Me": (1.22, 0.42, 0.13),
    "Gn": (0.85, 0.76, -0.75),
    "Go": (2.18, 2.47, 0.60),
    "L1": (0.82, 0.54, 0.26),
    "U1": (0.69, 0.58, -0.21),
    "UL": (0.89, 1.50, 0.37),
    "LL": (1.12, 1.07, -0.58),
    "Sn": (1.31, 1.03, -0.08),
    "Pog'": (1.93, 2.58, -0.80),
    "PNS": (1.29, 0.87, 0.02),
    "ANS": (2.35, 0.78, 0.06),
    "Ar": (1.52, 3.31, 0.38),
}
"""Standard deviations forwards and down (mm) and correlation of the difference of two readers, over the 300
lateral cephalograms of the ISBI challenge (Wang et al. 2016), whose two readers are public. Errors lie along the
bone's edge, so that an ellipse is needed: with circles the errors of measurements come out a third too large."""


def _of_one_reader(across: float, down: float, correlation: float) -> Covariance:
    # Two readers who are off alike differ by √2 of what each is off.
    return across * across / 2, correlation * across * down / 2, down * down / 2


PUBLISHED = ReaderErrors(
    MappingProxyType({key: _of_one_reader(*each) for key, each in _TWO_READERS.items()}),
    later("two readers of 300 public films"),
)
"""Of the 19 landmarks of the ISBI challenge; of others nothing is published that could be taken."""
