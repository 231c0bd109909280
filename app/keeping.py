"""The store that is open, and what to do when it is not: memory, a sentence, a new file.

Knows nothing of what is kept.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.chatfile import Damaged, StoreError
from app.paths import unused
from app.store import Store
from app.wording import said
from dflash_mlx.disk import reason


class Keeping(QObject):
    """Signals:
    troubled: something could not be written or read, and why.
    relieved: something was written after that.
    """

    troubled = Signal(str)
    relieved = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.trouble: StoreError | None = None
        """Why the file could not be opened; the chats are kept in memory then."""
        self._path = path
        self._said = ""  # the trouble that was told last
        self.store = self._open()

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Something is done with the store; what goes wrong is told, and the rest is left."""
        try:
            yield
        except StoreError as error:
            self._complain(error)

    def relieve(self) -> None:
        """Something was saved: the next trouble is a new one."""
        if self._said:
            self._said = ""
            self.relieved.emit()

    @property
    def damaged(self) -> bool:
        """Whether the file can be set aside to begin a new one."""
        return isinstance(self.trouble, Damaged)

    def set_aside(self) -> Path | None:
        """Keep a damaged file under another name and begin a new one; where it lies now.

        What was kept in memory meanwhile is left to whoever had the store before.
        """
        aside = unused(self._path)
        try:
            for end in ("", "-wal", "-shm"):
                part = Path(f"{self._path}{end}")
                if part.exists():
                    os.replace(part, f"{aside}{end}")
        except OSError as error:
            told = self.tr("The file could not be renamed: {error}.")
            self._complain(StoreError(told.format(error=said(reason(error)))))
            return None
        self.trouble = None
        self.store = self._open()
        return aside

    def _open(self) -> Store:
        try:
            return Store(self._path)
        except StoreError as error:
            self.trouble = error
            return Store(None)

    def _complain(self, error: StoreError) -> None:
        if str(error) != self._said:
            self._said = str(error)
            self.troubled.emit(self._said)
