"""What a login shell is asked: of a real sh, with profiles of every kind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import __main__ as door
from app.paths import Paths
from app.shell import LoginShell


class Home:
    """A user's home, whose profile is read by `sh`."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.memory = folder, folder / "data" / "shell.json"
        self.environment = {"HOME": str(folder), "PATH": os.environ["PATH"]}

    def profile(self, *lines: str) -> None:
        (self.folder / ".profile").write_text("\n".join(lines) + "\n")

    def ask(self, shell: str = "/bin/sh", limit: float = 60.0) -> LoginShell:
        asked = LoginShell(shell, self.memory, self.environment, limit)
        asked.ask()
        return asked


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def told(asked: LoginShell) -> dict[str, str]:
    """The answer once it has ended, without what is the shell's own."""
    assert asked.ended.wait(60)
    return {name: value for name, value in asked.answer(0).items() if name != "SHLVL"}


def test_what_a_profile_exports_of_the_hub_and_the_network_is_taken(home: Home) -> None:
    home.profile(
        "printf 'Welcome! no end of line'",
        "echo HF_HOME=/not/this >&2; echo HF_HOME=/nor/this",
        "export HF_HOME='/a place/of models' HF_ENDPOINT=https://mirror.example",
        "export https_proxy=http://proxy:3128 EDITOR=vi EMPTY= HF_TOKEN=hf_secret",
    )
    assert told(home.ask()) == {
        "HF_HOME": "/a place/of models",
        "HF_ENDPOINT": "https://mirror.example",
        "https_proxy": "http://proxy:3128",
        "HF_TOKEN": "hf_secret",
    }


def test_no_secret_is_kept(home: Home) -> None:
    home.profile(
        "export HF_TOKEN=hf_secret HTTPS_PROXY=http://me:word@proxy:1 HF_HOME=/models",
        "export HUGGING_FACE_HUB_TOKEN=hf_secret",
    )
    assert len(told(home.ask())) == 4
    text = home.memory.read_text()
    assert "secret" not in text and "word" not in text
    assert home.ask("/no/such/shell").answer(60) == {"HF_HOME": "/models"}


@pytest.mark.parametrize("line", ["exit 3", "syntax (((", "kill -9 $$", "exec false"])
def test_a_profile_that_fails_does_no_harm_and_is_not_waited_for_twice(
    home: Home, line: str
) -> None:
    home.profile(line, "export HF_HOME=/models")
    asked = home.ask()
    assert told(asked) in ({}, {"HF_HOME": "/models"})  # a shell may go on after it
    assert asked.known


@pytest.mark.parametrize("line", ["while :; do read x < /dev/zero; done", "yes"])
def test_a_profile_without_an_end_is_ended_and_the_last_answer_stands(
    home: Home, line: str
) -> None:
    home.profile("export HF_HOME=/models")
    assert told(home.ask())
    home.profile(line)
    asked = home.ask(limit=0.5)
    assert asked.known and asked.answer(0) == {"HF_HOME": "/models"}
    assert told(asked) == {"HF_HOME": "/models"}


def test_what_a_profile_leaves_running_does_not_hold_up_the_answer(home: Home) -> None:
    home.profile("sleep 600 & echo $! > $HOME/pid", "export HF_HOME=/models")
    assert told(home.ask()) == {"HF_HOME": "/models"}
    left = int((home.folder / "pid").read_text())
    os.kill(left, 9)  # it is the user's, and was left alone


def test_the_door_takes_the_answer_where_no_shell_started_it(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.profile("export HF_HOME=/models HF_ENDPOINT=https://mirror.example")
    for name in ("HF_HOME", "HF_ENDPOINT", "SHLVL"):
        monkeypatch.setenv(name, "restored afterwards")
    monkeypatch.setenv("HF_ENDPOINT", "https://set.already")
    for name, value in (home.environment | {"SHELL": "/bin/sh"}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert door._login_shell(Paths.inside(home.folder)) is None  # SHLVL: a shell started us
    monkeypatch.delenv("SHLVL")
    monkeypatch.delenv("HF_HOME")
    door._take_over(door._login_shell(Paths.inside(home.folder)), 60)
    assert os.environ["HF_HOME"] == "/models"
    assert os.environ["HF_ENDPOINT"] == "https://set.already"
    monkeypatch.setattr(sys, "platform", "linux")
    assert door._login_shell(Paths.inside(home.folder)) is None


def test_the_window_is_imported_without_a_look_at_the_hubs_settings() -> None:
    code = "import app.application, sys; print('huggingface_hub' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
