"""The chats that are at hand: the one that is open, those in windows of their own, those that grow.

Stands between the store and the windows; knows nothing of engines, nor of the list of all
chats. What changes at once is saved at once, what grows twice a second. A chat is open in one
place alone: in the main window, or lent to a window of its own.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.attachment import Attachment
from app.chat import Chat, title
from app.chatfile import StoreError
from app.keeping import Keeping
from app.store import Store


class OpenChats(QObject):
    """Signals:
    listed: which chats there are, or what they are called, has changed.
    opened: another chat is open.
    troubled: something could not be written or read, and why.
    relieved: something was written after that.
    """

    listed = Signal()
    opened = Signal(Chat)
    troubled = Signal(str)
    relieved = Signal()

    PACE = 500  # ms

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeping = Keeping(path, self)
        self._keeping.troubled.connect(self.troubled)
        self._keeping.relieved.connect(self.relieved)
        self._pace = QTimer(self, singleShot=True, interval=self.PACE)
        self._pace.timeout.connect(self._save_all)
        self._held: dict[str, Chat] = {}  # those that grow, whether they are open or not
        self._lent: dict[str, Chat] = {}  # those that are open in windows of their own
        self._noted: dict[str, Chat] = {}  # those that have changed a little
        self._sizes: dict[str, int] = {}  # how many messages each had when it was saved last
        self.chat = self._last() or self._fresh()
        self._sizes[self.chat.id] = len(self.chat.nodes)

    # --- the one that is open -------------------------------------------------

    def note(self, chat: Chat) -> None:
        """A chat has grown a little; it will be saved before long."""
        self._noted[chat.id] = chat
        if not self._pace.isActive():
            self._pace.start()

    def set_unsent(
        self, text: str, files: tuple[Attachment, ...] = (), chat: Chat | None = None
    ) -> None:
        """What stands in the composer of a chat; None is the one that is open."""
        chat = chat or self.chat
        if (text, files) != (chat.unsent, chat.attached):
            chat.unsent, chat.attached = text, files
            self.note(chat)

    def hold(self, chats: Sequence[Chat]) -> None:
        """These grow, also while another is open."""
        self._held = {chat.id: chat for chat in chats}
        self.listed.emit()

    @property
    def held(self) -> frozenset[str]:
        """The ids of the chats that grow."""
        return frozenset(self._held)

    def save(self, chat: Chat | None = None) -> None:
        """Write what has changed in a chat; None is the one that is open. What cannot be
        written now is tried again."""
        chat = chat or self.chat
        size = len(chat.nodes)
        asked = self._sizes.get(chat.id, size) != size
        self._sizes[chat.id] = size
        self._noted.pop(chat.id, None)
        if not chat.heading.named and not chat.blank:
            chat.heading.title = title(chat)
        with self._keeping.trying():
            self._store.write(chat)
            self._keeping.relieve()
        if asked:
            self.listed.emit()

    def _save_all(self) -> None:
        self._pace.stop()
        for chat in [*self._noted.values()]:
            self.save(chat)

    def open(self, id: str) -> None:
        """Open a chat, unless it is open already or lent."""
        if id == self.chat.id or id in self._lent:
            return
        self._leave()
        with self._keeping.trying():
            self.chat = self._live(id) or self._store.read(id)
            self._enter()

    def new(self) -> None:
        """A chat in which nothing has been asked; there is never more than one of them."""
        if self.chat.blank:
            return
        self._leave()
        self.chat = self._blank() or self._fresh()
        self._enter()

    def close(self) -> None:
        """The program ends."""
        self._save_all()
        self._leave()
        with self._keeping.trying():
            self._store.close()

    # --- those in windows of their own ------------------------------------------

    def lend(self, id: str) -> Chat | None:
        """A chat for a window of its own, until it is given back; if it is the open one, a new
        one takes its place. None for one in which nothing was asked, or that cannot be read."""
        chat = self._live(id)
        with self._keeping.trying():
            chat = chat or self._store.read(id)
        if chat is None or chat.blank:
            return None
        self._lent[id] = chat
        self._sizes[id] = len(chat.nodes)
        if chat is self.chat:
            self.new()
        else:
            self.listed.emit()
        return chat

    def give_back(self, id: str) -> None:
        """Its window is closed."""
        chat = self._lent.pop(id, None)
        if chat is not None:
            self.save(chat)
            self.listed.emit()

    @property
    def lent(self) -> frozenset[str]:
        """The ids of the chats that are open in windows of their own."""
        return frozenset(self._lent)

    def shows(self, chat: Chat) -> bool:
        """Whether a chat is open in a window."""
        return chat is self.chat or chat.id in self._lent

    # --- small change ---------------------------------------------------------

    @property
    def _store(self) -> Store:
        return self._keeping.store

    def _live(self, id: str) -> Chat | None:
        """A chat that is open or grows."""
        return self.chat if id == self.chat.id else self._lent.get(id) or self._held.get(id)

    def _leave(self) -> None:
        if not self.chat.blank or self.chat.drafted or self.chat.id in self._noted:
            self.save()

    def _enter(self) -> None:
        self._sizes[self.chat.id] = len(self.chat.nodes)
        self.chat.heading.opened = time.time()
        if not self.chat.blank or self.chat.drafted:
            self.save()
        self.opened.emit(self.chat)
        self.listed.emit()

    def _last(self) -> Chat | None:
        try:
            return self._read(self._store.last())
        except StoreError as error:  # nobody listens yet
            self._keeping.trouble = self._keeping.trouble or error
            return None

    def _blank(self) -> Chat | None:
        with self._keeping.trying():
            id = self._store.blank()
            return None if id in self._lent else self._read(id)
        return None

    def _read(self, id: str | None) -> Chat | None:
        return self._store.read(id) if id else None

    def _fresh(self) -> Chat:
        return Chat(ids=self._store.ids)
