"""The chat on the window's desk: the list, the messages and the composer, kept in step.

Wires the chats and the conversation to the three widgets that show them; whatever else
is in a window is not its business.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.chat import Chat, Removal, Turn
from app.chatfile import StoreError
from app.chats import Chats
from app.composer import Composer
from app.conversation import Conversation
from app.sidebar import Sidebar
from app.transcript import Transcript


class ChatDesk(QObject):
    """Signals:
    told: something worth a line.
    deletions: how many there are that can be undone.
    """

    told = Signal(str)
    deletions = Signal(int)

    def __init__(
        self,
        chats: Chats,
        conversation: Conversation,
        sidebar: Sidebar,
        transcript: Transcript,
        composer: Composer,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._undos: list[Callable[[], None]] = []  # the last at the end
        self._chats = chats
        self._conversation = conversation
        self._sidebar = sidebar
        self._transcript = transcript
        self._composer = composer
        self._wire()

    def _wire(self) -> None:
        chats, talk = self._chats, self._conversation
        chats.troubled.connect(self._on_troubled)
        chats.listed.connect(self._on_listed)
        chats.deleted.connect(self._on_deleted)
        chats.folders.deleted.connect(self._on_folder_deleted)
        talk.removed.connect(self._on_removed)
        side = self._sidebar
        side.searched.connect(lambda _: self._on_listed())
        side.chosen.connect(chats.open)
        side.hit_chosen.connect(self._on_hit)
        side.renamed.connect(chats.rename)
        side.pin_asked.connect(chats.pin)
        side.duplicate_asked.connect(chats.duplicate)
        side.delete_asked.connect(chats.delete)
        side.undo_asked.connect(self.undo)
        self._composer.edited.connect(self._on_edited)
        self._composer.submitted.connect(self._on_submitted)
        self._transcript.wished.connect(self._on_wished)
        talk.entered.connect(self._on_entered)
        talk.turned.connect(self._show_turns)
        talk.began.connect(self._on_began)
        talk.refused.connect(self._on_refused)

    # --- what is shown --------------------------------------------------------

    def _show_turns(self) -> None:
        self._transcript.show_turns(self._conversation.chat.turns)

    def _on_listed(self) -> None:
        words = self._sidebar.words
        if words:
            self._sidebar.show_hits(self._chats.search(words))
        else:
            chats = self._chats
            self._sidebar.show_chats(
                chats.headings(), chats.folders.all(), chats.chat.id, chats.held
            )

    def _on_entered(self, chat: Chat) -> None:
        """Another chat goes on."""
        self._transcript.clear()
        self._show_turns()
        self._composer.replace(chat.unsent, chat.attached)
        self._on_listed()
        if self._chats.trouble is not None and chat.blank:
            self._on_unopened(self._chats.trouble)

    def _on_began(self, turn: Turn) -> None:
        self._show_turns()
        self._composer.accept(turn.question)

    def _on_refused(self, question: Turn | None, sentence: str) -> None:
        self._show_turns()
        self._transcript.show_refusal(sentence)
        if question is not None:
            self._composer.restore(question.question, question.attachments)

    # --- trouble --------------------------------------------------------------

    def _on_troubled(self, sentence: str) -> None:
        self._transcript.show_trouble(self.tr("Your chats are not kept"), sentence)

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
            self._show_turns()
            self.told.emit(self.tr("The damaged file is kept as {name}.").format(name=aside.name))

    # --- what the user does ---------------------------------------------------

    def _on_hit(self, chat: str, message: int | None, words: str) -> None:
        self._chats.open(chat)
        if message is not None and message in self._conversation.chat.nodes:
            self._conversation.read_on(message)
            self._transcript.reveal(message, words)

    def _on_edited(self) -> None:
        self._chats.set_unsent(self._composer.written, self._composer.held)

    def _on_submitted(self, text: str) -> None:
        message, files = self._composer.changing, self._composer.files
        if message in self._conversation.chat.nodes:
            self._conversation.edit(message, text, files)
        else:
            self._conversation.ask(text, files)

    def _on_wished(self, verb: str, message: int) -> None:
        talk = self._conversation
        match verb:
            case "edit":
                node = talk.chat.nodes[message]
                self._composer.change(message, node.content, node.attachments)
            case "continue":
                talk.go_on(message)
            case "again":
                talk.answer_again(message)
            case "previous":
                talk.step(message, -1)
            case "next":
                talk.step(message, 1)
            case "delete":
                talk.delete(message)

    # --- what was deleted ------------------------------------------------------

    def _on_deleted(self, title: str) -> None:
        self._regret(self._chats.undo, self.tr("“{title}” was deleted").format(title=title))

    def _on_folder_deleted(self, name: str) -> None:
        words = self.tr("The folder “{name}” was deleted; its chats are kept").format(name=name)
        self._regret(self._chats.folders.undo, words)

    def _on_removed(self, removal: Removal) -> None:
        asked = removal.role == "user"
        words = self.tr("The question was deleted") if asked else self.tr("The answer was deleted")
        self._regret(lambda: self._put_back(removal), words)

    def _regret(self, undo: Callable[[], None], words: str) -> None:
        self._undos.append(undo)
        self._sidebar.show_deleted(words)
        if not self._sidebar.isVisible():
            self.told.emit(
                self.tr("{words}. Edit › Undo Delete brings it back.").format(words=words)
            )
        self.deletions.emit(len(self._undos))

    def undo(self) -> None:
        """Bring back what was deleted last, of what was deleted since the program began."""
        if self._undos:
            self._undos.pop()()
            self.deletions.emit(len(self._undos))

    def _put_back(self, removal: Removal) -> None:
        self._chats.open(removal.chat)
        if self._conversation.chat.id == removal.chat:
            self._conversation.put_back(removal)
