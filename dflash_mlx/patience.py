"""How long a download waits before it asks again, and how it is stopped. Knows no files."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from time import time
from typing import TypeVar

import httpx2
from huggingface_hub.errors import HfHubHTTPError

T = TypeVar("T")

PASSING = (408, 425, 429, 500, 502, 503, 504)
"""What a server says when the same question may be answered a moment later."""


class Stopped(Exception):
    """The download was asked to stop; what has arrived lies on disk."""


class Stop:
    """A request to stop that also wakes whoever waits or reads from a connection. Who waits can
    also be told to go on at once."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._wakers: list[Callable[[], object]] = []
        self._below: list[Stop] = []
        self._waits: list[threading.Event] = []  # each that waits now, woken by either

    def below(self) -> "Stop":
        """Another that is set with this one, and can be set without it."""
        stop = Stop()
        with self._lock:
            self._below.append(stop)
            if self._event.is_set():
                stop.set()
        return stop

    def set(self) -> None:
        with self._lock:
            self._event.set()
            for stop in self._below:
                stop.set()
            for wait in self._waits:
                wait.set()
            for wake in self._wakers:
                with suppress(OSError):
                    wake()

    def hurry(self) -> None:
        """Whoever waits has waited long enough."""
        with self._lock:
            for stop in self._below:
                stop.hurry()
            for wait in self._waits:
                wait.set()

    def __bool__(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        if self._event.is_set():
            raise Stopped

    def wait(self, seconds: float) -> None:
        """Raises Stopped as soon as it is set; `hurry` ends it."""
        over = threading.Event()
        with self._lock:
            self._waits.append(over)
        try:
            self.check()
            over.wait(seconds)
            self.check()
        finally:
            with self._lock:
                self._waits.remove(over)

    @contextmanager
    def reading(self, response: httpx2.Response) -> Iterator[None]:
        """While this lasts, `set` ends the connection, so that a silent one does not hold us up."""
        stream = response.extensions.get("network_stream")
        connection = stream.get_extra_info("socket") if stream is not None else None

        def shut() -> None:
            if connection is not None:
                # The plain one: that of a TLS socket would let its reader see raw bytes.
                socket.socket.shutdown(connection, socket.SHUT_RDWR)

        with self.waking(shut):
            yield

    @contextmanager
    def waking(self, wake: Callable[[], object]) -> Iterator[None]:
        """While this lasts, `set` calls `wake`, from its own thread."""
        with self._lock:
            self._wakers.append(wake)
        try:
            self.check()
            yield
        finally:
            with self._lock:
                self._wakers.remove(wake)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds and tries. Tries are counted from the last byte that arrived.

    unmet: tries at most while the Hub has never answered and cannot be reached. stall: how long
    a connection may be silent. longest: also the most that a server's Retry-After can ask for.
    """

    tries: int = 10
    unmet: int = 10
    first: float = 1.0
    longest: float = 120.0
    stall: float = 20.0

    def delay(self, failures: int, error: Exception) -> float:
        """Before asking again, after `failures` in a row: doubling, or what the server asks."""
        asked = _retry_after(error)
        wanted = self.first * 2 ** (failures - 1) if asked is None else asked
        return min(max(wanted, 0.0), self.longest)

    def ask(
        self,
        act: Callable[[], T],
        stop: Stop,
        tell: Callable[[Exception, float], None],
        met: bool,
    ) -> T:
        """What `act` returns, asked again while the trouble is a passing one.

        tell: called before each wait with why and for how many seconds. met: whether the Hub
        has answered before.
        """
        failures = 0
        while True:
            stop.check()
            try:
                return act()
            except Exception as error:
                failures += 1
                met = met or not unreached(error)
                tries = self.tries if met else min(self.unmet, self.tries)
                if failures >= tries or not passing(error):
                    raise
                seconds = self.delay(failures, error)
                tell(error, seconds)
                stop.wait(seconds)


def passing(error: BaseException | None) -> bool:
    """Whether the same request may well succeed a little later."""
    while error is not None:
        if isinstance(error, HfHubHTTPError):
            return error.response.status_code in PASSING
        if isinstance(error, (httpx2.TimeoutException, httpx2.NetworkError)):
            return True
        if isinstance(error, httpx2.RemoteProtocolError):
            return True
        error = error.__cause__
    return False


def unreached(error: BaseException | None) -> bool:
    """Whether no connection came about: no network, no name, or nobody there."""
    while error is not None:
        if isinstance(error, (httpx2.ConnectError, httpx2.ConnectTimeout)):
            return True
        error = error.__cause__
    return False


def _retry_after(error: BaseException | None) -> float | None:
    """Seconds that the server asks us to wait, given as a number or as a date."""
    while error is not None and not isinstance(error, HfHubHTTPError):
        error = error.__cause__
    text = error.response.headers.get("Retry-After", "").strip() if error else ""
    if text.isdigit():
        return float(text)
    with suppress(ValueError, TypeError):
        return parsedate_to_datetime(text).timestamp() - time()
    return None
