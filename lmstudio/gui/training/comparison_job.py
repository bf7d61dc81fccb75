"""The job that compares two networks, and its outcome in words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from lmstudio import language
from lmstudio.core import pace
from lmstudio.core.annotation import Point
from lmstudio.core.events import Event, Note, Prediction, Started, Step
from lmstudio.core.project import Image, Project
from lmstudio.gui.look import counts
from lmstudio.imaging.film import Film
from lmstudio.language import tr
from lmstudio.session import comparing, rounds
from lmstudio.session.comparing import Comparison


def looked_at(
    project: Project,
    images: tuple[Image, ...],
    contents: Mapping[str, bytes],
    read: Callable[[Image], Film],
    options: Mapping[str, Any],
    stopping: Callable[[], bool],
) -> Iterator[Event | Comparison]:
    """Events of predicting films with one network after the other, then their ``Comparison``; nothing is stored.

    Args:
        project: with the reader's points.
        images: the films, which none of the networks has learned from.
        contents: of the networks' weights files by name.
        read: gives the pixels of a film.
        options: device and threads.
        stopping: once it says so it ends, without a comparison.
    """
    from lmstudio.learning.prediction import predict  # torch: only in the job's thread

    config = predict.PredictConfig(device=options.get("device", "auto"), threads=options.get("threads"))
    found: dict[str, dict[str, Mapping[str, Point]]] = {}
    steps = len(images) * len(contents)
    for number, (name, content) in enumerate(contents.items()):
        found[name] = {}
        for event in predict.predict(
            project, content, read=read, images=images, model=name, config=config, stopping=stopping
        ):
            match event:
                case Prediction():
                    found[name][event.image_id] = event.points
                case Started() if number == 0:
                    yield replace(event, task="compare", steps=steps)
                case Step():
                    done = event.step + number * len(images)
                    # The elapsed time is that of one network.
                    left = pace.of_films(event.elapsed_s, event.step, event.step + steps - done)
                    yield replace(event, step=done, steps=steps, remaining_s=left)
                case Note() if number == 0:
                    yield event
        if stopping():
            return
    yield comparing.compared(project, found)


def words(found: Comparison) -> str:
    """The outcome for people."""
    if not found.points:
        return tr("There were no points to compare them on.")
    lines = [
        tr(
            "On {films} that you finished without predictions and that neither network has learned "
            "from ({points}):"
        ).format(films=counts.films(found.films), points=counts.points(found.points))
    ]
    for name, error in found.errors.items():
        line = tr("{name}: {error} mean radial error").format(
            name=rounds.shown(name).capitalize(), error=f"{language.number(error, 2)} {found.unit}"
        )
        if found.unit == "mm":
            line += tr(", {share} % within 2 mm").format(share=f"{found.within[name]:.0f}")
        lines.append(line)
    return "\n".join(lines)
