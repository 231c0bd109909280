"""`dflash-mlx pull` and `remove`: downloads in the terminal. Knows no mlx.

What is asked for is written into the queue that the window shares, so that either can go on with
what the other has begun.
"""

import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from dflash_mlx import transfer
from dflash_mlx.backlog import Backlog, Item
from dflash_mlx.download import Download, Settings
from dflash_mlx.errors import DFlashError, NotFound, Refused
from dflash_mlx.memory import this_machine
from dflash_mlx.models import find, on_disk, status
from dflash_mlx.pace import Progress, size, waiting
from dflash_mlx.pairs import PAIRS
from dflash_mlx.patience import Patience
from dflash_mlx.shelf import Shelf
from dflash_mlx.trouble import sentences

SETTINGS = Settings(Patience(unmet=3))
"""Somebody is looking on, so a network that is not there is soon reported."""

OTHERWISE = "A Hugging Face id, such as mlx-community/Qwen3-4B-4bit, is taken as it is."


def pull(
    names: Sequence[str],
    as_json: bool,
    update: bool,
    anyway: bool,
    settings: Settings = SETTINGS,
) -> None:
    """Download pairs and repositories, one after the other. Raises DFlashError.

    update: also leave a revision that is here for the newest. anyway: also what this machine
    cannot run. Ctrl-C pauses: KeyboardInterrupt goes on to the caller.
    """
    asked = [(name, _repositories(name, anyway)) for name in names]
    with sentences("The queue of downloads"):
        backlog = Backlog.usual(lambda text: print(text, file=sys.stderr))
        for name, repositories in asked:
            shown = (_Json if as_json else _Terminal)(name)
            if not repositories:
                shown.say(f"{name} lies in this program; there is nothing to download.")
                continue
            _carry(name, repositories, update, backlog, shown, settings)


def remove(names: Sequence[str]) -> None:
    """Free what pairs and repositories take on this disk. Raises DFlashError."""
    for name, repositories in [(name, _present(name)) for name in names]:
        with sentences(name):
            shelves = [Shelf(repository) for repository in repositories]
            if any(shelf.busy for shelf in shelves):
                raise Refused(
                    f"{name} is being downloaded; stop that first, in the window or with Ctrl-C "
                    "in its terminal, and try again."
                )
            Backlog.usual().drop(name)
            freed = sum(shelf.remove() for shelf in shelves)
        if not freed:
            raise NotFound(f"{name} is not on this disk, so there is nothing to remove.")
        print(f"{name} is removed: {size(freed)} are free again.")


# --- what is meant ------------------------------------------------------------


def _repositories(name: str, anyway: bool) -> list[str]:
    """What a name stands for; nothing if it lies in this program. Raises NotFound, Refused."""
    if "/" in name:
        return [name]
    pair = find(name, OTHERWISE)
    if pair.embedded:
        return []
    found = status(pair, this_machine(), have_draft=True)
    if found.kind != "works" and not (anyway and pair.target):
        raise Refused(
            f"{pair.title} is {found}, so it is not downloaded; --anyway downloads it all the same."
            if pair.target
            else f"{pair.title} is {found}."
        )
    return [repository for repository in (pair.target, pair.draft) if repository]


def _present(name: str) -> list[str]:
    """What removing a name removes: not what another pair that is here whole needs too."""
    if "/" in name:
        return [name]
    pair = find(name, OTHERWISE)
    if pair.embedded:
        raise Refused(f"{pair.title} lies in this program and cannot be removed.")
    others = (other for other in PAIRS if other.name != pair.name and other.draft)
    needed = {
        one
        for other in others
        if {other.target, other.draft} & set(pair.repositories)
        and on_disk(other.target)
        and on_disk(str(other.draft))
        for one in (other.target, other.draft)
    }
    return [one for one in pair.repositories if one not in needed]


# --- carrying it out ----------------------------------------------------------


def _carry(
    name: str,
    repositories: list[str],
    update: bool,
    backlog: Backlog,
    shown: "_Terminal",
    settings: Settings,
) -> None:
    # To the window it is paused: it is ours to carry on, and if we die, its to resume.
    item = replace(backlog.get(name) or Item(name, repositories), state="paused", why="", kind="")
    download = Download(
        repositories,
        shown.say,
        item.revisions,
        update or item.update,
        backlog.reserved(name),
        settings,
        shown.wait,
    )
    try:
        download.plan()
        item = replace(item, revisions=download.revisions, bytes=download.bytes)
        here = download.done
        if here < download.bytes:
            backlog.put(item)
        shown.begin(here, download.bytes)
        folders = download.run(shown.show)
    except DFlashError as error:
        shown.end(transfer.Failed(name, error.kind, str(error)))
        with suppress(OSError):  # as on a full disk; the reason that counts is the first one
            failed = {"why": str(error), "kind": error.kind, "done": download.done}
            backlog.change(name, state="failed", **failed)
        raise
    except KeyboardInterrupt:
        shown.pause(download.done, download.bytes)
        backlog.change(name, done=download.done)
        raise
    if backlog.get(name):
        backlog.drop(name)
    shown.end(transfer.Finished(name, [str(folder) for folder in folders]))


class _Terminal:
    """Says it in a terminal: one line that changes, or now and then one where it cannot."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._live = sys.stderr.isatty()
        self._shown = time.monotonic()

    def say(self, text: str) -> None:
        self._clear()
        print(text, file=sys.stderr)

    def wait(self, why: str, seconds: float) -> None:
        self.say(waiting(why, seconds))

    def begin(self, done: int, total: int) -> None:
        here = f", {size(done)} of it here already" if done else ""
        self.say(f"{self._name}: {size(total)}{here}.")

    def show(self, progress: Progress) -> None:
        if self._live:
            print(f"\r{_line(progress):79}", end="", file=sys.stderr, flush=True)
        elif time.monotonic() - self._shown > 10:
            self._shown = time.monotonic()
            print(_line(progress), file=sys.stderr)

    def end(self, event: transfer.Finished | transfer.Failed) -> None:
        self._clear()
        if isinstance(event, transfer.Finished):
            print(f"{self._name} is on this disk: {', '.join(event.folders)}")

    def pause(self, done: int, total: int) -> None:
        here = f"with {size(done)} of {size(total)} here" if total else "before the first byte"
        self.say(f"Paused {here}; `dflash-mlx pull {self._name}` goes on from there.")

    def _clear(self) -> None:
        if self._live:
            print(f"\r{'':79}\r", end="", file=sys.stderr, flush=True)


class _Json(_Terminal):
    """Says it as lines of JSON on standard output, the events of the download worker."""

    def say(self, text: str) -> None:
        self._put(transfer.Said(self._name, text))

    def wait(self, why: str, seconds: float) -> None:
        self._put(transfer.Held(self._name, why, seconds))

    def begin(self, done: int, total: int) -> None:
        self.show(Progress(done, total))

    def show(self, progress: Progress) -> None:
        self._put(transfer.Going(self._name, progress))

    def end(self, event: transfer.Finished | transfer.Failed) -> None:
        self._put(event)

    def _put(self, event: transfer.Event) -> None:
        print(transfer.encode(event), flush=True)


def _line(progress: Progress) -> str:
    """Bytes, rate and time left; or for how long nothing has come."""
    share = progress.done / progress.bytes if progress.bytes else 1.0
    text = f"{share:4.0%}  {size(progress.done)} of {size(progress.bytes)}"
    if progress.left is None or progress.quiet > 5:
        return f"{text}  nothing for {progress.quiet:.0f} s"
    minutes, seconds = divmod(round(progress.left), 60)
    hours, minutes = divmod(minutes, 60)
    left = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{text}  {size(round(progress.rate))}/s  {left} left"
