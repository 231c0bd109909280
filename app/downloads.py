"""The downloads as the window sees them: a child process, its queue, its events as signals.

The queue is on disk and outlives every process, so a worker that is lost is simply started
again. Knows no pairs and no widgets.
"""

import time
from collections.abc import Sequence
from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from app.child import Child
from app.enginelog import EngineLog
from app.wording import said
from dflash_mlx import transfer
from dflash_mlx.backlog import Backlog, Item
from dflash_mlx.errors import DFlashError
from dflash_mlx.pace import Progress, waiting
from dflash_mlx.transfer import (
    Checked,
    Failed,
    Finished,
    Found,
    Going,
    Held,
    Queue,
    Request,
    Said,
    Signed,
    Stock,
)


class Downloads(QObject):
    """One worker process at a time, started when there is something to do.

    Signals:
        changed: the queue is another now; see `items`.
        going: a download is further than before, or waits; its name. See `progress`, `held`.
        said: something its user should know; its name and a sentence.
        finished: all of it is here; its name and its folders.
        failed: it stopped short, or a request was refused; its name, or none, and a sentence.
        stocked: what the Hub's cache holds.
        checked: which of the repositories that were asked about have newer revisions.
        found: what a search has found.
        signed: how we stand with the Hub.
    """

    changed = Signal()
    going = Signal(str)
    said = Signal(str, str)
    finished = Signal(str, list)
    failed = Signal(str, str)
    stocked = Signal(Stock)
    checked = Signal(list)
    found = Signal(Found)
    signed = Signal(Signed)
    _found = Signal()

    FALLS = 3  # how often a worker that gets nothing done is started again unasked
    PAUSE = 1000  # ms before that, times the falls so far
    FAREWELL = 1000  # ms that it may take to leave; it is safe to kill
    BEAT = 1000  # ms between two looks at how long is still waited

    def __init__(
        self, command: Sequence[str], log: EngineLog, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self._progress: dict[str, Progress] = {}
        self._held: dict[str, tuple[str, float]] = {}  # why each waits, and until when
        self._beat = QTimer(self, interval=self.BEAT)
        self._beat.timeout.connect(self._on_beat)
        self._log = log
        self._child = Child(command, log, self.tr("download worker"), self)
        self._child.line.connect(self._on_line)
        self._child.ended.connect(self._on_ended)
        self._falls = 0
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.start)
        self._found.connect(self.start)
        self._look: Thread | None = None

    @property
    def pid(self) -> int:
        """The worker's process number; 0 when there is none."""
        return self._child.pid

    @property
    def busy(self) -> bool:
        """Whether something is under way that the end of this program would interrupt."""
        return self.pid != 0 and any(item.state == "waiting" for item in self.items)

    @property
    def moving(self) -> bool:
        """Whether bytes are on their way, and not only in the queue."""
        return self.busy and bool(self._progress)

    def progress(self, name: str) -> Progress | None:
        """How far a download is that is under way."""
        return self._progress.get(name)

    def held(self, name: str) -> str:
        """Why a download waits and for how long still, as a sentence; nothing if it does not, or
        waits for its turn."""
        why, until = self._held.get(name, ("", 0.0))
        return waiting(why, until - time.monotonic()) if why else ""

    def wake(self) -> None:
        """Go on with what an earlier run has left in the queue. Reads it off this thread."""

        def look() -> None:
            with suppress(OSError, RuntimeError):  # RuntimeError: we are gone meanwhile
                if Backlog.usual().items():
                    self._found.emit()

        self._look = Thread(target=look, name="queue", daemon=True)
        self._look.start()

    def start(self) -> None:
        if not self._child.there:
            self._again.stop()
            self._child.start()

    def send(self, request: Request) -> None:
        """Write one line, to a worker that is started if there is none."""
        self._falls = 0
        self.start()
        self._child.write(transfer.encode(request))

    def shut_down(self) -> None:
        """Say goodbye; what is under way goes on when the program is next opened."""
        self._again.stop()
        self._beat.stop()
        if self._look is not None:
            self._look.join()
        self._child.shut_down(self.FAREWELL)

    # --- what the worker says -------------------------------------------------

    def _on_line(self, line: str) -> None:
        try:
            self._take(transfer.decode(line))
        except DFlashError as error:
            self._log.append(f"[window] {error}\n".encode())

    def _take(self, event: transfer.Request | transfer.Event) -> None:
        match event:
            case Queue(items):
                self.items = items
                going = {item.name for item in items if item.state == "waiting"}
                self._progress = {n: p for n, p in self._progress.items() if n in going}
                self._held = {n: held for n, held in self._held.items() if n in going}
                self.changed.emit()
            case Going(name, progress):
                before = self._progress.get(name)
                if before is None or progress.done > before.done:
                    self._falls = 0
                self._progress[name] = progress
                self._held.pop(name, None)
                self.going.emit(name)
            case Said(name, text):
                self.said.emit(name, text)
            case Held(name, why, seconds):
                self._held[name] = why, time.monotonic() + seconds
                self._beat.start()
                self.going.emit(name)
            case Finished(name, folders):
                self.finished.emit(name, folders)
            case Failed(name, _, message):
                self.failed.emit(name, message)
            case Stock():
                self.stocked.emit(event)
            case Checked(_, newer):
                self.checked.emit(newer)
            case Found():
                self.found.emit(event)
            case Signed():
                self.signed.emit(event)

    def _on_beat(self) -> None:
        """Each second that is waited is told."""
        if not self._held:
            self._beat.stop()
        for name in [*self._held]:
            self.going.emit(name)

    def _on_ended(self, reason: str, begun: bool) -> None:
        """The worker is gone unasked: another takes over, but not for ever."""
        self._progress.clear()
        self._held.clear()
        self._falls += 1
        if begun and self._falls <= self.FALLS:
            self._again.start(self.PAUSE * self._falls)
        else:
            kept = self.tr("What has arrived is kept; Resume tries again.")
            self.failed.emit("", f"{said(reason)} {kept}")
        self.changed.emit()
