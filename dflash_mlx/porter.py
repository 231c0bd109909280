"""The downloads as a child process: lines of JSON both ways, one download at a time.

The queue is on disk, so being killed at any moment costs nothing. End of standard input means
quit; what was under way goes on at the next start.
"""

import sys
import threading
import traceback
from contextlib import suppress
from dataclasses import replace
from typing import TextIO

from dflash_mlx import pipes, transfer
from dflash_mlx.backlog import Backlog, Item
from dflash_mlx.download import Download
from dflash_mlx.errands import BUG, Errands, Tell
from dflash_mlx.errors import BadRequest, DFlashError, ProtocolError
from dflash_mlx.lines import STRANGE
from dflash_mlx.patience import Stopped
from dflash_mlx.shelf import Shelf
from dflash_mlx.transfer import (
    Account,
    Add,
    Cancel,
    Check,
    Clean,
    Enter,
    Failed,
    Finished,
    Going,
    Held,
    Leave,
    Move,
    Pause,
    Remove,
    Resume,
    Said,
    Search,
    Survey,
)
from dflash_mlx.trouble import in_words, sentences


class Porter:
    """Works through a queue in a thread of its own, and takes requests from another."""

    def __init__(self, backlog: Backlog, tell: Tell) -> None:
        self._backlog, self._tell = backlog, tell
        self._news = threading.Condition()
        self._closing = False
        self._asked = 0
        self._carried: tuple[str, Download] | None = None
        self._unwritten: dict[str, Item] = {}  # what the queue does not know: its disk was full
        self._errands = Errands(tell, self._items)
        self._thread = threading.Thread(target=self._work, daemon=True)

    def open(self) -> None:
        with suppress(OSError):  # the thread will say so
            self._list()
        self._thread.start()

    def close(self) -> None:
        """Stop what is under way; it stays in the queue."""
        with self._news:
            self._closing = True
            if self._carried:
                self._carried[1].stop()
            self._news.notify()
        self._thread.join()

    def handle(self, request: transfer.Request | transfer.Event) -> None:
        """Carry out one request. Raises DFlashError."""
        with sentences("The queue of downloads"):
            with suppress(OSError):
                self._write()
            match request:
                case Add(name, repositories, update):
                    self._backlog.put(Item(name, repositories, update=update))
                case Pause(name):
                    self._known(self._backlog.change(name, state="paused"), name)
                    self._interrupt(name)
                case Resume(name):
                    self._known(self._backlog.change(name, state="waiting", why="", kind=""), name)
                    self._hurry(name)
                case Cancel(name):
                    item = self._known(self._backlog.get(name), name)
                    if self._carried is None or self._carried[0] != name:
                        self._discard(item)  # first, so that a full disk can take the queue
                    self._backlog.drop(name)
                    if not self._interrupt(name):
                        self._discard(item)
                case Move(name, place):
                    self._backlog.move(name, place)
                case (
                    Check()
                    | Survey()
                    | Remove()
                    | Clean()
                    | Search()
                    | Account()
                    | Enter()
                    | Leave()
                ):
                    self._errands.run(request)
                    return
                case _:
                    raise BadRequest(f"{type(request).__name__} is not a request.")
            self._unwritten.pop(name, None)
        self._list()
        with self._news:
            self._asked += 1
            self._news.notify()

    # --- the thread that works ------------------------------------------------

    def _work(self) -> None:
        while not self._closing:
            asked = self._asked
            try:
                with sentences("The queue of downloads"):
                    while (item := self._next()) is not None:
                        self._carry(item)
            except DFlashError as error:  # the queue itself cannot be read or written
                self._tell(Failed("", error.kind, str(error)))
                self._wait(asked)  # who asks for something next may have seen to it

    def _wait(self, asked: int) -> None:
        """For another request than so many."""
        with self._news:
            self._news.wait_for(lambda: self._closing or self._asked != asked)

    def _next(self) -> Item | None:
        """The first item that waits; None at the end."""
        with self._news:
            while not self._closing:
                for item in self._items():
                    if item.state == "waiting":
                        self._carried = item.name, self._download(item)
                        return item
                self._news.wait()
        return None

    def _download(self, item: Item) -> Download:
        return Download(
            item.repositories,
            lambda text: self._tell(Said(item.name, text)),
            item.revisions,
            item.update,
            self._backlog.reserved(item.name),
            wait=lambda why, seconds: self._tell(Held(item.name, why, seconds)),
        )

    def _carry(self, item: Item) -> None:
        assert self._carried is not None
        _, download = self._carried
        try:
            self._fetch(item, download)
        finally:
            with self._news:
                self._carried = None
        self._list()

    def _fetch(self, item: Item, download: Download) -> None:
        name = item.name
        try:
            download.plan()
            self._note(name, download)
            folders = download.run(lambda progress: self._tell(Going(name, progress)))
            self._backlog.drop(name)
            self._tell(Finished(name, [str(folder) for folder in folders]))
        except Stopped:
            self._halt(item, download)
        except DFlashError as error:
            self._fail(item, download, error.kind, str(error))
        except OSError as error:  # the queue cannot be written
            self._fail(item, download, "DownloadError", in_words(error))
        except Exception:
            traceback.print_exc()
            self._fail(item, download, "Bug", BUG)

    def _note(self, name: str, download: Download) -> None:
        """Write down where it stands, so that it goes on with the same files."""
        if download.listings:
            figures = {"bytes": download.bytes, "done": download.done}
            self._backlog.change(name, revisions=download.revisions, **figures)

    def _halt(self, item: Item, download: Download) -> None:
        """It was asked to stop: it is paused, or cancelled."""
        try:
            self._note(item.name, download)
            if self._backlog.get(item.name) is None:
                self._discard(item)
        except OSError as error:
            self._tell(Failed(item.name, "DownloadError", in_words(error)))

    def _fail(self, item: Item, download: Download, kind: str, why: str) -> None:
        """Put it aside with its reason, in the queue or, where that cannot be, beside it."""
        try:
            self._note(item.name, download)
            self._backlog.change(item.name, state="failed", why=why, kind=kind)
        except OSError:
            known = self._backlog.get(item.name) or item
            self._unwritten[item.name] = replace(known, state="failed", why=why, kind=kind)
        self._tell(Failed(item.name, kind, why))

    def _items(self) -> list[Item]:
        """The queue, with what could not be written into it."""
        return [self._unwritten.get(item.name, item) for item in self._backlog.items()]

    def _write(self) -> None:
        """Into the queue with what could not be written before."""
        for name, item in list(self._unwritten.items()):
            self._backlog.change(name, state=item.state, why=item.why, kind=item.kind)
            del self._unwritten[name]

    # --- parts ----------------------------------------------------------------

    def _interrupt(self, name: str) -> bool:
        """Stop it if it is under way; whether it was."""
        with self._news:
            if self._carried is None or self._carried[0] != name:
                return False
            self._carried[1].stop()
            return True

    def _hurry(self, name: str) -> None:
        """If it is under way, let it wait for nothing."""
        with self._news:
            if self._carried is not None and self._carried[0] == name:
                self._carried[1].hurry()

    def _discard(self, item: Item) -> None:
        """Remove what it has begun, unless another download wants that too."""
        others = [other for other in self._backlog.items() if other.name != item.name]
        wanted = {one for other in others for one in other.repositories}
        for repository in set(item.repositories) - wanted:
            Shelf(repository).discard()

    def _known(self, item: Item | None, name: str) -> Item:
        if item is None:
            raise BadRequest(f"There is no download named {name!r} in the queue.")
        return item

    def _list(self) -> None:
        self._tell(transfer.Queue(self._items()))


def main() -> int:
    """Serve requests from standard input until it ends."""
    say = pipes.speaker()

    def tell(event: transfer.Event) -> None:
        say(transfer.encode(event))

    porter = Porter(Backlog.usual(lambda text: tell(Said("", text))), tell)
    porter.open()
    serve(pipes.heard(), porter, tell)
    porter.close()
    return 0


def serve(lines: TextIO, porter: Porter, tell: Tell) -> None:
    for line in lines:
        try:
            porter.handle(transfer.decode(line))
        except ProtocolError as error:
            print(error, file=sys.stderr)
            tell(Failed("", error.kind, STRANGE))
        except DFlashError as error:
            tell(Failed("", error.kind, str(error)))


if __name__ == "__main__":
    sys.exit(main())
