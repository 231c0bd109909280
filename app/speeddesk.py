"""Comparisons on the window's desk: which question, carried out, shown and kept in its chat;
and the history of all speeds.

Wires the comparison to the chat, to the messages and to a window of its own.
"""

from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal

from app.actions import Actions
from app.chat import Chat
from app.chats import Chats
from app.comparewindow import CompareWindow
from app.comparison import Comparison
from app.conversation import Conversation
from app.history import History
from app.transcript import Transcript
from dflash_mlx.answer import Answer


class SpeedDesk(QObject):
    """Signals:
    told: something worth a line.
    link_clicked: an address in a compared answer.
    """

    told = Signal(str)
    link_clicked = Signal(QUrl)

    def __init__(
        self,
        comparison: Comparison,
        chats: Chats,
        conversation: Conversation,
        transcript: Transcript,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._chats = chats
        self._conversation = conversation
        self._transcript = transcript
        self._place: tuple[Chat, int] | None = None  # the chat and the question of the window
        self.window = CompareWindow()
        self.history = History(chats.speeds)
        actions.history.triggered.connect(self.history.open)
        actions.compare.triggered.connect(self._on_last)
        actions.stop.triggered.connect(comparison.stop)
        transcript.wished.connect(self._on_wished)
        chats.opened.connect(lambda _: comparison.leave())
        self.window.run_asked.connect(self._on_run)
        self.window.stop_asked.connect(comparison.stop)
        self.window.link_clicked.connect(self.link_clicked)
        comparison.began.connect(self.window.begin)
        comparison.grew.connect(self._on_grew)
        comparison.settled.connect(self._on_settled)
        comparison.ended.connect(self._on_ended)
        comparison.failed.connect(self.window.show_failure)
        comparison.declined.connect(self.window.show_failure)

    def open(self, asked: int) -> None:
        """Show a question's last comparison, or begin one."""
        chat = self._conversation.chat
        if self._comparison.running:
            self._show()
            return
        self._place = chat, asked
        kept = chat.nodes[asked].comparisons
        self.window.show_question(chat.nodes[asked].content, kept[-1] if kept else {})
        self._show()
        if not kept:
            self._on_run(1)

    def close(self) -> None:
        for window in (self.window, self.history):
            window.close()

    def _show(self) -> None:
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def _on_last(self) -> None:
        turns = [turn for turn in self._conversation.chat.turns if turn.asked]
        if turns:
            self.open(turns[-1].asked)
        else:
            self.told.emit(self.tr("There is nothing to compare yet: ask a question first."))

    def _on_wished(self, verb: str, message: int) -> None:
        if verb != "compare":  # a deleted message is gone by now
            return
        asked = self._conversation.chat.nodes[message].parent
        if asked is not None:
            self.open(asked)

    def _on_run(self, repeats: int) -> None:
        if self._place is None:
            return
        chat, asked = self._place
        if chat is not self._conversation.chat or asked not in chat.nodes:
            words = self.tr(
                "This question is not in the open chat; open its chat and compare there."
            )
            self.window.show_failure(words)
            return
        begun = self._comparison.start(self._conversation.request(asked), repeats)
        if begun:
            self.window.show_running(True)

    def _on_grew(self, side: bool, thought: str, answer: str, whole: Answer) -> None:
        self.window.sides[side].append(thought, answer, whole.report)
        self.window.race.show_lines(self._comparison.line)

    def _on_settled(self, side: bool, whole: Answer) -> None:
        self.window.sides[side].finish(whole)

    def _on_ended(self, result: dict[str, Any]) -> None:
        self.window.finish(result)
        if not result or self._place is None:
            return
        chat, asked = self._place
        node = chat.nodes.get(asked)
        if node is not None:
            node.comparisons = [*node.comparisons, result]
            chat.touch(node)
            self._chats.save(chat)
            if chat is self._chats.chat:
                self._transcript.show_compared(asked, result)
