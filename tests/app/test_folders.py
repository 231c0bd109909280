"""Folders of chats, in the whole window: made, named, filled, folded, moved, deleted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application
from app.chat import Chat
from app.exchange import Brought
from app.heading import Heading

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time
LEFT, NONE, MOVE = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.DropAction.MoveAction,
)


def add(application: Application, *titles: str) -> None:
    """Chats of today, the last one the newest."""
    made = []
    for title in titles:
        chat = Chat(Heading(title=title, named=True, origin=title), application.chats.ids)
        chat.add("user", f"About {title}?", None)
        made.append(chat)
    assert application.chats.adopt(Brought(made, {})) == len(titles)


@pytest.fixture
def application(qtbot: QtBot, open_app: Open) -> Application:
    """Three chats and no folder; nothing is open."""
    made = open_app("mute")
    add(made, "apples", "pears", "plums")
    assert rows(made) == ["Today", "plums", "pears", "apples"]
    return made


def rows(application: Application) -> list[str]:
    model = application.window.sidebar.rows
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def told(application: Application, words: str) -> str:
    """A row as it is read aloud."""
    model = application.window.sidebar.rows
    return str(model.index(rows(application).index(words)).data(Qt.ItemDataRole.AccessibleTextRole))


def said(application: Application) -> list[str]:
    """The note at the foot of the sidebar."""
    notes = application.window.sidebar._regret
    return [each.text() for each in notes.findChildren(QLabel) if notes.isVisible()]


def choose(application: Application, words: str) -> None:
    side = application.window.sidebar
    side.list.setFocus()
    side.list.choose(rows(application).index(words))


def menu(application: Application, words: str) -> list[QAction]:
    """What the menu of a row offers."""
    side = application.window.sidebar
    place = side.list.visualRect(side.rows.index(rows(application).index(words))).center()
    at = side.list.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, at)
    QApplication.sendEvent(side.list.viewport(), event)
    [shown] = [each for each in side.list.findChildren(QMenu, "rowMenu") if each.isVisible()]
    actions = [action for action in shown.actions() if not action.isSeparator()]
    shown.close()
    return actions


def pick(application: Application, words: str, *path: str) -> None:
    """Choose something from the menu of a row, through its submenus."""
    actions = menu(application, words)
    for name in path[:-1]:
        below = next(action for action in actions if action.text() == name).menu()
        assert isinstance(below, QMenu)
        below.aboutToShow.emit()
        actions = below.actions()
    next(action for action in actions if action.text() == path[-1]).trigger()


def write(qtbot: QtBot, application: Application, name: str, words: str) -> None:
    """Into the field where a row is named."""
    fields = application.window.sidebar.list.viewport().findChildren(QLineEdit, name)
    [field] = [each for each in fields if each.isVisible()]
    assert field.accessibleName()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not application.window.sidebar.list.naming)


def file(application: Application, folder: str, *titles: str) -> str:
    """Put chats into a folder of this name; its id."""
    chats = application.chats
    id = chats.folders.called(folder).id
    for heading in chats.headings():
        if heading.title in titles:
            chats.move(heading.id, id)
    return id


def middle(application: Application, words: str) -> QPoint:
    side = application.window.sidebar
    return side.list.visualRect(side.rows.index(rows(application).index(words))).center()


def drag(application: Application, words: str, to: QPoint, data: QMimeData | None = None) -> bool:
    """What the system sends while a row is dragged and dropped; whether it may be dropped there."""
    side = application.window.sidebar
    index = side.rows.index(rows(application).index(words))
    data = data or side.rows.mimeData([index])
    view = side.list.viewport()
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(to, MOVE, data, LEFT, NONE)
        QApplication.sendEvent(view, event)
    side.list.grab()  # the aim is drawn
    if event.isAccepted():
        QApplication.sendEvent(view, QDropEvent(to, MOVE, data, LEFT, NONE))
    return event.isAccepted()


# --- made and named -----------------------------------------------------------


def test_a_new_folder_is_named_where_it_stands_and_is_there_again(
    qtbot: QtBot, application: Application, open_app: Open
) -> None:
    button = application.window.findChild(QAbstractButton, "newFolderButton")
    assert button is not None
    button.click()
    assert rows(application)[:3] == ["Folders", "New Folder", "Drag chats here"]
    write(qtbot, application, "folderName", "Fruit")
    qtbot.waitUntil(lambda: rows(application)[1] == "Fruit")
    file(application, "Fruit", "pears")
    application.chats.folders.fold(application.chats.folders.all()[0].id, True)
    application.window.close()
    application.close()
    again = open_app("mute")
    assert rows(again) == ["Folders", "Fruit", "Today", "plums", "apples"]
    assert told(again, "Fruit") == "Fruit, folder of 1 chat, folded"


def test_a_name_is_asked_also_where_the_sidebar_is_away_or_searched(
    qtbot: QtBot, application: Application
) -> None:
    window = application.window
    window.sidebar.search.setText("pears")
    window.commands.sidebar.trigger()
    window.commands.new_folder.trigger()
    assert window.sidebar.isVisible() and window.sidebar.list.naming
    field = window.sidebar.list.viewport().findChild(QLineEdit, "folderName")
    assert field is not None
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.sidebar.list.naming and rows(application)[1] == "New Folder"
    window.commands.new_folder.trigger()
    assert rows(application)[3] == "New Folder 2"  # two of one name could not be told apart
    write(qtbot, application, "folderName", "New Folder")
    qtbot.waitUntil(lambda: rows(application)[3] == "New Folder 2")
    choose(application, "New Folder 2")
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_F2)
    write(qtbot, application, "folderName", " \b Old  fruit ")
    qtbot.waitUntil(lambda: rows(application)[3] == "Old fruit")
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_F2)
    write(qtbot, application, "folderName", " ")  # no name at all
    assert rows(application)[3] == "Old fruit"


def test_a_name_is_not_disturbed_by_what_happens_meanwhile(
    qtbot: QtBot, application: Application
) -> None:
    application.window.commands.new_folder.trigger()
    add(application, "cherries")
    assert "cherries" not in rows(application)
    write(qtbot, application, "folderName", "Fruit")
    qtbot.waitUntil(lambda: "Fruit" in rows(application) and "cherries" in rows(application))


def test_a_name_that_is_begun_is_kept_when_another_folder_is_made(
    qtbot: QtBot, application: Application
) -> None:
    side = application.window.sidebar
    for words in ("Fruit", "Nuts"):
        application.window.commands.new_folder.trigger()
        assert side.list.naming and side.list.currentIndex().data() == "New Folder"
        field = application.window.focusWidget()
        assert isinstance(field, QLineEdit) and field.objectName() == "folderName"
        qtbot.keyClicks(field, words)
    side.search.setFocus()
    qtbot.waitUntil(lambda: rows(application)[1:4:2] == ["Fruit", "Nuts"])


# --- chats in them ------------------------------------------------------------


def test_the_menu_of_a_chat_moves_it_into_a_folder_and_out_again(
    qtbot: QtBot, application: Application
) -> None:
    pick(application, "pears", "Move to Folder", "New Folder…")
    write(qtbot, application, "folderName", "Fruit & more")
    qtbot.waitUntil(lambda: rows(application)[:3] == ["Folders", "Fruit & more", "pears"])
    pick(application, "apples", "Move to Folder", "Fruit && more")
    assert rows(application) == ["Folders", "Fruit & more", "pears", "apples", "Today", "plums"]
    assert told(application, "Fruit & more") == "Fruit & more, folder of 2 chats, unfolded"
    assert told(application, "pears") == "pears, in the folder Fruit & more"
    pick(application, "pears", "Move to Folder", "No Folder")
    assert rows(application) == ["Folders", "Fruit & more", "apples", "Today", "plums", "pears"]
    pick(application, "apples", "Duplicate")
    assert rows(application)[2:4] == ["apples (copy)", "apples"]


def test_a_chat_is_exported_from_its_row_whichever_is_read(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    window = application.window
    pick(application, "apples", "Export Chat…")
    [dialog] = window.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("apples.md")
    dialog.fileSelected.emit(str(tmp_path / "fruit.md"))
    dialog.reject()
    assert (tmp_path / "fruit.md").read_text("utf-8").startswith("# apples")


def test_each_row_has_its_menu(application: Application) -> None:
    file(application, "Fruit", "pears")
    texts = [action.text() for action in menu(application, "pears")]
    assert texts == [
        "Open in New Window",
        *("Rename…", "Pin", "Move to Folder", "Duplicate", "Export Chat…", "Delete"),
    ]
    texts = [action.text() for action in menu(application, "Fruit")]
    assert texts == ["Rename…", "Fold", "Move Up", "Move Down", "New Folder", "Delete Folder"]
    assert [action.text() for action in menu(application, "Today")] == ["New Folder"]


def test_the_key_for_menus_opens_that_of_the_row_with_the_keyboard(
    application: Application,
) -> None:
    file(application, "Fruit", "pears")
    choose(application, "Fruit")
    side = application.window.sidebar
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 500), QPoint(5, 500))
    QApplication.sendEvent(side.list, event)
    [shown] = side.list.findChildren(QMenu, "rowMenu")
    assert shown.isVisible() and "Delete Folder" in [each.text() for each in shown.actions()]
    assert side.list.viewport().mapFromGlobal(shown.pos()).y() < 100  # beside the row
    shown.close()


def test_a_pinned_chat_stands_at_the_top_and_goes_back_to_its_folder(
    application: Application,
) -> None:
    file(application, "Fruit", "pears", "plums")
    pick(application, "pears", "Pin")
    assert rows(application)[:5] == ["Pinned", "pears", "Folders", "Fruit", "plums"]
    side = application.window.sidebar
    about = side.rows.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert about.splitlines()[::2] == ["pears", "In the folder “Fruit”"]
    pick(application, "pears", "Unpin")
    assert rows(application)[:4] == ["Folders", "Fruit", "plums", "pears"]
    pick(application, "apples", "Pin")
    pick(application, "apples", "Move to Folder", "Fruit")  # where it is to be seen
    assert rows(application) == ["Folders", "Fruit", "plums", "pears", "apples"]


def test_the_open_chat_goes_into_a_folder_by_keys_alone(
    qtbot: QtBot, application: Application
) -> None:
    window, palette = application.window, application.desk.palette
    assert not window.commands.move.isEnabled()  # nothing has been asked
    file(application, "Fruit", "plums")
    file(application, "Stone fruit")
    choose(application, "pears")
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_Return)
    assert application.chats.chat.heading.title == "pears" and window.commands.move.isEnabled()
    window.commands.move.trigger()
    assert palette.words.placeholderText() == "Find a folder for this chat"
    qtbot.keyClicks(palette.words, "stone")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert rows(application)[3:5] == ["Stone fruit", "pears"]
    window.commands.palette.trigger()
    qtbot.keyClicks(palette.words, "out of the")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert rows(application)[3:] == ["Stone fruit", "Drag chats here", "Today", "pears", "apples"]
    window.commands.move.trigger()
    qtbot.keyClicks(palette.words, "new folder")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    write(qtbot, application, "folderName", "Third")
    qtbot.waitUntil(lambda: rows(application)[5:7] == ["Third", "pears"])


# --- dragged ------------------------------------------------------------------


def test_a_chat_goes_where_it_is_dropped(application: Application) -> None:
    file(application, "Fruit", "pears")
    assert drag(application, "apples", middle(application, "Fruit"))
    assert drag(application, "plums", middle(application, "apples"))
    assert rows(application) == ["Folders", "Fruit", "plums", "pears", "apples"]
    assert not drag(application, "plums", middle(application, "pears"))  # it is there already
    assert not drag(application, "plums", middle(application, "Folders"))
    application.chats.pin(application.chats.headings()[0].id)
    assert rows(application)[:2] == ["Pinned", "plums"]
    assert drag(application, "pears", middle(application, "plums"))
    assert rows(application) == ["Pinned", "plums", "pears", "Folders", "Fruit", "apples"]
    assert drag(application, "plums", middle(application, "Fruit"))
    assert rows(application) == ["Pinned", "pears", "Folders", "Fruit", "plums", "apples"]
    add(application, "cherries")
    for words in ("pears", "apples"):
        assert drag(application, words, middle(application, "Today"))
    assert rows(application) == [
        "Folders",
        "Fruit",
        "plums",
        "Today",
        "cherries",
        "pears",
        "apples",
    ]


def test_below_all_rows_a_chat_is_dropped_out_of_its_folder(application: Application) -> None:
    file(application, "Fruit", "pears", "plums", "apples")
    below = middle(application, "apples") + QPoint(0, 100)
    assert drag(application, "plums", below)
    assert rows(application) == ["Folders", "Fruit", "pears", "apples", "Today", "plums"]
    assert not drag(application, "plums", below + QPoint(0, 100))


def test_what_is_no_row_of_ours_is_not_taken(application: Application) -> None:
    file(application, "Fruit", "pears")
    foreign = QMimeData()
    foreign.setText("plums")
    assert not drag(application, "plums", middle(application, "Fruit"), foreign)
    strange = QMimeData()
    strange.setData("application/x-dflash-chat", b"from another program")
    assert not drag(application, "plums", middle(application, "Fruit"), strange)
    assert not drag(application, "Fruit", middle(application, "plums"))  # the only one


def test_folders_change_places_by_keys_and_by_dragging(
    qtbot: QtBot, application: Application
) -> None:
    for name in ("One", "Two", "Three"):
        application.chats.folders.fold(file(application, name), True)
    assert rows(application)[1:4] == ["One", "Two", "Three"]
    choose(application, "One")
    view = application.window.sidebar.list
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows(application)[1:4] == ["Two", "One", "Three"]
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)  # no further
    assert rows(application)[1:4] == ["Two", "Three", "One"]
    assert drag(application, "One", middle(application, "Two") - QPoint(0, 4))
    assert rows(application)[1:4] == ["One", "Two", "Three"]
    assert drag(application, "One", middle(application, "Two") + QPoint(0, 4))
    assert drag(application, "One", middle(application, "apples"))
    assert rows(application)[1:4] == ["Two", "Three", "One"]


# --- moved back ---------------------------------------------------------------


def test_a_move_by_menu_drag_or_key_is_taken_back_as_a_deletion_is(
    qtbot: QtBot, application: Application
) -> None:
    window, palette = application.window, application.desk.palette
    choose(application, "pears")
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_Return)
    assert not window.commands.undo.isEnabled()
    application.chats.folders.make("Fruit")
    states = [rows(application)]

    def done(note: str) -> None:
        assert note in said(application) and window.commands.undo.text() == "Undo Move"
        states.append(rows(application))
        assert states[-1] != states[-2]

    pick(application, "apples", "Move to Folder", "Fruit")
    done("“apples” was moved to “Fruit”")
    pick(application, "apples", "Move to Folder", "Fruit")  # it is there already
    assert drag(application, "plums", middle(application, "Fruit"))
    done("“plums” was moved to “Fruit”")
    window.commands.move.trigger()
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    done("“pears” was moved to “Fruit”")
    assert drag(application, "apples", middle(application, "pears") + QPoint(0, 100))
    done("“apples” was taken out of its folder")
    pick(application, "plums", "Pin")
    states.append(rows(application))
    assert window.commands.undo.text() == "Undo Pin" and not said(application)
    assert drag(application, "plums", middle(application, "Today"))  # one act, not two
    done("“plums” was taken out of its folder")
    for number, before in enumerate(reversed(states[:-1])):
        if number % 2:
            window.commands.undo.trigger()
        else:
            window.sidebar.undo_asked.emit()
        assert rows(application) == before and not said(application)
    assert not window.commands.undo.isEnabled() and window.commands.undo.text() == "Undo"


def test_a_note_with_a_way_back_goes_when_the_way_leads_elsewhere(
    qtbot: QtBot, application: Application
) -> None:
    pick(application, "pears", "Delete")
    assert said(application) == ["“pears” was deleted"]
    application.chats.rename(application.chats.headings()[0].id, "cherries")
    assert not said(application) and application.window.commands.undo.text() == "Undo Rename"
    application.window.commands.undo.trigger()
    assert rows(application) == ["Today", "plums", "apples"]
    application.window.commands.undo.trigger()
    assert rows(application) == ["Today", "plums", "pears", "apples"]


def test_a_move_is_told_below_the_chat_where_the_sidebar_is_away(
    qtbot: QtBot, application: Application
) -> None:
    window, palette = application.window, application.desk.palette
    choose(application, "pears")
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_Return)
    application.chats.folders.make("Fruit")
    window.commands.sidebar.trigger()
    window.commands.move.trigger()
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    told = "“pears” was moved to “Fruit”. Edit › Undo Move takes it back."
    assert told in window.state.text
    window.commands.undo.trigger()
    assert application.chats.chat.heading.folder is None


# --- folded -------------------------------------------------------------------


def test_a_folder_is_folded_by_a_click_and_by_keys(qtbot: QtBot, application: Application) -> None:
    file(application, "Fruit", "pears", "plums")
    view = application.window.sidebar.list
    folded, unfolded = ["Folders", "Fruit", "Today", "apples"], rows(application)
    qtbot.mouseClick(view.viewport(), LEFT, pos=middle(application, "Fruit"))
    assert rows(application) == folded
    view.setFocus()
    for key, shown in (
        (Qt.Key.Key_Right, unfolded),
        (Qt.Key.Key_Left, folded),
        (Qt.Key.Key_Return, unfolded),
    ):
        qtbot.keyClick(view, key)
        assert rows(application) == shown and view.currentIndex().data() == "Fruit"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "pears"
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.currentIndex().data() == "Fruit"


def test_a_folded_folder_says_that_a_chat_in_it_is_answered(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless")
    talk = application.conversation
    qtbot.waitUntil(lambda: talk.activity.phase is Phase.READY, timeout=PATIENCE)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        talk.ask("pears?")
    folder = file(application, "Fruit", "pears?")
    application.chats.folders.fold(folder, True)
    assert told(application, "Fruit") == "Fruit, folder of 1 chat, folded, being answered"
    assert application.window.sidebar.list.currentIndex().data() == "Fruit"  # the open one is there
    application.window.sidebar.grab()
    application.window.commands.new_chat.trigger()
    application.chats.folders.fold(folder, False)
    assert told(application, "pears?") == "pears?, in the folder Fruit, being answered"


# --- deleted ------------------------------------------------------------------


def test_a_deleted_folder_leaves_its_chats_and_undo_puts_them_back(
    qtbot: QtBot, application: Application
) -> None:
    window = application.window
    file(application, "Fruit", "pears", "plums")
    file(application, "Other", "apples")
    choose(application, "Fruit")
    qtbot.keyClick(window.sidebar.list, Qt.Key.Key_Delete)
    assert rows(application) == ["Folders", "Other", "apples", "Today", "plums", "pears"]
    pick(application, "plums", "Move to Folder", "Other")
    pick(application, "pears", "Delete")
    undo = window.findChild(QAbstractButton, "undo")
    assert undo is not None and undo.isVisible() and window.commands.undo.isEnabled()
    undo.click()
    assert rows(application)[-2:] == ["Today", "pears"]
    window.commands.undo.trigger()
    assert rows(application) == ["Folders", "Other", "apples", "Today", "plums", "pears"]
    window.commands.undo.trigger()
    assert rows(application) == ["Folders", "Fruit", "plums", "pears", "Other", "apples"]


def test_a_folder_deleted_for_good_is_gone_and_its_chats_are_not(
    application: Application, open_app: Open
) -> None:
    application.chats.folders.delete(file(application, "Fruit", "pears"))
    application.window.close()
    application.close()
    again = open_app("mute")
    assert rows(again) == ["Today", "plums", "pears", "apples"]


# --- found --------------------------------------------------------------------


@pytest.mark.parametrize("words", ["pears", "about pear", "梨"])
def test_what_a_search_has_found_says_in_which_folder_it_is(
    application: Application, words: str
) -> None:
    add(application, "pears and 梨")
    file(application, "Fruit", "pears and 梨")
    application.window.sidebar.search.setText(words)
    assert any(row.startswith("pears and 梨, in the folder Fruit") for row in rows(application))
    assert not any("pears, in" in row for row in rows(application))
    application.window.sidebar.grab()


# --- out and in ---------------------------------------------------------------


def test_an_export_knows_the_folders_and_an_import_makes_what_is_missing(
    application: Application, open_app: Open, tmp_path: Path
) -> None:
    file(application, "Fruit", "pears")
    file(application, "Gone", "plums")
    application.window.filing.export_all(tmp_path / "all.json")
    for heading in application.chats.headings():
        application.chats.delete(heading.id)
    application.chats.folders.delete(application.chats.folders.called("Gone").id)
    application.window.filing.bring(tmp_path / "all.json")
    assert rows(application) == ["Folders", "Fruit", "pears", "Gone", "plums", "Today", "apples"]


def test_folders_made_while_the_file_was_damaged_are_kept_in_the_new_one(
    open_app: Open, tmp_path: Path
) -> None:
    (tmp_path / "chats.db").write_bytes(b"no database at all" * 500)
    application = open_app("mute")
    add(application, "pears")
    file(application, "Fruit", "pears")
    assert application.chats.set_aside() is not None
    assert rows(application) == ["Folders", "Fruit", "pears"]
    application.close()
    assert b"Fruit" in (tmp_path / "chats.db").read_bytes()


# --- the button of a row ----------------------------------------------------------


def more(application: Application, name: str) -> QAbstractButton:
    found = application.window.sidebar.list.findChild(QAbstractButton, name)
    assert found is not None
    return found


def row_at(application: Application, button: QAbstractButton) -> str:
    """The words of the row that a button stands in; empty while it is nowhere."""
    side = application.window.sidebar
    index = side.list.indexAt(button.geometry().center())
    return str(index.data()) if button.isVisible() else ""


def opened(application: Application) -> QMenu:
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu) and shown.objectName() == "rowMenu"
    return shown


def test_a_row_has_a_button_that_opens_its_menu(qtbot: QtBot, application: Application) -> None:
    file(application, "Fruit", "pears")
    side, told_of = application.window.sidebar, []
    side.pin_asked.connect(told_of.append)
    kept, pointed = more(application, "rowMore"), more(application, "pointedRowMore")
    for words in ("plums", "Fruit", "apples"):  # by keys: it is in the row that has the keyboard
        choose(application, words)
        assert row_at(application, kept) == words and words in kept.accessibleName()
        qtbot.keyClick(side.list, Qt.Key.Key_Tab)
        assert kept.hasFocus()
        qtbot.keyClick(kept, Qt.Key.Key_Space)
        first = opened(application).actions()[0]
        assert first.text() == ("Rename…" if words == "Fruit" else "Open in New Window")
        opened(application).close()
    for words in ("plums", "Fruit", "pears"):  # by the pointer: in the row under it
        place = side.list.visualRect(side.rows.index(rows(application).index(words))).center()
        qtbot.mouseMove(side.list.viewport(), place)
        assert row_at(application, pointed) == words
        assert row_at(application, kept) == "apples"
    qtbot.mouseClick(pointed, LEFT)
    pears = side.rows.id_at(rows(application).index("pears"))
    next(one for one in opened(application).actions() if one.text() == "Pin").trigger()
    assert told_of == [pears] and application.chats.chat.id != pears
    choose(application, "plums")
    side.list.rename()
    assert not kept.isVisible() and not pointed.isVisible()
