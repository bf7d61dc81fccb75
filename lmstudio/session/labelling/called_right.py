"""What looks misplaced and was called right: kept with the project, as long as its points lie where they lay."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lmstudio.formats.project.project_file import ProjectFile
from lmstudio.formats.project.right_places import RightPlace
from lmstudio.session.labelling.misplaced import Misplaced

if TYPE_CHECKING:
    from lmstudio.core.landmarks import Schema
    from lmstudio.session import Session


class CalledRight:
    """What a reader called right in the project that a session has open.

    Where nothing can be saved, it holds until the project is closed.

    Args:
        session: with the project.
        file: in which it is kept.
    """

    def __init__(self, session: "Session", file: ProjectFile) -> None:
        self._session, self._file = session, file
        self._places = frozenset[RightPlace]()
        self._schema: Schema | None = None

    def add(self, found: Misplaced) -> None:
        """Say no more of it, as long as its points lie where they lie.

        Raises:
            SaveFailed: it did not reach the disk.
            LockedProject: the project has become read-only.
        """
        self._keep(self._known() | set(_places(found)))

    def clear(self) -> None:
        """Tell everything again; raises as :meth:`add`."""
        self._keep(frozenset())

    def without(self, found: Iterable[Misplaced]) -> tuple[Misplaced, ...]:
        """Those that are still to be told: a point of each lies elsewhere than where it was called right."""
        return tuple(each for each in found if not self._known().issuperset(_places(each)))

    def _keep(self, places: frozenset[RightPlace]) -> None:
        if not self._session.read_only:
            self._file.save_called_right(places)
        self._places = places

    def _known(self) -> frozenset[RightPlace]:
        schema = self._session.project.schema
        if self._schema is not schema:
            # Landmarks may have been renamed, and the file knows how.
            self._schema, self._places = schema, self._file.called_right()
        return self._places


def _places(found: Misplaced) -> list[RightPlace]:
    placed = zip(found.landmarks, found.points, strict=True)
    return [RightPlace(found.image_id, name, float(x), float(y), found.whole) for name, (x, y) in placed]
