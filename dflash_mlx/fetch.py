"""The bytes of one file: continued where they end, checked, put into place.

Each request starts at the Hub's own address, so a link of a content network that has run out
is simply asked for again. What the Hub has in Xet comes from there, and over plain HTTP where
that fails. Knows no queue and no progress bar.
"""

import os
import re
import sys
import time
from collections.abc import Callable
from typing import Any, BinaryIO

import httpx2
from huggingface_hub.utils import hf_raise_for_status  # type: ignore[attr-defined]

from dflash_mlx import hub, xet
from dflash_mlx.errors import DownloadError
from dflash_mlx.hub import File, Listing
from dflash_mlx.pace import Hold
from dflash_mlx.patience import Patience, Stop, passing
from dflash_mlx.shelf import Shelf
from dflash_mlx.trouble import cause, explain

CHECKS = 2
"""How often a file is fetched from its beginning before a wrong hash is taken as final."""

_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


class Changed(Exception):
    """The Hub has another file under this name than its listing said."""


class Interrupted(Exception):
    """An answer that ended early or makes no sense; asking again may help."""


class Fetch:
    """One file on its way. have: its bytes on this disk; taken: those that came over the network
    since; heard: when the last of them came, or its turn did, None before; hold: why it waits."""

    def __init__(
        self,
        listing: Listing,
        file: File,
        shelf: Shelf,
        patience: Patience,
        stop: Stop,
        say: Callable[[str], None],
        trust: xet.Trust,
    ) -> None:
        self.listing, self.file, self.shelf = listing, file, shelf
        self.have, self.taken = shelf.arrived(file), 0
        self.heard: float | None = None
        self.hold: Hold | None = None
        self._patience, self._stop, self._say = patience, stop, say
        self._trust = trust
        self._may_xet = len(file.etag) == 64  # files in git are small, and not in Xet
        self._xet: xet.Address | None = None

    @property
    def what(self) -> str:
        return f"{self.listing.repository}:{self.file.name}"

    @property
    def size(self) -> int:
        return self.file.bytes

    def __call__(self) -> None:
        """Bring the file here, or raise DownloadError, Changed, Stopped or OSError."""
        self.shelf.blobs.mkdir(parents=True, exist_ok=True)
        with self.shelf.lock(self.file.etag, self._stop, self._wait):
            for _ in range(CHECKS):
                if self.shelf.holds(self.file):  # another program may have brought it
                    self.have = self.file.bytes
                    return
                if self._fill():
                    os.replace(self.shelf.part(self.file), self.shelf.blob(self.file))
                    return
                self._forget()
                self._may_xet, self._xet = False, None
                self._say(f"{self.what} arrived damaged (its hash is wrong) and was removed.")
        raise DownloadError(
            f"{self.what} arrived damaged {CHECKS} times (its hash is wrong), so it was removed; "
            "the network or Hugging Face alters it: try again later or over another network."
        )

    def _wait(self) -> None:
        self._say(f"{self.what} is being downloaded by another program; waiting for it.")

    def _fill(self) -> bool:
        """Take what is missing of the part; whether its hash is right then."""
        with open(self.shelf.part(self.file), "a+b", buffering=0) as part:
            known, digest = 0, self.file.digest()
            part.seek(0)
            while known < self.file.bytes and (block := part.read(1 << 20)):
                self._stop.check()
                block = block[: self.file.bytes - known]
                digest.update(block)
                known += len(block)
            part.truncate(known)
            self.have = known
            self._gather(part, digest)
            os.fsync(part.fileno())
        return bool(digest.hexdigest() == self.file.etag)

    def _gather(self, part: BinaryIO, digest: Any) -> None:
        """Ask until all bytes are there; each failure without a new byte tries our patience."""
        failures = 0
        self.heard = time.monotonic()
        while self.have < self.file.bytes:
            self._stop.check()
            before = self.have
            try:
                self._request(part, digest)
            except (httpx2.HTTPError, Interrupted) as error:
                self._stop.check()
                failures = 0 if self.have > before else failures + 1
                if not (isinstance(error, Interrupted) or passing(error)):
                    raise explain(error, self.what) from error
                if failures >= self._patience.tries:
                    raise explain(error, self.what) from error
                delay = self._patience.delay(failures, error) if failures else 0.0
                if failures == 3 or delay > 10:
                    self._say(f"{self.what} does not come yet; it is asked for again.")
                self.hold = Hold(cause(error), time.monotonic() + delay) if failures else None
                self._stop.wait(delay)
                self.hold = None

    def _request(self, part: BinaryIO, digest: Any) -> None:
        """One request, from the first byte that is missing."""
        if self._may_xet and self._trust.works and self._xet is None:
            self._look()
        if self._xet is not None and self._trust.works:
            self._by_xet(self._xet, part, digest)
        else:
            self._by_http(part, digest)

    def _look(self) -> None:
        """Whether the Hub has it in Xet, and where; it is asked until it answers."""
        headers = hub.headers()
        client, url = hub.session(self._patience.stall), self.listing.url(self.file)
        response = client.head(url, headers=headers, follow_redirects=False)
        if response.status_code < 400:
            if hub.etag_of(response) == self.file.etag:
                self._xet = xet.address(response, self.file.bytes, headers)
            self._may_xet = self._xet is not None

    def _by_xet(self, at: xet.Address, part: BinaryIO, digest: Any) -> None:
        before = self.have
        try:
            with xet.stream(at, self.have, self._stop, self._patience.stall) as pieces:
                for piece in pieces:
                    self._stop.check()
                    self.heard = time.monotonic()
                    self._append(part, digest, piece)
        except xet.Broken as error:
            if self.have > before:
                raise Interrupted(str(error)) from error
            if self._trust.works:
                self._trust.works = False
                self._say(f"{self.what} does not come over Xet; taking plain HTTP.")
                print(f"{self.what} does not come over Xet: {error.__cause__}", file=sys.stderr)

    def _by_http(self, part: BinaryIO, digest: Any) -> None:
        headers = hub.headers()
        if self.have:
            headers["Range"] = f"bytes={self.have}-"
        client, url = hub.session(self._patience.stall), self.listing.url(self.file)
        with client.stream("GET", url, headers=headers) as response:
            with self._stop.reading(response):
                skip = self._start(response)
                for chunk in response.iter_raw():
                    self._stop.check()
                    self.heard = time.monotonic()
                    chunk, skip = chunk[skip:], max(0, skip - len(chunk))
                    self._append(part, digest, chunk[: self.file.bytes - self.have])
                    if self.have == self.file.bytes:
                        return
        raise Interrupted("it ended early")

    def _start(self, response: httpx2.Response) -> int:
        """How many bytes of the answer are here already. Raises where it is no use."""
        elsewhere = response.url.host, response.url.port
        at_hub = not response.history or elsewhere == _place(response.history[0])
        gone = response.headers.get("X-Error-Code") == "RevisionNotFound"
        if response.status_code == 416 or gone:
            self._forget()
            raise Changed(self.what)
        if response.status_code >= 400:
            if response.status_code in (401, 403, 404, 410) and not at_hub:
                raise Interrupted(f"its link ran out, status {response.status_code}")
            hf_raise_for_status(response)
        etag = hub.etag_of(response)
        if etag is not None and len(etag) == len(self.file.etag) and etag != self.file.etag:
            self._forget()
            raise Changed(self.what)
        if response.status_code != 206:
            return self.have  # it knows no ranges and begins again; what is here is skipped
        given = response.headers.get("Content-Range", "")
        match = _RANGE.fullmatch(given)
        if (
            match is None
            or int(match[1]) != self.have
            or match[2] not in (str(self.file.bytes), "*")
        ):
            raise Interrupted(f"it sent {given or 'bytes from nowhere'} of {self.file.bytes} bytes")
        return 0

    def _append(self, part: BinaryIO, digest: Any, chunk: bytes) -> None:
        rest = memoryview(chunk)
        while rest:
            written = part.write(rest)
            digest.update(rest[:written])
            self.have += written
            self.taken += written
            rest = rest[written:]

    def _forget(self) -> None:
        self.shelf.part(self.file).unlink(missing_ok=True)
        self.have = 0


def _place(response: httpx2.Response) -> tuple[str, int | None]:
    return response.url.host, response.url.port
