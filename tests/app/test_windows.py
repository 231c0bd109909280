"""Chats in windows of their own, with engines that play their parts."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.answerview import AnswerView
from app.application import Application
from app.card import Card
from app.chatwindow import ChatWindow
from app.documentview import DocumentView
from app.palette import Palette
from app.search import Hit
from app.theme import usual_size
from app.tuning import Tuning
from app.windows import MOST
from dflash_mlx.protocol import Load

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time


def ready(qtbot: QtBot, application: Application) -> None:
    qtbot.waitUntil(lambda: application.pairing.activity.phase is Phase.READY, timeout=PATIENCE)


def ask(qtbot: QtBot, window: ChatWindow, text: str) -> None:
    """Ask in a window by its keyboard, and wait for the answer."""
    with qtbot.waitSignal(window.conversation.ended, timeout=PATIENCE):
        begin(qtbot, window, text)


def begin(qtbot: QtBot, window: ChatWindow, text: str) -> None:
    qtbot.keyClicks(window.composer.editor, text)
    qtbot.keyClick(window.composer.editor, Qt.Key.Key_Return)


def answers(window: ChatWindow) -> list[str]:
    return [view.source for view in window.findChildren(AnswerView) if view.isVisible()]


def detach(application: Application) -> ChatWindow:
    """The open chat by the menu into a window of its own."""
    application.window.commands.apart.trigger()
    return application.windows.shown[-1]


def press(qtbot: QtBot, window: ChatWindow, name: str) -> None:
    """Click what is called so, the last of them, once it is seen."""

    def there() -> list[QAbstractButton]:
        return [one for one in window.findChildren(QAbstractButton, name) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(there()))
    there()[-1].click()


def palette(window: ChatWindow) -> Palette:
    found = window.findChild(Palette)
    assert found is not None
    return found


def test_a_chat_in_its_own_window_is_asked_there_and_is_no_longer_in_the_main_one(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application.window, "one")
    chat = application.conversation.chat
    window = detach(application)
    assert window is not application.window and window.isVisible()
    assert window.conversation.chat is chat and window.windowTitle() == "one"
    assert application.conversation.chat.blank and answers(application.window) == []
    assert window.bar.model.text() == "Pocket"
    ask(qtbot, window, "two")
    assert answers(window)[1].startswith("user: one | assistant: user: one")
    assert answers(application.window) == []
    ask(qtbot, application.window, "three")
    assert answers(application.window)[0].startswith("user: three |")
    assert len(answers(window)) == 2
    assert {h.title for h in application.chats.headings()} == {"one", "three"}


def test_choosing_it_in_the_list_brings_its_window_forward_and_closing_puts_it_back(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application.window, "one")
    chat, main = application.conversation.chat, application.window
    window = detach(application)
    window.showMinimized()
    side = main.sidebar
    row = side.rows.row_of(chat.id)
    spoken = side.rows.data(side.rows.index(row), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "one, in its own window"
    side._on_clicked(side.rows.index(row))
    assert not window.isMinimized() and application.conversation.chat is not chat
    application.chats.open(chat.id)
    assert application.conversation.chat is not chat
    qtbot.keyClicks(window.composer.editor, "later")
    window.commands.close.trigger()
    assert application.windows.shown == [main]
    side._on_clicked(side.rows.index(side.rows.row_of(chat.id)))
    assert application.conversation.chat.id == chat.id
    assert main.composer.written == "later"
    ask(qtbot, main, " and two")
    assert answers(main)[1].startswith("user: one")


def test_an_answer_goes_on_when_its_window_closes_and_others_wait_their_turn(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("drip")
    ready(qtbot, application)
    main = application.window
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        begin(qtbot, main, "one")
    chat = application.conversation.chat
    window = detach(application)
    assert window.commands.stop.isEnabled() and answers(window)[0].startswith("Drop")
    begin(qtbot, main, "two")
    assert application.conversation.activity.phase is Phase.WAITING
    assert "“one”" in main.state.text
    window.close()
    before = len(chat.turns[0].answer)
    qtbot.waitUntil(lambda: len(chat.turns[0].answer) > before, timeout=PATIENCE)
    application.windows.open(chat.id)
    window = application.windows.find(chat.id)
    assert window.conversation.chat is chat
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.conversation.ended, timeout=PATIENCE):
        qtbot.keyClick(window.composer.editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(
        lambda: application.conversation.activity.phase is Phase.ANSWERING, timeout=PATIENCE
    )
    assert window.conversation.activity.phase is Phase.ELSEWHERE
    application.conversation.stop()
    ready(qtbot, application)


def test_a_window_that_was_closed_hears_of_nothing(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mortal")
    ready(qtbot, application)
    ask(qtbot, application.window, "one")
    window = detach(application)
    gone: list[bool] = []
    window.destroyed.connect(lambda: gone.append(True))
    window.close()
    qtbot.waitUntil(lambda: bool(gone))
    application.settings.change(zoom=1, think=True)
    ask(qtbot, application.window, "two")
    application.chats.delete(application.conversation.chat.id)
    with qtbot.waitSignal(application.pairing.broke, timeout=PATIENCE):
        application.conversation.ask("die")
    application.pairing.restart()
    ready(qtbot, application)


def test_what_was_open_is_open_again_where_it_stood(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    first = open_app("echo")
    ready(qtbot, first)
    for question in ("one", "two", "three"):
        first.window.commands.new_chat.trigger()
        ask(qtbot, first.window, question)
    [three, two, one] = [heading.id for heading in first.chats.headings()]
    for id in (one, two):
        first.windows.open(id)
    first.windows.find(one).resize(777, 555)
    first.windows.find(one).close()
    first.windows.find(two).resize(666, 444)
    first.window.commands.quit.trigger()
    assert first.windows.shown == []
    first.close()

    again = open_app("echo")
    assert again.settings.settings.apart == [two]  # also before the window is there
    qtbot.waitUntil(lambda: len(again.windows.shown) == 2)
    main, window = again.windows.shown
    assert main is again.window and again.conversation.chat.id == three
    assert window.windowTitle() == "two"
    qtbot.waitUntil(lambda: bool(answers(window)))
    assert answers(window)[0].startswith("user: two")
    assert (window.width(), window.height()) == (666, 444)
    ready(qtbot, again)
    ask(qtbot, window, "four")
    again.windows.open(one)
    assert (again.windows.find(one).width(), again.windows.find(one).height()) == (777, 555)


def test_no_more_windows_are_opened_again_than_can_be_looked_at(
    qtbot: QtBot, open_app: Open
) -> None:
    first = open_app("echo")
    ready(qtbot, first)
    for number in range(MOST + 1):
        first.window.commands.new_chat.trigger()
        ask(qtbot, first.window, f"question {number}")
        detach(first)
    assert len(first.windows.shown) == MOST + 2
    first.farewell.end()
    first.close()
    again = open_app("echo")
    side, early = again.window.sidebar, again.settings.settings.apart[-1]
    assert again.windows.shown == [again.window]
    side._on_clicked(side.rows.index(side.rows.row_of(early)))  # before its turn has come
    assert again.windows.shown[1:] == [again.windows.find(early)]
    assert answers(again.windows.find(early))[0].startswith("user: question 8")
    qtbot.waitUntil(lambda: len(again.windows.shown) == MOST + 1)
    ready(qtbot, again)
    ids = [window.conversation.chat.id for window in again.windows.shown]
    assert len(set(ids)) == len(ids)
    assert len(again.windows.shown) == MOST + 1
    assert again.conversation.chat.blank  # what was read last has a window of its own


def test_deleting_a_chat_closes_its_window_and_undo_brings_the_chat_back(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        begin(qtbot, application.window, "one")
    chat = application.conversation.chat
    window = detach(application)
    qtbot.keyClicks(window.composer.editor, "half a question")
    application.window.sidebar.delete_asked.emit(chat.id)
    assert application.windows.shown == [application.window]
    ready(qtbot, application)
    assert chat.turns[0].end == "stopped"
    application.window.commands.undo.trigger()
    assert application.conversation.chat.id == chat.id
    assert application.window.composer.written == "half a question"


def test_a_message_deleted_in_a_window_is_brought_back_there_or_where_its_chat_is(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application.window, "one")
    window = detach(application)
    press(qtbot, window, "deleteMessage")
    assert not answers(window) and "Undo Delete" in window.state.text
    assert application.window.state.text == "Ready"
    window.commands.undo.trigger()
    qtbot.waitUntil(lambda: len(answers(window)) == 1)
    assert not window.commands.undo.isEnabled()
    press(qtbot, window, "deleteMessage")
    window.commands.apart.trigger()  # back to the main window
    assert answers(application.window) == []
    application.window.commands.undo.trigger()
    qtbot.waitUntil(lambda: len(answers(application.window)) == 1)


def test_what_was_not_loaded_is_told_in_the_window_it_was_chosen_in(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("choosy")
    ready(qtbot, application)
    main = application.window
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        begin(qtbot, main, "one")
    window = detach(application)
    window.commands.speculate.trigger()
    assert "from the next answer" in window.state.text and "next answer" not in main.state.text
    window.commands.stop.trigger()
    ready(qtbot, application)

    def fail(choose: Callable[[], None]) -> list[ChatWindow]:
        """Who is told of it."""
        before = {card for each in (main, window) for card in each.findChildren(Card)}
        with qtbot.waitSignal(application.pairing.not_loaded, timeout=PATIENCE):
            choose()
        return [each for each in (main, window) if set(each.findChildren(Card)) - before]

    nowhere = Load(0, target="nowhere")
    assert fail(lambda: window.menu.chosen.emit(nowhere)) == [window]
    assert fail(lambda: main.menu.chosen.emit(nowhere)) == [main]
    assert fail(lambda: application.library.desk.use_asked.emit(nowhere)) == [main]
    main.close()
    assert fail(lambda: application.library.desk.use_asked.emit(nowhere)) == [window]


def test_a_chat_in_which_nothing_was_asked_stays_in_the_main_window(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("echo")
    application.window.commands.apart.trigger()
    assert application.windows.shown == [application.window]
    assert "once something was asked" in application.window.state.text


def test_the_program_goes_on_while_a_window_is_open_and_the_main_one_comes_back(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application.window, "one")
    window = detach(application)
    application.window.commands.close.trigger()
    assert application.windows.shown == [window]
    ask(qtbot, window, "two")
    window.commands.new_chat.trigger()
    assert application.window.isVisible() and application.conversation.chat.blank


def test_the_window_menu_lists_the_windows(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application.window, "one & two")
    window = detach(application)
    for own in (application.window, window):
        menu = own.commands.window_menu
        menu.aboutToShow.emit()
        listed = [a for a in menu.actions() if a.isCheckable()]
        assert [a.text() for a in listed] == ["DFlash Chat", "one && two"]
        assert [a.isChecked() for a in listed] == [own is application.window, own is window]
    window.showMinimized()
    other = menu.actions()[-1]
    assert isinstance(other, QAction)
    other.trigger()
    assert not window.isMinimized()
    assert not window.commands.sidebar.isEnabled()
    assert "main window only" in window.commands.sidebar.text()


def test_a_hit_is_revealed_in_the_window_that_has_its_chat(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application.window, "needle")
    window = detach(application)
    side = application.window.sidebar
    side.search.setText("needle")
    rows = [(n, side.rows.at(n)) for n in range(side.rows.rowCount())]
    hits = [n for n, row in rows if isinstance(row, Hit) and row.message is not None]
    side._on_clicked(side.rows.index(hits[0]))
    assert application.conversation.chat.blank
    marked = [v.textCursor().selectedText() for v in window.findChildren(DocumentView)]
    assert "needle" in marked


def test_a_question_in_a_window_can_be_compared(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    ask(qtbot, application.window, "one")
    window = detach(application)
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        window.commands.compare.trigger()
    node = window.conversation.chat.nodes[window.conversation.chat.turns[0].asked]
    assert len(node.comparisons) == 1
    window.close()
    run = application.speed.window.findChild(QAbstractButton, "runComparison")
    assert run is not None
    run.click()
    assert not application.comparison.running


def test_a_window_of_its_own_has_all_that_belongs_to_a_chat(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    main = application.window
    ask(qtbot, main, "one")
    window = detach(application)
    talk, chat = window.conversation, window.conversation.chat
    with qtbot.waitSignal(talk.ended, timeout=PATIENCE):
        press(qtbot, window, "againMessage")
    assert chat.turns[0].answer_place.count == 2
    press(qtbot, window, "previousVersion")
    assert chat.turns[0].answer_place.number == 1
    press(qtbot, window, "editMessage")
    assert window.composer.text == "one" and main.composer.text == ""
    window.composer.editor.selectAll()
    ask(qtbot, window, "two")
    assert chat.turns[0].question == "two" and chat.turns[0].question_place.count == 2
    qtbot.waitUntil(lambda: window.composer.meter.fill.exact)
    talk.tune(Tuning("Be brief.", think="on"))
    assert window.bar.thinking.text() == "Thinking on"
    assert main.bar.thinking.text() == "Thinking off"
    window.commands.find.trigger()
    assert window.findbar.isVisible() and not main.findbar.isVisible()
    window.commands.zoom_in.trigger()
    sizes = [w.transcript._page.font().pointSizeF() for w in (main, window)]
    assert sizes[0] == sizes[1] > usual_size()
    window.commands.speed.trigger()
    assert window.speed.isVisible() and main.speed.isHidden()
    window.filing.export(tmp_path / "own.md")
    assert (tmp_path / "own.md").read_text("utf-8").count("## You") == 1
    assert "own.md" in window.state.text and "own.md" not in main.state.text
    window.commands.move.trigger()  # to a folder
    assert [row.words for row in palette(window).rows._shown] == ["Move to a New Folder"]
    qtbot.keyClick(palette(window).words, Qt.Key.Key_Return)
    [folder] = application.chats.folders.all()
    assert chat.heading.folder == folder.id


def test_a_question_that_is_refused_is_in_its_own_window_again(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("endless_then_refusing")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        begin(qtbot, application.window, "one")
    application.conversation.stop()
    ready(qtbot, application)
    window = detach(application)
    with qtbot.waitSignal(window.conversation.refused, timeout=PATIENCE):
        begin(qtbot, window, "two")
    assert window.composer.text == "two" and window.conversation.chat.unsent == "two"
    assert application.window.composer.text == ""
    assert "Not answered" not in application.window.state.text


def test_the_memory_of_the_engine_is_the_same_in_every_window(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    ask(qtbot, application.window, "one")
    window = detach(application)
    window.bar.show_memory(1 << 30)
    before = window.bar.memory.text()
    ask(qtbot, application.window, "two")
    after = application.window.bar.memory.text()
    assert after != before and window.bar.memory.text() == after


def test_a_lost_engine_is_restarted_from_any_window(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mortal")
    ready(qtbot, application)
    ask(qtbot, application.window, "one")
    window = detach(application)
    with qtbot.waitSignal(application.pairing.broke, timeout=PATIENCE):
        begin(qtbot, window, "die")
    assert application.window.findChild(QAbstractButton, "restartEngine") is not None
    press(qtbot, window, "restartEngine")
    ready(qtbot, application)
    assert window.findChild(QAbstractButton, "askAgain") is not None
    assert application.window.findChild(QAbstractButton, "askAgain") is None
