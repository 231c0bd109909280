"""All the chats there are: listed, searched, named, filed, deleted with a way back.

Knows nothing of windows and engines; those that are at hand are `openchats`' business.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.chat import Chat, title
from app.chatfile import StoreError
from app.exchange import Brought
from app.folders import Folders
from app.heading import Act, Alteration, Heading
from app.openchats import OpenChats
from app.search import Hit
from app.speedlog import Point


class Chats(OpenChats):
    """Signals:
    deleted: a chat is gone from the list; its title.
    dropped: a chat that is gone from the list still grows, and need not.
    recalled: a chat that is gone from the list was lent; its id.
    altered: a chat is called otherwise or stands elsewhere; what undoes it.
    renewed: a new file has taken the place of a damaged one.
    """

    deleted = Signal(str)
    dropped = Signal(Chat)
    recalled = Signal(str)
    altered = Signal(Alteration)
    renewed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(path, parent)
        self.folders = Folders(self._keeping, self)
        self.folders.listed.connect(self.listed)
        self._deleted: list[str] = []  # the last at the end

    # --- the list -------------------------------------------------------------

    def headings(self) -> list[Heading]:
        with self._keeping.trying():
            return self._store.headings()
        return []

    def heading(self, id: str) -> Heading | None:
        """What the list says of a chat."""
        if (live := self._live(id)) is not None:
            return live.heading
        return next((heading for heading in self.headings() if heading.id == id), None)

    def speeds(self) -> list[Point]:
        """How fast the answers of all chats were."""
        self._save_all()
        with self._keeping.trying():
            return self._store.speeds()
        return []

    def search(self, words: str) -> list[Hit]:
        with self._keeping.trying():
            return self._store.search(words)
        return []

    @property
    def ids(self) -> Iterator[int]:
        """Numbers for the messages of chats that come from elsewhere."""
        return self._store.ids

    def all(self) -> list[Chat]:
        """Every chat with all its messages."""
        self._save_all()
        with self._keeping.trying():
            return [self._store.read(heading.id) for heading in self._store.headings()]
        return []

    def one(self, id: str) -> Chat | None:
        """A chat with all its messages."""
        self._save_all()
        with self._keeping.trying():
            return self._store.read(id)
        return None

    def adopt(self, found: Brought) -> int:
        """Keep chats that come from elsewhere, but none twice; how many were new."""
        new = 0
        with self._keeping.trying():
            known = self._store.known()
            for chat in found.chats:
                if chat.heading.origin not in known:
                    name = found.folders.get(chat.id)
                    chat.heading.folder = self.folders.called(name).id if name else None
                    chat.heading.opened = 0.0  # nobody has read it here
                    self._store.write(chat)
                    known.add(chat.heading.origin)
                    new += 1
        self.listed.emit()
        return new

    def rename(self, id: str, words: str) -> None:
        """Call a chat otherwise; without words it is called by its first question again."""
        self._alter(id, "rename", title=words, named=bool(words))

    def pin(self, id: str) -> None:
        """Pin a chat to the top of the list, or take it down again."""
        heading = self.heading(id)
        if heading is not None:
            self._alter(id, "unpin" if heading.pinned else "pin", pinned=not heading.pinned)

    def move(self, id: str, folder: str | None) -> None:
        """Put a chat into a folder, or take it out of any.

        It is seen in one place: one that is pinned is taken down for a folder, and goes back to
        its folder when it is pinned and taken down later.
        """
        self._alter(id, "move", folder=folder, **({"pinned": False} if folder else {}))

    def put_by_day(self, id: str) -> None:
        """Let a chat stand by its day: in no folder, and not pinned."""
        heading = self.heading(id)
        if heading is not None:
            self._alter(id, "move" if heading.folder else "unpin", folder=None, pinned=False)

    def alter_back(self, done: Alteration) -> None:
        """Undo a change of a heading."""
        heading = self.heading(done.chat)
        if heading is not None:
            self._set(heading, done.before)

    def duplicate(self, id: str) -> None:
        """Open a copy of a chat."""
        self._save_all()
        self._leave()
        with self._keeping.trying():
            copy = self._store.read(id).copy(self._store.ids)
            self._store.write(copy)
            self.chat = copy
            self._enter()

    def delete(self, id: str) -> None:
        """Take a chat away; until the program ends it can be brought back."""
        heading = self.heading(id)
        if heading is None:
            return
        if id == self.chat.id:
            self.new()
        self._save_all()
        with self._keeping.trying():
            self._store.delete(id)
            self._deleted.append(id)
            if self._lent.pop(id, None) is not None:
                self.recalled.emit(id)
            if id in self._held:
                self.dropped.emit(self._held[id])
            self.listed.emit()
            self.deleted.emit(heading.title)

    def undo(self) -> None:
        """Bring back the chat that was deleted last."""
        if self._deleted:
            id = self._deleted.pop()
            with self._keeping.trying():
                self._store.restore(id)
                self.open(id)
                self.listed.emit()

    def _alter(self, id: str, act: Act, **values: Any) -> None:
        heading = self.heading(id)
        if heading is None:
            return
        before = {name: getattr(heading, name) for name in values}
        self._set(heading, values)
        if any(getattr(heading, name) != value for name, value in before.items()):
            self.altered.emit(Alteration(id, act, before))

    def _set(self, heading: Heading, values: dict[str, Any]) -> None:
        for name, value in values.items():
            setattr(heading, name, value)
        with self._keeping.trying():
            if not heading.named:
                heading.title = title(self._live(heading.id) or self._store.read(heading.id))
            self._store.keep(heading)
        self.listed.emit()

    # --- trouble --------------------------------------------------------------

    @property
    def trouble(self) -> StoreError | None:
        """Why the file could not be opened; the chats are kept in memory then."""
        return self._keeping.trouble

    @property
    def damaged(self) -> bool:
        """Whether the file can be set aside to begin a new one."""
        return self._keeping.damaged

    def set_aside(self) -> Path | None:
        """Keep a damaged file under another name and begin a new one; where it lies now."""
        memory = self._store
        aside = self._keeping.set_aside()
        if aside is None:
            return None
        with self._keeping.trying():
            self._store.keep_folders(memory.folders())
            for heading in memory.headings():
                chat = memory.read(heading.id)
                chat.stain()
                self._store.write(chat)
            for chat in (self.chat, *self._lent.values()):
                chat.stain()
                self.save(chat)
            memory.close()
        self.listed.emit()
        self.renewed.emit()
        return aside
