"""One round of training: fine-tuning, with films seen and networks measured as predictions see them."""

from collections.abc import Iterator

from lmstudio.core.events import Event
from lmstudio.core.project import Project
from lmstudio.learning.finetuning import finetune as finetuning
from lmstudio.learning.finetuning.recipe import FinetuneConfig
from lmstudio.learning.network import devices
from lmstudio.learning.network.devices import Stopping, never
from lmstudio.learning.prediction.labelled_films import LabelledFilms
from lmstudio.learning.prediction.views import Read


def finetune(
    project: Project,
    config: FinetuneConfig | None = None,
    *,
    read: Read,
    start: bytes | None = None,
    stopping: Stopping = never,
    at_once: Stopping = never,
) -> Iterator[Event]:
    """Events of fine-tuning on the project's labelled films; ends with the averaged networks as ``Trained``.

    The coarse stage learns the whole films, then the fine stage the points' neighbourhoods at a finer scale. Only
    points that a reader stands behind are learned from. Films that cannot be read are left out and noted;
    landmarks that are placed on no film are left out and noted. A later round (``start``: the content of a
    weights file) keeps the heatmaps of all landmarks that are still in the list.

    Before every update it asks ``stopping``; once that says so, it ends with a checkpoint of the networks as they
    are, if there was an update at all. ``at_once``, which only says so if that does, is asked in the middle of
    what takes long, and breaks it off.

    Raises:
        NotEnoughLabels: no film has a point.
        OutOfMemory: one film at a time does not fit.
        WeightsError: ``start`` is no weights file.
    """
    config, films = config or FinetuneConfig(), LabelledFilms(project, read, stopping=at_once)
    with devices.threads(config.threads):
        yield from finetuning.events(project, config, films, start=start, stopping=stopping, at_once=at_once)
