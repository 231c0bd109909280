"""The chat that is going on: what was asked, what is being answered, what may be asked.

Stands between the engine client and the widgets and knows neither how lines travel
nor how anything looks; which pair answers is `pairing`'s business.
"""

from PySide6.QtCore import QObject, Signal

from app.activity import Activity, Phase
from app.chat import Chat, End, Turn
from app.client import EngineClient
from app.pairing import Pairing
from app.settings import SettingsFile
from dflash_mlx.protocol import Done, Failed, Prefill, Reply, Text
from dflash_mlx.stats import Report


class Conversation(QObject):
    """One chat with whatever pair is loaded.

    Signals:
        began: a question has gone out.
        grew: more thought, more answer, and the figures so far.
        ended: the turn is over, whichever way.
        refused: the engine took back a question before it began to answer, and why.
        declined: nothing was sent, and why.
        failed: an answer broke off, and why; it can be asked again.
        warned: something went wrong that ends nothing.
        cleared: a new chat has begun.
    """

    began = Signal(str)
    grew = Signal(str, str, Report)
    ended = Signal(Turn)
    refused = Signal(str, str)
    declined = Signal(str)
    failed = Signal(str)
    warned = Signal(str)
    cleared = Signal()

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
        self._turn: Turn | None = None
        client.prefill.connect(self._on_prefill)
        client.text.connect(self._on_text)
        client.done.connect(self._on_done)
        client.failed.connect(self._on_failed)
        client.garbled.connect(self.warned)
        pairing.stop_asked.connect(self.stop)
        pairing.interrupted.connect(self._finish)

    @property
    def activity(self) -> Activity:
        """What the engine is doing now."""
        return self._pairing.activity

    @property
    def unanswered(self) -> bool:
        """Whether the last question was let down and can be asked again."""
        return bool(self.chat.turns) and self.chat.turns[-1].broken

    # --- what the user does ---------------------------------------------------

    def ask(self, question: str) -> None:
        if self.activity.obstacle:
            self.declined.emit(self.activity.obstacle)
            return
        settings = self._settings.settings
        self._turn = Turn(question)
        self.chat.turns.append(self._turn)
        self._reply = self._client.next_id()
        self._client.send(
            Reply(
                id=self._reply,
                messages=self.chat.messages(),
                sampling=settings.sampling,
                speculate=settings.speculate,
                max_tokens=settings.max_tokens,
                think=self._pairing.think,
            )
        )
        self.began.emit(question)
        self._pairing.become(Activity(Phase.READING))

    def ask_again(self) -> None:
        """Put the last question once more, after an engine has let it down."""
        if self.unanswered:
            self.ask(self.chat.turns[-1].question)

    def stop(self) -> None:
        if self.activity.replying and self.activity.phase is not Phase.STOPPING:
            self._pairing.become(Activity(Phase.STOPPING))
            self._client.stop(self._reply)

    def clear(self) -> None:
        """Begin a new chat; a reply that is under way is stopped."""
        self.stop()
        self._turn = None
        self.chat = Chat()
        self.cleared.emit()

    # --- what the engine says -------------------------------------------------

    def _on_prefill(self, event: Prefill) -> None:
        if event.id == self._reply and self.activity.phase is Phase.READING and event.total:
            share = 100 * event.done // event.total
            self._pairing.become(Activity(Phase.READING, f"Reading the prompt {share} %"))

    def _on_text(self, event: Text) -> None:
        if event.id != self._reply or self._turn is None:
            return
        self._turn.thought += event.thought
        self._turn.answer += event.answer
        self._turn.report = event.report
        if self.activity.phase is not Phase.STOPPING:
            thinking = bool(event.thought) and not event.answer
            self._pairing.become(Activity(Phase.THINKING if thinking else Phase.ANSWERING))
        self.grew.emit(event.thought, event.answer, event.report)

    def _on_done(self, event: Done) -> None:
        if event.id != self._reply:
            return
        if self._turn is not None:
            self._turn.report = event.report
        self._finish(event.finish_reason)
        stopped = event.finish_reason == "stopped"
        self._pairing.become(Activity(Phase.READY, "Stopped" if stopped else ""))
        self._pairing.proceed()

    def _on_failed(self, event: Failed) -> None:
        if self._pairing.owns(event.id):
            return
        if event.id != self._reply or not self._reply:
            self.warned.emit(event.message)
        elif self._turn is None or self._turn.begun:
            self._pairing.become(Activity(Phase.READY))
            self._finish("failed")
            self.failed.emit(event.message)
        else:
            self._pairing.become(Activity(Phase.READY))
            self._refuse(self._turn, event.message)
        self._pairing.proceed()

    def _refuse(self, turn: Turn, sentence: str) -> None:
        self._turn, self._reply = None, 0
        self.chat.turns.remove(turn)
        self.refused.emit(turn.question, sentence)

    def _finish(self, end: End) -> None:
        turn, self._turn = self._turn, None
        self._reply = 0
        if turn is not None:
            turn.end = end
            self.ended.emit(turn)
