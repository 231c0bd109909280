"""Downloads as the user of a terminal sees them."""

import json
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from dflash_mlx import cli, models, pull, transfer
from dflash_mlx.backlog import Backlog, Item
from dflash_mlx.errors import DownloadError
from dflash_mlx.memory import GIB, Machine
from dflash_mlx.pace import Progress
from dflash_mlx.pairs import RESOURCES
from dflash_mlx.pull import SETTINGS, _line
from tests.dflash_mlx.test_porter import ON_ITS_WAY, WEIGHTS, home, repository
from tests.hub import LocalHub, Trouble, nobody

QUESTION = "How many positive whole-number divisors does 196 have?"


def child(hub: LocalHub, folder: Path, *args: str) -> subprocess.Popen[str]:
    """The command line in a process of its own, which Ctrl-C reaches: what a run in the background
    begins would ignore it, as that does."""
    return subprocess.Popen(
        [sys.executable, *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=home(hub, folder),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


CLI = ("-m", "dflash_mlx.cli")

CRAMPED = """
import resource, runpy
resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, 500_000))
runpy.run_module("dflash_mlx.cli", run_name="__main__")
"""
"""The same where no file can grow beyond half a megabyte."""


def run(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    status = cli.main(args)
    out, err = capsys.readouterr()
    return status, out, err


def test_pocket_is_pulled_from_a_hub_and_answers_from_the_cache(
    hub: LocalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.add_folder("some/pocket", RESOURCES / "pocket" / "target")
    hub.add_folder("some/draft", RESOURCES / "pocket" / "draft")
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(300_000, cut=True), Trouble(900_000, cut=True))
    status, out, err = run(capsys, "pull", "some/pocket", "some/draft")
    assert status == 0 and out.count("is on this disk: ") == 2 and "some/pocket: " in err
    hub.answers.clear()
    asked = ("ask", QUESTION, "--json", "--no-think", "--max-tokens", "24")
    _, out, _ = run(capsys, *asked, "--target", "some/pocket", "--draft", "some/draft")
    _, own, _ = run(capsys, *asked)
    pulled, embedded = json.loads(out), json.loads(own)
    assert pulled["tokens"] == embedded["tokens"] and len(pulled["tokens"]) > 5
    assert pulled["speculation"]["state"] == "on"
    assert hub.answers == []  # from the disk alone


def test_ctrl_c_pauses_and_the_same_command_goes_on(hub: LocalHub, tmp_path: Path) -> None:
    files = repository(1, 1_000_000)
    hub.add("some/model", files)
    hold = Trouble(600_000, hold=threading.Event())
    hub.trouble(f"GET network.*{WEIGHTS}", hold)
    first = child(hub, tmp_path, *CLI, "pull", "some/model")
    assert hold.reached.wait(60)
    first.send_signal(signal.SIGINT)
    out, err = first.communicate(timeout=120)
    assert first.returncode == 130 and out == "" and "Traceback" not in err
    assert "Paused with" in err and "`dflash-mlx pull some/model` goes on" in err
    second = child(hub, tmp_path, *CLI, "pull", "some/model", "--json")
    out, err = second.communicate(timeout=120)
    events = [transfer.decode(line) for line in out.splitlines()]
    assert second.returncode == 0 and err == ""
    assert isinstance(events[0], transfer.Going)
    assert hub.bodies(WEIGHTS)[-1].start == events[0].progress.done - len(files["config.json"])
    assert isinstance(events[-1], transfer.Finished)
    assert (Path(events[-1].folders[0]) / WEIGHTS).read_bytes() == files[WEIGHTS]
    assert hub.sent(WEIGHTS) <= len(files[WEIGHTS]) + ON_ITS_WAY


def test_without_a_network_it_says_so_at_once_and_soon_gives_up(
    hub: LocalHub, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", nobody())
    hasty = replace(SETTINGS, patience=replace(SETTINGS.patience, first=0.001))
    refused = "some/model could not be downloaded: no connection .*Check the connection"
    for as_json in (False, True):
        with pytest.raises(DownloadError, match=refused):
            pull.pull(["some/model"], as_json, False, False, hasty)
    out, err = capsys.readouterr()
    assert len(err.splitlines()) == err.count("No connection to the internet") == 2
    events = [transfer.decode(line) for line in out.splitlines()]
    assert [type(event) for event in events] == [transfer.Held, transfer.Held, transfer.Failed]
    assert hub.answers == []


def test_a_download_that_fails_anew_is_told_of_by_its_new_reason(
    hub: LocalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.add("some/model", repository(1, 200_000))
    backlog = Backlog.usual()
    backlog.put(Item("some/model", ["some/model"], "failed", why="No access.", kind="Denied"))
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(status=500), Trouble(status=500))
    hasty = replace(SETTINGS, patience=replace(SETTINGS.patience, first=0.001, tries=1))
    with pytest.raises(DownloadError, match="status 500"):
        pull.pull(["some/model"], False, False, False, hasty)
    [item] = backlog.items()
    assert (item.state, item.kind) == ("failed", "DownloadError") and "status 500" in item.why
    capsys.readouterr()


def test_a_disk_that_fills_up_is_a_sentence_and_what_arrived_is_kept(
    hub: LocalHub, tmp_path: Path
) -> None:
    files = repository(1, 1_000_000)
    hub.add("some/model", files)
    full = child(hub, tmp_path, "-c", CRAMPED, "pull", "some/model")
    _, err = full.communicate(timeout=120)
    assert full.returncode == 1 and "Traceback" not in err
    assert (
        "cannot be written (the file would be larger than files may be there)" in err
        and "what has arrived is kept" in err
    )
    again = child(hub, tmp_path, *CLI, "pull", "some/model")
    again.communicate(timeout=120)
    assert again.returncode == 0
    assert hub.bodies(WEIGHTS)[-1].start == 500_000


def test_what_the_machine_cannot_run_is_not_fetched(
    hub: LocalHub, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dflash_mlx.pull.this_machine", lambda: Machine(8 * GIB))
    status, _, err = run(capsys, "pull", "qwen3-8b")
    assert status == 1 and "needs 7.5 GiB, has 5.3 GiB" in err and "--anyway" in err
    assert hub.answers == []
    status, _, err = run(capsys, "pull", "qwen3-8b", "--anyway")
    assert status == 1 and "no repository" in err and hub.answers
    status, out, err = run(capsys, "pull", "pocket")
    assert status == 0 and "nothing to download" in err
    status, _, err = run(capsys, "pull", "nobody")
    assert status == 1 and "A Hugging Face id, such as" in err and "--target" not in err


def test_removing_a_pair_spares_what_another_needs(
    hub: LocalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = models.find("qwen3-4b")
    other = next(
        one for one in models.PAIRS if one.target == pair.target and one.draft != pair.draft
    )
    assert pair.draft and other.draft
    for name in (pair.target, pair.draft, other.draft):
        hub.add(name, repository(1, 300_000))
    for name in (pair.name, other.name):
        assert run(capsys, "pull", name, "--anyway")[0] == 0
    assert Backlog.usual().items() == []
    status, out, _ = run(capsys, "remove", pair.name)
    assert status == 0 and "300.0 kB are free again" in out
    assert models.on_disk(other.target) and not models.on_disk(pair.draft)
    status, out, _ = run(capsys, "remove", other.name)
    assert status == 0 and "600.0 kB are free again" in out
    assert not models.on_disk(other.target) and not models.on_disk(other.draft)
    status, _, err = run(capsys, "remove", other.name)
    assert status == 1 and "nothing to remove" in err
    status, _, err = run(capsys, "remove", "pocket")
    assert status == 1 and "lies in this program" in err


def test_removing_what_was_only_begun_frees_its_parts(
    hub: LocalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.add("some/model", repository(1, 300_000))
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(claim=200_000))
    hub.trouble(f"GET hub.*{WEIGHTS}", Trouble(), Trouble(status=404))
    assert run(capsys, "pull", "some/model")[0] == 1
    assert Backlog.usual().items()[0].state == "failed"
    status, out, _ = run(capsys, "remove", "some/model")
    assert status == 0 and "200.0 kB" in out and Backlog.usual().items() == []


def test_what_is_being_downloaded_is_not_removed(
    hub: LocalHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = repository(1, 600_000)
    hub.add("some/model", files)
    hold = Trouble(400_000, hold=threading.Event())
    hub.trouble(f"GET network.*{WEIGHTS}", hold)
    at_work = child(hub, tmp_path, *CLI, "pull", "some/model")
    assert hold.reached.wait(60)
    status, _, err = run(capsys, "remove", "some/model")
    assert status == 1 and "some/model is being downloaded; stop that first" in err
    [item] = Backlog.usual().items()
    assert item.name == "some/model"
    assert hold.hold
    hold.hold.set()
    at_work.communicate(timeout=120)
    assert at_work.returncode == 0 and hub.sent(WEIGHTS) <= len(files[WEIGHTS]) + ON_ITS_WAY
    status, out, _ = run(capsys, "remove", "some/model")
    assert status == 0 and "600.0 kB" in out


def test_a_queue_of_another_version_is_put_aside_with_a_word(
    hub: LocalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    hub.add("some/model", repository(1, 200_000))
    path = Backlog.usual().path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"version": 9}')
    status, _, err = run(capsys, "pull", "some/model")
    assert status == 0 and "The queue of downloads is of another version or damaged" in err
    assert path.with_suffix(".damaged").read_text() == '{"version": 9}'


@pytest.mark.parametrize(
    ("progress", "shows"),
    [
        (Progress(450_000_000, 10**9, 25e6, 22), " 45%  450.0 MB of 1.0 GB  25.0 MB/s  0:22 left"),
        (Progress(5, 10, 1, 4000), "1:06:40 left"),
        (Progress(5, 10), "nothing for 0 s"),
        (Progress(5, 10, 2e6, 9, quiet=12.3), "nothing for 12 s"),
    ],
)
def test_the_line_shows_bytes_rate_and_time_left_or_silence(progress: Progress, shows: str) -> None:
    assert shows in _line(progress)
