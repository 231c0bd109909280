"""The engine client against real child processes that play their parts."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.client import EngineClient
from app.enginelog import EngineLog
from dflash_mlx.errors import EngineGone
from dflash_mlx.protocol import Done, Load, Message, Reply, Text

Make = Callable[[str], EngineClient]


def question(client: EngineClient, speculate: bool = True) -> Reply:
    return Reply(client.next_id(), [Message("user", "Why?")], speculate=speculate)


def heard(spy: QSignalSpy) -> list[Any]:
    return [spy.at(n)[0] for n in range(spy.count())]


def greet(qtbot: QtBot, client: EngineClient) -> None:
    with qtbot.waitSignal(client.hello):
        client.start()


def test_events_arrive_as_signals_in_order(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("good")
    greet(qtbot, client)
    with qtbot.waitSignal(client.loaded) as loaded:
        client.send(Load(client.next_id(), pair="pocket"))
    assert loaded.args[0].name == "pocket"
    spy = QSignalSpy(client.text)
    with qtbot.waitSignal(client.done) as done:
        client.send(question(client))
    pieces: list[Text] = heard(spy)
    assert "".join(p.answer for p in pieces) == "Here is an **answer** in several pieces."
    assert "".join(p.thought for p in pieces) == "Let me see."
    assert done.args[0].finish_reason == "stop"


def test_lines_may_come_in_crumbs(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("crumbs")
    greet(qtbot, client)
    spy = QSignalSpy(client.text)
    with qtbot.waitSignal(client.done):
        client.send(question(client))
    assert [piece.answer for piece in heard(spy)] == ["Größe: 3 µm"]


def test_a_bad_line_is_reported_and_the_rest_goes_on(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("garbage")
    greet(qtbot, client)
    spy = QSignalSpy(client.garbled)
    with qtbot.waitSignal(client.done):
        client.send(question(client))
    assert "does not understand" in heard(spy)[0] and "this is not JSON" not in heard(spy)[0]
    assert "Not a line of protocol" in client._log.path.read_text()


def test_stop_is_a_line(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("endless")
    greet(qtbot, client)
    asked = question(client)
    with qtbot.waitSignal(client.text):
        client.send(asked)
    with qtbot.waitSignal(client.done) as done:
        client.stop(asked.id)
    assert isinstance(done.args[0], Done)
    assert done.args[0].finish_reason == "stopped"
    assert client.pid


def test_an_engine_deaf_to_stop_is_killed(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("deaf")
    greet(qtbot, client)
    asked = question(client)
    with qtbot.waitSignal(client.text):
        client.send(asked)
    with qtbot.waitSignal(client.gone) as gone:
        client.stop(asked.id)
    assert "did not stop" in gone.args[0]
    assert client.pid == 0


def test_a_kill_is_told_after_all_that_arrived(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("killed")
    greet(qtbot, client)
    spy = QSignalSpy(client.text)
    with qtbot.waitSignal(client.gone) as gone:
        client.send(question(client))
    assert [piece.answer for piece in heard(spy)] == ["Half an ans"]
    assert "SIGKILL" in gone.args[0]


def test_a_traceback_ends_in_its_last_line(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("fatal")
    greet(qtbot, client)
    with qtbot.waitSignal(client.gone) as gone:
        client.send(question(client))
    assert "exit status 1" in gone.args[0]
    assert "MemoryError: no room for the cache" in gone.args[0]
    assert "Traceback" in client._log.path.read_text()


def test_another_version_is_refused_in_a_sentence(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("stranger")
    greeted = QSignalSpy(client.hello)
    with qtbot.waitSignal(client.gone) as gone:
        client.start()
    assert "version" in gone.args[0] and "same release" in gone.args[0]
    assert greeted.count() == 0


def test_a_program_that_is_not_there_is_a_reason(qtbot: QtBot, tmp_path: Path) -> None:
    client = EngineClient([str(tmp_path / "nothing")], EngineLog(tmp_path / "engine.log"))
    with qtbot.waitSignal(client.gone) as gone:
        client.start()
    assert "could not be started" in gone.args[0]


def test_nothing_can_be_sent_to_an_engine_that_is_gone(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("good")
    with pytest.raises(EngineGone):
        client.send(question(client))


def test_restart_gives_a_fresh_process_and_no_word_of_the_old(
    qtbot: QtBot, client_of: Make
) -> None:
    client = client_of("deaf")
    greet(qtbot, client)
    old, gone = client.pid, QSignalSpy(client.gone)
    with qtbot.waitSignal(client.hello):
        client.restart()
    assert client.pid not in (0, old)
    assert gone.count() == 0


def test_shutting_down_closes_the_input_and_leaves_no_orphan(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("good")
    greet(qtbot, client)
    pid, gone = client.pid, QSignalSpy(client.gone)
    client.shut_down()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert gone.count() == 0


def test_an_engine_that_stays_is_killed_at_shutdown(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("stubborn")
    greet(qtbot, client)
    pid, client.FAREWELL = client.pid, 200
    client.shut_down()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_terminals_interrupt_does_not_reach_the_engine(qtbot: QtBot, client_of: Make) -> None:
    client = client_of("good")
    greet(qtbot, client)
    assert os.getsid(client.pid) != os.getsid(0)
    os.kill(client.pid, signal.SIGTERM)
    with qtbot.waitSignal(client.gone) as gone:
        pass
    assert "SIGTERM" in gone.args[0]
