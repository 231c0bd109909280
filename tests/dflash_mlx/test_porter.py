"""The download worker as a real child process, killed and paused."""

import os
import random
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from dflash_mlx import transfer
from dflash_mlx.backlog import Backlog, Item
from dflash_mlx.errands import Errands
from dflash_mlx.porter import Porter
from dflash_mlx.transfer import (
    Add,
    Cancel,
    Check,
    Checked,
    Failed,
    Finished,
    Going,
    Move,
    Pause,
    Queue,
    Resume,
    Said,
    Survey,
)
from tests.hub import LocalHub, Trouble

WEIGHTS = "model.safetensors"
ON_ITS_WAY = 1 << 20


def home(hub: LocalHub, folder: Path) -> dict[str, str]:
    """The environment of a child that knows this Hub alone."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HF_")}
    return kept | {"HF_ENDPOINT": hub.url, "HF_HOME": str(folder), "NO_PROXY": "127.0.0.1"}


class Child:
    def __init__(self, hub: LocalHub, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app", "--download"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=home(hub, folder),
        )

    def send(self, *requests: transfer.Request) -> None:
        assert self.process.stdin
        for request in requests:
            self.process.stdin.write(transfer.encode(request) + "\n")
        self.process.stdin.flush()

    def until(self, kind: type, wanted: Callable[[transfer.Event], bool] = lambda event: True):  # type: ignore[no-untyped-def]
        """The first event of this kind that is wanted."""
        assert self.process.stdout
        seen = []
        for line in self.process.stdout:
            event = transfer.decode(line)
            if isinstance(event, kind) and wanted(event):  # type: ignore[arg-type]
                return event
            seen.append(event)
        raise AssertionError(f"the worker ended after {seen[-5:]}")

    def end(self, kill: bool = False) -> int:
        assert self.process.stdin and self.process.stdout
        if kill:
            self.process.kill()
        self.process.stdin.close()
        status = self.process.wait(timeout=120)
        self.process.stdout.close()
        return status


class Children:
    def __init__(self, hub: LocalHub, folder: Path) -> None:
        self.hub, self.folder = hub, folder
        self.all: list[Child] = []

    def __call__(self) -> Child:
        self.all.append(Child(self.hub, self.folder))
        return self.all[-1]

    def snapshot(self, repository: str) -> dict[str, bytes]:
        folder = self.folder / "hub" / f"models--{repository.replace('/', '--')}"
        commit = (folder / "refs" / "main").read_text()
        found = (folder / "snapshots" / commit).iterdir()
        return {path.name: path.read_bytes() for path in found}


@pytest.fixture
def children(hub: LocalHub, tmp_path: Path) -> Iterator[Children]:
    children = Children(hub, tmp_path / "home")
    yield children
    for child in children.all:
        if child.process.poll() is None:
            child.end(kill=True)


def repository(seed: int, size: int) -> dict[str, bytes]:
    return {"config.json": b"{}", WEIGHTS: random.Random(seed).randbytes(size)}


@pytest.mark.parametrize(
    ("size", "kills"), [(3_000_000, 3), pytest.param(64 << 20, 10, marks=pytest.mark.large)]
)
def test_a_worker_that_is_killed_goes_on_where_it_was(
    hub: LocalHub, children: Children, size: int, kills: int
) -> None:
    target, draft = repository(1, size), repository(2, size)
    hub.add("some/target", target)
    hub.add("some/draft", draft)
    child, chance = children(), random.Random(3)
    child.send(Add("pair", ["some/target", "some/draft"]))
    for _ in range(kills):
        hold = Trouble(chance.randrange(2 * size // kills), hold=threading.Event())
        hub.trouble(f"GET network.*{WEIGHTS}", hold)
        assert hold.reached.wait(240)
        child.end(kill=True)
        assert hold.hold
        hold.hold.set()
        child = children()  # nobody asks it again: the queue is on disk
    assert len(child.until(Finished).folders) == 2
    assert child.end() == 0
    assert children.snapshot("some/target") == target and children.snapshot("some/draft") == draft
    for name in ("target", "draft"):
        answers = [one for one in hub.bodies(WEIGHTS) if one.path.startswith(f"/some/{name}/")]
        for before, after in zip(answers, answers[1:], strict=False):
            assert 0 <= before.start + before.sent - after.start <= ON_ITS_WAY
    assert children().until(Queue).items == []


def test_pause_resume_reorder_cancel_and_quit(hub: LocalHub, children: Children) -> None:
    files = {name: repository(seed, 800_000) for seed, name in enumerate(("a", "b", "c"))}
    for name in files:
        hub.add(f"some/{name}", files[name])
    silence = [Trouble(after, hold=threading.Event()) for after in (400_000, 100_000)]
    hub.trouble(f"GET network/some/a.*{WEIGHTS}", silence[0])
    child = children()
    child.send(*(Add(name, [f"some/{name}"]) for name in files), Move("c", 1))
    child.until(Going, lambda event: event.progress.done > 300_000)
    child.send(Pause("a"))
    # The others take its turn, in their new order.
    assert [child.until(Finished).name for _ in range(2)] == ["c", "b"]
    [left] = child.until(Queue, lambda event: len(event.items) == 1).items
    assert left.state == "paused" and left.done > 300_000 and left.bytes == 800_002
    assert child.end() == 0

    child = children()  # a week later it is still paused
    assert child.until(Queue).items == [left]
    hub.trouble(f"GET network/some/a.*{WEIGHTS}", silence[1])
    child.send(Resume("a"), Resume("nobody"))
    assert "no download named 'nobody'" in child.until(Failed).message
    assert silence[1].reached.wait(60)
    child.send(Cancel("a"))
    child.until(Queue, lambda event: event.items == [])
    assert child.end() == 0
    assert not (children.folder / "hub" / "models--some--a" / "blobs").exists()
    assert children.snapshot("some/b") == files["b"]


def test_what_fails_stays_in_the_queue_with_its_reason(hub: LocalHub, children: Children) -> None:
    child = children()
    child.send(Add("gone", ["some/gone"]))
    failed = child.until(Failed)
    assert failed.kind == "Denied" and "no repository some/gone" in failed.message
    [item] = child.until(Queue, lambda event: event.items[0].state == "failed").items
    assert item.why == failed.message
    hub.add("some/gone", repository(1, 200_000))
    child.send(Resume("gone"))
    child.until(Finished)
    child.send(Check("gone", ["some/gone"]))
    assert child.until(Checked).newer == []
    hub.repositories["some/gone"].publish(repository(2, 200_000))
    child.send(Check("gone", ["some/gone"]))
    assert child.until(Checked).newer == ["some/gone"]
    assert child.process.stdin
    child.process.stdin.write("not json\n")
    child.process.stdin.flush()
    assert child.until(Failed).kind == "ProtocolError"
    assert child.end() == 0
    assert not any("agent-harnesses" in answer.path for answer in hub.answers)  # no telemetry


def test_two_workers_on_one_queue_wait_for_each_other_and_fetch_each_byte_once(
    hub: LocalHub, children: Children
) -> None:
    files = repository(1, 900_000)
    hub.add("some/model", files)
    hold = Trouble(400_000, hold=threading.Event())
    hub.trouble(f"GET network.*{WEIGHTS}", hold)
    first = children()
    first.send(Add("some/model", ["some/model"]))
    assert hold.reached.wait(60)
    second = children()  # or it might find the queue's item before the first one does
    second.send(Add("some/model", ["some/model"]))
    assert "another program" in second.until(Said).text
    assert hold.hold
    hold.hold.set()
    first.until(Finished)
    second.until(Finished)
    assert first.end() == 0 and second.end() == 0
    assert children.snapshot("some/model") == files
    begun, gone_on = [answer.start for answer in hub.bodies(WEIGHTS)]
    assert begun == 0 and gone_on > 200_000


def test_a_queue_that_cannot_be_read_is_told_and_worked_on_once_it_can(hub: LocalHub) -> None:
    hub.add("some/model", repository(1, 100_000))
    backlog, told = Backlog.usual(), SimpleQueue[transfer.Event]()
    backlog.path.mkdir(parents=True)  # for instance
    porter = Porter(backlog, told.put)
    porter.open()
    first = told.get(timeout=60)
    assert isinstance(first, Failed) and "queue.json cannot be written" in first.message
    backlog.path.rmdir()
    porter.handle(Add("some/model", ["some/model"]))
    while not isinstance(event := told.get(timeout=60), Finished):
        assert not isinstance(event, Failed)
    porter.close()


def test_an_errand_that_fails_in_no_known_way_is_answered(hub: LocalHub) -> None:
    told = SimpleQueue[transfer.Event]()

    def items() -> list[Item]:
        raise LookupError("no such thing")

    Errands(told.put, items).run(Survey("cache"))
    event = told.get(timeout=60)
    assert (
        isinstance(event, Failed) and event.name == "cache" and "fault of its own" in event.message
    )
