"""The command palette does what it shows, by the keyboard alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application

Open = Callable[..., Application]


def test_a_few_letters_and_enter_run_an_action(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    palette = application.desk.palette
    application.window.commands.palette.trigger()
    assert palette.isVisible() and palette.words.hasFocus()
    qtbot.keyClicks(palette.words, "larger")
    assert palette.rows.at(0).words == "Larger Text"  # type: ignore[union-attr]
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert application.settings.settings.zoom == 1
    assert not palette.isVisible()


def test_arrows_choose_and_escape_closes(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    palette = application.desk.palette
    application.window.commands.palette.trigger()
    qtbot.keyClick(palette.words, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.words, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_nothing_that_fits_is_said_and_does_nothing(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    palette = application.desk.palette
    application.window.commands.palette.trigger()
    palette.words.setText("zzzz")
    assert palette.rows.index(0).data() == "No matches"
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_chats_and_models_are_there_and_idle_actions_are_not(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.READY, timeout=30_000)
    with qtbot.waitSignal(application.conversation.ended, timeout=30_000):
        application.conversation.ask("Why is the sky blue?")
    first = application.chats.chat.id
    application.window.commands.new_chat.trigger()
    palette = application.desk.palette
    application.window.commands.palette.trigger()
    shown = [palette.rows.at(row).words for row in range(palette.rows.rowCount())]  # type: ignore
    assert "Stop Answering" not in shown and "Command Palette" not in shown
    assert "Load Pocket" not in shown  # it is loaded
    palette.words.setText("sky blue")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert application.chats.chat.id == first


def test_it_is_as_high_as_what_fits_and_shows_whole_rows(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    palette = application.desk.palette
    application.window.commands.palette.trigger()
    row, whole = palette.list.sizeHintForRow(0), palette.height()
    assert palette.list.viewport().height() == palette.ROWS * row
    qtbot.keyClicks(palette.words, "larger te")
    few = palette.rows.rowCount()
    assert few < palette.ROWS and palette.list.viewport().height() == few * row
    assert palette.height() == whole - (palette.ROWS - few) * row
    palette.words.clear()
    assert palette.height() == whole
