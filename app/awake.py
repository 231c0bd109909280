"""Keeps the machine awake while an answer or a download is under way.

A child process does it, the system's own tool for that: macOS has `caffeinate`, Linux
`systemd-inhibit`. It ends with the work, and with this program, however that ends. Where there is
no such tool, the machine sleeps as it always has.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import which

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from app.downloads import Downloads
from app.pairing import Pairing
from app.settings import Settings, SettingsFile


class Awake(QObject):
    """tool: the command that keeps the machine awake while it runs; empty where there is none.

    Signals:
        changed: `obstacle` is another now.
    """

    changed = Signal()

    DELAY = 2000  # ms of work before which no machine falls asleep
    FAREWELL = 500  # ms that the tool may take to end

    def __init__(
        self,
        pairing: Pairing,
        downloads: Downloads,
        settings: SettingsFile,
        parent: QObject,
        tool: Sequence[str] | None = None,
        delay: int = DELAY,
    ) -> None:
        super().__init__(parent)
        self.obstacle = ""
        """Why the machine may sleep all the same, as a sentence; empty where it may not."""
        self._pairing, self._downloads = pairing, downloads
        self._tool = list(usual_tool() if tool is None else tool)
        self._wanted = settings.settings.awake
        self._process: QProcess | None = None
        self._soon = QTimer(self, singleShot=True, interval=delay)
        self._soon.timeout.connect(self._start)
        if not self._tool:
            self._hinder(
                self.tr("Not on this system: it has no tool for that which is known here.")
            )
        pairing.activity_changed.connect(self._look)
        downloads.changed.connect(self._look)
        downloads.going.connect(self._look)
        settings.changed.connect(self._on_settings)

    @property
    def pid(self) -> int:
        """The tool's process number; 0 while the machine may sleep."""
        return self._process.processId() if self._process else 0

    def close(self) -> None:
        """The program ends."""
        self._soon.stop()
        process = self._end()
        if process is not None and not process.waitForFinished(self.FAREWELL):
            process.kill()
            process.waitForFinished(self.FAREWELL)

    def _on_settings(self, settings: Settings) -> None:
        self._wanted = settings.awake
        self._look()

    def _look(self) -> None:
        work = self._pairing.activity.busy or self._fetches
        if not (work and self._wanted and self._tool):
            self._soon.stop()
            self._end()
        elif self._process is None and not self._soon.isActive():
            self._soon.start()

    @property
    def _fetches(self) -> bool:
        """Whether a download is on its way; one that waits for the network is not."""
        down = self._downloads
        return down.busy and any(
            item.state == "waiting" and not down.held(item.name) for item in down.items
        )

    def _start(self) -> None:
        process = QProcess(self)
        # Ctrl+C in the terminal is for the window, which then ends what it has begun.
        parameters = QProcess.UnixProcessParameters()
        parameters.flags = QProcess.UnixProcessFlag.CreateNewSession
        process.setUnixProcessParameters(parameters)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.setProgram(self._tool[0])
        process.setArguments(self._tool[1:])
        process.errorOccurred.connect(self._on_error)
        process.started.connect(lambda: self._hinder(""))
        process.finished.connect(self._on_finished)
        self._process = process
        process.start()

    def _end(self) -> QProcess | None:
        """Let the machine sleep; the process that is to end."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._on_finished)
            process.errorOccurred.disconnect(self._on_error)
            process.finished.connect(process.deleteLater)
            process.closeWriteChannel()
            process.terminate()
        return process

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._lose(self._process.errorString())

    def _on_finished(self) -> None:
        """It ended while it was needed; it is tried again when other work begins."""
        if self._process is not None:
            said = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
            self._lose(said.strip().rpartition("\n")[2])

    def _lose(self, why: str) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        name = Path(self._tool[0]).name
        told = self.tr("It did not work the last time: {name} ended ({why}).")
        self._hinder(told.format(name=name, why=why.rstrip(".") or "?"))

    def _hinder(self, obstacle: str) -> None:
        if obstacle != self.obstacle:
            self.obstacle = obstacle
            self.changed.emit()


def usual_tool() -> list[str]:
    """This system's own; empty where there is none."""
    if sys.platform == "darwin":
        tool = which("/usr/bin/caffeinate")
        return [tool, "-i", "-w", str(os.getpid())] if tool else []
    tool, reader = which("systemd-inhibit"), which("cat")
    if not tool or not reader:
        return []
    why = "An answer or a download is under way"
    # It lasts as long as the reader, and that ends with its input, which is ours.
    return [tool, "--what=idle:sleep", "--who=DFlash Chat", f"--why={why}", reader]
