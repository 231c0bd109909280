"""Addresses: only harmless kinds, and only after asking."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.links import LinkDoor, allowed


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.com/", True),
        ("http://example.com/", True),
        ("mailto:a@example.com", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("smb://host/share", False),
        ("relative/path", False),
    ],
)
def test_only_some_kinds_are_opened(address: str, good: bool) -> None:
    assert allowed(QUrl(address)) == good


@pytest.mark.parametrize("answer", ["Open", "Cancel"])
def test_it_asks_first(qtbot: QtBot, answer: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    opened: list[QUrl] = []
    door = LinkDoor(window, opened.append)
    door.ask(QUrl("https://example.com/page"))
    box = window.findChild(QMessageBox, "linkQuestion")
    assert box is not None
    assert box.informativeText() == "https://example.com/page"
    assert not opened
    box.button(QMessageBox.StandardButton[answer]).click()
    assert bool(opened) == (answer == "Open")
