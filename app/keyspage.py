"""Preferences: every shortcut, as the menus have it, and the keys that no menu has."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from app import theme
from app.actions import Actions
from app.panel import DimLabel
from app.prefpage import Page


class KeysPage(Page):
    """For reading."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__("keysPage", "", parent)
        self.title = self.tr("Keyboard")
        self.setAccessibleName(self.title)
        for title, commands in actions.menus:
            rows = [(action.text(), action.shortcut()) for action in commands if action]
            self._section(_bare(title), [row for row in rows if not row[1].isEmpty()])
        key = Qt.Key
        self._section(
            self.tr("In the chat"),
            [
                (self.tr("Send the question"), QKeySequence(key.Key_Return)),
                (self.tr("New line"), QKeySequence(Qt.Modifier.SHIFT | key.Key_Return)),
            ],
        )
        self._section(
            self.tr("In the list of chats"),
            [
                (self.tr("Rename the chat or the folder"), QKeySequence(key.Key_F2)),
                (
                    self.tr("Delete the chat or the folder"),
                    QKeySequence(QKeySequence.StandardKey.Delete),
                ),
                (self.tr("Fold the folder"), QKeySequence(key.Key_Left)),
                (self.tr("Unfold the folder"), QKeySequence(key.Key_Right)),
                (self.tr("Move the folder up"), QKeySequence(Qt.Modifier.ALT | key.Key_Up)),
                (self.tr("Move the folder down"), QKeySequence(Qt.Modifier.ALT | key.Key_Down)),
            ],
        )

    def _section(self, title: str, rows: list[tuple[str, QKeySequence]]) -> None:
        if not rows:
            return
        self.say(title, bold=True)
        for words, keys in rows:
            text = keys.toString(QKeySequence.SequenceFormat.NativeText)
            label = DimLabel(text, self)
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
            name = QLabel(words.rstrip("…"), self)
            at = self._grid.rowCount()
            self._grid.addWidget(label, at, 0)
            self._grid.addWidget(name, at, 1)
        self._grid.setRowMinimumHeight(self._grid.rowCount(), theme.GRID)


def _bare(title: str) -> str:
    """A menu's title without the sign of its key, or, as in Chinese, the key behind it."""
    return re.sub(r"\(&.\)|&", "", title)
