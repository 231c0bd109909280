"""The engine as a real child process on real pipes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from dflash_mlx import protocol
from dflash_mlx.protocol import (
    Done,
    Event,
    Failed,
    Hello,
    Load,
    Loaded,
    Message,
    Reply,
    Request,
    Stop,
    Text,
)
from dflash_mlx.stats import Report

WORKER = "from pathlib import Path; from dflash_mlx import worker; worker.main(None, {})"


class Child:
    def __init__(self, sessions: Path | None = None) -> None:
        place = f"Path({str(sessions)!r})" if sessions else "None"
        self.process = subprocess.Popen(
            [sys.executable, "-c", WORKER.format(place)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            errors="surrogateescape",
            env={**os.environ, "PYTHONIOENCODING": "latin-1"},  # as some terminals have it
        )

    def say(self, line: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def send(self, request: Request) -> None:
        self.say(protocol.encode(request))

    def until(self, *kinds: type) -> list[Event]:
        """Events up to and with the first of these kinds."""
        assert self.process.stdout
        events: list[Event] = []
        for line in self.process.stdout:
            events.append(protocol.decode(line))  # type: ignore[arg-type]
            if isinstance(events[-1], kinds):
                return events
        raise AssertionError(f"the worker ended after {events}")

    def close(self, status: int = 0) -> None:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.close()
        assert self.process.wait(timeout=30) == status  # end of input is goodbye
        self.process.stdout.close()


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child()
    yield child
    child.close()


def test_a_chat_over_pipes(child: Child) -> None:
    assert isinstance(child.until(Hello)[0], Hello)
    child.send(Load(1, pair="pocket"))
    assert isinstance(child.until(Loaded, Failed)[-1], Loaded)
    child.send(Reply(2, [Message("user", "Hello!")], think=False))
    events = child.until(Done, Failed)
    assert isinstance(events[-1], Done) and events[-1].id == 2
    assert any(isinstance(event, Text) and event.answer for event in events)


def test_a_new_engine_goes_on_with_a_chat_from_its_folder(tmp_path: Path) -> None:
    """Whether the last one was told to leave at once, or had time after the reply and died."""
    asked, held = "one two three " * 40, []
    for end in ("hurry", "crash", "none"):
        child, before = Child(tmp_path), set(tmp_path.iterdir())
        child.send(Load(1, pair="pocket"))
        child.send(Reply(2, [Message("user", asked)], raw=True, chat="count", max_tokens=4))
        assert child.process.stdin
        if end == "hurry":
            child.process.stdin.close()
        done = child.until(Done, Failed)[-1]
        assert isinstance(done, Done)
        held.append(done.report.cached_tokens)
        asked += "four " * 80
        if end == "crash":
            while set(tmp_path.glob("*-*-*-*")) <= before:
                with suppress(subprocess.TimeoutExpired):
                    child.process.wait(0.05)
            child.process.kill()
        child.close(-9 if end == "crash" else 0)
    assert held[0] == 0 and held[1] > 80 and held[2] > held[1] + 60


def test_when_nobody_listens_any_more_the_worker_ends_and_keeps_what_it_read(
    tmp_path: Path,
) -> None:
    child = Child(tmp_path)
    child.send(Load(1, pair="pocket"))
    asked = [Message("user", "one two three " * 40)]
    child.send(Reply(2, asked, raw=True, chat="count", max_tokens=4000))
    child.until(Text)
    assert child.process.stdin and child.process.stdout
    child.process.stdout.close()
    child.close()
    assert len(list(tmp_path.glob("*-*-*-*"))) == 1


def test_a_stop_line_ends_the_running_reply_and_no_other(child: Child) -> None:
    child.send(Load(1, pair="pocket"))
    child.until(Loaded)
    story = [Message("user", "Tell me a story about a fox.")]
    child.send(Reply(2, story, width=2, max_tokens=4000, speculate=False))
    child.until(Text)
    child.send(Stop(2))
    assert child.until(Done)[-1].finish_reason in ("stopped", "stop")  # type: ignore[union-attr]
    child.send(Reply(3, [Message("user", "Hello!")], think=False))
    assert child.until(Done)[-1].finish_reason == "stop"  # type: ignore[union-attr]


def test_what_cannot_be_done_fails_in_a_sentence_and_the_worker_goes_on(child: Child) -> None:
    child.say("not json")
    child.say(json.dumps({"type": "Reply", "id": 7, "messages": [], "sampling": {"top_p": 9}}))
    child.say(protocol.encode(Done(6, "stop", Report())))
    child.send(Reply(8, [Message("user", "too early")]))
    child.send(Load(9, pair="nobödy"))
    kinds, said = {}, ""
    for _ in range(5):
        event = child.until(Failed)[-1]
        assert isinstance(event, Failed) and event.message.endswith(".")
        kinds[event.id], said = event.kind, event.message
    assert "nobödy" in said
    assert kinds == {
        0: "ProtocolError",
        6: "ProtocolError",
        7: "BadRequest",
        8: "BadRequest",
        9: "NotFound",
    }


def test_no_line_makes_the_worker_deaf(child: Child) -> None:
    """Whatever it is: no text, no number that fits, no end of brackets, half a letter."""
    warm = {"type": "Reply", "id": 3, "messages": [], "sampling": {"temperature": 10**400}}
    half = {"type": "Load", "id": 4, "pair": "\ud83d"}
    lines = ["\udcff", '{"type": "Stop", "id": Infinity}', "[" * 200_000]
    for line in (*lines, json.dumps(warm), json.dumps(half)):
        child.say(line)
        event = child.until(Failed)[-1]
        assert isinstance(event, Failed) and event.kind == "ProtocolError"
