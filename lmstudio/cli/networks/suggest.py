"""``landmark-studio suggest``."""

import argparse
import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lmstudio.cli.arguments import positive
from lmstudio.core.image import shown_names

if TYPE_CHECKING:
    from lmstudio.core.events import Event
    from lmstudio.session import Session
    from lmstudio.session.labelling.suggesting import Features, Suggestion

NAME = "suggest"
SUMMARY = "Name the films of a project that are worth labelling next."
DETAILS = """\
The built-in network compares all films; no labels are needed. The films suggested are similar to as many others as
possible and different from those already labelled, so that a few of them represent the whole set. Once the project
has predictions, films with a larger expected error are preferred. Films that the reader has started on are not
suggested. The project is not changed.

  landmark-studio suggest ceph.lmproj
  landmark-studio suggest ceph.lmproj --count 10 --json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("--count", type=positive, default=5, help="films to suggest (default %(default)s)")
    parser.add_argument(
        "--weights", type=Path, help="the network that compares the films (default: the built-in one)"
    )
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps (default %(default)s)")
    parser.add_argument("--json", action="store_true", help="print the films as JSON, the most useful first")


def run(args: argparse.Namespace) -> int:
    """Print the films worth labelling next, and why."""
    from lmstudio.errors import NotEnoughLabels
    from lmstudio.formats.json_text import as_json
    from lmstudio.session import Session
    from lmstudio.session.labelling.suggesting import suggested, without_labels

    with Session.open(args.project) as session:
        project = session.project
        if project.is_second_reading:
            raise NotEnoughLabels(
                "This project is a second reading, whose films are read in an order of their own.",
                where=args.project,
                remedy="Let films be suggested in the project of the first reading.",
            )
        left = without_labels(project)
        features = _features(session, args) if left else {}
        found = suggested(project, features, args.count)
    names = shown_names(project.images)
    basis = _basis(found)
    if args.json:
        rows = [_row(each, names[each.image_id]) for each in found]
        print(as_json({"by": basis, "without_labels": len(left), "suggested": rows}))
    elif not found:
        print("The reader has started on every film: none is left to suggest.")
    else:
        print(f"Label these next, chosen by {basis}:")
        for number, each in enumerate(found, start=1):
            print(f"  {number}. {names[each.image_id]}: {each.reason}")
    return 0


def _features(session: "Session", args: argparse.Namespace) -> "Features":
    """What the network sees in every film of a project, by image id.

    Raises:
        UnreadableFilm: not one film can be read.
        WeightsError: no weights file.
    """
    from lmstudio.cli import console
    from lmstudio.errors import UnreadableFilm
    from lmstudio.learning.network import weights
    from lmstudio.learning.prediction import features

    content = None if args.weights is None else weights.read(args.weights)
    found: Features = {}

    def events() -> "Iterator[Event]":
        described = features.describe(
            session.project.images, read=session.read, content=content, device=args.device
        )
        for event in described:
            if isinstance(event, features.Described):
                found[event.image_id] = event.features
            else:
                yield event

    for _ in console.show_progress(events()):
        pass
    if not found:
        raise UnreadableFilm(
            "None of the films of the project can be read.",
            where=session.path,
            remedy="Put the films back where they were, or open the project and use File > Find missing films.",
        )
    return found


def _basis(found: "list[Suggestion]") -> str:
    predicted = any(math.isfinite(each.expected_error) for each in found)
    return "coverage of the set and expected error" if predicted else "coverage of the set"


def _row(suggestion: "Suggestion", name: str) -> dict[str, object]:
    return {
        "image": name,
        "stands_for": suggestion.stands_for,
        "expected_error": suggestion.expected_error,
        "unit": suggestion.unit,
        "reason": suggestion.reason,
    }
