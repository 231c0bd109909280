"""The sidebar, in the whole window: days, search, and what can be done to a chat."""

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.answerview import AnswerView
from app.application import Application
from app.chatrows import ChatRows
from app.documentview import DocumentView
from app.heading import Heading
from app.sections import day

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time


@pytest.fixture
def application(qtbot: QtBot, open_app: Open) -> Application:
    """Two chats: "apples?", asked first, and "pears?", which is open."""
    made = open_app("echo")
    phase = lambda: made.conversation.activity.phase  # noqa: E731
    for question in ("apples?", "pears?"):
        qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)
        made.window.commands.new_chat.trigger()
        with qtbot.waitSignal(made.conversation.ended, timeout=PATIENCE):
            made.conversation.ask(question)
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)
    return made


def rows(application: Application) -> list[str]:
    model = application.window.sidebar.rows
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def sources(application: Application) -> list[str]:
    """How the answers begin that can be seen."""
    views = application.window.findChildren(AnswerView)
    return [view.source.split(" | ")[0] for view in views if view.isVisible()]


def texts(application: Application) -> list[DocumentView]:
    return application.window.transcript.findChildren(DocumentView)


def choose(qtbot: QtBot, application: Application, row: int) -> None:
    view = application.window.sidebar.list
    place = view.visualRect(application.window.sidebar.rows.index(row)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def do(application: Application, row: int, words: str) -> None:
    view = application.window.sidebar.list
    view.setCurrentIndex(application.window.sidebar.rows.index(row))
    next(action for action in view.actions() if action.text().startswith(words)).trigger()


def test_days_have_names() -> None:
    now = datetime(2026, 11, 25, 0, 30).timestamp()
    told = [day(now - 86400 * days, now) for days in (0, 1, 7, 30, 40, 400)]
    assert told == [
        "Today",
        "Yesterday",
        "Previous 7 days",
        "Previous 30 days",
        "October 2026",
        "2025",
    ]
    assert day(now - 3600, now) == "Yesterday"  # by the calendar, not by the hour
    model = ChatRows()
    old = Heading(title="old", updated=now - 86400 * 3, pinned=True)
    model.show_chats([Heading(title="new", updated=now), old], now=now)
    shown = [str(model.index(row).data()) for row in range(model.rowCount())]
    assert shown == ["Pinned", "old", "Today", "new"]
    model.show_chats([])
    assert model.rowCount() == 1 and not model.flags(model.index(0))


def test_a_click_opens_a_chat(qtbot: QtBot, application: Application) -> None:
    assert rows(application) == ["Today", "pears?", "apples?"]
    choose(qtbot, application, 2)
    assert application.conversation.chat.heading.title == "apples?"
    assert application.window.sidebar.list.currentIndex().row() == 2
    qtbot.waitUntil(lambda: sources(application) == ["user: apples?"])


def test_a_search_leads_to_the_words(qtbot: QtBot, application: Application) -> None:
    window = application.window
    window.commands.search.trigger()
    assert window.focusWidget() is window.sidebar.search
    qtbot.keyClicks(window.sidebar.search, "assist app")
    assert rows(application) == ["Nothing found"]
    qtbot.keyClicks(window.sidebar.search, "\b" * 10)
    window.sidebar.search.setText("user app")
    assert rows(application)[0] == "1 hit"
    qtbot.keyClick(window.sidebar.search, Qt.Key.Key_Return)
    assert application.conversation.chat.heading.title == "apples?"
    qtbot.waitUntil(lambda: sources(application) == ["user: apples?"])
    assert "user" in [text.textCursor().selectedText() for text in texts(application)]
    qtbot.keyClick(window.sidebar.search, Qt.Key.Key_Escape)
    assert len(rows(application)) == 3


def test_escape_in_the_list_ends_the_search(qtbot: QtBot, application: Application) -> None:
    side = application.window.sidebar
    side.search.setText("app")
    qtbot.keyClick(side.search, Qt.Key.Key_Down)
    qtbot.keyClick(side.list, Qt.Key.Key_Return)
    side.list.setFocus()
    qtbot.keyClick(side.list, Qt.Key.Key_Escape)
    assert side.words == "" and rows(application)[0] == "Today"


def test_a_new_chat_ends_the_search(qtbot: QtBot, application: Application) -> None:
    window = application.window
    window.sidebar.search.setText("app")
    assert rows(application)[0] == "2 hits"
    window.commands.new_chat.trigger()
    assert window.sidebar.words == "" and rows(application) == ["Today", "pears?", "apples?"]


def test_a_new_chat_that_holds_what_was_begun_says_so(
    qtbot: QtBot, application: Application
) -> None:
    window = application.window
    window.commands.new_chat.trigger()
    assert "still here" not in window.state.text
    qtbot.keyClicks(window.composer.editor, "Half a question")
    choose(qtbot, application, 1)
    window.commands.new_chat.trigger()
    assert window.composer.text == "Half a question" and "still here" in window.state.text
    assert window.windowTitle() == "DFlash Chat"


def test_the_window_is_called_as_its_chat_is(qtbot: QtBot, application: Application) -> None:
    window = application.window
    assert window.windowTitle() == "pears?"
    choose(qtbot, application, 2)
    assert window.windowTitle() == "apples?"
    application.chats.rename(application.conversation.chat.id, "Fruit")
    assert window.windowTitle() == "Fruit"
    window.commands.new_chat.trigger()
    assert window.windowTitle() == "DFlash Chat"


def test_a_chat_is_renamed_by_hand(qtbot: QtBot, application: Application) -> None:
    do(application, 1, "Rename")
    editor = application.window.sidebar.list.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText("Fruit")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(application) == ["Today", "Fruit", "apples?"])
    application.chats.rename(application.conversation.chat.id, "")
    assert rows(application) == ["Today", "pears?", "apples?"]


def test_a_pinned_chat_stands_first(application: Application) -> None:
    do(application, 2, "Pin")
    assert rows(application) == ["Pinned", "apples?", "Today", "pears?"]
    do(application, 1, "Unpin")
    assert rows(application) == ["Today", "pears?", "apples?"]


def test_a_deleted_chat_can_be_brought_back(qtbot: QtBot, application: Application) -> None:
    do(application, 1, "Delete")  # the one that is open
    assert rows(application) == ["Today", "apples?"]
    assert application.conversation.chat.blank
    undo = application.window.findChild(QAbstractButton, "undo")
    assert undo is not None and undo.isVisible()
    undo.click()
    assert rows(application) == ["Today", "pears?", "apples?"]
    assert application.conversation.chat.heading.title == "pears?"


def test_a_duplicate_goes_its_own_way(qtbot: QtBot, application: Application) -> None:
    do(application, 1, "Duplicate")
    assert rows(application)[1] == "pears? (copy)"
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        application.conversation.ask("more?")
    assert len(application.conversation.chat.turns) == 2
    choose(qtbot, application, 2)
    assert application.conversation.chat.heading.title == "pears?"
    assert len(application.conversation.chat.turns) == 1


def test_it_folds_away_and_gives_way_in_a_narrow_window(
    qtbot: QtBot, application: Application
) -> None:
    window = application.window
    assert window.sidebar.isVisible()
    window.commands.sidebar.trigger()
    assert not window.sidebar.isVisible() and not application.settings.settings.sidebar
    window.commands.sidebar.trigger()
    window.resize(600, 600)
    qtbot.waitUntil(lambda: not window.sidebar.isVisible())
    window.commands.search.trigger()
    qtbot.waitUntil(window.sidebar.isVisible)


@pytest.mark.parametrize("first", ["sidebar", "speed"])
def test_a_window_that_grew_for_a_part_is_narrow_again_without_it(
    application: Application, first: str
) -> None:
    window = application.window
    acts, least = window.commands, window.minimumWidth()
    acts.sidebar.trigger()
    window.resize(least, 600)
    parts = {"sidebar": acts.sidebar, "speed": acts.speed}
    order = [parts.pop(first), *parts.values()]
    for act in order:
        act.trigger()
    assert window.width() >= least + window.sidebar.width() and window.sidebar.isVisible()
    for act in order:
        act.trigger()
        assert window.sidebar.isVisible() is (first == "speed" and act is order[0])
    assert window.width() == least and window.sidebar.isHidden() and window.speed.isHidden()


def test_in_a_narrow_window_the_speed_panel_comes_at_once_though_a_sidebar_is_wanted(
    application: Application,
) -> None:
    window = application.window
    assert application.settings.settings.sidebar
    window.resize(window.minimumWidth(), 600)
    assert window.sidebar.isHidden()
    window.commands.speed.trigger()
    assert window.speed.isVisible() and window.sidebar.isVisible()
    window.commands.speed.trigger()
    assert window.width() == window.minimumWidth() and window.sidebar.isHidden()


def test_a_width_that_was_chosen_since_stays(application: Application) -> None:
    window = application.window
    window.commands.sidebar.trigger()
    window.resize(window.minimumWidth(), 600)
    window.commands.sidebar.trigger()
    window.resize(window.width() + 100, 600)
    chosen = window.width()
    window.commands.sidebar.trigger()
    assert window.width() == chosen


def test_every_part_is_named(application: Application) -> None:
    for widget in application.window.sidebar.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            if not widget.objectName().startswith("qt_"):
                assert widget.objectName() and widget.accessibleName(), widget
