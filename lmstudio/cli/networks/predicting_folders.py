"""What ``landmark-studio predict --films`` does: folders of films to parts of a table, without a project."""

import argparse
import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio import paths
from lmstudio.cli.console import LINES_EVERY_S, counted
from lmstudio.errors import FilmError, MissingFilm, TableError
from lmstudio.formats import atomic
from lmstudio.formats.json_text import as_json
from lmstudio.formats.tables.table_parts import Done, Parts, Portion
from lmstudio.imaging import film_reading

if TYPE_CHECKING:
    from lmstudio.learning.prediction.predict import Predictor
    from lmstudio.learning.prediction.streaming import Named

_NETWORK = "network.json"
"""The file beside the parts that says which network they are of."""


@dataclass(slots=True)
class _Counts:
    """How many films became what.

    Attributes:
        predicted: in this run.
        unreadable: in this run, or were not to be tried again.
        before: were in the parts already.
    """

    predicted: int = 0
    unreadable: int = 0
    before: int = 0


def run(args: argparse.Namespace) -> int:
    """Predict the films that are this process's own and not in the parts yet; print how many."""
    from lmstudio.learning.network import devices, weights
    from lmstudio.learning.prediction.predict import PredictConfig, Predictor
    from lmstudio.learning.pretraining import distributed

    folders = _named_apart(args.films)
    content = weights.read(args.weights)
    device = str(distributed.own_device(devices.choose(args.device)))
    predictor = Predictor(content, model=args.weights.name, config=PredictConfig(device=device))
    landmarks, share, counts = predictor.description.landmarks, _share(), _Counts()
    with Parts(args.output, landmarks, share) as parts:
        _same_network(args.output / _NETWORK, content, landmarks)
        films = _films(folders, share, parts.done(), counts)
        _predict(predictor, films, parts, counts)
    _report(args, counts)
    return 0 if counts.predicted or counts.before or share.of > 1 else 1


def _predict(predictor: "Predictor", films: "Iterator[Named]", parts: Parts, counts: _Counts) -> None:
    from lmstudio.learning.prediction.streaming import predict_films

    told = time.monotonic()
    for film, found in predict_films(predictor, films):
        if isinstance(found, FilmError):
            parts.add_unreadable(film.name, str(found))
            counts.unreadable += 1
        else:
            parts.add(film.name, found.prediction.points, found.spacing)
            counts.predicted += 1
        if time.monotonic() - told > LINES_EVERY_S:
            told = time.monotonic()
            print(f"  {counted(counts.predicted, 'film')} predicted", file=sys.stderr)


def _share() -> Portion:
    """This process among those that ``torchrun`` started, on whatever machines; alone where it did not."""
    return Portion(int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1")))


def _named_apart(folders: Sequence[Path]) -> dict[str, Path]:
    """The folders by their names, which begin those of their films, so that these are the same on every machine.

    Raises:
        MissingFilm: one is no folder.
        TableError: two have one name.
    """
    found: dict[str, Path] = {}
    for folder in folders:
        path = folder.absolute()
        if not paths.is_folder(path):
            raise MissingFilm("There is no such folder.", where=folder, remedy="Name folders of films.")
        if path.name in found:
            raise TableError(
                f"Two folders are called “{path.name}”: their films could not be told apart.",
                where=folder,
                remedy="Name the folder that both lie in, or give one another name.",
            )
        found[path.name] = path
    return found


def _films(folders: dict[str, Path], share: Portion, done: Done, counts: _Counts) -> "Iterator[Named]":
    """The films of a share that are not done, one by one, and what looks like a film and cannot be read."""
    from lmstudio.learning.prediction.streaming import Named

    for name, folder in folders.items():
        for path in paths.stream_files(folder):
            film = f"{name}/{path.relative_to(folder).as_posix()}"
            if not share.has(film):
                continue
            if film in done:
                counts.before += 1
            elif _may_be_film(path):
                yield Named(film, path)


def _may_be_film(path: Path) -> bool:
    try:
        return film_reading.is_film(path)
    except FilmError:
        # Reading it says why, and is where that is reported.
        return True


def _same_network(path: Path, content: bytes, landmarks: Sequence[str]) -> None:
    """Write down which network the parts are of, or see that it is the one of an earlier run.

    Raises:
        TableError: it is another one, or what is written there is damaged.
    """
    mine = {"weights_sha256": hashlib.sha256(content).hexdigest(), "landmarks": list(landmarks)}
    if not paths.is_file(path):
        atomic.write_text(path, as_json(mine))
        return
    try:
        same = json.loads(path.read_text(encoding="utf-8")) == mine
    except (OSError, ValueError):
        same = False
    if not same:
        raise TableError(
            "The tables in this folder are of another network.",
            where=path.parent,
            remedy="Choose another folder, or the network with which they were begun.",
        )


def _report(args: argparse.Namespace, counts: _Counts) -> None:
    if args.json:
        found = {"predicted": counts.predicted, "unreadable": counts.unreadable, "before": counts.before}
        print(as_json({"model": args.weights.name, **found}))
        return
    there = f"; {counted(counts.before, 'film')} there already" if counts.before else ""
    print(f"{counted(counts.predicted, 'film')} predicted by {args.weights.name} to {args.output}{there}")
    if counts.unreadable:
        print(f"  {counted(counts.unreadable, 'film')} cannot be read: see unreadable-*.csv", file=sys.stderr)
