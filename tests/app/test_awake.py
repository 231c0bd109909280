"""The machine is kept awake while there is work, by a real child process, and no longer."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application
from app.awake import Awake, usual_tool
from app.modelspage import ModelsPage
from dflash_mlx.backlog import Item
from dflash_mlx.memory import GIB, Machine
from dflash_mlx.transfer import Held, Queue

PATIENCE = 30_000  # ms; a busy machine may take its time

TOOL = """#!/bin/sh
echo begun >> {log}
trap 'exit 0' TERM
cat > {log}.input
echo ended >> {log}
"""


class Night:
    """A tool that stands in place of the system's, and what it has written down."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "night.log"
        self.tool = folder / "stay-awake"
        self.tool.write_text(TOOL.format(log=self.log))
        self.tool.chmod(0o755)

    @property
    def words(self) -> list[str]:
        return self.log.read_text().split() if self.log.exists() else []


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return Night(tmp_path)


@pytest.fixture
def awake_of(
    open_app: Callable[..., Application],
) -> Iterator[Callable[..., tuple[Application, Awake]]]:
    """Opens the application, with this tool in place of the system's."""
    made: list[Awake] = []

    def make(part: str, *tool: str) -> tuple[Application, Awake]:
        application = open_app(part)
        application.awake.close()
        application.awake._tool = []
        awake = Awake(
            application.pairing, application.downloads, application.settings, application, tool, 0
        )
        made.append(awake)
        return application, awake

    yield make
    for awake in made:
        awake.close()


def page_of(application: Application, awake: Awake) -> ModelsPage:
    """The page that the setting is on."""
    settings, machine = application.settings, Machine(32 * GIB)
    page = ModelsPage(settings, lambda: [], machine, Path("/"), awake, application.window)
    page.show_settings(application.settings.settings)
    return page


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.pairing.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


def test_it_begins_and_ends_with_an_answer(
    qtbot: QtBot, night: Night, awake_of: Callable[..., tuple[Application, Awake]]
) -> None:
    application, awake = awake_of("endless", str(night.tool))
    ready(qtbot, application)
    qtbot.waitUntil(lambda: not awake.pid)
    before = len(night.words)
    application.conversation.ask("Why?")
    qtbot.waitUntil(lambda: night.words[before:] == ["begun"], timeout=PATIENCE)
    assert awake.pid and not awake.obstacle
    application.conversation.stop()
    qtbot.waitUntil(lambda: not awake.pid, timeout=PATIENCE)
    qtbot.waitUntil(lambda: night.words[before:] in (["begun"], ["begun", "ended"]))


def test_a_tool_that_reads_nothing_ends_all_the_same(
    qtbot: QtBot, awake_of: Callable[..., tuple[Application, Awake]]
) -> None:
    application, awake = awake_of("endless", "/bin/sleep", "1000")
    ready(qtbot, application)
    application.conversation.ask("Why?")
    qtbot.waitUntil(lambda: awake.pid != 0, timeout=PATIENCE)
    pid = awake.pid
    application.conversation.stop()
    qtbot.waitUntil(lambda: not alive(pid), timeout=PATIENCE)
    assert not awake.pid


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_download_keeps_it_awake_unless_that_waits_for_the_network(
    qtbot: QtBot, night: Night, awake_of: Callable[..., tuple[Application, Awake]]
) -> None:
    application, awake = awake_of("good", str(night.tool))
    ready(qtbot, application)
    qtbot.waitUntil(lambda: not awake.pid)
    downloads = application.downloads
    downloads.start()
    qtbot.waitUntil(lambda: downloads.pid != 0, timeout=PATIENCE)
    downloads._child.blockSignals(True)  # the queue is played from here on
    downloads._take(Queue([Item("a-pair", ["some/target"], bytes=9)]))
    qtbot.waitUntil(lambda: awake.pid != 0, timeout=PATIENCE)
    downloads._take(Held("a-pair", "no connection to the internet", 8))
    assert not awake.pid


def test_the_setting_counts_at_once(
    qtbot: QtBot, night: Night, awake_of: Callable[..., tuple[Application, Awake]]
) -> None:
    application, awake = awake_of("endless", str(night.tool))
    ready(qtbot, application)
    application.conversation.ask("Why?")
    qtbot.waitUntil(lambda: awake.pid != 0, timeout=PATIENCE)
    box = page_of(application, awake).awake
    assert box.isChecked()
    box.click()
    assert not awake.pid and application.settings.settings.awake is False
    box.click()
    qtbot.waitUntil(lambda: awake.pid != 0, timeout=PATIENCE)


@pytest.mark.parametrize(
    ("tool", "told"),
    [
        ([], "Not on this system"),
        (["/nowhere/stay-awake"], "stay-awake ended"),
        (["/bin/sh", "-c", "echo Failed to inhibit: denied.; exit 1"], "Failed to inhibit: denied"),
    ],
)
def test_where_it_cannot_be_done_the_page_says_so_and_nothing_else_changes(
    qtbot: QtBot,
    awake_of: Callable[..., tuple[Application, Awake]],
    tool: list[str],
    told: str,
) -> None:
    application, awake = awake_of("endless", *tool)
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("Why?")
    qtbot.waitUntil(lambda: told in awake.obstacle, timeout=PATIENCE)
    assert not awake.pid
    note = page_of(application, awake).findChild(QLabel, "awakeNote")
    assert note is not None and told in note.text()


def test_the_tool_does_not_outlive_a_program_that_is_killed(qtbot: QtBot, night: Night) -> None:
    program = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication, QProcess\n"
        "app = QCoreApplication([])\n"
        "tool = QProcess()\n"
        "tool.start(sys.argv[1])\n"
        "tool.waitForStarted()\n"
        "print(tool.processId(), flush=True)\n"
        "app.exec()\n"
    )
    command = [sys.executable, "-c", program, str(night.tool)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None and int(child.stdout.readline())
        qtbot.waitUntil(lambda: night.words == ["begun"], timeout=PATIENCE)
        os.kill(child.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: night.words == ["begun", "ended"], timeout=PATIENCE)


@pytest.mark.skipif(not usual_tool(), reason="this system has no tool for it")
def test_this_systems_own_tool_is_there_and_lasts_no_longer_than_we() -> None:
    tool = usual_tool()
    assert Path(tool[0]).is_file()
    if sys.platform == "darwin":
        assert tool[1:] == ["-i", "-w", str(os.getpid())]
    else:
        assert Path(tool[-1]).name == "cat"
