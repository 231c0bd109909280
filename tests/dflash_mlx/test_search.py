"""Targets on the Hub by name, with the draft that is known for them."""

import pytest
from huggingface_hub import constants

from dflash_mlx import cli
from dflash_mlx.errors import BadRequest, DownloadError
from dflash_mlx.search import search
from tests.hub import LocalHub, Trouble, nobody

QWEN = "mlx-community/Qwen3-8B-poems-4bit"


def fill(hub: LocalHub) -> None:
    for name in (QWEN, "mlx-community/Qwen3-8B-VL-4bit", "someone/Qwen3-8B-4bit"):
        hub.add(name, {"config.json": b"{}", "model.safetensors": bytes(2_000)})


def test_what_has_a_known_draft_is_found_with_it_and_with_its_size(hub: LocalHub) -> None:
    fill(hub)
    found = search(" qwen3-8b ")
    [one] = found.candidates
    assert (one.repository, one.draft) == (QWEN, "z-lab/Qwen3-8B-DFlash-b16")
    assert one.bytes == 2_000 and found.others == 1  # somebody else's is not asked for
    assert search("llama").candidates == []


def test_what_cannot_be_searched_is_a_sentence(
    hub: LocalHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BadRequest, match="a part of a model's name"):
        search("  ")
    hub.trouble("GET hub/api/models", Trouble(status=404))
    with pytest.raises(DownloadError, match="cannot answer now .status 404.; try again later.$"):
        search("qwen")
    hub.trouble("GET hub/api/models", Trouble(status=200, words=b"<html>Log in</html>"))
    with pytest.raises(DownloadError, match="could not be asked: .* and try again.$"):
        search("qwen")
    with monkeypatch.context() as away:
        away.setattr(constants, "ENDPOINT", nobody())
        away.setattr("time.sleep", lambda seconds: pytest.fail("nobody waits for a second try"))
        with pytest.raises(DownloadError) as caught:
            search("qwen")
    assert str(caught.value) == (  # nothing can have arrived
        "Hugging Face could not be asked: no connection to the internet, or 127.0.0.1 does not "
        "answer. Check the connection and try again."
    )
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    hub.answers.clear()
    with pytest.raises(DownloadError, match="Offline mode is on .* not asked"):
        search("qwen")
    assert hub.answers == []


def test_the_terminal_says_what_fetches_what_was_found(
    hub: LocalHub, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(hub)
    assert cli.main(["search", "Qwen3-8B"]) == 0
    out = capsys.readouterr().out
    assert f"{QWEN}  2.0 kB\n  `dflash-mlx pull {QWEN} z-lab/Qwen3-8B-DFlash-b16`" in out
    assert out.endswith("For 1 more no draft is known.\n")
    assert cli.main(["search", "nothing"]) == 0
    assert capsys.readouterr().out == "mlx-community has no model of this name.\n"
