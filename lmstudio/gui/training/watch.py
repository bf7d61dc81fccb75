"""What is known of the one job of a window while it goes on, and how it ended."""

import math
from dataclasses import dataclass, field

from lmstudio.core.events import Validation
from lmstudio.errors import LandmarkStudioError
from lmstudio.gui.look import counts
from lmstudio.gui.training import suggestion_job
from lmstudio.language import tr
from lmstudio.session import rounds
from lmstudio.session.comparing import Comparison


@dataclass
class Watch:
    """What is known of the work that runs, or ran last.

    Args:
        task: ``fine-tune``, ``predict``, ``suggest`` or ``compare``; empty before the first event.
        device: for people.
        films: how many films it works on.
        step: steps done.
        steps: how many there will be; 0 while unknown.
        remaining_s: expected until the end of this task; ``nan`` while unknown.
        losses: of every update so far.
        validations: errors on films held back.
        notes: what was told on the way.
        model: the name of the network that came out.
        predicted: films predicted so far.
        suggested: films that were suggested; ``None`` where that was not the work, or it is not done.
        compared: how two networks compare; ``None`` where that was not the work, or it is not done.
        early: whether the network that came out had not learned much yet.
        ended: in words, once it has.
        error: why it ended, if something was wrong.
    """

    task: str = ""
    device: str = ""
    films: int = 0
    step: int = 0
    steps: int = 0
    remaining_s: float = math.nan
    losses: list[float] = field(default_factory=list)
    validations: list[Validation] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    model: str = ""
    predicted: int = 0
    suggested: int | None = None
    compared: Comparison | None = None
    early: bool = False
    ended: str = ""
    error: LandmarkStudioError | None = None


def device_text(device: str) -> str:
    """A device for people, with the word that there is no GPU where there is none."""
    from lmstudio.learning.network import devices  # the job has loaded torch before it says on what it computes

    return tr("{device}, no GPU available").format(device=device) if devices.choose().type == "cpu" else device


def ending(watch: Watch, *, stopped: bool) -> str:
    """How work ended, in words."""
    network = rounds.shown(watch.model)
    if watch.error is not None:
        kept = tr("The network was saved as {network}.").format(network=network)
        return f"{watch.error.found} {kept}{_early_text(watch)}" if watch.model else watch.error.found
    if watch.suggested is not None:
        return suggestion_job.ending(watch.suggested)
    if watch.task == "compare":
        return (
            tr("Stopped: the networks were not compared.")
            if watch.compared is None
            else tr("The networks have been compared.")
        )
    if stopped and not (watch.model and watch.task):
        return tr("Stopped before there was anything to save.")
    if stopped and watch.task == "fine-tune":
        text = tr("Stopped after {step} of {steps} updates. The network so far was saved as {network}.").format(
            step=watch.step, steps=watch.steps, network=network
        )
        return text + _early_text(watch)
    if stopped:
        return tr("Stopped. {network} has predicted {count} of {films}.").format(
            network=network.capitalize(), count=watch.predicted, films=counts.films(watch.films)
        )
    if not watch.predicted:
        return tr("{network} has been trained.").format(network=network.capitalize())
    return tr("{films} predicted by {network}.").format(films=counts.films(watch.predicted), network=network)


def _early_text(watch: Watch) -> str:
    """What is to be said of a network that has hardly learned; empty where it has."""
    text = tr(
        "Stopped too early to be reliable, so it is not used and its error is unknown. Press "
        "Train to continue training."
    )
    return f" {text}" if watch.early else ""
