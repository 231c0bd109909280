"""The downloads as the window sees them: a child process, its queue, its events as signals.

The queue is on disk and outlives every process, so a worker that is lost is simply started
again. Knows no pairs and no widgets.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from app.ending import Ending
from app.enginelog import EngineLog
from dflash_mlx import transfer
from dflash_mlx.backlog import Backlog, Item
from dflash_mlx.errors import DFlashError
from dflash_mlx.pace import Progress
from dflash_mlx.transfer import Failed, Finished, Going, Held, Queue, Request, Said, Stock

ROOT = Path(__file__).resolve().parent.parent


class Downloads(QObject):
    """One worker process at a time, started when there is something to do.

    Signals:
        changed: the queue is another now; see `items`.
        going: a download is further than before, or waits; its name. See `progress`, `held`.
        said: something its user should know; its name and a sentence.
        finished: all of it is here; its name and its folders.
        failed: it stopped short, or a request was refused; its name, or none, and a sentence.
        stocked: what the Hub's cache holds.
    """

    changed = Signal()
    going = Signal(str)
    said = Signal(str, str)
    finished = Signal(str, list)
    failed = Signal(str, str)
    stocked = Signal(Stock)
    _found = Signal()

    FALLS = 3  # how often a worker that gets nothing done is started again unasked
    PAUSE = 1000  # ms before that, times the falls so far
    FAREWELL = 1000  # ms that it may take to leave; it is safe to kill

    def __init__(
        self, command: Sequence[str], log: EngineLog, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self._progress: dict[str, Progress] = {}
        self._held: dict[str, str] = {}
        self._command, self._log = list(command), log
        self._process: QProcess | None = None
        self._falls = 0
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.start)
        self._found.connect(self.start)
        self._look: Thread | None = None

    @property
    def pid(self) -> int:
        """The worker's process number; 0 when there is none."""
        return self._process.processId() if self._process else 0

    @property
    def busy(self) -> bool:
        """Whether something is under way that the end of this program would interrupt."""
        return self.pid != 0 and any(item.state == "waiting" for item in self.items)

    def progress(self, name: str) -> Progress | None:
        """How far a download is that is under way."""
        return self._progress.get(name)

    def held(self, name: str) -> str:
        """Why a download waits, as a sentence; nothing if it does not, or waits for its turn."""
        return self._held.get(name, "")

    def wake(self) -> None:
        """Go on with what an earlier run has left in the queue. Reads it off this thread."""

        def look() -> None:
            with suppress(OSError, RuntimeError):  # RuntimeError: we are gone meanwhile
                if Backlog.usual().items():
                    self._found.emit()

        self._look = Thread(target=look, name="queue", daemon=True)
        self._look.start()

    def start(self) -> None:
        if self._process is not None:
            return
        self._again.stop()
        self._log.begin()
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        process.setWorkingDirectory(str(ROOT))  # where `-m app` is this very package
        parameters = QProcess.UnixProcessParameters()
        parameters.flags = QProcess.UnixProcessFlag.CreateNewSession
        process.setUnixProcessParameters(parameters)
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_complaint)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        self._process = process
        process.start()

    def send(self, request: Request) -> None:
        """Write one line, to a worker that is started if there is none."""
        self._falls = 0
        self.start()
        if self._process is not None:
            self._process.write(transfer.encode(request).encode() + b"\n")

    def shut_down(self) -> None:
        """Say goodbye; what is under way goes on when the program is next opened."""
        process, self._process = self._process, None
        self._again.stop()
        if self._look is not None:
            self._look.join()
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()
        if not process.waitForFinished(self.FAREWELL):
            process.kill()
            process.waitForFinished(self.FAREWELL)

    # --- what the worker says -------------------------------------------------

    def _on_output(self) -> None:
        process = self._process
        while process is not None and process is self._process and process.canReadLine():
            line = bytes(process.readLine().data()).decode("utf-8", "replace").rstrip("\n")
            try:
                self._take(transfer.decode(line))
            except DFlashError as error:
                self._log.append(f"[window] {error}\n".encode())

    def _take(self, event: transfer.Request | transfer.Event) -> None:
        match event:
            case Queue(items):
                self.items = items
                waiting = {item.name for item in items if item.state == "waiting"}
                self._progress = {n: p for n, p in self._progress.items() if n in waiting}
                self._held = {n: text for n, text in self._held.items() if n in waiting}
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
            case Held(name, text):
                self._held[name] = text
                self.going.emit(name)
            case Finished(name, folders):
                self.finished.emit(name, folders)
            case Failed(name, _, message):
                self.failed.emit(name, message)
            case Stock():
                self.stocked.emit(event)

    def _on_complaint(self) -> None:
        if self._process is not None:
            self._log.append(bytes(self._process.readAllStandardError().data()))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            why = self._process.errorString()
            self._lose(f"The downloads could not be started: {why}.", again=False)

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_output()
        self._on_complaint()
        crashed = status == QProcess.ExitStatus.CrashExit
        ending = Ending(code, crashed, self._log.last_line, "download worker")
        self._lose(str(ending), again=True)

    def _lose(self, reason: str, again: bool) -> None:
        """The worker is gone unasked: another takes over, but not for ever."""
        process, self._process = self._process, None
        if process is None:
            return
        process.deleteLater()
        self._progress.clear()
        self._held.clear()
        self._falls += 1
        if again and self._falls <= self.FALLS:
            self._again.start(self.PAUSE * self._falls)
        else:
            kept = "What has arrived is kept; Resume tries again."
            self.failed.emit("", f"{reason} {kept}")
        self.changed.emit()
