"""A card in the transcript: something went wrong, why, and what can be done."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.panel import Panel, QuietButton
from app.ring import TextStop
from app.wording import said


class Card(Panel):
    """A title, a sentence, and buttons; the red edge means trouble. cause: of what it tells, in
    a word; there is one card of each. outlook: what will come of it, until it is mended.

    Signals:
        closed: the user has read it.
    """

    closed = Signal()

    def __init__(
        self,
        title: str,
        sentence: str,
        parent: QWidget | None = None,
        cause: str = "",
        outlook: str = "",
    ) -> None:
        super().__init__(theme.wash, theme.danger, 8, parent)
        title, sentence = said(title), said(sentence)
        self.cause = cause
        self.setObjectName("card")
        self._reason = sentence
        self.mended = False
        self.leads = False  # whether its button is the one that leads on
        self._title = self._label(title)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._sentence = self._label(f"{sentence} {outlook}".strip())
        self._name()
        close = QuietButton(self.tr("Close"), "closeCard", self)
        close.setAccessibleName(self.tr("Close: {title}").format(title=title))
        close.hug(Qt.AlignmentFlag.AlignRight)
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._lead: QPushButton | None = None
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, theme.GRID // 2, 0, 0)
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID * 5 // 2, theme.GRID * 3 // 2, theme.GRID * 2, 12)
        layout.setSpacing(theme.GRID // 2)
        layout.addLayout(head)
        layout.addWidget(self._sentence)
        layout.addLayout(self._row)

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def offer(self, words: str, name: str) -> QPushButton:
        """Put the button that leads on upon the card, in place of the one that was there."""
        self.withdraw()
        self._lead = self._button(words, name)
        self._row.insertWidget(0, self._lead)
        return self._lead

    def add(self, words: str, name: str) -> QPushButton:
        """A button beside that one, which stays."""
        button = self._button(words, name)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def withdraw(self) -> None:
        """Take the button that leads on away: it has been used or has no more use."""
        if self._lead is not None:
            self._row.removeWidget(self._lead)
            self._lead.hide()
            self._lead.deleteLater()
            self._lead = None

    def mend(self, title: str) -> None:
        """The trouble is over; the card stays as a record, without its red."""
        self.mended = True
        self._title.setText(title)
        self._sentence.setText(self._reason)
        self._name()
        self.set_edge(theme.hairline)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tint = theme.edge if self.mended else theme.danger
        painter.setBrush(tint(self.palette()))
        painter.drawRoundedRect(QRectF(6, 8, 4, self.height() - 16), 2, 2)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._title.text()}. {self.sentence}")

    def _button(self, words: str, name: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        return button

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        TextStop(label)
        return label
