"""Small painted things that several parts of the window are made of."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from app import theme

Tint = Callable[[QPalette], QColor]

SMALL = 0.92  # of the usual size are words that may be overlooked


class Panel(QFrame):
    """A rounded box. Its colours are asked of the palette each time it paints."""

    def __init__(
        self,
        fill: Tint | None = None,
        edge: Tint | None = None,
        radius: int = theme.RADIUS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge, self._radius = fill, edge, radius

    def set_edge(self, edge: Tint) -> None:
        self._edge = edge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._edge:
            painter.setPen(QPen(self._edge(self.palette()), 1))
        if self._fill:
            painter.setBrush(self._fill(self.palette()))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, self._radius, self._radius)


class DimLabel(QLabel):
    """Words that may be overlooked; a little smaller, figures of one width."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setFont(theme.figures(theme.scaled(_outer_font(self), SMALL)))


class Paragraph(QLabel):
    """Words over several lines, of which none is cut: a dialog grows with them."""

    def __init__(self, name: str, parent: QWidget, dim: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if dim:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            self.setFont(theme.figures(theme.scaled(self.font(), SMALL)))

    def setText(self, text: str) -> None:
        super().setText(text)
        if self.isVisible():  # before, its width means nothing
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.setMinimumHeight(max(self.heightForWidth(self.width()), 0))


class QuietButton(QPushButton):
    """A button that is words until the pointer or the keyboard comes near.

    Usually there is room around the words, which a wash fills; where they hug an edge, they
    stand in line with what is above and below, and are darker and underlined instead. One that
    is checked stays pressed: filled, with an edge, its words full in colour.
    """

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._reserved = ""
        self._hugged: Qt.AlignmentFlag | None = None
        self.setFont(theme.scaled(_outer_font(self), SMALL))

    def hug(self, edge: Qt.AlignmentFlag | None) -> None:
        """Let the words begin at the left edge, or end at the right one; None: have room again."""
        self._hugged = edge
        self.updateGeometry()

    def reserve(self, words: str) -> None:
        """Keep room for other words that it will show."""
        self._reserved = words
        self.updateGeometry()

    @property
    def words(self) -> QRect:
        """Where its words stand."""
        box = QRect(QPoint(), self.fontMetrics().size(0, self.text()))
        box.moveCenter(self.rect().center())
        if self._hugged == Qt.AlignmentFlag.AlignLeft:
            box.moveLeft(0)
        elif self._hugged == Qt.AlignmentFlag.AlignRight:
            box.moveRight(self.rect().right())
        return box

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.size(0, self.text()).expandedTo(metrics.size(0, self._reserved))
        room = theme.GRID * (1 if self._hugged else 2)
        return QSize(words.width() + room, words.height() + theme.GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hugged:
            self._paint_hugging(painter)
            return
        box, colours = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self.palette()
        near, pressed = self.underMouse() or self.isDown(), self.isChecked()
        if near or pressed:
            painter.setPen(QPen(theme.edge(colours), 1) if pressed else Qt.PenStyle.NoPen)
            painter.setBrush(theme.hairline(colours) if near else theme.wash(colours))
            painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent(colours), 1.5))
            painter.drawRoundedRect(box, 6, 6)
        painter.setPen(colours.text().color() if pressed else theme.dim(colours))
        painter.drawText(self.words, Qt.AlignmentFlag.AlignLeft, self.text())

    def _paint_hugging(self, painter: QPainter) -> None:
        colours, words = self.palette(), self.words
        near, pressed = self.underMouse() or self.isDown(), self.isChecked()
        painter.setPen(colours.text().color() if near or pressed else theme.dim(colours))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.fillRect(words.left(), words.bottom() + 1, words.width(), 2, colours.accent())


class LeadButton(QPushButton):
    """The one button of a page that leads on, filled with the accent."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAutoDefault(True)  # Return presses it, where it has the keyboard
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._widest = ""

    def say(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)

    def reserve(self, words: str) -> None:
        """Keep room for other words that it will show."""
        self._widest = words
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        words = metrics.size(0, self.text()).expandedTo(metrics.size(0, self._widest))
        return QSize(words.width() + 4 * theme.GRID, words.height() + 2 * theme.GRID)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        fill = colours.highlight().color()
        if self.isDown() or self.underMouse():
            fill = theme.mix(fill, QColor("black"), 0.86 if self.isDown() else 0.93)
        box = QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.accent(colours), 1.5))
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 10, 10)
        painter.setPen(colours.highlightedText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


def bare(box: QWidget) -> None:
    """Take the pictures from a dialog's buttons, which some systems put before the words."""
    for button in box.findChildren(QPushButton):
        button.setIcon(QIcon())


def _outer_font(widget: QWidget) -> QFont:
    parent = widget.parentWidget()
    return parent.font() if parent else QApplication.font()
