"""The engine as a child process: one inbox, one loop, lines of JSON both ways.

Standard output carries the protocol alone; whatever else prints goes to standard error.
End of standard input means quit, so there is never an orphan.
"""

import json
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, TextIO

from dflash_mlx import __version__, blas, pipes, protocol
from dflash_mlx.errors import DFlashError, ProtocolError
from dflash_mlx.lines import STRANGE
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

if TYPE_CHECKING:
    from dflash_mlx.engine import Engine

BUG = (
    "The engine has a fault of its own and could not do this; its log says which. Try again, and "
    "report it if it comes back."
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
        try:
            for line in lines:
                self._take(line)
        finally:  # whatever it was: who cannot hear any more does not wait for ever
            self._ended = True
            self._queue.put(None)

    def _take(self, line: str) -> None:
        try:
            request = protocol.decode(line)
        except ProtocolError as error:
            print(error, file=sys.stderr)
            self._refuse(Failed(_id(line), error.kind, STRANGE))
            return
        except DFlashError as error:
            self._refuse(Failed(_id(line), error.kind, str(error)))
            return
        match request:
            case Stop():
                self._stopped.add(request.id)
            case Load() | Reply() | Count() | Unload() | Forget():
                self._queue.put(request)
            case _:
                kind = type(request).__name__
                print(f"{kind} is not a request.", file=sys.stderr)
                self._refuse(Failed(_id(line), "ProtocolError", STRANGE))


def main(costs: Path | None = None, sessions: Path | None = None) -> int:
    """Serve requests from standard input until it ends. costs: the file that keeps what
    rounds were measured to cost; sessions: the folder that keeps what was read of chats."""
    say = pipes.speaker()

    def write(event: Event) -> None:
        say(protocol.encode(event))

    write(Hello(engine=__version__))
    inbox = Inbox(pipes.heard(), write)
    write(Loading(0, "Getting the engine ready"))
    fast = blas.preload()
    from dflash_mlx.engine import Engine  # mlx is slow to import; the window is up already

    engine = Engine(fast, costs, sessions)
    for request in inbox:
        try:
            for event in engine.handle(request, lambda id=request.id: inbox.stopped(id)):  # type: ignore[misc]
                write(event)
        except DFlashError as error:
            if error.__cause__ is not None:  # its own words are for the log alone
                print(f"{error} {error.__cause__!r}", file=sys.stderr)
            write(Failed(request.id, error.kind, str(error)))
        except Exception:
            traceback.print_exc()
            write(Failed(request.id, "Bug", BUG))
        if inbox.empty:
            _rest(engine, inbox)
    engine.unload()
    return 0


def _rest(engine: "Engine", inbox: Inbox) -> None:
    """Nobody has asked for what is done then, so nobody is told that it failed, but the log."""
    try:
        engine.rest(lambda: not inbox.empty)
    except Exception:
        traceback.print_exc()


def _id(line: str) -> int:
    """The id of a request that could not be read, 0 if it has none."""
    try:
        return int(json.loads(line)["id"])
    except (KeyError, OverflowError, RecursionError, TypeError, ValueError):
        return 0


if __name__ == "__main__":
    sys.exit(main())
