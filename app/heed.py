"""Ctrl+C and a polite kill, heard in Qt's loop.

Python looks at signals between its own instructions only, and Qt's loop has none: a socket
pair wakes it up.
"""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Heed(QObject):
    """Signals:
    heard: the program is asked to end.
    """

    heard = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._theirs.setblocking(False)
        signal.set_wakeup_fd(self._theirs.fileno())
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._on_woken)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._on_signal)

    def close(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._ours.close()
        self._theirs.close()

    def _on_woken(self) -> None:
        self._ours.recv(64)  # the handler itself runs now that Python does

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.heard.emit()
