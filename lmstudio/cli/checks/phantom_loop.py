"""The loop of the program on phantoms, in steps that ``demo`` and ``selftest`` put together."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.geometry import XY
from lmstudio.core.project import Image, Project
from lmstudio.session import Session

LANDMARKS = "cephalometric-19"
"""The list of landmarks that every phantom has."""
Truth = Mapping[str, Mapping[str, XY]]
"""Where each landmark truly is, in image pixels, by the file name of the film."""


def add_films(session: Session, folder: Path, films: int, *, seed: int, author: str) -> Truth:
    """Write films into ``folder``, with ``truth.csv``, and add them with their exact spacing; the truth.

    It has the further landmarks where the project's list has them.
    """
    from lmstudio.formats.matching import imported_labels
    from lmstudio.formats.tables import csv_table
    from lmstudio.phantom import further
    from lmstudio.phantom.sample import write_sample

    with_further = set(further.FURTHER) <= set(session.project.schema.names)
    truth = write_sample(folder, films, seed=seed, table=True, with_further=with_further)
    session.films.add_folder(folder)
    spacings = csv_table.read_spacings(folder / "truth.csv")
    exact = imported_labels.match_spacings(session.project, spacings)
    session.do(EditKind.IMPORT_SPACING, lambda p: p.with_spacings(exact), str(len(exact)), author=author)
    return truth


def label(session: Session, truth: Truth, images: Sequence[Image], *, author: str) -> None:
    """Put the true points on films, as a reader who clicks exactly would."""
    session.do(EditKind.LABEL_FILMS, lambda p: _labelled(p, truth, images), str(len(images)), author=author)


def _labelled(project: Project, truth: Truth, images: Sequence[Image]) -> Project:
    from lmstudio.core.annotation import place

    found = {}
    for image in images:
        annotation = project.annotation(image.id)
        for name, xy in truth[image.name].items():
            annotation = place(annotation, name, xy)
        found[image.id] = annotation
    return project.with_annotations(found)


def train(session: Session, *, steps: int, seed: int, device: str) -> str:
    """Learn the labelled films in ``steps`` optimiser updates; the name of the network, which is in use then."""
    from lmstudio.cli import console
    from lmstudio.core.events import Trained
    from lmstudio.learning.finetuning.recipe import FinetuneConfig
    from lmstudio.learning.training_round import finetune

    config = FinetuneConfig(steps=steps, seed=seed, device=device)
    *_, trained = console.show_progress(finetune(session.project, config, read=session.read))
    if not isinstance(trained, Trained):
        raise TypeError("training ends with its network")
    return session.networks.store(trained).name


def predict(session: Session, images: Sequence[Image], *, model: str, device: str) -> None:
    """Predict films with a network of the project and keep what it predicts."""
    from lmstudio.cli import console
    from lmstudio.core.events import Prediction
    from lmstudio.learning.prediction.predict import PredictConfig
    from lmstudio.learning.prediction.predict import predict as predicted

    weights = session.networks.weights(model)
    if weights is None:
        raise ValueError(f"the project has no network {model}")
    events = predicted(
        session.project, weights, read=session.read, images=images, model=model,
        config=PredictConfig(device=device),
    )  # fmt: skip
    found = [event for event in console.show_progress(events) if isinstance(event, Prediction)]
    session.networks.store_predictions(found, model=model)
