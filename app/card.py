"""A card in the transcript: something went wrong, why, and what can be done."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app import theme
from app.panel import Panel
from app.wording import said


class Card(Panel):
    """A title, a sentence, and at most one button; the red edge means trouble."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(theme.wash, theme.danger, 8, parent)
        title, sentence = said(title), said(sentence)
        self.setObjectName("card")
        self.setAccessibleName(f"{title}. {sentence}")
        self._mended = False
        self._title = self._label(title)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._sentence = self._label(sentence)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, theme.GRID // 2, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID * 5 // 2, theme.GRID * 3 // 2, theme.GRID * 2, 12)
        layout.setSpacing(theme.GRID // 2)
        layout.addWidget(self._title)
        layout.addWidget(self._sentence)
        layout.addLayout(self._row)

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def offer(self, words: str, name: str) -> QPushButton:
        """Put a button on the card, in place of the one that was there."""
        self.withdraw()
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        self._row.addWidget(button)
        self._row.addStretch(1)
        return button

    def withdraw(self) -> None:
        """Take the button away: it has been used or has no more use."""
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def mend(self, title: str) -> None:
        """The trouble is over; the card stays as a record, without its red."""
        self._mended = True
        self._title.setText(title)
        self.set_edge(theme.hairline)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tint = theme.edge if self._mended else theme.danger
        painter.setBrush(tint(self.palette()))
        painter.drawRoundedRect(QRectF(6, 8, 4, self.height() - 16), 2, 2)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label
