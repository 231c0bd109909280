"""What a control is for: beside the pointer in lines, below the fields, and read aloud."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.tips import About, explain, tip


def test_a_tip_is_wrapped_and_what_is_said_in_it_is_no_markup() -> None:
    assert tip("a <b> & c", "", "d") == "<p>a &lt;b&gt; &amp; c<p>d"


def test_what_a_control_says_now_comes_before_what_it_is_for(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    explain(widget, "How fast it is.", "12 tokens/s")
    assert widget.accessibleDescription() == "12 tokens/s. How fast it is"
    assert "12" not in widget.toolTip()


def test_the_control_with_the_keyboard_is_explained_and_nothing_moves(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, about = QLineEdit(window), About("A hint.", window)
    about.watch(field, "What this field does, at some length. " * 5)
    layout = QVBoxLayout(window)
    layout.addWidget(about)
    layout.addWidget(field)
    window.resize(240, 200)
    window.show()
    window.setFocus()
    before = field.geometry()
    assert about.text() == "A hint."
    field.setFocus()
    qtbot.waitUntil(lambda: about.text().startswith("What this field does"))
    assert about.heightForWidth(about.width()) <= about.height()
    assert field.geometry() == before
    field.clearFocus()
    assert about.text() == "A hint."
