"""What was changed in a project by something else than this program, in words."""

from collections.abc import Callable, Iterable, Mapping

from lmstudio.core.image import shown_names
from lmstudio.core.project import Project
from lmstudio.formats.project.project_settings import CALLED_RIGHT
from lmstudio.formats.project.row_sums import ChangedRow
from lmstudio.language import tr


def words(differences: Iterable[ChangedRow], project: Project) -> list[str]:
    """What differences concern, each thing once."""
    names = shown_names(project.images)
    return list(dict.fromkeys(_words(each, names) for each in differences))


def _words(difference: ChangedRow, names: Mapping[str, str]) -> str:
    first, second, *_ = (*difference.subject, "", "")
    film = names.get(first, first)
    found: dict[str, Callable[[], str]] = {
        "points": lambda: tr("{film}: the point {landmark}").format(film=film, landmark=second),
        "images": lambda: tr("{film}: its entry in the list of films").format(film=film),
        "heatmaps": lambda: tr("{film}: its heatmaps").format(film=film),
        "schema": lambda: tr("the landmark list"),
        "models": lambda: tr("the network {name}").format(name=first),
        "weights": lambda: tr("the network {name}").format(name=first),
        "settings": lambda: (
            tr("what was called right in the check of placed points")
            if first == CALLED_RIGHT
            else tr("the network in use")
        ),
    }
    return found.get(difference.table, lambda: tr("the log of edits"))()
