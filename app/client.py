"""The engine as the window sees it: a child process, events as signals.

Knows processes and lines, not chats: what to ask for, and what an answer means, is
`conversation`'s business.
"""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.child import Child
from app.enginelog import EngineLog
from dflash_mlx import protocol
from dflash_mlx.errors import DFlashError, EngineGone
from dflash_mlx.protocol import (
    Counted,
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


class EngineClient(QObject):
    """One engine process at a time.

    Signals:
        hello, loading, loaded, prefill, text, done, failed, unloaded, counted: the engine's events.
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
    counted = Signal(Counted)
    gone = Signal(str)
    garbled = Signal(str)

    PATIENCE = 2000  # ms that a stopped reply may take to end
    FAREWELL = 3000  # ms to leave when the window closes: a long chat may have to be saved

    def __init__(
        self, command: Sequence[str], log: EngineLog, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._log = log
        self._child = Child(command, log, "engine", self)
        self._child.line.connect(self._on_line)
        self._child.ended.connect(self._on_ended)
        self._ids = count(1)
        self._stopping: int | None = None
        self._verdict = ""  # why we ended the engine ourselves
        self._patience = QTimer(self, singleShot=True, interval=self.PATIENCE)
        self._patience.timeout.connect(self._on_patience_over)

    @property
    def pid(self) -> int:
        """The engine's process number; 0 when there is none."""
        return self._child.pid

    @property
    def log(self) -> Path:
        """Where what it says beside the protocol is kept."""
        return self._log.path

    def next_id(self) -> int:
        """A number no request of this window has had."""
        return next(self._ids)

    def start(self) -> None:
        self._verdict = ""
        self._stopping = None
        self._child.start()

    def send(self, request: Request) -> None:
        """Write one line. Raises EngineGone when there is no engine to read it."""
        if not self._child.there:
            raise EngineGone("The engine is not running.")
        self._child.write(protocol.encode(request))

    def stop(self, id: int) -> None:
        """Ask for the end of a reply; an engine that does not listen is killed."""
        self.send(Stop(id))
        self._stopping = id
        self._patience.start()

    def restart(self) -> None:
        """A fresh process in place of the old one, whatever state that is in."""
        self._patience.stop()
        self._child.drop(self.FAREWELL)
        self.start()

    def kill(self) -> None:
        """End it at once; that is told as if it had ended by itself."""
        self._child.kill()

    def shut_down(self) -> None:
        """Say goodbye; wait a little, then insist."""
        self._patience.stop()
        self._child.shut_down(self.FAREWELL)

    def _on_line(self, line: str) -> None:
        try:
            event = protocol.decode(line)
        except DFlashError as error:
            self._log.append(f"[window] {error}\n".encode())
            self.garbled.emit(self._strange)
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
            case Counted():
                self.counted.emit(event)
            case _:
                self._log.append(f"[window] a request: {line}\n".encode())
                self.garbled.emit(self._strange)

    @property
    def _strange(self) -> str:
        told = self.tr(
            "The engine said something that this window does not understand, so nothing came of "
            "it. What it was stands in its log: {place}."
        )
        return told.format(place=self._log.path)

    def _greet(self, event: Hello) -> None:
        if event.version == protocol.VERSION:
            self.hello.emit(event)
        else:
            self._end(
                self.tr(
                    "The engine speaks version {version} of the protocol and this window version "
                    "{VERSION}; install both from the same release."
                ).format(version=event.version, VERSION=protocol.VERSION)
            )

    def _settle(self, event: Event) -> None:
        if isinstance(event, Done | Failed) and event.id == self._stopping:
            self._stopping = None
            self._patience.stop()

    def _end(self, verdict: str) -> None:
        self._verdict = verdict
        self._child.kill()

    def _on_patience_over(self) -> None:
        self._end(self.tr("The engine did not stop when asked to, and was ended."))

    def _on_ended(self, reason: str, _: bool) -> None:
        self._patience.stop()
        self.gone.emit(self._verdict or reason)
