"""What was deleted since the program began, in one row, to be brought back: chats, folders,
messages."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.chat import Removal
from app.chats import Chats


class Regrets(QObject):
    """Signals:
    counted: how many deletions there are that can be undone.
    returned: a message should be in its chat again.
    """

    counted = Signal(int)
    returned = Signal(Removal)

    def __init__(self, chats: Chats, parent: QObject) -> None:
        super().__init__(parent)
        self._chats = chats
        self._undos: list[Callable[[], None]] = []  # the last at the end
        chats.deleted.connect(self._on_deleted)
        chats.folders.deleted.connect(self._on_folder_deleted)

    @property
    def count(self) -> int:
        return len(self._undos)

    def note(self, removal: Removal) -> None:
        """A message was deleted."""
        self._add(lambda: self.returned.emit(removal))

    def undo(self) -> None:
        """Bring back what was deleted last."""
        if self._undos:
            self._undos.pop()()
            self.counted.emit(self.count)

    def _on_deleted(self) -> None:
        self._add(self._chats.undo)

    def _on_folder_deleted(self) -> None:
        self._add(self._chats.folders.undo)

    def _add(self, undo: Callable[[], None]) -> None:
        self._undos.append(undo)
        self.counted.emit(self.count)
