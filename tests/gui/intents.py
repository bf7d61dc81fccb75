"""What a reader means by each click, drag and key, written down beside the window: where every point must be."""

import math
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from lmstudio.core.geometry import XY

SELECT_PX, GRAB_PX = 10.0, 5.0
EDGE_PX = 0.01
Seen = Literal["visible", "occluded", "absent"]
NEXT_SEEN: dict[Seen, Seen] = {"visible": "occluded", "occluded": "absent", "absent": "visible"}


@dataclass(frozen=True)
class Spot:
    """Where a point is (image pixels), or was before it was marked absent; ``None``: it never had a place."""

    xy: XY | None
    seen: Seen = "visible"


Sheet = dict[str, Spot]


@dataclass
class Intents:
    """The record of one reader at several films; it knows the rules from the manual, and nothing of the program.

    Args:
        names: the landmarks in order.
        films: the points of each film.
        film: the one that is shown.
        chosen: the landmark that is chosen.
        armed: whether a move of it was announced.
        handled: the one just placed or moved while another is due.
    """

    names: tuple[str, ...]
    films: list[Sheet]
    film: int = 0
    chosen: str | None = None
    armed: bool = False
    handled: str | None = None
    done: list[tuple[int, Sheet, Sheet]] = field(default_factory=list)
    undone: list[tuple[int, Sheet, Sheet]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chosen = self.next_missing()

    @property
    def sheet(self) -> Sheet:
        return self.films[self.film]

    @property
    def due(self) -> str | None:
        return self.chosen if self.chosen is not None and (self.armed or self.chosen not in self.sheet) else None

    @property
    def at_hand(self) -> str | None:
        return next((name for name in (self.chosen, self.handled) if self.has_place(name)), None)

    def has_place(self, name: str | None) -> bool:
        return name in self.sheet and self.sheet[name].xy is not None and self.sheet[name].seen != "absent"

    def next_missing(self, after: str | None = None) -> str | None:
        start = 0 if after is None else self.names.index(after) + 1
        return next((n for n in (*self.names[start:], *self.names[:start]) if n not in self.sheet), None)

    def choose(self, name: str | None, *, armed: bool = False, handled: str | None = None) -> None:
        self.chosen, self.armed, self.handled = name, armed, handled

    def put(self, name: str, spot: Spot | None) -> None:
        before = dict(self.sheet)
        after = {key: each for key, each in before.items() if key != name}
        if spot is not None:
            after[name] = spot
        if after != before:
            self.done.append((self.film, before, after))
            self.undone.clear()
            self.films[self.film] = after

    def click(self, xy: XY, near: list[str]) -> None:
        """A click at an image position, with the points within reach of a selection, nearest first."""
        if self.due is not None:
            self.place(self.due, xy)
        elif near:
            self.choose(near[0])
        else:
            self.choose(self.next_missing())

    def place(self, name: str, xy: XY) -> None:
        known = self.sheet.get(name)
        occluded = known is not None and known.seen == "occluded"
        self.put(name, Spot(xy, "occluded" if occluded else "visible"))
        following = self.next_missing(after=name)
        if following is None and known is not None:
            self.choose(name)
        else:
            self.choose(following, handled=name)

    def move(self, name: str, xy: XY) -> None:
        self.put(name, replace(self.sheet[name], xy=xy))
        if self.due is not None:
            self.handled = name
        else:
            self.choose(name)

    def see(self) -> None:
        """The key V."""
        name = self.chosen
        if name is None:
            return
        spot = self.sheet.get(name)
        if spot is None:
            self.put(name, Spot(None, "absent"))
            following = self.next_missing(after=name)
            if following is not None:
                self.choose(following)
        elif spot.seen == "absent" and spot.xy is None:
            self.put(name, None)
        else:
            self.put(name, replace(spot, seen=NEXT_SEEN[spot.seen]))

    def clear(self) -> None:
        """The key Delete."""
        name = self.chosen if self.chosen in self.sheet else self.at_hand
        if name is not None:
            self.put(name, None)
            self.choose(name)

    def announce(self) -> None:
        """The key W."""
        name = self.chosen if self.chosen in self.sheet else self.at_hand
        if name is not None:
            self.choose(name, armed=True)

    def escape(self) -> None:
        if self.armed:
            self.choose(self.chosen)
        else:
            self.choose(self.next_missing() if self.due is None else None)

    def tab(self) -> None:
        at = -1 if self.chosen is None else self.names.index(self.chosen)
        self.choose(self.names[(at + 1) % len(self.names)])

    def show(self, film: int) -> None:
        if 0 <= film < len(self.films) and film != self.film:
            self.film = film
            self.choose(self.next_missing())

    def undo(self) -> None:
        if self.done:
            film, before, after = self.done.pop()
            self.undone.append((film, before, after))
            self._restore(film, after, before)

    def redo(self) -> None:
        if self.undone:
            film, before, after = self.undone.pop()
            self.done.append((film, before, after))
            self._restore(film, before, after)

    def _restore(self, film: int, now: Sheet, then: Sheet) -> None:
        self.armed = False
        self.films[film] = dict(then)
        self.show(film)
        gone = [name for name in self.names if name in now and name not in then]
        if gone:
            self.choose(gone[0])
        elif self.chosen is not None and self.chosen in then and self.chosen not in now:
            self.choose(self.next_missing(after=self.chosen), handled=self.chosen)


def within(places: dict[str, XY], at: XY, reach: float) -> list[str] | None:
    """The names of the screen positions within ``reach`` of another, nearest first.

    ``None`` where that is a matter of rounding: one lies at the very edge, or two are as near as each other.
    """
    away = {name: math.dist(place, at) for name, place in places.items()}
    found = sorted((name for name in away if away[name] <= reach), key=away.__getitem__)
    ties = any(away[b] - away[a] < EDGE_PX for a, b in pairwise(found))
    edge = any(abs(distance - reach) < EDGE_PX for distance in away.values())
    return None if ties or edge else found
