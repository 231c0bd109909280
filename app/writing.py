"""The answers that are being written: one runs, others wait for it, each in a chat of its own.

Stands between the engine client and the chats; which chat is read, and how anything looks,
is not its business.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.activity import Activity, Phase
from app.attachment import blame
from app.chat import Chat
from app.client import EngineClient
from app.node import End, Node
from app.pairing import Pairing
from dflash_mlx.errors import TooLong
from dflash_mlx.protocol import Done, Failed, Prefill, Reply, Text
from dflash_mlx.stats import Report

Make = Callable[[int], Reply]

TOO_LONG = TooLong.__name__


@dataclass(slots=True)
class Task:
    """An answer to be written into a chat. make: the request, once its turn has come.

    id: the request's; 0 while it waits. grown: whether anything has come.
    """

    chat: Chat
    node: Node
    make: Make
    id: int = 0
    grown: bool = False
    thinking: float = 0.0  # when the thought began


class Writing(QObject):
    """Signals:
    stirred: which chats are being written has changed.
    changed: a chat has an answer that has ended; it should be saved.
    grew: a chat has more thought, more answer, and the figures so far.
    ended: the answer in a chat is over, whichever way.
    refused: the engine would not begin an answer: the question, which is taken back, or None
        where it has other answers; and why.
    failed: the answer in a chat broke off, and why.
    warned: something went wrong that ends nothing.
    """

    stirred = Signal()
    changed = Signal(Chat)
    grew = Signal(Chat, str, str, Report)
    ended = Signal(Chat, Node)
    refused = Signal(Chat, object, str)
    failed = Signal(Chat, str)
    warned = Signal(str)

    def __init__(
        self, client: EngineClient, pairing: Pairing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._pairing = pairing
        self._now: Task | None = None
        self._waiting: list[Task] = []
        client.prefill.connect(self._on_prefill)
        client.text.connect(self._on_text)
        client.done.connect(self._on_done)
        client.failed.connect(self._on_failed)
        pairing.stop_asked.connect(self._stop_now)
        pairing.interrupted.connect(self.end_all)
        pairing.loaded.connect(self._begin_next)
        pairing.not_loaded.connect(self._begin_next)

    @property
    def chat(self) -> Chat | None:
        """Where an answer grows now."""
        return self._now.chat if self._now is not None else None

    @property
    def chats(self) -> list[Chat]:
        """Where an answer grows, and where answers wait to."""
        tasks = [*([self._now] if self._now is not None else []), *self._waiting]
        return [task.chat for task in tasks]

    @property
    def id(self) -> int:
        """The request that is being answered; 0 if there is none."""
        return self._now.id if self._now is not None else 0

    def waits(self, chat: Chat) -> bool:
        return any(task.chat is chat for task in self._waiting)

    def busy(self, chat: Chat) -> bool:
        """Whether an answer grows in a chat, or waits to."""
        return any(other is chat for other in self.chats)

    def begin(self, chat: Chat, node: Node, make: Make) -> None:
        """Write an answer into a chat, as soon as the engine has time."""
        self._waiting.append(Task(chat, node, make))
        self._begin_next()
        self.stirred.emit()

    def stop(self, chat: Chat) -> None:
        """End the answer in a chat; what has come of it stays."""
        if chat is self.chat:
            self._stop_now()
        for task in [task for task in self._waiting if task.chat is chat]:
            self._waiting.remove(task)
            self._end(task, "stopped")

    def end_all(self, end: End) -> None:
        """There is no engine any more, or soon no window."""
        tasks = [*([self._now] if self._now is not None else []), *self._waiting]
        self._now, self._waiting = None, []
        for task in tasks:
            self._end(task, end)

    # --- what the engine says -------------------------------------------------

    def _on_prefill(self, event: Prefill) -> None:
        reading = self._pairing.activity.phase is Phase.READING
        if event.id == self.id and reading and event.total:
            share = 100 * event.done // event.total
            words = self.tr("Reading the prompt {share} %").format(share=share)
            self._pairing.become(Activity(Phase.READING, words))

    def _on_text(self, event: Text) -> None:
        task = self._now
        if task is None or event.id != task.id:
            return
        node, task.grown = task.node, True
        if event.thought and not node.thought:
            task.thinking = time.monotonic()
        elif event.answer and not node.content and node.thought:
            node.thinking = time.monotonic() - task.thinking
        node.thought += event.thought
        node.content += event.answer
        node.report = event.report
        node.rounds.extend(event.rounds)
        task.chat.touch(node)
        if self._pairing.activity.phase is not Phase.STOPPING:
            thinking = bool(event.thought) and not event.answer
            self._pairing.become(Activity(Phase.THINKING if thinking else Phase.ANSWERING))
        self.grew.emit(task.chat, event.thought, event.answer, event.report)

    def _on_done(self, event: Done) -> None:
        task = self._now
        if task is None or event.id != task.id:
            return
        task.node.report = event.report
        self._now = None
        stopped = event.finish_reason == "stopped"
        self._pairing.become(Activity(Phase.READY, self.tr("Stopped") if stopped else ""))
        self._end(task, event.finish_reason)
        self._pairing.trust()
        self._pairing.proceed()
        self._begin_next()

    def _on_failed(self, event: Failed) -> None:
        if self._pairing.owns(event.id):
            return
        task = self._now
        if task is None or event.id != task.id:
            self.warned.emit(event.message)
        else:
            self._now = None
            self._pairing.become(Activity(Phase.READY))
            if task.grown:
                self._end(task, "failed")
                self.failed.emit(task.chat, event.message)
            else:
                asked = task.chat.nodes[task.node.parent or 0]
                sentence = event.message
                if event.kind == TOO_LONG:
                    sentence = blame(sentence, asked.content, asked.attachments)
                self.refused.emit(task.chat, self._take_back(task), sentence)
                self.stirred.emit()
        self._pairing.proceed()
        self._begin_next()

    # --- small change ---------------------------------------------------------

    def _begin_next(self) -> None:
        if self._now is not None or not self._waiting:
            return
        if self._pairing.activity.phase is Phase.RESTING:
            self._pairing.start()
        if self._pairing.activity.phase is not Phase.READY:
            return
        self._now = task = self._waiting.pop(0)
        task.id = self._client.next_id()
        task.thinking = time.monotonic() - (task.node.thinking or 0.0)
        self._client.send(task.make(task.id))
        self._pairing.become(Activity(Phase.READING))
        self.stirred.emit()

    def _stop_now(self) -> None:
        activity = self._pairing.activity
        if self._now is not None and activity.phase is not Phase.STOPPING:
            self._pairing.become(Activity(Phase.STOPPING))
            self._client.stop(self._now.id)

    def _take_back(self, task: Task) -> Node | None:
        """Out with an answer that never began, and with its question, unless that has others."""
        chat, node = task.chat, task.node
        asked = chat.nodes[node.parent or 0]
        answered = len(chat.versions(node)) > 1
        chat.remove(node)
        if not answered:
            chat.remove(asked)
        self.changed.emit(chat)
        return None if answered else asked

    def _end(self, task: Task, end: End) -> None:
        node = task.node
        node.end = end
        if task.grown and node.thought and not node.content:
            node.thinking = time.monotonic() - task.thinking
        task.chat.touch(node)
        self.changed.emit(task.chat)
        self.ended.emit(task.chat, node)
        self.stirred.emit()
