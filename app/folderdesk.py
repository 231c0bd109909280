"""Folders on the window's desk: what is wished for in the sidebar is done to folders and chats."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.chats import Chats
from app.sections import DAYS, PINNED
from app.sidebar import Sidebar


class FolderDesk(QObject):
    def __init__(self, chats: Chats, sidebar: Sidebar, parent: QWidget) -> None:
        super().__init__(parent)
        self._chats, self._sidebar = chats, sidebar
        folders = chats.folders
        sidebar.folder_asked.connect(self.make)
        sidebar.filed.connect(lambda chat, folder: chats.move(chat, folder or None))
        sidebar.dropped.connect(self._on_dropped)
        sidebar.fold_asked.connect(folders.fold)
        sidebar.folder_renamed.connect(folders.rename)
        sidebar.folder_moved.connect(folders.step)
        sidebar.folder_delete_asked.connect(folders.delete)

    def make(self, chat: str = "") -> None:
        """A new folder, to be named where it stands; with a chat in it, if one is given."""
        self._sidebar.settle()
        folder = self._chats.folders.make(self.tr("New Folder"))
        if chat:
            self._chats.move(chat, folder.id)
        self._sidebar.name_folder(folder.id)

    def _on_dropped(self, chat: str, section: str) -> None:
        """A chat goes where it was dropped: it is pinned there, or in a folder, or in none."""
        if section == PINNED:
            self._chats.pin(chat)
        elif section == DAYS:
            self._chats.put_by_day(chat)
        else:
            self._chats.move(chat, section)
