"""The chat on a window's desk: its messages and the composer, kept in step with the conversation.

Wires the conversation to the two widgets that show it; which chats there are, and whatever
else is in a window, is not its business.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.attachment import Attachment
from app.chat import Chat
from app.chats import Chats
from app.composer import Composer
from app.conversation import Conversation
from app.node import Turn
from app.transcript import Transcript


class ChatDesk(QObject):
    def __init__(
        self,
        chats: Chats,
        conversation: Conversation,
        transcript: Transcript,
        composer: Composer,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._chats = chats
        self._conversation = talk = conversation
        self._transcript = transcript
        self._composer = composer
        self._refused: tuple[str, tuple[Attachment, ...]] | None = None
        composer.edited.connect(self._on_edited)
        composer.submitted.connect(self._on_submitted)
        transcript.wished.connect(self._on_wished)
        transcript.column.cards.gone.connect(self._hush)
        talk.entered.connect(self._on_entered)
        talk.turned.connect(self._show_turns)
        talk.began.connect(self._on_began)
        talk.refused.connect(self._on_refused)

    # --- what is shown --------------------------------------------------------

    @property
    def _has_keyboard(self) -> bool:
        """Whether the keyboard is on something in the chat."""
        place = QApplication.focusWidget()
        return place is not None and self._transcript.isAncestorOf(place)

    def _show_turns(self, anew: bool = False) -> None:
        """anew: nothing of what stands there stays."""
        before, inside = QApplication.focusWidget(), self._has_keyboard
        if anew:
            self._transcript.clear()
        self._transcript.show_turns(self._conversation.chat.turns)
        if inside and QApplication.focusWidget() is not before:
            self._composer.setFocus()  # what had the keyboard is gone

    def _on_entered(self, chat: Chat) -> None:
        """Another chat goes on."""
        self._show_turns(anew=True)
        self._hush()
        self._composer.replace(chat.unsent, chat.attached)

    def _on_began(self, turn: Turn) -> None:
        self._transcript.end_refusal()
        self._show_turns()
        self._composer.accept(turn.question)

    def _on_refused(self, question: Turn | None, sentence: str) -> None:
        self._show_turns()
        if question is not None:
            self._composer.restore(question.question, question.attachments)
        self._refused = self._written
        self._transcript.show_refusal(sentence)
        self._hush()

    def _hush(self) -> None:
        """What the card says of a question is not said beside the question as well."""
        self._composer.hush(self._transcript.refusing)

    # --- what the user does ---------------------------------------------------

    @property
    def _written(self) -> tuple[str, tuple[Attachment, ...]]:
        return self._composer.text, self._composer.files

    def _on_edited(self) -> None:
        composer = self._composer
        if self._written != self._refused:
            self._transcript.end_refusal()
        self._chats.set_unsent(composer.written, composer.held, self._conversation.chat)

    def _on_submitted(self, text: str) -> None:
        message, files = self._composer.changing, self._composer.files
        if message in self._conversation.chat.nodes:
            self._conversation.edit(message, text, files)
        else:
            self._conversation.ask(text, files)

    def change(self, message: int) -> None:
        """Let a question be changed in the composer."""
        node = self._conversation.chat.nodes[message]
        self._composer.change(message, node.content, node.attachments)

    def _on_wished(self, verb: str, message: int) -> None:
        talk = self._conversation
        match verb:
            case "edit":
                self.change(message)
            case "continue":
                talk.go_on(message)
            case "again":
                talk.answer_again(message)
            case "previous":
                self._step(message, -1)
            case "next":
                self._step(message, 1)
            case "delete":
                talk.delete(message)

    def _step(self, message: int, by: int) -> None:
        """Read another version; the keyboard goes on from there, if it was in the chat."""
        talk, inside = self._conversation, self._has_keyboard
        at = talk.chat.path().index(talk.chat.nodes[message])
        talk.step(message, by)
        if inside:
            shown = talk.chat.path()[at].id  # its buttons are seen a moment later
            QTimer.singleShot(0, self, lambda: self._transcript.reach_step(shown, by))
