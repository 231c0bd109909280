"""How one moves in the window by keys: letters find the question, commands every window."""

from collections.abc import Callable

import numpy
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFocusFrame,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.activity import Phase
from app.application import Application
from app.codeblock import CodeView
from app.documentview import DocumentView
from app.node import Turn
from app.panel import QuietButton
from app.ring import Ring

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def application(qtbot: QtBot, open_app: Open) -> Application:
    """One chat with one answer, in the window in front."""
    made = open_app("good")
    phase = lambda: made.conversation.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)
    with qtbot.waitSignal(made.conversation.ended, timeout=PATIENCE):
        made.conversation.ask("Why?")
    come(qtbot, made.window)
    return made


def come(qtbot: QtBot, window: QWidget) -> None:
    """A window comes to the front."""
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def places(application: Application) -> list[QWidget]:
    """Where letters have no meaning of their own."""
    window = application.window
    button = window.findChild(QuietButton, "copyAnswer")
    text = window.findChild(DocumentView, "answerText")
    assert button is not None and text is not None
    return [button, text, window.transcript, window.sidebar.list, window.bar.model]


def test_a_letter_or_a_paste_from_anywhere_goes_into_the_question(
    qtbot: QtBot, application: Application
) -> None:
    editor = application.window.composer.editor
    QGuiApplication.clipboard().setText(" pasted")
    for place in places(application):
        editor.clear()
        place.setFocus()
        assert QApplication.focusWidget() is place
        qtbot.keyClicks(place, "Ä")
        assert (editor.toPlainText(), editor.hasFocus()) == ("Ä", True)
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_V, CONTROL)
        assert (editor.toPlainText(), editor.hasFocus()) == ("Ä pasted", True)


def test_what_has_a_meaning_where_the_keyboard_is_keeps_it(
    qtbot: QtBot, application: Application
) -> None:
    window = application.window
    copy = window.findChild(QuietButton, "copyAnswer")
    assert copy is not None
    QGuiApplication.clipboard().clear()
    copy.setFocus()
    qtbot.keyClick(copy, Qt.Key.Key_Space)
    assert "answer" in QGuiApplication.clipboard().text() and copy.hasFocus()
    for command in (Qt.KeyboardModifier.AltModifier, CONTROL | SHIFT):
        qtbot.keyClick(copy, Qt.Key.Key_Y, command)
    window.sidebar.search.setFocus()
    qtbot.keyClicks(window.sidebar.search, "pears")
    assert window.sidebar.search.text() == "pears"
    assert window.composer.text == ""


def test_the_edit_menu_acts_on_what_has_the_keyboard(
    qtbot: QtBot, application: Application
) -> None:
    window, acts = application.window, application.window.commands
    for field in (window.composer.editor, window.sidebar.search):
        field.setFocus()
        qtbot.keyClicks(field, "whole")
        acts.select_all.trigger()
        acts.cut.trigger()
        assert QGuiApplication.clipboard().text() == "whole"
        acts.paste.trigger()
        acts.paste.trigger()
        words = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert words == "wholewhole"
        field.clear()
    text = window.findChild(DocumentView, "questionText")
    assert text is not None
    text.setFocus()
    acts.select_all.trigger()
    acts.copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("Why?\n\nHere is an answer")


# --- where the keyboard is -------------------------------------------------------

MANY = "\n\n".join(["Some words.", "```python\nprint(1)\n```"] * 12)


def look(window: QWidget) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> int:
    """In how many pixels."""
    points = [numpy.frombuffer(image.constBits(), numpy.uint32) for image in (one, other)]
    return int((points[0] != points[1]).sum())


def rings(application: Application) -> list[QFocusFrame]:
    frames = application.window.findChildren(QFocusFrame)
    return [frame for frame in frames if frame.isVisible()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_stop_of_tab_shows_that_it_has_the_keyboard(
    qtbot: QtBot, application: Application, scheme: str
) -> None:
    window, editor = application.window, application.window.composer.editor
    application.settings.change(scheme=scheme)
    window.transcript.show_trouble("Not saved", "The disk is full.")
    window.transcript.begin(Turn("Show it.", answer=MANY, end="stop", asked=901, replied=902))
    qtbot.waitUntil(lambda: window.transcript.verticalScrollBar().maximum() > 0)
    editor.setFocus()
    seen: list[QWidget] = []
    while (stop := QApplication.focusWidget()) not in seen:
        assert stop is not None
        seen.append(stop)
        with_it = look(window)
        stop.clearFocus()
        unlike = differing(with_it, look(window))
        assert unlike > 40, (stop.objectName(), unlike)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(stop, Qt.Key.Key_Tab)
    names = {stop.objectName() for stop in seen}
    assert {"questionText", "answerText", "code", "transcript", "rowMore", "closeCard"} <= names


def test_pages_are_turned_from_any_place_in_the_transcript(
    qtbot: QtBot, application: Application
) -> None:
    window = application.window
    window.transcript.begin(Turn("Show it.", answer=MANY, end="stop", asked=901, replied=902))
    bar = window.transcript.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    texts = window.transcript.findChildren(DocumentView)
    codes = window.transcript.findChildren(CodeView)
    buttons = window.transcript.findChildren(QuietButton)
    for place in [window.transcript, *texts, *codes, *buttons]:
        if not place.isVisible() or not place.isEnabled():
            continue
        place.setFocus(Qt.FocusReason.TabFocusReason)
        for key, there in (
            (Qt.Key.Key_Home, lambda: bar.value() == 0),
            (Qt.Key.Key_PageDown, lambda: 0 < bar.value() < bar.maximum()),
            (Qt.Key.Key_End, lambda: bar.value() == bar.maximum()),
            (Qt.Key.Key_PageUp, lambda: 0 < bar.value() < bar.maximum()),
        ):
            qtbot.keyClick(place, key)
            assert there(), (place.objectName(), key)


def test_where_the_pointer_has_put_the_keyboard_no_ring_is_shown(
    qtbot: QtBot, application: Application
) -> None:
    text = application.window.findChild(DocumentView, "answerText")
    assert text is not None
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton)
    assert text.hasFocus() and not rings(application)
    text.clearFocus()
    text.setFocus(Qt.FocusReason.TabFocusReason)
    assert rings(application)
    application.window.composer.editor.setFocus()
    assert not rings(application)


# --- every window ---------------------------------------------------------------


def others(application: Application) -> list[QWidget]:
    """The windows that have no menus, open."""
    application.library.open()
    application.speed.history.open()
    application.open_preferences()
    preferences = application.preferences
    assert preferences is not None
    application.speed.window.show()
    return [application.library, application.speed.history, application.speed.window, preferences]


def test_the_programs_commands_work_from_every_window(
    qtbot: QtBot, application: Application
) -> None:
    window, first, ended = application.window, application.chats.chat.id, list[str]()
    window.commands.quit.triggered.disconnect()
    window.commands.quit.triggered.connect(lambda: ended.append("quit"))
    for other in others(application):
        come(qtbot, other)
        qtbot.keyClick(other, Qt.Key.Key_Comma, CONTROL)
        assert application.preferences is not None
        qtbot.waitUntil(application.preferences.isActiveWindow)
        come(qtbot, other)
        qtbot.keyClick(other, Qt.Key.Key_H, CONTROL | SHIFT)
        qtbot.waitUntil(application.speed.history.isActiveWindow)
        come(qtbot, other)
        zoom = application.settings.settings.zoom
        qtbot.keyClick(other, Qt.Key.Key_Plus, CONTROL)
        assert application.settings.settings.zoom == zoom + 1 and other.isActiveWindow()
        qtbot.keyClick(other, Qt.Key.Key_N, CONTROL)
        qtbot.waitUntil(window.isActiveWindow)
        assert application.chats.chat.id != first
        application.chats.open(first)
        come(qtbot, other)
        qtbot.keyClick(other, Qt.Key.Key_K, CONTROL)
        qtbot.waitUntil(application.desk.palette.isVisible)
        application.desk.palette.close()
        come(qtbot, other)
        qtbot.keyClick(other, Qt.Key.Key_Q, CONTROL)
        assert ended.pop() == "quit"


def test_a_command_about_a_chat_goes_to_the_chat_window_that_was_in_front_last(
    qtbot: QtBot, application: Application
) -> None:
    application.windows.open(application.chats.chat.id)
    main, apart = application.windows.shown
    application.library.open()
    for chat in (apart, main, apart):
        come(qtbot, chat)
        come(qtbot, application.library)
        qtbot.keyClick(application.library, Qt.Key.Key_I, CONTROL | SHIFT)
        qtbot.waitUntil(chat.isActiveWindow)
        assert chat.speed.isVisible()
        assert not (apart if chat is main else main).speed.isVisible()
        chat.commands.speed.trigger()
    application.windows.find(apart.conversation.chat.id).commands.close.trigger()
    come(qtbot, application.library)
    qtbot.keyClick(application.library, Qt.Key.Key_I, CONTROL | SHIFT)
    qtbot.waitUntil(main.isActiveWindow)
    assert main.speed.isVisible()


def test_closing_by_the_menu_of_a_mac_closes_the_window_in_front(
    qtbot: QtBot, application: Application
) -> None:
    application.library.open()
    come(qtbot, application.library)
    application.window.commands.close.trigger()
    assert application.library.isHidden() and application.window.isVisible()
    come(qtbot, application.window)
    application.library.open()
    come(qtbot, application.window)
    application.window.commands.close.trigger()
    assert application.library.isVisible() and application.window.isHidden()


def pressed(window: QWidget, name: str) -> QAbstractButton:
    button = window.findChild(QAbstractButton, name)
    assert button is not None
    return button


def test_a_button_hides_the_sidebar_and_another_brings_it_back(
    qtbot: QtBot, application: Application
) -> None:
    window = application.window
    for width, key in ((1100, False), (1100, True), (600, False), (600, True)):
        window.resize(width, 700)
        if width < 800:
            assert window.sidebar.isHidden()
        else:
            hide = pressed(window, "hideSidebar")
            hide.setFocus()
            qtbot.keyClick(hide, Qt.Key.Key_Space)
            assert window.sidebar.isHidden()
            assert pressed(window, "showSidebar").hasFocus()
        show = pressed(window, "showSidebar")
        assert show.isVisible() and "Ctrl+0" in show.toolTip()
        if key:
            qtbot.keyClick(window, Qt.Key.Key_0, CONTROL)
        else:
            qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
        assert window.sidebar.isVisible() and not show.isVisible()


def test_tab_goes_as_one_reads(application: Application) -> None:
    window = application.window
    order = [window.composer.attach, window.composer.tuning, window.composer.button]
    window.composer.editor.setPlainText("Why?")
    side = window.sidebar
    for row in (order, [side.fold, side.search, side.new_folder, side.new, side.list]):
        assert _tabs(row[0], len(row)) == row
    tools = [button.objectName() for button in _tabs(pressed(window, "copyAnswer"), 5)]
    assert tools == [
        "copyAnswer",
        "acceptedTokens",
        "againMessage",
        "compareMessage",
        "deleteMessage",
    ]


def test_the_keyboard_is_seen_at_every_stop(qtbot: QtBot, application: Application) -> None:
    window = application.window
    window.resize(1400, 500)
    window.commands.speed.trigger()
    window.composer.editor.setFocus()
    seen = []
    while (at := QApplication.focusWidget()) not in seen:
        assert at is not None
        seen.append(at)
        lit = window.grab().toImage()
        at.clearFocus()
        QApplication.processEvents()
        assert window.grab().toImage() != lit, at.objectName()
        at.setFocus()
        qtbot.keyClick(at, Qt.Key.Key_Tab)
    assert window.transcript in seen
    assert window.speed.findChild(QWidget, "speedScroll") in seen and len(seen) > 15


def _tabs(begun: QWidget, count: int) -> list[QWidget]:
    """Where Tab leads to, what can be used now."""
    found, at = [begun], begun.nextInFocusChain()
    while len(found) < count and at is not begun:
        if at.isVisible() and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(at)
        at = at.nextInFocusChain()
    return found


def test_what_goes_while_it_has_the_keyboard_goes_quietly(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    area = QScrollArea(window)
    Ring(area)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    area.setFocus(Qt.FocusReason.TabFocusReason)
    delete(area)
    QApplication.processEvents()
