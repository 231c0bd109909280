"""The switch shows the truth and asks for the rest."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.switch import Switch


def test_a_click_asks_and_changes_nothing(qtbot: QtBot) -> None:
    switch = Switch("Speculation", "s")
    qtbot.addWidget(switch)
    asked = QSignalSpy(switch.asked)
    switch.show_on(True)
    assert asked.count() == 0
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert asked.at(0) == [False]
    assert switch.isChecked()
    assert switch.text() == "Speculation on"
    assert switch.focusPolicy() == Qt.FocusPolicy.TabFocus  # the question keeps the keyboard


def test_the_keyboard_asks_too(qtbot: QtBot) -> None:
    switch = Switch("Thinking", "t")
    qtbot.addWidget(switch)
    asked = QSignalSpy(switch.asked)
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert asked.at(0) == [True]


def test_unavailable_says_why(qtbot: QtBot) -> None:
    switch = Switch("Speculation", "s")
    qtbot.addWidget(switch)
    switch.show_unavailable("no draft.")
    assert not switch.isEnabled()
    assert not switch.isChecked()
    assert "no draft." in switch.toolTip()
    assert "no draft" in switch.accessibleDescription()
    switch.show_on(False)
    assert switch.isEnabled()
    assert switch.toolTip() == ""


def test_what_it_is_for_is_said_to_pointer_and_ear_in_every_state(qtbot: QtBot) -> None:
    switch = Switch("Speculation", "s", about="It guesses.")
    qtbot.addWidget(switch)
    for show in (
        lambda: switch.show_on(True, "why"),
        lambda: switch.show_on(False),
        lambda: switch.show_unavailable("no draft"),
    ):
        show()
        assert "<p>It guesses." in switch.toolTip()
        assert switch.accessibleDescription().endswith(". It guesses")
