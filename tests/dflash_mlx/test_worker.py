"""The engine as a real child process on real pipes."""

import json
import subprocess
import sys
from collections.abc import Iterator

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


class Child:
    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dflash_mlx.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
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


@pytest.fixture
def child() -> Iterator[Child]:
    child = Child()
    yield child
    assert child.process.stdin and child.process.stdout
    child.process.stdin.close()
    assert child.process.wait(timeout=30) == 0  # end of input is goodbye
    child.process.stdout.close()


def test_a_chat_over_pipes(child: Child) -> None:
    assert isinstance(child.until(Hello)[0], Hello)
    child.send(Load(1, pair="pocket"))
    assert isinstance(child.until(Loaded, Failed)[-1], Loaded)
    child.send(Reply(2, [Message("user", "Hello!")], think=False))
    events = child.until(Done, Failed)
    assert isinstance(events[-1], Done) and events[-1].id == 2
    assert any(isinstance(event, Text) and event.answer for event in events)


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
    child.send(Load(9, pair="nobody"))
    kinds = {}
    for _ in range(5):
        event = child.until(Failed)[-1]
        assert isinstance(event, Failed) and event.message.endswith(".")
        kinds[event.id] = event.kind
    assert kinds == {
        0: "ProtocolError",
        6: "ProtocolError",
        7: "BadRequest",
        8: "BadRequest",
        9: "NotFound",
    }
