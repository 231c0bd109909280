"""Beginnings and ends are announced; a long answer is told to those who look elsewhere."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.activity import Phase
from app.application import Application
from app.herald import Herald

Open = Callable[..., Application]


class Noted:
    """A notice that remembers."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    def tell(self, text: str, about: str) -> None:
        self.told.append((text, about))


@pytest.mark.parametrize("long", [0.0, 3600.0])
def test_an_answer_is_announced(qtbot: QtBot, open_app: Open, long: float) -> None:
    application, said, noted = open_app("good"), [], Noted()
    talk = application.conversation
    qtbot.waitUntil(lambda: talk.activity.phase is Phase.READY, timeout=30_000)
    herald = Herald(talk, noted, application.window, said.append)  # type: ignore[arg-type]
    herald.LONG = long  # type: ignore[misc]
    with qtbot.waitSignal(talk.ended, timeout=30_000):
        talk.ask("Why is\nthe sky blue?")
    assert said == ["The answer begins.", "The answer is complete. 8 tokens."]
    expected = [("The answer is ready: Why is the sky blue?", talk.chat.id)] if not long else []
    assert noted.told == expected


def test_an_answer_that_broke_off_is_announced_so(qtbot: QtBot, open_app: Open) -> None:
    application, said = open_app("killed"), []
    talk = application.conversation
    qtbot.waitUntil(lambda: talk.activity.phase is Phase.READY, timeout=30_000)
    Herald(talk, application.notice, application.window, said.append)
    with qtbot.waitSignal(talk.ended, timeout=30_000):
        talk.ask("Why?")
    assert said[-1].startswith("The answer broke off.")
