"""The window's tests run in a real Qt event loop, offscreen, with real engine processes."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator  # noqa: E402
from PySide6.QtGui import QDragLeaveEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from pytestqt.qtbot import QtBot  # noqa: E402

from app.__main__ import download_command  # noqa: E402
from app.application import Application  # noqa: E402
from app.client import EngineClient  # noqa: E402
from app.crashes import Crashes  # noqa: E402
from app.enginelog import EngineLog  # noqa: E402
from app.language import FOLDER  # noqa: E402
from app.offers import POCKET  # noqa: E402
from app.paths import Paths  # noqa: E402
from dflash_mlx.protocol import Load  # noqa: E402
from tests.hub import LocalHub  # noqa: E402

QLocale.setDefault(QLocale("en_US"))

HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            # What the offscreen platform says of windows with a least size, dialogs and popups.
            cannot = "does not support (propagateSizeHints|raise|grabbing the keyboard)"
            item.add_marker(pytest.mark.qt_log_ignore(cannot))


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """The forms of what is counted: they are no texts of the source."""
    words = QTranslator(qapp)
    assert words.load("en", str(FOLDER))
    qapp.installTranslator(words)


@pytest.fixture(scope="session", autouse=True)
def unseen(qapp: QApplication) -> Iterator[None]:
    """No dialog is open when the program's object goes: one that goes later finds it gone."""
    yield
    for window in QApplication.topLevelWidgets():
        window.hide()
    gc.collect()


@pytest.fixture(autouse=True)
def usual_size(qapp: QApplication) -> Iterator[None]:
    """The size of words that a test has set is not the next one's."""
    before = QApplication.font()
    yield
    QApplication.setFont(before)


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """What a test has opened is gone after it, or every later change of palette, font and
    language would reach it too."""
    before = set(QApplication.topLevelWidgets())
    yield
    for window in set(QApplication.topLevelWidgets()) - before:
        # Qt keeps who was dragged over until it is told, even when that one is gone.
        QApplication.sendEvent(window, QDragLeaveEvent())
        if window.parent() is None:
            window.close()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def part(name: str) -> list[str]:
    """The command of a scripted engine."""
    return [sys.executable, str(HERE / "scripted_engine.py"), name]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what the Hub's tools keep, for this process and its children."""
    from huggingface_hub import constants

    home = tmp_path / "hf"
    for name, place in (("HF_HUB_CACHE", "hub"), ("HF_ASSETS_CACHE", "assets")):
        monkeypatch.setattr(constants, name, str(home / place))
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_revival(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that was ended starts again only when it is told to."""
    monkeypatch.setattr(Crashes, "FIRST", 10**8)
    monkeypatch.setattr(Crashes, "LONGEST", 10**8)


@pytest.fixture
def local_hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalHub]:
    """A Hub on this machine for the children, which alone ask one."""
    with LocalHub() as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        monkeypatch.delenv("HF_TOKEN", raising=False)
        yield hub


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
    """Opens the whole application, engine included. first: as for somebody who has never been
    here, welcome and all."""
    made: list[Application] = []

    def make(
        name: str = "good",
        command: list[str] | None = None,
        wanted: Load | None = POCKET,
        first: bool = False,
    ) -> Application:
        application = Application(
            Paths.inside(tmp_path), wanted, command or part(name), download_command()
        )
        if not first:
            application.settings.change(welcomed=True)
        qtbot.addWidget(application.window)
        made.append(application)
        application.open()
        return application

    yield make
    for application in made:
        application.close()
