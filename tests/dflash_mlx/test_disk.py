"""Downloads onto a disk that is really small, or really read-only.

The disk is a tmpfs of a few megabytes; mounting one takes a Linux and its root.
"""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from huggingface_hub import constants

from dflash_mlx import models
from dflash_mlx.backlog import Backlog
from dflash_mlx.download import KEEP, Settings
from dflash_mlx.errors import DownloadError, Refused
from dflash_mlx.porter import Porter
from dflash_mlx.shelf import Shelf
from dflash_mlx.transfer import Add, Cancel, Event, Failed, Finished, Queue, Resume
from tests.dflash_mlx.test_download import ON_ITS_WAY, QUICK, WEIGHTS, Run, repository, whole
from tests.hub import LocalHub, Trouble

ROOMY = Settings(QUICK.patience, free=lambda folder: 10 * KEEP, beat=QUICK.beat)
"""Believes that the disk is large, as it was before another program filled it."""


class Disk:
    """A disk of 4 MB."""

    def __init__(self, place: Path) -> None:
        self.place = place
        place.mkdir()
        self._mount("size=4m", "tmpfs")

    def fill(self, leave: int = 0) -> None:
        """Let another program take everything but `leave` bytes."""
        with open(self.place / "filler", "wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(bytes(4096))
            except OSError as error:
                assert error.errno == errno.ENOSPC
            filler.truncate(max(0, filler.tell() - leave))

    def free(self) -> None:
        (self.place / "filler").unlink()

    def lock(self) -> None:
        """Make it read-only."""
        self._mount("remount,ro", "tmpfs")

    def close(self) -> None:
        subprocess.run(["umount", str(self.place)], check=True)

    def _mount(self, options: str, kind: str) -> None:
        command = ["mount", "-t", kind, "-o", options, kind, str(self.place)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"a small disk cannot be mounted here: {done.stderr.strip()}")


@pytest.fixture
def disk(hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """The small disk, with the Hub's cache on it."""
    if not sys.platform.startswith("linux") or os.geteuid():
        pytest.skip("mounting a small disk takes a Linux and its root")
    disk = Disk(tmp_path / "small")
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(disk.place / "hub"))
    monkeypatch.setattr(constants, "HF_ASSETS_CACHE", str(disk.place / "assets"))
    yield disk
    disk.close()


def test_a_small_disk_is_refused_with_its_own_figures(hub: LocalHub, disk: Disk) -> None:
    hub.add("some/model", repository(size=1_000_000))
    with pytest.raises(Refused, match=r"need 1.2 MB more on .*small/hub, which has 4.2 MB free"):
        Run("some/model", settings=Settings(QUICK.patience))()
    assert not list(disk.place.iterdir()) and not hub.sent(WEIGHTS)


def test_a_disk_that_fills_up_on_the_way_keeps_what_arrived_and_goes_on_when_there_is_room(
    hub: LocalHub, disk: Disk
) -> None:
    files = repository(1, 3_000_000)
    hub.add("some/model", files)
    disk.fill(leave=1_500_000)
    run = Run("some/model", settings=ROOMY)
    with pytest.raises(DownloadError) as caught:
        run()
    says = str(caught.value)
    assert "small/hub is full" in says and "MB of some/model are still to come" in says
    assert "what has arrived is kept" in says
    assert not models.on_disk("some/model")
    [weights] = [file for file in run.download.listings[0].files if file.name == WEIGHTS]
    part = Shelf("some/model").part(weights)
    count = part.stat().st_size
    assert count > 1_000_000 and part.read_bytes() == files[WEIGHTS][:count]
    disk.free()
    assert whole(Run("some/model", settings=ROOMY)()[0], files)
    assert [answer.start for answer in hub.bodies(WEIGHTS)] == [0, count]
    # The first answer was broken off: its server had sent what lay in the buffers.
    assert hub.sent(WEIGHTS) <= len(files[WEIGHTS]) + ON_ITS_WAY


class Heard:
    """What a porter told, and a way to wait for it."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._news = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self._news:
            self._events.append(event)
            self._news.notify_all()

    def until(self, wanted: Callable[[Event], bool]) -> Event:
        """The first event that is wanted; what came before it is forgotten."""
        with self._news:
            while True:
                while self._events:
                    if wanted(event := self._events.pop(0)):
                        return event
                assert self._news.wait(120)


def test_the_queue_works_on_when_its_own_disk_was_full(
    hub: LocalHub, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dflash_mlx.download.KEEP", 0)
    files = repository(1, 1_000_000)
    hub.add("some/model", files)
    hub.add("some/other", repository(2, 1_000_000))
    tell = Heard()
    at_work = Porter(Backlog.usual(), tell)
    at_work.open()
    filled = Trouble(400_000, cut=True, then=disk.fill)
    hub.trouble(f"GET network.*{WEIGHTS}", filled)
    at_work.handle(Add("some/model", ["some/model"]))
    failed = tell.until(lambda event: isinstance(event, Failed))
    assert isinstance(failed, Failed) and failed.name == "some/model"
    assert "small/hub is full" in failed.message
    told = tell.until(lambda event: isinstance(event, Queue))
    assert isinstance(told, Queue)
    assert (told.items[0].state, told.items[0].why) == ("failed", failed.message)
    at_work.handle(Resume("some/model"))
    tell.until(lambda event: isinstance(event, Failed) and "0 bytes free" in event.message)
    tell.until(lambda event: isinstance(event, Queue) and event.items[0].state == "failed")
    disk.free()
    at_work.handle(Resume("some/model"))
    tell.until(lambda event: isinstance(event, Finished))
    assert hub.sent(WEIGHTS) <= len(files[WEIGHTS]) + ON_ITS_WAY

    # What is cancelled makes room for the queue itself.
    hub.trouble(f"GET network/some/other.*{WEIGHTS}", Trouble(400_000, cut=True, then=disk.fill))
    at_work.handle(Add("some/other", ["some/other"]))
    tell.until(lambda event: isinstance(event, Failed))
    at_work.handle(Cancel("some/other"))
    tell.until(lambda event: isinstance(event, Queue) and event.items == [])
    assert not Shelf("some/other").blobs.exists()
    at_work.close()


def test_a_read_only_cache_is_a_sentence_and_what_it_holds_is_of_use(
    hub: LocalHub, disk: Disk
) -> None:
    files = repository(1, 200_000)
    hub.add("some/model", files)
    hub.add("some/other", repository(2, 200_000))
    [folder] = Run("some/model", settings=ROOMY)()
    disk.lock()
    assert Run("some/model", settings=ROOMY)() == [folder] == [models.locate("some/model")]
    with pytest.raises(DownloadError, match=r"the disk can only be read.*HF_HOM"):
        Run("some/other", settings=ROOMY)()
    tell = Heard()
    at_work = Porter(Backlog.usual(), tell)
    at_work.open()
    with pytest.raises(DownloadError, match=r"the disk can only be read"):
        at_work.handle(Add("some/other", ["some/other"]))
    at_work.close()
    assert whole(folder, files)
