"""Answers in chats that no window shows: what becomes of them is told in a line.

A question that was refused goes back to where its chat's next question is written.
"""

from PySide6.QtCore import QObject, Signal

from app.chat import Chat
from app.chats import Chats
from app.node import Node
from app.wording import said
from app.writing import Writing


class Unwatched(QObject):
    """Signals:
    noted: something worth a line.
    """

    noted = Signal(str)

    def __init__(self, writing: Writing, chats: Chats, parent: QObject) -> None:
        super().__init__(parent)
        self._chats = chats
        writing.ended.connect(self._on_ended)
        writing.failed.connect(self._on_failed)
        writing.refused.connect(self._on_refused)

    def _on_ended(self, chat: Chat, node: Node) -> None:
        if not self._chats.shows(chat) and node.end in ("stop", "length"):
            self._note(self.tr("The answer in “{title}” is there."), chat)

    def _on_failed(self, chat: Chat, sentence: str) -> None:
        if not self._chats.shows(chat):
            self._note(self.tr("The answer in “{title}” broke off: {why}"), chat, sentence)

    def _on_refused(self, chat: Chat, asked: Node | None, sentence: str) -> None:
        if self._chats.shows(chat):
            return
        if asked is not None:
            chat.unsent = "\n\n".join(part for part in (asked.content, chat.unsent) if part)
            chat.attached = (*asked.attachments, *chat.attached)
            self._chats.save(chat)
        self._note(self.tr("Not answered in “{title}”: {why}"), chat, sentence)

    def _note(self, words: str, chat: Chat, why: str = "") -> None:
        self.noted.emit(words.format(title=chat.heading.title, why=said(why)))
