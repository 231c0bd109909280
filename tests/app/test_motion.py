"""Motion follows the system's wish, unless the user has one, and says where it cannot be read."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.dress import Dress
from app.lookpage import LookPage
from app.motion import Motion
from app.settings import SettingsFile

pytest.importorskip("PySide6.QtDBus", reason="Qt came without D-Bus here")

from PySide6.QtDBus import QDBusConnection  # noqa: E402

from app.portal import Portal  # noqa: E402

APPEARANCE = "org.freedesktop.appearance reduced-motion"
GNOME = "org.gnome.desktop.interface enable-animations"
KDE = "org.kde.kdeglobals.KDE AnimationDurationFactor"

PATIENCE = 30_000  # ms; a busy machine may take its time


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


def test_the_systems_wish_counts_until_the_user_has_one(
    qapp: QApplication, settings: SettingsFile
) -> None:
    wish: list[bool | None] = [None]
    motion = Motion(ask=lambda: wish[0], portal=unconnected())
    dress = Dress(qapp, settings, motion)
    motion.look()
    assert motion.less is None and not dress.still
    wish[0] = True
    qapp.applicationStateChanged.emit(qapp.applicationState())  # the window is in front again
    assert dress.still and qapp.cursorFlashTime() == 0
    settings.change(motion="full")
    assert not dress.still and qapp.cursorFlashTime() > 0
    settings.change(motion="less")
    wish[0] = False
    motion.look()
    assert dress.still
    settings.change(motion="")
    assert not dress.still
    dress.deleteLater()


def test_the_page_says_what_the_system_wishes(qtbot: QtBot, settings: SettingsFile) -> None:
    wish: list[bool | None] = [None]
    motion, host = Motion(ask=lambda: wish[0], portal=unconnected()), QWidget()
    qtbot.addWidget(host)
    page = LookPage(settings, motion, host)
    motion.look()
    assert "does not say" in page.wish.text()
    wish[0] = True
    motion.look()
    assert "asks for reduced motion" in page.wish.text()
    page.motion.picked.emit("full")
    assert settings.settings.motion == "full"


def test_a_yes_of_earlier_versions_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"still": true}')
    settings = SettingsFile(path)
    assert settings.settings.motion == "less"
    settings.change(motion="")
    assert SettingsFile(path).settings.motion == ""


# --- the portal of Linux desktops ---------------------------------------------


def unconnected() -> Portal:
    return Portal(QDBusConnection("no such bus"))


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a message bus of our own."""
    command = shutil.which("dbus-daemon")
    if command is None:
        pytest.skip("there is no dbus-daemon here")
    options = ["--session", "--nofork", "--print-address"]
    with subprocess.Popen(
        [command, *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


Play = Callable[..., tuple[Motion, Callable[[str], None]]]


@pytest.fixture
def desktop(bus: str) -> Iterator[Play]:
    """Plays a desktop with these settings; gives our view of it, and what changes a setting."""
    made: list[subprocess.Popen[str]] = []

    def play(*known: str) -> tuple[Motion, Callable[[str], None]]:
        command = [sys.executable, str(Path(__file__).with_name("portal.py")), bus]
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        made.append(child)
        assert child.stdin is not None and child.stdout is not None

        def tell(line: str) -> None:
            assert child.stdin is not None
            child.stdin.write(line + "\n")

        for line in known:
            tell(line)
        tell("")
        assert child.stdout.readline() == "ready\n"
        ours = QDBusConnection.connectToBus(bus, "ours")
        motion = Motion(ask=lambda: None, portal=Portal(ours))
        motion.look()
        return motion, tell

    yield play
    QDBusConnection.disconnectFromBus("ours")
    for child in made:
        assert child.stdin is not None and child.stdout is not None
        child.stdin.close()
        child.wait()
        child.stdout.close()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([f"{APPEARANCE} 1"], f"{APPEARANCE} 0"),
        ([f"{APPEARANCE} 0", f"{GNOME} false"], f"{GNOME} true"),
        ([f"{KDE} 0"], f"{KDE} 1"),
    ],
)
def test_each_desktops_wish_is_read_and_followed(
    qtbot: QtBot, desktop: Play, before: list[str], after: str
) -> None:
    motion, tell = desktop(*before)
    qtbot.waitUntil(lambda: motion.less is True, timeout=PATIENCE)
    tell(after)
    qtbot.waitUntil(lambda: motion.less is False, timeout=PATIENCE)


def test_a_desktop_that_says_nothing_leaves_it_open(qtbot: QtBot, desktop: Play) -> None:
    motion, tell = desktop("org.freedesktop.appearance color-scheme 1")
    portal = motion._portal
    assert portal is not None
    qtbot.waitUntil(lambda: all(one.isFinished() for one in portal._asked), timeout=PATIENCE)
    assert motion.less is None
