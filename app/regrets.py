"""What was done to chats, folders and messages since the program began, in one row, to be taken
back: the last first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.chat import Removal
from app.chats import Chats
from app.heading import Alteration


class Regrets(QObject):
    """Signals:
    changed: what would be taken back now is another thing, or nothing.
    returned: a message should be in its chat again.
    """

    changed = Signal()
    returned = Signal(Removal)

    def __init__(self, chats: Chats, parent: QObject) -> None:
        super().__init__(parent)
        self._chats = chats
        self._undos: list[tuple[str, Callable[[], None]]] = []  # the last at the end
        chats.deleted.connect(self._on_deleted)
        chats.altered.connect(self._on_altered)
        chats.folders.deleted.connect(self._on_folder_deleted)

    @property
    def words(self) -> str:
        """How the menu calls it to take back what was done last; empty if there is nothing."""
        return self._undos[-1][0] if self._undos else ""

    def note(self, removal: Removal) -> None:
        """A message was deleted."""
        self._add(self.tr("Undo Delete"), lambda: self.returned.emit(removal))

    def undo(self) -> None:
        """Take back what was done last."""
        if self._undos:
            _, undo = self._undos.pop()
            undo()
            self.changed.emit()

    def _on_deleted(self) -> None:
        self._add(self.tr("Undo Delete"), self._chats.undo)

    def _on_folder_deleted(self) -> None:
        self._add(self.tr("Undo Delete"), self._chats.folders.undo)

    def _on_altered(self, done: Alteration) -> None:
        words = {
            "rename": self.tr("Undo Rename"),
            "pin": self.tr("Undo Pin"),
            "unpin": self.tr("Undo Unpin"),
            "move": self.tr("Undo Move"),
        }
        self._add(words[done.act], lambda: self._chats.alter_back(done))

    def _add(self, words: str, undo: Callable[[], None]) -> None:
        self._undos.append((words, undo))
        self.changed.emit()
