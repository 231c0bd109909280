"""What the Chat menu does with the chat that is read and its last turn, by its keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.application import Application
from tests.app.test_window import answers, ask, ready, state

Open = Callable[..., Application]

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def asked(qtbot: QtBot, open_app: Open) -> Application:
    """A chat with one answered question, its window in front."""
    application = open_app("echo")
    ready(qtbot, application)
    application.window.activateWindow()
    with qtbot.waitSignal(application.conversation.ended):
        ask(qtbot, application, "Why is it so?")
    return application


def press(application: Application, key: Qt.Key, keys: Qt.KeyboardModifier) -> None:
    QTest.keyClick(application.window.composer.editor, key, keys)


def test_in_an_empty_chat_there_is_nothing_to_do_with_it(qtbot: QtBot, open_app: Open) -> None:
    acts = open_app("mute").window.commands
    for act in (acts.again, acts.edit, acts.copy_answer, acts.rename, acts.pin, acts.delete):
        assert not act.isEnabled(), act.text()


def test_the_last_question_is_answered_again_by_its_key(qtbot: QtBot, open_app: Open) -> None:
    application = asked(qtbot, open_app)
    with qtbot.waitSignal(application.conversation.ended):
        press(application, Qt.Key.Key_R, CTRL)
    assert application.conversation.chat.turns[0].answer_place.count == 2


def test_the_last_question_comes_to_the_composer_by_its_key(qtbot: QtBot, open_app: Open) -> None:
    application = asked(qtbot, open_app)
    press(application, Qt.Key.Key_E, CTRL)
    assert application.window.composer.text == "Why is it so?"
    with qtbot.waitSignal(application.conversation.ended):
        ask(qtbot, application, " Or not?")
    turn = application.conversation.chat.turns[0]
    assert turn.question == "Why is it so? Or not?" and turn.question_place.count == 2


def test_the_last_answer_is_copied_by_its_key(qtbot: QtBot, open_app: Open) -> None:
    application = asked(qtbot, open_app)
    press(application, Qt.Key.Key_C, CTRL | ALT)
    assert QGuiApplication.clipboard().text() == answers(application)[0]
    assert "copied" in state(application)


def test_a_chat_is_named_pinned_and_deleted_by_keys_and_brought_back(
    qtbot: QtBot, open_app: Open
) -> None:
    application = asked(qtbot, open_app)
    window, chat = application.window, application.chats.chat.id
    press(application, Qt.Key.Key_R, CTRL | SHIFT)
    field = window.sidebar.list.viewport().findChild(QLineEdit)
    assert field is not None and field.text() == "Why is it so?"
    rename(qtbot, application, field, "Reasons")
    press(application, Qt.Key.Key_P, CTRL | SHIFT)
    assert application.chats.headings()[0].pinned
    assert window.commands.pin.text() == "Unpin Chat"
    press(application, Qt.Key.Key_Backspace, CTRL | SHIFT)
    assert application.chats.headings() == [] and not window.commands.delete.isEnabled()
    press(application, Qt.Key.Key_Z, CTRL)
    assert application.chats.chat.id == chat and window.commands.delete.isEnabled()


def test_where_there_is_no_list_a_chat_is_named_in_a_dialog(qtbot: QtBot, open_app: Open) -> None:
    application = asked(qtbot, open_app)
    application.window.commands.sidebar.trigger()
    press(application, Qt.Key.Key_R, CTRL | SHIFT)
    dialog = application.window.findChild(QInputDialog, "renameDialog")
    assert dialog is not None
    assert all(button.icon().isNull() for button in dialog.findChildren(QPushButton))
    field = dialog.findChild(QLineEdit, "chatTitle")
    assert field is not None and field.text() == "Why is it so?"
    rename(qtbot, application, field, "Reasons")


def rename(qtbot: QtBot, application: Application, field: QLineEdit, words: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: application.chats.headings()[0].title == words)


def test_a_copy_of_the_chat_is_opened(qtbot: QtBot, open_app: Open) -> None:
    application = asked(qtbot, open_app)
    first = application.chats.chat.id
    press(application, Qt.Key.Key_U, CTRL | SHIFT)
    assert len(application.chats.headings()) == 2 and application.chats.chat.id != first


def test_the_palette_finds_a_page_of_the_preferences_by_what_is_on_it(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("mute")
    application.window.commands.palette.trigger()
    palette = application.desk.palette
    qtbot.keyClicks(palette.words, "dark")
    assert palette.rows.at(0).words == "Appearance"  # type: ignore[union-attr]
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert application.preferences is not None
    assert application.preferences.list.currentItem().text() == "Appearance"


def test_in_a_narrow_window_the_menu_brings_the_sidebar_at_once(
    qtbot: QtBot, open_app: Open
) -> None:
    window = open_app("mute").window
    window.resize(560, 500)
    qtbot.waitUntil(lambda: not window.sidebar.isVisible())
    window.commands.sidebar.trigger()
    assert window.sidebar.isVisible()
    window.commands.sidebar.trigger()
    assert not window.sidebar.isVisible()
