"""A line for words that are sought, with a magnifying glass in it."""

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from app import theme


class SearchField(QLineEdit):
    """It can be cleared at once. sought: what is written in it while it is empty."""

    def __init__(self, name: str, sought: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(sought)
        self.setPlaceholderText(sought)
        self.setClearButtonEnabled(True)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        """For the magnifying glass."""
        self.setTextMargins(theme.points(theme.GRID * 5 // 2), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.dim(self.palette()), 1.4))
        theme.aim(painter, theme.GRID + 4.5 * theme.zoom(), self.height() / 2)
        painter.drawEllipse(QPointF(0, -1), 4, 4)
        painter.drawLine(QPointF(3, 2), QPointF(6, 5))
