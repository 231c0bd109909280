"""The bytes of a file that the Hub keeps in its Xet storage, in order and from any place on.

The file is asked for in slices, a few side by side, each of what lately came in about a second:
so little is lost when it is stopped, and a slow line shows its progress as well as a fast one.
Knows no disk. What arrives is not proved here.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from importlib.util import find_spec
from typing import Any, TypeVar

import httpx2
from huggingface_hub import constants
from huggingface_hub.utils import (  # type: ignore[attr-defined]
    XetFileData,
    parse_xet_file_data_from_response,
)

from dflash_mlx.patience import Stop, Stopped

SMALLEST, LARGEST = 1 << 20, 32 << 20
"""Bytes of a slice."""

SIDE_BY_SIDE = 3

T = TypeVar("T")


class Broken(Exception):
    """Xet did not give what was asked for; its words."""


@dataclass(slots=True)
class Trust:
    """Whether it is worth asking Xet, which all files of a download find out together: behind a
    mirror or a proxy it can take a minute to fail."""

    works: bool = True


@dataclass(frozen=True, slots=True)
class Address:
    """Where a file of `bytes` bytes is to be had. headers: for the Hub alone, which is asked for
    a pass to the storage."""

    hash: str
    bytes: int
    passes: str
    headers: dict[str, str] = field(repr=False)


def trust() -> Trust:
    """Trust, unless Xet cannot be used here or somebody has switched it off."""
    return Trust(not constants.HF_HUB_DISABLE_XET and find_spec("hf_xet") is not None)


def address(response: httpx2.Response, size: int, headers: dict[str, str]) -> Address | None:
    """Where the Hub says that a file lies, None where that is not in Xet.

    headers: what it is asked with, the token included; that goes to no other host.
    """
    found: XetFileData | None = parse_xet_file_data_from_response(response)
    if found is None:
        return None
    passes = response.url.join(found.refresh_route)
    at_hub = _origin(passes) == _origin(response.url)
    return Address(found.file_hash, size, str(passes), headers if at_hub else _public(headers))


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


@contextmanager
def stream(at: Address, start: int, stop: Stop, stall: float) -> Iterator[Iterator[bytes]]:
    """The bytes from `start` on. Raises Broken, Stopped.

    stall: seconds that a connection may be silent.
    """
    session = _session(stall)
    ended = threading.Lock()

    def end() -> None:
        if ended.acquire(blocking=False):  # a second time it would complain on standard error
            session.sigint_abort()

    with stop.waking(end), ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        try:
            yield _slices(session, at, start, stop, pool)
        finally:
            end()  # so that the pool ends with us


def _slices(
    session: Any, at: Address, start: int, stop: Stop, pool: ThreadPoolExecutor
) -> Iterator[bytes]:
    group = _spoken(stop, lambda: _group(session, at))
    ahead: deque[Future[bytes]] = deque()
    size, begun = SMALLEST, time.monotonic()
    while start < at.bytes or ahead:
        while start < at.bytes and len(ahead) < SIDE_BY_SIDE:
            end = min(start + size, at.bytes)
            ahead.append(pool.submit(_slice, group, at, start, end))
            start = end
        piece = _spoken(stop, ahead.popleft().result)
        now = time.monotonic()
        # Twice as much, or half as much, where they come in less than half a second or in more
        # than two.
        if now - begun < 0.5:
            size = min(2 * size, LARGEST)
        elif now - begun > 2:
            size = max(size // 2, SMALLEST)
        begun = now
        yield piece


def _slice(group: Any, at: Address, start: int, end: int) -> bytes:
    from hf_xet import XetFileInfo  # type: ignore[import-untyped]

    piece = b"".join(group.download_stream(XetFileInfo(at.hash, at.bytes), start=start, end=end))
    if len(piece) != end - start:  # so it ends when its patience does, without a word
        raise Broken("it ended early")
    return piece


def _session(stall: float) -> Any:
    """Each request has its own: after one failure a session fails for ever."""
    from hf_xet import XetConfig, XetSession

    silence = timedelta(seconds=stall)
    wishes = {
        "telemetry.enabled": False,
        "client.connect_timeout": silence,
        "client.read_timeout": silence,
        "client.retry_max_attempts": 1,  # who asks has patience of their own
        "client.retry_base_delay": timedelta(milliseconds=100),
    }
    return XetSession(XetConfig().with_config(wishes))


def _group(session: Any, at: Address) -> Any:
    return session.new_download_stream_group(
        token_refresh_url=at.passes,
        token_refresh_headers=at.headers,
        custom_headers=_public(at.headers),
    )


def _spoken(stop: Stop, act: Callable[[], T]) -> T:
    """What `act` returns; whatever the storage's own code raises is Broken."""
    try:
        return act()
    except KeyboardInterrupt as error:  # its code also listens for Ctrl-C, in any thread
        raise Stopped from error
    except Exception as error:
        stop.check()
        raise Broken("Hugging Face's storage broke off") from error


def _public(headers: dict[str, str]) -> dict[str, str]:
    """The same without the token."""
    return {name: value for name, value in headers.items() if name.lower() != "authorization"}
