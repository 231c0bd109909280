"""The context meter: counted by the engine, guessed without one, and what is left out is said."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application
from app.attachment import Attachment
from app.chat import Chat
from app.filechip import FileChip
from app.footline import figures
from app.node import Turn
from app.tuning import Tuning
from dflash_mlx.protocol import Counted, Loaded, Message, Reply
from dflash_mlx.stats import Report, Speculation

Open = Callable[..., Application]

LOADED = Loaded(1, "p", "Pocket", "t", None, Speculation("off"), 1024, False)

PATIENCE = 30_000  # ms; a busy machine may take its time


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.conversation.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


def write(application: Application, text: str) -> None:
    application.window.composer.editor.setPlainText(text)


def shows(qtbot: QtBot, application: Application, words: str) -> None:
    meter = application.window.composer.meter
    qtbot.waitUntil(lambda: meter.words == words, timeout=PATIENCE)


def note(application: Application) -> str:
    label = application.window.findChild(QLabel, "contextNote")
    assert label is not None
    return label.text() if label.isVisible() else ""


def ask(qtbot: QtBot, application: Application, text: str) -> None:
    write(application, text)
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        qtbot.keyClick(application.window.composer.editor, Qt.Key.Key_Return)
    ready(qtbot, application)


def test_everything_that_is_sent_is_counted(qtbot: QtBot, open_app: Open) -> None:
    """The scripted engine counts a token a word."""
    application = open_app("echo")
    ready(qtbot, application)
    shows(qtbot, application, "0 of 1,024")
    write(application, "one two three")
    shows(qtbot, application, "3 of 1,024")
    application.conversation.tune(Tuning("Be brief."))
    shows(qtbot, application, "5 of 1,024")
    application.window.composer.add_file(Attachment("a.txt", "four five six"))
    shows(qtbot, application, "12 of 1,024")  # with name and fences
    [chip] = application.window.findChildren(FileChip)
    assert chip.accessibleName() == "a.txt, 13 bytes · 3 tokens"
    ask(qtbot, application, "one two three")
    answer = application.conversation.chat.turns[0].answer
    shows(qtbot, application, f"{12 + len(answer.split())} of 1,024")
    application.window.desk._on_wished("edit", application.conversation.chat.turns[0].asked)
    shows(qtbot, application, "12 of 1,024")  # in its place, not after it


def test_what_will_be_left_out_is_said_before_it_is(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    ask(qtbot, application, "one")
    for words, said in (
        (10, ""),
        (750, "The chat is nearly full: "),
        (900, "does without the first question and its answer."),
    ):
        write(application, "word " * words)
        qtbot.waitUntil(
            lambda said=said: said in note(application) and bool(said) == bool(note(application)),
            timeout=PATIENCE,
        )
    assert application.window.composer.meter.fill.full
    application.window.commands.new_chat.trigger()
    write(application, "word " * 900)
    qtbot.waitUntil(lambda: "room for an answer of 124 tokens" in note(application))
    write(application, "word " * 1100)
    qtbot.waitUntil(lambda: note(application) == "The question is too long.")


def test_without_a_model_it_is_a_guess(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("empty")
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.EMPTY)
    write(application, "x" * 400)
    shows(qtbot, application, "≈ 100")


def let_down(qtbot: QtBot, application: Application) -> Turn:
    """A question of four words whose answer breaks with the engine."""
    ready(qtbot, application)
    write(application, "Why is it so?")
    with qtbot.waitSignal(application.pairing.broke, timeout=PATIENCE):
        qtbot.keyClick(application.window.composer.editor, Qt.Key.Key_Return)
    return application.conversation.chat.turns[0]


def test_what_came_of_an_answer_that_broke_off_is_read_and_counted(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("killed")
    assert let_down(qtbot, application).answer == "Half an ans"
    shows(qtbot, application, "≈ 6")
    application.pairing.restart()
    ready(qtbot, application)
    shows(qtbot, application, "7 of 1,024")
    assert note(application) == ""
    write(application, "one two")
    shows(qtbot, application, "9 of 1,024")
    assert note(application) == ""


def test_a_question_that_was_let_down_counts_until_another_is_written(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("fatal")
    assert let_down(qtbot, application).left
    shows(qtbot, application, "≈ 3")
    application.pairing.restart()
    ready(qtbot, application)
    shows(qtbot, application, "4 of 1,024")
    assert note(application) == ""
    write(application, "one two")
    shows(qtbot, application, "2 of 1,024")
    assert "does not read it again" in note(application)


def test_a_count_that_is_late_is_asked_for_again(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    context, pairing = application.context, application.pairing
    pairing._client.loaded.emit(LOADED)
    write(application, "one")
    qtbot.waitUntil(lambda: context._asked > 0, timeout=PATIENCE)
    first = context._asked
    write(application, "two")
    qtbot.waitUntil(lambda: context._again, timeout=PATIENCE)
    application.client.counted.emit(Counted(first, 1, 800, 1024))
    qtbot.waitUntil(lambda: context._asked > first, timeout=PATIENCE)


def test_what_is_counted_already_stands_while_another_window_is_answered(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    write(application, "one two three")
    shows(qtbot, application, "3 of 1,024")
    other, talk = Chat(ids=application.chats.ids), application.conversation
    node = other.add("assistant", "", other.add("user", "Why?", None).id, end=None)
    counted = QSignalSpy(application.client.counted)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.writing.begin(other, node, lambda id: Reply(id, [Message("user", "Why?")]))
    assert talk.activity.phase is Phase.ELSEWHERE
    context = application.context
    qtbot.waitUntil(lambda: not context._pace.isActive(), timeout=PATIENCE)
    assert application.window.composer.meter.words == "3 of 1,024"
    application.writing.stop(other)
    ready(qtbot, application)
    qtbot.waitUntil(lambda: not context._pace.isActive(), timeout=PATIENCE)
    assert context._asked == 0 and counted.count() == 0
    write(application, "one")
    shows(qtbot, application, "1 of 1,024")


def test_an_answer_says_what_it_did_without(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    ask(qtbot, application, "one")
    turn = application.conversation.chat.turns[0]
    turn.report = Report(reply_tokens=3, dropped=2)
    assert "first 2 questions and their answers were left out" in figures(turn)
    turn.report = Report(reply_tokens=3, dropped=1)
    assert "the first question and its answer were left out" in figures(turn)
