"""The window's tests run in a real Qt event loop, offscreen, with real engine processes."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest  # noqa: E402
from pytestqt.qtbot import QtBot  # noqa: E402

from app.application import Application  # noqa: E402
from app.client import EngineClient  # noqa: E402
from app.enginelog import EngineLog  # noqa: E402
from app.offers import POCKET  # noqa: E402
from app.paths import Paths  # noqa: E402
from dflash_mlx.protocol import Load  # noqa: E402

HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            # What the offscreen platform says of windows with a least size, dialogs and popups.
            cannot = "does not support (propagateSizeHints|raise|grabbing the keyboard)"
            item.add_marker(pytest.mark.qt_log_ignore(cannot))


def part(name: str) -> list[str]:
    """The command of a scripted engine."""
    return [sys.executable, str(HERE / "scripted_engine.py"), name]


@pytest.fixture
def client_of(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[str], EngineClient]]:
    """Makes an engine client whose engine plays a part; it is not started yet."""
    made: list[EngineClient] = []

    def make(name: str) -> EngineClient:
        made.append(EngineClient(part(name), EngineLog(tmp_path / "logs" / "engine.log")))
        return made[-1]

    yield make
    for client in made:
        client.shut_down()


@pytest.fixture
def open_app(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Application]]:
    """Opens the whole application, engine included."""
    made: list[Application] = []

    def make(
        name: str = "good", command: list[str] | None = None, wanted: Load | None = POCKET
    ) -> Application:
        application = Application(Paths.inside(tmp_path), wanted, command or part(name))
        qtbot.addWidget(application.window)
        made.append(application)
        application.open()
        return application

    yield make
    for application in made:
        application.close()
