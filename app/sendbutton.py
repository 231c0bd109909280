"""The round button beside a question: it sends, or stops the answer."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app import theme

ARROW = ((-5.0, -0.5), (0.0, -5.5), (5.0, -0.5))


class SendButton(QAbstractButton):
    """A round button: an arrow that sends, or a square that stops."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sendButton")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.stops = False
        self.show_stop(False)

    def show_stop(self, stops: bool) -> None:
        self.stops = stops
        self.setAccessibleName(self.tr("Stop") if stops else self.tr("Send"))
        self.setToolTip(self.tr("Stop (Esc)") if stops else self.tr("Send (Return)"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(1, 1) * theme.points(theme.GRID * 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        fill = theme.accent(colours) if self.isEnabled() else theme.edge(colours)
        if self.isDown():
            fill = theme.mix(fill, colours.text().color(), 0.8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawEllipse(box)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent(colours), 1.5))
            painter.drawEllipse(box.adjusted(-1.2, -1.2, 1.2, 1.2))
        theme.aim(painter, box.center().x(), box.center().y())
        self._draw_sign(painter, colours.base().color())

    def _draw_sign(self, painter: QPainter, colour: QColor) -> None:
        if self.stops:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(-4.5, -4.5, 9, 9), 1.5, 1.5)
            return
        pen = QPen(colour, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawLine(QPointF(0, 6), QPointF(0, -5))
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in ARROW]))
