"""Draws the rows of a plain list: a name at the left and, if there is one, a hint at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app import theme

Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """The hint is the row's user data."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = option.fontMetrics
        return QSize(0, metrics.height() + theme.GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours, box = option.palette, option.rect
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.highlight())
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.accent(colours), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(box).adjusted(1, 1, -1, -1)
            if chosen:  # its ground is the accent itself
                painter.setPen(QPen(colours.highlightedText().color(), 1))
                ring.adjust(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(ring, 5, 5)
        words, hint = str(index.data() or ""), str(index.data(Qt.ItemDataRole.UserRole) or "")
        ink = colours.highlightedText().color() if chosen else colours.text().color()
        inner = box.adjusted(theme.GRID, 0, -theme.GRID, 0)
        metrics = painter.fontMetrics()
        room = inner.width() - metrics.horizontalAdvance(hint) - theme.GRID * 2
        middle = Qt.AlignmentFlag.AlignVCenter
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            ink = theme.dim(colours)
        painter.setPen(ink)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setPen(ink if chosen else theme.dim(colours))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, hint)
        painter.restore()
