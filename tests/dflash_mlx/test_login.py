"""A token entered and removed, in the Hub's own store."""

import logging
import os
import stat
from pathlib import Path

import pytest
from huggingface_hub import constants, get_token, hf_api
from huggingface_hub.utils import get_stored_tokens  # type: ignore[attr-defined]

from dflash_mlx.errors import BadRequest, Denied, DFlashError, DownloadError
from dflash_mlx.login import enter, remove
from tests.dflash_mlx.test_download import Run, repository
from tests.hub import LocalHub, Trouble

TOKEN = "hf_this_is_secret"


@pytest.fixture(autouse=True)
def silence(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture):  # type: ignore[no-untyped-def]
    """Whatever happens, the token is in no output and in no log."""
    caplog.set_level(logging.DEBUG)
    yield
    out, err = capfd.readouterr()
    assert TOKEN not in out + err + caplog.text


@pytest.fixture
def me(hub: LocalHub, monkeypatch: pytest.MonkeyPatch) -> LocalHub:
    """The Hub, where the token is somebody's."""
    monkeypatch.setattr(hf_api.api, "endpoint", hub.url)  # its `login` asks by this one
    hub.users[TOKEN] = "somebody"
    return hub


def test_a_token_is_checked_and_stored_for_every_tool(me: LocalHub) -> None:
    assert get_token() is None
    said = enter(f"  {TOKEN}\n")
    assert said == "The token of somebody is stored for every tool that uses Hugging Face."
    assert get_token() == TOKEN and get_stored_tokens() == {"laptop": TOKEN}
    place = Path(constants.HF_TOKEN_PATH)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    me.add("some/model", repository(size=200_000))
    assert Run("some/model")()
    asked = [one for one in me.answers if one.server == "hub" and "some/model" in one.path]
    assert {answer.headers["authorization"] for answer in asked} == {f"Bearer {TOKEN}"}
    assert not any(TOKEN in answer.path for answer in me.answers)


@pytest.mark.parametrize(
    ("token", "kind"), [("", BadRequest), ("two words", BadRequest), ("hf_unknown", Denied)]
)
def test_what_is_no_token_is_refused_and_nothing_is_stored(
    me: LocalHub, token: str, kind: type[DFlashError]
) -> None:
    with pytest.raises(kind, match="https://huggingface.co/settings/tokens"):
        enter(token)
    assert get_token() is None and get_stored_tokens() == {}


def test_without_the_hub_nothing_is_stored(me: LocalHub, monkeypatch: pytest.MonkeyPatch) -> None:
    page = Trouble(status=200, words=b"<html>Log in to this network</html>")
    me.trouble("whoami", Trouble(status=500), Trouble(cut=True), page)
    for why in ("status 500", "not stored", "not stored"):
        with pytest.raises(DownloadError, match=why) as caught:
            enter(TOKEN)
        assert TOKEN not in str(caught.value)
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(DownloadError, match="offline mode is on"):
        enter(TOKEN)
    assert get_token() is None and not Path(constants.HF_TOKEN_PATH).exists()


def test_a_token_is_removed_and_others_stay(me: LocalHub) -> None:
    assert remove() == "No token is stored."
    enter(TOKEN)
    with open(constants.HF_STORED_TOKENS_PATH, "a") as store:
        store.write("[work]\nhf_token = hf_other\n")
    assert remove() == "The token is removed."
    assert get_token() is None and get_stored_tokens() == {"work": "hf_other"}
    assert stat.S_IMODE(os.stat(constants.HF_STORED_TOKENS_PATH).st_mode) == 0o600
    assert TOKEN not in Path(constants.HF_STORED_TOKENS_PATH).read_text()


def test_a_token_of_the_environment_is_said_to_go_first(
    me: LocalHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_outside")
    assert "is stored, but a token in the environment (HF_TOKEN)" in enter(TOKEN)
    assert "is removed, but a token in the environment (HF_TOKEN)" in remove()
    assert not Path(constants.HF_TOKEN_PATH).exists()
