"""The window with the real engine on Pocket: ask, stop, switch, kill, restart."""

import json
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.__main__ import engine_command
from app.activity import Phase
from app.application import Application
from app.examples import EXAMPLES
from app.node import Turn
from app.otherpair import OtherPair
from app.tuning import Tuning
from dflash_mlx.models import RESOURCES
from dflash_mlx.protocol import Load, Sampling

PATIENCE = 60_000  # ms; importing mlx on a busy machine takes its time


@pytest.fixture
def application(qtbot: QtBot, open_app: Callable[..., Application]) -> Iterator[Application]:
    made = open_app(command=engine_command())
    made.settings.change(think=False)  # shorter answers
    ready(qtbot, made)
    yield made


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.conversation.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


def ask(qtbot: QtBot, application: Application, question: str) -> Turn:
    editor = application.window.composer.editor
    editor.setPlainText(question)
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE) as ended:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert isinstance(ended.args[0], Turn)
    return ended.args[0]


def ask_endlessly(qtbot: QtBot, application: Application) -> None:
    """Begin an answer that will not end by itself before the test has looked at it."""
    application.settings.change(sampling=Sampling(temperature=5.0), max_tokens=100_000)
    application.window.composer.editor.setPlainText("Tell me a long story about a fox.")
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        qtbot.keyClick(application.window.composer.editor, Qt.Key.Key_Return)


def test_a_question_is_answered_alike_with_speculation_on_and_off(
    qtbot: QtBot, application: Application
) -> None:
    assert application.window.bar.model.text() == "Pocket"
    fast = ask(qtbot, application, EXAMPLES[0])
    assert fast.end == "stop" and "9" in fast.answer
    assert fast.report is not None and fast.report.speculation.state == "on"
    assert fast.report.speculation.tau is not None and fast.report.speculation.tau > 1
    application.window.commands.new_chat.trigger()
    application.window.commands.speculate.trigger()
    plain = ask(qtbot, application, EXAMPLES[0])
    assert plain.report is not None and plain.report.speculation.state == "off"
    assert plain.answer == fast.answer


def test_what_was_counted_is_what_is_read_with_system_prompt_and_file(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    window, talk = application.window, application.conversation
    (tmp_path / "numbers.csv").write_text("name,number\nsquare,196\n")
    window.attacher.take([tmp_path / "numbers.csv"])
    qtbot.waitUntil(lambda: bool(window.composer.files), timeout=PATIENCE)
    talk.tune(Tuning("Answer briefly.", max_tokens=200, think="off"))
    window.composer.editor.setPlainText(EXAMPLES[0])
    with qtbot.waitSignal(application.client.counted, timeout=PATIENCE) as counted:
        pass
    told = counted.args[0]
    assert told.dropped == 0 and told.parts[0] > 5
    qtbot.waitUntil(lambda: window.composer.meter.fill.exact)
    turn = ask(qtbot, application, EXAMPLES[0])
    assert turn.report is not None and turn.report.prompt_tokens == told.tokens
    assert turn.attachments and not turn.thought and turn.answer


def test_another_pair_is_chosen_by_hand_and_answers(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    for side in ("target", "draft"):
        shutil.copytree(RESOURCES / "pocket" / side, tmp_path / "own" / side)
    window, pairing = application.window, application.pairing
    qtbot.mouseClick(window.bar.model, Qt.MouseButton.LeftButton)
    window.menu.other.click()
    dialog = window.findChild(OtherPair)
    assert dialog is not None
    dialog.target.setText(str(tmp_path / "own" / "target"))
    dialog.draft.setEditText(str(tmp_path / "own" / "draft"))
    with qtbot.waitSignal(pairing.loaded, timeout=PATIENCE):
        dialog.load.click()
    assert window.bar.model.text() == "target" and pairing.speculation.state == "on"
    turn = ask(qtbot, application, EXAMPLES[0])
    assert "9" in turn.answer

    (tmp_path / "own" / "target" / "model.safetensors").write_bytes(b"damaged")
    with qtbot.waitSignal(pairing.broke, timeout=PATIENCE):
        pairing.load(Load(0, target=str(tmp_path / "own" / "target")))
    assert window.bar.model.text() == "No model"
    with qtbot.waitSignal(pairing.loaded, timeout=PATIENCE):
        pairing.load(Load(0, pair="pocket"))
    ready(qtbot, application)
    with qtbot.waitSignal(pairing.not_loaded, timeout=PATIENCE) as told:
        pairing.load(Load(0, target=str(tmp_path / "nowhere")))
    assert "There is no folder" in told.args[2] and window.bar.model.text() == "Pocket"


def test_the_switch_is_true_of_models_of_ones_own(
    qtbot: QtBot, application: Application, tmp_path: Path
) -> None:
    """Without a draft, with one that is not for this target, and with files that are gone."""
    shutil.copytree(RESOURCES / "pocket", tmp_path / "own")
    target, draft = tmp_path / "own" / "target", tmp_path / "own" / "draft"
    switch, pairing = application.window.bar.speculative, application.pairing

    def load(wanted: Load) -> None:
        with qtbot.waitSignal(pairing.loaded, timeout=PATIENCE):
            pairing.load(wanted)
        ready(qtbot, application)

    load(Load(0, target=str(target)))
    alone = "only from the conversation's own text. No draft was given for this target"
    assert switch.isChecked() and f"Speculation is on ({alone})." in switch.toolTip()

    config = json.loads((draft / "config.json").read_text("utf-8"))
    (draft / "config.json").write_text(json.dumps(config | {"architectures": ["Strange"]}))
    load(Load(0, target=str(target), draft=str(draft)))
    assert switch.isChecked() and "This draft is a Strange, and only DFlash" in switch.toolTip()
    turn = ask(qtbot, application, EXAMPLES[0])
    assert turn.report is not None and turn.report.speculation.state == "on"

    shutil.rmtree(tmp_path / "own")  # what is loaded is in memory, and works
    turn = ask(qtbot, application, EXAMPLES[0])
    assert turn.answer and switch.isChecked()
    pairing.restart()
    assert "Speculation is unavailable: the engine is starting." in switch.toolTip()
    with qtbot.waitSignal(pairing.broke, timeout=PATIENCE):
        pass
    assert "Speculation is unavailable: no model is loaded." in switch.toolTip()


def test_an_answer_is_stopped_in_the_middle(qtbot: QtBot, application: Application) -> None:
    ask_endlessly(qtbot, application)
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE) as ended:
        qtbot.keyClick(application.window.composer.editor, Qt.Key.Key_Escape)
    assert ended.args[0].end == "stopped"
    assert application.client.pid
    ready(qtbot, application)


def test_a_killed_engine_is_restarted_and_asked_again(
    qtbot: QtBot, application: Application
) -> None:
    ask_endlessly(qtbot, application)
    os.kill(application.client.pid, signal.SIGKILL)
    with qtbot.waitSignal(application.pairing.broke, timeout=PATIENCE) as broke:
        pass
    assert "SIGKILL" in broke.args[0]
    assert application.window.isVisible()
    arrived = application.conversation.chat.turns[0]
    assert arrived.end == "lost" and arrived.begun
    restart = application.window.findChild(QPushButton, "restartEngine")
    assert restart is not None
    restart.click()
    ready(qtbot, application)
    application.settings.change(sampling=Sampling(), max_tokens=200)
    again = application.window.findChild(QPushButton, "askAgain")
    assert again is not None
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE) as ended:
        again.click()
    assert ended.args[0].answer


def test_a_chat_in_its_own_window_is_answered_there_after_the_main_ones_answer(
    qtbot: QtBot, application: Application
) -> None:
    first = ask(qtbot, application, EXAMPLES[0])
    main, chat = application.window, application.conversation.chat
    main.commands.apart.trigger()
    [_, window] = application.windows.shown
    assert window.bar.model.text() == "Pocket" and window.bar.speculative.text().endswith("on")
    ask_endlessly(qtbot, application)
    application.settings.change(sampling=Sampling(), max_tokens=200)
    editor, talk = window.composer.editor, window.conversation
    editor.setPlainText(EXAMPLES[0])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert talk.activity.phase is Phase.WAITING
    with qtbot.waitSignal(talk.ended, timeout=PATIENCE) as ended:
        application.conversation.stop()
    assert "9" in ended.args[0].answer and len(chat.turns) == 2
    talk.answer_again(chat.turns[-1].replied)
    qtbot.waitUntil(lambda: not talk.activity.replying, timeout=PATIENCE)
    assert chat.turns[-1].answer_place.count == 2
    window.close()
    application.windows.show(chat.id)
    assert application.conversation.chat is not chat  # as it was saved
    assert application.conversation.chat.turns[0].answer == first.answer
