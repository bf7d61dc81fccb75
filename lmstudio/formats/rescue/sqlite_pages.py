"""The pages of a SQLite file, read without SQLite, which gives up where one page makes no sense.

Source of the layout: https://www.sqlite.org/fileformat.html. Rows of ordinary tables stand in leaves of the first
kind below, rows of tables without row numbers, and of indices, in the other two. Nothing here trusts the pages
above a leaf: every page is looked at by itself.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Value = None | int | float | str | bytes

TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR = 13, 10, 2
TABLE_INTERIOR = 5
_USUAL_SIZE = 4096
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of an integer, by the number of its type."""
_MOST_COLUMNS = 40
"""No table of a project has as many; bytes that are read as a row and are none soon have more."""


class Senseless(Exception):
    """What was read is no row."""


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row as it stands on a page.

    Args:
        values: of its columns; that of the row's number is ``None``.
        rowid: the row's number; ``None`` in tables without.
        place: where in the file it begins and ends; what stands on other pages is not counted.
        listed: whether the page's own table of contents leads to it; otherwise it was found among the bytes, and
            may have been deleted.
        overflow: the pages on which it goes on.
    """

    values: tuple[Value, ...]
    rowid: int | None
    place: tuple[int, int]
    listed: bool = True
    overflow: tuple[int, ...] = ()


Known = Callable[[StoredRow], bool]
"""Whether a row is one of a table that is looked for."""


class Pages:
    """The pages of a file.

    Args:
        content: of the file, whatever is left of it.
    """

    def __init__(self, content: bytes) -> None:
        self.size = _page_size(content)
        reserved = content[20] if len(content) > 20 and content[20] <= 32 else 0
        self._usable = self.size - reserved
        self._content = content + bytes(-len(content) % self.size)
        self.count = len(self._content) // self.size

    def _page(self, number: int) -> bytes:
        return self._content[(number - 1) * self.size : number * self.size]

    def free(self) -> frozenset[int]:
        """The pages that hold nothing any more, as far as their list can be followed."""
        found: set[int] = set()
        trunk = int.from_bytes(self._content[32:36], "big")
        while 1 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self._page(trunk)
            following, count = struct.unpack_from(">II", page)
            if count > self._usable // 4 - 2:
                break
            leaves = struct.unpack_from(f">{count}I", page, 8)
            found.update(leaf for leaf in leaves if 1 < leaf <= self.count)
            trunk = following
        return frozenset(found)

    def cells(self, known: Known) -> Iterator[StoredRow]:
        """The rows on all pages in use; of pages that are not as they should be, all that can be found."""
        free, going_on = self.free(), set[int]()
        odd: list[tuple[int, list[tuple[int, int]]]] = []
        for number in range(1, self.count + 1):
            if number in free:
                continue
            cells, places, sound = self._listed(number, known)
            for cell in cells:
                going_on.update(cell.overflow)
                yield cell
            if not sound:
                odd.append((number, places))
        for number, places in odd:
            if number not in going_on:
                yield from self._among_bytes(number, places, known)

    def _listed(self, number: int, known: Known) -> tuple[list[StoredRow], list[tuple[int, int]], bool]:
        """The known rows of a page, from where to where they stand, and whether the whole page makes sense."""
        page, start = self._page(number), 100 if number == 1 else 0
        kind = page[start]
        if kind == TABLE_INTERIOR:
            return [], [], True
        if kind not in (TABLE_LEAF, INDEX_LEAF, INDEX_INTERIOR):
            return [], [], not any(page)
        first = start + (12 if kind == INDEX_INTERIOR else 8)
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        sound, cells, places = first + 2 * count <= self._usable, [], []
        for (offset,) in struct.iter_unpack(">H", page[first : first + 2 * min(count, self._usable // 4)]):
            try:
                at = offset + (4 if kind == INDEX_INTERIOR else 0)
                if offset < first:
                    raise Senseless
                cell, end = self._cell(number, page, at, table=kind == TABLE_LEAF)
            except Senseless:
                sound = False
                continue
            places.append((offset, max(end, offset + 4)))
            if known(cell):
                cells.append(cell)
        return cells, places, sound and _is_full(page, start, places, self._usable)

    def _among_bytes(self, number: int, places: list[tuple[int, int]], known: Known) -> Iterator[StoredRow]:
        """The known rows between those that were found already."""
        page, at = self._page(number), 0
        ends = sorted(places)
        while at < self._usable - 4:
            inside = next((end for begin, end in ends if begin <= at < end), 0)
            if inside:
                at = inside
                continue
            cell, end = self._any_cell(number, page, at, known)
            if cell is not None:
                yield cell
            at = end

    def _any_cell(self, number: int, page: bytes, at: int, known: Known) -> tuple[StoredRow | None, int]:
        """A known row that begins at a byte, of a table of either kind, and where to look on."""
        if page[at]:
            for table in (True, False):
                try:
                    cell, end = self._cell(number, page, at, table=table, listed=False)
                except Senseless:
                    continue
                if known(cell):
                    return cell, end
        return None, at + 1

    def _cell(
        self, number: int, page: bytes, at: int, *, table: bool, listed: bool = True
    ) -> tuple[StoredRow, int]:
        """The row that begins at a byte of a page, and where it ends there."""
        before, begin = (number - 1) * self.size, at
        length, at = _varint(page, at)
        rowid = None
        if table:
            rowid, at = _varint(page, at)
        here = self._local(length, table=table)
        if length < 2 or at + here > self._usable or length > len(self._content):
            raise Senseless
        payload, end = page[at : at + here], at + here
        overflow: tuple[int, ...] = ()
        if here < length:
            # Nothing is fetched from elsewhere for what is no row at first sight.
            _types(payload, whole=length)
            payload, overflow = self._joined(payload, int.from_bytes(page[end : end + 4], "big"), length)
            end += 4
        return StoredRow(_record(payload), rowid, (before + begin, before + end), listed, overflow), end

    def _local(self, length: int, *, table: bool) -> int:
        """How much of a row of this length stands on its page."""
        usable = self._usable
        most = usable - 35 if table else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return length
        least = (usable - 12) * 32 // 255 - 23
        wished = least + (length - least) % (usable - 4)
        return wished if wished <= most else least

    def _joined(self, payload: bytes, number: int, length: int) -> tuple[bytes, tuple[int, ...]]:
        """A row with what stands of it on other pages, and those."""
        parts, left, seen = [payload], length - len(payload), list[int]()
        while left > 0:
            if not 1 < number <= self.count or number in seen:
                raise Senseless
            seen.append(number)
            page = self._page(number)
            part = page[4 : 4 + min(left, self._usable - 4)]
            parts.append(part)
            left -= len(part)
            number = int.from_bytes(page[:4], "big")
        return b"".join(parts), tuple(seen)


def _page_size(content: bytes) -> int:
    size = int.from_bytes(content[16:18], "big")
    size = 65536 if size == 1 else size
    return size if 512 <= size <= 65536 and size & (size - 1) == 0 else _USUAL_SIZE


def _is_full(page: bytes, start: int, places: list[tuple[int, int]], usable: int) -> bool:
    """Whether rows and gaps take all the room that is in use on a page; where they do not, some are not listed."""
    content = int.from_bytes(page[start + 5 : start + 7], "big") or 65536
    gaps, at, seen = page[start + 7], int.from_bytes(page[start + 1 : start + 3], "big"), set[int]()
    while at and at not in seen and at + 4 <= usable:
        seen.add(at)
        following, size = struct.unpack_from(">HH", page, at)
        gaps += size
        at = following
    return content + gaps + sum(end - begin for begin, end in places) == usable


def _record(payload: bytes) -> tuple[Value, ...]:
    """The values of a row."""
    types, at = _types(payload, whole=len(payload))
    values: list[Value] = []
    for kind in types:
        size = _size(kind)
        values.append(_value(kind, payload[at : at + size]))
        at += size
    return tuple(values)


def _types(payload: bytes, *, whole: int) -> tuple[list[int], int]:
    """The types of the columns of a row of ``whole`` bytes, and where the first value begins."""
    head, at = _varint(payload, 0)
    if not 2 <= head <= min(len(payload), 4 * _MOST_COLUMNS):
        raise Senseless
    types: list[int] = []
    while at < head:
        kind, at = _varint(payload, at)
        types.append(kind)
    if at != head or len(types) > _MOST_COLUMNS or head + sum(map(_size, types)) != whole:
        raise Senseless
    return types, head


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind in (10, 11):
        raise Senseless
    return 8 if kind == 7 else _INTEGERS.get(kind, 0)


def _value(kind: int, raw: bytes) -> Value:
    if kind == 0:
        return None
    if kind in _INTEGERS:
        return int.from_bytes(raw, "big", signed=True)
    if kind == 7:
        return float(struct.unpack(">d", raw)[0])
    if kind in (8, 9):
        return kind - 8
    if kind % 2 == 0:
        return raw
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Senseless from error


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """A number of up to nine bytes, and where it ends."""
    value = 0
    for count in range(9):
        if at >= len(content):
            raise Senseless
        byte = content[at]
        at += 1
        if count == 8:
            return value << 8 | byte, at
        value = value << 7 | byte & 127
        if byte < 128:
            break
    return value, at
