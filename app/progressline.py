"""A thin line that fills from the left, in the accent colour."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from app import theme


class ProgressLine(QProgressBar):
    """A progress bar by its role, painted thin; `show_share` takes 0 to 1."""

    THICK = 4

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Progress"))
        self.setTextVisible(False)
        self.setRange(0, 1000)
        self.setFixedHeight(self.THICK)

    def show_share(self, share: float) -> None:
        self.setValue(round(1000 * share))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(theme.hairline(self.palette()))
        painter.drawRoundedRect(box, 2, 2)
        box.setWidth(box.width() * max(0, self.value()) / self.maximum())
        painter.setBrush(theme.accent(self.palette()))
        painter.drawRoundedRect(box, 2, 2)
