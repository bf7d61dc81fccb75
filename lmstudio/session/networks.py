"""The fine-tuned networks of an open project, and what they predicted."""

import math
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lmstudio.core.edit_kinds import EditKind
from lmstudio.core.events import Prediction, Trained
from lmstudio.core.history import UndoStep
from lmstudio.core.model import is_early
from lmstudio.core.project import Model
from lmstudio.formats import weight_names
from lmstudio.formats.project.project_file import Attached, ProjectFile
from lmstudio.session import predicting

if TYPE_CHECKING:
    from lmstudio.session import Session


class Networks:
    """The networks of the project that a session has open.

    Args:
        session: through which they are kept; every change is saved and raises as ``Session.apply`` does.
        file: with the content of their weights files.
    """

    def __init__(self, session: "Session", file: ProjectFile) -> None:
        self._session = session
        self._file = file

    def store(self, trained: Trained) -> Model:
        """Save a fine-tuned network as the newest, in use from now on; returns it as the project knows it.

        One whose training was stopped early is not taken into use, and how far it is off is not known. It is no
        step of undo: hours of training must not go with one key too many.
        """
        model = _model(self._session.project.next_round, trained)
        self._session.do(
            EditKind.TRAIN,
            lambda project: project.with_model(model),
            model.name,
            content=Attached(weights={model.name: trained.weights}),
            can_be_undone=False,
        )
        return model

    def use(self, name: str) -> None:
        """Predict with this network from now on, and start the next round from it; no step of undo."""
        self._session.do(
            EditKind.USE_NETWORK, lambda project: replace(project, in_use=name), name, can_be_undone=False
        )

    def delete(self, name: str, *, author: str = "") -> None:
        """Delete a network; the points it predicted stay, and its weights as long as undo can bring it back."""
        self._session.do(EditKind.DELETE_NETWORK, lambda project: project.without_model(name), name, author=author)

    def start(self) -> bytes | None:
        """The weights file from which the next round starts; ``None``: the bundled network."""
        found = self._session.project.start
        return None if found is None else self.weights(found.name)

    def weights(self, name: str | None = None) -> bytes | None:
        """The weights file of a network, of the one in use by default; ``None`` where there is none.

        Landmarks that were renamed since have in it the names that they have now.
        """
        project = self._session.project
        models = {model.name: model for model in project.models}
        found = project.network if name is None else models.get(name)
        content = None if found is None else self._file.weights(found.name)
        return (
            content if content is None or found is None else weight_names.rename_landmarks(content, found.renamed)
        )

    def store_predictions(
        self, predictions: Iterable[Prediction], *, model: str, run: UndoStep | None = None
    ) -> UndoStep | None:
        """Save the points and heatmaps of a network; points of a reader stay as they are.

        Returns the step of undo that they are; ``None`` where there is none. Work that stores its predictions bit
        by bit gives the step that it got as ``run`` the next time, so that all of them are one step, as long as
        nobody did anything to the same films in between.
        """
        session = self._session
        session.refuse_read_only()
        gathered = predicting.gather(session.project, predictions, model=model)
        if not gathered.films:
            return run
        return session.do(
            EditKind.PREDICT,
            lambda _: gathered.project,
            str(gathered.films),
            content=Attached(heatmaps=gathered.heatmaps),
            run=run,
        )

    def heatmaps(self, image_id: str) -> Prediction | None:
        """The last prediction that was stored for an image; ``None`` where there is none.

        Its heatmaps are in the order of the project's landmark list, empty for landmarks it did not know.
        """
        return self._file.heatmaps(image_id, self._session.project.schema)


def _model(name: str, trained: Trained) -> Model:
    """What the project knows of a network that was trained just now."""
    early = is_early(trained.step, trained.planned)
    measured = None if early else trained.validation
    return Model(
        name,
        datetime.now(UTC).isoformat(timespec="seconds"),
        trained.films,
        trained.start,
        trained.step,
        trained.learned,
        trained.held_back,
        math.nan if measured is None else measured.mean_radial_error,
        "px" if measured is None else measured.unit,
        planned=trained.planned,
    )
