"""A filter that is on or off, as a pill."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app import theme


class Chip(QPushButton):
    """A button that stays down. On, it also has a tick: colour alone must not tell."""

    TICK = 14  # wide, with the room after it

    def __init__(self, words: str, name: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Only: {words}").format(words=words))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(theme.scaled(self.font(), 0.92))

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(0, self.text())
        wide = words.width() + theme.points(self.TICK) + 3 * theme.GRID
        return QSize(wide, words.height() + theme.GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, on = self.palette(), self.isChecked()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        bright = on or self.hasFocus()
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen((theme.accent if bright else theme.edge)(colours), width))
        if on or self.underMouse():
            painter.setBrush(theme.wash(colours))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.accent(colours) if on else theme.dim(colours))
        tick = theme.points(self.TICK)
        left = theme.GRID * 3 // 2 + (tick if on else tick // 2)
        place = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )
        if on:
            painter.setPen(QPen(theme.accent(colours), 1.5))
            theme.aim(painter, theme.GRID * 3 // 2, self.height() / 2)
            painter.drawPolyline([QPointF(0, 0), QPointF(3, 3), QPointF(8, -3)])
