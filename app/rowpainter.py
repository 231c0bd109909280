"""Draws the rows of a plain list: a name at the left and, if there is one, a hint at the right."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app import theme

Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """The hint is the row's user data. driven: whether the keyboard is in a line of words and moves
    the list from there."""

    def __init__(self, parent: QObject, driven: bool = False) -> None:
        super().__init__(parent)
        self._driven = driven

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = option.fontMetrics
        return QSize(0, metrics.height() + theme.GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, box = option.palette, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        keyed = bool(option.state & QStyle.StateFlag.State_HasFocus)
        lit = chosen and (keyed or self._driven)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.highlight() if lit else theme.hairline(colours))
            painter.drawRoundedRect(box, 6, 6)
        if keyed and (self._driven or not chosen):  # else the fill tells
            ink = colours.highlightedText().color() if lit else theme.accent(colours)
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(2, 2, -2, -2), 4, 4)
        words, hint = str(index.data() or ""), str(index.data(Qt.ItemDataRole.UserRole) or "")
        ink = colours.highlightedText().color() if lit else colours.text().color()
        inner = box.adjusted(theme.GRID, 0, -theme.GRID, 0)
        metrics = painter.fontMetrics()
        room = inner.width() - metrics.horizontalAdvance(hint) - theme.GRID * 2
        middle = Qt.AlignmentFlag.AlignVCenter
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            ink = theme.dim(colours)
        painter.setPen(ink)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setPen(ink if lit else theme.dim(colours))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, hint)
        painter.restore()
