"""The chat that is going on: what was asked, what is being answered, what may be asked.

Stands between the engine client and the widgets and knows neither how lines travel
nor how anything looks; which pair answers is `pairing`'s business, where the chat is
kept is `chats`'.
"""

import time
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.activity import Activity, Phase
from app.attachment import Attachment
from app.chat import Chat, End, Maker, Node, Turn
from app.client import EngineClient
from app.pairing import Pairing
from app.settings import SettingsFile
from app.tuning import Tuning
from dflash_mlx.protocol import Done, Failed, Prefill, Reply, Sampling, Text
from dflash_mlx.stats import Report


class Conversation(QObject):
    """One chat with whatever pair is loaded.

    Signals:
        began: a question has gone out; its turn is the last.
        grew: more thought, more answer, and the figures so far.
        ended: the turn is over, whichever way.
        refused: a question was taken back before it was answered, and why; None in its place
            where it has been answered before.
        declined: nothing was sent, and why.
        noted: something worth a line.
        failed: an answer broke off, and why; it can be asked again.
        warned: something went wrong that ends nothing.
        changed: the chat has another message, or one less, or one that has ended.
        entered: another chat goes on.
        turned: another branch of the chat is read.
        tuned: the next answer is made another way: the chat has other choices, or it is
            another chat or another pair.
    """

    began = Signal(Turn)
    grew = Signal(str, str, Report)
    ended = Signal(Turn)
    refused = Signal(object, str)
    declined = Signal(str)
    noted = Signal(str)
    failed = Signal(str)
    warned = Signal(str)
    changed = Signal()
    entered = Signal(Chat)
    turned = Signal()
    tuned = Signal()

    def __init__(
        self,
        client: EngineClient,
        settings: SettingsFile,
        pairing: Pairing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.chat = Chat()
        self._client = client
        self._settings = settings
        self._pairing = pairing
        self._reply = 0
        self._answer: Node | None = None
        self._thinking = 0.0  # when the thought began
        client.prefill.connect(self._on_prefill)
        client.text.connect(self._on_text)
        client.done.connect(self._on_done)
        client.failed.connect(self._on_failed)
        pairing.garbled.connect(self.warned)
        pairing.stop_asked.connect(self.stop)
        pairing.interrupted.connect(self._finish)
        pairing.loaded.connect(lambda _: self.tuned.emit())
        settings.changed.connect(lambda _: self.tuned.emit())

    @property
    def activity(self) -> Activity:
        """What the engine is doing now."""
        return self._pairing.activity

    @property
    def unanswered(self) -> bool:
        """Whether the last question was let down and can be asked again."""
        turns = self.chat.turns
        return bool(turns) and turns[-1].broken

    @property
    def sampling(self) -> Sampling:
        """How the tokens of the next answer are chosen."""
        return self.chat.tuning.sampling(self._settings.settings.sampling)

    @property
    def max_tokens(self) -> int:
        """How long the next answer may be."""
        return self.chat.tuning.max_tokens or self._settings.settings.max_tokens

    @property
    def think(self) -> bool | None:
        """What the engine is told of thinking; None leaves it to the pair."""
        return self.chat.tuning.thinks(self._settings.settings.think)

    @property
    def thinks(self) -> bool:
        """Whether the next answer may begin with a thought."""
        pair = self._pairing.pair
        if pair is None or not pair.thinks:
            return False
        return pair.think if self.think is None else self.think

    # --- what the user does ---------------------------------------------------

    def tune(self, tuning: Tuning) -> None:
        """Answer this chat in another way, from the next answer on."""
        if tuning != self.chat.tuning:
            self.chat.tuning = tuning
            self.changed.emit()
            self.tuned.emit()
            if self.activity.replying:
                self.noted.emit(self.tr("This counts from the next answer."))

    def set_think(self, think: bool) -> None:
        self.tune(replace(self.chat.tuning, think="on" if think else "off"))

    def ask(self, question: str, files: tuple[Attachment, ...] = ()) -> None:
        """Ask something at the end of the branch that is read."""
        if self._may_ask():
            self._reply_to(self._add(question, files, self.chat.leaf))

    def ask_again(self) -> None:
        """Put the last question once more; the new answer is another version of the old."""
        turns = self.chat.turns
        if turns and turns[-1].asked and self._may_ask():
            self._reply_to(self.chat.nodes[turns[-1].asked])

    def edit(self, message: int, question: str, files: tuple[Attachment, ...] = ()) -> None:
        """Ask something in the place of an earlier question; both stay, as versions."""
        if self._may_ask():
            self._reply_to(self._add(question, files, self.chat.nodes[message].parent))

    def answer_again(self, message: int) -> None:
        """Another version of an answer, by another seed where chance has a say."""
        node = self.chat.nodes[message]
        if node.parent is not None and self._may_ask():
            self._reply_to(self.chat.nodes[node.parent], len(self.chat.versions(node)))
            if self.sampling.temperature == 0:
                self.noted.emit("At temperature 0 the same model gives the same answer again.")

    def step(self, message: int, by: int) -> None:
        """Read the version that stands so many places after a message."""
        versions = self.chat.versions(self.chat.nodes[message])
        at = versions.index(self.chat.nodes[message]) + by
        if self._may_change() and 0 <= at < len(versions):
            self.chat.read_on(versions[at])
            self.changed.emit()
            self.turned.emit()

    def delete(self, message: int) -> None:
        """Take a message out of the chat, a question with its answers."""
        if self._may_change():
            self.chat.remove(self.chat.nodes[message])
            self.changed.emit()
            self.turned.emit()

    def stop(self) -> None:
        if self.activity.replying and self.activity.phase is not Phase.STOPPING:
            self._pairing.become(Activity(Phase.STOPPING))
            self._client.stop(self._reply)

    def leave(self, end: End = "stopped") -> None:
        """The chat will be closed: an answer under way is stopped, what has come of it stays."""
        self.stop()
        stopping = self._reply
        self._finish(end)
        self._reply = stopping  # the engine still has to say that it has ended

    def enter(self, chat: Chat) -> None:
        """Go on with another chat."""
        self.chat = chat
        self.entered.emit(chat)
        self.tuned.emit()

    def read_on(self, message: int) -> None:
        """Read the branch that a message is in, unless it is read already."""
        node = self.chat.nodes[message]
        if node not in self.chat.path() and self._may_change():
            self.chat.read_on(node)
            self.changed.emit()
            self.turned.emit()

    # --- what the engine says -------------------------------------------------

    def _on_prefill(self, event: Prefill) -> None:
        if event.id == self._reply and self.activity.phase is Phase.READING and event.total:
            share = 100 * event.done // event.total
            self._pairing.become(Activity(Phase.READING, f"Reading the prompt {share} %"))

    def _on_text(self, event: Text) -> None:
        node = self._answer
        if event.id != self._reply or node is None:
            return
        if event.thought and not node.thought:
            self._thinking = time.monotonic()
        elif event.answer and not node.content and node.thought:
            node.thinking = time.monotonic() - self._thinking
        node.thought += event.thought
        node.content += event.answer
        node.report = event.report
        self.chat.touch(node)
        if self.activity.phase is not Phase.STOPPING:
            thinking = bool(event.thought) and not event.answer
            self._pairing.become(Activity(Phase.THINKING if thinking else Phase.ANSWERING))
        self.grew.emit(event.thought, event.answer, event.report)

    def _on_done(self, event: Done) -> None:
        if event.id != self._reply:
            return
        if self._answer is not None:
            self._answer.report = event.report
        self._finish(event.finish_reason)
        stopped = event.finish_reason == "stopped"
        self._pairing.become(Activity(Phase.READY, "Stopped" if stopped else ""))
        self._pairing.proceed()

    def _on_failed(self, event: Failed) -> None:
        if self._pairing.owns(event.id):
            return
        node = self._answer
        if event.id != self._reply or not self._reply:
            self.warned.emit(event.message)
        elif node is None or node.content or node.thought:
            self._pairing.become(Activity(Phase.READY))
            self._finish("failed")
            self.failed.emit(event.message)
        else:
            self._pairing.become(Activity(Phase.READY))
            self._refuse(node, event.message)
        self._pairing.proceed()

    # --- small change ---------------------------------------------------------

    def _may_ask(self) -> bool:
        obstacle = self.activity.obstacle
        if obstacle:
            self.declined.emit(obstacle)
        return not obstacle

    def _may_change(self) -> bool:
        replying = self._answer is not None
        if replying:
            self.declined.emit("Not now: an answer is under way. Esc stops it.")
        return not replying

    def _add(self, question: str, files: tuple[Attachment, ...], parent: int | None) -> Node:
        node = self.chat.add("user", question, parent)
        node.attachments = files
        return node

    def _reply_to(self, asked: Node, attempt: int = 0) -> None:
        pair, sampling = self._pairing.pair, self.sampling
        sampling = replace(sampling, seed=(sampling.seed + attempt) % 2**64)
        node = self.chat.add("assistant", "", asked.id, end=None)
        if pair is not None:
            node.maker = Maker(pair.title, pair.target, pair.draft or "", sampling)
        self._answer = node
        self._reply = self._client.next_id()
        self.changed.emit()  # the question is safe before the engine hears of it
        self._client.send(
            Reply(
                id=self._reply,
                messages=self.chat.messages(self._settings.settings.system),
                sampling=sampling,
                speculate=self._settings.settings.speculate,
                max_tokens=self.max_tokens,
                think=self.think,
                chat=self.chat.id,
                drop=True,
            )
        )
        self.began.emit(self.chat.turns[-1])
        self._pairing.become(Activity(Phase.READING))

    def _refuse(self, node: Node, sentence: str) -> None:
        """Take the question back, unless it has been answered before."""
        self._answer, self._reply = None, 0
        asked = self.chat.nodes[node.parent or 0]
        others = len(self.chat.versions(node)) > 1
        self.chat.remove(node)
        if not others:
            self.chat.remove(asked)
        self.changed.emit()
        question = Turn(asked.content, attachments=asked.attachments)
        self.refused.emit(None if others else question, sentence)

    def _finish(self, end: End) -> None:
        node, self._answer = self._answer, None
        self._reply = 0
        if node is not None:
            node.end = end
            self.chat.touch(node)
            self.changed.emit()
            self.ended.emit(self.chat.turns[-1])
