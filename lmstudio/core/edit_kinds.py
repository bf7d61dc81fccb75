"""The kinds of edit: one table, whose rows name a kind in the project file and put it into words."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from string import Formatter
from typing import Self

from lmstudio.language import later, tr


class EditKind(StrEnum):
    """What was done. Its value stands in project files, so it never changes; its words may.

    The braces of the words take the arguments of an edit, one each and the last brace all that are left:
    ``{films}`` is a number of films, ``{points}`` the names of landmarks, ``{edit}`` a kind and its own arguments.
    """

    words: str

    def __new__(cls, value: str, words: str = "") -> Self:
        """The kind with this value and these words, in English."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.words = words
        return member

    @classmethod
    def _missing_(cls, value: object) -> "EditKind | None":
        """A kind of a later version of the program, which may have written the project file."""
        return cls.OTHER if isinstance(value, str) else None

    PLACE = "place", later("Place {points}")
    MOVE = "move", later("Move {points}")
    CLEAR = "clear", later("Clear {points}")
    MARK_VISIBLE = "mark visible", later("Mark {points} visible")
    MARK_OCCLUDED = "mark occluded", later("Mark {points} occluded")
    MARK_ABSENT = "mark absent", later("Mark {points} absent")
    CONFIRM = "confirm", later("Confirm {points}")
    CONFIRM_FILM = "confirm film", later("Confirm all points")
    CONFIRM_FILMS = "confirm films", later("Confirm {films}")
    LABEL_FILMS = "label films", later("Label {films}")
    IMPORT_POINTS = "import points", later("Import the points of {films}")
    PREDICT = "predict", later("Predict {films}")
    SET_SPACING = "set spacing", later("Set the pixel spacing")
    IMPORT_SPACING = "import spacing", later("Import the spacing of {films}")
    ADD_FILMS = "add films", later("Add {films}")
    REMOVE_FILMS = "remove films", later("Remove {films}")
    MARK_UNUSABLE = "mark unusable", later("Mark {films} as unusable")
    MARK_USABLE = "mark usable", later("Mark {films} as usable")
    ASSIGN = "assign", later("Assign {films} to {reader}")
    UNASSIGN = "unassign", later("Assign {films} to nobody")
    GROUP = "group", later("Group {films} as {subject}")
    UNGROUP = "ungroup", later("Take {films} out of their subject")
    DESCRIBE = "describe", later("Set date, age or sex on {films}")
    READ_AGAIN = "read again", later("Take {films} to be read again")
    MERGE = "merge", later("Merge {project}")
    RENAME_LANDMARK = "rename landmark", later("Rename {old} to {new}")
    ADD_LANDMARK = "add landmark", later("Add {landmark} to the landmark list")
    REMOVE_LANDMARK = "remove landmark", later("Remove {landmark} from the landmark list")
    CHANGE_LIST = "change list", later("Change the landmark list")
    TRAIN = "train", later("Train {network}")
    USE_NETWORK = "use network", later("Use {network}")
    DELETE_NETWORK = "delete network", later("Delete {network}")
    OTHER = "other", later("Edit of a later version")
    SEVERAL = "several", later("{count} edits")
    UNDO = "undo", later("Undo: {edit}")
    REDO = "redo", later("Redo: {edit}")


def describe(kind: EditKind, arguments: Sequence[str] = ()) -> str:
    """An edit in the language of the window.

    Args:
        kind: of the edit.
        arguments: as many as its words have braces, or more for the last one.
    """
    fields = [name for _, name, _, _ in Formatter().parse(kind.words) if name]
    parts = [*((each,) for each in arguments[: len(fields) - 1]), tuple(arguments[len(fields) - 1 :])]
    values = {name: _IN_WORDS.get(name, " ".join)(part) for name, part in zip(fields, parts, strict=False)}
    return tr(kind.words).format(**values)


def _films(arguments: Sequence[str]) -> str:
    (count,) = arguments
    return tr("1 film") if count == "1" else tr("{count} films").format(count=count)


def _points(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else tr("{count} points").format(count=len(names))


def _edit(arguments: Sequence[str]) -> str:
    kind, *others = arguments
    return describe(EditKind(kind), others)


_IN_WORDS: dict[str, Callable[[Sequence[str]], str]] = {"films": _films, "points": _points, "edit": _edit}
