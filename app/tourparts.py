"""What the steps of the welcome are made of: a title with a sentence, and notes below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import theme
from app.panel import Panel


class Step(QWidget):
    """A step: a title, a sentence, and what it shows below."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._head, self._lead = QLabel(self), QLabel(self)
        font = theme.scaled(self._head.font(), 1.6)
        font.setBold(True)
        self._head.setFont(font)
        self._lead.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GRID)
        for label, part in ((self._head, "Title"), (self._lead, "Lead")):
            label.setObjectName(f"{name}{part}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lead = QHBoxLayout()
        lead.setContentsMargins(theme.GRID * 7, 0, theme.GRID * 7, 0)
        lead.addWidget(self._lead)
        self.column.addWidget(self._head)
        self.column.addLayout(lead)
        self.column.addSpacing(theme.GRID * 2)

    @property
    def title(self) -> str:
        return self._head.text()

    def say(self, title: str, sentence: str) -> None:
        self._head.setText(title)
        self._lead.setText(sentence)
        self.setAccessibleName(title)


class Note(Panel):
    """A bold line and a sentence; what can be done about it stands at the right."""

    def __init__(self, name: str, title: str, sentence: str, parent: QWidget) -> None:
        super().__init__(theme.wash, None, 10, parent)
        self.setObjectName(name)
        self._title = self._label(QLabel(self))
        bold = self._title.font()
        bold.setBold(True)
        self._title.setFont(bold)
        self._sentence = self._label(QLabel(self))
        self._sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.words = QVBoxLayout()
        self.words.setSpacing(theme.GRID // 2)
        self.words.addWidget(self._title)
        self.words.addWidget(self._sentence)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*(theme.GRID * 2,) * 4)
        self._row.setSpacing(theme.GRID * 2)
        self._row.addLayout(self.words, 1)
        self.say(title, sentence)

    def say(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(f"{title}. {sentence}")

    def offer(self, *widgets: QWidget) -> None:
        """Put these at the right, one below the other."""
        side = QVBoxLayout()
        side.setSpacing(theme.GRID // 2)
        side.addStretch(1)
        for widget in widgets:
            side.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
        side.addStretch(1)
        self._row.addLayout(side)

    def _label(self, label: QLabel) -> QLabel:
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label
