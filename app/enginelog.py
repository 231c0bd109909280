"""What the engine prints beside the protocol: a bounded file, and its last lines."""

from collections import deque
from pathlib import Path


class EngineLog:
    """A log of at most two files of `limit` bytes; the older one ends in `.old`.

    Never raises: a disk that is full must not end a chat. The last lines are kept in
    memory too, since they tell why an engine has ended.
    """

    def __init__(self, path: Path, limit: int = 1_000_000) -> None:
        self.path = path
        self._limit = limit
        self._tail: deque[str] = deque(maxlen=20)
        self._broken = ""

    def begin(self) -> None:
        """An engine starts; what the one before has said is not its story."""
        self._tail.clear()
        self._broken = ""

    def append(self, data: bytes) -> None:
        self._remember(data.decode("utf-8", "replace"))
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size + len(data) > self._limit:
                self.path.replace(self.path.with_name(self.path.name + ".old"))
            with self.path.open("ab") as file:
                file.write(data)
        except OSError:
            pass  # the window has no use for a log that cannot be written

    @property
    def last_line(self) -> str:
        """The last thing said that is not blank; of a traceback, the error itself."""
        lines = [line.strip() for line in (*self._tail, self._broken)]
        return next((line for line in reversed(lines) if line), "")

    def _remember(self, text: str) -> None:
        *lines, self._broken = (self._broken + text).split("\n")
        self._broken = self._broken[-2000:]
        self._tail.extend(line[-2000:] for line in lines)
