"""How far and how fast a download is. Knows no network and no disk."""

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

WINDOW = 5.0
"""Seconds over which a rate is measured."""


@dataclass(frozen=True, slots=True)
class Portion:
    """How much of one file is on this disk."""

    name: str
    done: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes on this disk of all that is wanted. rate: bytes a second over the last seconds.

    left: seconds, None while nothing comes. quiet: seconds since the last byte came.
    files: those that were not here at the start.
    """

    done: int
    bytes: int
    rate: float = 0.0
    left: float | None = None
    quiet: float = 0.0
    files: list[Portion] = field(default_factory=list)


class Load(Protocol):
    """What is measured: a file on its way."""

    have: int
    taken: int
    heard: float

    @property
    def what(self) -> str: ...

    @property
    def size(self) -> int: ...


class Pace:
    """Figures of running fetches. before: bytes that were here and are nobody's work."""

    def __init__(self, fetches: Sequence[Load], total: int, before: int) -> None:
        self._fetches, self._total, self._before = fetches, total, before
        self._seen = deque([(time.monotonic(), 0)])

    def progress(self) -> Progress:
        now, taken = time.monotonic(), sum(fetch.taken for fetch in self._fetches)
        self._seen.append((now, taken))
        while len(self._seen) > 2 and now - self._seen[1][0] > WINDOW:
            self._seen.popleft()
        begun, had = self._seen[0]
        rate = (taken - had) / (now - begun) if now > begun else 0.0
        done = self._before + sum(fetch.have for fetch in self._fetches)
        heard = max((fetch.heard for fetch in self._fetches), default=now)
        return Progress(
            done=done,
            bytes=self._total,
            rate=rate,
            left=(self._total - done) / rate if rate else None,
            quiet=now - heard,
            files=[Portion(fetch.what, fetch.have, fetch.size) for fetch in self._fetches],
        )


def size(count: int) -> str:
    """Bytes in words: decimal, as the Hub and disks are sold."""
    for limit, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if count >= limit:
            return f"{count / limit:.1f} {unit}"
    return f"{count} bytes"
