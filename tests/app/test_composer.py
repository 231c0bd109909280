"""The composer: keys, growth, and that no text is ever lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.composer import Composer


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    made = Composer()
    qtbot.addWidget(made)
    made.resize(500, 60)
    made.show()
    return made


def test_return_sends_and_shift_return_breaks_the_line(qtbot: QtBot, composer: Composer) -> None:
    sent = QSignalSpy(composer.submitted)
    qtbot.keyClicks(composer.editor, "one")
    qtbot.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(composer.editor, "two")
    assert sent.count() == 0
    qtbot.keyClick(composer.editor, Qt.Key.Key_Return)
    assert sent.at(0) == ["one\ntwo"]


def test_the_text_stays_until_it_is_accepted(composer: Composer) -> None:
    composer.editor.setPlainText("why?")
    composer.button.click()
    assert composer.text == "why?"
    composer.accept("another question")
    assert composer.text == "why?"
    composer.accept("why?")
    assert composer.text == ""


def test_nothing_is_not_sent(qtbot: QtBot, composer: Composer) -> None:
    sent = QSignalSpy(composer.submitted)
    composer.editor.setPlainText("  \n ")
    qtbot.keyClick(composer.editor, Qt.Key.Key_Return)
    assert sent.count() == 0
    assert not composer.button.isEnabled()


def test_a_refused_text_comes_back_before_the_new_one(composer: Composer) -> None:
    composer.editor.setPlainText("newer")
    composer.restore("older")
    assert composer.text == "older\n\nnewer"


def test_while_replying_the_button_stops(composer: Composer) -> None:
    stopped = QSignalSpy(composer.stop_asked)
    composer.show_replying(True)
    assert composer.button.accessibleName() == "Stop"
    composer.button.click()
    assert stopped.count() == 1
    composer.show_replying(False)
    assert composer.button.accessibleName() == "Send"


def test_it_grows_with_its_text_to_a_limit(composer: Composer) -> None:
    heights = []
    for lines in (1, 3, 8, 40):
        composer.editor.setPlainText("\n".join("x" * lines))
        heights.append(composer.editor.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    composer.editor.clear()
    assert composer.editor.height() == heights[0]


def test_rich_text_is_pasted_plain(composer: Composer) -> None:
    assert not composer.editor.acceptRichText()
