"""The chat that is going on: what was said, what the engine is doing, what may be asked.

Stands between the engine client and the widgets and knows neither how lines travel
nor how anything looks.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.activity import Activity, Phase
from app.chat import Chat, End, Turn
from app.client import EngineClient
from app.settings import SettingsFile
from app.wish import Wish
from dflash_mlx.protocol import Done, Failed, Hello, Load, Loaded, Loading, Prefill, Reply, Text
from dflash_mlx.stats import Report, Speculation


class Conversation(QObject):
    """One chat with one loaded pair.

    Signals:
        activity_changed: what the engine is doing now.
        loaded: a pair is ready.
        unloaded: it is no longer; another may be on its way.
        not_loaded: a pair was asked for in vain, and why; what was loaded before still is.
        speculation_changed: whether a draft will work on the next answer, or why not.
        thinking_changed: whether the next answer may begin with a thought.
        began: a question has gone out.
        grew: more thought, more answer, and the figures so far.
        ended: the turn is over, whichever way.
        refused: the engine took back a question before it began to answer, and why.
        declined: nothing was sent, and why.
        failed: an answer broke off, and why; it can be asked again.
        warned: something went wrong that ends nothing.
        noted: something worth a line.
        broke: the engine or its model is gone, and why.
        recovered: a pair is ready again; whether the last question wants asking again.
        cleared: a new chat has begun.
    """

    activity_changed = Signal(Activity)
    loaded = Signal(Loaded)
    unloaded = Signal()
    not_loaded = Signal(str, str)
    speculation_changed = Signal(Speculation)
    thinking_changed = Signal(bool)
    began = Signal(str)
    grew = Signal(str, str, Report)
    ended = Signal(Turn)
    refused = Signal(str, str)
    declined = Signal(str)
    failed = Signal(str)
    warned = Signal(str)
    noted = Signal(str)
    broke = Signal(str)
    recovered = Signal(bool)
    cleared = Signal()

    def __init__(
        self,
        client: EngineClient,
        settings: SettingsFile,
        wanted: Load,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.activity = Activity(Phase.STARTING)
        self.chat = Chat()
        self.pair: Loaded | None = None
        self._client = client
        self._settings = settings
        self._wish = Wish(wanted)
        self._load = 0
        self._reply = 0
        self._turn: Turn | None = None
        self._breakage = ""  # why the engine or its model is gone; empty while all is well
        client.hello.connect(self._on_hello)
        client.loading.connect(self._on_loading)
        client.loaded.connect(self._on_loaded)
        client.prefill.connect(self._on_prefill)
        client.text.connect(self._on_text)
        client.done.connect(self._on_done)
        client.failed.connect(self._on_failed)
        client.gone.connect(self._on_gone)
        client.garbled.connect(self.warned)

    # --- what the user does ---------------------------------------------------

    def start(self) -> None:
        """Start the engine; it loads the wanted pair as soon as it answers."""
        self._become(Activity(Phase.STARTING))
        self.speculation_changed.emit(self.speculation)
        self._client.start()

    def restart(self) -> None:
        """Replace the engine by a fresh one; a reply that is under way is lost."""
        self._finish("lost")
        self._forget()
        self._breakage = self._breakage or "The engine was restarted."
        self._become(Activity(Phase.STARTING))
        self.speculation_changed.emit(self.speculation)
        self._client.restart()

    def load(self, wanted: Load) -> None:
        """Load another pair. An answer that is under way is stopped first."""
        self._wish.wanted = wanted
        match self.activity.phase:
            case Phase.GONE:
                self.restart()
            case Phase.STARTING:
                pass  # the engine's greeting is answered with what is wanted then
            case Phase.READY | Phase.EMPTY:
                self._request_load()
            case _:
                self._wish.waiting = True
                self.stop()

    def recover(self) -> None:
        """After a break: go back to what was loaded last, or start the engine again."""
        if self.way_back:
            self._request_load()
        else:
            self.restart()

    @property
    def way_back(self) -> str:
        """The title of what to load in place of what could not be; empty if there is none."""
        return self._wish.way_back if self.activity.phase is Phase.EMPTY else ""

    def ask(self, question: str) -> None:
        if self.activity.obstacle:
            self.declined.emit(self.activity.obstacle)
            return
        settings = self._settings.settings
        self._turn = Turn(question)
        self.chat.turns.append(self._turn)
        self._reply = self._client.next_id()
        thinks = self.pair is not None and self.pair.thinks
        self._client.send(
            Reply(
                id=self._reply,
                messages=self.chat.messages(),
                sampling=settings.sampling,
                speculate=settings.speculate,
                max_tokens=settings.max_tokens,
                think=settings.think if thinks else None,
            )
        )
        self.began.emit(question)
        self._become(Activity(Phase.READING))

    def ask_again(self) -> None:
        """Put the last question once more, after an engine has let it down."""
        if self.chat.turns and self.chat.turns[-1].broken:
            self.ask(self.chat.turns[-1].question)

    def stop(self) -> None:
        if self.activity.replying and self.activity.phase is not Phase.STOPPING:
            self._become(Activity(Phase.STOPPING))
            self._client.stop(self._reply)

    def clear(self) -> None:
        """Begin a new chat; a reply that is under way is stopped."""
        self.stop()
        self._turn = None
        self.chat = Chat()
        self.cleared.emit()
        if self.activity.broken:
            self.broke.emit(self._breakage)

    def set_speculate(self, speculate: bool) -> None:
        self._settings.change(speculate=speculate)
        self.speculation_changed.emit(self.speculation)
        self._mention("Speculative decoding", speculate)

    def set_think(self, think: bool) -> None:
        self._settings.change(think=think)
        self.thinking_changed.emit(self.thinking)
        self._mention("Thinking", think)

    @property
    def speculation(self) -> Speculation:
        """What the next answer will do: on, off, or unavailable because of a reason."""
        if self.pair is None:
            return Speculation("unavailable", "no model is loaded")
        told = self.pair.speculation
        if told.state == "unavailable":
            return Speculation("unavailable", told.reason)
        if self.pair.draft is None:
            return Speculation("unavailable", told.reason or "no draft was loaded with this model")
        return Speculation("on" if self._settings.settings.speculate else "off")

    @property
    def thinking(self) -> bool:
        return self._settings.settings.think

    # --- what the engine says -------------------------------------------------

    def _on_hello(self, _: Hello) -> None:
        self._request_load()

    def _on_loading(self, event: Loading) -> None:
        if event.id == self._load:
            self._forget()
        if self.activity.phase is Phase.LOADING:
            self._become(Activity(Phase.LOADING, event.phase))

    def _on_loaded(self, event: Loaded) -> None:
        self.pair = event
        self._remember(self._wish.come_true())
        self._become(Activity(Phase.READY))
        self.loaded.emit(event)
        self.speculation_changed.emit(self.speculation)
        self.thinking_changed.emit(self.thinking)
        if self._breakage:
            self._breakage = ""
            self.recovered.emit(bool(self.chat.turns) and self.chat.turns[-1].broken)
        self._proceed()

    def _on_prefill(self, event: Prefill) -> None:
        if event.id == self._reply and self.activity.phase is Phase.READING and event.total:
            share = 100 * event.done // event.total
            self._become(Activity(Phase.READING, f"Reading the prompt {share} %"))

    def _on_text(self, event: Text) -> None:
        if event.id != self._reply or self._turn is None:
            return
        self._turn.thought += event.thought
        self._turn.answer += event.answer
        self._turn.report = event.report
        if self.activity.phase is not Phase.STOPPING:
            thinking = bool(event.thought) and not event.answer
            self._become(Activity(Phase.THINKING if thinking else Phase.ANSWERING))
        self.grew.emit(event.thought, event.answer, event.report)

    def _on_done(self, event: Done) -> None:
        if event.id != self._reply:
            return
        if self._turn is not None:
            self._turn.report = event.report
        self._finish(event.finish_reason)
        stopped = event.finish_reason == "stopped"
        self._become(Activity(Phase.READY, "Stopped" if stopped else ""))
        self._proceed()

    def _on_failed(self, event: Failed) -> None:
        if event.id == self._load:
            self._on_load_failed(event.message)
        elif event.id != self._reply or not self._reply:
            self.warned.emit(event.message)
        elif self._turn is None or self._turn.begun:
            self._become(Activity(Phase.READY))
            self._finish("failed")
            self.failed.emit(event.message)
        else:
            self._become(Activity(Phase.READY))
            self._refuse(self._turn, event.message)
        self._proceed()

    def _on_load_failed(self, reason: str) -> None:
        self._wish.fail()
        if self.pair is None:
            self._break(Phase.EMPTY, "failed", reason)
        else:
            self._become(Activity(Phase.READY))
            self.not_loaded.emit(f"{self._wish.title} was not loaded", reason)

    def _on_gone(self, reason: str) -> None:
        if self.activity.phase is Phase.LOADING:
            self._wish.fail()
        self._break(Phase.GONE, "lost", reason)

    def _refuse(self, turn: Turn, sentence: str) -> None:
        self._turn, self._reply = None, 0
        self.chat.turns.remove(turn)
        self.refused.emit(turn.question, sentence)

    def _break(self, phase: Phase, end: End, reason: str) -> None:
        self._forget()
        self._breakage = reason
        self._finish(end)
        self._become(Activity(phase))
        self.speculation_changed.emit(self.speculation)
        self.broke.emit(reason)

    # --- small change ---------------------------------------------------------

    def _request_load(self) -> None:
        self._load = self._client.next_id()
        self._become(Activity(Phase.LOADING))
        self._client.send(replace(self._wish.ask(), id=self._load))

    def _proceed(self) -> None:
        """The engine has ended what it did: load what was chosen meanwhile."""
        if self._wish.waiting and self.activity.phase in (Phase.READY, Phase.EMPTY):
            self._request_load()

    def _forget(self) -> None:
        """There is no pair any more."""
        if self.pair is not None:
            self.pair = None
            self.unloaded.emit()
            self.speculation_changed.emit(self.speculation)

    def _remember(self, load: Load) -> None:
        self._settings.change(
            pair=load.pair or "", target=load.target or "", draft=load.draft or ""
        )

    def _finish(self, end: End) -> None:
        turn, self._turn = self._turn, None
        self._reply = 0
        if turn is not None:
            turn.end = end
            self.ended.emit(turn)

    def _become(self, activity: Activity) -> None:
        if activity != self.activity:
            self.activity = activity
            self.activity_changed.emit(activity)

    def _mention(self, what: str, on: bool) -> None:
        if self.activity.replying:
            self.noted.emit(f"{what} will be {'on' if on else 'off'} from the next answer.")
