"""What the engine prints beside the protocol: a bounded file, and its last lines."""

import re
from collections import deque
from pathlib import Path

_ERROR = re.compile(r"^[\w.]*(Error|Exception|Exit|Interrupt)\b|\berror:|\bNo module named\b")
_ABORT = re.compile(
    r"\[(METAL|malloc|metal::\w+|Event::\w+|cuda\w*)\]|\bkIOGPU|\bterminat(e|ing)\b|what\(\):|"
    r"\bFatal Python error\b|\bout of memory\b|\bInsufficient Memory\b|\bassertion failed\b",
    re.IGNORECASE,
)
_NEAR = 6  # lines from the end in which an abort's own words stand


class EngineLog:
    """A log of at most two files of `limit` bytes; the older one ends in `.old`.

    Never raises: a disk that is full must not end a chat. The last lines are kept in
    memory too, since they tell why an engine has ended.
    """

    def __init__(self, path: Path, limit: int = 1_000_000) -> None:
        self.path = path
        self._limit = limit
        self._tail: deque[str] = deque(maxlen=60)
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

    def cause(self, crashed: bool) -> str:
        """Why it has ended, as far as its last lines can be that: an error that Python ended with,
        or the words of whoever aborted. Empty where they are of something else.

        crashed: by a signal; an error that was told before did not end it then.
        """
        lines = [line for line in (*self._tail, self._broken) if line.strip()]
        if not crashed:
            return _raised(lines)
        near = [line.strip() for line in lines[-_NEAR:]]
        return next((line for line in reversed(near) if _ABORT.search(line)), "")

    def _remember(self, text: str) -> None:
        *lines, self._broken = (self._broken + text).split("\n")
        self._broken = self._broken[-2000:]
        self._tail.extend(line[-2000:] for line in lines)


def _raised(lines: list[str]) -> str:
    """The error that a traceback ends with, or a last line that is one itself."""
    begun = [at for at, line in enumerate(lines) if line.startswith("Traceback (")]
    if begun:  # the lines of its calls are indented, its error is not
        return next((line.strip() for line in lines[begun[-1] + 1 :] if line[0].strip()), "")
    return next((line.strip() for line in lines[-1:] if _ERROR.search(line)), "")
