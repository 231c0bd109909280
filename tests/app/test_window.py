"""The whole window with engines that play their parts."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.answerview import AnswerView
from app.application import Application
from app.card import Card
from app.replydesk import ReplyDesk
from app.tuning import Tuning
from dflash_mlx.protocol import Sampling

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.conversation.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


def ask(qtbot: QtBot, application: Application, text: str = "Why?") -> None:
    editor = application.window.composer.editor
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def state(application: Application) -> str:
    return application.window.state.text


def answers(application: Application) -> list[str]:
    return [view.source for view in application.window.findChildren(AnswerView)]


def card(application: Application) -> Card:
    found = application.window.findChildren(Card)
    assert found
    return found[-1]


def press(application: Application, name: str) -> None:
    button = application.window.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_a_question_is_answered_with_figures(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    assert application.window.bar.model.text() == "Pocket"
    with qtbot.waitSignal(application.conversation.ended):
        ask(qtbot, application)
    assert answers(application) == ["Here is an **answer** in several pieces."]
    assert application.window.composer.text == ""
    assert application.window.bar.speed.text() == "123.4 tokens/s"
    assert state(application) == "Ready"
    line = application.window.findChild(QLabel, "figures")
    assert line is not None and "8 tokens · 123.4 tokens/s · τ 3.50" in line.accessibleDescription()


def test_an_example_is_one_click(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.ended):
        press(application, "example1")
    assert "196" in application.conversation.chat.turns[0].question


def test_the_whole_chat_goes_along(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    for question in ("one", "two"):
        with qtbot.waitSignal(application.conversation.ended):
            ask(qtbot, application, question)
    first, second = answers(application)
    assert first.startswith("user: one | speculate True")
    assert second.startswith(f"user: one | assistant: {first} | user: two")


def test_the_switch_counts_from_the_next_answer(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text):
        ask(qtbot, application)
    qtbot.mouseClick(application.window.bar.speculative, Qt.MouseButton.LeftButton)
    assert "off from the next answer" in state(application)
    assert application.window.bar.speculative.text() == "Speculation off"
    assert not application.window.commands.speculate.isChecked()


def test_the_switch_and_the_thinking_reach_the_engine(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    application.window.commands.speculate.trigger()
    application.window.commands.think.trigger()
    with qtbot.waitSignal(application.conversation.ended):
        ask(qtbot, application)
    assert answers(application)[0].endswith("speculate False | think True")
    assert application.settings.settings.speculate is False
    assert application.settings.settings.think is None  # the switch is this chat's


def test_a_chats_own_choices_reach_the_engine_and_another_chat_has_its_own(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("echo")
    ready(qtbot, application)
    talk, think = application.conversation, application.window.bar.thinking
    assert think.text() == "Thinking off"  # as this pair does unasked
    talk.tune(Tuning("Be brief.", temperature=0.5, max_tokens=9, think="on"))
    assert think.text() == "Thinking on"
    with qtbot.waitSignal(talk.ended):
        ask(qtbot, application)
    assert answers(application) == ["system: Be brief. | user: Why? | speculate True | think True"]
    maker = talk.chat.nodes[talk.chat.turns[0].replied].maker
    assert maker is not None and maker.sampling == Sampling(temperature=0.5)
    own = talk.chat.id
    application.window.commands.new_chat.trigger()
    assert think.text() == "Thinking off" and talk.choices.max_tokens == 2048
    application.chats.open(own)
    assert think.text() == "Thinking on" and talk.choices.max_tokens == 9


def test_escape_stops(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text):
        ask(qtbot, application)
    assert state(application) == "Answering"
    with qtbot.waitSignal(application.conversation.ended):
        qtbot.keyClick(application.window.composer.editor, Qt.Key.Key_Escape)
    assert application.conversation.chat.turns[0].end == "stopped"
    assert answers(application) == ["It begins"]
    assert state(application) == "Stopped"


def test_a_question_during_an_answer_stays_and_is_explained(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text):
        ask(qtbot, application)
    ask(qtbot, application, "And more?")
    assert application.window.composer.text == "And more?"
    assert "Esc stops it" in state(application)
    with qtbot.waitSignal(application.conversation.ended):
        qtbot.keyClick(application.window.composer.editor, Qt.Key.Key_Escape)
    assert "Esc stops it" not in state(application)  # there is nothing to stop


def test_a_question_to_an_engine_that_loads_stays(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("slow")
    qtbot.waitUntil(lambda: state(application) == "Loading Pocket")
    ask(qtbot, application, "Are you there?")
    assert application.window.composer.text == "Are you there?"
    assert "not ready" in state(application)


def test_a_killed_engine_leaves_everything_and_can_be_restarted(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("killed")
    ready(qtbot, application)
    ask(qtbot, application)
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.GONE)
    assert application.window.isVisible()
    assert answers(application) == ["Half an ans"]
    assert "SIGKILL" in card(application).sentence
    assert state(application) == "Engine ended"
    press(application, "restartEngine")
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.began) as began:
        press(application, "askAgain")
    assert began.args[0].question == "Why?"


def test_an_engine_deaf_to_stop_ends_in_a_card(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("deaf")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text):
        ask(qtbot, application)
    application.window.composer.button.click()
    assert state(application) == "Stopping"
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.GONE)
    assert "did not stop" in card(application).sentence
    assert answers(application) == ["It begins"]


def test_a_refused_question_is_in_the_composer_again(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("refusing")
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.refused):
        ask(qtbot, application)
    assert application.window.composer.text == "Why?"
    assert card(application).sentence == "The chat is too long."
    assert application.conversation.chat.turns == []
    assert state(application) == "Ready"
    assert application.window.windowTitle() == "DFlash Chat"  # there is no chat of that name


def test_there_is_one_refusal_which_goes_when_it_is_read_or_the_question_is_another(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("refusing")
    ready(qtbot, application)
    window = application.window
    editor = window.composer.editor

    def refuse() -> None:
        with qtbot.waitSignal(application.conversation.refused):
            qtbot.keyClick(editor, Qt.Key.Key_Return)

    def cards() -> list[Card]:
        return window.transcript.column.cards.all

    qtbot.keyClicks(editor, "Why?")
    refuse()
    refuse()
    assert len(cards()) == 1
    qtbot.keyClicks(editor, "!")
    assert not cards()
    refuse()
    close = cards()[0].findChild(QPushButton, "closeCard")
    assert close is not None and close.accessibleName() == "Close: Not answered"
    qtbot.keyClick(close, Qt.Key.Key_Space)
    assert not cards() and window.composer.text == "Why?!"


class Opener(QObject):
    """In the place of the system's way to open a file."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_log_of_an_engine_that_ended_can_be_opened(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    opener = Opener()
    QDesktopServices.setUrlHandler("file", opener, "open")
    try:
        application = open_app("fatal")
        ready(qtbot, application)
        ask(qtbot, application)
        qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.GONE)
        words = card(application).sentence
        assert "Its last words were “MemoryError: no room for the cache”. It starts" in words
        press(application, "openLog")
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [str(tmp_path / "logs" / "engine.log")]


def test_a_question_too_long_by_its_file_says_which_file(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    (tmp_path / "novel.txt").write_text("word " * 5000)
    application = open_app("brimful")
    ready(qtbot, application)
    composer = application.window.composer
    application.window.attacher.take([tmp_path / "novel.txt"])
    qtbot.waitUntil(lambda: bool(composer.files))
    advice = "Most of it is novel.txt: attach a part of that, or ask without it."
    note = composer.findChild(QLabel, "contextNote")
    assert note is not None
    qtbot.waitUntil(lambda: note.text().endswith(advice), timeout=PATIENCE)
    with qtbot.waitSignal(application.conversation.refused):
        ask(qtbot, application)
    assert card(application).sentence.endswith(f"so there is no room. {advice}")
    context = application.context
    qtbot.waitUntil(lambda: not (context._pace.isActive() or context._asked), timeout=PATIENCE)
    assert note.text() and not note.isVisible()  # it is said once
    press(application, "closeCard")
    qtbot.waitUntil(note.isVisible, timeout=PATIENCE)
    with qtbot.waitSignal(application.conversation.refused):
        ask(qtbot, application)
    assert not note.isVisible()
    composer.editor.setPlainText("Is it short?")
    qtbot.waitUntil(note.isVisible, timeout=PATIENCE)


def test_the_figures_are_those_of_the_chat_that_is_read(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    window, panel = application.window, application.window.speed
    with qtbot.waitSignal(application.conversation.ended):
        ask(qtbot, application)
    first = application.conversation.chat.id
    shown = panel.rate.text(), window.bar.speed.text(), window.bar.tau.text()
    assert shown[0] == "123.4"
    window.commands.new_chat.trigger()
    assert panel.rate.text() == "–" and panel.unit.text() == "No answer yet"
    assert window.bar.speed.text() == "– tokens/s"
    application.windows.show(first)
    assert (panel.rate.text(), window.bar.speed.text(), window.bar.tau.text()) == shown
    assert panel.unit.text() != "No answer yet"


def test_the_same_answer_again_leads_to_the_temperature(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    window = application.window
    with qtbot.waitSignal(application.conversation.ended):
        ask(qtbot, application)
    offer = window.state.findChild(QPushButton, "stateOffer")
    assert offer is not None and offer.isHidden()
    with qtbot.waitSignal(application.conversation.ended):
        window.commands.again.trigger()
    assert "the answer is the same again" in state(application)
    assert offer.isVisible() and offer.accessibleName() == "Change the temperature"
    assert window.state.rect().contains(offer.geometry())
    qtbot.keyClick(offer, Qt.Key.Key_Space)
    assert window.tuning.panel.isVisible() and offer.isHidden()
    assert window.tuning.panel.numbers.field("temperature").hasFocus()


def test_an_engine_that_says_nothing_for_long_is_told_of(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("deaf")
    ready(qtbot, application)
    desk = application.window.findChild(ReplyDesk)
    assert desk is not None
    desk.SILENCE = 2  # type: ignore[misc]
    ask(qtbot, application)
    qtbot.waitUntil(lambda: "come for 2 s; Esc ends" in state(application), timeout=PATIENCE)


def test_an_answer_that_was_stopped_is_not_said_to_be_the_same_again(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text):
        ask(qtbot, application)
    with qtbot.waitSignal(application.conversation.ended):
        qtbot.keyClick(application.window.composer.editor, Qt.Key.Key_Escape)
    application.window.commands.again.trigger()
    assert "the same again" not in state(application)


def test_a_count_that_fails_is_told_where_it_was_asked_for_and_no_card(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("uncounting")
    ready(qtbot, application)
    note = application.window.composer.findChild(QLabel, "contextNote")
    assert note is not None
    qtbot.keyClicks(application.window.composer.editor, "Why?")
    qtbot.waitUntil(lambda: "could not be counted" in note.text(), timeout=PATIENCE)
    assert "The template fails." in note.text()
    assert not application.window.findChildren(Card)


def test_an_answer_that_fails_keeps_its_text(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("failing")
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.failed):
        ask(qtbot, application)
    assert answers(application) == ["It begins"]
    assert card(application).sentence == "The numbers overflowed."
    with qtbot.waitSignal(application.conversation.began):
        press(application, "askAgain")


def test_a_model_that_is_not_there_is_a_card(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("empty")
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.EMPTY)
    assert card(application).sentence == "There is no pair called nowhere."
    ask(qtbot, application)
    assert application.window.composer.text == "Why?"
    assert "no model is loaded" in state(application)


def test_unavailable_speculation_says_why(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("draftless")
    ready(qtbot, application)
    switch = application.window.bar.speculative
    assert switch.text() == "Speculation unavailable"
    assert "hidden size" in switch.toolTip()
    assert "hidden size" in state(application)
    with qtbot.waitSignal(application.conversation.ended):
        ask(qtbot, application)
    line = application.window.findChild(QLabel, "figures")
    assert line is not None
    assert "speculation unavailable (the draft expects a hidden size of 512)" in line.text()
    assert line.text().startswith("Cut off")


def test_drafting_without_a_draft_is_on_and_says_what_it_drafts_from(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("alone")
    ready(qtbot, application)
    switch = application.window.bar.speculative
    told = "Speculative decoding drafts only from the conversation's own text. No draft was given."
    assert switch.text() == "Speculation on" and told in state(application)
    application.window.commands.speculate.trigger()
    assert switch.text() == "Speculation off" and "drafts" not in state(application)


def test_a_line_that_is_no_event_is_shown(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("garbage")
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.ended):
        ask(qtbot, application)
    told = card(application).sentence
    assert "does not understand" in told and "JSON" not in told and "engine.log" in told


def test_a_new_chat_begins_empty_even_in_the_middle(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("endless")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text):
        ask(qtbot, application)
    application.window.commands.new_chat.trigger()
    assert application.conversation.chat.turns == []
    qtbot.waitUntil(lambda: not answers(application))


def test_a_new_chat_keeps_the_way_to_restart(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("killed")
    ready(qtbot, application)
    ask(qtbot, application)
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.GONE)
    application.window.commands.new_chat.trigger()
    press(application, "restartEngine")
    ready(qtbot, application)


def test_zoom_is_kept(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mute")
    before = application.window.transcript._page.font().pointSizeF()
    application.window.commands.zoom_in.trigger()
    assert application.window.transcript._page.font().pointSizeF() > before
    assert application.settings.settings.zoom == 1


def test_everything_is_in_the_data_dir(qtbot: QtBot, open_app: Open, tmp_path: Path) -> None:
    application = open_app("fatal")
    ready(qtbot, application)
    ask(qtbot, application)
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.GONE)
    application.window.close()
    assert (tmp_path / "settings.json").exists()
    assert "MemoryError" in (tmp_path / "logs" / "engine.log").read_text()


def test_no_engine_outlives_the_application(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    pid = application.client.pid
    application.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_every_control_is_named_and_can_be_reached(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.ended):
        ask(qtbot, application)
    copy = application.window.findChild(QAbstractButton, "copyAnswer")
    assert copy is not None
    qtbot.waitUntil(copy.isVisible)
    controls = [
        widget
        for widget in application.window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
    ]
    controls = [w for w in controls if not w.objectName().startswith("qt_")]
    assert len(controls) > 6
    for widget in controls:
        assert widget.objectName(), widget
        assert widget.accessibleName(), widget.objectName()
        if isinstance(widget, QAbstractButton):
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget.objectName()
