"""Repositories from a Hub on this machine, through the real huggingface_hub, in all weathers."""

import os
import random
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from huggingface_hub import constants, scan_cache_dir, snapshot_download

from dflash_mlx import models
from dflash_mlx.download import KEEP, Download, Settings
from dflash_mlx.errors import Denied, DownloadError, Refused
from dflash_mlx.pace import Progress, waiting
from dflash_mlx.patience import Patience, Stop, Stopped
from dflash_mlx.shelf import Shelf
from dflash_mlx.trouble import cause
from dflash_mlx.updates import Updates, check
from tests.hub import LocalHub, Trouble, nobody

WEIGHTS = "model.safetensors"
ON_ITS_WAY = 1 << 20
"""Bytes that one torn connection may lose: what lies in the buffers of both ends."""

QUICK = Settings(Patience(tries=4, first=0.001, longest=0.01, stall=20), beat=0.01)
IN_TURN = replace(QUICK, side_by_side=1)
"""One file after the other, the smallest first: the weights are the last."""


def repository(seed: int = 0, size: int = 1_000_000) -> dict[str, bytes]:
    make = random.Random(seed).randbytes
    return {
        "config.json": b'{"model_type": "none"}',
        "tokenizer.json": make(150_000),
        WEIGHTS: make(size),
    }


class Run:
    """A download of the repositories of a Hub, with what it said and showed."""

    def __init__(
        self,
        *names: str,
        settings: Settings = QUICK,
        update: bool = False,
        revisions: dict[str, str] | None = None,
    ) -> None:
        self.said: list[str] = []
        self.waits: list[str] = []
        self.shown: list[Progress] = []
        self.watch: Callable[[Progress], None] = self.shown.append
        self.download = Download(
            names,
            self.said.append,
            revisions,
            update,
            settings=settings,
            wait=lambda why, seconds: self.waits.append(why),
        )

    def __call__(self) -> list[Path]:
        return self.download.run(self.watch)


def whole(folder: Path, files: dict[str, bytes]) -> bool:
    """Whether a snapshot has exactly these files, byte for byte, and no part is left over."""
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    blobs = folder.parent.parent / "blobs"
    return found == files and len(list(blobs.iterdir())) == len(set(files.values()))


# --- all is well --------------------------------------------------------------


def test_a_pair_arrives_as_every_tool_expects_it(hub: LocalHub) -> None:
    target, draft = repository(1), repository(2, 400_000)
    hub.add("some/target", target)
    hub.add("some/draft", draft)
    run = Run("some/target", "some/draft")
    folders = run()
    assert whole(folders[0], target) and whole(folders[1], draft) and run.said == []
    assert (
        run.shown[-1].done
        == run.shown[-1].bytes
        == sum(map(len, (*target.values(), *draft.values())))
    )
    before = len(hub.answers)
    for name, folder in zip(("some/target", "some/draft"), folders, strict=True):
        assert snapshot_download(name, local_files_only=True) == str(folder)
        assert models.on_disk(name) and models.locate(name) == folder
    assert len(hub.answers) == before
    assert {found.repo_id for found in scan_cache_dir(constants.HF_HUB_CACHE).repos} == {
        "some/target",
        "some/draft",
    }
    assert hub.sent(WEIGHTS) == len(target[WEIGHTS]) + len(draft[WEIGHTS])


def test_only_what_is_loaded_is_fetched(hub: LocalHub) -> None:
    files = repository()
    other = ("pytorch_model.bin", "run.py", "README.md", "onnx/config.json", "fp16.safetensors")
    hub.add("some/model", files | {name: b"no" for name in other})
    assert whole(Run("some/model")()[0], files)
    assert not any(answer.path.endswith(other) for answer in hub.answers)
    assert models.locate("some/model")  # what was left out is not missed
    assert not any(answer.method == "GET" for answer in hub.answers[-1:])


@pytest.mark.parametrize(
    "name", ["../model.safetensors", "/etc/x.json", "a/../../b.json", "a\\b.json"]
)
def test_a_name_that_leads_out_of_the_folder_is_refused(hub: LocalHub, name: str) -> None:
    hub.add("some/model", repository() | {name: b"{}"})
    with pytest.raises(Refused, match="leads out of its folder"):
        Run("some/model")()
    assert not hub.sent(WEIGHTS) and not Path(constants.HF_HUB_CACHE).exists()


@pytest.mark.parametrize("etag", ["", "../../../elsewhere", "0" * 39])
def test_a_file_without_a_hash_is_refused(hub: LocalHub, etag: str) -> None:
    version = hub.add("some/model", repository()).versions["main"]
    version.etag = lambda name: etag  # type: ignore[method-assign]
    with pytest.raises(Refused, match="without the hashes"):
        Run("some/model")()
    assert not Path(constants.HF_HUB_CACHE).exists()


def test_pickled_weights_are_nothing_to_load(hub: LocalHub) -> None:
    hub.add("some/model", {"config.json": b"{}", "pytorch_model.bin": b"pickle"})
    with pytest.raises(Refused, match="pickle files are never downloaded"):
        Run("some/model")()


def test_the_token_goes_to_the_hub_alone(hub: LocalHub) -> None:
    Path(constants.HF_TOKEN_PATH).write_text("hf_secret")
    hub.gated.add("some/model")
    hub.add("some/model", repository())
    run = Run("some/model")
    assert run()
    for answer in hub.answers:
        assert (answer.headers.get("authorization") == "Bearer hf_secret") == (
            answer.server == "hub"
        )


# --- the network --------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "cuts"), [(2_000_000, 10), pytest.param(64 << 20, 50, marks=pytest.mark.large)]
)
def test_torn_connections_cost_no_more_than_what_was_on_its_way(
    hub: LocalHub, size: int, cuts: int
) -> None:
    files = repository(3, size) | {"model-2.safetensors": random.Random(4).randbytes(size)}
    hub.add("some/model", files)
    chance = random.Random(5)
    for name in (WEIGHTS, "model-2.safetensors"):
        troubles = [Trouble(chance.randrange(2 * size // cuts), cut=True) for _ in range(cuts // 2)]
        hub.trouble(f"GET network.*/{name}", *troubles)
    assert whole(Run("some/model")()[0], files)
    for name in (WEIGHTS, "model-2.safetensors"):
        answers = hub.bodies(name)
        for before, after in zip(answers, answers[1:], strict=False):
            assert 0 <= before.start + before.sent - after.start <= ON_ITS_WAY
        assert len(answers) >= 2


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_passing_refusal_is_waited_for(hub: LocalHub, status: int) -> None:
    files = repository()
    hub.add("some/model", files)
    refusal = Trouble(status=status, headers={"Retry-After": "0"} if status == 429 else {})
    for line in (
        "GET hub/api/models/some/model$",
        "tree",
        "GET hub.*config",
        "GET network",
        "HEAD",
    ):
        hub.trouble(line, refusal)
    assert whole(Run("some/model")()[0], files)
    assert sum(answer.status == status for answer in hub.answers) == 5


def test_waiting_doubles_and_heeds_what_the_server_asks() -> None:
    import httpx2
    from huggingface_hub.errors import HfHubHTTPError

    def asked(value: str) -> HfHubHTTPError:
        request = httpx2.Request("GET", "http://127.0.0.1/")
        response = httpx2.Response(429, headers={"Retry-After": value}, request=request)
        return HfHubHTTPError("too many", response=response)

    patience = Patience(first=1.0, longest=100.0)
    assert [patience.delay(n, OSError()) for n in (1, 2, 3, 9)] == [1, 2, 4, 100]
    assert [patience.delay(1, asked(text)) for text in ("7", "4000", "nonsense")] == [7, 100, 1]
    assert patience.delay(1, asked("Wed, 21 Oct 2099 07:28:00 GMT")) == 100


class Hasty(Stop):
    """Waits for nobody, and writes down for how long it should have."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)


@pytest.mark.parametrize(("met", "tries"), [(False, 3), (True, 5)])
def test_each_wait_is_said_and_a_hub_that_was_never_met_is_soon_given_up(
    met: bool, tries: int
) -> None:
    import httpx2

    said: list[str] = []
    hasty, away = Hasty(), nobody()
    with pytest.raises(httpx2.ConnectError):
        Patience(tries=5, unmet=3).ask(
            lambda: httpx2.get(away, trust_env=False),
            hasty,
            lambda error, seconds: said.append(waiting(cause(error), seconds)),
            met,
        )
    assert hasty.waits == [1, 2, 4, 8][: tries - 1] and len(said) == tries - 1
    for text, seconds in zip(said, hasty.waits, strict=True):
        assert text.startswith("No connection to the internet, or ") and "rrno" not in text
        assert text.endswith(f" does not answer; trying again in {seconds:.0f} s.")


def test_a_hub_that_has_trouble_is_there_and_asked_as_often_as_ever(hub: LocalHub) -> None:
    files = repository()
    hub.add("some/model", files)
    troubles = [Trouble(status=503), Trouble(cut=True), Trouble(status=500)]
    hub.trouble("GET hub/api/models/some/model$", *troubles)
    run = Run("some/model", settings=Settings(Patience(unmet=2, first=0.001), beat=0.01))
    assert whole(run()[0], files)
    assert run.waits == [
        "Hugging Face cannot answer now (status 503)",
        "the connection to 127.0.0.1 broke off",
        "Hugging Face cannot answer now (status 500)",
    ]


def test_a_hub_that_stays_away_is_reported_and_what_arrived_is_kept(hub: LocalHub) -> None:
    files = repository()
    hub.add("some/model", files)
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(300_000, cut=True), *[Trouble(cut=True)] * 4)
    with pytest.raises(DownloadError, match="could not be downloaded: .*what has arrived is kept"):
        Run("some/model")()
    assert whole(Run("some/model")()[0], files)
    assert hub.sent(WEIGHTS) <= len(files[WEIGHTS]) + ON_ITS_WAY


def test_a_server_that_falls_silent_is_asked_again(hub: LocalHub) -> None:
    files = repository()
    hub.add("some/model", files)
    for line in ("GET hub/api/models/some/model$", "tree", f"GET hub.*{WEIGHTS}"):
        hub.trouble(line, Trouble(hold=threading.Event()))
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(500_000, hold=threading.Event()))
    run = Run("some/model", settings=Settings(Patience(first=0.001, stall=0.5), beat=0.01))
    assert whole(run()[0], files)
    assert max(progress.quiet for progress in run.shown) > 0.1
    first, *others = hub.bodies(WEIGHTS)
    assert 0 < others[0].start <= first.sent


@pytest.mark.parametrize("claim", [400_000, 2_000_000])
def test_a_length_that_is_not_true_does_no_harm(hub: LocalHub, claim: int) -> None:
    files = repository()
    hub.add("some/model", files)
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(claim=claim))
    assert whole(Run("some/model")()[0], files)
    assert hub.sent(WEIGHTS) == len(files[WEIGHTS])


def test_a_server_without_ranges_is_read_from_its_beginning(hub: LocalHub) -> None:
    files = repository()
    hub.add("some/model", files)
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(600_000, cut=True), Trouble(whole=True))
    assert whole(Run("some/model")()[0], files)
    assert [answer.start for answer in hub.bodies(WEIGHTS)] == [0, 0]


def test_a_link_that_ran_out_is_asked_for_anew(hub: LocalHub) -> None:
    files = repository()
    hub.add("some/model", files)
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(status=403), Trouble(300_000, cut=True))
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(status=403))
    assert whole(Run("some/model")()[0], files)


# --- wrong bytes --------------------------------------------------------------


def test_a_wrong_hash_is_removed_told_and_fetched_once_more(hub: LocalHub) -> None:
    files = repository()
    hub.add("some/model", files)
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(spoil=True))
    run = Run("some/model")
    assert whole(run()[0], files)
    assert run.said == [
        f"some/model:{WEIGHTS} arrived damaged (its hash is wrong) and was removed."
    ]


@pytest.mark.parametrize("name", [WEIGHTS, "config.json"])
def test_a_hash_that_stays_wrong_leaves_nothing_wrong_behind(hub: LocalHub, name: str) -> None:
    hub.add("some/model", repository())
    hub.trouble(f"GET .*{name}", *[Trouble(spoil=True)] * 4)
    hub.redirect = False
    run = Run("some/model")
    with pytest.raises(DownloadError, match="arrived damaged 2 times"):
        run()
    assert not models.on_disk("some/model")
    [wrong] = [file for file in run.download.listings[0].files if file.name == name]
    assert Shelf("some/model").arrived(wrong) == 0


def test_a_part_that_the_disk_has_damaged_is_noticed(hub: LocalHub) -> None:
    files = repository()
    hub.add("some/model", files)
    run = Run("some/model")
    run.download.plan()
    shelf = Shelf("some/model")
    [weights] = [file for file in run.download.listings[0].files if file.name == WEIGHTS]
    shelf.blobs.mkdir(parents=True)
    shelf.part(weights).write_bytes(bytes(700_000))
    assert whole(run()[0], files) and len(run.said) == 1


@pytest.mark.parametrize("how", ["swap", "rewrite"])
@pytest.mark.parametrize("size", [200_000, 1_000_000])
def test_a_file_that_changes_on_the_hub_starts_again_and_says_so(
    hub: LocalHub, how: str, size: int
) -> None:
    new = repository(2, size)
    found = hub.add("some/model", repository(1))
    change = Trouble(500_000, cut=True, then=lambda: getattr(found, how)(new))
    hub.trouble(f"GET network.*{WEIGHTS}", change)
    run = Run("some/model", settings=IN_TURN)
    assert whole(run()[0], new)
    assert any(f"{WEIGHTS} has changed on Hugging Face" in text for text in run.said)


def test_a_hub_that_contradicts_itself_is_given_up(hub: LocalHub) -> None:
    hub.add("some/model", repository())
    hub.trouble(f"GET hub.*{WEIGHTS}", *[Trouble(status=416)] * 9)
    with pytest.raises(DownloadError, match="other files of some/model than it lists"):
        Run("some/model")()


# --- the Hub refuses ----------------------------------------------------------


def test_a_gated_repository_says_what_to_accept_and_where(hub: LocalHub) -> None:
    hub.add("some/model", repository())
    hub.gated.add("some/model")
    with pytest.raises(Denied, match=r"gated.*https://huggingface.co/some/model.*hf auth login"):
        Run("some/model")()


def test_a_token_without_access_and_one_that_is_not_known_are_told_apart(hub: LocalHub) -> None:
    hub.add("some/model", repository())
    hub.gated.add("some/model")
    hub.users["hf_mine"] = "me"
    Path(constants.HF_TOKEN_PATH).write_text("hf_mine")
    with pytest.raises(Denied, match=r"no access yet.*https://huggingface.co/some/model"):
        Run("some/model")()
    with pytest.raises(Denied, match="see that your token may read it"):
        Run("some/other")()
    Path(constants.HF_TOKEN_PATH).write_text("hf_old")
    with pytest.raises(Denied, match="does not accept your token.*hf auth login") as caught:
        Run("some/model")()
    assert "hf_old" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "says"),
    [(401, "asks who you are"), (403, "may not download"), (404, "does not have")],
)
@pytest.mark.parametrize("line", ["GET hub/api", f"GET hub/some.*{WEIGHTS}"])
def test_a_refusal_is_a_sentence(hub: LocalHub, status: int, says: str, line: str) -> None:
    hub.add("some/model", repository())
    hub.trouble(line, Trouble(status=status))
    with pytest.raises(Denied, match=says):
        Run("some/model")()


@pytest.mark.parametrize("name", ["some/nothing", "no id at all/x", "a/b/c"])
def test_a_repository_that_is_not_there_is_a_sentence(hub: LocalHub, name: str) -> None:
    with pytest.raises(Denied, match="no repository|no Hugging Face id"):
        Run(name)()


@pytest.mark.parametrize("words", [b"<html>Log in to this network</html>", b"{}", b"[]"])
def test_an_answer_that_makes_no_sense_is_a_sentence(hub: LocalHub, words: bytes) -> None:
    hub.add("some/model", repository(size=100_000))
    Run("some/model")()
    for act in (Run("some/model"), lambda: check(["some/model"], Updates.usual())):
        hub.trouble("GET hub/api/models", Trouble(status=200, words=words))
        with pytest.raises(DownloadError, match="makes no sense.* Check the connection"):
            act()


def test_offline_touches_nothing_but_the_disk(
    hub: LocalHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add("some/model", repository())
    folder = Run("some/model")()[0]
    hub.answers.clear()
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    assert models.locate("some/model") == folder
    with pytest.raises(DownloadError, match="offline mode is on"):
        Run("other/model")()
    assert hub.answers == []


# --- the disk -----------------------------------------------------------------


def test_too_little_room_is_refused_with_figures_before_the_first_byte(hub: LocalHub) -> None:
    hub.add("some/model", repository(size=2_000_000))
    tight = Settings(QUICK.patience, free=lambda folder: KEEP + 2_100_000)
    with pytest.raises(Refused, match=r"need 2.2 MB more .* has 5.0 GB free; 5.0 GB stay free"):
        Run("some/model", settings=tight)()
    assert not hub.sent(WEIGHTS) and not hub.sent("config.json")
    Run("some/model", settings=Settings(QUICK.patience, free=lambda folder: KEEP + 2_200_000))()


def test_a_revision_that_cannot_be_noted_leaves_nothing_among_the_refs(hub: LocalHub) -> None:
    hub.add("some/model", repository(size=100_000))
    refs = Shelf("some/model").folder / "refs"
    (refs / "main").mkdir(parents=True)
    with pytest.raises(DownloadError, match="cannot be written"):
        Run("some/model")()
    assert list(refs.iterdir()) == [refs / "main"]


def test_a_cache_that_cannot_be_written_is_a_sentence(
    hub: LocalHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "locked"
    place.mkdir(mode=0o500)
    if os.access(place, os.W_OK):  # who may do everything is stopped by the system's own folders
        place = Path("/sys" if sys.platform == "linux" else "/System")
    hub.add("some/model", repository())
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(place / "hub"))
    settings = Settings(QUICK.patience, free=lambda folder: 10 * KEEP)
    with pytest.raises(DownloadError, match=r"hub.* cannot be written \(.*HF_HOME"):
        Run("some/model", settings=settings)()


# --- pause --------------------------------------------------------------------


def test_a_pause_keeps_what_has_arrived_even_while_the_server_is_silent(hub: LocalHub) -> None:
    files = repository()
    hub.add("some/model", files)
    silence = Trouble(600_000, hold=threading.Event())
    hub.trouble(f"GET network.*{WEIGHTS}", silence)
    run = Run("some/model", settings=Settings(Patience(stall=600), beat=0.01))

    def watch(progress: Progress) -> None:
        weights = [part.done for part in progress.files if part.name.endswith(WEIGHTS)]
        if silence.reached.is_set() and weights == [600_000]:
            run.download.stop()

    run.watch = watch
    with pytest.raises(Stopped):
        run()
    assert not silence.expired  # nobody had to wait for the server
    assert not models.on_disk("some/model")
    assert whole(Run("some/model", revisions=run.download.revisions)()[0], files)
    assert [answer.start for answer in hub.bodies(WEIGHTS)] == [0, 600_000]
    assert hub.sent(WEIGHTS) == len(files[WEIGHTS])


def test_a_file_that_another_program_downloads_is_waited_for(hub: LocalHub) -> None:
    files = repository()
    hub.add("some/model", files)
    run = Run("some/model")
    run.download.plan()
    shelf = Shelf("some/model")
    [weights] = [file for file in run.download.listings[0].files if file.name == WEIGHTS]
    waiting = threading.Event()
    run.said = []
    run.download._say = lambda text: (run.said.append(text), waiting.set())[0]
    folders: list[Path] = []
    with shelf.try_lock(weights.etag) as ours:
        assert ours
        thread = threading.Thread(target=lambda: folders.extend(run()))
        thread.start()
        assert waiting.wait(60)
        shelf.blob(weights).write_bytes(files[WEIGHTS])
    thread.join()
    assert "another program" in run.said[0]
    assert whole(folders[0], files) and not hub.sent(WEIGHTS)


def test_what_other_programs_have_begun_is_left_to_them(hub: LocalHub) -> None:
    hub.add("some/model", repository())
    shelf = Shelf("some/model")
    shelf.blobs.mkdir(parents=True)
    begun = [shelf.blobs / f"{letter * 64}.0123abcd.incomplete" for letter in "de"]
    for path in begun:
        path.write_bytes(b"of another program")
    run = Run("some/model")
    run()
    assert run.said == [] and all(path.exists() for path in begun)
    with shelf.try_lock("d" * 64) as theirs:  # as a program has that is at work on it
        assert theirs and shelf.discard() == 18
    assert begun[0].exists() and not begun[1].exists()


# --- revisions ----------------------------------------------------------------


def test_an_update_is_offered_and_never_forced(hub: LocalHub) -> None:
    old, new = repository(1), repository(2)
    found = hub.add("some/model", old)
    folder = Run("some/model")()[0]
    found.publish(new)
    run = Run("some/model")
    assert run() == [folder] and whole(folder, old)
    assert "newer revision" in run.said[0]
    updated = Run("some/model", update=True)()[0]
    assert {path.name: path.read_bytes() for path in updated.iterdir()} == new
    assert models.locate("some/model") == updated


def test_parts_of_an_earlier_version_are_dropped_and_told(hub: LocalHub) -> None:
    old, new = repository(1), repository(2)
    found = hub.add("some/model", old)
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(500_000, cut=True), *[Trouble(cut=True)] * 4)
    with pytest.raises(DownloadError):
        Run("some/model")()
    found.publish(new)
    run = Run("some/model")
    assert whole(run()[0], new)
    assert "changed on Hugging Face" in run.said[0]


def test_what_was_begun_is_finished_at_the_same_revision(hub: LocalHub) -> None:
    old = repository(1)
    found = hub.add("some/model", old)
    run = Run("some/model")
    run.download.plan()
    found.publish(repository(2))
    begun = dict(run.download.revisions)
    assert whole(Run("some/model", revisions=begun)()[0], old)
