"""Tables as an Excel workbook (Office Open XML, ECMA-376): texts and numbers, nothing else.

Texts are inline strings, which no program takes for formulas.
"""

import io
import math
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

from lmstudio.errors import SaveFailed
from lmstudio.formats import atomic, xml_text
from lmstudio.language import tr

Cell = str | float | int
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FONT = '<sz val="11"/><name val="Calibri"/>'
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font>{_FONT}</font><font><b/>{_FONT}</font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
"""Plain, and bold for the header. Excel wants both fills, as it takes the first two for its own."""
_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_NAME_LENGTH = 31
"""Excel takes no longer name of a sheet."""
_MOST_ROWS, _MOST_COLUMNS, _MOST_LETTERS = 2**20, 2**14, 2**15 - 1
"""A sheet has no more rows and columns, and a cell no more letters: Excel calls a file with more damaged."""
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What begins a character by its number, for Excel: ``_x0041_`` is an A (ECMA-376 part 1, 22.9.2.19)."""


def write(path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> None:
    """Write a workbook, whole or not at all; the same tables give the same bytes.

    Args:
        path: of the file.
        sheets: rows by the sheet's name, the header first, which stays in sight.

    Raises:
        SaveFailed: the disk is full, or the folder is missing or read-only, or a sheet cannot hold so many rows.
    """
    _refuse_too_many(path, sheets)
    parts = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                *(("worksheet", f"worksheets/sheet{k + 1}.xml") for k in range(len(sheets))),
                ("styles", "styles.xml"),
            ]
        ),
        "xl/styles.xml": _STYLES,
    }
    for k, rows in enumerate(sheets.values()):
        parts[f"xl/worksheets/sheet{k + 1}.xml"] = _sheet(rows)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name, _ZIP_EPOCH), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    atomic.write_bytes(path, content.getvalue())


def _refuse_too_many(path: Path, sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> None:
    for rows in sheets.values():
        if len(rows) > _MOST_ROWS or max(map(len, rows), default=0) > _MOST_COLUMNS:
            raise SaveFailed(
                tr("The table is too large for an Excel workbook: {rows} rows.").format(rows=len(rows)),
                where=path,
                remedy=tr("Save it as a CSV file, or as one workbook for each part of the films."),
            )


def _content_types(count: int) -> str:
    parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += [(f"/xl/worksheets/sheet{k + 1}.xml", "worksheet") for k in range(count)]
    told = "".join(f'<Override PartName="{name}" ContentType="{_KIND}.{kind}+xml"/>' for name, kind in parts)
    return (
        f'{_HEAD}<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{told}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    told = "".join(
        f'<Relationship Id="rId{k}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for k, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{told}</Relationships>'


def _workbook(names: Iterable[str]) -> str:
    told = "".join(
        f'<sheet name={quoteattr(name[:_NAME_LENGTH])} sheetId="{k}" r:id="rId{k}"/>'
        for k, name in enumerate(names, start=1)
    )
    return f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{told}</sheets></workbook>'


def _sheet(rows: Sequence[Sequence[Cell]]) -> str:
    # The frozen header: nobody knows what a number is without it.
    view = (
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" '
        'state="frozen"/></sheetView></sheetViews>'
    )
    told = "".join(_row(k, row) for k, row in enumerate(rows, start=1))
    return f'{_HEAD}<worksheet xmlns="{_MAIN}">{view}<sheetData>{told}</sheetData></worksheet>'


def _row(number: int, row: Sequence[Cell]) -> str:
    style = ' s="1"' if number == 1 else ""
    cells = "".join(_cell(f"{_column(k)}{number}", each, style) for k, each in enumerate(row))
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, value: Cell, style: str) -> str:
    if isinstance(value, str):
        text = _CODE.sub("_x005F_", xml_text.escape(value[:_MOST_LETTERS]))
        return (
            f'<c r="{place}"{style} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>' if text else ""
        )
    # A number of numpy tells its type, too, when asked for its digits.
    digits = repr(float(value) if isinstance(value, float) else int(value)) if math.isfinite(value) else ""
    return f'<c r="{place}"{style}><v>{digits}</v></c>' if digits else ""


def _column(number: int) -> str:
    """The letters of a column, from 0: A to Z, AA to ZZ..."""
    letters, number = "", number + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
