"""Text as tall as it is: a part of a message that never scrolls by itself."""

import math
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app import theme
from app.excerpt import excerpt, fill
from app.formula import KIND, FormulaObject
from app.look import Look
from app.markdown import gap, nothing, render
from app.reading import Lines
from app.ring import TextStop


class DocumentView(Lines):
    """Selectable text that asks for exactly the height it needs.

    Only a table with too many columns is wider than the view; it can be scrolled to.

    mime: what a copy of the selection is, where more than this text has to do with it.

    Its own actions appear below the usual ones in the context menu. Links are only
    reported (`anchorClicked`); nothing is ever loaded, neither from the network nor
    from the disk.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mime: Callable[[QMimeData], QMimeData] | None = None
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        TextStop(self)
        self._indent()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing: a model's text may name a picture or a file, and it stays a name."""
        return QByteArray()  # with None Qt would look on the disk itself

    def excerpt(self, markdown: bool = False) -> str:
        """The selected text."""
        return excerpt(self.textCursor(), markdown)

    def createMimeDataFromSelection(self) -> QMimeData:
        made = super().createMimeDataFromSelection()
        return self.mime(made) if self.mime is not None else fill(made, self.excerpt())

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if abs(delta.x()) > abs(delta.y()):
            super().wheelEvent(event)
        else:
            event.ignore()  # downwards it is the transcript that scrolls

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.addSeparator()
        menu.addActions(self.actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._indent()

    def _indent(self) -> None:
        """Numbers and boxes stand in this room, and grow with the text."""
        self.document().setIndentWidth(max(theme.GRID * 3, self.fontMetrics().height() * 12 // 7))

    def _fit(self) -> None:
        sideways = theme.height_of(self.horizontalScrollBar())
        height = math.ceil(self.document().size().height()) + sideways
        if height != self.height():
            self.setFixedHeight(height)


class MarkdownView(DocumentView):
    """Markdown that grows: closed blocks are set once, only the open tail is set again.

    Quotes get a bar at their left, which Qt does not paint.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed: list[str] = []
        self._tail = ""
        self._frozen = 0  # where the closed part of the document ends
        self._look = Look.of(self.font(), self.palette())
        self.formulas = FormulaObject(self)
        self.document().documentLayout().registerHandler(KIND, self.formulas)
        QTextCursor(self.document()).setBlockCharFormat(nothing())

    def close_block(self, source: str) -> None:
        """Set a block for good; it takes the place of the tail."""
        self._closed.append(source)
        self._tail = ""
        self._put(source)
        # The tail begins in a paragraph of its own, so that closed ones are left in peace.
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock(gap(), nothing())
        self._frozen = cursor.position()

    def set_tail(self, source: str) -> None:
        """Show what may still change."""
        if source != self._tail:
            self._tail = source
            self._put(source)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), 0)
        layout = self.document().documentLayout()
        block = self.cursorForPosition(event.rect().topLeft()).block()
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > event.rect().bottom():
                break
            if _is_quote(block):
                following = block.next()
                # One bar for all of a quote, its gaps included.
                end = box.bottom()
                if _is_quote(following):
                    end = layout.blockBoundingRect(following).top()
                left = block.blockFormat().leftMargin() - 16
                if block.textList() is None:
                    left += block.blockFormat().indent() * self.document().indentWidth()
                painter.fillRect(QRectF(left, box.top(), 3, end - box.top()), self._look.line)
            block = block.next()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (
            QEvent.Type.PaletteChange,
            QEvent.Type.FontChange,
            QEvent.Type.ApplicationFontChange,
        )
        if event.type() in kinds and hasattr(self, "_look"):
            self._set_again()

    def _set_again(self) -> None:
        look = Look.of(self.font(), self.palette())
        if look == self._look:
            return
        self._look = look
        closed, tail = self._closed, self._tail
        self._closed, self._tail, self._frozen = [], "", 0
        for source in closed:
            self.close_block(source)
        self.set_tail(tail)

    def _put(self, source: str) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setPosition(self._frozen)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(gap())  # an empty paragraph takes the form of what was removed
        if source:
            cursor.insertFragment(render(source, self._look))
        cursor.endEditBlock()


def _is_quote(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(QTextFormat.Property.BlockQuoteLevel)
