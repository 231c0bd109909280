"""A small Hub on 127.0.0.1: routes and headers as huggingface_hub meets them, and troubles.

Large files are redirected to a content network, which is a second server on another port whose
links serve once. Every answer is written down, with the bytes that were sent.
"""

import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from urllib.parse import parse_qs, unquote, urlsplit

from tests.repository import Repository, Version
from tests.storage import Storage

BAD_TOKEN = "Invalid credentials in Authorization header"

PIECE = 16 << 10
"""Bytes sent at a time: what the network may hold on their way is a few of these."""


@dataclass
class Trouble:
    """What happens to one answer. after: bytes that are sent properly first.

    status: refuse with it, in these words. cut: end the connection. hold: say no more until
    released.
    """

    after: int = 0
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    words: bytes = b"{}"
    cut: bool = False
    hold: threading.Event | None = None
    reached: threading.Event = field(default_factory=threading.Event)
    spoil: bool = False
    """Send other bytes than there are."""
    claim: int | None = None
    """A length to claim instead of the true one."""
    whole: bool = False
    """Ignore the range and send everything."""
    expired: bool = False
    """Whether it was held for a minute, because nobody released it or went away."""
    then: Callable[[], None] = lambda: None
    """Called before the connection is cut or held."""


@dataclass
class Answer:
    """One answer of a server, as it is written down."""

    method: str
    path: str
    server: str
    headers: dict[str, str]
    start: int = 0
    sent: int = 0
    status: int = 0


class LocalHub:
    """Both servers, from `with` to its end."""

    def __init__(self) -> None:
        self.repositories: dict[str, Repository] = {}
        self.answers: list[Answer] = []
        self.gated: set[str] = set()
        self.users: dict[str, str] = {}
        """Who has which token. As long as there are none, any token opens what is gated."""
        self.redirect = True
        self.storage: Storage | None = None
        """Where the Hub says that files outside git also lie, if it has Xet."""
        self.lock = threading.Lock()
        self._troubles: list[tuple[re.Pattern[str], Trouble]] = []
        self._holds: list[threading.Event] = []
        self._tickets: dict[str, str] = {}
        self._servers = {name: _server(self, name) for name in ("hub", "network")}

    @property
    def url(self) -> str:
        return self.address("hub")

    def address(self, server: str) -> str:
        return f"http://127.0.0.1:{self._servers[server].server_address[1]}"

    def add(self, name: str, files: dict[str, bytes]) -> Repository:
        self.repositories[name] = Repository(files)
        return self.repositories[name]

    def add_folder(self, name: str, folder: Path) -> Repository:
        files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
        return self.add(name, files)

    def trouble(self, pattern: str, *troubles: Trouble) -> None:
        """For the next answers to `METHOD server/path` lines that match, in this order."""
        with self.lock:
            self._troubles += [(re.compile(pattern), trouble) for trouble in troubles]
            self._holds += [trouble.hold for trouble in troubles if trouble.hold]

    def next_trouble(self, answer: Answer) -> Trouble:
        line = f"{answer.method} {answer.server}{answer.path}"
        with self.lock:
            for place, (pattern, trouble) in enumerate(self._troubles):
                if pattern.search(line):
                    del self._troubles[place]
                    return trouble
        return Trouble()

    def bodies(self, name: str) -> list[Answer]:
        """Answers that sent bytes of files of this name."""
        with self.lock:
            return [one for one in self.answers if one.path.endswith("/" + name) and one.sent]

    def sent(self, name: str) -> int:
        return sum(answer.sent for answer in self.bodies(name))

    def ticket(self, path: str) -> str:
        with self.lock:
            number = str(len(self._tickets))
            self._tickets[number] = path
        return f"{self.address('network')}{path}?ticket={number}"

    def redeem(self, ticket: str, path: str) -> bool:
        """A link of the content network serves once."""
        with self.lock:
            good = self._tickets.get(ticket) == path
            if good:
                self._tickets[ticket] = ""
        return good

    def __enter__(self) -> "LocalHub":
        for server in self._servers.values():
            threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for hold in self._holds:
            hold.set()
        for server in self._servers.values():
            server.shutdown()
            server.server_close()


def nobody() -> str:
    """An address of this machine where nobody listens."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{place.getsockname()[1]}"


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what these tests are about."""


def _server(hub: LocalHub, server: str) -> _Server:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            # Little on its way: what the server has sent, the client has got, give or take this.
            self.request.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, PIECE)
            self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            super().setup()

        def do_GET(self) -> None:
            _Reply(hub, self, server).run()

        do_HEAD = do_GET

        def log_message(self, *args: object) -> None:
            pass

    return _Server(("127.0.0.1", 0), Handler)


class _Reply:
    """One answer."""

    def __init__(self, hub: LocalHub, handler: BaseHTTPRequestHandler, server: str) -> None:
        self.hub, self.handler = hub, handler
        parts = urlsplit(handler.path)
        self.path, self.query = unquote(parts.path), parse_qs(parts.query)
        headers = {name.lower(): value for name, value in handler.headers.items()}
        self.answer = Answer(handler.command, self.path, server, headers)
        with hub.lock:
            hub.answers.append(self.answer)
        self.trouble = hub.next_trouble(self.answer)

    def run(self) -> None:
        if self.trouble.status is not None:
            return self.send(self.trouble.status, self.trouble.headers, self.trouble.words)
        if (self.trouble.cut or self.trouble.hold) and not self.trouble.after:
            return self.end()
        if self.path == "/api/whoami-v2":
            return self.whoami()
        if self.path == "/api/models":
            return self.search()
        if match := re.fullmatch(r"/api/models/([^/]+/[^/]+)/tree/([^/]+)", self.path):
            return self.known(match[1], match[2], self.tree)
        if match := re.fullmatch(r"/api/models/([^/]+/[^/]+)/xet-read-token/([^/]+)", self.path):
            return self.known(match[1], match[2], self.read_pass)
        if match := re.fullmatch(r"/api/models/([^/]+/[^/]+)(?:/revision/([^/]+))?", self.path):
            return self.known(match[1], match[2] or "main", self.info)
        if match := re.fullmatch(r"/([^/]+/[^/]+)/resolve/([^/]+)/(.+)", self.path):
            return self.known(match[1], match[2], lambda found: self.file(found, match[3]))
        self.send(404, {}, b"")

    def known(self, name: str, revision: str, act: Callable[[Version], None]) -> None:
        token = self.answer.headers.get("authorization", "").removeprefix("Bearer ")
        if token and self.hub.users and token not in self.hub.users:
            return self.send(401, {"X-Error-Message": BAD_TOKEN}, b"")
        stranger = self.answer.server == "hub" and (not token or bool(self.hub.users))
        if name in self.hub.gated and stranger:
            code = {"X-Error-Code": "GatedRepo", "X-Error-Message": "Access is restricted."}
            return self.send(403 if token else 401, code, b"")
        found = self.hub.repositories.get(name)
        if found is None:
            return self.send(404, {"X-Error-Code": "RepoNotFound"}, b"")
        if revision not in found.versions:
            return self.send(404, {"X-Error-Code": "RevisionNotFound"}, b"")
        act(found.versions[revision])

    def whoami(self) -> None:
        token = self.answer.headers.get("authorization", "").removeprefix("Bearer ")
        if token not in self.hub.users:
            return self.send(401, {"X-Error-Message": BAD_TOKEN}, b"")
        access = {"accessToken": {"role": "read", "displayName": "laptop"}}
        self.json({"name": self.hub.users[token], "auth": access})

    def search(self) -> None:
        """The models of an author with a word in their name, as the Hub lists them."""
        author, word = (self.query.get(name, [""])[0] for name in ("author", "search"))
        self.json(
            [
                {"id": name, "downloads": number, "safetensors": found.versions["main"].tensors}
                for number, (name, found) in enumerate(self.hub.repositories.items())
                if name.startswith(f"{author}/") and word.lower() in name.lower()
            ][: int(self.query.get("limit", ["1000"])[0])]
        )

    def info(self, found: Version) -> None:
        files = [found.sibling(file) for file in found.files]
        self.json({"id": "some/name", "sha": found.commit, "siblings": files, "tags": []})

    def tree(self, found: Version) -> None:
        entries = [found.entry(file) for file in found.files]
        if self.hub.storage:
            for entry in entries:
                if found.outside(str(entry["path"])):
                    entry["xetHash"] = self.hub.storage.hashes[found.etag(str(entry["path"]))]
        self.json(entries)

    def read_pass(self, found: Version) -> None:
        """The pass to the storage, and where that is."""
        assert self.hub.storage
        expires = int(time.time()) + 3600
        self.json({"accessToken": "pass", "exp": expires, "casUrl": self.hub.storage.url})

    def file(self, found: Version, name: str) -> None:
        if name not in found.files:
            return self.send(404, {"X-Error-Code": "EntryNotFound"}, b"")
        etag, size = found.etag(name), len(found.files[name])
        about = {"X-Repo-Commit": found.commit, "ETag": f'"{etag}"'}
        if self.answer.server == "network":
            if not self.hub.redeem(self.query.get("ticket", [""])[0], self.path):
                return self.send(403, {}, b"<Error>expired</Error>")
            return self.bytes(found.files[name], {"ETag": '"something-else"'})
        if found.outside(name) and self.hub.redirect:
            about |= {"X-Linked-Etag": f'"{etag}"', "X-Linked-Size": str(size)}
            if self.hub.storage:
                about |= self.hub.storage.headers(etag, self.hub.url, self.path)
            return self.send(302, about | {"Location": self.hub.ticket(self.path)}, b"")
        self.bytes(found.files[name], about)

    def bytes(self, data: bytes, headers: dict[str, str]) -> None:
        start, status, size = 0, 200, len(data)
        match = re.fullmatch(r"bytes=(\d+)-", self.answer.headers.get("range", ""))
        if match and not self.trouble.whole:
            start, status = int(match[1]), 206
            if start >= size:
                return self.send(416, {"Content-Range": f"bytes */{size}"}, b"")
            headers["Content-Range"] = f"bytes {start}-{size - 1}/{size}"
        self.answer.start = start
        body = data[start:]
        length = self.trouble.claim if self.trouble.claim is not None else len(body)
        if self.trouble.spoil:
            body = bytes(255 - byte for byte in body[:1]) + body[1:]
        self.head(status, {**headers, "Accept-Ranges": "bytes", "Content-Length": str(length)})
        if self.answer.method == "HEAD":
            return
        if length != len(body):
            self.handler.close_connection = True
        self.body(body[:length])

    def body(self, body: bytes) -> None:
        stops = self.trouble.cut or self.trouble.hold is not None
        end = min(self.trouble.after, len(body)) if stops else len(body)
        for piece in _pieces(body[:end]):
            self.handler.wfile.write(piece)
            self.answer.sent += len(piece)
        if stops:
            self.end()

    def end(self) -> None:
        """Cut the wire, or say no more until released."""
        self.trouble.then()
        self.trouble.reached.set()
        if self.trouble.hold is not None:
            self.trouble.expired = not self.trouble.hold.wait(60)
        self.cut()

    # --- lines ----------------------------------------------------------------

    def json(self, data: object) -> None:
        self.send(200, {"Content-Type": "application/json"}, json.dumps(data).encode())

    def send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.head(status, {**headers, "Content-Length": str(len(body))})
        if self.answer.method != "HEAD":
            self.handler.wfile.write(body)

    def head(self, status: int, headers: dict[str, str]) -> None:
        self.answer.status = status
        self.handler.send_response(status)
        for name, value in headers.items():
            self.handler.send_header(name, value)
        self.handler.end_headers()

    def cut(self) -> None:
        """A wire that is torn: no farewell, and what was under way may be lost."""
        self.handler.close_connection = True
        linger = struct.pack("ii", 1, 0)
        self.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.handler.connection.close()


def _pieces(body: bytes) -> Iterator[bytes]:
    for at in range(0, len(body), PIECE):
        yield body[at : at + PIECE]
