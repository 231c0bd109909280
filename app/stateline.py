"""The line that always says what the engine is doing."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.activity import Activity, Phase
from app.wording import said

INSET = 12  # as the question above


class StateLine(QWidget):
    """A mark and a sentence: the activity, then a hint for a while or a lasting note."""

    HINT = 6000  # ms

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stateLine")
        self.setAccessibleName(self.tr("State of the engine"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.figures(theme.scaled(self.font(), 0.92)))
        self._activity = Activity(Phase.STARTING)
        self._hint = ""
        self._note = ""
        self._forget = QTimer(self, singleShot=True, interval=self.HINT)
        self._forget.timeout.connect(lambda: self.set_hint(""))
        self._tell()

    @property
    def text(self) -> str:
        aside = self._hint or self._note
        return said(f"{self._activity.sentence} · {aside}" if aside else self._activity.sentence)

    def set_activity(self, activity: Activity) -> None:
        self._activity = activity
        self._tell()

    def set_hint(self, hint: str) -> None:
        """Something the user should read once."""
        self._hint = hint
        self._forget.start()
        self._tell()

    def set_note(self, note: str) -> None:
        """Something that is true until it changes."""
        self._note = note
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        mark = QRectF(INSET + 0.5, (self.height() - 7) / 2, 7, 7)
        tint = theme.danger if self._activity.broken else theme.accent
        painter.setPen(QPen(tint(colours), 1.5))
        if not self._activity.busy:
            painter.setBrush(tint(colours))
        if self._activity.broken:
            painter.drawRect(mark)  # a square, since colour alone must not tell
        else:
            painter.drawEllipse(mark)
        words = self.rect().adjusted(INSET + theme.GRID * 2, 0, 0, 0)
        painter.setPen(theme.dim(colours))
        shown = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, words.width())
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, side, shown)

    def _tell(self) -> None:
        self.setAccessibleDescription(self.text)
        self.setToolTip(said(self._hint or self._note))
        self.update()
