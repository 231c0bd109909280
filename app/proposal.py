"""Looks whether somebody has no pair but Pocket, and which one to propose then.

Looks off the window's thread: it asks the disk about every pair. Asks no network.
"""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from PySide6.QtCore import QObject, Signal

from app.catalog import best, proposal
from app.offers import Offer, offers
from dflash_mlx.memory import Machine, this_machine


class Proposal(QObject):
    """Signals:
    found: a pair's name, its title, and a sentence on size and time; empty where none is needed.
    """

    found = Signal(str, str, str)
    _seen = Signal(int, object, object, object)

    def __init__(
        self, parent: QObject | None = None, machine: Callable[[], Machine] = this_machine
    ) -> None:
        super().__init__(parent)
        self.machine = machine
        self.looked: Machine | None = None
        """The machine that was looked at last; None before the first look has ended."""
        self.best: Offer | None = None
        self.ready: list[Offer] = []
        """What can be loaded now, Pocket apart."""
        self._looks = 0
        self._thread: Thread | None = None
        self._seen.connect(self._on_seen)

    def look(self) -> None:
        """The answer comes as a signal."""
        self._looks += 1
        self._thread = Thread(target=self._look, args=(self._looks,), name="proposal", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Wait for a look that is under way; it takes a moment."""
        if self._thread is not None:
            self._thread.join()

    def _look(self, number: int) -> None:
        machine = self.machine()
        found = offers(machine)
        ready = [one for one in found if one.ready and not one.pair.embedded]
        with suppress(RuntimeError):  # we are gone meanwhile
            self._seen.emit(number, machine, best(found, machine), ready)

    def _on_seen(
        self, number: int, machine: Machine, one: Offer | None, ready: list[Offer]
    ) -> None:
        if number != self._looks:  # an older look may end later
            return
        self.looked, self.best, self.ready = machine, one, ready
        if one is None:
            self.found.emit("", "", "")
        else:
            self.found.emit(one.pair.name, one.pair.title, proposal(one, machine))
