"""Which table of a project a row belongs to, by the types of its columns: no two tables have the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType, NoneType

from lmstudio.formats.rescue.sqlite_pages import StoredRow, Value


@dataclass(frozen=True, slots=True)
class TableShape:
    """The columns of a table.

    Args:
        columns: their names, in the order of the file.
        types: a letter for each: T text, t text or nothing, I integer, i integer or nothing, R number or nothing,
            P path (text or bytes), B bytes, N the row's own number.
        least: so many columns the first version of the format had.
        defaults: of the columns that came later, in their order.
        numbered: whether its rows have numbers.
        summed: whether its rows have checksums behind these columns, of which :mod:`row_sums
            <lmstudio.formats.project.row_sums>` says more.
    """

    columns: tuple[str, ...]
    types: str
    least: int
    defaults: tuple[Value, ...] = ()
    numbered: bool = True
    summed: bool = True

    def fits(self, types: Sequence[type]) -> bool:
        """Whether a row with values of these types may be one of this table, of whatever version of the format."""
        known = self.least <= len(types) <= len(self.types) + self.summed
        letters = self.types + "i"
        return known and all(each in _ACCEPTED[kind] for kind, each in zip(letters, types, strict=False))

    def sum_of(self, row: StoredRow) -> int | None:
        """The checksum that stands in a row; ``None`` in rows of versions that had none, or that have none."""
        value = row.values[-1] if self.summed and len(row.values) > len(self.types) else None
        return value if isinstance(value, int) else None

    def whole(self, cell: StoredRow) -> tuple[Value, ...]:
        """All values of a row, the row's number among them; of an older version, with what is added to them."""
        values = (*cell.values[: len(self.types)], *self.defaults[len(cell.values) - self.least :])
        return tuple(
            cell.rowid if kind == "N" else float(value) if kind == "R" and isinstance(value, int) else value
            for kind, value in zip(self.types, values, strict=True)
        )


_ACCEPTED: Mapping[str, tuple[type, ...]] = {
    "N": (NoneType,),
    "T": (str,),
    "t": (str, NoneType),
    "I": (int,),
    "i": (int, NoneType),
    "R": (int, float, NoneType),
    "P": (str, bytes),
    "B": (bytes,),
}


def _shape(columns: str, types: str, *defaults: Value, numbered: bool = True, summed: bool = True) -> TableShape:
    names = tuple(columns.split())
    return TableShape(names, types, len(names) - len(defaults), defaults, numbered, summed)


SHAPES: Mapping[str, TableShape] = MappingProxyType(
    {
        "schema": _shape("id json", "NT"),
        "settings": _shape("key value", "TT", numbered=False),
        "images": _shape(
            "seq id path width height size_bytes sha256 spacing_x_mm spacing_y_mm spacing_origin added reader "
            "changed away more",
            "NTPIIITRRTTTTIT",
            *("", "", "", 0, "{}"),
        ),
        "points": _shape(
            "image_id landmark x y visibility origin expected_error_px predicted_x predicted_y model changed "
            "reader kept_x kept_y",
            "TTRRTTRRRTTTRR",
            *("", "", None, None),
            numbered=False,
        ),
        "edits": _shape("id utc author label kind arguments step", "NTTTTTi", "", "[]", None),
        "history": _shape("id edit_id image_id landmark before after", "NITTtt"),
        "models": _shape(
            "seq name created films start steps learned held_back error unit renamed planned away",
            "NTTITITTRTTIi",
            *(0, "[]", "[]", None, "px", "{}", 0, None),
        ),
        "weights": _shape("name content", "TB"),
        "heatmaps": _shape("image_id model landmarks points height width box content", "TTTTIITB"),
        "sqlite_sequence": _shape("name seq", "TI", summed=False),
        "step_rows": _shape("edit_id subject key before after", "ITTtt"),
    }
)
"""The tables of a project whose rows are salvaged, with the columns that they have in the file."""


def table_of(cell: StoredRow) -> str | None:
    """The name of the table that a row belongs to; ``None`` where it is of none of these."""
    return _table_of(tuple(map(type, cell.values)), cell.rowid is not None)


@lru_cache(maxsize=10_000)
def _table_of(types: tuple[type, ...], numbered: bool) -> str | None:
    return next((name for name, each in SHAPES.items() if each.numbered == numbered and each.fits(types)), None)
