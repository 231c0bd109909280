"""The pair that the engine holds: asked for, loaded, lost, recovered.

Knows nothing of what is said in a chat; only that an answer under way needs an engine.
"""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from app.activity import Activity, Phase
from app.client import EngineClient
from app.crashes import Crashes
from app.settings import Settings, SettingsFile
from app.wish import Wish
from app.wording import said
from dflash_mlx.protocol import Failed, Hello, Load, Loaded, Loading
from dflash_mlx.stats import Speculation


class Pairing(QObject):
    """One engine and at most one pair in it.

    Signals:
        activity_changed: what the engine is doing now.
        loaded: a pair is ready.
        unloaded: it is no longer; another may be on its way.
        not_loaded: a pair was asked for in vain: the chat in which it was chosen, a title and
            why; what was loaded before still is.
        speculation_changed: whether a draft will work on the next answer, or why not.
        garbled: a line came that nobody was waiting for and nobody understands.
        broke: the engine or its model is gone, and why.
        recovered: after a break, a pair is ready again.
        stop_asked: another pair is wanted, so the answer that is under way should end.
        interrupted: an answer that is under way has no engine any more; how it so ends.
    """

    activity_changed = Signal(Activity)
    loaded = Signal(Loaded)
    unloaded = Signal()
    not_loaded = Signal(str, str, str)
    speculation_changed = Signal(Speculation)
    garbled = Signal(str)
    broke = Signal(str)
    recovered = Signal()
    stop_asked = Signal()
    interrupted = Signal(str)

    def __init__(
        self,
        client: EngineClient,
        settings: SettingsFile,
        wanted: Load,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.activity = Activity(Phase.STARTING)
        self.pair: Loaded | None = None
        self.breakage = ""
        """Why the engine or its model is gone; empty while all is well."""
        self.outlook = ""
        """What will come of that, unless somebody does something."""
        self._client = client
        self._settings = settings
        self._wish = Wish(wanted)
        self._load = 0
        self._told = Speculation()
        self._limits = _limits(settings.settings)
        self._crashes = Crashes()
        self._revival = QTimer(self, singleShot=True)
        self._revival.timeout.connect(self.restart)
        self._lent: set[int] = set()
        client.hello.connect(self._on_hello)
        client.loading.connect(self._on_loading)
        client.loaded.connect(self._on_loaded)
        client.failed.connect(self._on_failed)
        client.gone.connect(self._on_gone)
        client.garbled.connect(self._on_garbled)
        settings.changed.connect(self._on_settings)

    # --- what the user does ---------------------------------------------------

    def start(self) -> None:
        """Start the engine; it loads the wanted pair as soon as it answers."""
        self.become(Activity(Phase.STARTING))
        self._client.start()

    def restart(self) -> None:
        """Replace the engine by a fresh one; a reply that is under way is lost."""
        self._revival.stop()
        self.interrupted.emit("lost")
        self._forget()
        self.breakage = self.breakage or self.tr("The engine was restarted.")
        self.become(Activity(Phase.STARTING))
        self._client.restart()

    def rest(self) -> None:
        """End the engine, which gives all its memory back, until something is asked."""
        if self.activity.phase is Phase.READY:
            self._client.shut_down()
            self._forget()
            self.become(Activity(Phase.RESTING))

    def trust(self) -> None:
        """An answer has ended well: earlier crashes count no more."""
        self._crashes.forgive()

    def load(self, wanted: Load, by: str = "") -> None:
        """Load another pair. An answer that is under way is stopped first.

        by: the id of the chat in which it was chosen, which is told of a failure.
        """
        self._wish.wanted, self._wish.by = wanted, by
        match self.activity.phase:
            case Phase.GONE:
                self.restart()
            case Phase.RESTING:
                self.start()
            case Phase.STARTING:
                pass  # the engine's greeting is answered with what is wanted then
            case Phase.READY | Phase.EMPTY:
                self._request()
            case _:
                self._wish.waiting = True
                self.stop_asked.emit()

    def recover(self) -> None:
        """After a break: go back to what was loaded last, or start the engine again."""
        if self.way_back:
            self._request()
        else:
            self.restart()

    @property
    def way_back(self) -> str:
        """The title of what to load in place of what could not be; empty if there is none."""
        return self._wish.way_back if self.activity.phase is Phase.EMPTY else ""

    def set_speculate(self, speculate: bool) -> None:
        self._settings.change(speculate=speculate)

    @property
    def speculation(self) -> Speculation:
        """What the next answer will do: on, off, or unavailable because of a reason."""
        loading = self.activity.phase is Phase.LOADING  # the next answer is another pair's
        if self.pair is None or loading:
            return Speculation("unavailable", self._absence(self.activity.phase))
        told = self.pair.speculation
        if told.state == "unavailable":
            return Speculation("unavailable", told.reason)
        if not self._settings.settings.speculate:
            return Speculation("off")
        return Speculation("on", told.reason)

    def _absence(self, phase: Phase) -> str:
        """Why there is no pair that could draft."""
        match phase:
            case Phase.STARTING:
                return self.tr("the engine is starting")
            case Phase.LOADING:
                return self.tr("a model is being loaded")
            case Phase.GONE:
                return self.tr("the engine has ended")
            case Phase.RESTING:
                return self.tr("no model is loaded until your next question")
        return self.tr("no model is loaded")

    def _tell(self) -> None:
        """Say what the next answer will do, if that is another thing now."""
        if self.speculation != self._told:
            self._told = self.speculation
            self.speculation_changed.emit(self._told)

    # --- what a reply does to it ----------------------------------------------

    def become(self, activity: Activity) -> None:
        if activity != self.activity:
            self.activity = activity
            self.activity_changed.emit(activity)
            self._tell()

    def proceed(self) -> None:
        """The engine has ended what it did: load what was chosen meanwhile."""
        if self._wish.waiting and self.activity.phase in (Phase.READY, Phase.EMPTY):
            self._request()

    def owns(self, id: int) -> bool:
        """Whether a request was a load of ours, or one that was lent."""
        return id == self._load or id in self._lent

    def lend(self) -> int:
        """A number for a request that is not the conversation's."""
        id = self._client.next_id()
        self._lent.add(id)
        return id

    def give_back(self, id: int) -> None:
        """A request whose number was lent is answered."""
        self._lent.discard(id)

    # --- what the engine says -------------------------------------------------

    def _on_hello(self, _: Hello) -> None:
        self._request()

    def _on_loading(self, event: Loading) -> None:
        if event.id == self._load:
            self._forget()
        if self.activity.phase is Phase.LOADING:
            self.become(Activity(Phase.LOADING, event.phase))

    def _on_loaded(self, event: Loaded) -> None:
        self.pair = event
        self._remember(self._wish.come_true())
        self.become(Activity(Phase.READY))
        self.loaded.emit(event)
        self._tell()
        if self.breakage:
            self.breakage = ""
            self.recovered.emit()
        self.proceed()

    def _on_failed(self, event: Failed) -> None:
        if event.id != self._load:
            return
        self._wish.fail()
        if self.pair is None:
            self._break(Phase.EMPTY, "failed", event.message)
        else:
            self.become(Activity(Phase.READY))
            title = self.tr("{title} was not loaded").format(title=self._wish.title)
            self.not_loaded.emit(self._wish.asked_by, title, event.message)
        self.proceed()

    def _on_gone(self, reason: str) -> None:
        load, title = self._wish.asked or self._wish.wanted, self._wish.title
        if self.activity.phase is Phase.LOADING:
            self._wish.fail()
        wait = self._crashes.note(load)
        if wait is None:
            told = self.tr(
                "That was the second time with {title}, so it is not started again by itself. "
                "If it happens again, choose a smaller model."
            ).format(title=title)
        else:
            told = self.tr("It starts again by itself.")
            self._revival.start(wait)
        self._break(Phase.GONE, "lost", said(reason), told)

    def _on_garbled(self, reason: str) -> None:
        """A line that we do not know. While a pair is awaited it may have been the answer."""
        if self.activity.phase in (Phase.STARTING, Phase.LOADING):
            self._on_gone(
                self.tr(
                    "The engine does not speak as this window does; was the program changed while "
                    "it ran? Close it and open it again."
                )
            )
        else:
            self.garbled.emit(reason)

    # --- small change ---------------------------------------------------------

    def _break(
        self, phase: Phase, end: Literal["failed", "lost"], reason: str, outlook: str = ""
    ) -> None:
        self._forget()
        self.breakage, self.outlook = reason, outlook
        self.interrupted.emit(end)
        self.become(Activity(phase))
        self.broke.emit(reason)

    def _request(self) -> None:
        self._load = self._client.next_id()
        self.become(Activity(Phase.LOADING))
        context, memory = self._limits
        load = replace(self._wish.ask(), id=self._load, context=context, memory_bytes=memory)
        self._client.send(load)

    def _on_settings(self, settings: Settings) -> None:
        """Another limit counts at once: what is loaded is loaded anew."""
        self._tell()
        before, self._limits = self._limits, _limits(settings)
        idle = self.activity.broken or self.activity.phase is Phase.RESTING
        if before != self._limits and not idle:
            self.load(self._wish.wanted)

    def _forget(self) -> None:
        """There is no pair any more."""
        if self.pair is not None:
            self.pair = None
            self.unloaded.emit()
            self._tell()

    def _remember(self, load: Load) -> None:
        self._settings.change(
            pair=load.pair or "", target=load.target or "", draft=load.draft or ""
        )


def _limits(settings: Settings) -> tuple[int | None, int | None]:
    """Tokens of a chat and bytes for models and chats, where the user wants fewer."""
    return settings.context or None, settings.memory or None
