"""One window for each data folder: a second start rings at the first and ends.

A local socket named by the folder, for this user alone. What rings may bring a request to load.
"""

import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 5000  # ms that the first one may take to answer


class Doorbell(QObject):
    """Signals:
    rung: somebody has started the program again; the line that it brought.
    """

    rung = Signal(str)

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name_of(data)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def hang(self, line: str = "") -> bool:
        """Be the first; or, if another is there, ring at it with this line. Whether we are."""
        # Rung first: to listen where another listens may succeed, and would make it deaf.
        if _ring(self._name, line):
            return False
        QLocalServer.removeServer(self._name)  # left behind by one that was killed
        self._server.listen(self._name)  # where that cannot be, two windows are better than none
        return True

    def close(self) -> None:
        self._server.close()

    def _on_connection(self) -> None:
        while visitor := self._server.nextPendingConnection():
            visitor.readyRead.connect(lambda visitor=visitor: self._on_line(visitor))
            visitor.disconnected.connect(visitor.deleteLater)
            self._on_line(visitor)

    def _on_line(self, visitor: QLocalSocket) -> None:
        if visitor.canReadLine():
            line = bytes(visitor.readLine().data()).decode("utf-8", "replace").strip()
            visitor.write(b"coming\n")
            visitor.flush()
            self.rung.emit(line)


def name_of(data: Path) -> str:
    """A short name for a long path: sockets have little room for one."""
    whole = f"{os.getuid() if hasattr(os, 'getuid') else ''} {data.resolve()}"
    return f"dflash-chat-{hashlib.sha256(whole.encode()).hexdigest()[:16]}"


def _ring(name: str, line: str) -> bool:
    """Whether somebody has answered."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(line.encode() + b"\n")
    socket.flush()
    heard = socket.waitForReadyRead(PATIENCE)
    socket.disconnectFromServer()
    return heard
