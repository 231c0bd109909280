"""Code: grows, is copied, is as tall as its lines."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.codeblock import CodeBlock
from app.panel import QuietButton


def test_it_grows_and_copies(qtbot: QtBot) -> None:
    block = CodeBlock("python")
    qtbot.addWidget(block)
    block.show()
    block.set_code("a = 1")
    one = block.view.height()
    block.set_code("a = 1\nb = 2\nc = 3")
    assert block.view.height() > one
    assert block.view.verticalScrollBar().maximum() == 0
    button = block.findChild(QuietButton, "copyCode")
    assert button is not None
    button.click()
    assert QGuiApplication.clipboard().text() == "a = 1\nb = 2\nc = 3"
    assert button.text() == "Copied"


def test_long_lines_scroll_sideways(qtbot: QtBot) -> None:
    block = CodeBlock("")
    qtbot.addWidget(block)
    block.resize(200, 100)
    block.show()
    block.set_code("x" * 500)
    assert block.view.horizontalScrollBar().maximum() > 0
    assert block.view.verticalScrollBar().maximum() == 0
