"""A second start rings at the first; what a killed one left behind is taken over."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.application import Application
from app.single import Doorbell
from dflash_mlx.protocol import Load, encode

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from app.single import Doorbell
app = QCoreApplication([])
first = Doorbell(Path(sys.argv[1])).hang("hello")
print(first, flush=True)
sys.stdin.read()
"""


def second(data: Path) -> "subprocess.Popen[str]":
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", SECOND, str(data)]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)


@pytest.fixture
def bell(qtbot: QtBot, tmp_path: Path) -> Iterator[Doorbell]:
    made = Doorbell(tmp_path)
    yield made
    made.close()


def test_a_second_start_rings_at_the_first(qtbot: QtBot, bell: Doorbell, tmp_path: Path) -> None:
    assert bell.hang()
    with qtbot.waitSignal(bell.rung, timeout=30_000) as rung:
        process = second(tmp_path)
    assert rung.args == ["hello"]
    assert process.communicate("")[0] == "False\n"


def test_another_folder_is_another_program(qtbot: QtBot, bell: Doorbell, tmp_path: Path) -> None:
    assert bell.hang()
    other = Doorbell(tmp_path / "other")
    assert other.hang()
    other.close()


def test_what_a_killed_one_left_is_taken_over(qtbot: QtBot, bell: Doorbell, tmp_path: Path) -> None:
    process = second(tmp_path)
    assert process.stdout is not None and process.stdin is not None
    assert process.stdout.readline() == "True\n"
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    process.stdin.close()
    assert bell.hang()
    with qtbot.waitSignal(bell.rung, timeout=30_000):
        process = second(tmp_path)
    assert process.communicate("")[0] == "False\n"


def test_the_window_shows_up_and_loads_what_is_wanted(
    qtbot: QtBot, open_app: Callable[..., Application]
) -> None:
    application = open_app("choosy")
    qtbot.waitUntil(lambda: application.pairing.pair is not None, timeout=30_000)
    application.window.showMinimized()
    with qtbot.waitSignal(application.pairing.loaded, timeout=30_000) as loaded:
        application.show_up(encode(Load(0, "other")))
    assert not application.window.isMinimized()
    assert loaded.args[0].name == "other"
    application.show_up("nonsense")
