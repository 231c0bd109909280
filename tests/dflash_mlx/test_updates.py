"""Newer revisions: known when asked for, never fetched unasked."""

import threading
from pathlib import Path

import pytest
from huggingface_hub import constants

from dflash_mlx import cli, listing
from dflash_mlx.errors import Denied, DownloadError
from dflash_mlx.memory import GIB, Machine
from dflash_mlx.presence import revision
from dflash_mlx.updates import Updates, check
from tests.dflash_mlx.test_download import Run, repository
from tests.hub import LocalHub

NAME, DRAFT = "mlx-community/Qwen3-8B-4bit", "z-lab/Qwen3-8B-DFlash-b16"


def line() -> str:
    lines = listing.table(Machine(32 * GIB)).splitlines()
    return next(line for line in lines if line.startswith("  qwen3-8b "))


def test_an_update_is_known_once_it_is_asked_for_and_gone_once_it_is_here(
    hub: LocalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    found = hub.add(NAME, repository(1, 200_000))
    hub.add(DRAFT, repository(2, 200_000))
    Run(NAME, DRAFT)()
    assert revision(NAME) == found.versions["main"].commit
    assert cli.main(["models", "--updates"]) == 0
    assert line().endswith("works here")
    found.publish(repository(3, 200_000))
    hub.answers.clear()
    assert cli.main(["models"]) == 0 and line().endswith("works here") and hub.answers == []
    assert cli.main(["models", "qwen3-8b", "--updates"]) == 0
    out = capsys.readouterr().out
    assert "\nUpdate available: `dflash-mlx pull qwen3-8b --update` downloads it.\n" in out
    assert f"revision here   {revision(NAME)}" in out
    assert {answer.path for answer in hub.answers} == {f"/api/models/{n}" for n in (NAME, DRAFT)}
    assert line().endswith("; update available: `dflash-mlx pull qwen3-8b --update` downloads it")
    Run(NAME, update=True)()
    assert line().endswith("works here")


def test_a_download_that_meets_a_newer_revision_remembers_it(hub: LocalHub) -> None:
    found = hub.add("some/model", repository(1, 200_000))
    Run("some/model")()
    assert not Updates.usual().available("some/model")
    found.publish(repository(2, 200_000))
    Run("some/model")()
    assert Updates.usual().available("some/model")


def test_only_what_is_here_is_asked_about_and_trouble_is_a_sentence(
    hub: LocalHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.add("some/model", repository(1, 200_000))
    Run("some/model")()
    hub.answers.clear()
    assert check(["some/model", "other/model", "/a/folder"], Updates.usual()) == []
    assert len(hub.answers) == 1
    del hub.repositories["some/model"]
    with pytest.raises(Denied, match="no repository some/model"):
        check(["some/model"], Updates.usual())
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(DownloadError, match="Offline mode is on"):
        check(["some/model"], Updates.usual())


@pytest.mark.parametrize("text", ["", "[]", '{"some/model": 3}', "not json"])
def test_a_damaged_memory_is_an_empty_one(tmp_path: Path, text: str) -> None:
    updates = Updates(tmp_path / "updates.json")
    updates.path.write_text(text)
    assert not updates.available("some/model")
    updates.note("some/model", "0", "1")
    assert "some/model" in updates.path.read_text()


def test_what_several_hear_at_once_is_all_kept(tmp_path: Path) -> None:
    path = tmp_path / "updates.json"
    failed: list[Exception] = []

    def hear(name: str) -> None:
        try:
            for newest in map(str, range(40)):
                Updates(path).note(name, "here", newest)
        except Exception as error:
            failed.append(error)

    names = [f"some/{number}" for number in range(4)]
    threads = [threading.Thread(target=hear, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert Updates(path)._heard() == dict.fromkeys(names, ("here", "39"))
