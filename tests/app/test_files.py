"""Files beside a question: dropped, pasted, kept, sent, found again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.answerview import AnswerView
from app.application import Application
from app.attachment import Attachment
from app.exchange import markdown, read
from app.filechip import FileChip
from app.filesection import FileSection

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.conversation.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notes.md"
    path.write_text("# Plan\n\nBuy zebra paint.\n")
    return path


def mime(*paths: Path) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def drop(application: Application, *paths: Path) -> None:
    """What a drag onto the transcript ends in."""
    data, copy = mime(*paths), Qt.DropAction.CopyAction
    about = data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, *about)
    QApplication.sendEvent(application.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(application.window, QDropEvent(QPoint(9, 9), copy, *about))


def chips(application: Application) -> list[str]:
    return [file.name for file in application.window.composer.files]


def ask(qtbot: QtBot, application: Application, text: str) -> None:
    editor = application.window.composer.editor
    editor.setPlainText(text)
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    ready(qtbot, application)


def test_a_dropped_file_goes_along_and_stays_with_its_question(
    qtbot: QtBot, open_app: Open, notes: Path, tmp_path: Path
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    drop(application, notes)
    qtbot.waitUntil(lambda: chips(application) == ["notes.md"])
    notes.unlink()  # what is kept is the text, not the place
    ask(qtbot, application, "What is to be bought?")
    wanted = "user: File `notes.md`:\n```markdown\n# Plan\n\nBuy zebra paint.\n```\n\nWhat is"
    assert application.window.findChildren(AnswerView)[0].source.startswith(wanted)
    assert chips(application) == [] and application.window.composer.text == ""

    section = application.window.findChild(FileSection)
    assert section is not None and section.findChild(QPlainTextEdit) is None
    section.fold.click()
    view = section.findChild(QPlainTextEdit)
    assert view is not None and "zebra" in view.toPlainText()

    chat = application.conversation.chat
    assert "Buy zebra paint" in markdown(chat)
    application.window.filing.export(tmp_path / "out.json")
    [back] = read(tmp_path / "out.json", application.chats.ids).chats
    assert back.turns[0].attachments == chat.turns[0].attachments

    turn = chat.turns[0]  # the echo said it too
    assert [h.message for h in application.chats.search("zebra")] == [turn.replied, turn.asked]
    assert application.chats.search("notes.md paint")[-1].message == turn.asked
    application.chats.delete(chat.id)
    assert application.chats.search("zebra") == []


def test_a_hit_in_a_file_unfolds_it(qtbot: QtBot, open_app: Open, notes: Path) -> None:
    application = open_app("good")
    ready(qtbot, application)
    drop(application, notes)
    qtbot.waitUntil(lambda: chips(application) == ["notes.md"])
    ask(qtbot, application, "What is to be bought?")
    [hit] = application.chats.search("zebra")
    application.windows.reveal(hit.chat, hit.message, "zebra")
    view = application.window.findChild(QPlainTextEdit, "fileText")
    assert view is not None and view.textCursor().selectedText() == "zebra"


def test_what_is_not_sent_yet_outlives_the_window(
    qtbot: QtBot, open_app: Open, notes: Path
) -> None:
    first = open_app("echo")
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(mime(notes))
    editor = first.window.composer.editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert QKeySequence(QKeySequence.StandardKey.Paste).toString() == "Ctrl+V"
    qtbot.waitUntil(lambda: chips(first) == ["notes.md"])
    assert editor.toPlainText() == ""
    clipboard.clear()
    first.window.close()
    first.close()
    again = open_app("echo")
    assert chips(again) == ["notes.md"]
    remove = again.window.findChild(QPushButton, "removeFile")
    assert remove is not None and remove.accessibleName() == "Remove notes.md"
    remove.click()
    assert chips(again) == []
    chat = again.conversation.chat
    qtbot.waitUntil(lambda: again.chats._store.read(chat.id).attached == ())


def test_a_changed_question_keeps_its_files_and_the_draft_its_own(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    composer, talk = application.window.composer, application.conversation
    one, two = Attachment("one.txt", "1"), Attachment("two.txt", "2")
    composer.add_file(one)
    ask(qtbot, application, "Why?")
    composer.add_file(two)
    application.window.desk._on_wished("edit", talk.chat.turns[0].asked)
    assert composer.files == (one,) and composer.held == (two,)
    ask(qtbot, application, "Why not?")
    assert talk.chat.turns[0].attachments == (one,) and composer.files == (two,)
    assert talk.chat.turns[0].question_place.count == 2


def test_a_refused_question_brings_its_files_back(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("refusing")
    ready(qtbot, application)
    file = Attachment("one.txt", "1")
    application.window.composer.add_file(file)
    application.window.composer.editor.setPlainText("Why?")
    with qtbot.waitSignal(application.conversation.refused, timeout=PATIENCE):
        application.window.composer.button.click()
    assert application.window.composer.files == (file,)
    assert application.window.findChildren(FileChip)


def test_what_cannot_go_along_is_said(qtbot: QtBot, open_app: Open, tmp_path: Path) -> None:
    application = open_app("good")
    ready(qtbot, application)
    (tmp_path / "a.png").write_bytes(b"\x89PNG\0")
    drop(application, tmp_path / "a.png")
    qtbot.waitUntil(lambda: "it is not text" in application.window.state.text)
    assert chips(application) == []
