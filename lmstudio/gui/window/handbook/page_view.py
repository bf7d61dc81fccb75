"""One page of the guide as it is read: Markdown drawn by Qt, with anchors, pictures that fit, and marked words."""

import re

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QPalette,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from lmstudio.gui.window.handbook import chapters

MARGIN = 14
INDENT = 24
"""Of a list, in pixels."""
LARGER = 1.08
"""Text to be read at length is larger than that of the panels."""
LINE_HEIGHT = 125.0
"""In percent of the font's own."""
_AIR = {1: (4, 10), 2: (18, 6), 3: (12, 4)}
"""Pixels above and below a heading, by its level."""
_CODE = QColor(128, 128, 128, 38)
_EDGE = QColor(128, 128, 128, 110)
"""Grounds and lines that can be seen in the light and in the dark."""
_Image = QTextDocument.ResourceType.ImageResource.value
_Unknown = QTextDocument.ResourceType.UnknownResource
_Proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class _Marker(QSyntaxHighlighter):
    """Marks words wherever they stand in a document, which stays as it is."""

    words: tuple[re.Pattern[str], ...] = ()

    def highlightBlock(self, text: str) -> None:
        """Qt: mark the words in one paragraph."""
        palette, marked = QGuiApplication.palette(), QTextCharFormat()
        marked.setBackground(palette.color(QPalette.ColorRole.Highlight))
        marked.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
        searched = chapters.plain(text)
        for found in (each for word in self.words for each in word.finditer(searched)):
            self.setFormat(found.start(), len(found.group()), marked)


class PageView(QTextBrowser):
    """A page that is read; nothing of it comes from a network.

    Args:
        parent: of the view.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * LARGER)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(MARGIN)
        self.document().setIndentWidth(INDENT)
        self._marker = _Marker(self.document())

    def mark(self, wanted: str) -> None:
        """Mark these words on this page and on those to come."""
        self._marker.words = chapters.wanted_words(wanted)
        self._marker.rehighlight()

    def _dress(self) -> None:
        """Give the page air, its headings anchors, and its pictures the width that there is."""
        for block in chapters.blocks(self.document()):
            self._dress_block(block)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame)

    def _dress_block(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        shape = QTextBlockFormat()
        if level:
            above, below = _AIR.get(level, _AIR[3])
            shape.setTopMargin(above)
            shape.setBottomMargin(below)
            _name(block, chapters.anchor(block.text()))
        elif block.blockFormat().nonBreakableLines():
            shape.setNonBreakableLines(False)
            shape.setBackground(_CODE)
            shape.setLeftMargin(MARGIN)
        elif not _fit_pictures(block) and cursor.currentTable() is None:
            shape.setLineHeight(LINE_HEIGHT, _Proportional)
        cursor.mergeBlockFormat(shape)

    # Qt ---------------------------------------------------------------------------------------------------

    def doSetSource(self, name: QUrl | str, /, type: QTextDocument.ResourceType = _Unknown) -> None:  # noqa: A002
        """Qt: dress the page that was read, and go to the heading that is named, of which Qt does not know."""
        super().doSetSource(name, type)
        self._dress()
        self.scrollToAnchor(QUrl(name).fragment())

    def loadResource(self, type: int, name: QUrl | str, /) -> object:  # noqa: A002
        """Qt: what a page needs; pictures that are too wide for it are made smaller, smoothly, as Qt does not."""
        found = super().loadResource(type, name)
        if type != _Image:
            return found
        picture, ratio = QImage.fromData(found), self.devicePixelRatioF()
        width = round(ratio * (self.viewport().width() - 2 * MARGIN))
        if picture.width() > width > 0:
            picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(ratio)
        return picture

    def changeEvent(self, event: QEvent) -> None:
        """Qt: draw links in the colours of the theme when it changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and not self.source().isEmpty():
            self.reload()


def _name(block: QTextBlock, anchor: str) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    named = QTextCharFormat()
    named.setAnchor(True)
    named.setAnchorNames([anchor])
    cursor.mergeCharFormat(named)


def _fit_pictures(block: QTextBlock) -> bool:
    """Whether there are pictures in a paragraph, which are now no wider than the page."""
    pieces, places = block.begin(), []
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().isImageFormat():
            places.append((piece.position(), piece.length(), piece.charFormat().toImageFormat()))
        pieces += 1
    for start, length, picture in places:
        picture.setMaximumWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(picture)
    return bool(places)


def _dress_table(table: QTextTable) -> None:
    shape = table.format()
    shape.setBorderCollapse(True)
    shape.setBorder(1)
    shape.setBorderBrush(_EDGE)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setCellPadding(4)
    shape.setTopMargin(6)
    shape.setBottomMargin(10)
    table.setFormat(shape)
