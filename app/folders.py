"""The folders there are, saved as they change. Knows nothing of the chats in them."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.folder import Folder, free
from app.keeping import Keeping


class Folders(QObject):
    """Signals:
    listed: which folders there are, or what they are called, has changed.
    deleted: a folder is gone from the list; its name.
    """

    listed = Signal()
    deleted = Signal(str)

    def __init__(self, keeping: Keeping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._deleted: list[str] = []  # the last at the end

    def all(self) -> list[Folder]:
        """As they stand."""
        with self._keeping.trying():
            return self._keeping.store.folders()
        return []

    def at(self, id: str | None) -> Folder | None:
        """The one with this id, if it is there."""
        return next((folder for folder in self.all() if folder.id == id), None)

    def make(self, name: str) -> Folder:
        """A new one below the others, with a number behind its name if that is taken."""
        there = self.all()
        place = max((folder.place for folder in there), default=0) + 1
        made = Folder(name=free(name, [folder.name for folder in there]), place=place)
        self._keep(made)
        return made

    def called(self, name: str) -> Folder:
        """The one with this name; it is made if there is none."""
        return next((one for one in self.all() if one.name == name), None) or self.make(name)

    def rename(self, id: str, words: str) -> None:
        """Call a folder otherwise; without words it keeps its name."""
        name, folder = " ".join(words.split()), self.at(id)
        if folder is not None and name:
            taken = [other.name for other in self.all() if other.id != id]
            self._keep(replace(folder, name=free(name, taken)))

    def fold(self, id: str, folded: bool) -> None:
        """Put the chats of a folder out of sight, or into it again."""
        folder = self.at(id)
        if folder is not None and folder.folded != folded:
            self._keep(replace(folder, folded=folded))

    def step(self, id: str, steps: int) -> None:
        """Move a folder up (-1) or down (1) among the others."""
        there = self.all()
        at = next((n for n, folder in enumerate(there) if folder.id == id), -1)
        to = at + steps
        if at >= 0 and 0 <= to < len(there):
            there.insert(to, there.pop(at))
            self._keep(*(replace(folder, place=n) for n, folder in enumerate(there, 1)))

    def delete(self, id: str) -> None:
        """Take a folder away, not its chats; until the program ends it can be brought back, with
        those of them that are in no other by then."""
        folder = self.at(id)
        if folder is None:
            return
        with self._keeping.trying():
            self._keeping.store.delete_folder(id)
            self._deleted.append(id)
            self.listed.emit()
            self.deleted.emit(folder.name)

    def undo(self) -> None:
        """Bring back the folder that was deleted last."""
        if self._deleted:
            with self._keeping.trying():
                self._keeping.store.restore_folder(self._deleted.pop())
            self.listed.emit()

    def _keep(self, *folders: Folder) -> None:
        with self._keeping.trying():
            self._keeping.store.keep_folders(folders)
        self.listed.emit()
