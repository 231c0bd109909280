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
    """How much of one file is on this disk. quiet: seconds since a byte of it came, 0 where it is
    not its turn. wait: seconds until it is asked for again, and why not at once."""

    name: str
    done: int
    bytes: int
    quiet: float = 0.0
    wait: float = 0.0
    why: str = ""


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


@dataclass(frozen=True, slots=True)
class Hold:
    """Why a file is not asked for now, and until when, by the monotonic clock."""

    why: str
    until: float


def waiting(why: str, seconds: float) -> str:
    """That the Hub is asked again after so many seconds, and why, as a sentence."""
    return f"{why[0].upper()}{why[1:]}; trying again in {max(1, round(seconds))} s."


class Load(Protocol):
    """What is measured: a file on its way."""

    have: int
    taken: int
    heard: float | None
    hold: "Hold | None"

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
        heard = max((fetch.heard for fetch in self._fetches if fetch.heard), default=now)
        return Progress(
            done=done,
            bytes=self._total,
            rate=rate,
            left=(self._total - done) / rate if rate else None,
            quiet=now - heard,
            files=[_portion(fetch, now) for fetch in self._fetches],
        )


def _portion(fetch: Load, now: float) -> Portion:
    hold, heard = fetch.hold, fetch.heard
    quiet = now - heard if heard is not None and fetch.have < fetch.size else 0.0
    wait = max(0.0, hold.until - now) if hold is not None else 0.0
    return Portion(fetch.what, fetch.have, fetch.size, quiet, wait, hold.why if hold else "")


def size(count: int) -> str:
    """Bytes in words: decimal, as the Hub and disks are sold."""
    for limit, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if count >= limit:
            return f"{count / limit:.1f} {unit}"
    return f"{count} bytes"
