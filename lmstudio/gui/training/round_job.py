"""The work of a round: fine-tuning, then prediction of the films that are not finished."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lmstudio.core.events import Event, Trained
from lmstudio.core.project import Image, Project
from lmstudio.imaging.film import Film

Stopping = Callable[[], bool]
"""Whether work is to end; it asks often, so that Stop is answered soon."""


def train_and_predict(
    project: Project,
    start: bytes | None,
    read: Callable[[Image], Film],
    options: Mapping[str, Any],
    stopping: Stopping,
) -> Iterator[Event]:
    """Events of fine-tuning and then of predicting every film that was not finished when it began.

    Once ``stopping`` says so it ends: the training with the network as it is then.
    """
    from lmstudio.learning import training_round  # torch: only in the job's thread
    from lmstudio.learning.finetuning.recipe import FinetuneConfig

    content: bytes | None = None
    config = FinetuneConfig(**options)
    for event in training_round.finetune(
        project, config, read=read, start=start, stopping=stopping, at_once=stopping
    ):
        if isinstance(event, Trained) and event.final:
            content = event.weights
        yield event
    if content is not None and not stopping():
        yield from predictions(project, content, read, options, project.next_round, stopping)


def predictions(
    project: Project,
    content: bytes,
    read: Callable[[Image], Film],
    options: Mapping[str, Any],
    model: str,
    stopping: Stopping,
) -> Iterator[Event]:
    """Events of predicting every film of the project that is not finished."""
    from lmstudio.learning.prediction import predict  # torch: only in the job's thread

    left = project.waiting
    if left:
        config = predict.PredictConfig(device=options.get("device", "auto"), threads=options.get("threads"))
        yield from predict.predict(
            project, content, read=read, images=left, model=model, config=config, stopping=stopping
        )
