"""The one next sensible step with a project, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lmstudio.core.annotation import State
from lmstudio.core.image import shown_names
from lmstudio.core.project import Model, Project
from lmstudio.language import later, tr
from lmstudio.session import rounds
from lmstudio.session.labelling.misplaced import Misplaced

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


def next_step(
    project: Project, *, current: str, suggested: int, doubtful: int, misplaced: Sequence[Misplaced], task: str
) -> Step:
    """The one next sensible step.

    Args:
        project: as it is now.
        current: the image that is shown; empty where none is.
        suggested: how many suggested films the reader has not begun with.
        doubtful: how many films have predicted points that need a look.
        misplaced: what looks wrong with points that readers placed.
        task: of the job that runs: ``fine-tune``, ``predict``..., empty where none does.
    """
    counts = rounds.states(project)
    if not project.images:
        return Step(tr("Add films"), tr("The project has no film yet."), "add", tr("Add a folder…"))
    if not len(project.schema):
        return Step(
            tr("Choose a landmark list"), tr("There is nothing to place yet."), "schema", tr("Landmark list…")
        )
    if project.is_second_reading:
        return _read_again(project, current)
    if task:
        return _meanwhile(task, counts, suggested)
    if project.unfinished is not None:
        return _go_on(project, project.unfinished)
    if project.network is not None:
        return _another_round(project, counts, suggested) or _review(project, counts, doubtful)
    if counts[State.PARTIAL]:
        return _finish(project, counts, current)
    return _first_round(project, counts, suggested, misplaced) or _review(project, counts, doubtful)


def _read_again(project: Project, current: str) -> Step:
    """To read the next film again, or to go back to the first reading."""
    left, back = project.to_read_again, tr("Back to the first reading")
    if not left:
        return Step(tr("All films are read again"), tr("Next: View, Compare observers."), "first_reading", back)
    text = _counted(len(left), tr("Read the last film again"), tr("Read the remaining {count} films again"))
    reason = tr("The first reading is not shown. You can go on at any time.")
    if any(image.id == current for image in left):
        return Step(text, reason, "first_reading", back)
    return Step(text, reason, "queue", tr("Show the next"))


def _go_on(project: Project, early: Model) -> Step:
    """To train on from a network that has hardly learned."""
    used = tr("The training of {network} was stopped too early to be reliable.")
    unused = tr("The training of {network} was stopped too early to be reliable, so it is not in use.")
    reason = used if early == project.network else unused
    train = tr("Train {network}").format(network=rounds.shown(project.next_round))
    return Step(tr("Continue training"), reason.format(network=rounds.shown(early.name)), "train", train)


def _meanwhile(task: str, counts: Mapping[State, int], suggested: int) -> Step:
    text = tr(_AT_WORK.get(task, later("The program is working")))
    if task != "suggest" and suggested:
        reason = tr("Meanwhile, label the suggested films (★); nothing you place is overwritten.")
        return Step(text, reason, "next_suggested", tr("Next suggested"))
    if task != "suggest" and counts[State.PREDICTED]:
        return Step(text, tr("Meanwhile, review the films that are already predicted."), "queue", tr("Review"))
    return Step(text, tr("You can continue working; nothing you place is overwritten."))


_AT_WORK = {
    "suggest": later("The program is examining the films"),
    "fine-tune": later("The network is learning"),
    "predict": later("The network is placing points"),
    "compare": later("Two networks are being compared"),
}


def _finish(project: Project, counts: Mapping[State, int], current: str) -> Step:
    reason = tr("Landmarks are missing. If one cannot be seen, mark it absent with V.")
    shown = next((image for image in project.images if image.id == current), None)
    if shown is not None and project.state(shown) is State.PARTIAL:
        missing = sum(name not in project.annotation(current).points for name in project.schema.names)
        one = tr("Place the last landmark on this film")
        several = tr("Place the remaining {count} landmarks on this film")
        return Step(_counted(missing, one, several), tr("If a landmark cannot be seen, mark it absent with V."))
    text = _counted(counts[State.PARTIAL], tr("Finish 1 film"), tr("Finish {count} films"))
    return Step(text, reason, "unfinished", tr("Show it"))


def _first_round(
    project: Project, counts: Mapping[State, int], suggested: int, misplaced: Sequence[Misplaced]
) -> Step | None:
    """What leads to the first network; ``None`` where no film is left for it to predict, or some are predicted."""
    done, untouched = counts[State.DONE], counts[State.UNTOUCHED]
    if not untouched or counts[State.PREDICTED]:
        return None
    if suggested:
        reason = tr("This film represents the set best: label it first.")
        return Step(_label_these(suggested), reason, "next_suggested", tr("Show the next"))
    wanted = min(FIRST_ROUND - done, untouched)
    if wanted <= 0 and misplaced:
        return _check(project, misplaced)
    if wanted <= 0:
        text = tr("Train")
        reason = tr("{count} films are labelled; after training, the others are predicted.").format(count=done)
        return Step(text, reason, "train", text)
    if untouched > wanted:
        more = _counted(wanted, tr("Label 1 more film"), tr("Label {count} more films"))
        text = more if done else _label(wanted)
        reason = tr("About {count} make a useful first round; the program can suggest which to label.").format(
            count=FIRST_ROUND
        )
        return Step(text, reason, "suggest", tr("Suggest films"))
    return Step(_label(wanted), tr("Too few films are labelled for training."), "unfinished", tr("Show the next"))


def _check(project: Project, misplaced: Sequence[Misplaced]) -> Step:
    """To look at what looks wrong before a network learns it."""
    one, several = tr("Check 1 thing before training"), tr("Check {count} things before training")
    film = shown_names(project.images)[misplaced[0].image_id]
    reason = f"{film}: {misplaced[0].reason}"
    return Step(_counted(len(misplaced), one, several), reason, "check_points", tr("Show…"))


def _another_round(project: Project, counts: Mapping[State, int], suggested: int) -> Step | None:
    """What makes the next network better; ``None`` where reviewing comes first."""
    since, newest = rounds.since_training(project), project.models[-1]
    wanted = films_for_another_round(len(newest.learned) or newest.films)
    if since.corrected >= wanted and counts[State.PREDICTED] + counts[State.UNTOUCHED] >= AGAIN_FILMS:
        reason = tr(
            "You have corrected {count} films since {network}; the next round can learn from them."
        ).format(count=since.corrected, network=rounds.shown(newest.name))
        button = tr("Train {network}").format(network=rounds.shown(project.next_round))
        return Step(tr("Train again"), reason, "train", button)
    if suggested:
        reason = tr("Unlike the other films, or difficult for the network: labels help most here.")
        return Step(_label_these(suggested), reason, "next_suggested", tr("Show the next"))
    return None


def _review(project: Project, counts: Mapping[State, int], doubtful: int) -> Step:
    """What is left to do with predictions, and then the table."""
    waiting, untouched = counts[State.PREDICTED], counts[State.UNTOUCHED]
    if doubtful:
        one, several = tr("Review the most doubtful film"), tr("Review the {count} most doubtful films")
        text = _counted(doubtful, one, several)
        return Step(
            text,
            tr("Some points are probably wrong. Correcting them helps the network most."),
            "queue",
            tr("Review"),
        )
    if waiting:
        text = _counted(waiting, tr("Confirm the last film"), tr("Confirm the remaining {count} films"))
        reason = tr("No large error is expected: check and press Enter, or confirm all.")
        return Step(text, reason, "confirm_all", tr("Confirm all…"))
    if untouched and project.network is not None:
        text = _counted(untouched, tr("Predict 1 film"), tr("Predict {count} films"))
        return Step(text, tr("No points have been placed there yet."), "predict", tr("Predict"))
    if counts[State.PARTIAL]:
        return _finish(project, counts, "")
    return Step(tr("Export the table"), tr("All films are done."), "export", tr("Export…"))


def _label(count: int) -> str:
    return _counted(count, tr("Label 1 film"), tr("Label {count} films"))


def _label_these(count: int) -> str:
    one, several = tr("Label this suggested film (★)"), tr("Label these {count} suggested films (★)")
    return _counted(count, one, several)


def _counted(count: int, one: str, several: str) -> str:
    """What is said of one, or of several; ``{count}`` in it is how many."""
    return one if count == 1 else several.format(count=count)
