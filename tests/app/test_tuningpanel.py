"""A chat's own choices by hand: written, refused in place, kept as presets."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application
from app.tuning import AS_USUAL, Preset, Tuning
from app.tuningfields import NumberField
from app.tuningpanel import TuningPanel

Open = Callable[..., Application]

PATIENCE = 30_000  # ms; a busy machine may take its time


@pytest.fixture
def application(qtbot: QtBot, open_app: Open) -> Application:
    made = open_app("endless")
    qtbot.waitUntil(lambda: made.conversation.activity.phase is Phase.READY, timeout=PATIENCE)
    made.window.commands.tuning.trigger()
    return made


def panel(application: Application) -> TuningPanel:
    return application.window.tuning.panel


def field(application: Application, name: str) -> NumberField:
    return next(one for one in panel(application).numbers.fields if one.name == name)


def write(qtbot: QtBot, application: Application, name: str, text: str) -> None:
    box = field(application, name)
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def pick(choice: QComboBox, words: str) -> None:
    choice.setCurrentText(words)
    choice.activated.emit(choice.currentIndex())


def tuning(application: Application) -> Tuning:
    return application.conversation.chat.tuning


def test_what_is_written_counts_for_this_chat(qtbot: QtBot, application: Application) -> None:
    assert panel(application).isVisible()
    qtbot.keyClicks(panel(application).system, "Be brief.")
    for name, text in (("temperature", "0,5"), ("seed", "7"), ("max_tokens", "300")):
        write(qtbot, application, name, text)
    pick(panel(application).think, "Off")
    wanted = Tuning("Be brief.", temperature=0.5, seed=7, max_tokens=300, think="off")
    qtbot.waitUntil(lambda: tuning(application) == wanted)
    assert application.window.composer.tuning.text() == "Own settings"
    chat = application.conversation.chat
    assert application.chats._store.read(chat.id).tuning == wanted
    write(qtbot, application, "seed", "")
    assert tuning(application).seed is None
    application.settings.change(max_tokens=99)
    assert field(application, "max_tokens").text() == "300"
    write(qtbot, application, "max_tokens", "")
    assert field(application, "max_tokens").placeholderText() == "99"
    assert application.conversation.choices.max_tokens == 99


def test_what_cannot_be_is_refused_in_place(qtbot: QtBot, application: Application) -> None:
    trouble, stands = panel(application).trouble, panel(application).geometry()
    for name, text in (("temperature", "7"), ("top_k", "many"), ("min_p", "1"), ("top_k", "1.5")):
        write(qtbot, application, name, text)
        assert trouble.isVisible() and trouble.text().endswith("or empty.")
        assert panel(application).geometry() == stands  # the next click finds its field
        assert field(application, name).accessibleDescription() == trouble.text()
        write(qtbot, application, name, "")
        assert not trouble.isVisible()
        assert (
            field(application, name).accessibleDescription() in field(application, name).toolTip()
        )
    assert tuning(application) == AS_USUAL


def test_each_field_tells_what_it_does_to_pointer_keyboard_and_ear(
    qtbot: QtBot, application: Application
) -> None:
    numbers = panel(application).numbers
    for control in (*numbers.fields, panel(application).think):
        control.setFocus(Qt.FocusReason.TabFocusReason)
        told = numbers.about.text()
        assert told.rstrip(".") == control.accessibleDescription() and len(told) > 60
        assert f"<p>{told}" in control.toolTip()
        assert numbers.about.heightForWidth(numbers.about.width()) <= numbers.about.height()
    assert len({control.accessibleDescription() for control in numbers.fields}) == 7


def test_presets_are_saved_chosen_overwritten_renamed_and_deleted(
    qtbot: QtBot, application: Application
) -> None:
    row = panel(application).presets

    def name(text: str) -> None:
        row.name.clear()
        qtbot.keyClicks(row.name, text)
        qtbot.keyClick(row.name, Qt.Key.Key_Return)

    assert not row.save.isVisible()  # there is nothing to save
    write(qtbot, application, "temperature", "1")
    row.save.click()
    name("Warm")
    assert application.settings.settings.presets == [Preset("Warm", Tuning(temperature=1.0))]
    assert application.window.composer.tuning.text() == "Warm"

    write(qtbot, application, "temperature", "1.5")
    assert row.choice.currentText() == "This chat's own" and not row.drop.isVisible()
    row.save.click()
    qtbot.keyClicks(row.name, "warm")
    assert row.done.text() == "Overwrite"
    row.done.click()
    assert application.settings.settings.presets == [Preset("warm", Tuning(temperature=1.5))]

    row.rename.click()
    name("Hot")
    application.window.commands.new_chat.trigger()
    assert tuning(application).temperature == 1.5  # the chat in which nothing was asked yet
    pick(row.choice, "As in preferences")
    assert tuning(application) == AS_USUAL
    pick(row.choice, "Hot")
    assert tuning(application) == Tuning(temperature=1.5)
    row.save.click()
    qtbot.keyClick(row.name, Qt.Key.Key_Escape)
    assert panel(application).isVisible() and row.choice.isVisible()
    row.drop.click()
    assert application.settings.settings.presets == []
    assert tuning(application) == Tuning(temperature=1.5)
    assert "keeps what it said" in application.window.state.text


def test_escape_closes_it_and_stops_nothing(qtbot: QtBot, application: Application) -> None:
    editor = application.window.composer.editor
    qtbot.keyClicks(editor, "Why?")
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not panel(application).isVisible()
    application.window.activateWindow()
    application.window.composer.tuning.click()
    qtbot.keyClicks(panel(application).system, "Rhyme.")
    qtbot.keyClick(panel(application).system, Qt.Key.Key_Escape)
    assert not panel(application).isVisible() and tuning(application).system == "Rhyme."
    assert application.conversation.activity.phase is Phase.ANSWERING
    assert "next answer" in application.window.state.text
    assert QApplication.focusWidget() in (editor, None)


def test_escape_closes_it_also_from_the_question(qtbot: QtBot, application: Application) -> None:
    editor = application.window.composer.editor
    panel(application).open_panel()
    qtbot.keyClicks(editor, "Why?")
    assert panel(application).isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not panel(application).isVisible() and editor.toPlainText() == "Why?"


def test_a_chat_that_is_answered_as_usual_again_has_no_settings_of_its_own(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("good")
    qtbot.waitUntil(lambda: application.conversation.activity.phase is Phase.READY)
    window, talk = application.window, application.conversation
    usual = window.bar.thinking.isChecked()
    window.bar.thinking.click()
    assert window.bar.thinking.isChecked() is not usual
    assert window.composer.tuning.text() == "Own settings"
    window.bar.thinking.click()
    assert window.bar.thinking.isChecked() is usual
    assert (talk.chat.tuning, window.composer.tuning.text()) == (AS_USUAL, "Chat settings")
    talk.tune(Tuning(temperature=application.settings.settings.sampling.temperature))
    assert window.composer.tuning.text() == "Chat settings"
    talk.tune(Tuning(temperature=0.33))
    assert window.composer.tuning.text() == "Own settings"
