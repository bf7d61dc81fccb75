"""The one next sensible step with a project, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from lmstudio.core.annotation import State
from lmstudio.core.project import Project
from lmstudio.session import rounds

FIRST_ROUND = 5
"""So many labelled films make a first round that is worth correcting."""
AGAIN_FILMS = 5
AGAIN_SHARE = 0.25
"""Another round is offered once the reader has corrected so many films that the newest network has not seen.

At least ``AGAIN_FILMS``, and at least ``AGAIN_SHARE`` of the films it learned from, since a few more change little
for a network of many. Films on which every point was kept teach it nothing new and do not count. It is offered
only while at least ``AGAIN_FILMS`` films still wait for the reader: fewer are confirmed more quickly than learned
from."""


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next.

    Args:
        text: what, as an order.
        reason: why, one sentence.
        action: the id of the window's action that does it or begins it; empty where the reader can only wait.
        button: what the button that does it says.
    """

    text: str
    reason: str
    action: str = ""
    button: str = ""


def films_for_another_round(learned: int) -> int:
    """How many films must have been corrected since a network learned from ``learned`` films, to train again."""
    return max(AGAIN_FILMS, round(AGAIN_SHARE * learned))


def next_step(project: Project, *, current: str, suggested: int, doubtful: int, task: str) -> Step:
    """The one next sensible step.

    Args:
        project: as it is now.
        current: the image that is shown; empty where none is.
        suggested: how many suggested films the reader has not begun with.
        doubtful: how many films have predicted points that need a look.
        task: of the job that runs: ``fine-tune``, ``predict``..., empty where none does.
    """
    counts = rounds.states(project)
    if not project.images:
        return Step("Add films", "The project has no film yet.", "add", "Add a folder…")
    if not len(project.schema):
        return Step("Choose a landmark list", "There is nothing to place yet.", "schema", "Landmark list…")
    if task:
        return _meanwhile(task, counts, suggested)
    if project.network is not None:
        return _another_round(project, counts, suggested) or _review(project, counts, doubtful)
    if counts[State.PARTIAL]:
        return _finish(project, counts, current)
    return _first_round(counts, suggested) or _review(project, counts, doubtful)


def _meanwhile(task: str, counts: Mapping[State, int], suggested: int) -> Step:
    text = _AT_WORK.get(task, "The program is at work")
    if task != "suggest" and suggested:
        reason = "Label the suggested films (★) meanwhile; nothing you place is overwritten."
        return Step(text, reason, "next_suggested", "Next suggested")
    if task != "suggest" and counts[State.PREDICTED]:
        return Step(text, "Review meanwhile what is predicted already.", "queue", "Review")
    return Step(text, "You can go on meanwhile; nothing you place is overwritten.")


_AT_WORK = {
    "suggest": "The program is looking at the films",
    "fine-tune": "The network is learning",
    "predict": "The network is placing points",
    "compare": "Two networks are being compared",
}


def _finish(project: Project, counts: Mapping[State, int], current: str) -> Step:
    reason = "Landmarks are missing there; mark one that cannot be seen as absent (V)."
    if current and project.state(current) is State.PARTIAL:
        missing = sum(name not in project.annotation(current).points for name in project.schema.names)
        landmarks = "1 landmark" if missing == 1 else f"{missing} landmarks"
        return Step(f"Place the {landmarks} left on this film", "Mark one that cannot be seen as absent (V).")
    return Step(f"Finish {_films(counts[State.PARTIAL])}", reason, "unfinished", "Show it")


def _first_round(counts: Mapping[State, int], suggested: int) -> Step | None:
    """What leads to the first network; ``None`` where no film is left for it to predict, or some are predicted."""
    done, untouched = counts[State.DONE], counts[State.UNTOUCHED]
    if not untouched or counts[State.PREDICTED]:
        return None
    if suggested:
        reason = "They stand best for the set, so a few labels teach most."
        return Step(f"Label {_these(suggested)} (★)", reason, "next_suggested", "Show the next")
    wanted = min(FIRST_ROUND - done, untouched)
    if wanted <= 0:
        text = "Train"
        return Step(text, f"{_films(done)} are labelled; the others are predicted then.", "train", text)
    if untouched > wanted:
        text = f"Label {_films(wanted)}{' more' if done else ''}"
        reason = f"About {FIRST_ROUND} make a useful first round; the program can suggest which teach most."
        return Step(text, reason, "suggest", "Suggest films")
    return Step(f"Label {_films(wanted)}", "There are too few to train on.", "unfinished", "Show the next")


def _another_round(project: Project, counts: Mapping[State, int], suggested: int) -> Step | None:
    """What makes the next network better; ``None`` where reviewing comes first."""
    since, newest = rounds.since_training(project), project.models[-1]
    wanted = films_for_another_round(len(newest.learned) or newest.films)
    if since.corrected >= wanted and counts[State.PREDICTED] + counts[State.UNTOUCHED] >= AGAIN_FILMS:
        reason = f"You corrected {_films(since.corrected)} since {newest.name}; it can learn from them."
        return Step("Train again", reason, "train", f"Train {project.next_round}")
    if suggested:
        reason = "They are unlike the others or hard for the network, so they teach most."
        return Step(f"Label {_these(suggested)} (★)", reason, "next_suggested", "Show the next")
    return None


def _review(project: Project, counts: Mapping[State, int], doubtful: int) -> Step:
    """What is left to do with predictions, and then the table."""
    waiting, untouched = counts[State.PREDICTED], counts[State.UNTOUCHED]
    if doubtful:
        text = "Review the film most in doubt" if doubtful == 1 else f"Review the {doubtful} films most in doubt"
        return Step(text, "Points are likely to be off there; what you move teaches most.", "queue", "Review")
    if waiting:
        text = "Confirm the last film" if waiting == 1 else f"Confirm the {waiting} films left"
        reason = "None of their points is expected to be far off: look them over (Enter), or confirm all."
        return Step(text, reason, "confirm_all", "Confirm all…")
    if untouched and project.network is not None:
        return Step(f"Predict {_films(untouched)}", "They have no points yet.", "predict", "Predict")
    if counts[State.PARTIAL]:
        return _finish(project, counts, "")
    return Step("Export the table", "Every film is done.", "export", "Export…")


def _films(count: int) -> str:
    return "1 film" if count == 1 else f"{count} films"


def _these(count: int) -> str:
    return "this suggested film" if count == 1 else f"these {count} suggested films"
