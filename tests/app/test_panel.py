"""Quiet buttons stand in line with what is above and below them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.panel import QuietButton

Edge = Qt.AlignmentFlag


def column(qtbot: QtBot, edge: Edge | None) -> QuietButton:
    host = QWidget()
    qtbot.addWidget(host)
    button = QuietButton("Copy", "copy", host)
    button.reserve("Copied already")
    if edge is not None:
        button.hug(edge)
    layout = QVBoxLayout(host)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(button)
    host.resize(button.sizeHint())
    host.show()
    button.host = host  # type: ignore[attr-defined]
    return button


def test_words_have_room_around_them(qtbot: QtBot) -> None:
    button = column(qtbot, None)
    assert abs(button.words.center().x() - button.rect().center().x()) <= 1
    assert button.words.left() >= 8


def test_words_that_hug_an_edge_begin_or_end_there(qtbot: QtBot) -> None:
    assert column(qtbot, Edge.AlignLeft).words.left() == 0
    right = column(qtbot, Edge.AlignRight)
    assert right.words.right() == right.rect().right()


def test_the_keyboard_is_seen_on_words_that_hug_an_edge(qtbot: QtBot) -> None:
    button = column(qtbot, Edge.AlignLeft)
    before = button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != before
