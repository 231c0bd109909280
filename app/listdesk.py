"""The list of chats on the main window's desk: the sidebar kept in step with the chats."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.chats import Chats
from app.conversation import Conversation
from app.sidebar import Sidebar


class ListDesk(QObject):
    def __init__(
        self, chats: Chats, conversation: Conversation, sidebar: Sidebar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._chats = chats
        self._sidebar = side = sidebar
        chats.listed.connect(self._show)
        conversation.entered.connect(self._show)
        side.searched.connect(lambda _: self._show())
        side.renamed.connect(chats.rename)
        side.pin_asked.connect(chats.pin)
        side.duplicate_asked.connect(chats.duplicate)
        side.delete_asked.connect(chats.delete)

    def _show(self) -> None:
        words, chats = self._sidebar.words, self._chats
        folders = chats.folders.all()
        if words:
            self._sidebar.show_hits(chats.search(words), folders)
        else:
            there = chats.headings()
            self._sidebar.show_chats(there, folders, chats.chat.id, chats.held, chats.lent)
