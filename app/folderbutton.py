"""A button with a folder drawn on it, and a plus."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app import theme
from app.panel import QuietButton


class FolderButton(QuietButton):
    """It has no words, so it shows what it does as a hint."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__("", name, parent)
        self.setAccessibleName(self.tr("New folder"))
        self.setToolTip(self.tr("New folder"))

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
        box = QRectF(0, 0, 15, 11)
        box.moveCenter(QRectF(self.rect()).center())
        painter.drawPath(_outline(box))
        middle = box.center() + QPointF(0, 1)
        for way in (QPointF(2, 0), QPointF(0, 2)):
            painter.drawLine(middle - way, middle + way)


def _outline(box: QRectF) -> QPainterPath:
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
