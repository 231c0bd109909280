"""Files that the Hub keeps in Xet: through its real client and a storage in a folder."""

import signal
import threading
from pathlib import Path

import pytest
from huggingface_hub import constants

from dflash_mlx import xet
from dflash_mlx.download import Settings
from dflash_mlx.fetch import Fetch
from dflash_mlx.patience import Patience, Stop, Stopped
from dflash_mlx.shelf import Shelf
from tests.dflash_mlx.test_download import WEIGHTS, Run, repository, whole
from tests.dflash_mlx.test_pull import CLI, child
from tests.hub import LocalHub, Trouble
from tests.storage import Storage

FILES = repository(1, 9_000_000)


@pytest.fixture
def storage(hub: LocalHub, tmp_path: Path) -> Storage:
    """The storage of the Hub, with the files of some/model."""
    hub.storage = Storage(tmp_path / "storage")
    version = hub.add("some/model", FILES).versions["main"]
    for name, data in FILES.items():
        if version.outside(name):
            hub.storage.put(version.etag(name), data)
    return hub.storage


def test_a_file_in_xet_comes_from_there_alone(hub: LocalHub, storage: Storage) -> None:
    Path(constants.HF_TOKEN_PATH).write_text("hf_secret")
    run = Run("some/model")
    assert whole(run()[0], FILES) and run.said == []
    assert not hub.sent(WEIGHTS) and not hub.sent("tokenizer.json") and hub.sent("config.json")
    passes = [answer for answer in hub.answers if "xet-read-token" in answer.path]
    assert passes and {one.headers["authorization"] for one in passes} == {"Bearer hf_secret"}
    assert not any(answer.server == "network" for answer in hub.answers)


def test_a_pause_keeps_what_came_over_xet_and_it_goes_on_at_that_byte(
    hub: LocalHub, storage: Storage
) -> None:
    run = Run("some/model")
    run.download.plan()
    [listing] = run.download.listings
    [weights] = [file for file in listing.files if file.name == WEIGHTS]
    shelf = Shelf("some/model")

    class Pause(Stop):
        """Asked for as soon as the first bytes lie on the disk."""

        def check(self) -> None:
            if shelf.arrived(weights):
                self.set()
            super().check()

    trust = xet.trust()
    with pytest.raises(Stopped):
        Fetch(listing, weights, shelf, Patience(), Pause(), run.said.append, trust)()
    assert trust.works and run.said == []
    part = shelf.part(weights)
    count = part.stat().st_size
    assert 0 < count < len(FILES[WEIGHTS]) and part.read_bytes() == FILES[WEIGHTS][:count]
    taken = []
    again = Run("some/model", revisions=run.download.revisions)
    again.watch = lambda progress: taken.append(progress.done)
    assert whole(again()[0], FILES) and again.said == [] and not hub.sent(WEIGHTS)
    assert min(taken) >= count


@pytest.mark.parametrize("count", [1, 65_537, 8_999_999])
def test_what_came_over_http_is_gone_on_with_over_xet(
    hub: LocalHub, storage: Storage, count: int
) -> None:
    run = Run("some/model")
    run.download.plan()
    shelf = Shelf("some/model")
    [weights] = [file for file in run.download.listings[0].files if file.name == WEIGHTS]
    shelf.blobs.mkdir(parents=True)
    shelf.part(weights).write_bytes(FILES[WEIGHTS][:count])
    assert whole(run()[0], FILES) and run.said == [] and not hub.sent(WEIGHTS)


def test_where_xet_fails_plain_http_goes_on_and_says_so(hub: LocalHub, storage: Storage) -> None:
    storage.url = hub.address("network")  # which knows nothing of Xet
    run = Run("some/model")
    assert whole(run()[0], FILES)
    [said] = run.said
    # hf_xet says "404", or nothing: its stream then ends early, and that is what is said.
    assert "does not come over Xet" in said and "taking plain HTTP" in said
    assert hub.sent(WEIGHTS) == len(FILES[WEIGHTS])


def test_wrong_bytes_from_xet_are_fetched_once_more_over_http(
    hub: LocalHub, storage: Storage
) -> None:
    etag = hub.repositories["some/model"].versions["main"].etag(WEIGHTS)
    storage.put(etag, bytes(len(FILES[WEIGHTS])))
    run = Run("some/model")
    assert whole(run()[0], FILES)
    assert run.said == [
        f"some/model:{WEIGHTS} arrived damaged (its hash is wrong) and was removed."
    ]
    assert hub.sent(WEIGHTS) == len(FILES[WEIGHTS])


def test_a_storage_that_falls_silent_does_not_hold_up_a_pause(
    hub: LocalHub, storage: Storage
) -> None:
    storage.url = hub.address("network")
    silence = Trouble(hold=threading.Event())
    hub.trouble("GET network/v[0-9]/reconstructions", silence)
    run = Run("some/model", settings=Settings(Patience(stall=600), beat=0.01))
    run.watch = lambda progress: run.download.stop() if silence.reached.is_set() else None
    with pytest.raises(Stopped):
        run()
    assert not silence.expired


def test_whoever_switches_xet_off_gets_the_same_over_plain_http(
    hub: LocalHub, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "HF_HUB_DISABLE_XET", True)
    hub.trouble(f"GET network.*{WEIGHTS}", Trouble(5_000_000, cut=True))
    assert whole(Run("some/model")()[0], FILES)
    assert [answer.start > 4_000_000 for answer in hub.bodies(WEIGHTS)] == [False, True]
    assert not any("xet-read-token" in answer.path for answer in hub.answers)


def test_the_token_goes_to_no_host_that_is_not_the_hub(hub: LocalHub, storage: Storage) -> None:
    Path(constants.HF_TOKEN_PATH).write_text("hf_secret")
    elsewhere = hub.address("network")
    storage.headers = lambda etag, hub, path: {  # type: ignore[method-assign]
        "X-Xet-Hash": storage.hashes[etag],
        "Link": f'<{elsewhere}/api/models/some/model/xet-read-token/main>; rel="xet-auth"',
    }
    assert whole(Run("some/model")()[0], FILES) and not hub.sent(WEIGHTS)
    passes = [answer for answer in hub.answers if "xet-read-token" in answer.path]
    assert passes and not any("authorization" in answer.headers for answer in passes)


def test_ctrl_c_pauses_also_while_xet_is_silent(
    hub: LocalHub, storage: Storage, tmp_path: Path
) -> None:
    storage.url = hub.address("network")
    silence = Trouble(hold=threading.Event())
    hub.trouble("GET network/v[0-9]/reconstructions", silence)
    first = child(hub, tmp_path, *CLI, "pull", "some/model")
    assert silence.reached.wait(60)
    first.send_signal(signal.SIGINT)
    _, err = first.communicate(timeout=120)
    assert first.returncode == 130 and "Paused with" in err and not silence.expired
    assert "Traceback" not in err and "WARNING" not in err
