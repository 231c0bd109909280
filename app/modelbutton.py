"""The model's name as a button that opens the menu of models."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app import theme
from app.tips import tip


class ModelButton(QPushButton):
    """A name and a small arrow. A long name gives way to its neighbours."""

    ARROW = 8
    WIDEST = 260

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modelName")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_none()

    def show_none(self) -> None:
        """There is no model."""
        self.show_model(self.tr("No model"), [])

    def show_model(self, title: str, told: list[str]) -> None:
        """A name, and what else there is to know about it."""
        self.setText(title)
        self.setAccessibleName(self.tr("Model: {title}").format(title=title))
        self.setAccessibleDescription(", ".join([*told, self.tr("opens the menu of models")]))
        self.setToolTip(tip(*told, self.tr("A click opens the menu of models.")))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(0, self.text())
        width = words.width() + theme.points(self.ARROW) + 3 * theme.GRID
        return QSize(min(width, theme.points(self.WIDEST)), words.height() + theme.GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme.points(72), self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.hairline(colours))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent(colours), 1.5))
            painter.drawRoundedRect(box, 6, 6)
        right = self.width() - theme.GRID - theme.points(self.ARROW)
        words = self.rect().adjusted(theme.GRID, 0, right - theme.GRID // 2 - self.width(), 0)
        painter.setPen(colours.windowText().color())
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideMiddle, words.width()
        )
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, side, shown)
        painter.setPen(QPen(theme.dim(colours), 1.5))
        theme.aim(painter, right, self.height() / 2)
        tip, end = QPointF(self.ARROW / 2, 2), QPointF(self.ARROW, -2)
        painter.drawPolyline([QPointF(0, -2), tip, end])
