"""The list of chats on the main window's desk: the sidebar kept in step with the chats, and what
is said where their file cannot be opened.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.chat import Chat
from app.chatfile import StoreError
from app.chats import Chats
from app.conversation import Conversation
from app.sidebar import Sidebar
from app.transcript import Transcript


class ListDesk(QObject):
    """Signals:
    told: something worth a line.
    """

    told = Signal(str)

    def __init__(
        self,
        chats: Chats,
        conversation: Conversation,
        sidebar: Sidebar,
        transcript: Transcript,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._chats = chats
        self._conversation = conversation
        self._sidebar = side = sidebar
        self._transcript = transcript
        chats.listed.connect(self._on_listed)
        conversation.entered.connect(self._on_entered)
        side.searched.connect(lambda _: self._on_listed())
        side.renamed.connect(chats.rename)
        side.pin_asked.connect(chats.pin)
        side.duplicate_asked.connect(chats.duplicate)
        side.delete_asked.connect(chats.delete)

    def _on_listed(self) -> None:
        words, chats = self._sidebar.words, self._chats
        folders = chats.folders.all()
        if words:
            self._sidebar.show_hits(chats.search(words), folders)
        else:
            there = chats.headings()
            self._sidebar.show_chats(there, folders, chats.chat.id, chats.held, chats.lent)

    def _on_entered(self, chat: Chat) -> None:
        self._on_listed()
        if self._chats.trouble is not None and chat.blank:
            self._on_unopened(self._chats.trouble)

    def _on_unopened(self, trouble: StoreError) -> None:
        card = self._transcript.show_trouble(
            self.tr("Your chats could not be opened"), str(trouble)
        )
        if self._chats.damaged:
            button = card.offer(self.tr("Set the file aside and begin anew"), "setAside")
            button.clicked.connect(self._on_set_aside)

    def _on_set_aside(self) -> None:
        aside = self._chats.set_aside()
        if aside is not None:
            self._transcript.clear()
            self._transcript.show_turns(self._conversation.chat.turns)
            self.told.emit(self.tr("The damaged file is kept as {name}.").format(name=aside.name))
