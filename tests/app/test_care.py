"""The engine is brought back after a crash, but not for ever; and it rests when nobody asks."""

import os
import signal
import sys
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application
from app.crashes import Crashes
from app.idle import Idle
from dflash_mlx.protocol import Load

Open = Callable[..., Application]


@pytest.fixture(autouse=True)
def soon(no_revival: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Crashes, "FIRST", 10)


def reach(qtbot: QtBot, application: Application, phase: Phase) -> None:
    qtbot.waitUntil(lambda: application.pairing.activity.phase is phase, timeout=30_000)


def test_each_restart_waits_longer_and_twice_with_one_model_is_enough() -> None:
    crashes, one, other = Crashes(), Load(0, "one"), Load(0, "other")
    waits = crashes.note(one), crashes.note(other)
    assert waits[0] is not None and waits[1] == 2 * waits[0]
    assert crashes.note(one) is None
    crashes.forgive()
    assert crashes.note(one) == waits[0]


def test_an_engine_that_was_killed_comes_back_by_itself(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("good")
    reach(qtbot, application, Phase.READY)
    before = application.client.pid
    with qtbot.waitSignal(application.pairing.recovered, timeout=30_000):
        os.kill(before, signal.SIGKILL)
    assert application.client.pid != before
    assert application.pairing.activity.phase is Phase.READY


def test_after_two_crashes_with_one_model_it_stays_down(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("mortal")
    talk, reasons = application.conversation, []
    application.pairing.broke.connect(lambda _: reasons.append(application.pairing.outlook))
    reach(qtbot, application, Phase.READY)
    with qtbot.waitSignal(application.pairing.recovered, timeout=30_000):
        talk.ask("Please die.")
    with qtbot.waitSignal(application.pairing.broke, timeout=30_000):
        talk.ask_again()
    assert "starts again by itself" in reasons[0]
    assert "second time with Pocket" in reasons[1] and "smaller model" in reasons[1]
    assert not application.pairing._revival.isActive()
    application.pairing.restart()  # the user may
    reach(qtbot, application, Phase.READY)
    with qtbot.waitSignal(talk.ended, timeout=30_000):
        talk.ask("Are you well?")
    assert application.pairing._crashes.note(Load(0, "pocket")) is not None


def test_the_card_of_a_crash_is_as_true_as_things_stand_and_goes_with_the_next_answer(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("mortal")
    talk, column = application.conversation, application.window.transcript.column
    reach(qtbot, application, Phase.READY)
    sentences = []
    application.pairing.broke.connect(lambda _: sentences.append(column.cards.all[-1].sentence))
    with qtbot.waitSignal(application.pairing.recovered, timeout=30_000):
        talk.ask("Please die.")
    assert "SIGKILL" in sentences[0] and "by itself" in sentences[0]
    (card,) = column.cards.all
    assert "SIGKILL" in card.sentence and "by itself" not in card.accessibleName()
    assert card.accessibleName().startswith("A model is loaded again. ")
    with qtbot.waitSignal(talk.ended, timeout=30_000):
        talk.ask("Are you well?")
    assert column.cards.all == []


def test_an_idle_engine_ends_and_the_next_question_loads_it_again(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("good")
    application.settings.change(idle=1)
    reach(qtbot, application, Phase.READY)
    pid, talk = application.client.pid, application.conversation
    Idle(application.pairing, application.settings, application, minute=1)
    application.pairing.activity_changed.emit(application.pairing.activity)
    reach(qtbot, application, Phase.RESTING)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert "next question loads it again" in application.window.state.text
    application.settings.change(idle=0)
    with qtbot.waitSignal(talk.ended, timeout=30_000):
        talk.ask("Are you there?")
    assert talk.chat.turns[-1].answer.startswith("Here is an")
    assert talk.chat.nodes[talk.chat.turns[-1].replied].maker is not None
    assert application.pairing.activity.phase is Phase.READY


def test_a_question_to_a_resting_engine_that_dies_can_be_asked_again(
    qtbot: QtBot, open_app: Open
) -> None:
    application = open_app("good")
    talk = application.conversation
    reach(qtbot, application, Phase.READY)
    application.pairing.rest()
    talk.ask("Are you there?")
    with qtbot.waitSignal(application.pairing.recovered, timeout=30_000):
        application.client.kill()
    assert talk.chat.turns[-1].question == "Are you there?" and talk.unanswered
    with qtbot.waitSignal(talk.ended, timeout=30_000):
        talk.ask_again()
    assert talk.chat.turns[-1].answer


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_an_answer_goes_on_after_a_sleep(qtbot: QtBot, open_app: Open) -> None:
    application = open_app("talker")
    talk = application.conversation
    reach(qtbot, application, Phase.READY)
    with qtbot.waitSignal(application.client.text, timeout=30_000):
        talk.ask("Talk.")
    pid = application.client.pid
    os.kill(pid, signal.SIGSTOP)
    qtbot.wait(100)
    os.kill(pid, signal.SIGCONT)
    qtbot.waitUntil(lambda: not talk.activity.replying, timeout=30_000)
    assert talk.chat.turns[-1].end == "stop"
