"""Standard input and output of a child process, as lines in UTF-8 whatever the locale says.

Standard output carries these lines alone; whatever else prints goes to standard error. Knows no
protocol.
"""

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO


def heard() -> TextIO:
    """Standard input. Bytes that are no text come as half letters, which no protocol takes."""
    return open(0, encoding="utf-8", errors="surrogateescape", closefd=False)


def speaker() -> Callable[[str], None]:
    """Says a line on a private copy of standard output, from any thread; the public one becomes
    standard error. When nobody listens any more, the end of input is near."""
    out, lock = os.fdopen(os.dup(1), "wb", buffering=0), threading.Lock()
    os.dup2(2, 1)
    sys.stdout = sys.stderr

    def say(line: str) -> None:
        rest = (line + "\n").encode()
        with lock, suppress(BrokenPipeError):
            while rest:
                rest = rest[out.write(rest) or 0 :]

    return say
