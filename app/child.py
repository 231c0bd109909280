"""A process of ours that is spoken to in lines: started, heard, written to, seen off.

Knows neither what the lines mean nor when to start it again.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from app.ending import Ending
from app.enginelog import EngineLog
from app.wording import said

ROOT = Path(__file__).resolve().parent.parent


class Child(QObject):
    """One process at a time. who: how to call it. log: takes what it prints beside the lines.

    Signals:
        line: it said this, without the end of line.
        ended: it has ended unasked; why, as a sentence, and whether it had begun at all.
    """

    line = Signal(str)
    ended = Signal(str, bool)

    def __init__(
        self, command: Sequence[str], log: EngineLog, who: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._command, self._log, self._who = list(command), log, who
        self._process: QProcess | None = None

    @property
    def pid(self) -> int:
        """Its process number; 0 when there is none."""
        return self._process.processId() if self._process else 0

    @property
    def there(self) -> bool:
        """Whether it runs or is starting, so that what is written will be read."""
        return self._process is not None

    def start(self) -> None:
        self._log.begin()
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        # `-m app` must find this very package, not a folder of that name in the user's own.
        process.setWorkingDirectory(str(ROOT))
        # Ctrl+C in the terminal is for the window, which then tells its children.
        parameters = QProcess.UnixProcessParameters()
        parameters.flags = QProcess.UnixProcessFlag.CreateNewSession
        process.setUnixProcessParameters(parameters)
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_complaint)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        self._process = process
        process.start()

    def write(self, line: str) -> None:
        """Nobody reads it where there is no process."""
        if self._process is not None:
            self._process.write(line.encode() + b"\n")

    def kill(self) -> None:
        """It is told of as one that ended unasked."""
        if self._process is not None:
            self._process.kill()

    def drop(self, patience: int) -> None:
        """Kill it without a word and wait for that, at most so many ms."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(patience)
            process.deleteLater()

    def shut_down(self, patience: int) -> None:
        """Say goodbye by closing its input; after so many ms, insist."""
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()
        if not process.waitForFinished(patience):
            process.kill()
            process.waitForFinished(patience)

    # --- what it says ---------------------------------------------------------

    def _on_output(self) -> None:
        process = self._process
        # A slot may drop the process while its lines are being read.
        while process is not None and process is self._process and process.canReadLine():
            said = bytes(process.readLine().data()).decode("utf-8", "replace")
            self.line.emit(said.rstrip("\n"))

    def _on_complaint(self) -> None:
        if self._process is not None:
            self._log.append(bytes(self._process.readAllStandardError().data()))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._lose(
                self.tr("The {who} could not be started: {errorString}.").format(
                    who=said(self._who), errorString=self._process.errorString()
                ),
                False,
            )

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._on_output()
        self._on_complaint()
        crashed = status == QProcess.ExitStatus.CrashExit
        cause, place = self._log.cause(crashed), str(self._log.path)
        self._lose(str(Ending(code, crashed, cause, self._who, place)), True)

    def _lose(self, reason: str, begun: bool) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
            self.ended.emit(reason, begun)
