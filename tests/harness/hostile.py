"""Films that attack: each refused in under 2 s and 1 GB, and the other films of their folder added."""

import sys
import tempfile
from pathlib import Path

from lmstudio.core.landmarks import Schema
from lmstudio.session import Session
from tests.conftest import write_film
from tests.faults import hostile_films
from tests.harness.rows import Row

MOST_S, MOST_MB = 2.0, 1000
GOOD = 3


def run(seconds: float, seed: int) -> list[Row]:
    """The rows of one pass; that takes as long as it takes."""
    del seconds, seed
    with tempfile.TemporaryDirectory() as temporary:
        films = Path(temporary, "films")
        paths = hostile_films.write_all(films)
        return [*_costs(paths, Path(temporary)), _added(films, Path(temporary))]


def _costs(paths: list[Path], folder: Path) -> list[Row]:
    if sys.platform == "win32":
        return []
    # The first film that is not plain waits for the process that decodes it.
    first = hostile_films.write_compressed(folder / "first.dcm")
    found, most = hostile_films.measured([first, *paths])
    del found[first.name]
    read = tuple(name for name, (told, _) in found.items() if not all(told))
    slow = tuple(f"{name}: {seconds:.1f} s" for name, (_, seconds) in found.items() if seconds > 2 * MOST_S)
    slowest = max(seconds for _, seconds in found.values()) / 2
    megabytes = most // 1_000_000
    return [
        Row("films that attack: not refused", len(found), str(len(read)), not read, read),
        Row("films that attack: the slowest", len(found), f"{slowest:.1f} s", not slow, slow),
        Row("films that attack: memory at most", len(found), f"{megabytes} MB", megabytes < MOST_MB),
    ]


def _added(films: Path, folder: Path) -> Row:
    for number in range(GOOD):
        write_film(films / f"{'amz'[number]}.png", seed=number)
    with Session.create(folder / "project.lmproj", Schema("list")) as session:
        added = session.films.add_folder(films)
    count = len(added.images)
    return Row("other films of their folder: added", GOOD, str(count), count == GOOD)
