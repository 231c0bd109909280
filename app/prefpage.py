"""What the pages of the preferences are made of: rows, notes, and a choice of a few values."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app import theme
from app.panel import DimLabel
from app.settings import Settings


class Choice(QComboBox):
    """One of a few values, each in words.

    Signals:
        picked: the user wants this value.
    """

    picked = Signal(object)

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setMinimumWidth(theme.GRID * 36)
        self.activated.connect(lambda row: self.picked.emit(self.itemData(row)))

    def fill(self, values: Iterable[tuple[Any, str]], icons: Iterable[QIcon] = ()) -> None:
        with QSignalBlocker(self):
            self.clear()
            for value, words in values:
                self.addItem(words, value)
        for row, icon in enumerate(icons):
            self.setItemIcon(row, icon)

    def show_value(self, value: Any, words: str = "") -> None:
        """words: how to call a value that is not among those to choose from."""
        row = self.findData(value)
        if row < 0 and words:
            self.addItem(words, value)
            row = self.count() - 1
        self.setCurrentIndex(row)


class Page(QWidget):
    """A column of rows: what it is at the left, what to set at the right."""

    LABELS = theme.GRID * 17  # the width of the left side
    CHOICES, WIDEST = theme.GRID * 36, theme.GRID * 43  # the least and the most of a choice's width

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._choices: list[Choice] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.GRID * 3 // 2)
        self._grid.setVerticalSpacing(theme.GRID)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID * 3, theme.GRID * 3, theme.GRID * 3, theme.GRID * 3)
        layout.addLayout(self._grid)
        layout.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """All choices are as wide as the widest, but no wider than the page."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit)  # what is in it is as large by then

    def _fit(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme.points(self.LABELS))
        widths = [choice.sizeHint().width() for choice in self._choices]
        wide = max([theme.points(self.CHOICES), *widths])
        for choice in self._choices:
            choice.setFixedWidth(min(wide, theme.points(self.WIDEST)))

    def show_settings(self, settings: Settings) -> None:
        """The settings are these now; a page that shows none does nothing."""

    def row(self, title: str, widget: QWidget, note: str = "") -> None:
        """Something to set, with a word on what it does."""
        label = QLabel(title, self)
        label.setBuddy(widget)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, theme.GRID // 2, 0, 0)
        label.setWordWrap(True)
        if isinstance(widget, Choice):
            self._choices.append(widget)
        at = self._grid.rowCount()
        self._grid.addWidget(label, at, 0)
        fixed = widget.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Expanding
        side = Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0)
        self._grid.addWidget(widget, at, 1, side)
        if note:
            widget.setAccessibleDescription(note)
            self.note(note)

    def note(self, text: str) -> DimLabel:
        """A word below the row."""
        label = DimLabel(text, self)
        label.setWordWrap(True)
        label.setContentsMargins(0, 0, 0, theme.GRID)
        self._grid.addWidget(label, self._grid.rowCount(), 1)
        return label

    def say(self, text: str, bold: bool = False) -> QLabel:
        """A paragraph over the whole width."""
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if bold:
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        self.place(label)
        return label

    def place(self, widget: QWidget, whole: bool = True) -> None:
        """A widget over the whole width, or as wide as it wants to be."""
        side = Qt.AlignmentFlag(0) if whole else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2, side)
