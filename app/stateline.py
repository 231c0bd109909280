"""The line that always says what the engine is doing."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import theme
from app.activity import Activity, Phase
from app.panel import QuietButton
from app.tips import tip
from app.wording import said

INSET = 12  # as the question above
MARK = 7  # how wide and high the mark is before the words


class StateLine(QWidget):
    """A mark and a sentence: the activity, then a hint for a while or a lasting note.

    Signals:
        followed: the user wants what the hint's button says.
    """

    followed = Signal()

    HINT = 6000  # ms
    OFFER = 30_000  # ms; who wants to press a button has to read first

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stateLine")
        self.setAccessibleName(self.tr("State of the engine"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.figures(theme.scaled(self.font(), 0.92)))
        self._activity = Activity(Phase.STARTING)
        self._hint = ""
        self._note = ""
        self._what = self.tr("What can be done about it")
        self._offer = QuietButton("", "stateOffer", self)
        self._offer.setAccessibleName(self._what)
        self._offer.hug(Qt.AlignmentFlag.AlignLeft)
        self._offer.hide()
        self._offer.clicked.connect(self._on_offer)
        self._forget = QTimer(self, singleShot=True)
        self._forget.timeout.connect(lambda: self.set_hint(""))
        self._tell()

    @property
    def text(self) -> str:
        aside = self._hint or self._note
        return said(f"{self._activity.sentence} · {aside}" if aside else self._activity.sentence)

    def set_activity(self, activity: Activity) -> None:
        self._activity = activity
        self._tell()

    @property
    def hint(self) -> str:
        """What is said for a moment; empty if nothing is."""
        return self._hint

    def set_hint(self, hint: str, offer: str = "") -> None:
        """Something the user should read once. offer: what a button beside it says."""
        self._hint = hint
        self._offer.setText(offer)
        self._offer.setAccessibleName(offer or self._what)
        self._offer.setVisible(bool(offer))
        self._forget.start(self.OFFER if offer else self.HINT)
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
        wide = theme.points(MARK)
        mark = QRectF(INSET + 0.5, (self.height() - wide) / 2, wide, wide)
        tint = theme.danger if self._activity.broken else theme.accent
        painter.setPen(QPen(tint(colours), 1.5))
        if not self._activity.busy:
            painter.setBrush(tint(colours))
        if self._activity.broken:
            painter.drawRect(mark)  # a square, since colour alone must not tell
        else:
            painter.drawEllipse(mark)
        words = self._words
        painter.setPen(theme.dim(colours))
        shown = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, words.width())
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, side, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @property
    def _words(self) -> QRect:
        """Where the sentence has its place."""
        taken = 0 if self._offer.isHidden() else self._offer.sizeHint().width() + theme.GRID * 2
        return self.rect().adjusted(INSET + theme.points(MARK) + theme.GRID, 0, -taken, 0)

    def _place(self) -> None:
        """The button stands behind the sentence."""
        words = self._words
        long = self.fontMetrics().horizontalAdvance(self.text)
        left = words.left() + min(long, words.width()) + theme.GRID * 2
        self._offer.setGeometry(left, 0, self._offer.sizeHint().width(), self.height())

    def _on_offer(self) -> None:
        self.set_hint("")
        self.followed.emit()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.text)
        self.setToolTip(tip(said(self._hint or self._note)))
        self._place()
        self.update()
