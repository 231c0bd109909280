"""Cut, Copy, Paste and Select All from a menu: done by whatever has the keyboard.

Each text knows these keys; so the menu says no more than the key does.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.actions import Actions


class Editing(QObject):
    """window: what gets the key where nothing in it has the keyboard."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        for action in actions.editing:
            action.triggered.connect(lambda _=False, action=action: self._press(action))

    def _press(self, action: QAction) -> None:
        key: QKeyCombination = action.shortcut()[0]  # type: ignore[index]
        event = QKeyEvent(QEvent.Type.KeyPress, key.key(), key.keyboardModifiers())
        action.setEnabled(False)  # where no text wants the key, it would come back here
        QCoreApplication.sendEvent(QApplication.focusWidget() or self._window, event)
        action.setEnabled(True)
