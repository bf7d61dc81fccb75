"""The fine-tuned networks of an open project, and what they predicted."""

import math
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from lmstudio.core.events import Prediction, Trained
from lmstudio.core.history import Edit, History, Network
from lmstudio.core.model import is_early
from lmstudio.core.project import Model, Project
from lmstudio.errors import LockedProject
from lmstudio.formats import weight_names
from lmstudio.formats.project.project_file import ProjectFile
from lmstudio.language import tr
from lmstudio.session import predicting


class Networks:
    """An open project with its networks; :class:`lmstudio.session.Session` adds images and points.

    Attributes:
        path: of the project file, absolute.
        project: as it is now, and as it is on the disk.
        history: what can be undone and redone; for reading only.
    """

    def __init__(self, file: ProjectFile) -> None:
        self.path = file.path
        self.project: Project = file.load()
        self.history = History()
        self._file = file

    @property
    def read_only(self) -> bool:
        """Whether nothing can be saved."""
        return self._file.read_only

    @property
    def read_only_reason(self) -> str:
        """A sentence that says why nothing can be saved; empty where it can."""
        return self._file.read_only_reason

    @property
    def warning(self) -> str:
        """A sentence that says how far other windows are kept out; empty where a lock does."""
        return self._file.warning

    def store_predictions(
        self, predictions: Iterable[Prediction], *, model: str, run: Edit | None = None
    ) -> Edit | None:
        """Save the points and heatmaps of a network as one edit; points of a reader stay as they are.

        Returns the edit; ``None`` where there is no prediction. Work that stores its predictions bit by bit gives
        the edit that it got as ``run`` the next time, so that all of them are one step of undo.

        Raises:
            SaveFailed: they did not reach the disk.
            LockedProject: the project is read-only.
        """
        self._refuse_read_only()
        stored = predicting.gathered(self.project, predictions, model=model)
        if not stored.edit.changes:
            return None
        utc = self._file.save_predictions(stored)
        self.project = self.project.after(stored.edit, utc=utc)
        return predicting.remembered(self.history, stored, self.project.schema, run=run)

    def heatmaps(self, image_id: str) -> Prediction | None:
        """The last prediction that was stored for an image; ``None`` where there is none.

        Its heatmaps are in the order of the project's landmark list, empty for landmarks it did not know.
        """
        return self._file.heatmaps(image_id, self.project.schema)

    def store_model(self, trained: Trained) -> Model:
        """Save a fine-tuned network as the newest, in use from now on; returns it as the project knows it.

        One whose training was stopped early is not taken into use, and how far it is off is not known.
        """
        model = _model(self.project.next_round, trained)
        self._file.save_model(model, trained.weights, in_use=not model.early)
        rounds = max(self.project.rounds, len(self.project.models)) + 1
        in_use = self.project.in_use if model.early else model.name
        self.project = replace(self.project, models=(*self.project.models, model), in_use=in_use, rounds=rounds)
        return model

    def start(self) -> bytes | None:
        """The weights file from which the next round starts; ``None``: the bundled network."""
        found = self.project.start
        return None if found is None else self.weights(found.name)

    def use_model(self, name: str) -> None:
        """Predict with this network from now on, and start the next round from it.

        Raises:
            SaveFailed: the choice did not reach the disk.
            LockedProject: the project is read-only.
        """
        self._file.use_model(name)
        self.project = replace(self.project, in_use=name)

    def deletion(self, name: str) -> Edit:
        """The edit that deletes a network; the points it predicted, and what became of them, stay.

        Its weights leave the file; the edit holds them for the way back, until the project is closed.
        """
        models = {model.name: model for model in self.project.models}
        content = self._file.weights(name) if name in models else None
        gone = () if content is None else (Network(models[name], content),)
        return Edit(f"Delete {name}", networks_out=gone, network_order=tuple(models))

    def weights(self, name: str | None = None) -> bytes | None:
        """The weights file of a network, of the one in use by default; ``None`` where there is none.

        Landmarks that were renamed since have in it the names that they have now.
        """
        models = {model.name: model for model in self.project.models}
        found = self.project.network if name is None else models.get(name)
        content = None if found is None else self._file.weights(found.name)
        return content if content is None or found is None else weight_names.renamed(content, found.renamed)

    def _refuse_read_only(self) -> None:
        if self.read_only:
            raise LockedProject(
                tr("The project is open read-only: {reason}").format(reason=self.read_only_reason),
                where=self.path,
                remedy=tr(
                    "Close the other window, or copy the project to a folder where you can write and "
                    "open the copy."
                ),
            )


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
