"""The door: arguments, and what happens where there is no display."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import __main__ as door
from app.examples import EXAMPLES
from dflash_mlx import __version__, cli
from dflash_mlx.protocol import Load


def wanted(*words: str) -> Load:
    return door._wanted(door._parser().parse_args(words))


def test_the_last_pair_is_loaded_unless_something_else_is_asked_for() -> None:
    assert wanted() is None
    assert wanted("--pair", "big") == Load(0, pair="big")
    assert wanted("--target", "a/b", "--draft", "c/d") == Load(0, target="a/b", draft="c/d")


def test_a_folder_is_told_by_its_full_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "model").mkdir()
    monkeypatch.chdir(tmp_path)
    assert wanted("--target", "model").target == str(tmp_path / "model")


def test_it_tells_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        door.main(["--version"])
    assert __version__ in capsys.readouterr().out


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert door.engine_command() == [sys.executable, "-m", "app", "--engine"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert door.engine_command() == [sys.executable, "--engine"]


@pytest.mark.parametrize("terminal", [True, False])
def test_without_a_display_the_terminal_takes_over(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], terminal: bool
) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(cli, "main", lambda words: called.append(words) or 0)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: terminal, raising=False)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert door.main(["--pair", "tiny"]) == 0
    if terminal:
        assert called == [["chat", "--pair", "tiny"]]
    else:
        assert called == [["compare", "--pair", "tiny", *EXAMPLES]]
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_the_engine_greets_and_leaves_with_its_input() -> None:
    done = subprocess.run(
        door.engine_command(), input="", capture_output=True, text=True, timeout=120
    )
    assert done.stdout.startswith('{"type": "Hello"')
    assert done.returncode == 0
