"""The engine as the window sees it: a child process, events as signals.

Knows processes and lines, not chats: what to ask for, and what an answer means, is
`conversation`'s business.
"""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from app.ending import Ending
from app.enginelog import EngineLog
from dflash_mlx import protocol
from dflash_mlx.errors import DFlashError, EngineGone
from dflash_mlx.protocol import (
    Done,
    Event,
    Failed,
    Hello,
    Loaded,
    Loading,
    Prefill,
    Request,
    Stop,
    Text,
    Unloaded,
)

ROOT = Path(__file__).resolve().parent.parent


class EngineClient(QObject):
    """One engine process at a time.

    Signals:
        hello, loading, loaded, prefill, text, done, failed, unloaded: the engine's events.
        gone: the engine has ended unasked; the reason, in a sentence.
        garbled: a line came that is not of the protocol; a sentence about it.
    """

    hello = Signal(Hello)
    loading = Signal(Loading)
    loaded = Signal(Loaded)
    prefill = Signal(Prefill)
    text = Signal(Text)
    done = Signal(Done)
    failed = Signal(Failed)
    unloaded = Signal(Unloaded)
    gone = Signal(str)
    garbled = Signal(str)

    PATIENCE = 2000  # ms that a stopped reply may take to end
    FAREWELL = 3000  # ms to leave when the window closes: a long chat may have to be saved

    def __init__(
        self, command: Sequence[str], log: EngineLog, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._command = list(command)
        self._log = log
        self._process: QProcess | None = None
        self._ids = count(1)
        self._stopping: int | None = None
        self._verdict = ""  # why we ended the engine ourselves
        self._patience = QTimer(self, singleShot=True, interval=self.PATIENCE)
        self._patience.timeout.connect(self._on_patience_over)

    @property
    def pid(self) -> int:
        """The engine's process number; 0 when there is none."""
        return self._process.processId() if self._process else 0

    def next_id(self) -> int:
        """A number no request of this window has had."""
        return next(self._ids)

    def start(self) -> None:
        self._log.begin()
        self._verdict = ""
        self._stopping = None
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        # `-m app` must find this very package, not a folder of that name in the user's own.
        process.setWorkingDirectory(str(ROOT))
        # Ctrl+C in the terminal is for the window, which then tells the engine.
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
        """Write one line. Raises EngineGone when there is no engine to read it."""
        if self._process is None:
            raise EngineGone("The engine is not running.")
        self._process.write(protocol.encode(request).encode() + b"\n")

    def stop(self, id: int) -> None:
        """Ask for the end of a reply; an engine that does not listen is killed."""
        self.send(Stop(id))
        self._stopping = id
        self._patience.start()

    def restart(self) -> None:
        """A fresh process in place of the old one, whatever state that is in."""
        self._drop()
        self.start()

    def shut_down(self) -> None:
        """Say goodbye by closing the engine's input; wait a little, then insist."""
        process, self._process = self._process, None
        self._patience.stop()
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()
        if not process.waitForFinished(self.FAREWELL):
            process.kill()
            process.waitForFinished(self.FAREWELL)

    def _drop(self) -> None:
        process, self._process = self._process, None
        self._patience.stop()
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(self.FAREWELL)
            process.deleteLater()

    def _on_output(self) -> None:
        process = self._process
        # A slot may drop the process while its lines are being read.
        while process is not None and process is self._process and process.canReadLine():
            self._take(bytes(process.readLine().data()).decode("utf-8", "replace").rstrip("\n"))

    def _take(self, line: str) -> None:
        try:
            event = protocol.decode(line)
        except DFlashError as error:
            self._log.append(f"[window] {error}\n".encode())
            self.garbled.emit(str(error))
            return
        match event:
            case Hello():
                self._greet(event)
            case Loading():
                self.loading.emit(event)
            case Loaded():
                self.loaded.emit(event)
            case Prefill():
                self.prefill.emit(event)
            case Text():
                self.text.emit(event)
            case Done():
                self._settle(event)
                self.done.emit(event)
            case Failed():
                self._settle(event)
                self.failed.emit(event)
            case Unloaded():
                self.unloaded.emit(event)
            case _:
                self.garbled.emit(f"The engine sent a request ({type(event).__name__}).")

    def _greet(self, event: Hello) -> None:
        if event.version == protocol.VERSION:
            self.hello.emit(event)
        else:
            self._end(
                f"The engine speaks version {event.version} of the protocol and this window "
                f"version {protocol.VERSION}; install both from the same release."
            )

    def _settle(self, event: Event) -> None:
        if isinstance(event, Done | Failed) and event.id == self._stopping:
            self._stopping = None
            self._patience.stop()

    def _end(self, verdict: str) -> None:
        self._verdict = verdict
        if self._process is not None:
            self._process.kill()

    def _on_patience_over(self) -> None:
        self._end("The engine did not stop when asked to, and was ended.")

    def _on_complaint(self) -> None:
        if self._process is not None:
            self._log.append(bytes(self._process.readAllStandardError().data()))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            why = self._process.errorString()
            self._lose(f"The engine could not be started: {why}.")

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_output()
        self._on_complaint()
        crashed = status == QProcess.ExitStatus.CrashExit
        self._lose(self._verdict or str(Ending(code, crashed, self._log.last_line)))

    def _lose(self, reason: str) -> None:
        process, self._process = self._process, None
        self._patience.stop()
        if process is not None:
            process.deleteLater()
            self.gone.emit(reason)
