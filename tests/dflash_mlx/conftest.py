"""Loads the BLAS before any test imports mlx; lends a local Hub; keeps off the user's files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dflash_mlx import blas
from tests.hub import LocalHub

blas.preload()


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalHub]:
    """A Hub on this machine, and a cache and a login of its own for this process."""
    from huggingface_hub import close_session, constants

    with LocalHub() as hub:
        template = hub.url + "/{repo_id}/resolve/{revision}/{filename}"
        for name, value in (
            ("ENDPOINT", hub.url),
            ("HUGGINGFACE_CO_URL_TEMPLATE", template),
            ("HF_HUB_CACHE", str(tmp_path / "hub")),
            ("HF_ASSETS_CACHE", str(tmp_path / "assets")),
            ("HF_TOKEN_PATH", str(tmp_path / "token")),
            ("HF_STORED_TOKENS_PATH", str(tmp_path / "stored_tokens")),
            ("HF_HUB_OFFLINE", False),
        ):
            monkeypatch.setattr(constants, name, value)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        monkeypatch.delenv("HF_TOKEN", raising=False)
        monkeypatch.setenv("HF_XET_CACHE", str(tmp_path / "xet"))  # read by its own code
        close_session()
        yield hub
        close_session()


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the terminal keeps what it measures."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "DFlash Chat"
