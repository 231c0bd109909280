"""Questions changed, answers made again, messages deleted: in the whole window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.answerview import AnswerView
from app.application import Application
from app.questionview import QuestionView
from dflash_mlx.protocol import Sampling

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time


@pytest.fixture
def application(qtbot: QtBot, open_app: Open) -> Application:
    """A chat of "one" and "two", each with its answer."""
    made = open_app("echo")
    for question in ("one", "two"):
        ready(qtbot, made)
        with qtbot.waitSignal(made.conversation.ended, timeout=PATIENCE):
            made.conversation.ask(question)
    ready(qtbot, made)
    return made


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.conversation.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


def press(qtbot: QtBot, application: Application, name: str, nth: int = 0) -> None:
    def there() -> list[QAbstractButton]:
        buttons = application.window.transcript.findChildren(QAbstractButton, name)
        return [button for button in buttons if button.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=PATIENCE)
    there()[nth].click()


def asked(application: Application) -> list[str]:
    return [turn.question for turn in application.conversation.chat.turns]


def shown(application: Application) -> list[str]:
    views = application.window.transcript.findChildren(AnswerView)
    return [view.source.split(" | speculate")[0] for view in views if view.isVisible()]


def versions(application: Application) -> list[str]:
    labels = application.window.transcript.findChildren(QLabel, "version")
    return [label.text() for label in labels if label.isVisible()]


def test_a_changed_question_is_another_branch(qtbot: QtBot, application: Application) -> None:
    composer = application.window.composer
    qtbot.keyClicks(composer.editor, "a draft")
    press(qtbot, application, "editMessage")
    assert composer.text == "one" and composer.written == "a draft"
    qtbot.keyClick(composer.editor, Qt.Key.Key_Escape)
    assert composer.text == "a draft" and asked(application) == ["one", "two"]
    press(qtbot, application, "editMessage")
    composer.editor.setPlainText("uno")
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return)
    assert asked(application) == ["uno"] and composer.text == "a draft"
    qtbot.waitUntil(lambda: shown(application) == ["user: uno"])
    press(qtbot, application, "previousVersion")
    assert asked(application) == ["one", "two"]
    qtbot.waitUntil(lambda: len(shown(application)) == 2)
    assert shown(application)[0] == "user: one"
    press(qtbot, application, "nextVersion")
    assert asked(application) == ["uno"]


def test_an_answer_made_again_is_a_version_with_another_seed(
    qtbot: QtBot, application: Application
) -> None:
    ready(qtbot, application)
    application.settings.change(sampling=Sampling(temperature=0.8, seed=5))
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        press(qtbot, application, "againMessage", -1)
    chat = application.conversation.chat
    last = chat.nodes[chat.turns[-1].replied]
    assert (chat.turns[-1].answer_place.number, chat.turns[-1].answer_place.count) == (2, 2)
    assert last.maker is not None and last.maker.sampling == Sampling(temperature=0.8, seed=6)
    assert last.content.startswith("user: one | assistant: ")
    qtbot.waitUntil(lambda: versions(application) == ["2/2"])
    assert shown(application)[0] == "user: one" and len(shown(application)) == 2
    application.chats.save()
    assert application.chats._store.read(chat.id).turns == chat.turns


def test_a_deleted_question_goes_with_its_answer_and_comes_back(
    qtbot: QtBot, application: Application
) -> None:
    chat, commands = application.conversation.chat, application.window.commands
    before = chat.turns
    assert not commands.undo.isEnabled()
    press(qtbot, application, "deleteMessage")
    assert asked(application) == ["two"]
    qtbot.waitUntil(lambda: len(shown(application)) == 1)
    assert len(application.chats._store.read(chat.id).nodes) == 2
    press(qtbot, application, "deleteMessage", -1)
    assert chat.turns[-1].answer == ""
    application.window.commands.new_chat.trigger()
    commands.undo.trigger()
    commands.undo.trigger()
    assert application.conversation.chat.turns == before
    assert application.chats._store.read(chat.id).turns == before
    assert not commands.undo.isEnabled()


def test_a_question_whose_answer_was_deleted_waits_for_none_and_can_be_answered(
    qtbot: QtBot, application: Application
) -> None:
    press(qtbot, application, "deleteMessage", -1)
    qtbot.waitUntil(lambda: len(shown(application)) == 1)
    question = application.window.transcript.findChildren(QuestionView)[-1]
    again = question.findChild(QAbstractButton, "againMessage")
    assert again is not None
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        again.click()
    assert asked(application) == ["one", "two"] and len(shown(application)) == 2
    assert application.conversation.chat.turns[-1].answer


def test_nothing_moves_while_an_answer_grows(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("Why?")
    application.conversation.delete(1)
    assert asked(application) == ["Why?"] and "under way" in application.window.state.text


def test_an_answer_that_broke_off_goes_on_as_another_version(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("pausing")
    talk = application.conversation
    ready(qtbot, application)
    with qtbot.waitSignal(talk.ended, timeout=PATIENCE):
        talk.ask("Why?")
    assert (talk.chat.turns[0].thought, talk.chat.turns[0].answer) == ("Let me", "")
    for answer, end in (("Here it", "length"), ("Here it is.", "stop")):
        ready(qtbot, application)
        with qtbot.waitSignal(talk.ended, timeout=PATIENCE):
            press(qtbot, application, "continueMessage")
        [turn] = talk.chat.turns
        assert (turn.thought, turn.answer, turn.end) == ("Let me see.", answer, end)
        assert turn.continued and turn.thinking is not None
        qtbot.waitUntil(lambda answer=answer: shown(application) == [answer])  # type: ignore[misc]
    qtbot.waitUntil(lambda: versions(application) == ["3/3"])
    assert not application.window.transcript.findChildren(QAbstractButton, "continueMessage")[1:]
    [line] = [w for w in application.window.findChildren(QLabel, "figures") if w.isVisible()]
    assert line.text().startswith("The last 3 tokens")
    press(qtbot, application, "previousVersion")
    assert talk.chat.turns[0].answer == "Here it"


def test_what_cannot_go_on_is_refused_and_stays(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless_then_refusing")
    talk = application.conversation
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        talk.ask("Why?")
    with qtbot.waitSignal(talk.ended, timeout=PATIENCE):
        talk.stop()
    with qtbot.waitSignal(talk.refused, timeout=PATIENCE):
        press(qtbot, application, "continueMessage")
    assert talk.chat.turns[0].answer == "It begins" and len(talk.chat.nodes) == 2
    assert application.window.composer.text == ""


def test_what_takes_away_the_button_with_the_keyboard_leaves_it_where_it_goes_on(
    qtbot: QtBot, application: Application
) -> None:
    window, talk = application.window, application.conversation
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.commands.new_chat.trigger()
    with qtbot.waitSignal(talk.ended, timeout=PATIENCE):
        talk.ask("alone")
    ready(qtbot, application)

    def click(name: str) -> None:
        def there() -> list[QAbstractButton]:
            buttons = window.transcript.findChildren(QAbstractButton, name)
            return [button for button in buttons if button.isVisible()]

        qtbot.waitUntil(lambda: bool(there()), timeout=PATIENCE)
        qtbot.mouseClick(there()[-1], Qt.MouseButton.LeftButton)

    def keyboard() -> str:
        focus = QApplication.focusWidget()
        return focus.objectName() if focus is not None else ""

    for _ in range(2):
        with qtbot.waitSignal(talk.ended, timeout=PATIENCE):
            click("againMessage")
        ready(qtbot, application)
        assert keyboard() == "question"
    click("previousVersion")
    reads = lambda: (versions(application), keyboard())  # noqa: E731
    qtbot.waitUntil(lambda: reads() == (["2/3"], "previousVersion"), timeout=PATIENCE)
    click("previousVersion")
    qtbot.waitUntil(lambda: reads() == (["1/3"], "nextVersion"), timeout=PATIENCE)
    click("deleteMessage")
    assert keyboard() == "question"


def test_a_hint_to_what_was_done_is_over_with_the_next_question(
    qtbot: QtBot, application: Application
) -> None:
    press(qtbot, application, "againMessage")
    ready(qtbot, application)
    assert "the same again" in application.window.state.text
    application.conversation.ask("three")
    assert "the same again" not in application.window.state.text
    ready(qtbot, application)
