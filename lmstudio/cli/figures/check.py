"""``landmark-studio check``."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lmstudio.core.events import Event
    from lmstudio.session import Session
    from lmstudio.session.labelling.misplaced import Misplaced

NAME = "check"
SUMMARY = "Check the points that readers placed: which look exchanged, on the wrong landmark, or far off."
DETAILS = """\
The labelled films are compared with each other by networks that know x-rays and photographs; nothing is trained
and nothing is changed. A point is told where both what lies there and the other points of the film contradict it:
exchanged points and slips of more than about 15 mm on a head film are found, smaller ones are not. A film with an
unusual anatomy may be told, too. What was called right in the window is left out as long as its points lie where
they lay. At least 4 labelled films are needed that can be read; with fewer the exit code is 1.

  landmark-studio check ceph.lmproj
  landmark-studio check ceph.lmproj --json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("--json", action="store_true", help="print what looks misplaced as JSON")


def run(args: argparse.Namespace) -> int:
    """Print which points look misplaced, film by film; the exit code is 1 where nothing could be compared."""
    from lmstudio.analysis.doubtful_points import FEWEST_FILMS
    from lmstudio.cli.console import counted
    from lmstudio.core.image import shown_names
    from lmstudio.formats.json_text import as_json
    from lmstudio.session import Session
    from lmstudio.session.labelling.misplaced import enough

    with Session.open(args.project) as session:
        project = session.project
        checked, found = _check(session) if enough(project) else (0, [])
        told = session.called_right.without(found)
    left_out = len(found) - len(told)
    if not checked:
        needed = f"at least {FEWEST_FILMS} labelled films that can be read are needed"
        print(f"  nothing was compared: {needed}", file=sys.stderr)
    names = shown_names(project.images)
    if args.json:
        rows = [_row(each, names[each.image_id]) for each in told]
        print(as_json({"checked": checked, "misplaced": rows, "called_right": left_out}))
    elif checked:
        print(f"{counted(checked, 'film')} checked, {len(told) or 'nothing'} to look at")
        for each in told:
            print(f"  {names[each.image_id]}: {each.reason}")
        if left_out:
            print(f"  left out: {counted(left_out, 'thing')} that a reader called right")
    return 0 if checked else 1


def _check(session: "Session") -> "tuple[int, list[Misplaced]]":
    """How many films were checked, and what looks misplaced on them, in the order of the films."""
    from lmstudio.analysis.doubtful_points import FilmDoubts
    from lmstudio.cli import console
    from lmstudio.learning.prediction.placement_check import PlacementCheck
    from lmstudio.session.labelling.misplaced import tell_misplaced

    checked: dict[str, FilmDoubts] = {}

    def events() -> "Iterator[Event]":
        for event in PlacementCheck(session.project, session.read).run():
            if isinstance(event, FilmDoubts):
                checked[event.image_id] = event
            else:
                yield event

    for _ in console.show_progress(events()):
        pass
    return len(checked), list(tell_misplaced(session.project, checked))


def _row(found: "Misplaced", name: str) -> dict[str, object]:
    return {
        "image": name,
        "landmarks": found.landmarks,
        "points": found.points,
        "expected": found.expected,
        "reason": found.reason,
    }
