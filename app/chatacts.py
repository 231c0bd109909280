"""What the Chat menu does with the chat that is read and with its last turn.

Knows the chats and the conversation; where words are written is the window's business.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from app.actions import Actions
from app.chats import Chats
from app.conversation import Conversation
from app.node import Turn
from app.panel import bare


class ChatActs(QObject):
    """Signals:
    edit_asked: a question should be changed; its id.
    told: something worth a line.
    """

    edit_asked = Signal(int)
    told = Signal(str)

    def __init__(
        self, chats: Chats, conversation: Conversation, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._chats, self._talk, self._actions, self._window = chats, conversation, actions, window
        actions.again.triggered.connect(self._on_again)
        actions.edit.triggered.connect(self._on_edit)
        actions.copy_answer.triggered.connect(self._on_copy)
        actions.pin.triggered.connect(lambda: chats.pin(self._id))
        actions.duplicate.triggered.connect(lambda: chats.duplicate(self._id))
        actions.delete.triggered.connect(lambda: chats.delete(self._id))
        conversation.entered.connect(self._suit)
        conversation.turned.connect(self._suit)
        conversation.began.connect(self._suit)
        conversation.ended.connect(self._suit)
        conversation.refused.connect(self._suit)
        chats.listed.connect(self._suit)
        self._suit()

    @property
    def _id(self) -> str:
        return self._talk.chat.id

    @property
    def _last(self) -> Turn | None:
        turns = self._talk.chat.turns
        return turns[-1] if turns else None

    def _suit(self) -> None:
        """What cannot be done now is grey."""
        acts, last, chat = self._actions, self._last, self._talk.chat
        for act in (acts.rename, acts.pin, acts.duplicate, acts.delete):
            act.setEnabled(not chat.blank)
        for act in (acts.again, acts.edit):
            act.setEnabled(last is not None and last.asked > 0)
        acts.copy_answer.setEnabled(last is not None and last.end is not None and bool(last.answer))
        acts.tokens.setEnabled(last is not None and last.end is not None and bool(last.rounds))
        acts.pin.setText(self.tr("Unpin Chat") if chat.heading.pinned else self.tr("Pin Chat"))

    def _on_again(self) -> None:
        if self._last is None:
            return
        if self._last.replied:
            self._talk.answer_again(self._last.replied)
        else:
            self._talk.ask_again()

    def _on_edit(self) -> None:
        if self._last is not None:
            self.edit_asked.emit(self._last.asked)

    def _on_copy(self) -> None:
        if self._last is not None:
            QGuiApplication.clipboard().setText(self._last.answer)
            self.told.emit(self.tr("The last answer was copied as Markdown."))

    def ask_name(self) -> None:
        """What the chat is to be called, where there is no list to write it in."""
        dialog = QInputDialog(self._window)
        dialog.setObjectName("renameDialog")
        dialog.setWindowTitle(self.tr("Rename Chat"))
        dialog.setLabelText(self.tr("Name of the chat (left empty, its first question names it):"))
        dialog.setTextValue(self._talk.chat.heading.title)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setObjectName("chatTitle")
        field.setAccessibleName(self.tr("Name of the chat"))
        bare(dialog)
        id = self._id  # another may be open by the time it is named
        dialog.textValueSelected.connect(lambda words: self._chats.rename(id, words.strip()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
