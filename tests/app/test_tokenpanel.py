"""The token's page: by itself, and with a real worker and a Hub that knows one token."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.__main__ import download_command
from app.downloads import Downloads
from app.enginelog import EngineLog
from app.tokenbox import TokenDesk
from app.tokenpanel import TokenPanel
from dflash_mlx.transfer import Enter
from tests.hub import LocalHub

PATIENCE = 120_000  # ms
TOKEN = "hf_this_is_secret"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def downloads(qtbot: QtBot, tmp_path: Path, local_hub: LocalHub) -> Iterator[Downloads]:
    local_hub.users[TOKEN] = "somebody"
    made = Downloads(download_command(), EngineLog(tmp_path / "download.log"))
    yield made
    made.shut_down()


def test_the_field_hides_what_is_written_and_is_empty_once_it_is_handed_over(qtbot: QtBot) -> None:
    panel = TokenPanel()
    qtbot.addWidget(panel)
    assert panel.field.echoMode() == QLineEdit.EchoMode.Password
    assert not panel.save.isEnabled() and not panel.remove.isEnabled()
    qtbot.keyClicks(panel.field, TOKEN)
    with qtbot.waitSignal(panel.entered) as entered:
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert entered.args == [TOKEN] and not panel.save.isEnabled()
    panel.show_state(False, "Hugging Face does not know this token.", failed=True)
    assert panel.field.text() == TOKEN and panel.save.isEnabled()  # it may lack one letter
    panel.show_state(True, "It is stored.")
    assert panel.field.text() == "" and panel.remove.isEnabled()
    for part in panel.findChildren(QWidget):
        assert TOKEN not in (part.accessibleName(), part.accessibleDescription(), part.toolTip())


def test_a_token_is_entered_and_removed_by_clicks_and_written_nowhere_else(
    qtbot: QtBot, tmp_path: Path, home: Path, downloads: Downloads
) -> None:
    panel = TokenPanel()
    qtbot.addWidget(panel)
    TokenDesk(panel, downloads)
    panel.show()
    qtbot.waitUntil(lambda: panel.state.text().startswith("No token"), timeout=PATIENCE)
    panel.field.setText("hf_wrong")
    qtbot.mouseClick(panel.save, LEFT)
    qtbot.waitUntil(lambda: "does not know this token" in panel.state.text(), timeout=PATIENCE)
    panel.field.setText(TOKEN)
    qtbot.mouseClick(panel.save, LEFT)
    said = "The token of somebody is stored for every tool that uses Hugging Face."
    qtbot.waitUntil(lambda: panel.state.text() == said, timeout=PATIENCE)
    assert (home / "token").read_text() == TOKEN
    arguments = Path(f"/proc/{downloads.pid}/cmdline")
    assert not arguments.exists() or TOKEN not in arguments.read_text()
    log = tmp_path / "download.log"
    assert not log.exists() or TOKEN not in log.read_text()
    assert TOKEN not in repr(Enter(TOKEN))
    qtbot.mouseClick(panel.remove, LEFT)
    qtbot.waitUntil(lambda: panel.state.text() == "The token is removed.", timeout=PATIENCE)
    assert not (home / "token").exists() and not panel.remove.isEnabled()
    for button in panel.findChildren(QPushButton):
        assert button.accessibleName() and button.objectName()
    kept = [path for path in home.rglob("*") if path.is_file() and TOKEN in path.read_text()]
    assert kept == []
