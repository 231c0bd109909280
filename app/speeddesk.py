"""Comparisons: which question of which window's chat, carried out, shown in a window of their
own and kept in the chat; and the history of all speeds.
"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from app.chat import Chat
from app.chats import Chats
from app.chatwindow import ChatWindow
from app.comparewindow import CompareWindow
from app.comparison import Comparison
from app.history import History
from app.links import LinkDoor
from dflash_mlx.answer import Answer


@dataclass(frozen=True, slots=True)
class Place:
    """What is compared: a question of a chat."""

    chat: Chat
    asked: int


class SpeedDesk(QObject):
    """One comparison and one window of it, whichever window it was asked for in."""

    def __init__(self, comparison: Comparison, chats: Chats, parent: QObject) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._chats = chats
        self._windows: list[ChatWindow] = []
        self._place: Place | None = None
        self.window = CompareWindow()
        self.history = History(chats.speeds)
        self.links = LinkDoor(self.window)
        self.window.run_asked.connect(self._on_run)
        self.window.stop_asked.connect(comparison.stop)
        self.window.link_clicked.connect(self.links.ask)
        comparison.began.connect(self.window.begin)
        comparison.grew.connect(self._on_grew)
        comparison.settled.connect(self._on_settled)
        comparison.ended.connect(self._on_ended)
        comparison.failed.connect(self.window.show_failure)
        comparison.declined.connect(self.window.show_failure)

    def serve(self, window: ChatWindow) -> None:
        """Compare what is asked there, while the window is used."""
        self._windows.append(window)
        acts = window.commands
        acts.history.triggered.connect(self.history.open)
        acts.compare.triggered.connect(lambda: self._on_last(window))
        acts.stop.triggered.connect(self._comparison.stop)
        window.composer.stop_asked.connect(self._comparison.stop)
        window.transcript.wished.connect(lambda verb, id: self._on_wished(window, verb, id))
        window.conversation.entered.connect(self._on_entered)
        window.left.connect(lambda: self._on_left(window))

    def open(self, chat: Chat, asked: int) -> None:
        """Show a question's last comparison, or begin one."""
        if self._comparison.running:
            self._show()
            return
        self._place = Place(chat, asked)
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

    def _here(self) -> ChatWindow | None:
        """The window in which the chat is open that is compared."""
        chat = self._place.chat if self._place is not None else None
        return next((w for w in self._windows if w.conversation.chat is chat), None)

    def _on_left(self, window: ChatWindow) -> None:
        self._windows = [other for other in self._windows if other is not window]
        self._on_entered()

    def _on_entered(self) -> None:
        """Another chat is read in a window, or none."""
        if self._here() is None:
            self._comparison.leave()

    def _on_last(self, window: ChatWindow) -> None:
        chat = window.conversation.chat
        turns = [turn for turn in chat.turns if turn.asked]
        if turns:
            self.open(chat, turns[-1].asked)
        else:
            words = self.tr("There is nothing to compare yet: ask a question first.")
            window.state.set_hint(words)

    def _on_wished(self, window: ChatWindow, verb: str, message: int) -> None:
        if verb != "compare":  # a deleted message is gone by now
            return
        chat = window.conversation.chat
        asked = chat.nodes[message].parent
        if asked is not None:
            self.open(chat, asked)

    def _on_run(self, repeats: int) -> None:
        place, window = self._place, self._here()
        if place is None:
            return
        if window is None or place.asked not in place.chat.nodes:
            words = self.tr(
                "This question is not in the open chat; open its chat and compare there."
            )
            self.window.show_failure(words)
            return
        begun = self._comparison.start(window.conversation.choices.reply_to(place.asked), repeats)
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
        chat, asked = self._place.chat, self._place.asked
        node = chat.nodes.get(asked)
        if node is not None:
            node.comparisons = [*node.comparisons, result]
            chat.touch(node)
            self._chats.save(chat)
            turn = next((turn for turn in chat.turns if turn.asked == asked), None)
            window = self._here()
            if window is not None and turn is not None and turn.compared is not None:
                window.transcript.show_compared(asked, result)
