"""The engine as a child process: one inbox, one loop, lines of JSON both ways.

Standard output carries the protocol alone; whatever else prints goes to standard error.
End of standard input means quit, so there is never an orphan.
"""

import json
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import TextIO

from dflash_mlx import __version__, blas, protocol
from dflash_mlx.errors import DFlashError
from dflash_mlx.protocol import (
    Count,
    Event,
    Failed,
    Forget,
    Hello,
    Load,
    Loading,
    Reply,
    Request,
    Stop,
    Unload,
)


class Inbox:
    """Requests in the order they came. A Stop does not queue: it is known at once."""

    def __init__(self, lines: TextIO, refuse: Callable[[Event], None]) -> None:
        self._queue: SimpleQueue[Request | None] = SimpleQueue()
        self._stopped: set[int] = set()
        self._ended = False
        self._refuse = refuse
        threading.Thread(target=self._read, args=(lines,), daemon=True).start()

    def __iter__(self) -> Iterator[Request]:
        while (request := self._queue.get()) is not None:
            yield request

    @property
    def empty(self) -> bool:
        """Whether nobody waits for anything now."""
        return self._queue.empty()

    def stopped(self, id: int) -> bool:
        """Whether this request is to stop; all are when nobody listens any more."""
        return id in self._stopped or self._ended

    def _read(self, lines: TextIO) -> None:
        for line in lines:
            try:
                request = protocol.decode(line)
            except DFlashError as error:
                self._refuse(Failed(_id(line), error.kind, str(error)))
                continue
            match request:
                case Stop():
                    self._stopped.add(request.id)
                case Load() | Reply() | Count() | Unload() | Forget():
                    self._queue.put(request)
                case _:
                    kind = type(request).__name__
                    self._refuse(Failed(_id(line), "ProtocolError", f"{kind} is not a request."))
        self._ended = True
        self._queue.put(None)


def main(costs: Path | None = None, sessions: Path | None = None) -> int:
    """Serve requests from standard input until it ends. costs: the file that keeps what
    rounds were measured to cost; sessions: the folder that keeps what was read of chats."""
    out = _protocol_output()
    lock = threading.Lock()

    def write(event: Event) -> None:
        with lock:
            out.write(protocol.encode(event) + "\n")
            out.flush()

    write(Hello(engine=__version__))
    inbox = Inbox(sys.stdin, write)
    write(Loading(0, "Getting the engine ready"))
    fast = blas.preload()
    from dflash_mlx.engine import Engine  # mlx is slow to import; the window is up already

    engine = Engine(fast, costs, sessions)
    for request in inbox:
        try:
            for event in engine.handle(request, lambda id=request.id: inbox.stopped(id)):  # type: ignore[misc]
                write(event)
            if inbox.empty:
                engine.rest(lambda: not inbox.empty)
        except DFlashError as error:
            write(Failed(request.id, error.kind, str(error)))
        except Exception as error:
            traceback.print_exc()
            write(Failed(request.id, "Bug", f"The engine failed with {error!r}; please report it."))
    engine.unload()
    return 0


def _protocol_output() -> TextIO:
    """A private copy of standard output; the public one becomes standard error."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return out


def _id(line: str) -> int:
    """The id of a request that could not be read, 0 if it has none."""
    try:
        return int(json.loads(line)["id"])
    except (KeyError, TypeError, ValueError):
        return 0


if __name__ == "__main__":
    sys.exit(main())
