"""The same question both ways: in turn, from the same start, kept in its chat, as files."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.__main__ import engine_command
from app.activity import Phase
from app.application import Application
from app.comparison import POINTS, thinned
from app.examples import EXAMPLES
from app.messagetools import ShyButton
from app.store import Store

Open = Callable[..., Application]

PATIENCE = 60_000  # ms; importing mlx on a busy machine takes its time


def ready(qtbot: QtBot, application: Application) -> None:
    phase = lambda: application.conversation.activity.phase  # noqa: E731
    qtbot.waitUntil(lambda: phase() is Phase.READY, timeout=PATIENCE)


def asked(qtbot: QtBot, application: Application, question: str) -> int:
    ready(qtbot, application)
    with qtbot.waitSignal(application.conversation.ended, timeout=PATIENCE):
        application.conversation.ask(question)
    ready(qtbot, application)
    return application.conversation.chat.turns[-1].asked


def test_pocket_says_the_same_both_ways_and_the_chat_keeps_it(
    qtbot: QtBot, open_app: Open, tmp_path: Path
) -> None:
    application = open_app(command=engine_command())
    application.settings.change(max_tokens=32)
    question = asked(qtbot, application, EXAMPLES[0])
    sides: list[tuple[bool, int]] = []
    application.comparison.began.connect(lambda side, repeat, _: sides.append((side, repeat)))
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        application.window.commands.compare.trigger()
        assert application.speed.window.isVisible()
        assert not application.conversation.activity.obstacle == ""
        application.conversation.ask("And 84?")  # declined while the engine compares
    assert sides == [(True, 0), (False, 0), (False, 1), (True, 1)]
    assert len(application.conversation.chat.turns) == 1
    ready(qtbot, application)
    [result] = application.conversation.chat.nodes[question].comparisons
    assert result["identical"] and result["speedup"] > 0 and len(result["runs"]) == 1
    assert result["plain"]["text"] == result["speculative"]["text"]
    assert (
        result["plain"]["report"]["cached_tokens"]
        == (result["speculative"]["report"]["cached_tokens"])
    )
    verdict = application.speed.window.findChild(QLabel, "verdict")
    assert verdict is not None and verdict.text().endswith("as fast, and identical")
    button = application.window.transcript.findChild(ShyButton, "compareMessage")
    assert button is not None and button.text().startswith("Compared: ") and button.steady
    chat = application.chats.chat.id
    application.speed.window.save_image(tmp_path / "a.png")
    application.speed.window.save_data(tmp_path / "a.json")
    assert QImage(str(tmp_path / "a.png")).width() == application.speed.window.width() * 2
    written = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert written["question"] == EXAMPLES[0] and written["runs"] == result["runs"]
    application.chats.close()
    store = Store(tmp_path / "chats.db")
    again = store.read(chat)
    assert again.nodes[question].comparisons == [result]
    assert again.turns[0].rounds and sum(r.answer for r in again.turns[0].rounds) == len(
        again.turns[0].answer
    )
    store.close()


def test_a_kept_comparison_is_shown_and_not_run_again(qtbot: QtBot, open_app: Open) -> None:
    application = open_app()
    question = asked(qtbot, application, "one")
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        button = application.window.transcript.findChild(ShyButton, "compareMessage")
        assert button is not None
        button.click()
    ready(qtbot, application)
    assert len(application.conversation.chat.nodes[question].comparisons) == 1
    application.speed.window.close()
    button.click()
    assert application.speed.window.isVisible() and not application.comparison.running
    again = application.speed.window.findChild(QPushButton, "runComparison")
    assert again is not None
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE):
        again.click()
    assert len(application.conversation.chat.nodes[question].comparisons) == 2


def test_a_comparison_is_stopped_and_nothing_is_kept(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("choosy")  # answers until it is told to stop
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("one")
    application.conversation.stop()
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.window.commands.compare.trigger()
    assert application.window.commands.stop.isEnabled()
    with qtbot.waitSignal(application.comparison.ended, timeout=PATIENCE) as ended:
        qtbot.keyClick(application.window.composer.editor, Qt.Key.Key_Escape)
    assert ended.args == [{}]
    ready(qtbot, application)
    assert application.conversation.chat.turns[0].comparisons == []
    assert application.speed.window.verdict.text() == "Stopped"


def test_an_engine_that_ends_ends_the_comparison(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("choosy")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("one")
    application.conversation.stop()
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.window.commands.compare.trigger()
    with qtbot.waitSignal(application.comparison.failed, timeout=PATIENCE) as failed:
        application.pairing.restart()
    assert "engine ended" in failed.args[0] and not application.comparison.running


def test_without_a_draft_it_is_said_that_there_is_nothing_to_compare(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("draftless")
    asked(qtbot, application, "one")
    application.window.commands.compare.trigger()
    detail = application.speed.window.findChild(QLabel, "verdictDetail")
    assert detail is not None
    assert detail.text() == ("There is nothing to compare: the draft expects a hidden size of 512.")


def test_another_chat_ends_it(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("choosy")
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.conversation.ask("one")
    application.conversation.stop()
    ready(qtbot, application)
    with qtbot.waitSignal(application.client.text, timeout=PATIENCE):
        application.window.commands.compare.trigger()
    application.chats.new()
    assert not application.comparison.running
    ready(qtbot, application)


@pytest.mark.parametrize("count", [1, POINTS, POINTS * 7 + 3])
def test_a_kept_line_is_thin_and_whole(count: int) -> None:
    line = [[at / 100, float(at)] for at in range(count)]
    thin = thinned(line)
    assert len(thin) == min(count, POINTS) and thin[0] == line[0] and thin[-1] == line[-1]
