"""Draws the rows of the sidebar, and the field in which one is renamed."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app import theme
from app.chatrows import ChatRows, Index
from app.search import BEGIN, END, Hit
from app.sections import FolderRow, Hint, Row

MARK = 16  # points that the sign of a growing chat, or that of a window, is wide
MORE = 28  # points of a row's button that opens its menu

_LEFT = Qt.AlignmentFlag.AlignLeft
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | _LEFT


class ChatPainter(QStyledItemDelegate):
    """A day in small type, a folder with what it holds, a chat in one line, a hit in two."""

    EDGE = theme.GRID * 2
    INSET = theme.GRID * 2  # how far a folder's name and its chats stand in

    def __init__(self, rows: ChatRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.aiming = False
        """Whether a chat is dragged over a place for it, which is shown beneath the rows then."""

    # --- the field ------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for a name; its words stand where the row's words stood."""
        folder = isinstance(self._rows.at(index.row()), FolderRow)
        field = QLineEdit(parent)
        field.setObjectName("folderName" if folder else "chatName")
        field.setAccessibleName(
            self.tr("Name of the folder") if folder else self.tr("Name of the chat")
        )
        field.setTextMargins(4, 0, 4, 0)
        return field

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        left = self._left(index.row()) - theme.GRID
        editor.setGeometry(option.rect.adjusted(left, 0, -theme.GRID, 0))

    # --- the rows -------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, row = option.fontMetrics.height(), self._rows.at(index.row())
        if isinstance(row, str):
            return QSize(100, line + theme.GRID * 2)
        return QSize(100, (2 if isinstance(row, Hit) and row.text else 1) * line + theme.GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.at(index.row())
        words = option.rect.adjusted(self._left(index.row()), 0, -self.EDGE, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            _paint_heading(painter, option, words, row)
        elif isinstance(row, Hint):
            painter.setPen(theme.dim(option.palette))
            _write(painter, words, row.words)
        else:
            chosen = self._chosen(option, row)
            _paint_ground(painter, option, chosen, near=not self.aiming)
            self._paint_row(painter, option, words, row, _quiet(option.palette, chosen))
        painter.restore()

    def _left(self, row: int) -> int:
        """Where the words of a row begin, from the left edge."""
        inset = self._rows.inside(row) or isinstance(self._rows.at(row), FolderRow)
        return self.EDGE + (theme.points(self.INSET) if inset else 0)

    def _chosen(self, option: QStyleOptionViewItem, row: Row) -> bool:
        """Whether it is the chat that is open, or the hit that one is at."""
        if isinstance(row, Hit):
            return bool(option.state & QStyle.StateFlag.State_Selected)
        return self._rows.is_open(row)

    def _paint_row(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        words: QRect,
        row: Row,
        quiet: QColor,
    ) -> None:
        """quiet: the colour of words that may be overlooked."""
        colours = option.palette
        painter.setPen(colours.text().color())
        near = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        if option.state & near and not isinstance(row, Hit):
            words.setRight(option.rect.right() - theme.GRID - theme.points(MORE))
        if isinstance(row, FolderRow):
            left = option.rect.left() + self.EDGE
            _paint_chevron(painter, left, words, row.folder.folded, quiet)
            words.setRight(words.right() - _paint_aside(painter, words, f"{len(row.chats)}", quiet))
        if isinstance(row, Hit):
            if row.text:
                words.setHeight(words.height() // 2)
                painter.setFont(theme.scaled(option.font, 0.9))
                _paint_found(painter, words.translated(0, words.height() - 2), row.text)
                painter.setPen(quiet)
                words.translate(0, 3)
            if folder := self._rows.folder_of(row):
                words.setRight(words.right() - _paint_aside(painter, words, folder.name, quiet))
        if self._rows.grows(row):
            words.setRight(words.right() - theme.points(MARK) - theme.GRID)
            _paint_growing(painter, words.right() + theme.GRID, words, colours)
        if self._rows.stands_apart(row):
            words.setRight(words.right() - theme.points(MARK) - theme.GRID)
            _paint_window(painter, words.right() + theme.GRID, words, colours)
        name = row.folder.name if isinstance(row, FolderRow) else getattr(row, "title", "")
        _write(painter, words, name or self.tr("Untitled"))


def _quiet(colours: QPalette, chosen: bool) -> QColor:
    """For words that may be overlooked, but must be readable on their ground."""
    dim, ground = theme.dim(colours), theme.hairline(colours)
    return theme.readable(dim, ground, colours.text().color()) if chosen else dim


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, chosen: bool, near: bool
) -> None:
    """Under what is chosen, or near the pointer; around what has the keyboard."""
    state, flag = option.state, QStyle.StateFlag
    box = QRectF(option.rect).adjusted(8, 0.5, -8, -0.5)
    if chosen or (near and state & flag.State_MouseOver):
        painter.setPen(Qt.PenStyle.NoPen)
        shade = theme.hairline if chosen else theme.wash
        painter.setBrush(shade(option.palette))
        painter.drawRoundedRect(box, 6, 6)
    if state & flag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.accent(option.palette))
        painter.drawRoundedRect(box, 6, 6)


def _paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, place: QRect, words: str
) -> None:
    small = theme.scaled(option.font, 0.85)
    small.setBold(True)
    painter.setFont(small)
    painter.setPen(theme.dim(option.palette))
    right = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(words, right, place.width())
    painter.drawText(place.adjusted(0, 0, 0, -4), Qt.AlignmentFlag.AlignBottom | _LEFT, shown)


def _paint_chevron(painter: QPainter, left: int, place: QRect, folded: bool, ink: QColor) -> None:
    """It points at the words when there is more behind them, and down when that is seen."""
    painter.save()
    painter.setPen(QPen(ink, 1.4, c=Qt.PenCapStyle.RoundCap))
    theme.aim(painter, left + 3.5 * theme.zoom(), QRectF(place).center().y())
    tip, ends = (1.75, 0.0), ((-1.75, -3.5), (-1.75, 3.5))
    if not folded:
        tip, ends = (0.0, 1.75), ((-3.5, -1.75), (3.5, -1.75))
    painter.drawPolyline([QPointF(x, y) for x, y in (ends[0], tip, ends[1])])
    painter.restore()


def _paint_aside(painter: QPainter, place: QRect, words: str, ink: QColor) -> int:
    """At the right, a third of the line at most; how much room it takes."""
    painter.save()
    painter.setFont(theme.figures(theme.scaled(painter.font(), 0.92)))
    painter.setPen(ink)
    right, metrics = Qt.TextElideMode.ElideRight, painter.fontMetrics()
    shown = metrics.elidedText(words, right, place.width() // 3)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
    painter.restore()
    return metrics.horizontalAdvance(shown) + theme.GRID


def _paint_growing(painter: QPainter, left: int, place: QRect, colours: QPalette) -> None:
    """A ring that is not closed yet: an answer is being written."""
    painter.save()
    painter.setPen(QPen(theme.accent(colours), 2, c=Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    theme.aim(painter, left + 8.5 * theme.zoom(), QRectF(place).center().y())
    painter.drawArc(QRectF(-4.5, -4.5, 9, 9), 90 * 16, -270 * 16)
    painter.restore()


def _paint_window(painter: QPainter, left: int, place: QRect, colours: QPalette) -> None:
    """A small window: the chat is in one of its own."""
    painter.save()
    painter.setPen(QPen(theme.dim(colours), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    theme.aim(painter, left + 9.5 * theme.zoom(), round(QRectF(place).center().y()))
    painter.drawRoundedRect(QRectF(-6, -4.5, 12, 9), 2, 2)
    painter.drawLine(QPointF(-5.5, -1.5), QPointF(5.5, -1.5))
    painter.restore()


def _write(painter: QPainter, place: QRect, words: str) -> int:
    """One line, cut where its place ends; how wide it is."""
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _MIDDLE, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def _paint_found(painter: QPainter, place: QRect, text: str) -> None:
    """Words in one line, with what was found in bold."""
    usual, bold = painter.font(), QFont(painter.font())
    bold.setBold(True)
    parts = " ".join(text.split()).replace(END, BEGIN).split(BEGIN)
    # What was found must be seen, so what is before it may lose its beginning.
    room = place.width() // 3
    parts[0] = QFontMetrics(usual).elidedText(parts[0], Qt.TextElideMode.ElideLeft, room)
    for number, part in enumerate(parts):
        painter.setFont(bold if number % 2 else usual)
        place.setLeft(place.left() + _write(painter, place, part))
