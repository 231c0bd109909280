"""A selection goes on from one text to the next, and is copied as one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.node import Turn
from app.selection import Part
from app.transcript import Transcript

ANSWER = "Before **it**.\n\n```python\nx = 1\ny = 2\n```\n\nAfter $a^2$ it.\n"


@pytest.fixture
def transcript(qtbot: QtBot) -> Transcript:
    made = Transcript()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    for question in ("First?", "Second?"):
        made.begin(Turn(question, replied=1))
        made.append("", ANSWER)
        made.finish(Turn(question, answer=ANSWER, end="stop"))
    qtbot.waitUntil(lambda: len(made.selection.parts()) == 8)
    qtbot.waitUntil(lambda: made.verticalScrollBar().value() == made.verticalScrollBar().maximum())
    return made


def mouse(kind: QEvent.Type, part: QWidget, place: QPoint, keys: bool = False) -> None:
    view: QWidget = part.viewport()  # type: ignore[attr-defined]
    button, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    QApplication.sendEvent(
        view,
        QMouseEvent(
            kind,
            QPointF(place),
            QPointF(view.mapToGlobal(place)),
            button,
            button,
            shift if keys else Qt.KeyboardModifier.NoModifier,
        ),
    )


def place_of(part: Part, words: str, after: bool = False) -> QPoint:
    cursor = part.document().find(words)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionEnd() if after else cursor.selectionStart())
    return part.cursorRect(cursor).center()


def drag(begun: Part, first: str, ended: Part, last: str) -> None:
    mouse(QEvent.Type.MouseButtonPress, begun, place_of(begun, first))
    goal = ended.viewport().mapToGlobal(place_of(ended, last, after=True))
    goal = begun.viewport().mapFromGlobal(goal)
    mouse(QEvent.Type.MouseMove, begun, goal)
    mouse(QEvent.Type.MouseButtonRelease, begun, goal)


def copied(part: Part, qtbot: QtBot) -> str:
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(part, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QGuiApplication.clipboard().text()


def test_a_drag_within_one_text_selects_there(qtbot: QtBot, transcript: Transcript) -> None:
    part = transcript.selection.parts()[1]
    drag(part, "Before", part, "it")
    assert copied(part, qtbot) == "Before it"


def test_a_drag_goes_on_through_code_into_the_next_message(
    qtbot: QtBot, transcript: Transcript
) -> None:
    parts = transcript.selection.parts()
    drag(parts[1], "it.", parts[4], "Sec")
    wanted = "it.\n\nx = 1\ny = 2\n\nAfter $a^2$ it.\n\nSec"
    assert copied(parts[1], qtbot) == wanted
    transcript.selection.copy_markdown()
    wanted = "**it**.\n\n```python\nx = 1\ny = 2\n```\n\nAfter $a^2$ it.\n\nSec"
    assert QGuiApplication.clipboard().text() == wanted


def test_a_drag_upwards_is_the_same_from_its_other_end(
    qtbot: QtBot, transcript: Transcript
) -> None:
    parts = transcript.selection.parts()
    mouse(QEvent.Type.MouseButtonPress, parts[3], place_of(parts[3], "it", after=True))
    goal = parts[2].viewport().mapToGlobal(place_of(parts[2], "y"))
    mouse(QEvent.Type.MouseMove, parts[3], parts[3].viewport().mapFromGlobal(goal))
    assert copied(parts[3], qtbot) == "y = 2\n\nAfter $a^2$ it"


def test_a_drag_that_comes_back_gives_up_what_it_had(qtbot: QtBot, transcript: Transcript) -> None:
    parts = transcript.selection.parts()
    drag(parts[1], "Before", parts[3], "After")
    mouse(QEvent.Type.MouseButtonPress, parts[1], place_of(parts[1], "Before"))
    for goal, words in ((parts[3], "After"), (parts[1], "it")):
        there = goal.viewport().mapToGlobal(place_of(goal, words, after=True))
        mouse(QEvent.Type.MouseMove, parts[1], parts[1].viewport().mapFromGlobal(there))
    assert transcript.selection.text() == "Before it"


def press(transcript: Transcript, part: Part) -> None:
    mouse(QEvent.Type.MouseButtonPress, part, place_of(part, "First"))
    mouse(QEvent.Type.MouseButtonRelease, part, place_of(part, "First"))


def press_beside(transcript: Transcript, part: Part) -> None:
    page = transcript.widget()
    assert page is not None
    kind, button = QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton
    place = QPointF(2, 2)
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QMouseEvent(kind, place, place, button, button, none))


@pytest.mark.parametrize("act", [press, press_beside])
def test_a_press_elsewhere_ends_it(
    qtbot: QtBot, transcript: Transcript, act: Callable[[Transcript, Part], None]
) -> None:
    parts = transcript.selection.parts()
    drag(parts[1], "Before", parts[3], "After")
    assert transcript.selection.text()
    act(transcript, parts[0])
    assert not transcript.selection.text()


def test_shift_and_a_press_reach_from_the_last_one(qtbot: QtBot, transcript: Transcript) -> None:
    parts = transcript.selection.parts()
    press(transcript, parts[0])
    mouse(QEvent.Type.MouseButtonPress, parts[2], place_of(parts[2], "x", after=True), keys=True)
    assert transcript.selection.text() == "First?\n\nBefore it.\n\nx"


def test_everything_can_be_selected(qtbot: QtBot, transcript: Transcript) -> None:
    part = transcript.selection.parts()[1]
    qtbot.keyClick(part, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    text = copied(part, qtbot)
    assert text.startswith("First?") and text.endswith("After $a^2$ it.")
    assert text.count("x = 1") == 2


def test_a_drag_beyond_the_edge_scrolls(qtbot: QtBot, transcript: Transcript) -> None:
    transcript.resize(600, 150)
    bar = transcript.verticalScrollBar()
    bar.setValue(bar.maximum())
    part = transcript.selection.parts()[-1]
    begun = bar.value()
    mouse(QEvent.Type.MouseButtonPress, part, place_of(part, "it"))
    beyond = transcript.viewport().mapToGlobal(QPoint(100, -50))
    mouse(QEvent.Type.MouseMove, part, part.viewport().mapFromGlobal(beyond))
    qtbot.waitUntil(lambda: bar.value() == 0 < begun)
    mouse(QEvent.Type.MouseButtonRelease, part, QPoint(0, 0))
    assert "Before" in transcript.selection.text()
