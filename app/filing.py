"""Chats to files and back, by way of the system's file dialogs."""

import re
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app import exchange
from app.chat import Chat
from app.chats import Chats
from app.conversation import Conversation
from app.settings import write
from app.wording import said
from dflash_mlx.disk import reason

_KINDS = "Markdown (*.md);;JSON (*.json)"


class Filing(QObject):
    """Signals:
    told: a sentence about what was done.
    failed: what was not done, and why.
    """

    told = Signal(str)
    failed = Signal(str, str)

    def __init__(self, chats: Chats, conversation: Conversation, parent: QWidget) -> None:
        super().__init__(parent)
        self._chats, self._conversation = chats, conversation
        self._window = parent

    def ask_export(self) -> None:
        """Ask where the chat that is read should go."""
        self._ask_export(self._conversation.chat)

    def ask_export_of(self, id: str) -> None:
        """The same for another one."""
        if (chat := self._chats.one(id)) is not None:
            self._ask_export(chat)

    def _ask_export(self, chat: Chat) -> None:
        plain = re.sub(r"[^\w -]+", "", chat.heading.title)
        name = " ".join(plain.split()) or self.tr("Chat")
        self._ask_save(f"{name}.md", _KINDS).fileSelected.connect(
            lambda path: self.export(Path(path), chat)
        )

    def ask_export_all(self) -> None:
        self._ask_save("Chats.json", "JSON (*.json)").fileSelected.connect(
            lambda path: self.export_all(Path(path))
        )

    def ask_import(self) -> None:
        dialog = self._dialog(self.tr("Import Chats"))
        dialog.setNameFilter(self.tr("Exported chats (*.json *.zip)"))
        dialog.fileSelected.connect(lambda path: self.bring(Path(path)))
        dialog.open()

    def export(self, path: Path, chat: Chat | None = None) -> None:
        """Write a chat, or the one that is read, as the name's ending asks."""
        chat = chat or self._conversation.chat
        as_json = path.suffix.lower() == ".json"
        self._write(path, self._json([chat]) if as_json else exchange.markdown(chat), 1)

    def export_all(self, path: Path) -> None:
        chats = self._chats.all()
        self._write(path, self._json(chats), len(chats))

    def bring(self, path: Path) -> None:
        """Read a file of chats; those that were brought before are left out."""
        try:
            found = exchange.read(path, self._chats.ids)
        except exchange.NotChats as error:
            self.failed.emit(self.tr("Nothing was imported"), str(error))
            return
        new = self._chats.adopt(found)
        before = len(found.chats) - new
        known = (
            self.tr(" {before} had been imported before.").format(before=self._count(before))
            if before
            else ""
        )
        self.told.emit(self.tr("{new} imported.{known}").format(new=self._count(new), known=known))

    def _json(self, chats: list[Chat]) -> str:
        folders = {folder.id: folder.name for folder in self._chats.folders.all()}
        return exchange.as_json(chats, folders)

    def _write(self, path: Path, text: str, number: int) -> None:
        try:
            write(path, text)
        except OSError as error:
            told = self.tr("{name} could not be written: {error}. Choose another place.")
            why = told.format(name=path.name, error=said(reason(error)))
            self.failed.emit(self.tr("Nothing was exported"), why)
        else:
            self.told.emit(
                self.tr("{number} exported to {name}.").format(
                    number=self._count(number), name=path.name
                )
            )

    def _count(self, number: int) -> str:
        return self.tr("%Ln chat(s)", "", number)

    def _ask_save(self, name: str, kinds: str) -> QFileDialog:
        dialog = self._dialog(self.tr("Export"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(kinds.split(";;"))
        dialog.selectFile(name)
        dialog.open()
        return dialog

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(Path.home()))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
