"""Buttons with a drawing in the place of words. What they do, they show as a hint."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app import theme
from app.panel import QuietButton


class SignButton(QuietButton):
    """All drawings have lines of one weight, about a middle of (0, 0)."""

    def __init__(self, meaning: str, name: str, parent: QWidget) -> None:
        super().__init__("", name, parent)
        self.setAccessibleName(meaning)
        self.setToolTip(meaning)

    def tell_keys(self, keys: QKeySequence) -> None:
        """Which keys do the same."""
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{self.accessibleName()} ({native})")

    def sizeHint(self) -> QSize:
        height = super().sizeHint().height()
        return QSize(height + theme.GRID // 2, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.dim(self.palette()), 1.2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        theme.aim(painter, self.width() / 2, self.height() / 2)
        self.draw(painter)

    def draw(self, painter: QPainter) -> None:
        """The drawing, at most 16 wide and 14 high."""


class NewChatButton(SignButton):
    """A sheet and a pencil."""

    def draw(self, painter: QPainter) -> None:
        sheet = QPainterPath(QPointF(0, -5.5))
        sheet.lineTo(-4, -5.5)
        sheet.quadTo(-6.5, -5.5, -6.5, -3)
        sheet.lineTo(-6.5, 4)
        sheet.quadTo(-6.5, 6.5, -4, 6.5)
        sheet.lineTo(3, 6.5)
        sheet.quadTo(5.5, 6.5, 5.5, 4)
        sheet.lineTo(5.5, 0)
        painter.drawPath(sheet)
        corners = ((-1.6, 0.2), (5.2, -6.6), (6.6, -5.2), (-0.2, 1.6), (-2.2, 2.2))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


class SidebarButton(SignButton):
    """A window with a column at its left."""

    def draw(self, painter: QPainter) -> None:
        painter.drawRoundedRect(QRectF(-7.5, -6, 15, 12), 2.5, 2.5)
        painter.drawLine(QPointF(-2.5, -6), QPointF(-2.5, 6))


class FolderButton(SignButton):
    """A folder and a plus."""

    def draw(self, painter: QPainter) -> None:
        painter.drawPath(_folder(QRectF(-7.5, -5.5, 15, 11)))
        middle = QPointF(0, 1)
        for way in (QPointF(2, 0), QPointF(0, 2)):
            painter.drawLine(middle - way, middle + way)


def _folder(box: QRectF) -> QPainterPath:
    """A tab at the left, and the rest a little lower."""
    path = QPainterPath(QPointF(box.left(), box.bottom() - 1))
    path.lineTo(box.left(), box.top() + 1)
    path.quadTo(box.topLeft(), QPointF(box.left() + 1, box.top()))
    path.lineTo(box.left() + 5, box.top())
    path.lineTo(box.left() + 6.5, box.top() + 2)
    path.lineTo(box.right() - 1, box.top() + 2)
    path.quadTo(QPointF(box.right(), box.top() + 2), QPointF(box.right(), box.top() + 3))
    path.lineTo(box.right(), box.bottom() - 1)
    path.quadTo(box.bottomRight(), QPointF(box.right() - 1, box.bottom()))
    path.lineTo(box.left() + 1, box.bottom())
    path.quadTo(box.bottomLeft(), QPointF(box.left(), box.bottom() - 1))
    return path
