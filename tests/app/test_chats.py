"""Chats outlive the window: after a quit, a crash, a damaged file."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.answerview import AnswerView
from app.application import Application
from app.card import Card
from app.chat import Chat
from app.chats import Chats
from app.exchange import Brought
from app.heading import Heading

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.conversation.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


def ask(qtbot: QtBot, application: Application, text: str) -> None:
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        application.conversation.ask(text)
    ready(qtbot, application)


def cards(application: Application) -> list[Card]:
    return application.window.transcript.column.cards.all


def answers(application: Application) -> list[str]:
    return [view.source for view in application.window.findChildren(AnswerView)]


def test_the_next_window_shows_the_last_chat_and_its_draft(qtbot: QtBot, open_app: Open) -> None:
    first = open_app("echo")
    ready(qtbot, first)
    ask(qtbot, first, "one")
    qtbot.keyClicks(first.window.composer.editor, "half a question")
    chat = first.conversation.chat.id
    first.window.close()
    first.close()

    again = open_app("echo")
    assert again.conversation.chat.id == chat
    assert [view.split(" | ")[0] for view in answers(again)] == ["user: one"]
    assert again.window.composer.written == "half a question"
    assert [h.title for h in again.chats.headings()] == ["one"]
    ready(qtbot, again)
    ask(qtbot, again, "two")
    assert answers(again)[1].startswith("user: one | assistant: user: one")
    turn = again.conversation.chat.turns[1]
    node = again.conversation.chat.nodes[turn.replied]
    assert turn.report is not None and turn.report.reply_tokens == 3
    assert node.maker is not None and node.maker.pair == "Pocket" and node.maker.sampling


def test_an_answer_is_in_the_file_while_it_grows(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("Why?")
    chat, store = application.conversation.chat, application.chats._store

    def kept() -> list[str]:
        return [node.content for node in store.read(chat.id).nodes.values()]

    assert kept()[0] == "Why?"  # at once, and the answer within half a second
    qtbot.waitUntil(lambda: kept() == ["Why?", "It begins"], timeout=PATIENCE)


def test_an_answer_goes_on_in_its_chat_while_another_is_read(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("drip")
    window, talk, rows = application.window, application.conversation, application.window.sidebar
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        talk.ask("Why?")
    first = talk.chat.id
    window.commands.new_chat.trigger()
    assert talk.chat.blank
    assert talk.activity.phase is Phase.ELSEWHERE
    assert window.state.text == "Answering in “Why?”"
    assert not window.composer.button.stops and not window.commands.stop.isEnabled()
    index = rows.rows.index(rows.rows.row_of(first))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Why?, being answered"
    name, when, growing = index.data(Qt.ItemDataRole.ToolTipRole).splitlines()
    assert (name, growing) == ("Why?", "Being answered") and when

    def kept() -> str:
        return application.chats._store.read(first).turns[0].answer

    length = len(kept())
    qtbot.waitUntil(lambda: len(kept()) > length + 20, timeout=PATIENCE)
    application.chats.open(first)
    assert talk.activity.phase is Phase.ANSWERING and window.composer.button.stops

    def seen() -> list[AnswerView]:
        return [view for view in window.findChildren(AnswerView) if view.isVisible()]

    qtbot.waitUntil(lambda: bool(seen() and seen()[0].source), timeout=PATIENCE)
    [view] = seen()
    begun = view.source
    qtbot.waitUntil(lambda: len(view.source) > len(begun) + 20, timeout=PATIENCE)
    with qtbot.waitSignal(talk.ended, timeout=PATIENCE):
        talk.stop()
    assert talk.chat.turns[0].end == "stopped" and view.source == talk.chat.turns[0].answer
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) != "Why?, being answered"


def test_a_question_in_another_chat_waits_for_the_answer_before_it(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("endless")
    talk, window = application.conversation, application.window
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        talk.ask("one")
    first = talk.chat.id
    window.commands.new_chat.trigger()
    talk.ask("two")
    second = talk.chat
    assert window.state.text == "Waits for the answer in “one”"
    assert window.composer.button.stops
    talk.ask("three")
    assert "waiting already" in window.state.text and len(second.turns) == 1
    talk.stop()
    assert second.turns[0].end == "stopped" and talk.activity.phase is Phase.ELSEWHERE
    talk.answer_again(second.turns[0].replied)
    application.chats.open(first)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        talk.stop()  # so the other begins
    assert talk.chat.turns[0].end == "stopped" and talk.activity.phase is Phase.ELSEWHERE
    application.chats.open(second.id)
    assert talk.chat is second and second.turns[0].answer == "It begins"


def test_a_chat_that_is_deleted_is_no_longer_answered(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("Why?")
    chat = application.conversation.chat
    application.chats.delete(chat.id)
    ready(qtbot, application)
    assert chat.turns[0].end == "stopped" and application.chats.headings() == []
    application.chats.undo()
    assert application.conversation.chat.turns == chat.turns


def test_a_question_refused_in_another_chat_is_not_lost(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless_then_refusing")
    talk = application.conversation
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        talk.ask("one")
    first = talk.chat.id
    application.window.commands.new_chat.trigger()
    talk.ask("two")
    second = talk.chat
    application.chats.open(first)
    talk.stop()
    qtbot.waitUntil(lambda: second.blank, timeout=PATIENCE)
    assert "Not answered in “two”: The chat is too long." in application.window.state.text
    assert application.chats._store.read(second.id).unsent == "two"


def test_a_blank_chat_is_one_and_keeps_what_was_written(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application, "one")
    asked = application.conversation.chat.id
    application.window.commands.new_chat.trigger()
    blank = application.conversation.chat.id
    qtbot.keyClicks(application.window.composer.editor, "later")
    application.chats.open(asked)
    assert application.window.composer.written == ""
    application.window.commands.new_chat.trigger()
    assert application.conversation.chat.id == blank
    assert application.window.composer.written == "later"
    assert [h.id for h in application.chats.headings()] == [asked]


def test_a_refused_question_leaves_no_chat(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("refusing")
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.refused, timeout=PATIENCE):
        application.conversation.ask("Why?")
    assert application.chats.headings() == []
    assert application.window.composer.text == "Why?"


def test_a_damaged_file_can_be_set_aside(qtbot: QtBot, open_app: Open, tmp_path: Path) -> None:
    path = tmp_path / "chats.db"
    path.write_bytes(b"no database at all" * 500)
    application = open_app("echo")
    banner = application.window.banner
    [told] = banner.sentences
    assert "damaged" in told and told.startswith("What you write now is lost when DFlash Chat ends")
    ready(qtbot, application)
    ask(qtbot, application, "kept in memory")
    assert path.read_bytes().startswith(b"no database")
    application.window.commands.new_chat.trigger()
    button = application.window.findChild(QPushButton, "setAside")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    [aside] = tmp_path.glob("chats.damaged-*.db")
    assert aside.read_bytes().startswith(b"no database")
    assert aside.name in application.window.state.text
    assert [h.title for h in application.chats.headings()] == ["kept in memory"]
    assert not banner.sentences and banner.isHidden()
    application.close()
    db = sqlite3.connect(path)
    assert db.execute("SELECT count(*) FROM message").fetchone() == (2,)
    db.close()


def test_a_newer_file_is_said_and_the_window_works(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    db = sqlite3.connect(tmp_path / "chats.db")
    db.execute("PRAGMA user_version = 99")
    db.close()
    application = open_app("echo")
    [told] = application.window.banner.sentences
    assert "newer version" in told
    assert application.window.findChild(QPushButton, "setAside") is None
    ready(qtbot, application)
    ask(qtbot, application, "Does it work?")
    assert len(answers(application)) == 1


def test_chats_go_out_and_come_in_but_not_twice(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application, "one")
    filing, told = application.window.filing, application.window.state
    filing.export(tmp_path / "one.md")
    assert (tmp_path / "one.md").read_text().startswith("# one\n\n## You\n\none\n\n## Pocket\n")
    filing.export_all(tmp_path / "all.json")
    assert "1 chat exported to all.json." in told.text
    filing.bring(tmp_path / "all.json")
    assert "0 chats imported. 1 chat had been imported before." in told.text
    application.chats.delete(application.conversation.chat.id)
    filing.bring(tmp_path / "all.json")
    assert "1 chat imported." in told.text
    assert [h.title for h in application.chats.headings()] == ["one"]
    filing.bring(tmp_path / "one.md")
    assert "is not JSON" in cards(application)[0].sentence
    (tmp_path / "foreign.json").write_text('{"neither": "nor"}')
    filing.bring(tmp_path / "foreign.json")
    [card] = cards(application)
    assert card.sentence == (
        "foreign.json is JSON, but no export of chats that is known here; choose a file that "
        "DFlash Chat, ChatGPT or Open WebUI has exported."
    )
    filing.export(tmp_path)
    assert "could not be written: it is a folder." in cards(application)[1].sentence


def test_a_data_folder_that_cannot_be_written_is_said_as_long_as_it_is_so(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    (tmp_path / "chats.db").mkdir()
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application, "lost?")
    application.window.commands.new_chat.trigger()
    [told] = application.window.banner.sentences
    assert told == (
        "What you write now is lost when DFlash Chat ends, unless you export it. The chats could "
        f"not be opened: the file cannot be opened or made there ({tmp_path / 'chats.db'}). "
        "Mend that, or choose another folder with --data-dir, and start again."
    )
    assert application.window.findChild(QPushButton, "closeStrip") is None


def test_what_cannot_be_saved_is_said_until_it_is(
    qtbot: QtBot, open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    chats, banner = application.chats, application.window.banner
    db = chats._keeping.store._db
    db.execute("PRAGMA max_page_count = 1")
    ask(qtbot, application, "long " * 3000)
    qtbot.waitUntil(lambda: len(banner.sentences) == 1)
    assert "Not everything is saved" in banner.sentences[0]
    assert "the disk is full" in banner.sentences[0]
    db.execute("PRAGMA max_page_count = 100000")
    chats.save()
    assert not banner.sentences


def test_a_question_that_was_taken_back_does_not_return(qtbot: QtBot, tmp_path: Path) -> None:
    chats = Chats(tmp_path / "chats.db")
    chats.set_unsent("abc")
    chats.save()
    chats.set_unsent("")
    blank = chats.chat.id
    chats.new()
    chats.close()
    again = Chats(tmp_path / "chats.db")
    assert again.chat.id == blank and again.chat.unsent == ""
    again.close()


def test_a_chat_that_was_imported_is_not_the_one_that_was_left(tmp_path: Path) -> None:
    chats = Chats(tmp_path / "chats.db")
    chats.chat.add("user", "Mine?", None)
    chats.save()
    left = chats.chat.id
    brought = Chat(Heading(title="From elsewhere", named=True, origin="elsewhere"), chats.ids)
    brought.add("user", "Theirs?", None)
    assert chats.adopt(Brought([brought], {})) == 1
    chats.close()
    again = Chats(tmp_path / "chats.db")
    assert again.chat.id == left
    again.close()
