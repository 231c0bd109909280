"""What the login shell knows of the Hub and the network, where the program was not started by it.

From the Finder, a program sees nothing of what a profile exports: where the Hub's cache lies,
a mirror, a proxy. So the shell is asked, once a start, in the background. What it said last time
is at hand if it is slow; it can fail, hang or chatter without harm. Reads no environment itself.
"""

import json
import os
import secrets
import signal
import subprocess
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

NAMES = {
    "ALL_PROXY",
    "HTTPS_PROXY",
    "HTTP_PROXY",
    "HUGGINGFACE_HUB_CACHE",
    "HUGGING_FACE_HUB_TOKEN",
    "NO_PROXY",
    "SHLVL",  # so that our own children see that a shell was asked
    "SSL_CERT_DIR",
    "SSL_CERT_FILE",
    "XDG_CACHE_HOME",
}
"""What is taken over, in capitals or not, with all that begins with HF_."""

ENOUGH = 1 << 20
"""Bytes of chatter after which we stop listening."""


class LoginShell:
    """One question to a shell. memory: the file that keeps its last answer, without secrets.

    limit: seconds after which it is ended. environment: the one that it starts with.
    """

    def __init__(
        self, shell: str, memory: Path, environment: Mapping[str, str], limit: float = 10.0
    ) -> None:
        self.ended = threading.Event()
        self._shell, self._memory, self._limit = shell, memory, limit
        self._environment = dict(environment)
        self._said: dict[str, str] | None = None

    def ask(self) -> None:
        """Start it; returns at once."""
        threading.Thread(target=self._work, daemon=True).start()

    @property
    def known(self) -> bool:
        """Whether it has answered before, if only once, or has failed to."""
        return self._remembered() is not None

    def answer(self, wait: float) -> dict[str, str]:
        """What it says within `wait` seconds, otherwise what it said last time."""
        self.ended.wait(wait)
        return self._said if self._said is not None else self._remembered() or {}

    def _work(self) -> None:
        try:
            with suppress(OSError):  # no such shell
                self._said = self._listen()
            if self._said is not None or self._remembered() is None:
                with suppress(OSError):  # then it is waited for again next time
                    self._remember(self._said or {})
        finally:
            self.ended.set()

    def _listen(self) -> dict[str, str] | None:
        """What it exports, None if it did not get so far."""
        mark = secrets.token_hex(16)
        process = subprocess.Popen(
            [self._shell, "-i", "-l", "-c", f"echo {mark}; /usr/bin/env; echo {mark}"],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # without a terminal, and as a group that can be ended
        )
        watch = threading.Timer(self._limit, _end, [process])
        watch.daemon = True
        watch.start()
        assert process.stdout is not None
        heard = b""
        with process.stdout as output:
            # Until the second mark: what a profile has started may hold the pipe for ever.
            while heard.count(mark.encode() + b"\n") < 2 and len(heard) < ENOUGH:
                if not (piece := os.read(output.fileno(), 65536)):
                    break
                heard += piece
        parts = heard.decode(errors="replace").split(mark + "\n")
        if len(parts) == 3:
            process.kill()  # itself alone: what a profile has started is the user's
        elif len(heard) >= ENOUGH:
            _end(process)
        process.wait()
        watch.cancel()
        return _wanted(parts[1]) if len(parts) == 3 else None

    # --- last time ------------------------------------------------------------

    def _remembered(self) -> dict[str, str] | None:
        try:
            found = json.loads(self._memory.read_text(encoding="utf-8"))
            return {str(name): str(value) for name, value in found.items()}
        except (OSError, ValueError, AttributeError):
            return None

    def _remember(self, said: dict[str, str]) -> None:
        kept = {name: value for name, value in said.items() if not _secret(name, value)}
        self._memory.parent.mkdir(parents=True, exist_ok=True)
        draft = self._memory.with_suffix(".new")
        draft.write_text(json.dumps(kept, indent=1), encoding="utf-8")
        os.replace(draft, self._memory)


def _wanted(text: str) -> dict[str, str]:
    pairs = (line.split("=", 1) for line in text.splitlines() if "=" in line)
    return {
        name: value
        for name, value in pairs
        if value and (name.startswith("HF_") or name.upper() in NAMES)
    }


def _secret(name: str, value: str) -> bool:
    """Whether a value is not for a file of ours: a token, or a proxy with its password. The
    shell's depth is none, but what was not just heard is to be asked again."""
    return name.endswith("TOKEN") or "@" in value or name == "SHLVL"


def _end(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
