"""What has to stay in sight: strips above the chat, each for as long as what it says is so.

Shows what it is told; knows nothing of what is wrong.
"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.panel import QuietButton


class Strip(QWidget):
    """One sentence over the whole width, with a bar of red beside it.

    Signals:
        closed: the user has read it.
    """

    closed = Signal()

    def __init__(self, sentence: str, closable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAccessibleName(sentence)
        self.label = QLabel(sentence, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.GRID * 2, theme.GRID, theme.GRID * 2, theme.GRID)
        self._row.setSpacing(theme.GRID * 2)
        self._row.addWidget(self.label, 1)
        if closable:
            close = QuietButton(self.tr("Close"), "closeStrip", self)
            close.setAccessibleName(self.tr("Close: {sentence}").format(sentence=sentence))
            close.hug(Qt.AlignmentFlag.AlignRight)
            close.clicked.connect(self.closed)
            self._row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)

    def offer(self, words: str, name: str) -> QPushButton:
        """What can be done about it."""
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        self._row.insertWidget(1, button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        painter.fillRect(self.rect(), theme.wash(colours))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.hairline(colours))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.danger(colours))
        painter.drawRoundedRect(QRectF(4, 8, 4, self.height() - 16), 2, 2)


class Banner(QWidget):
    """The strips that are true now, one of each cause."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAccessibleName(self.tr("What has to be known"))
        self._strips: dict[str, Strip] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def sentences(self) -> list[str]:
        return [strip.label.text() for strip in self._strips.values()]

    def say(self, cause: str, sentence: str, closable: bool = False) -> Strip:
        """In the place of what was said of the same cause. closable: the user may put it away;
        else it stays until `unsay`."""
        self.unsay(cause)
        strip = self._strips[cause] = Strip(sentence, closable, self)
        strip.closed.connect(lambda: self.unsay(cause))
        self._column.addWidget(strip)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(strip, sentence))
        return strip

    def unsay(self, cause: str) -> None:
        """It is so no more."""
        strip = self._strips.pop(cause, None)
        if strip is not None:
            strip.hide()
            strip.deleteLater()
        self.setVisible(bool(self._strips))
