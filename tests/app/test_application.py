"""The architecture in one sentence, and the life of the program."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application
from app.heed import Heed
from app.paths import Paths
from dflash_mlx.archive import Archive

KNOWS_MLX = (
    "import sys, app.application; sys.exit(any(n.split('.')[0] == 'mlx' for n in sys.modules))"
)


def test_the_window_knows_no_mlx() -> None:
    assert subprocess.run([sys.executable, "-c", KNOWS_MLX]).returncode == 0


def test_the_window_is_there_before_the_engine_speaks(
    qtbot: QtBot, open_app: Callable[..., Application]
) -> None:
    application = open_app("mute")
    assert application.window.isVisible()
    assert application.conversation.activity.phase is Phase.STARTING
    assert application.window.state.text == "Starting the engine"


def test_a_polite_kill_closes_the_window(
    qtbot: QtBot, open_app: Callable[..., Application]
) -> None:
    application = open_app("mute")
    old = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    heed = Heed()
    heed.heard.connect(application.farewell.end)
    spy = QSignalSpy(application.window.windowHandle().visibleChanged)
    signal.raise_signal(signal.SIGTERM)
    qtbot.waitUntil(lambda: not application.window.isVisible())
    assert spy.count()
    heed.close()
    for number, handler in old.items():
        signal.signal(number, handler)


def test_what_was_read_of_a_deleted_chat_is_gone_when_the_window_is(
    qtbot: QtBot, open_app: Callable[..., Application], tmp_path: Path
) -> None:
    application = open_app("echo")
    with qtbot.waitSignal(application.conversation.ended):
        qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.READY)
        application.conversation.ask("Are you there?")
    drawer = Archive(Paths.inside(tmp_path).sessions).open("pair", "1")
    for chat in (application.chats.chat.id, "deleted"):
        drawer.put(chat, 0, Path.touch)
    application.close()
    assert drawer.find(application.chats.chat.id) and drawer.find("deleted") is None
